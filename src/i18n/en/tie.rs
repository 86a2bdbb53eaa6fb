//! The scene Tie, in English.

use crate::i18n::{Numbers, TieWords};
use crate::lesson::tie::{Check, Entry, Known, Model, Preset, Refusal, Shape, Symmetry, Tie, Way, letters, symbol};

pub(super) const WORDS: TieWords = TieWords {
    symmetries: "Symmetries of the input",
    symmetry_name,
    swap_first: "Swap: first input",
    swap_second: "Swap: second input",
    cycle_field: "Your own permutation, in cycles",
    keep_within: "Keep entries within",
    keep_all: "all",
    radius: |radius| format!("radius {radius}"),
    parameters: "parameters",
    group_what: "So many different rearrangements come of these symmetries, one after the other. Entries that they move onto each other are an orbit.",
    group_order: |numbers, order| match order {
        Some(order) => format!("group of order {}", numbers.write(order as f64)),
        None => "a very large group".to_owned(),
    },
    painted_by_hand: "painted by hand",
    matrix: |numbers, model| {
        format!(
            "Weight matrix, {0} rows and columns, {1} parameters",
            model.pattern.n,
            numbers.count(model.pattern.count)
        )
    },
    entry: |numbers, model, entry| match model.pattern.at(entry.0, entry.1) {
        None => format!("{}: cut, zero", symbol(entry)),
        label => {
            let name = letters(label.unwrap_or(0));
            let weight = numbers.write(model.weight(entry).into());
            format!("{} is {name} = {weight}, used {}", symbol(entry), times(numbers, model.pattern.uses(label)))
        }
    },
    way,
    weight: |name| format!("Weight {name}"),
    links: |numbers, model| {
        let lines = model.pattern.labels.iter().flatten().count();
        format!(
            "The layer: {0} inputs below, {0} outputs above, {1} connections",
            model.pattern.n,
            numbers.count(lines)
        )
    },
    check: "The check, live",
    equivariant: |symmetry, holds| {
        format!("g: {}; {}", symmetry_name(symmetry), if holds { "equivariant" } else { "not equivariant" })
    },
    commutes: |holds| if holds { "commutes" } else { "does not commute" },
    difference: "difference",
    untie: "Untie this entry",
    tie_again: "Tie it again",
    paint: "Paint by hand",
    paint_done: "Back to the switches",
    brush: "Brush",
    brush_name: |name| name.map_or("cut: zero".to_owned(), |name| format!("parameter {name}")),
    presets: "Known layers",
    preset_name: |preset, shape| match (preset, shape) {
        (Preset::Free, _) => "no symmetry",
        (Preset::Shift, _) => "shift",
        (Preset::Near, _) => "shift, near",
        (Preset::Symmetric, Shape::Grid(h, w)) if h == w => "+ quarter turn",
        (Preset::Symmetric, Shape::Grid(..)) => "+ mirror",
        (Preset::Symmetric, Shape::Line(_)) => "+ reflect",
        (Preset::All, _) => "all permutations",
    },
    preset_count: |numbers, preset, model| {
        let count = numbers.count(model.pattern.count);
        match &model.known {
            Some(Known::Kernel { taps, full: false, symmetric: true }) => format!("{count}: {}", tuple(taps)),
            Some(Known::Kernel { full: false, .. }) => format!("{count}: the kernel"),
            Some(Known::Kernel2d { .. }) if preset == Preset::Near => format!("{count}: 2-D kernel"),
            Some(Known::DeepSets) => format!("{count}: Deep Sets"),
            _ => count,
        }
    },
    open_connect: "Open this kernel in Connect",
    open_shift: "Open this kernel in Shift",
    shape: "Inputs",
    new_numbers: "New numbers",
    matrix_hint: "Choose an entry. Press the chosen one to mark it (●), then choose another: how are they joined? Arrow keys move.",
    paint_hint: "Choose a brush and draw over entries, or type letters; 0 cuts. A switch at the left ties what it needs.",
    caption,
    problem: |problem| match problem {
        Refusal::Cycle(n) => {
            format!(
                "Not a permutation: write cycles such as (0 1 2), with each number from 0 to {} at most once.",
                n - 1
            )
        }
        Refusal::SameInput => "Not possible: an input cannot change places with itself.".to_owned(),
    },
};

fn symmetry_name(symmetry: Symmetry) -> &'static str {
    match symmetry {
        Symmetry::Shift => "shift by one",
        Symmetry::Reflect => "reflect",
        Symmetry::Right => "shift right",
        Symmetry::Down => "shift down",
        Symmetry::Turn => "quarter turn",
        Symmetry::Mirror => "mirror",
        Symmetry::Swap => "swap two",
        Symmetry::Cycle => "your permutation",
    }
}

fn doing(symmetry: Symmetry) -> &'static str {
    match symmetry {
        Symmetry::Shift => "shifting",
        Symmetry::Reflect => "reflecting",
        Symmetry::Right => "shifting right",
        Symmetry::Down => "shifting down",
        Symmetry::Turn => "a quarter turn,",
        Symmetry::Mirror => "mirroring",
        Symmetry::Swap => "swapping two",
        Symmetry::Cycle => "your permutation,",
    }
}

fn times(numbers: &Numbers, count: usize) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", numbers.count(count)),
    }
}

fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn named(symmetries: impl IntoIterator<Item = Symmetry>) -> String {
    let names: Vec<String> = symmetries.into_iter().map(|symmetry| format!("*{}*", symmetry_name(symmetry))).collect();
    listed(&names)
}

fn tuple(taps: &[u32]) -> String {
    format!("({})", taps.iter().map(|&tap| letters(tap)).collect::<Vec<_>>().join(", "))
}

fn way(state: &Tie, model: &Model) -> String {
    let (from, to): (Entry, Entry) = model.compared(&state.view);
    let (a, b) = (symbol(from), symbol(to));
    let (first, second) = (model.pattern.at(from.0, from.1), model.pattern.at(to.0, to.1));
    let asked =
        state.setup.painted.is_none() && (state.view.mark.is_some() || state.setup.has(model.checked(&state.view)));
    let by_chance = model.weight(from) == model.weight(to);
    if state.view.mark == Some(state.view.at) {
        return format!("{a} is marked: now choose another entry.");
    }
    if from == to {
        return format!("{a} stays where it is.");
    }
    if !asked {
        let equal = match () {
            () if first == second => "they are equal",
            () if by_chance => "they happen to be equal",
            () => "they differ",
        };
        return format!(
            "{a} would become {b} by {} once: {equal}.",
            doing(model.checked(&state.view)).trim_end_matches(',')
        );
    }
    match model.way(from, to) {
        Way::None => format!("Nothing that is switched on moves {a} to {b}: they may differ."),
        Way::Steps(steps) => {
            let step = |(symmetry, count, back): &(Symmetry, usize, bool)| {
                let back = if *back { " back" } else { "" };
                let times = if *count == 1 {
                    "once".to_owned()
                } else if *count == 2 {
                    "twice".to_owned()
                } else {
                    format!("{count} times")
                };
                format!("{}{back} {times}", doing(*symmetry))
            };
            let steps: Vec<String> = steps.iter().map(step).collect();
            let verdict = match () {
                () if first == second => "they must be equal",
                () if by_chance => "they must be equal, and happen to be",
                () => "they should be equal, and are not",
            };
            format!("{a} becomes {b} by {}: {verdict}.", steps.join(", then "))
        }
    }
}

fn caption(numbers: &Numbers, state: &Tie, model: &Model, symmetry: Symmetry, check: Option<&Check>) -> String {
    let count = numbers.count(model.pattern.count);
    if state.setup.painted.is_some() {
        let all = || model.symmetries.iter().map(|(symmetry, _, holds)| (*symmetry, *holds));
        let respected = named(all().filter(|(_, holds)| *holds).map(|(symmetry, _)| symmetry));
        let others = named(all().filter(|(_, holds)| !*holds).map(|(symmetry, _)| symmetry)).replace(" and ", " or ");
        // There is no radius while the reader paints.
        let known = known(model).filter(|_| model.known.as_ref().is_none_or(|known| !known.wants_radius()));
        let known = known.map(|known| format!(" {known}")).unwrap_or_default();
        let head = format!("Painted by hand, *{count}* parameters.");
        return match (respected.is_empty(), others.is_empty()) {
            (true, _) => format!("{head} It respects none of these symmetries.{known}"),
            (_, true) => format!("{head} It respects all of these symmetries.{known}"),
            _ => format!("{head} It respects {respected}, but not {others}.{known}"),
        };
    }
    let broken = model.broken();
    let outputs = || -> Option<String> {
        let differing = check?.difference.iter().enumerate().filter(|(_, difference)| **difference != 0);
        let outputs: Vec<String> = differing.map(|(output, _)| output.to_string()).collect();
        let noun = if outputs.len() == 1 { "output" } else { "outputs" };
        (!outputs.is_empty())
            .then(|| format!(" With {} the two ways differ at {noun} {}.", symmetry_name(symmetry), listed(&outputs)))
    };
    let all = numbers.count(model.pattern.n * model.pattern.n);
    if state.setup.group.is_empty() {
        let kept = if state.setup.local == 0 { "" } else { " that are kept" };
        let which = if state.setup.local == 0 { format!("all {all} weights") } else { format!("the {count} weights") };
        return format!(
            "Without any symmetry {which}{kept} are *free*. Switch a symmetry on, and see which of them must be equal."
        );
    }
    let verb = if broken.len() == 1 { "no longer commutes" } else { "no longer commute" };
    if let Some(entry) = state.setup.untie {
        let entry = symbol(entry);
        if broken.is_empty() {
            return format!("{entry} is free, but has the same number as before: nothing differs.");
        }
        return format!(
            "*{entry} is free* and differs from its orbit: {} {verb}.{}",
            named(broken),
            outputs().unwrap_or_default()
        );
    }
    if !broken.is_empty() {
        return format!(
            "What is kept cuts through an orbit: {} {verb}.{}",
            named(broken),
            outputs().unwrap_or_default()
        );
    }
    let orbits = model.pattern.count;
    let near = state.setup.local > 0;
    let noun = if orbits == 1 { "orbit" } else { "orbits" };
    let head = if near {
        format!(
            "{} and only what is near: *{count}* parameters are left.",
            capital(&named(state.setup.group.iter().copied()))
        )
    } else {
        format!(
            "With {}{}, {all} free weights fall into *{count}* {noun}: one colour, one parameter each.",
            named(state.setup.group.iter().copied()),
            if state.setup.group.len() > 1 && model.is_every_permutation() {
                ", together *every permutation*"
            } else {
                ""
            }
        )
    };
    known(model).map_or(head.clone(), |known| format!("{head} {known}"))
}

fn capital(text: &str) -> String {
    let mut done = false;
    let upper = |letter: char| {
        if !done && letter.is_ascii_alphabetic() {
            done = true;
            letter.to_ascii_uppercase()
        } else {
            letter
        }
    };
    text.chars().map(upper).collect()
}

fn known(model: &Model) -> Option<String> {
    Some(match model.known.as_ref()? {
        Known::Free => "Every entry is its own: a *fully connected* layer.".to_owned(),
        Known::DeepSets => {
            "One for itself, one for all the others: the layer of *Deep Sets* (Zaheer et al. 2017).".to_owned()
        }
        Known::Kernel { full: true, symmetric: false, .. } => "Keep the near ones: a kernel.".to_owned(),
        Known::Kernel { full: true, .. } => "Both sides of the diagonal agree.".to_owned(),
        Known::Kernel { taps, symmetric: true, .. } => format!("That is the *symmetric kernel* {}.", tuple(taps)),
        Known::Kernel { taps, .. } if taps.len() == 3 => {
            format!("That is the *3-element kernel* {} of Connect.", tuple(taps))
        }
        Known::Kernel { taps, .. } => format!("That is the *kernel* {}.", tuple(taps)),
        Known::Kernel2d { size, turns: false, .. } => {
            format!("That is a *2-D convolution*, its kernel {} × {}.", size.0, size.1)
        }
        Known::Kernel2d { size, .. } => {
            format!("That is a 2-D convolution with a *rotation-symmetric kernel*, {} × {}.", size.0, size.1)
        }
    })
}

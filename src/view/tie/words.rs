//! What the scene says about its facts.

use crate::args;
use crate::lesson::Named;
use crate::lesson::tie::{
    Broken, Caption, Comparison, Entry, Equality, Known, Model, Preset, Refusal, Shape, Symmetry, letters, symbol,
};
use crate::words::Texts;

fn yes_or_no(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

/// `items` with commas between them; the message `last`, `tie-and` or `tie-or`, joins the last one to the others.
fn list(texts: &Texts, items: &[String], last: impl Fn(&str, &str) -> String) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => last(&first.join(texts.get("list-separator")), end),
    }
}

fn list_and(texts: &Texts, items: &[String]) -> String {
    list(texts, items, |first, last| texts.format("tie-and", args! { first: first, last: last }))
}

fn list_or(texts: &Texts, items: &[String]) -> String {
    list(texts, items, |first, last| texts.format("tie-or", args! { first: first, last: last }))
}

/// The names of symmetries, each with emphasis.
fn names(texts: &Texts, symmetries: &[Symmetry]) -> Vec<String> {
    symmetries.iter().map(|&symmetry| format!("*{}*", texts.name("tie-symmetry", symmetry))).collect()
}

/// A sentence with a capital at its beginning, where its script has capitals.
fn capitalized(sentence: &str) -> String {
    let Some((place, first)) = sentence.char_indices().find(|(_, letter)| letter.is_alphabetic()) else {
        return sentence.to_owned();
    };
    let (before, after) = (&sentence[..place], &sentence[place + first.len_utf8()..]);
    format!("{before}{}{after}", first.to_uppercase())
}

/// The elements of a kernel, as (a, b, a).
fn elements(taps: &[u32]) -> String {
    format!("({})", taps.iter().map(|&tap| letters(tap)).collect::<Vec<_>>().join(", "))
}

/// The sentence below the figure.
pub(super) fn caption(texts: &Texts, caption: &Caption) -> String {
    let and = |symmetries: &[Symmetry]| list_and(texts, &names(texts, symmetries));
    match caption {
        Caption::Painted { count, respected, others, known } => {
            let sentence = if respected.is_empty() {
                texts.format("tie-caption-painted.none", args! { count: *count })
            } else if others.is_empty() {
                texts.format("tie-caption-painted.all", args! { count: *count })
            } else {
                let others = list_or(texts, &names(texts, others));
                texts.format(
                    "tie-caption-painted.some",
                    args! { count: *count, respected: and(respected), others: others },
                )
            };
            with_known(texts, sentence, known.as_ref())
        }
        Caption::Free { count, near } => {
            texts.format("tie-caption-free", args! { near: yes_or_no(*near), count: *count })
        }
        Caption::Freed(entry) => texts.format("tie-caption-untied.same", args! { entry: symbol(*entry) }),
        Caption::Untied(entry, broken) => {
            let sentence = texts.format(
                "tie-caption-untied",
                args! { entry: symbol(*entry), broken: and(&broken.symmetries), count: broken.symmetries.len() },
            );
            with_outputs(texts, sentence, broken)
        }
        Caption::Cut(broken) => {
            let sentence = texts
                .format("tie-caption-cut", args! { broken: and(&broken.symmetries), count: broken.symmetries.len() });
            with_outputs(texts, sentence, broken)
        }
        Caption::Tied { group, near: true, count, known, .. } => {
            let sentence = texts.format("tie-caption-near", args! { group: and(group), count: *count });
            with_known(texts, capitalized(&sentence), known.as_ref())
        }
        Caption::Tied { group, every, all, count, known, .. } => {
            let sentence = texts.format(
                "tie-caption-tied",
                args! { group: and(group), every: yes_or_no(*every), all: *all, count: *count },
            );
            with_known(texts, sentence, known.as_ref())
        }
    }
}

/// The caption, and where the two ways of the check differ.
fn with_outputs(texts: &Texts, caption: String, Broken { checked, outputs, .. }: &Broken) -> String {
    if outputs.is_empty() {
        return caption;
    }
    let numbers: Vec<String> = outputs.iter().map(usize::to_string).collect();
    texts.format(
        "tie-caption-differing",
        args! {
            caption: caption,
            symmetry: texts.name("tie-symmetry", *checked),
            count: outputs.len(),
            outputs: list_and(texts, &numbers),
        },
    )
}

/// The caption, and the layer's name if it has one.
fn with_known(texts: &Texts, caption: String, known: Option<&Known>) -> String {
    let Some(known) = known else { return caption };
    let known = match known {
        Known::Free => texts.get("tie-known.free").to_owned(),
        Known::DeepSets => texts.get("tie-known.deep-sets").to_owned(),
        Known::Kernel { full: true, symmetric: false, .. } => texts.get("tie-known.circulant").to_owned(),
        Known::Kernel { full: true, .. } => texts.get("tie-known.symmetric-circulant").to_owned(),
        Known::Kernel { taps, symmetric: true, .. } => {
            texts.format("tie-known.symmetric-kernel", args! { taps: elements(taps) })
        }
        Known::Kernel { taps, .. } if taps.len() == 3 => {
            texts.format("tie-known.kernel-of-three", args! { taps: elements(taps) })
        }
        Known::Kernel { taps, .. } => texts.format("tie-known.kernel", args! { taps: elements(taps) }),
        Known::Kernel2d { size: (rows, columns), turns: false, .. } => {
            texts.format("tie-known.kernel-2d", args! { rows: *rows, columns: *columns })
        }
        Known::Kernel2d { size: (rows, columns), .. } => {
            texts.format("tie-known.turning-kernel-2d", args! { rows: *rows, columns: *columns })
        }
    };
    texts.format("tie-caption-known", args! { caption: caption, known: known })
}

/// The sentence below the matrix: how one entry becomes another.
pub(super) fn comparison(texts: &Texts, comparison: &Comparison) -> String {
    let word = |equality: Equality| <&'static str>::from(equality);
    match comparison {
        Comparison::Marked(entry) => texts.format("tie-way.marked", args! { entry: symbol(*entry) }),
        Comparison::Stays(entry) => texts.format("tie-way.stays", args! { entry: symbol(*entry) }),
        Comparison::Apart(from, to) => texts.format("tie-way.apart", args! { from: symbol(*from), to: symbol(*to) }),
        Comparison::Possible(from, to, symmetry, equality) => texts.format(
            "tie-way.possible",
            args! { from: symbol(*from), to: symbol(*to), symmetry: symmetry.name(), equal: word(*equality) },
        ),
        Comparison::Joined(from, to, steps, equality) => {
            let step = |&(symmetry, count, back): &(Symmetry, usize, bool)| {
                texts.format(
                    "tie-moving-times",
                    args! { symmetry: symmetry.name(), back: yes_or_no(back), count: count },
                )
            };
            let steps = steps.iter().map(step).collect::<Vec<_>>().join(texts.get("tie-moving-separator"));
            texts.format(
                "tie-way.joined",
                args! { from: symbol(*from), to: symbol(*to), steps: steps, equal: word(*equality) },
            )
        }
    }
}

/// The name of an entry of the matrix: its parameter, its value and how often that is used.
pub(super) fn entry(texts: &Texts, model: &Model, entry: Entry) -> String {
    match model.pattern.at(entry.0, entry.1) {
        None => texts.format("tie-entry.cut", args! { entry: symbol(entry) }),
        Some(label) => texts.format(
            "tie-entry",
            args! {
                entry: symbol(entry),
                name: letters(label),
                weight: model.weight(entry),
                uses: model.pattern.uses(Some(label)),
            },
        ),
    }
}

/// The name of the matrix.
pub(super) fn matrix(texts: &Texts, model: &Model) -> String {
    texts.format("tie-matrix", args! { n: model.pattern.n, count: model.pattern.count })
}

/// The name of the node-link picture.
pub(super) fn links(texts: &Texts, model: &Model) -> String {
    let connections = model.pattern.labels.iter().flatten().count();
    texts.format("tie-links", args! { n: model.pattern.n, connections: connections })
}

/// The order of the group, `None` where it is too large to count.
pub(super) fn order(texts: &Texts, order: Option<u128>) -> String {
    match order {
        Some(order) => texts.format("tie-order", args! { order: order }),
        None => texts.get("tie-order.large").to_owned(),
    }
}

/// The choice of a radius; 0 keeps everything.
pub(super) fn radius(texts: &Texts, radius: usize) -> String {
    match radius {
        0 => texts.get("tie-keep.all").to_owned(),
        _ => texts.format("tie-keep.radius", args! { radius: radius }),
    }
}

/// The name of a brush.
pub(super) fn brush(texts: &Texts, label: Option<u32>) -> String {
    match label {
        Some(label) => texts.format("tie-brush.parameter", args! { name: letters(label) }),
        None => texts.get("tie-brush.cut").to_owned(),
    }
}

/// Whether the weights commute with a symmetry.
pub(super) fn commutes(texts: &Texts, holds: bool) -> &'static str {
    texts.name("tie-commutes", yes_or_no(holds))
}

/// What g is, and whether the layer is equivariant to it.
pub(super) fn law(texts: &Texts, symmetry: Symmetry, holds: bool) -> String {
    texts.format("tie-law", args! { symmetry: texts.name("tie-symmetry", symmetry), holds: yes_or_no(holds) })
}

/// The name of a preset on inputs of this shape.
pub(super) fn preset(texts: &Texts, preset: Preset, shape: Shape) -> &'static str {
    match (preset, shape) {
        (Preset::Free, _) => texts.get("tie-preset.free"),
        (Preset::Shift, _) => texts.get("tie-preset.shift"),
        (Preset::Near, _) => texts.get("tie-preset.near"),
        (Preset::Symmetric, Shape::Line(_)) => texts.get("tie-preset.reflect"),
        (Preset::Symmetric, Shape::Grid(h, w)) if h == w => texts.get("tie-preset.turn"),
        (Preset::Symmetric, Shape::Grid(..)) => texts.get("tie-preset.mirror"),
        (Preset::All, _) => texts.get("tie-preset.all"),
    }
}

/// The number of parameters of a preset, and what they are.
pub(super) fn preset_count(texts: &Texts, preset: Preset, model: &Model) -> String {
    let count = model.pattern.count;
    match &model.known {
        Some(Known::Kernel { taps, full: false, symmetric: true }) => {
            texts.format("tie-preset-count.symmetric", args! { count: count, taps: elements(taps) })
        }
        Some(Known::Kernel { full: false, .. }) => texts.format("tie-preset-count.kernel", args! { count: count }),
        Some(Known::Kernel2d { .. }) if preset == Preset::Near => {
            texts.format("tie-preset-count.kernel-2d", args! { count: count })
        }
        Some(Known::DeepSets) => texts.format("tie-preset-count.deep-sets", args! { count: count }),
        _ => texts.numbers.count(count),
    }
}

/// Why an edit was refused.
pub(super) fn refusal(texts: &Texts, refusal: Refusal) -> String {
    match refusal {
        Refusal::Cycle(n) => texts.format("tie-refusal.cycle", args! { most: n - 1 }),
        Refusal::SameInput => texts.get("tie-refusal.same-input").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::lesson::Lang;

    #[test]
    fn each_symmetry_moves_entries_in_words_of_its_own() {
        for lang in Lang::ALL {
            let texts = Texts::sample(lang);
            let moving = |symmetry: &Symmetry| texts.format("tie-moving", args! { symmetry: symmetry.name() });
            let words: HashSet<String> = Symmetry::all().iter().map(moving).collect();
            assert_eq!(words.len(), Symmetry::all().len(), "{words:?}");
        }
    }

    #[test]
    fn a_sentence_begins_with_a_capital_also_behind_emphasis() {
        assert_eq!(capitalized("*shift* and *turn*"), "*Shift* and *turn*");
        assert_eq!(capitalized("要求*shift*"), "要求*shift*");
        assert_eq!(capitalized("9"), "9");
    }
}

//! Words for the facts of the scene.

use crate::args;
use crate::lesson::Named;
use crate::lesson::symbol::subscript;
use crate::lesson::tie::{
    Broken, Caption, Comparison, Entry, Equality, Known, Model, Preset, Refusal, Shape, Symmetry, letters, symbol,
};
use crate::words::{Texts, yes_or_no};

/// `items` separated by commas; the message `last`, `tie-and` or `tie-or`, joins the last one.
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

/// The names of symmetries, each emphasised.
fn names(texts: &Texts, symmetries: &[Symmetry]) -> Vec<String> {
    symmetries.iter().map(|&symmetry| format!("*{}*", texts.name("tie-symmetry", symmetry))).collect()
}

/// `sentence` with an initial capital, where that is one of the letters a to z: a table of all capitals weighs 6 kB.
fn capitalized(mut sentence: String) -> String {
    let first = sentence.len() - sentence.trim_start_matches('*').len();
    if let Some(letter) = sentence.get_mut(first..=first) {
        letter.make_ascii_uppercase();
    }
    sentence
}

/// The elements of a kernel, such as (a, b, a).
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
        Caption::Freed { entry, same: true } => {
            texts.format("tie-caption-untied.same", args! { entry: symbol(*entry) })
        }
        Caption::Freed { entry, same: false } => {
            texts.format("tie-caption-untied.alone", args! { entry: symbol(*entry) })
        }
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
        Caption::Tying(group) => {
            let sliding = yes_or_no(*group == [Symmetry::Shift]);
            texts.format("tie-caption-tying", args! { group: and(group), sliding: sliding })
        }
        Caption::Tied { group, near: true, count, known, .. } => {
            let sentence = texts.format("tie-caption-near", args! { group: and(group), count: *count });
            with_known(texts, capitalized(sentence), known.as_ref())
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

/// The caption, followed by the outputs at which the check fails.
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

/// The caption, followed by the layer's name if it has one.
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

/// The sentence below the matrix, which relates the compared entries.
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

/// The accessible name of an entry: its parameter, its value and how often that is used.
pub(super) fn entry(texts: &Texts, model: &Model, entry: Entry) -> String {
    let label = model.pattern.at(entry.0, entry.1);
    match label {
        Some(_) if model.pattern.uses(label) == 1 => {
            texts.format("tie-entry.alone", args! { entry: symbol(entry), weight: model.weight(entry) })
        }
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

/// The accessible name of the matrix.
pub(super) fn matrix(texts: &Texts, model: &Model) -> String {
    texts.format("tie-matrix", args! { n: model.pattern.n, count: model.pattern.count })
}

/// The accessible name of the node-link diagram.
pub(super) fn links(texts: &Texts, model: &Model) -> String {
    let connections = model.pattern.labels.iter().flatten().count();
    texts.format("tie-links", args! { n: model.pattern.n, connections: connections })
}

/// The order of the group; `None` if it is too large to count.
pub(super) fn order(texts: &Texts, order: Option<u128>) -> String {
    match order {
        Some(order) => texts.format("tie-order", args! { order: order }),
        None => texts.get("tie-order.large").to_owned(),
    }
}

/// How far the entries lie that are kept.
pub(super) fn reach(texts: &Texts, radius: usize) -> String {
    texts.format("tie-near-reach", args! { radius: radius })
}

/// The accessible name of a brush.
pub(super) fn brush(texts: &Texts, label: Option<u32>) -> String {
    match label {
        Some(label) => texts.format("tie-brush.parameter", args! { name: letters(label) }),
        None => texts.get("tie-brush.cut").to_owned(),
    }
}

/// What the check of a symmetry gives: whether it holds for every input, and at how many outputs it fails for this one.
pub(super) fn verdict(texts: &Texts, model: &Model, differing: usize, holds: bool) -> String {
    let all = model.pattern.n;
    match differing {
        0 if holds => texts.format("tie-verdict.agree", args! { all: all }),
        0 => texts.format("tie-verdict.chance", args! { all: all }),
        _ => texts.format("tie-verdict.differ", args! { count: differing, all: all }),
    }
}

/// The same in the list of symmetries.
pub(super) fn live(texts: &Texts, model: &Model, differing: usize, holds: bool) -> String {
    match differing {
        0 => texts.name("tie-commutes", yes_or_no(holds)).to_owned(),
        _ => verdict(texts, model, differing, holds),
    }
}

/// A letter with an index, such as x₃.
pub(super) fn indexed(letter: &str, index: usize) -> String {
    format!("{letter}{}", subscript(index))
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
    fn each_symmetry_has_its_own_sentence() {
        for lang in Lang::ALL {
            let texts = Texts::sample(lang);
            let moving = |symmetry: &Symmetry| texts.format("tie-moving", args! { symmetry: symmetry.name() });
            let words: HashSet<String> = Symmetry::all().iter().map(moving).collect();
            assert_eq!(words.len(), Symmetry::all().len(), "{words:?}");
        }
    }

    #[test]
    fn an_emphasised_first_word_is_capitalised() {
        assert_eq!(capitalized("*shift* and *turn*".to_owned()), "*Shift* and *turn*");
        assert_eq!(capitalized("要求*shift*".to_owned()), "要求*shift*");
        assert_eq!(capitalized("9".to_owned()), "9");
    }
}

//! Exercises on the figure.

use super::{Model, Symmetry, Tie, symbol};
use crate::lesson::Named;
use crate::lesson::exercise::{Ask, Exercise, Task};
use crate::lesson::random::Random;
use crate::lesson::scene::opened;

/// Counting the parameters that one more symmetry leaves, finding tied entries, and reaching a count with switches.
pub(super) const EXERCISES: &[Exercise] = &[
    Exercise { id: "parameters-left", task: parameters_left },
    Exercise { id: "tied-entries", task: tied_entries },
    Exercise { id: "switch-on", task: switch_on },
];

/// The model of what `fragment` opens.
fn model(fragment: &str) -> Model {
    Model::new(&opened::<Tie>(fragment).setup)
}

/// The number of parameters that are left when the reflection is required too.
fn parameters_left(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let (n, local) = (random.whole(5, 10), random.whole(0, 1));
    let opens = format!("n={n}&group=shift&local={local}");
    let count = |group: &str| model(&format!("n={n}&group={group}&local={local}")).pattern.count;
    let (shifts, right) = (count("shift"), count("shift,reflect"));
    Task {
        hint: "select=w1.2".to_owned(),
        shows: "group=shift,reflect".to_owned(),
        words: vec![("n", n.to_string()), ("before", shifts.to_string()), ("after", right.to_string())],
        ask: Ask::Number {
            right: right as f64,
            slips: vec![("same", shifts as f64), ("half", (shifts as f64 / 2.0).floor())],
        },
        opens,
    }
}

/// The entries that must equal one of them.
fn tied_entries(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let n = random.whole(4, 6);
    let (group, reflected) = if random.whole(0, 1) == 0 { ("shift", "no") } else { ("shift,reflect", "yes") };
    let (i, j) = (random.whole(1, n - 1) as usize, random.whole(0, n - 1) as usize);
    let opens = format!("n={n}&group=");
    let tied = model(&format!("n={n}&group={group}")).pattern;
    let all = (0..tied.n).flat_map(|row| (0..tied.n).map(move |column| (row, column)));
    let name = |(row, column): (usize, usize)| format!("{row}.{column}");
    let right: Vec<String> =
        all.clone().filter(|&(row, column)| tied.at(row, column) == tied.at(i, j)).map(name).collect();
    Task {
        hint: format!("select=w{i}.{j}"),
        shows: format!("group={group}&select=w{i}.{j}"),
        words: vec![
            ("entry", symbol((i, j))),
            ("next", symbol(((i + 1) % tied.n, (j + 1) % tied.n))),
            ("reflected", reflected.to_owned()),
            ("count", right.len().to_string()),
        ],
        ask: Ask::Parts { hook: "data-cell", from: all.map(name).collect(), right },
        opens,
    }
}

/// The sets of symmetries that leave a given number of parameters.
fn switch_on(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let shape = ["n=4", "n=5", "n=6", "n=7", "h=3&w=3"][random.whole(0, 4) as usize];
    let opens = format!("{shape}&group=");
    let shape_of = opened::<Tie>(&opens).setup.shape;
    let all: Vec<Symmetry> = Symmetry::of(shape_of).collect();
    let sets = (1..1_usize << all.len()).map(|set| {
        let on = (0..all.len()).filter(|place| set >> place & 1 == 1);
        on.map(|place| all[place].name().to_owned()).collect::<Vec<_>>()
    });
    let counted: Vec<(usize, Vec<String>)> =
        sets.map(|set| (model(&format!("{shape}&group={}", set.join(","))).pattern.count, set)).collect();
    // One that takes at least two switches.
    let single: Vec<usize> = counted.iter().filter(|(_, set)| set.len() == 1).map(|(count, _)| *count).collect();
    let mut targets: Vec<usize> =
        counted.iter().map(|(count, _)| *count).filter(|count| !single.contains(count)).collect();
    targets.sort_unstable();
    targets.dedup();
    let target = targets[random.whole(0, targets.len() as i32 - 1) as usize];
    let right: Vec<Vec<String>> =
        counted.into_iter().filter(|(count, _)| *count == target).map(|(_, set)| set).collect();
    Task {
        hint: format!("group={}", all[0].name()),
        shows: format!("group={}", right[0].join(",")),
        words: vec![("count", target.to_string())],
        ask: Ask::Switches { from: all.iter().map(|symmetry| symmetry.name().to_owned()).collect(), right },
        opens,
    }
}

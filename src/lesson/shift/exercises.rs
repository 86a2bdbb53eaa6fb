//! Exercises on the figure.

use super::{Comparison, Guess, Setup, Shift, Verdict};
use crate::conv::Cell;
use crate::lesson::Named;
use crate::lesson::address::joined;
use crate::lesson::exercise::{Ask, Exercise, Task};
use crate::lesson::random::Random;
use crate::lesson::scene::opened;
use crate::lesson::symbol::subscript;

/// Where an output goes, how the two ends compare, by how far a layer with a stride may be shifted, and where zeros at the edge are seen.
pub(super) const EXERCISES: &[Exercise] = &[
    Exercise { id: "where-the-peak-goes", task: where_the_peak_goes },
    Exercise { id: "equal-or-not", task: equal_or_not },
    Exercise { id: "smallest-shift", task: smallest_shift },
    Exercise { id: "where-they-differ", task: where_they_differ },
];

/// How the two ends may compare, in the order of [`Guess`].
const ENDS: &[&str] = &["equal", "edge", "different"];

/// Layers on the pixel cat whose ends compare in different ways.
const LAYERS: [(&str, &str); 7] = [
    ("ring", "boundary=circular&dx=3&dy=2"),
    ("zeros", "boundary=zero&dx=3&dy=2"),
    ("stride", "boundary=circular&stride=2&dx=3&dy=2"),
    ("stride", "boundary=circular&stride=2&dx=4&dy=2"),
    ("pooling", "boundary=circular&pool=max2&dx=1&dy=0"),
    ("unshared", "boundary=circular&op=local&dx=3&dy=2"),
    ("mirrored", "boundary=circular&transform=flip"),
];

/// How the ends of a setup compare; none where it has no figure.
fn compared(setup: &Setup) -> Option<Comparison> {
    Some(Comparison::of(&setup.square(&setup.picture()?).ok()?))
}

/// The place of the largest output, where it is the only one.
fn peak(samples: &[f32]) -> Option<usize> {
    let largest = samples.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut places = (0..samples.len()).filter(|&place| samples[place] == largest);
    places.next().filter(|_| places.next().is_none())
}

/// The place of the largest output after a shift of the input.
fn where_the_peak_goes(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let by = random.whole(1, 6);
    // Signals are drawn until only one output is the largest.
    let (opens, before, after) = loop {
        let x: Vec<i32> = (0..12).map(|_| random.whole(0, 6)).collect();
        let opens = format!("dim=1&x={}&dx={by}&dy=0&t=0", joined(&x));
        let setup = opened::<Shift>(&opens).setup;
        let square = setup.picture().and_then(|picture| setup.square(&picture).ok());
        let peaks = square.map(|square| (peak(square.output.data()), peak(square.output_of_shifted.data())));
        if let Some((Some(before), Some(after))) = peaks {
            break (opens, before, after);
        }
    };
    let beyond = before as f64 + f64::from(by);
    Task {
        hint: "t=0.33333334".to_owned(),
        shows: "t=1".to_owned(),
        words: vec![("before", subscript(before)), ("by", by.to_string()), ("after", subscript(after))],
        ask: Ask::Number {
            right: after as f64,
            slips: vec![("unmoved", before as f64), ("beyond", beyond), ("back", before as f64 - f64::from(by))],
        },
        opens,
    }
}

/// How the two ends of a layer compare.
fn equal_or_not(seed: u32) -> Task {
    let (name, layer) = LAYERS[seed as usize % LAYERS.len()];
    let opens = format!("image=pixel-cat&{layer}&t=0");
    let setup = opened::<Shift>(&opens).setup;
    let ends = compared(&setup);
    let right = ends.and_then(|ends| Guess::all().iter().position(|guess| guess.fits(&ends) == Some(true)));
    Task {
        hint: "t=0.33333334".to_owned(),
        shows: "t=1".to_owned(),
        words: vec![
            ("layer", name.to_owned()),
            ("right", setup.dx.to_string()),
            ("down", setup.dy.to_string()),
            ("ends", ENDS[right.unwrap_or_default()].to_owned()),
        ],
        ask: Ask::Choice { options: ENDS, right: right.unwrap_or_default() },
        opens,
    }
}

/// The smallest shift to the right with which both ends are equal.
fn smallest_shift(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let (stride, pooled) = [(2, false), (4, false), (1, true), (2, true)][(seed % 4) as usize];
    let down = [0, 4][random.whole(0, 1) as usize];
    let pool = if pooled { "&pool=max2" } else { "" };
    let layer = format!("image=pixel-cat&boundary=circular&stride={stride}{pool}&dy={down}");
    let opens = format!("{layer}&dx=1");
    let equal = |by: &u32| {
        let ends = compared(&opened::<Shift>(&format!("{layer}&dx={by}")).setup);
        ends.is_some_and(|ends| matches!(ends.verdict, Verdict::Equal | Verdict::Rounding))
    };
    let right = (1..=8).find(equal).unwrap_or_default();
    Task {
        // One for which it holds, but not the smallest.
        hint: format!("dx={}", 2 * right),
        shows: format!("dx={right}"),
        words: vec![
            ("tried", (2 * right).to_string()),
            ("stride", stride.to_string()),
            ("pooled", if pooled { "yes" } else { "no" }.to_owned()),
            ("right", right.to_string()),
        ],
        ask: Ask::Number { right: right.into(), slips: vec![("any", 1.0), ("stride", f64::from(stride))] },
        opens,
    }
}

/// The places at which the two ends differ where zeros enter at the edge.
fn where_they_differ(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let by = random.whole(1, 3);
    let kernel = ["-1,0,1", "1,2,1", "1,2,3,2,1"][random.whole(0, 2) as usize];
    // Signals are drawn until the ends differ wherever the edge decides: no difference is 0 by chance.
    let (opens, all, right) = loop {
        let x: Vec<i32> = (0..12).map(|_| random.whole(1, 6)).collect();
        let opens = format!("dim=1&x={}&k={kernel}&boundary=zero&dx={by}&dy=0&t=0", joined(&x));
        let setup = opened::<Shift>(&opens).setup;
        let Some(square) = setup.picture().and_then(|picture| setup.square(&picture).ok()) else { continue };
        let differs: Vec<bool> = square.difference.data().iter().map(|&difference| difference != 0.0).collect();
        let edge: Vec<bool> = square.cells.iter().map(|&cell| cell == Cell::Edge).collect();
        if differs == edge && differs.len() == x.len() {
            break (opens, differs.len(), differs);
        }
    };
    let right: Vec<String> = (0..all).filter(|&place| right[place]).map(|place| place.to_string()).collect();
    Task {
        hint: "t=0.33333334".to_owned(),
        shows: "t=1".to_owned(),
        words: vec![("by", by.to_string()), ("count", right.len().to_string())],
        ask: Ask::Parts { hook: "data-place", from: (0..all).map(|place| place.to_string()).collect(), right },
        opens,
    }
}

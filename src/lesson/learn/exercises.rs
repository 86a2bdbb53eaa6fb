//! Exercises on the figure.

use super::{EXACT, Learn, Part, Rule, answer, error, fit, outputs, parameters, pattern};
use crate::lesson::LayerKind;
use crate::lesson::exercise::{Ask, Exercise, Task};
use crate::lesson::random::Random;
use crate::lesson::scene::opened;

/// How many examples a layer needs, how many weights it learns, which layers have learned the rule, and which outputs have not.
pub(super) const EXERCISES: &[Exercise] = &[
    Exercise { id: "examples-needed", task: examples_needed },
    Exercise { id: "weights-to-learn", task: weights_to_learn },
    Exercise { id: "who-has-learned", task: who_has_learned },
    Exercise { id: "untrained-outputs", task: untrained_outputs },
];

/// Who has learned the rule.
const WHO: &[&str] = &["conv", "conv-local", "all"];

/// Whether `layer` has learned the rule from the examples of the scene that `fragment` opens.
fn has_learned(fragment: &str, layer: LayerKind) -> bool {
    let setup = opened::<Learn>(fragment).setup;
    let weights = fit(layer, setup.n, &setup.training());
    error(&weights, Rule { n: setup.n, mirror: 0.0 }, Part::Whole) <= EXACT
}

/// One of the layers.
fn drawn(random: &mut Random) -> LayerKind {
    LayerKind::ALL[random.whole(0, 2) as usize]
}

/// The fewest examples from which a layer learns the rule.
fn examples_needed(seed: u32) -> Task {
    let mut random = Random::new(seed);
    // The figure opens on one example, from which the convolution has learned.
    let layer = [LayerKind::Local, LayerKind::Dense][random.whole(0, 1) as usize];
    let n = random.whole(6, 14) as usize;
    let opens = format!("n={n}&examples=1");
    let learned = |count: &usize| has_learned(&format!("n={n}&examples={count}"), layer);
    let right = (1..=n + 4).find(learned).unwrap_or_default();
    let weights = parameters(layer, n);
    Task {
        hint: "examples=2".to_owned(),
        shows: format!("examples={right}"),
        words: vec![
            ("layer", <&str>::from(layer).to_owned()),
            ("n", n.to_string()),
            ("weights", weights.to_string()),
            ("right", right.to_string()),
        ],
        ask: Ask::Number { right: right as f64, slips: vec![("weights", weights as f64)] },
        opens,
    }
}

/// The number of weights that a layer learns.
fn weights_to_learn(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let (layer, n) = (drawn(&mut random), random.whole(6, 20) as usize);
    let count = |layer: LayerKind| parameters(layer, n) as f64;
    let right = count(layer);
    Task {
        // The figure says how many weights its layers have: it shows another number of samples.
        opens: format!("n={}&examples=1", if n == 6 { 7 } else { 6 }),
        hint: "examples=3".to_owned(),
        shows: format!("n={n}"),
        words: vec![("layer", <&str>::from(layer).to_owned()), ("n", n.to_string()), ("right", right.to_string())],
        ask: Ask::Number {
            right,
            slips: vec![
                ("conv", count(LayerKind::Conv)),
                ("local", count(LayerKind::Local)),
                ("dense", count(LayerKind::Dense)),
            ],
        },
    }
}

/// Which layers have learned the rule.
fn who_has_learned(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let n = random.whole(8, 16) as usize;
    let case = seed % 4;
    let (half, examples) = match case {
        0 => (true, n + 4),
        1 => (false, 2),
        2 => (false, random.whole(3, n as i32 - 1) as usize),
        _ => (false, n),
    };
    let tried = if examples == 2 { 3 } else { 2 };
    let task =
        if half { format!("n={n}&pattern=left&examples={examples}") } else { format!("n={n}&examples={examples}") };
    let learned = LayerKind::ALL.map(|layer| has_learned(&task, layer));
    let right = learned.iter().filter(|learned| **learned).count().saturating_sub(1);
    Task {
        opens: if half { format!("{task}&t=0") } else { format!("n={n}&examples=1") },
        // Other examples than those that are asked about.
        hint: if half { "t=0.5".to_owned() } else { format!("examples={tried}") },
        shows: if half { "t=1".to_owned() } else { format!("examples={examples}") },
        words: vec![
            ("half", if half { "yes" } else { "no" }.to_owned()),
            ("n", n.to_string()),
            ("tried", tried.to_string()),
            ("examples", examples.to_string()),
        ],
        ask: Ask::Choice { options: WHO, right },
    }
}

/// The outputs that are wrong where the pattern has moved beyond what the layer was trained on.
fn untrained_outputs(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let layer = [LayerKind::Local, LayerKind::Dense][random.whole(0, 1) as usize];
    let n = 2 * random.whole(4, 8) as usize;
    let moves = random.whole(1, n as i32 / 2 - 1) as usize;
    let opens = format!("n={n}&pattern=left&examples={}&t=0", n + 4);
    let setup = opened::<Learn>(&opens).setup;
    let weights = fit(layer, n, &setup.training());
    let x = pattern(n, moves);
    let (found, wanted) = (outputs(&weights, &x), answer(Rule { n, mirror: 0.0 }, &x));
    let name = |place: usize| format!("{}-{place}", <&str>::from(layer));
    let right: Vec<String> = (0..n).filter(|&i| (found[i] - wanted[i]).abs() > 1e-6).map(name).collect();
    let at = |moves: usize| format!("t={}", moves as f32 / (n / 2) as f32);
    Task {
        // All the way to the right.
        hint: at(n / 2),
        shows: at(moves),
        words: vec![
            ("layer", <&str>::from(layer).to_owned()),
            ("moves", moves.to_string()),
            ("count", right.len().to_string()),
        ],
        ask: Ask::Parts { hook: "data-place", from: (0..n).map(name).collect(), right },
        opens,
    }
}

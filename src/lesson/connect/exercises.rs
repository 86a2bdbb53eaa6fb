//! Exercises on the figure.

use super::{Connect, Edit, Model, Param, Select};
use crate::lesson::LayerKind;
use crate::lesson::address::joined;
use crate::lesson::exercise::{Ask, Exercise, Task};
use crate::lesson::random::Random;
use crate::lesson::scene::opened;
use crate::lesson::symbol::subscript;

/// An output of the window, the connections that will be one weight, the reach of one input, and one weight changed.
pub(super) const EXERCISES: &[Exercise] = &[
    Exercise { id: "next-output", task: next_output },
    Exercise { id: "same-weight", task: same_weight },
    Exercise { id: "reach-of-an-input", task: reach_of_an_input },
    Exercise { id: "one-weight-changes", task: one_weight_changes },
];

/// How many outputs change with one weight.
const HOW_MANY: &[&str] = &["one", "some", "all"];

/// The layers of the scene that `fragment` opens.
///
/// Every state of this scene has a figure; its constructors see to that.
#[expect(clippy::expect_used, reason = "a test opens every variant")]
fn model(fragment: &str) -> Model {
    Model::new(&opened::<Connect>(fragment).setup).expect("a state has a figure")
}

/// Seven samples and three kernel elements, none of them zero, as part of an address.
fn numbers(random: &mut Random) -> String {
    let x: Vec<i32> = (0..7).map(|_| random.whole(1, 5)).collect();
    let tap = |random: &mut Random| [-2, -1, 1, 2, 3][random.whole(0, 4) as usize];
    let mut k: Vec<i32> = (0..3).map(|_| tap(random)).collect();
    // Else the flipped kernel would give the same.
    if k[0] == k[2] {
        k[2] += 1 + i32::from(k[2] == -1);
    }
    format!("x={}&k={}", joined(&x), joined(&k))
}

/// The number that the window writes after its next move.
fn next_output(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let (numbers, at) = (numbers(&mut random), random.whole(1, 4) as usize);
    let opens = format!("layers=conv&{numbers}&slide={at}");
    let outputs = |fragment: &str| model(fragment).outputs(LayerKind::Conv).to_vec();
    let right = outputs(&opens);
    let flipped = outputs(&format!("{opens}&flip=1"));
    Task {
        hint: "select=k0".to_owned(),
        shows: format!("slide={}", at + 1),
        words: vec![
            ("here", subscript(at)),
            ("next", subscript(at + 1)),
            ("value", right[at + 1].to_string().replace('-', "−")),
        ],
        ask: Ask::Number {
            right: right[at + 1].into(),
            slips: vec![("here", right[at].into()), ("flipped", flipped[at + 1].into())],
        },
        opens,
    }
}

/// The connections of the locally connected layer that will be one weight.
fn same_weight(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let (tap, stride, dilation) = (random.whole(0, 2) as usize, random.whole(1, 2), random.whole(1, 2));
    let opens = format!("layers=local&select=&stride={stride}&dilation={dilation}");
    let model = model(&opens);
    let outputs = model.layout.outputs();
    let there = |&(output, tap): &(usize, usize)| model.layout.source(output, tap).is_some();
    let name = |(output, tap): (usize, usize)| Param::Local(output, tap).to_string();
    let all = (0..outputs).flat_map(|output| (0..model.layout.taps()).map(move |tap| (output, tap)));
    let right: Vec<String> = (0..outputs).map(|output| (output, tap)).filter(there).map(name).collect();
    Task {
        hint: format!("select={}", right[right.len() / 2]),
        shows: format!("sharing=1&select=k{tap}"),
        words: vec![("weight", format!("w{}", subscript(tap))), ("count", right.len().to_string())],
        ask: Ask::Parts { hook: "data-choose", from: all.filter(there).map(name).collect(), right },
        opens,
    }
}

/// The outputs of the convolution that change with one input.
fn reach_of_an_input(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let name = |output: usize| Select::Output(output).to_string();
    // With a stride and a dilation some inputs are in no window; those are not asked about.
    let (opens, input, outputs, right) = loop {
        let (input, stride) = (random.whole(0, 6) as usize, random.whole(1, 2));
        let dilation = random.whole(1, 2);
        let kernel = ["1,2,-1", "1,2,3,2,1"][random.whole(0, 1) as usize];
        let opens = format!("layers=conv&select=&k={kernel}&stride={stride}&dilation={dilation}");
        let mut scene = opened::<Connect>(&opens);
        let before = model(&opens).outputs(LayerKind::Conv).to_vec();
        scene.apply(Edit::Input(input, scene.setup.x[input] + 1.0));
        let after = Model::new(&scene.setup).map(|model| model.outputs(LayerKind::Conv).to_vec());
        let after = after.unwrap_or_else(|_| before.clone());
        let changed = (0..before.len()).filter(|&output| before[output] != after[output]);
        let right: Vec<String> = changed.map(name).collect();
        if !right.is_empty() && right.len() < before.len() {
            break (opens, input, before.len(), right);
        }
    };
    Task {
        hint: format!("select={}", right[0]),
        shows: format!("select=x{input}"),
        words: vec![("input", format!("x{}", subscript(input))), ("count", right.len().to_string())],
        ask: Ask::Parts { hook: "data-choose", from: (0..outputs).map(name).collect(), right },
        opens,
    }
}

/// How many outputs change with one weight of a layer.
fn one_weight_changes(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let layer = LayerKind::ALL[random.whole(0, 2) as usize];
    let (tap, row) = (random.whole(0, 2) as usize, random.whole(1, 5) as usize);
    let param = match layer {
        LayerKind::Conv => Param::Kernel(tap),
        LayerKind::Local => Param::Local(row, tap),
        LayerKind::Dense => Param::Dense(row, random.whole(0, 6) as usize),
    };
    let opens = format!("layers={layer}&{}&select=", numbers(&mut random), layer = <&str>::from(layer));
    let mut scene = opened::<Connect>(&opens);
    let before = model(&opens);
    scene.apply(Edit::Weight(param, before.value(param) + 1.0));
    let (before, after) =
        (before.outputs(layer).to_vec(), Model::new(&scene.setup).map(|model| model.outputs(layer).to_vec()));
    let changed = after.map_or(0, |after| before.iter().zip(&after).filter(|(a, b)| a != b).count());
    let right = if changed == 1 {
        0
    } else if changed < before.len() {
        1
    } else {
        2
    };
    Task {
        hint: format!("select={}", Select::Output(row)),
        shows: format!("select={param}"),
        words: vec![
            ("output", subscript(row)),
            ("layer", <&str>::from(layer).to_owned()),
            ("weight", model(&opens).symbol(param)),
            ("count", changed.to_string()),
        ],
        ask: Ask::Choice { options: HOW_MANY, right },
        opens,
    }
}

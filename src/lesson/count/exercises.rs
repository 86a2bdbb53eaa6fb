//! Exercises on the figure.

use super::{Count, Form, Quantity};
use crate::conv::Cost;
use crate::lesson::Named;
use crate::lesson::exercise::{Ask, Exercise, Task};
use crate::lesson::random::Random;
use crate::lesson::scene::opened;

/// The parameters on a larger picture, those of a layer with channels, the growth of one number, and all that grow alike.
pub(super) const EXERCISES: &[Exercise] = &[
    Exercise { id: "larger-picture", task: larger_picture },
    Exercise { id: "with-channels", task: with_channels },
    Exercise { id: "how-it-grows", task: how_it_grows },
    Exercise { id: "what-grows", task: what_grows },
];

/// How many times as many parameters there are.
const TIMES: &[&str] = &["once", "twice", "four", "sixteen"];

/// The cost of the layer that `fragment` opens.
///
/// Every state of this scene has costs; its constructors see to that.
#[expect(clippy::expect_used, reason = "a test opens every variant")]
fn cost(fragment: &str, form: Form) -> Cost {
    form.of(&opened::<Count>(fragment).setup.costs().expect("a state has costs"))
}

/// A kernel of this many rows and columns, as part of an address.
fn kernel(h: usize, w: usize) -> String {
    format!("k={}&kh={h}", vec!["1"; h * w].join(","))
}

/// The parameters of the convolution on a picture twice as high and wide.
fn larger_picture(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let (h, w) = (random.whole(2, 5) as usize, random.whole(2, 5) as usize);
    let (high, wide) = (10 * random.whole(4, 12), 10 * random.whole(4, 12));
    let opens = format!("{}&h={high}&w={wide}&layers=sparse,dense", kernel(h, w));
    let larger = format!("h={}&w={}", 2 * high, 2 * wide);
    let count = cost(&format!("{opens}&{larger}"), Form::Conv).parameters as f64;
    Task {
        // The other layers on the larger picture.
        hint: larger.clone(),
        shows: format!("{larger}&layers=conv,sparse,dense"),
        words: vec![
            ("h", high.to_string()),
            ("w", wide.to_string()),
            ("kh", h.to_string()),
            ("kw", w.to_string()),
            ("right", count.to_string()),
        ],
        ask: Ask::Number { right: count, slips: vec![("grown", 4.0 * count), ("doubled", 2.0 * count)] },
        opens,
    }
}

/// The parameters of a convolution with channels and biases.
fn with_channels(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let (input, output) = (random.whole(2, 4), random.whole(3, 9));
    let side = [2, 3, 5][random.whole(0, 2) as usize];
    let base = format!("{}&h=32&w=32", kernel(side, side));
    let opens = format!("{base}&cin=1&cout=1");
    let count = |input: i32, output: i32, bias: u8| {
        cost(&format!("{base}&cin={input}&cout={output}&bias={bias}"), Form::Conv).parameters as f64
    };
    let right = count(input, output, 1);
    Task {
        hint: format!("cin={input}&cout=1"),
        shows: format!("cin={input}&cout={output}&bias=1"),
        words: vec![
            ("side", side.to_string()),
            ("cin", input.to_string()),
            ("cout", output.to_string()),
            ("right", right.to_string()),
        ],
        ask: Ask::Number {
            right,
            slips: vec![
                ("biases", count(input, output, 0)),
                ("inputs", count(1, output, 1)),
                ("one-bias", count(input, output, 0) + 1.0),
            ],
        },
        opens,
    }
}

/// How many times as many parameters a layer has on a picture twice as high and wide.
fn how_it_grows(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let form = Form::all()[random.whole(0, Form::all().len() as i32 - 1) as usize];
    let (high, wide) = (10 * random.whole(4, 12), 10 * random.whole(4, 12));
    let base = format!("boundary=circular&layers={}", form.name());
    let opens = format!("{base}&h={high}&w={wide}");
    let count = |times: i32| cost(&format!("{base}&h={}&w={}", times * high, times * wide), form).parameters;
    let right = match count(2) / count(1) {
        1 => 0,
        2 => 1,
        4 => 2,
        _ => 3,
    };
    Task {
        hint: "zoom=0".to_owned(),
        shows: format!("h={}&w={}", 2 * high, 2 * wide),
        words: vec![
            ("form", form.name().to_owned()),
            ("before", count(1).to_string()),
            ("after", count(2).to_string()),
        ],
        ask: Ask::Choice { options: TIMES, right },
        opens,
    }
}

/// The numbers to store and the operations that grow by a factor.
fn what_grows(seed: u32) -> Task {
    let mut random = Random::new(seed);
    let (h, w) = (random.whole(1, 4) as usize, random.whole(2, 4) as usize);
    let (high, wide) = (10 * random.whole(4, 12), 10 * random.whole(4, 12));
    let times = [1, 4, 16][seed as usize % 3];
    let base = format!("{}&boundary=circular&layers=conv,local,sparse,dense", kernel(h, w));
    let size = |times: i32| format!("h={}&w={}", times * high, times * wide);
    let rows = [Quantity::Parameters, Quantity::Operations].into_iter();
    let rows = rows.flat_map(|quantity| Form::all().iter().map(move |&form| (quantity, form)));
    let grows = |&(quantity, form): &(Quantity, Form)| {
        let count = |times: i32| quantity.of(&cost(&format!("{base}&{}", size(times)), form)) as f64;
        // The full matrix has a product less than 16 times as many sums as before.
        (count(2) / count(1)).round() == f64::from(times)
    };
    let name = |(quantity, form): (Quantity, Form)| format!("{}-{}", quantity.name(), form.name());
    let right: Vec<String> = rows.clone().filter(grows).map(name).collect();
    Task {
        // Twice as wide alone.
        hint: format!("h={high}&w={}", 2 * wide),
        shows: size(2),
        words: vec![("times", times.to_string()), ("count", right.len().to_string())],
        ask: Ask::Parts { hook: "data-row", from: rows.map(name).collect(), right },
        opens: format!("{base}&{}", size(1)),
    }
}

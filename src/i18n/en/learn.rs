//! The scene Learn, in English.

use crate::i18n::brief;
use crate::i18n::{LearnFacts, LearnWords, Numbers};
use crate::lesson::learn::{Method, RUNAWAY};

pub(super) const WORDS: LearnWords = LearnWords {
    caption,
    error_axis: |half, noisy| match (half, noisy) {
        (false, false) => "mean squared error on fresh examples",
        (false, true) => "mean squared error on fresh, noise-free examples",
        (true, false) => "mean squared error on fresh examples, pattern on the right",
        (true, true) => "error on fresh, noise-free examples, pattern on the right",
    },
    rounding: "0, but for rounding",
    examples_axis: "examples seen, N (median of 15 draws)",
    updates_axis: "updates made",
    chart: |numbers, facts| {
        match facts.method {
        Method::Squares => "Chart: error on fresh examples against the number of examples seen. The values are under Data; the slider Examples chooses N.".to_owned(),
        Method::Descent => format!("Chart: error on fresh examples after 0 to {} updates.", numbers.count(facts.updates)),
    }
    },
    pinned: |numbers, count| format!("N = {}", numbers.count(count)),
    peak: "interpolation peak",
    law: "thin: σ²·p/(N·m)",
    working: |numbers, percent| format!("computing: {} %", numbers.write(percent)),
    cancel: "Stop",
    resume: "Go on",
    learned: |numbers, facts| match (facts.method, facts.examples) {
        (Method::Descent, _) => {
            format!("Weights after {}, from {}", updates(numbers, facts.updates, ""), examples(numbers, facts.examples))
        }
        (_, count) => format!("What each has learned from {}", examples(numbers, count)),
    },
    truth: "The truth",
    error_here: |error| format!("error, this draw: {error}"),
    error_left: "left",
    error_right: "right",
    weights_of: |layer, error| format!("Weight matrix, {layer}: error {error}"),
    gradient: "The gradient of a shared weight is a sum over positions",
    one_update: "one weight, one update",
    own_updates: |numbers, n| format!("{} weights, {} updates", numbers.count(n), numbers.count(n)),
    position_axis: |numbers, facts| {
        let when = match facts.updates {
            0 => "before any update".to_owned(),
            count => format!("after {}", updates(numbers, count, "")),
        };
        let tap = ['₀', '₁', '₂'][facts.tap];
        let sum = if facts.examples == 1 {
            String::new()
        } else {
            format!(" summed over {},", examples(numbers, facts.examples))
        };
        format!("position i: error δᵢ × input under w{tap},{sum} {when}; L = ½ Σ δ²")
    },
    bars: |layer, values| format!("Contributions by position, {layer}: {values}"),
    choose_tap: "Weight",
    examples: "Examples N",
    samples: "Input length n",
    noise: "Noise σ",
    new_examples: "New examples",
    method: "Method",
    method_name: |method| match method {
        Method::Squares => "Least squares",
        Method::Descent => "Gradient descent",
    },
    half: "Train left, test right",
    data: "Data",
    play: "Run",
    pause: "Pause",
    one_step: "One update",
    start_over: "Start over",
    updates: "Updates",
    rate: "Learning rate",
    stable: "largest stable: ",
    curvature: ", where λ is the largest curvature of L",
    recover: "Back to a stable rate",
};

fn examples(numbers: &Numbers, count: usize) -> String {
    if count == 1 { "1 example".to_owned() } else { format!("{} examples", numbers.count(count)) }
}

fn updates(numbers: &Numbers, count: usize, strong: &str) -> String {
    let noun = if count == 1 { "update" } else { "updates" };
    format!("{strong}{}{strong} {noun}", numbers.count(count))
}

fn caption(numbers: &Numbers, facts: &LearnFacts) -> String {
    let [conv, local, dense] = facts.errors.map(|error| brief(numbers, error));
    let n = numbers.count(facts.n);
    match facts.method {
        Method::Descent if facts.ran_away || facts.errors.iter().any(|error| *error > RUNAWAY) => {
            "The learning rate is above 2/λ: every update overshoots by more than it corrects, and the weights *diverge*.".to_owned()
        }
        Method::Descent if facts.updates == 0 => {
            let from = examples(numbers, facts.examples);
            let others = match facts.examples {
                _ if facts.half => "the others' weights on the right *never move*.".to_owned(),
                0..3 => format!("the others *cannot* find the band from {from}: they go to the shortest weights that fit."),
                count if count < facts.n => format!(
                    "the fully connected layer *cannot* find the band from {from}: it goes to the shortest weights that fit."
                ),
                _ => "the fully connected layer finds the band *slowly*.".to_owned(),
            };
            format!("All weights start at *0*. Run the descent: the shared kernel settles almost at once, {others}")
        }
        Method::Descent => format!(
            "After {} the error is *{conv}* for the convolution, *{local}* for the locally connected layer, *{dense}* for the fully connected one.",
            updates(numbers, facts.updates, "*")
        ),
        Method::Squares if facts.half => format!(
            "Trained on the left, tested on the right: the kernel carries over (error *{conv}*). The locally connected layer (*{local}*) and the fully connected one (*{dense}*) have learned nothing there."
        ),
        Method::Squares if facts.noise > 0.0 => format!(
            "With noise an *interpolation peak* stands where equations just equal unknowns: at N = 3 and N = {n}. Beyond it the error falls along the thin lines, with p parameters and m = {n} outputs: the fewer parameters, the lower."
        ),
        Method::Squares => format!(
            "*1* example pins down the kernel, *3* the locally connected layer, *{n}* the fully connected one: one example gives the shared weights {n} equations, one for each position; without sharing, each output’s own weights get just one."
        ),
    }
}

//! The scene Connect, in English.

use crate::i18n::{ConnectWords, Numbers};
use crate::lesson::connect::{Caption, Layer, matrix_symbol, subscript};

pub(super) const WORDS: ConnectWords = ConnectWords {
    input: "Input",
    layers: "Layers",
    layer_name: |layer| match layer {
        Layer::Conv => "Convolution",
        Layer::Local => "Locally connected",
        Layer::Dense => "Fully connected",
    },
    parameters_shared: |numbers, count| match count {
        1 => "1 parameter · shared by all positions".to_owned(),
        _ => format!("{} parameters · shared by all positions", numbers.write(count as f64)),
    },
    parameters_single: |numbers, count| match count {
        1 => "1 parameter · used once".to_owned(),
        _ => format!("{} parameters · each used once", numbers.write(count as f64)),
    },
    multiplications: |numbers, count| match count {
        1 => "1 multiplication".to_owned(),
        _ => format!("{} multiplications", numbers.write(count as f64)),
    },
    cut: "cut",
    cut_what: "far connections",
    tie: "tie",
    tie_what: "the weights",
    caption,
    times,
    param_value: |symbol, value, times| format!("{symbol} = {value}, used {times}"),
    weight_value: |symbol, output, input, value| {
        format!("{symbol} = {value}, from x{} to y{}, used once", subscript(input), subscript(output))
    },
    matrix: |layer| format!("{layer}: weight matrix, one row an output, one column an input"),
    diagram: |numbers, layer, inputs, outputs, lit, edges| {
        format!(
            "{layer}: {} inputs, {} connections, {} highlighted; outputs {outputs}",
            numbers.count(inputs),
            numbers.count(edges),
            numbers.count(lit)
        )
    },
    input_unit: |numbers, index, value| format!("input x{} = {}", subscript(index), numbers.write(value)),
    output_unit: |numbers, index, value| format!("output y{} = {}", subscript(index), numbers.write(value)),
    padded_zero: "padding: a zero",
    padded_copy: |source| format!("padding: a copy of x{}", subscript(source)),
    new_weights: "New random weights",
    new_weights_hint: "for the two layers that share nothing",
    connect_hint: "Drag a bar, type a number, or click any connection, unit or matrix cell.",
    steps: [
        "A fully connected layer gives every connection a weight of its own. The marked one is used *once*.",
        "Cut the far connections: each output keeps the few inputs in its window. Every weight is still used *once*.",
        "Tie the weights that stand at the same place of the window: {k1} is now *one* number, used at every position. That is a convolution.",
    ],
};

fn times(numbers: &Numbers, count: usize) -> String {
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", numbers.count(count)),
    }
}

fn caption(numbers: &Numbers, caption: &Caption) -> String {
    match caption {
        Caption::Nothing { taps, dense } => format!(
            "The convolution has *{}* numbers to learn, the fully connected layer *{}*. Choose one to see where it is used.",
            numbers.count(*taps),
            numbers.write(*dense as f64)
        ),
        Caption::Kernel { tap, uses, outputs, dense } => {
            let times = times(numbers, *uses);
            let first = match outputs - uses {
                0 => format!("{{k{tap}}} is used *{times}*: the same number, at every position."),
                rest => format!(
                    "{{k{tap}}} is used *{times}*: the same number, at every position but {}, where it meets only padding.",
                    if rest == 1 { "one".to_owned() } else { numbers.count(rest) }
                ),
            };
            match dense {
                Some(_) => format!("{first} The marked weight of the fully connected layer is used *once*."),
                None => first,
            }
        }
        Caption::Single { local, output, input, shared } => {
            let symbol = matrix_symbol(*output, *input);
            let layer = if *local { "locally" } else { "fully" };
            let first = format!(
                "{symbol} of the {layer} connected layer is used *once*: from x{} to y{}.",
                subscript(*input),
                subscript(*output)
            );
            match shared {
                Some((tap, uses)) => format!(
                    "{first} In the convolution {{k{tap}}} stands there, and is used *{}*.",
                    times(numbers, *uses)
                ),
                None => format!("{first} The convolution has no connection there: its window does not reach so far."),
            }
        }
        Caption::Input { input, reached, outputs } => format!(
            "Through the kernel x{} reaches *{}* of {} outputs, each through another element; in the fully connected layer it reaches *all*.",
            subscript(*input),
            numbers.count(*reached),
            numbers.count(*outputs)
        ),
        Caption::Output { output, read, inputs } => format!(
            "Through the kernel y{} sees *{}* of {} inputs, its receptive field; in the fully connected layer it sees *all*.",
            subscript(*output),
            numbers.count(*read),
            numbers.count(*inputs)
        ),
    }
}

//! The scene Connect, in English.

use crate::i18n::{ConnectWords, Numbers};
use crate::lesson::LayerKind;
use crate::lesson::connect::{Caption, Meeting, Rung, Verdict, Weights};
use crate::lesson::symbol::subscript;

pub(super) const WORDS: ConnectWords = ConnectWords {
    input: "Input",
    layers: "Layers",
    layer_name: |layer| match layer {
        LayerKind::Conv => "Convolution",
        LayerKind::Local => "Locally connected",
        LayerKind::Dense => "Fully connected",
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
    cut_what: "far ones",
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
    weights: "Unshared weights",
    weights_name: |weights| match weights {
        Weights::Random => "random",
        Weights::Same => "same as the convolution",
    },
    new_weights: "New random weights",
    new_weights_hint: "for the two layers that share nothing",
    seed: |seed| format!("seed {seed}"),
    weight_field: |symbol, layer| format!("{symbol}, {layer}"),
    verdict,
    equation: |layer| format!("{layer}: one output, written out"),
    rung_hint: |rung| match rung {
        Rung::Cut => "Cut the far connections of the fully connected layer",
        Rung::Tie => "Tie the weights of the locally connected layer",
    },
    parameters: |numbers, count| match count {
        1 => "1 parameter".to_owned(),
        _ => format!("{} parameters", numbers.write(count as f64)),
    },
    slide: "Slide the window",
    slide_play: "Play: slide the window",
    slide_pause: "Pause",
    slide_back: "One output back",
    slide_on: "One output on",
    slide_end: "Stop sliding",
    slide_position: "Output at which the window stands",
    output_unit_name: |index| format!("output y{}", subscript(index)),
    keys_hint: "Arrow keys move from unit to unit, Escape clears.",
    connect_hint: "Point at or click any connection, unit, matrix cell or term. Drag a bar, type a number. Escape clears.",
    picture: "2-D picture",
    rows: "Rows",
    columns: "Columns",
    grid_hint: "Units are numbered row by row. Point at or click any cell of a grid or a matrix, or a term. Escape clears.",
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
                0 => format!("<k{tap}> is used *{times}*: the same number, at every position."),
                rest => format!(
                    "<k{tap}> is used *{times}*: the same number, at every position but {}, where it meets only padding.",
                    if rest == 1 { "one".to_owned() } else { numbers.count(rest) }
                ),
            };
            match dense {
                Some(_) => format!("{first} The marked weight of the fully connected layer is used *once*."),
                None => first,
            }
        }
        Caption::Single { symbol, local, copy, output, input, shared } => {
            let layer = if *local { "locally" } else { "fully" };
            let first = format!(
                "{symbol} of the {layer} connected layer is used *once*: from {}x{} to y{}.",
                if *copy { "the copy of " } else { "" },
                subscript(*input),
                subscript(*output)
            );
            match shared {
                None => first,
                Some(Some((tap, uses))) => format!(
                    "{first} In the convolution <k{tap}> stands there, and is used *{}*.",
                    times(numbers, *uses)
                ),
                Some(None) => {
                    format!("{first} The convolution has no connection there: its window does not reach so far.")
                }
            }
        }
        Caption::Input { input, outputs, shown: [false, false, true], .. } => {
            format!("x{} reaches *all {}* outputs.", subscript(*input), numbers.count(*outputs))
        }
        Caption::Input { input, reached, outputs, apart, shown: [conv, _, dense] } => format!(
            "Through the {} x{} reaches *{}* of {} outputs{}{}.",
            if *conv { "kernel" } else { "windows" },
            subscript(*input),
            numbers.count(*reached),
            numbers.count(*outputs),
            if *apart && *conv { ", each through another element" } else { "" },
            if *dense { "; in the fully connected layer it reaches *all*" } else { "" }
        ),
        Caption::Output { output, inputs, shown: [false, false, true], .. } => {
            format!("y{} sees *all {}* inputs.", subscript(*output), numbers.count(*inputs))
        }
        Caption::Output { output, read, inputs, shown: [.., dense] } => format!(
            "Through its window y{} sees *{}* of {} inputs, its receptive field{}.",
            subscript(*output),
            numbers.count(*read),
            numbers.count(*inputs),
            if *dense { "; in the fully connected layer it sees *all*" } else { "" }
        ),
        Caption::Slide { output, window, value } => {
            let meets = |met: &Meeting| {
                let sample = met.input.map_or_else(|| "a zero".to_owned(), |input| format!("x{}", subscript(input)));
                format!("<k{}> meets {sample}", met.tap)
            };
            let products = |met: &Meeting| format!("{}·{}", signed(numbers, met.weight), signed(numbers, met.sample));
            // A long window is seen in the figure; its sum is enough to say.
            let meets = match window.len() {
                0..5 => format!(", {}", window.iter().map(meets).collect::<Vec<_>>().join(", ")),
                _ => String::new(),
            };
            format!(
                "At y{}{meets}: {} = *{}*. The same {} at every place.",
                subscript(*output),
                window.iter().map(products).collect::<Vec<_>>().join(" + "),
                numbers.write((*value).into()),
                if window.len() == 1 {
                    "number".to_owned()
                } else {
                    format!("{} numbers", numbers.count(window.len()))
                }
            )
        }
        Caption::Step { rung: Rung::Cut, before, after, connections } => format!(
            "Connections that leave the window are cut: *{}* parameters become *{}*. Each of the {} connections that stay keeps a weight of its own.",
            numbers.write(*before as f64),
            numbers.write(*after as f64),
            numbers.write(*connections as f64)
        ),
        Caption::Step { rung: Rung::Tie, before, after, connections } => format!(
            "Weights at one place of the window become one: *{}* parameters become *{}*. All {} connections stay where they are.",
            numbers.write(*before as f64),
            numbers.write(*after as f64),
            numbers.write(*connections as f64)
        ),
    }
}

/// A factor of a product.
fn signed(numbers: &Numbers, value: f32) -> String {
    let text = numbers.write(value.into());
    if value < 0.0 { format!("({text})") } else { text }
}

fn verdict(numbers: &Numbers, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Convolution(kernel) => {
            let kernel: Vec<String> = kernel.iter().map(|&tap| numbers.write(tap.into())).collect();
            format!("A convolution with kernel ({}).", kernel.join(", "))
        }
        Verdict::Fails { symbol, other, far, found, expected, .. } => {
            let found = numbers.write((*found).into());
            let expected = numbers.write((*expected).into());
            match (far, other) {
                (true, _) => format!("Not a convolution: {symbol} = {found}, where no window reaches."),
                (_, Some(other)) => format!(
                    "Not a convolution: {symbol} = {found}, but {other}, at the same place of the window, is {expected}."
                ),
                _ => format!("Not a convolution: {symbol} = {found}, not {expected}."),
            }
        }
    }
}

//! Words for the facts of the scene.

use crate::args;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Caption, LayerStep, Meeting, Model, Param, Stage, Verdict};
use crate::lesson::symbol::subscript;
use crate::words::{Texts, yes_or_no};

/// The largest number of products listed in words. Larger windows are only shown.
const LISTED: usize = 4;

/// The symbol of an input.
fn x(input: usize) -> String {
    format!("x{}", subscript(input))
}

/// The symbol of an output.
fn y(output: usize) -> String {
    format!("y{}", subscript(output))
}

/// A number as a factor of a product: in parentheses if it is negative.
fn factor(texts: &Texts, value: f32) -> String {
    let text = texts.numbers.write(value.into());
    if value < 0.0 { format!("({text})") } else { text }
}

/// The sentence below the figure.
pub(super) fn caption(texts: &Texts, caption: &Caption) -> String {
    match *caption {
        Caption::Nothing { taps, dense } => texts.format("connect-caption-nothing", args! { taps: taps, dense: dense }),
        Caption::Kernel { tap, uses, padded, untied, dense } => {
            let caption = match untied {
                0 => texts.format("connect-caption-kernel", args! { tap: tap, uses: uses, padded: padded }),
                _ => texts.format("connect-caption-kernel.untied", args! { tap: tap, uses: uses, untied: untied }),
            };
            match dense {
                Some(_) => texts.format("connect-caption-kernel-and-weight", args! { caption: &caption }),
                None => caption,
            }
        }
        Caption::Untied { ref symbol, tap, uses, output, convolution } => texts.format(
            "connect-caption-untied",
            args! { symbol: symbol, tap: tap, uses: uses, output: y(output), convolution: yes_or_no(convolution) },
        ),
        Caption::Single { ref symbol, local, copy, output, input, shared } => {
            let caption = texts.format(
                match (local, copy) {
                    (true, false) => "connect-caption-weight.local",
                    (true, true) => "connect-caption-weight.copy",
                    (false, _) => "connect-caption-weight.dense",
                },
                args! { symbol: symbol, input: x(input), output: y(output) },
            );
            match shared {
                None => caption,
                Some(None) => texts.format("connect-caption-weight-out-of-reach", args! { caption: &caption }),
                Some(Some((tap, uses))) => {
                    texts.format("connect-caption-weight-and-kernel", args! { caption: &caption, tap: tap, uses: uses })
                }
            }
        }
        Caption::Input { input, outputs, shown: [false, false, true], .. } => {
            texts.format("connect-caption-input.all", args! { input: x(input), outputs: outputs })
        }
        Caption::Input { input, reached, outputs, apart, shown: [conv, _, dense] } => texts.format(
            "connect-caption-input",
            args! {
                through: if conv { "kernel" } else { "windows" },
                input: x(input),
                reached: reached,
                outputs: outputs,
                apart: yes_or_no(apart && conv),
                dense: yes_or_no(dense),
            },
        ),
        Caption::Output { output, inputs, shown: [false, false, true], .. } => {
            texts.format("connect-caption-output.all", args! { output: y(output), inputs: inputs })
        }
        Caption::Output { output, read, inputs, shown: [.., dense] } => texts.format(
            "connect-caption-output",
            args! { output: y(output), read: read, inputs: inputs, dense: yes_or_no(dense) },
        ),
        Caption::Second { unit, field, inputs, read } => texts.format(
            "connect-caption-second",
            args! {
                output: format!("z{}", subscript(unit)),
                field: field,
                inputs: inputs,
                read: read,
                grows: yes_or_no(field > read),
            },
        ),
        Caption::Slide { output, ref window, value, exact, shared } => {
            let meeting = |met: &Meeting| match met.input {
                Some(input) => texts.format("connect-meeting.input", args! { tap: met.tap, input: x(input) }),
                None => texts.format("connect-meeting.zero", args! { tap: met.tap }),
            };
            let product = |met: &Meeting| format!("{}·{}", factor(texts, met.weight), factor(texts, met.sample));
            texts.format(
                "connect-caption-slide",
                args! {
                    output: y(output),
                    window: if window.len() <= LISTED { "short" } else { "long" },
                    meetings: window.iter().map(meeting).collect::<Vec<_>>().join(texts.get("connect-list-separator")),
                    sum: window.iter().map(product).collect::<Vec<_>>().join(" + "),
                    equals: if exact { "=" } else { "≈" },
                    value: value,
                    count: window.len(),
                    shared: yes_or_no(shared),
                },
            )
        }
        Caption::Step { step: LayerStep::Cut, before, after, connections } => {
            texts.format("connect-caption-cut", args! { before: before, after: after, connections: connections })
        }
        Caption::Step { step: LayerStep::Tie, before, after, connections } => {
            texts.format("connect-caption-tie", args! { before: before, after: after, connections: connections })
        }
    }
}

/// The sentence below a matrix: whether the layer is still a convolution.
pub(super) fn verdict(texts: &Texts, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Convolution(kernel) => {
            let kernel: Vec<String> = kernel.iter().map(|&tap| texts.numbers.write(tap.into())).collect();
            let kernel = kernel.join(texts.get("connect-list-separator"));
            texts.format("connect-verdict.convolution", args! { kernel: kernel })
        }
        Verdict::Fails { symbol, far: true, found, .. } => {
            texts.format("connect-verdict.far", args! { symbol: symbol, found: *found })
        }
        Verdict::Fails { symbol, other: Some(other), found, expected, .. } => texts.format(
            "connect-verdict.differs",
            args! { symbol: symbol, found: *found, other: other, expected: *expected },
        ),
        Verdict::Fails { symbol, found, expected, .. } => {
            texts.format("connect-verdict.fails", args! { symbol: symbol, found: *found, expected: *expected })
        }
    }
}

/// The name of a parameter where it connects `input` to `output`: its symbol, its value and how often it is used.
pub(super) fn parameter(texts: &Texts, model: &Model, param: Param, output: usize, input: usize) -> String {
    match param {
        Param::Kernel(tap) => kernel_element(texts, model, tap),
        Param::Untied(..) | Param::Local(..) | Param::Dense(..) => texts.format(
            "connect-weight",
            args! { symbol: model.symbol(param), value: model.value(param), input: x(input), output: y(output) },
        ),
    }
}

/// The name of a kernel element: its symbol, its value and how often it is used.
pub(super) fn kernel_element(texts: &Texts, model: &Model, tap: usize) -> String {
    let param = Param::Kernel(tap);
    texts.format(
        "connect-kernel-element",
        args! { symbol: model.symbol(param), value: model.value(param), uses: model.uses(param) },
    )
}

/// The name of the field in which a connection's value is typed.
pub(super) fn copy_field(texts: &Texts, model: &Model, param: Param) -> String {
    texts.format("connect-copy-field", args! { symbol: model.symbol(param), uses: model.uses(param) })
}

/// The name of the field in which a weight of `layer` is typed.
pub(super) fn weight_field(texts: &Texts, layer: LayerKind, symbol: &str) -> String {
    match layer {
        LayerKind::Dense => texts.format("connect-weight-field.dense", args! { symbol: symbol }),
        _ => texts.format("connect-weight-field.local", args! { symbol: symbol }),
    }
}

/// The name of an input unit.
pub(super) fn input_unit(texts: &Texts, input: usize, value: f32) -> String {
    texts.format("connect-unit.input", args! { input: x(input), value: value })
}

/// The name of an output unit.
pub(super) fn output_unit(texts: &Texts, output: usize, value: f32) -> String {
    texts.format("connect-unit.output", args! { output: y(output), value: value })
}

/// The name of an output of the second layer.
pub(super) fn second_unit(texts: &Texts, unit: usize, value: f32) -> String {
    texts.format("connect-unit.output", args! { output: format!("z{}", subscript(unit)), value: value })
}

/// The name of a sample that the boundary made up: a copy of the input `source`, or a zero.
pub(super) fn padding(texts: &Texts, source: Option<usize>) -> String {
    match source {
        Some(source) => texts.format("connect-unit.copy", args! { input: x(source) }),
        None => texts.get("connect-unit.zero").to_owned(),
    }
}

/// The output of the window as the value of the slider.
pub(super) fn slider_value(texts: &Texts, output: usize) -> String {
    texts.format("connect-slide.output", args! { output: y(output) })
}

/// The name of a stop of the scrubber: the layer, and how many parameters it has.
pub(super) fn stop(texts: &Texts, layer: LayerKind, parameters: u128) -> String {
    texts.format("connect-stop", args! { layer: texts.name("layer", layer), count: parameters })
}

/// Where the layer stands, as the value of the scrubber.
pub(super) fn stage(texts: &Texts, stage: Stage) -> String {
    match stage {
        Stage::At(layer) => texts.name("layer", layer).to_owned(),
        Stage::During(step, _) => texts.format(
            "connect-between",
            args! { from: texts.name("layer", step.from()), to: texts.name("layer", step.to()) },
        ),
    }
}

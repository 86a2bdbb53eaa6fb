//! English.

use super::{Catalog, Numbers, ShiftFacts};
use crate::conv::{Boundary, Error};
use crate::lesson::connect::{Caption, Layer, matrix_symbol, subscript};
use crate::lesson::shift::{Preset, Spot, Stage};
use crate::lesson::url::Accepted;
use crate::lesson::{Field, Image, LIMIT, Scene, Theme};

pub(super) static CATALOG: Catalog = Catalog {
    title: "Parameter Sharing",
    tagline: "One kernel, every position",
    scenes: "Scenes",
    language: "Language",
    theme: "Theme",
    theme_name: |theme| match theme {
        Theme::Auto => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::Projector => "Projector",
    },
    scene_name: |scene| match scene {
        Scene::Connect => "Connect",
        Scene::Shift => "Shift",
    },
    question: |scene| match scene {
        Scene::Connect => "Which connections reuse one number?",
        Scene::Shift => "Does the order matter?",
    },
    reset: "Reset",
    dismiss: "Dismiss",
    open_full: "Open the full page",
    picture_credit: "The cat is Chelsea, photographed by Stéfan van der Walt (CC0).",
    notice: |numbers, key, value, accepted| {
        format!("The address says {key}={value}, which means nothing here. {}", takes(numbers, key, accepted))
    },
    field_takes: |numbers, field| match field {
        Field::Number => {
            let limit = numbers.write(f64::from(LIMIT));
            format!("Takes a number from −{limit} to {limit}.")
        }
        Field::Whole(low, high) => {
            format!("Takes a whole number from {} to {}.", numbers.write(low.into()), numbers.write(high.into()))
        }
    },
    problem,
    boundary: "Boundary",
    boundary_name: |boundary| match boundary {
        Boundary::Zero => "zeros",
        Boundary::Valid => "none (valid)",
        Boundary::Circular => "circular",
        Boundary::Replicate => "edge repeated",
        Boundary::Reflect => "mirrored",
        Boundary::Full => "zeros, full",
    },
    stride: "Stride",
    dilation: "Dilation",
    flip: "Flip the kernel",
    kernel: "Kernel",
    kernel_element: |symbol| format!("Kernel element {symbol}"),

    input: "Input",
    layers: "Layers",
    layer_name: |layer| match layer {
        Layer::Conv => "Convolution",
        Layer::Local => "Locally connected",
        Layer::Dense => "Fully connected",
    },
    parameters_shared: |numbers, count| match count {
        1 => "1 parameter · used at every position".to_owned(),
        _ => format!("{} parameters · used at every position", numbers.write(count as f64)),
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

    image: "Picture",
    image_name: |image| match image {
        Image::Cat => "photograph of a cat",
        Image::PixelCat => "pixel cat",
        Image::Digit => "digit",
        Image::Stripes => "stripes",
        Image::Impulse => "single point",
    },
    spot_caption,
    shift_caption,
    formula_spoken: "g of f of I equals f of I prime, which is f of g of I",
    preset: "Known kernels",
    preset_name: |preset| match preset {
        Some(Preset::Identity) => "identity",
        Some(Preset::Blur) => "blur",
        Some(Preset::Sharpen) => "sharpen",
        Some(Preset::VerticalEdges) => "vertical edges",
        Some(Preset::HorizontalEdges) => "horizontal edges",
        Some(Preset::Emboss) => "emboss",
        Some(Preset::Difference) => "difference, 1×3",
        None => "your own",
    },
    kernel_size: "Size",
    kernel_cell: |row, column| format!("Kernel, row {}, column {}", row + 1, column + 1),
    move_right: "Shift right",
    move_down: "Shift down",
    play: "Play",
    pause: "Pause",
    restart: "Restart",
    position: "Position in the animation",
    stage_name: |stage| match stage {
        Stage::Start => "start",
        Stage::First => "first step",
        Stage::Second => "second step",
        Stage::Compare => "compare",
    },
    loading_picture: "The photograph is loading.",
    picture_failed: "The photograph could not be loaded. Choose another picture, or reload the page.",
    difference_none: "equal everywhere",
    largest_difference: "largest difference",
    away_from_edge: "away from the edge",
    edge_decides: |numbers, cells| format!("hatched: {} samples where the edge decides", numbers.count(cells)),
    legend_spoken: "Blue is negative, white is zero, orange is positive.",
    drag_hint: "Drag I, I′ or g(f(I)) to shift.",
};

fn times(numbers: &Numbers, count: usize) -> String {
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", numbers.count(count)),
    }
}

fn problem(numbers: &Numbers, error: &Error) -> String {
    match error {
        Error::KernelTooWide { extent, padded } => format!(
            "Not possible: the kernel reaches over {}, the input has {}.",
            samples(numbers, *extent),
            samples(numbers, *padded)
        ),
        Error::ReflectTooWide { padding, input } => format!(
            "Not possible: mirroring needs {} beyond the edge sample, the input has {}.",
            samples(numbers, *padding),
            samples(numbers, input.saturating_sub(1))
        ),
        Error::ShiftNotMultiple { stride, .. } => {
            format!("Not possible: with stride {stride} the shift must be a multiple of {stride}.")
        }
        Error::Overflow => "Not possible: a result is too large for a 32-bit number.".to_owned(),
        _ => "Not possible: no layer has this shape.".to_owned(),
    }
}

fn samples(numbers: &Numbers, count: usize) -> String {
    if count == 1 { "1 sample".to_owned() } else { format!("{} samples", numbers.count(count)) }
}

fn takes(numbers: &Numbers, key: &str, accepted: &Accepted) -> String {
    let write = |value: i64| numbers.write(value as f64);
    match accepted {
        Accepted::Word(words) if words.len() == 1 => format!("Here {key} takes only {}.", words[0]),
        Accepted::Word(words) => format!("{key} takes one of {}.", words.join(", ")),
        Accepted::Words(words) => format!("{key} takes some of {}, joined by commas.", words.join(", ")),
        Accepted::Whole(low, high) => format!("{key} takes a whole number from {} to {}.", write(*low), write(*high)),
        Accepted::Fraction => format!("{key} takes a number from 0 to 1."),
        Accepted::Numbers(most) => {
            let limit = numbers.write(f64::from(LIMIT));
            format!("{key} takes 1 to {most} numbers from −{limit} to {limit}, joined by commas.")
        }
        Accepted::Select => {
            format!("{key} takes a part of the figure: k1, w3.2, l3.1, x4 or y4, with numbers that exist in it.")
        }
        Accepted::Multiple(stride) => {
            format!("With stride {stride}, {key} takes multiples of {stride}.")
        }
        Accepted::Rows => format!(
            "{key} takes a number of rows that divides the number of kernel elements, at most 7 rows and columns."
        ),
        Accepted::Shape(error) => problem(numbers, error),
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

fn moved(numbers: &Numbers, (dx, dy): (i32, i32)) -> String {
    let part = |way: &str, by: i32| format!("{way} {}", numbers.write(f64::from(by.abs())));
    match (dx, dy) {
        (0, 0) => "not shifted".to_owned(),
        (dx, 0) => format!("shifted {}", part(if dx < 0 { "left" } else { "right" }, dx)),
        (0, dy) => format!("shifted {}", part(if dy < 0 { "up" } else { "down" }, dy)),
        (dx, dy) => format!("{}, {}", moved(numbers, (dx, 0)), part(if dy < 0 { "up" } else { "down" }, dy)),
    }
}

fn spot_caption(numbers: &Numbers, facts: &ShiftFacts, spot: Spot) -> String {
    match spot {
        Spot::Input => {
            let name = (CATALOG.image_name)(facts.image);
            format!("{name}, {} × {}", numbers.count(facts.size.1), numbers.count(facts.size.0))
        }
        Spot::Shifted => moved(numbers, facts.shift),
        Spot::Output => format!("convolved: {}", (CATALOG.preset_name)(facts.preset)),
        Spot::OutputOfShifted => "… then convolved".to_owned(),
        Spot::ShiftedOutput => "… then shifted".to_owned(),
        Spot::Difference => "f(I′) − g(f(I))".to_owned(),
    }
}

fn shift_caption(numbers: &Numbers, facts: &ShiftFacts) -> String {
    match facts.stage {
        Stage::Start => "One picture, two ways to go. Will both end at the same picture?".to_owned(),
        Stage::First => "Above, *shift* first. Below, *convolve* first.".to_owned(),
        Stage::Second => "Now the other step. Above, *convolve*. Below, *shift*.".to_owned(),
        Stage::Compare if facts.comparable == 0 => {
            "Nothing is left to compare: after this shift no sample is known on both ways.".to_owned()
        }
        Stage::Compare if facts.max_difference == 0.0 && facts.edge_cells == 0 => {
            let everywhere = if facts.boundary == Boundary::Valid {
                "Wherever both are defined, they agree"
            } else {
                "Every pixel agrees"
            };
            format!("Shift, then convolve. Or convolve, then shift. {everywhere}: largest difference *0*, bit for bit.")
        }
        Stage::Compare if facts.max_difference_interior == 0.0 => format!(
            "Away from the edge both ways agree: largest difference *0*, bit for bit. At {} of {} samples the edge decides: there they differ by up to *{}*.",
            numbers.count(facts.edge_cells),
            numbers.count(facts.comparable),
            numbers.write(facts.max_difference)
        ),
        Stage::Compare => format!("The two ways differ by up to *{}*.", numbers.write(facts.max_difference)),
    }
}

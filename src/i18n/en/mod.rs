//! English.

mod connect;
mod count;
mod learn;
mod share;
mod shift;
mod tie;

use super::{Catalog, Numbers};
use crate::conv::{Argument, Boundary, Error};
use crate::lesson::address::Accepted;
use crate::lesson::{Field, LIMIT, SceneId, Theme};

pub(super) static CATALOG: Catalog = Catalog {
    title: "Parameter Sharing",
    tagline: "One kernel, every position",
    scenes: "Scenes",
    theme: "Theme",
    theme_name: |theme| match theme {
        Theme::Auto => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::Projector => "Projector",
    },
    scene_name: |scene| match scene {
        SceneId::Connect => "Connect",
        SceneId::Shift => "Shift",
        SceneId::Tie => "Tie",
        SceneId::Learn => "Learn",
        SceneId::Count => "Count",
    },
    question: |scene| match scene {
        SceneId::Connect => "Which connections reuse one number?",
        SceneId::Shift => "Does the order matter?",
        SceneId::Tie => "Which weights must be equal for an equivariant layer?",
        SceneId::Learn => "What does sharing buy?",
        SceneId::Count => "What does sharing save?",
    },
    reset: "Reset",
    dismiss: "Dismiss",
    close: "Close",
    undo: "Undo",
    redo: "Redo",
    walk: "Walk-through",
    next: "Next",
    back: "Back",
    leave_walk: "Explore freely",
    step_of: |numbers, step, count| format!("{}/{}", numbers.count(step), numbers.count(count)),
    stuck_title: "Stuck?",
    stuck: &[
        (
            "The same parameter in different modules of one model: is there such a thing?",
            "Yes, here. Each output unit is a function of its own, on its own inputs. Look at the labels: all of them read the same {k0}, {k1}, {k2}. Change one of these three numbers, and every output that reads it changes.",
        ),
        (
            "Each element of the kernel acts on a particular place of every local input: what place?",
            "Its own place in the window. Follow the lit connections: at every output, {k1} meets the sample in the *middle* of the window, {k0} always the one before it, {k2} the one after.",
        ),
        (
            "Sharing makes the layer equivariant to translation: meaning what?",
            "If the picture moves, the output moves along, and nothing else changes. Play it: one way the cat moves first, the other way its edges move. Both ways end at the *same* picture.",
        ),
        (
            "Why can I not follow g(f(I)) = f(I′) = f(g(I))?",
            "I and I′ are pictures; g (shift) and f (convolve) each make a picture into another. I is the cat, I′ = g(I) the shifted one. With a shift of one pixel, I′(x, y) = I(x − 1, y): what stood one to the left stands here now. Both paths end at the same picture, so the difference is 0.",
        ),
        (
            "Is equivariant the same as invariant?",
            "No. Here the output *moves* with the input: that is equivariant. Invariant would be an output that stays the same, such as the largest value of the whole output, which is the same number before and after the shift.",
        ),
        (
            "Why must weights be equal, if shifting and the layer commute?",
            "Feed in a single 1, at input 1. Shift it to input 2 and read output 1: that is W₁₂. Or read output 0 first and let it move to output 1: that is W₀₁. If the two ways agree for every input, *W₀₁ = W₁₂*; so on along the diagonal, and 9 numbers are one.",
        ),
        (
            "Why did keeping the near entries need no symmetry?",
            "Near says which weights are *zero*, a symmetry says which are *equal*: two separate wishes. Here only the first is made: 27 weights, each its own, a locally connected layer. Switch the shift on and they become 3. The two get along because a shift keeps every distance: an orbit is kept whole or cut whole.",
        ),
        (
            "What does the group's order say?",
            "How many different rearrangements the switches make between them: here 9 shifts, each also reflected, *18*. No orbit has more entries than that. So 81 entries leave at least 81 / 18 parameters; here 5, since the diagonal has only 9 entries.",
        ),
        (
            "Why does untying one entry change only some outputs?",
            "W₄₅ is read by output 4 and by no other. Shift first, and it meets another sample at output 4; shift last, and what it did there has moved to output 5. In these *two* the ways differ. No other output ever reads it.",
        ),
        (
            "Does sharing make it faster?",
            "Not by doing less. Kernel and sparse matrix do the same *267,960* operations, because the zeros are left out in both: that is *sparsity*. Sharing saves *storage*: 2 numbers instead of 178,640. Having less to fetch from memory can still take less time: see Measured here.",
        ),
        (
            "Are the shared copies averaged while learning?",
            "No, there are no copies: {k1} is one number. Each bar is what one position asks of it, the error there times the input there. Its gradient is the *sum* of the 12 bars, not their mean, and it makes *one* update. In the locally connected layer below, each bar moves a weight of its own.",
        ),
    ],
    open_full: "Open the full page",
    lecture: "Lecture",
    hands: "Hands for each prediction",
    came_true: |guess| format!("Right: {guess}"),
    present: "Present",
    shortcuts_title: "Keys",
    shortcuts: [
        ("p", "present, and back"),
        ("→ · Space · Page Down", "next step"),
        ("← · Page Up", "the step before"),
        ("r", "the step as it was, after exploring, while presenting"),
        (".", "blank the screen while presenting"),
        ("n", "notes in a second window while presenting"),
        ("0 … 9 · Enter", "the hands of a room; reveal, go on"),
        ("Esc", "end presenting; close what is open"),
        ("Ctrl+Z", "undo"),
        ("Ctrl+Shift+Z · Ctrl+Y", "redo"),
        ("?", "this list"),
    ],
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
    colon: ": ",
    stop: ". ",
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
    download_svg: "Save chart (SVG)",
    download_csv: "Save values (CSV)",
    kernel: "Kernel",
    kernel_element: |symbol| format!("Kernel element {symbol}"),
    share: share::WORDS,
    connect: connect::WORDS,
    shift: shift::WORDS,
    tie: tie::WORDS,
    learn: learn::WORDS,
    count: count::WORDS,
};

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
        Error::TooLarge { what: Argument::Matrix } => {
            "Not possible: a fully connected layer has one weight for every pair of an input and an output; on a picture of more than 16×16 that is too many to hold.".to_owned()
        }
        Error::Shape { what: Argument::X, .. } => {
            "Not possible: weights that are not shared fit a picture of one size only, and turned it has another.".to_owned()
        }
        Error::Shape { .. } => "Not possible: the two ends would have different sizes.".to_owned(),
        _ => "Not possible: no layer has this shape.".to_owned(),
    }
}

fn samples(numbers: &Numbers, count: usize) -> String {
    if count == 1 { "1 sample".to_owned() } else { format!("{} samples", numbers.count(count)) }
}

fn takes(numbers: &Numbers, key: &str, accepted: &Accepted) -> String {
    let write = |value: i64| numbers.write(value as f64);
    match accepted {
        Accepted::Step(last) => {
            format!("{key} takes the name of a step, or its number from 0 to {}.", numbers.count(*last))
        }
        Accepted::Word(words) if words.len() == 1 => format!("Here {key} takes only {}.", words[0]),
        Accepted::Word(words) => format!("{key} takes one of {}.", words.join(", ")),
        Accepted::Words(words) => format!("{key} takes some of {}, joined by commas.", words.join(", ")),
        Accepted::Whole(low, high) => format!("{key} takes a whole number from {} to {}.", write(*low), write(*high)),
        Accepted::Fraction => format!("{key} takes a number from 0 to 1."),
        Accepted::Between(low, high) => format!("{key} takes a number from {low} to {high}."),
        Accepted::Numbers(most) => {
            let limit = numbers.write(f64::from(LIMIT));
            format!("{key} takes 1 to {most} numbers from −{limit} to {limit}, joined by commas.")
        }
        Accepted::Picture(h, w) => format!("{key} takes {h} × {w} numbers here, row by row, joined by commas."),
        Accepted::Select => {
            format!("{key} takes a part of the figure: k1, w3.2, l3.1, x4 or y4, with numbers that exist in it.")
        }
        Accepted::Script => format!("{key} takes the path of a lecture's file on this site, as lectures/week-3.json."),
        Accepted::Lecture(None) => "There is no such file on this site.".to_owned(),
        Accepted::Lecture(Some(problem)) => (share::WORDS.wrong)(numbers, problem),
        Accepted::Origin => format!(
            "{key} takes where the page around this one comes from, as https://example.org; until then nothing is heard from it."
        ),
        Accepted::Edits => {
            format!("{key} takes weights that exist, with their values, joined by commas: w3.2:1.5,l0.1:2.")
        }
        Accepted::OwnPicture => {
            "A picture of your own never leaves your browser, so no address can open it. Bring it along again."
                .to_owned()
        }
        Accepted::Rows => format!(
            "{key} takes a number of rows that divides the number of kernel elements, at most 7 rows and columns."
        ),
        Accepted::Like(example, most) => {
            format!("{key} takes something like {example}, with numbers from 0 to {most}.")
        }
        Accepted::Shape(error) => problem(numbers, error),
    }
}

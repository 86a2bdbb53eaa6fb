//! The scene Shift, in English.

use crate::conv::{Boundary, Pool};
use crate::i18n::{Numbers, ShiftFacts, ShiftWords};
use crate::lesson::LayerKind;
use crate::lesson::shift::{Claim, Motion, Panel, Preset, Spot, Stage, Verdict};
use crate::lesson::{Fit, Image};

pub(super) const WORDS: ShiftWords = ShiftWords {
    image: "Picture",
    image_name: |image| match image {
        Image::Cat => "photograph of a cat",
        Image::PixelCat => "pixel cat",
        Image::Digit => "digit",
        Image::Stripes => "stripes",
        Image::Impulse => "single point",
        Image::Custom => "your own",
    },
    spot_caption,
    shift_caption,
    formula_spoken: "g of f of I equals f of I prime, which is f of g of I",
    sign_spoken: |verdict| match verdict {
        Some(Verdict::Equal | Verdict::Rounding) => "equals",
        Some(Verdict::Inside) => "equals, away from the edge only,",
        Some(Verdict::Differs) => "does not equal",
        Some(Verdict::Nothing) => "cannot be compared with",
        None => "is to be compared with",
    },
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
    largest_difference: "largest difference",
    away_from_edge: "away from the edge",
    edge_decides: |numbers, cells| format!("marked: {} places", numbers.count(cells)),
    edge_here: "the edge decides here",
    signal: "1-D signal",
    motion: "Transform g",
    motion_name: |motion| match motion {
        Motion::Shift => "shift",
        Motion::Flip => "mirror",
        Motion::Turn => "quarter turn",
        Motion::Scale => "enlarge ×2",
    },
    op: "Layer f",
    op_name: |op| match op {
        LayerKind::Conv => "convolution",
        LayerKind::Local => "locally connected",
        LayerKind::Dense => "fully connected",
    },
    pool: "Pooling",
    pool_name: |pool| match pool {
        Pool::None => "none",
        Pool::Max2 => "max 2",
        Pool::Avg2 => "average 2",
    },
    relu: "ReLU",
    tie: "Tie the weights",
    panels: "Look closer",
    panel_name: |panel| match panel {
        Panel::Holds => "Where does it hold?",
        Panel::Numbers => "All the numbers",
        Panel::Invariant => "Is it invariant?",
    },
    claims_intro: "Computed for your picture and kernel. The first row wraps round; each other row changes one thing. Choose a row to see it.",
    claim_name: |claim| match claim {
        Claim::Boundary(Boundary::Circular) => "boundary: circular",
        Claim::Boundary(Boundary::Zero) => "boundary: zeros",
        Claim::Boundary(Boundary::Valid) => "boundary: none (valid)",
        Claim::Boundary(Boundary::Replicate) => "boundary: edge repeated",
        Claim::Boundary(Boundary::Reflect) => "boundary: mirrored",
        Claim::Boundary(Boundary::Full) => "boundary: zeros, full",
        Claim::Relu => "then ReLU",
        Claim::Stride => "stride 2, even shift",
        Claim::StrideOne => "stride 2, shift by 1",
        Claim::Pool(Pool::Avg2) => "average pooling, even shift",
        Claim::Pool(_) => "max pooling, even shift",
        Claim::Motion(Motion::Flip) => "mirror instead of shift",
        Claim::Motion(Motion::Scale) => "enlarge instead of shift",
        Claim::Motion(_) => "quarter turn instead of shift",
        Claim::Untied => "locally connected layer",
    },
    verdict_name: |verdict| match verdict {
        Some(Verdict::Equal) => "holds, exactly",
        Some(Verdict::Rounding) => "holds, up to rounding",
        Some(Verdict::Inside) => "holds inside",
        Some(Verdict::Differs) => "fails",
        Some(Verdict::Nothing) => "nothing to compare",
        None => "…",
    },
    not_possible: "not possible",
    guess_answer: |name, guess, verdict| {
        let ends = match verdict {
            Verdict::Equal => "exactly equal",
            Verdict::Rounding => "equal but for rounding",
            Verdict::Inside => "equal except at the edge",
            Verdict::Differs => "different",
            Verdict::Nothing => "nowhere both defined",
        };
        match guess.fits(verdict) {
            true => format!("Yes, the two ends are {ends}."),
            false => format!("You said “{}”, but the two ends are {ends}.", name),
        }
    },
    ask_first: "Predict first",
    ask_never: "Do not ask",
    probe_hint: "The commuting square. Arrow keys follow one pixel through all six pictures, Escape lets it go.",
    sample_at: |row, column| format!("x {column}, y {row}"),
    numbers_of: "Show",
    numbers_too_many: "A photograph has too many numbers to read. Choose a 16 × 16 picture, or point at a pixel to see its value in all six pictures.",
    ring: "wrapping round",
    invariant_intro: "*Equivariant*: the output moves along with the input. *Invariant*: the output does not change. Only a summary that forgets the position, such as the largest output of all, can be. An edge, or weights that are not shared, can change even that.",
    invariant_moved: |input, output, closes| match (input, output, closes) {
        (false, ..) => "I′ is I: nothing has been shifted, so there is nothing to tell apart yet",
        (true, false, _) => "f(I′) is f(I), although I′ is not I",
        (true, true, true) => "f(I′) is not f(I): the output moved",
        (true, true, false) => "f(I′) is not f(I): the output changed, and not only by moving",
    },
    global_max: "largest of all",
    global_average: "average of all",
    same: "the same",
    not_same: "not the same",
    untied_kernel: "Used once the weights are tied.",
    own_hint: "Drop or paste a picture, or choose a file. It stays in your browser.",
    own_open: "Choose a file",
    own_problem: "This is not a picture of at most 4096 × 4096 pixels that your browser can read.",
    own_larger: "It is larger than 320 × 320:",
    own_fit: |fit| match fit {
        Fit::Scale => "all of it, smaller",
        Fit::Crop => "its middle, pixel by pixel",
    },
    paint_hint: "Paint on I: a stroke that starts on a dark pixel paints bright, one on a bright pixel dark.",
    bars_hint: "Drag the bars of I up and down; drag I′ or g(f(I)) to shift.",
    legend_spoken: "Blue is negative, white is zero, orange is positive.",
    drag_hint: "Drag I, I′ or g(f(I)) to shift.",
    painted_hint: "Drag I′ or g(f(I)) to shift.",
    bars_only_hint: "Drag the bars of I up and down.",
    probe_only_hint: "Point at a picture: its pixel in all six.",
};

fn moved(numbers: &Numbers, (dx, dy): (i32, i32)) -> String {
    let part = |way: &str, by: i32| format!("{way} {}", numbers.write(f64::from(by.abs())));
    match (dx, dy) {
        (0, 0) => "not shifted".to_owned(),
        (dx, 0) => format!("shifted {}", part(if dx < 0 { "left" } else { "right" }, dx)),
        (0, dy) => format!("shifted {}", part(if dy < 0 { "up" } else { "down" }, dy)),
        (dx, dy) => format!("{}, {}", moved(numbers, (dx, 0)), part(if dy < 0 { "up" } else { "down" }, dy)),
    }
}

/// What g does, as a verb and as a participle.
fn verb(motion: Motion) -> (&'static str, &'static str) {
    match motion {
        Motion::Shift => ("shift", "shifted"),
        Motion::Flip => ("mirror", "mirrored"),
        Motion::Turn => ("turn", "turned by a quarter"),
        Motion::Scale => ("enlarge", "enlarged"),
    }
}

/// What f does.
fn layer(op: LayerKind) -> (&'static str, &'static str) {
    match op {
        LayerKind::Conv => ("convolve", "convolved"),
        _ => ("apply the layer", "through the layer"),
    }
}

fn spot_caption(numbers: &Numbers, facts: &ShiftFacts, spot: Spot) -> String {
    match spot {
        Spot::Input => {
            let (h, w) = facts.size;
            let name = match facts.one_d {
                true => format!("signal, {} samples", numbers.count(w)),
                false => format!("{}, {} × {}", (WORDS.image_name)(facts.image), numbers.count(w), numbers.count(h)),
            };
            let framed = facts.boundary == Boundary::Full && facts.motion == Motion::Shift;
            name + if framed { ", among zeros" } else { "" }
        }
        Spot::Shifted if facts.motion == Motion::Shift => moved(numbers, facts.shift),
        Spot::Shifted => verb(facts.motion).1.to_owned(),
        Spot::Output if facts.op == LayerKind::Conv => format!("convolved: {}", (WORDS.preset_name)(facts.preset)),
        Spot::Output => (WORDS.op_name)(facts.op).to_owned(),
        Spot::OutputOfShifted => format!("… then {}", layer(facts.op).1),
        Spot::ShiftedOutput => format!("… then {}", verb(facts.motion).1),
        Spot::Difference => "f(I′) − g(f(I))".to_owned(),
    }
}

fn shift_caption(numbers: &Numbers, facts: &ShiftFacts) -> String {
    let (g, f) = (verb(facts.motion).0, layer(facts.op).0);
    let capital = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
    let pixel = if facts.one_d { "sample" } else { "pixel" };
    match facts.stage {
        Stage::Start => {
            let what = if facts.one_d { "signal" } else { "picture" };
            format!("One {what}, two ways to go. Will both end at the same {what}?")
        }
        Stage::First => format!("One way *{g}* first, the other way *{f}* first."),
        Stage::Second => format!("Now the other step: one way *{f}*, the other way *{g}*."),
        Stage::Compare => match facts.verdict {
            Verdict::Nothing => {
                format!("Nothing is left to compare: after this shift no {pixel} is known on both ways.")
            }
            Verdict::Equal => {
                let everywhere = if facts.boundary == Boundary::Valid {
                    "Wherever both are defined, they agree".to_owned()
                } else {
                    format!("Every {pixel} agrees")
                };
                let why = symmetry(facts);
                format!(
                    "{}, then {f}. Or {f}, then {g}. {everywhere}: largest difference *0*, bit for bit.{why}",
                    capital(g)
                )
            }
            Verdict::Rounding => format!(
                "Both ways agree but for rounding, at most *{:.0e}*: the same products, added in another order.{}",
                facts.max_difference,
                symmetry(facts)
            ),
            Verdict::Inside if facts.max_difference == 0.0 => format!(
                "Both ways agree here. But at {} of {} {pixel}s the edge decides: with other numbers they would differ there.",
                numbers.count(facts.edge_cells),
                numbers.count(facts.comparable)
            ),
            Verdict::Inside => format!(
                "Away from the edge both ways agree: largest difference *0*, bit for bit. At {} of {} {pixel}s the edge decides: there they differ by up to *{}*.",
                numbers.count(facts.edge_cells),
                numbers.count(facts.comparable),
                numbers.write(facts.max_difference)
            ),
            Verdict::Differs => {
                format!("The two ways differ by up to *{}*. {}", numbers.write(facts.max_difference), reason(facts))
            }
        },
    }
}

/// The symmetry by which a transform other than a shift agrees.
fn symmetry(facts: &ShiftFacts) -> &'static str {
    match facts.motion {
        Motion::Flip if facts.symmetry.mirror => " This kernel is its own mirror image.",
        Motion::Turn if facts.symmetry.quarter => " This kernel looks the same after a quarter turn.",
        Motion::Scale if facts.symmetry.point => " This kernel looks at one sample only, so neighbours do not matter.",
        _ => "",
    }
}

/// Why the two ways differ.
fn reason(facts: &ShiftFacts) -> String {
    if facts.op != LayerKind::Conv {
        return "Every position has weights of its own, so what has moved meets other weights.".to_owned();
    }
    match facts.motion {
        Motion::Shift => format!(
            "One output stands for {} samples of the input, so it cannot follow this shift by whole samples: compared is the nearest.",
            facts.stride
        ),
        motion if facts.symmetry.suits(motion) => {
            "The kernel has the symmetry, but its windows do not lie symmetrically in the picture.".to_owned()
        }
        Motion::Flip => "The kernel is not its own mirror image.".to_owned(),
        Motion::Turn => "The kernel does not look the same after a quarter turn.".to_owned(),
        Motion::Scale => "After enlarging, the kernel sees half as much of the picture.".to_owned(),
    }
}

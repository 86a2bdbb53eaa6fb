//! What the scene says about its facts.

use crate::args;
use crate::conv::{Boundary, Pool};
use crate::lesson::shift::{
    Agrees, Caption, Claim, Comparison, Differs, Guess, How, Motion, Preset, Setup, Spot, Stride, Verdict,
};
use crate::lesson::symbol::scientific;
use crate::lesson::{LayerKind, Named};
use crate::words::{Texts, yes_or_no};

/// The kind of input, as the messages tell them apart.
fn input(setup: &Setup) -> &'static str {
    if setup.one_d { "signal" } else { "picture" }
}

/// The sentence below the figure.
pub(super) fn caption(texts: &Texts, setup: &Setup, caption: &Caption) -> String {
    let (input, transform, layer) = (input(setup), setup.motion.name(), setup.op.name());
    let (sentence, why) = match caption {
        Caption::Start => (texts.format("shift-caption.start", args! { input: input }), None),
        Caption::First => (texts.format("shift-caption.first", args! { transform: transform, layer: layer }), None),
        Caption::Second => (texts.format("shift-caption.second", args! { transform: transform, layer: layer }), None),
        Caption::Holds => (texts.get("shift-view.holds").to_owned(), None),
        Caption::Numbers { along } => (texts.format("shift-view.numbers", args! { along: yes_or_no(*along) }), None),
        Caption::Invariant { always } => {
            (texts.format("shift-view.invariant", args! { always: yes_or_no(*always) }), None)
        }
        Caption::Proof(proof) => (texts.name("shift-view-proof", *proof).to_owned(), None),
        Caption::Nothing => (texts.format("shift-caption.nothing", args! { input: input }), None),
        Caption::Equal { everywhere, why } => {
            let defined = if *everywhere { "everywhere" } else { "partly" };
            let args = args! { transform: transform, layer: layer, defined: defined, input: input };
            (texts.format("shift-caption.equal", args), why.as_ref().map(|why| agrees(texts, why)))
        }
        Caption::Rounding { largest, why } => {
            let args = args! { difference: scientific(f64::from(*largest)) };
            (texts.format("shift-caption.rounding", args), why.as_ref().map(|why| agrees(texts, why)))
        }
        Caption::Inside { at_edge: Some(at_edge) } => {
            (texts.format("shift-caption.inside", args! { difference: size(texts, *at_edge) }), None)
        }
        Caption::Inside { at_edge: None } => (texts.get("shift-caption.inside-now").to_owned(), None),
        Caption::Differs { largest, why } => {
            let args = args! { difference: size(texts, *largest) };
            (texts.format("shift-caption.differs", args), Some(differs(texts, why)))
        }
    };
    match why {
        Some(why) => texts.format("shift-caption-why", args! { caption: sentence, why: why }),
        None => sentence,
    }
}

/// The distances that tell whether the outputs follow the shift, as “65 and 27”.
fn distances(texts: &Texts, stride: &Stride) -> String {
    match stride.distances[..] {
        [one, other] => texts.format("shift-and", args! { one: one, other: other }),
        ref fewer => fewer.first().copied().unwrap_or_default().to_string(),
    }
}

/// Why the two ways agree.
fn agrees(texts: &Texts, why: &Agrees) -> String {
    match why {
        Agrees::Symmetry(motion) => texts.format("shift-agrees.symmetry", args! { transform: motion.name() }),
        Agrees::Stride(stride, other) => texts.format(
            "shift-agrees.stride",
            args! { stride: stride.stride, shift: distances(texts, stride), other: *other },
        ),
    }
}

/// Why the two ways differ.
fn differs(texts: &Texts, why: &Differs) -> String {
    match why {
        Differs::Unshared => texts.get("shift-differs.unshared").to_owned(),
        Differs::Blur(factor) => texts.format("shift-differs.blur", args! { factor: times(texts, *factor) }),
        Differs::Stride(stride) => {
            texts.format("shift-differs.stride", args! { stride: stride.stride, shift: distances(texts, stride) })
        }
        Differs::Windows(motion) => texts.format("shift-differs.windows", args! { transform: motion.name() }),
        Differs::Symmetry(motion) => texts.format("shift-differs.symmetry", args! { transform: motion.name() }),
    }
}

/// How large a difference is, after “≈” where that is rounded.
pub(super) fn size(texts: &Texts, difference: f32) -> String {
    let shortest = difference.to_string();
    let decimals = shortest.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    match difference {
        0.0 => "0".to_owned(),
        _ if decimals <= 3 => texts.numbers.write(difference.into()),
        _ if difference < 0.001 => format!("≈ {}", scientific(difference.into())),
        _ => format!("≈ {}", texts.numbers.write(difference.into())),
    }
}

/// A factor in two digits, after “≈”.
fn times(texts: &Texts, factor: f32) -> String {
    let unit = 10f32.powf(factor.log10().floor() - 1.0).min(1.0);
    format!("≈ {}", texts.numbers.write(f64::from((factor / unit).round() * unit)))
}

/// What has been done to a picture.
pub(super) fn spot_caption(texts: &Texts, setup: &Setup, spot: Spot) -> String {
    let (transform, layer) = (setup.motion.name(), setup.op.name());
    match spot {
        Spot::Input => input_caption(texts, setup),
        Spot::Shifted if setup.motion == Motion::Shift => shifted(texts, setup),
        Spot::Shifted => texts.format("shift-transformed", args! { transform: transform }),
        Spot::Output if setup.op == LayerKind::Conv => {
            texts.format("shift-convolved", args! { kernel: kernel(texts, Preset::of(&setup.kernel)) })
        }
        Spot::Output => texts.name("shift-layer", setup.op).to_owned(),
        Spot::OutputOfShifted => texts.format("shift-then-through", args! { layer: layer }),
        Spot::ShiftedOutput => texts.format("shift-then-transformed", args! { transform: transform }),
        Spot::Difference => spoken_name(spot).to_owned(),
    }
}

fn input_caption(texts: &Texts, setup: &Setup) -> String {
    let (h, w) = setup.size();
    let framed = setup.boundary == Boundary::Full && setup.motion == Motion::Shift;
    let framed = if framed { "yes" } else { "no" };
    if setup.one_d {
        return texts.format("shift-input.signal", args! { count: w, framed: framed });
    }
    texts.format("shift-input.picture", args! { width: w, height: h, framed: framed })
}

/// How far g has shifted the input.
fn shifted(texts: &Texts, setup: &Setup) -> String {
    let side = if setup.dx < 0 { "left" } else { "right" };
    let way = if setup.dy < 0 { "up" } else { "down" };
    let (columns, rows) = (setup.dx.unsigned_abs(), setup.dy.unsigned_abs());
    match (columns, rows) {
        (0, 0) => texts.get("shift-shifted.nowhere").to_owned(),
        _ if setup.one_d => texts.format("shift-shifted.signal", args! { side: side, columns: columns }),
        (_, 0) => texts.format("shift-shifted.columns", args! { side: side, columns: columns }),
        (0, _) => texts.format("shift-shifted.rows", args! { way: way, rows: rows }),
        _ => texts.format("shift-shifted.both", args! { side: side, columns: columns, way: way, rows: rows }),
    }
}

/// The name of a picture, as it is said.
pub(super) fn spoken_name(spot: Spot) -> &'static str {
    match spot {
        Spot::Input => "I",
        Spot::Shifted => "I′ = g(I)",
        Spot::Output => "f(I)",
        Spot::OutputOfShifted => "f(I′)",
        Spot::ShiftedOutput => "g(f(I))",
        Spot::Difference => "f(I′) − g(f(I))",
    }
}

/// The name of a kernel.
pub(super) fn kernel(texts: &Texts, preset: Option<Preset>) -> &'static str {
    match preset {
        Some(preset) => texts.name("shift-kernel", preset),
        None => texts.get("shift-kernel-own"),
    }
}

/// What the hand can do with the figure.
pub(super) fn hint(texts: &Texts, setup: &Setup) -> &'static str {
    match setup.motion {
        Motion::Shift if setup.one_d => texts.get("shift-hint.signal"),
        // On the reader's own picture I the hand paints.
        Motion::Shift if setup.paintable() => texts.get("shift-hint.own"),
        Motion::Shift => texts.get("shift-hint.picture"),
        _ if setup.one_d => texts.get("shift-hint.signal-only"),
        _ => texts.get("shift-hint.point"),
    }
}

/// Below the largest difference: how exactly the ends are equal, or where.
pub(super) fn how_equal(texts: &Texts, setup: &Setup, ends: &Comparison, mended: Option<f32>) -> String {
    let strided = |verdict: Verdict, stride: &Stride| {
        let args = args! { verdict: verdict.name(), stride: stride.stride, shift: distances(texts, stride) };
        texts.format("shift-how-strided", args)
    };
    let how = match How::new(setup, ends, mended) {
        How::Blurred(factor) => texts.format("shift-how-blurred", args! { factor: times(texts, factor) }),
        How::Follows(stride) => strided(Verdict::Equal, &stride),
        How::Stays(stride) => strided(Verdict::Differs, &stride),
        How::Plain(verdict) => texts.format("shift-how", args! { verdict: verdict.name(), inside: ends.inside }),
    };
    match ends.edge_cells {
        0 => how,
        places => texts.format("shift-how-marked", args! { how: how, places: places }),
    }
}

/// The class of a kernel element by its part of the largest: five shades to each side say sign and size.
pub(super) fn shade(value: f32, largest: f32) -> String {
    let shade = if largest > 0.0 { (value / largest * 5.0).round() as i32 } else { 0 };
    format!("shade{shade}")
}

/// The name of a guess.
pub(super) fn guess(texts: &Texts, guess: Guess) -> &'static str {
    texts.name("predict-two-ends", guess)
}

/// Whether a guess has come true.
pub(super) fn outcome(texts: &Texts, guessed: Guess, ends: &Comparison) -> String {
    let guess = guess(texts, guessed);
    match guessed.fits(ends) {
        Some(true) => texts.format("shift-guess.right", args! { guess: guess }),
        Some(false) => texts.format("shift-guess.wrong", args! { guess: guess }),
        None => texts.name("shift-verdict", Verdict::Nothing).to_owned(),
    }
}

/// The name of a claim.
pub(super) fn claim(texts: &Texts, claim: Claim) -> &'static str {
    match claim {
        Claim::Boundary(boundary) => texts.name("boundary", boundary.name()),
        Claim::Relu | Claim::Stride | Claim::StrideOne | Claim::Pool(_) | Claim::Motion(_) | Claim::Untied => {
            texts.name("shift-claim", claim.name())
        }
    }
}

/// The setup in words, without its pictures: a room predicts the outcome from it.
pub(super) fn setting(texts: &Texts, setup: &Setup) -> String {
    let named = |name: &str, value: &str| texts.format("name-and-value", args! { name: name, value: value });
    let mut parts = vec![
        texts.name("shift-transform", setup.motion).to_owned(),
        texts.name("shift-layer", setup.op).to_owned(),
        named(texts.get("boundary"), texts.name("boundary", setup.boundary)),
    ];
    if setup.stride > 1 {
        parts.push(format!("{} {}", texts.get("stride"), setup.stride));
    }
    if setup.pool != Pool::None {
        parts.push(named(texts.get("shift-pool"), texts.name("shift-pool", setup.pool)));
    }
    parts.join(" · ")
}

//! What the scene says about its facts.

use crate::args;
use crate::conv::{Boundary, Pool};
use crate::lesson::shift::{Claim, Comparison, Guess, Motion, Panel, Preset, Setup, Spot, Stage, Symmetry, Verdict};
use crate::lesson::{LayerKind, Named};
use crate::words::Texts;

/// The kind of input, as the messages tell them apart.
fn input(setup: &Setup) -> &'static str {
    if setup.one_d { "signal" } else { "picture" }
}

/// The caption of the figure. `mended` is the factor by which a blur reduces the largest difference.
pub(super) fn caption(
    texts: &Texts,
    setup: &Setup,
    panel: Option<Panel>,
    stage: Stage,
    ends: &Comparison,
    mended: Option<f32>,
) -> String {
    let (transform, layer) = (setup.motion.name(), setup.op.name());
    match (panel, stage) {
        (Some(panel), _) => texts.name("shift-view", panel).to_owned(),
        (None, Stage::Start) => texts.format("shift-caption.start", args! { input: input(setup) }),
        (None, Stage::First) => texts.format("shift-caption.first", args! { transform: transform, layer: layer }),
        (None, Stage::Second) => texts.format("shift-caption.second", args! { transform: transform, layer: layer }),
        (None, Stage::Compare) => compared(texts, setup, ends, mended),
    }
}

/// The sentence about both ends, with the reason where there is one.
fn compared(texts: &Texts, setup: &Setup, ends: &Comparison, mended: Option<f32>) -> String {
    let (input, transform, layer) = (input(setup), setup.motion.name(), setup.op.name());
    let Comparison { largest: difference, .. } = *ends;
    let caption = match ends.verdict {
        Verdict::Nothing => texts.format("shift-caption.nothing", args! { input: input }),
        Verdict::Equal => {
            let defined = if setup.boundary == Boundary::Valid { "partly" } else { "everywhere" };
            texts.format(
                "shift-caption.equal",
                args! { transform: transform, layer: layer, defined: defined, input: input },
            )
        }
        Verdict::Rounding => texts.format("shift-caption.rounding", args! { difference: format!("{difference:.0e}") }),
        Verdict::Inside if difference == 0.0 => texts.get("shift-caption.inside-now").to_owned(),
        Verdict::Inside => texts.format("shift-caption.inside", args! { difference: difference }),
        Verdict::Differs => texts.format("shift-caption.differs", args! { difference: difference }),
    };
    let why = match ends.verdict {
        Verdict::Equal | Verdict::Rounding => symmetry(texts, setup).or_else(|| divides(texts, setup)),
        Verdict::Differs => Some(reason(texts, setup, mended)),
        Verdict::Inside | Verdict::Nothing => None,
    };
    match why {
        Some(why) => texts.format("shift-caption-why", args! { caption: caption, why: why }),
        None => caption,
    }
}

/// The distances of the shift that tell whether the outputs follow it, as “65 and 27”.
fn distances(texts: &Texts, setup: &Setup) -> String {
    match setup.telling_distances()[..] {
        [one, other] => texts.format("shift-and", args! { one: one, other: other }),
        ref fewer => fewer.first().copied().unwrap_or_default().to_string(),
    }
}

/// That the stride divides the shift, which is why the output can follow it, and a shift that it does not divide.
fn divides(texts: &Texts, setup: &Setup) -> Option<String> {
    let stride = setup.output_stride();
    if stride == 1 || setup.motion != Motion::Shift || !setup.stride_divides_shift() {
        return None;
    }
    let other = setup.dx.abs() + 1;
    Some(texts.format("shift-agrees.stride", args! { stride: stride, shift: distances(texts, setup), other: other }))
}

/// The symmetry of the kernel by which a transform other than a shift agrees.
fn symmetry(texts: &Texts, setup: &Setup) -> Option<String> {
    let why = match setup.motion {
        Motion::Shift => return None,
        Motion::Flip => texts.get("shift-agrees.flip"),
        Motion::Turn => texts.get("shift-agrees.turn"),
        Motion::Scale => texts.get("shift-agrees.scale"),
    };
    (setup.op == LayerKind::Conv && Symmetry::of(&setup.kernel).suits(setup.motion)).then(|| why.to_owned())
}

/// Why the two ways differ.
fn reason(texts: &Texts, setup: &Setup, mended: Option<f32>) -> String {
    let why = match setup.motion {
        _ if setup.op != LayerKind::Conv => texts.get("shift-differs.unshared"),
        Motion::Shift => {
            let stride = setup.output_stride();
            return match mended {
                Some(factor) => texts.format("shift-differs.blur", args! { factor: tenths(factor) }),
                None => texts.format("shift-differs.stride", args! { stride: stride, shift: distances(texts, setup) }),
            };
        }
        motion if Symmetry::of(&setup.kernel).suits(motion) => texts.get("shift-differs.windows"),
        Motion::Flip => texts.get("shift-differs.flip"),
        Motion::Turn => texts.get("shift-differs.turn"),
        Motion::Scale => texts.get("shift-differs.scale"),
    };
    why.to_owned()
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

/// Whether the output has moved: whether I′ is another picture than I, and f(I′) another one than f(I).
pub(super) fn moved(texts: &Texts, input: bool, output: bool, verdict: Verdict) -> &'static str {
    match (input, output) {
        (false, _) => texts.get("shift-invariant.nothing-moved"),
        (true, false) => texts.get("shift-invariant.same-output"),
        (true, true) if verdict == Verdict::Differs => texts.get("shift-invariant.changed"),
        (true, true) => texts.get("shift-invariant.moved"),
    }
}

/// Below the largest difference: how exactly the ends are equal, or where.
pub(super) fn how_equal(texts: &Texts, setup: &Setup, ends: &Comparison, mended: Option<f32>) -> String {
    let stride = setup.output_stride();
    let follows = stride > 1 && setup.motion == Motion::Shift && setup.op == LayerKind::Conv;
    let divides = setup.stride_divides_shift();
    let how = match (ends.verdict, mended) {
        (Verdict::Differs, Some(factor)) => texts.format("shift-how-blurred", args! { factor: tenths(factor) }),
        (Verdict::Equal | Verdict::Differs, _) if follows && divides == (ends.verdict == Verdict::Equal) => texts
            .format(
                "shift-how-strided",
                args! { verdict: ends.verdict.name(), stride: stride, shift: distances(texts, setup) },
            ),
        (verdict, _) => texts.format("shift-how", args! { verdict: verdict.name(), inside: ends.inside }),
    };
    match ends.edge_cells {
        0 => how,
        places => texts.format("shift-how-marked", args! { how: how, places: places }),
    }
}

/// `value`, rounded to tenths.
fn tenths(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
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

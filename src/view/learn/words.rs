//! Words for the facts and numbers of the scene.

use crate::args;
use crate::lesson::learn::{Caption, EXACT, Setup};
use crate::lesson::symbol::scientific;
use crate::words::{Numbers, Texts, yes_or_no};

/// The sentence below the figure.
pub(super) fn caption(texts: &Texts, caption: &Caption) -> String {
    let without_count = |id: &str, shares: [f64; 3]| {
        let [conv, local, dense] = shares.map(|error| share(texts, error, 1.0));
        texts.format(id, args! { conv: conv, local: local, dense: dense })
    };
    let with = |id: &str, count: usize, shares: [f64; 3]| {
        let [conv, local, dense] = shares.map(|error| share(texts, error, 1.0));
        texts.format(id, args! { count: count, conv: conv, local: local, dense: dense })
    };
    match *caption {
        Caption::Examples { examples, shares } => with("learn-caption.examples", examples, shares),
        Caption::Noise { n } => texts.format("learn-caption.noise", args! { n: n }),
        Caption::Diverged => texts.get("learn-caption.diverged").to_owned(),
        Caption::Start { n } => texts.format("learn-caption.start", args! { n: n }),
        Caption::Descent { updates, shares } => with("learn-caption.descent", updates, shares),
        Caption::Transfer { shares } => without_count("learn-caption.transfer", shares),
        Caption::Same { shares } => without_count("learn-caption.same", shares),
        Caption::Wrong { floor, shares: [_, local, dense] } => {
            let [floor, local, dense] = [floor, local, dense].map(|error| share(texts, error, 1.0));
            texts.format("learn-caption.wrong", args! { floor: floor, local: local, dense: dense })
        }
        Caption::Edge => texts.get("learn-caption.edge").to_owned(),
    }
}

/// The title of the vertical axis.
pub(super) fn error_axis(texts: &Texts, setup: &Setup) -> String {
    texts.format("learn-error-axis", args! { half: yes_or_no(setup.half), noisy: yes_or_no(setup.noise > 0.0) })
}

/// An error as a share of that of answering 0.
pub(super) fn share(texts: &Texts, error: f64, of_zero: f64) -> String {
    let percent = 100.0 * error / of_zero;
    match percent {
        _ if error <= EXACT => texts.get("learn-exact").to_owned(),
        _ if percent < 1.0 => {
            texts.format("learn-percent", args! { percent: format!("<{}", texts.numbers.write(1.0)) })
        }
        _ if percent < 1e5 => texts.format("learn-percent", args! { percent: texts.numbers.write(percent.round()) }),
        _ => brief(&texts.numbers, error),
    }
}

/// An error in few characters: 0 below rounding errors, a power of ten if it is very small or large.
pub(super) fn brief(numbers: &Numbers, error: f64) -> String {
    if error.is_nan() || error > 1e99 {
        return "∞".to_owned();
    }
    match error {
        e if e <= EXACT => "0".to_owned(),
        e if (0.01..1e4).contains(&e) => numbers.write((e * 100.0).round() / 100.0),
        e => scientific(e),
    }
}

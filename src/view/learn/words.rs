//! The scene's facts and numbers in words.

use crate::args;
use crate::lesson::learn::{Caption, Setup};
use crate::lesson::symbol::superscript;
use crate::words::{Numbers, Texts};

/// The sentence below the figure.
pub(super) fn caption(texts: &Texts, caption: &Caption) -> String {
    let written = |errors: [f64; 3]| errors.map(|error| brief(&texts.numbers, error));
    match *caption {
        Caption::Diverged => texts.get("learn-caption.diverged").to_owned(),
        Caption::Start { examples, others } => {
            let others: &str = others.into();
            texts.format("learn-caption.start", args! { examples: examples, others: others })
        }
        Caption::Descent { updates, errors } => {
            let [conv, local, dense] = written(errors);
            texts.format("learn-caption.descent", args! { updates: updates, conv: conv, local: local, dense: dense })
        }
        Caption::Half { errors } => {
            let [conv, local, dense] = written(errors);
            texts.format("learn-caption.half", args! { conv: conv, local: local, dense: dense })
        }
        Caption::Noise { n } => texts.format("learn-caption.noise", args! { n: n }),
        Caption::Thresholds { n } => texts.format("learn-caption.thresholds", args! { n: n }),
    }
}

/// The title of the axis of errors.
pub(super) fn error_axis(texts: &Texts, setup: &Setup) -> String {
    let word = |yes: bool| if yes { "yes" } else { "no" };
    texts.format("learn-error-axis", args! { half: word(setup.half), noisy: word(setup.noise > 0.0) })
}

/// An error in few characters: 0 below what rounding leaves, powers of ten where it is very small or large.
pub(super) fn brief(numbers: &Numbers, error: f64) -> String {
    if error.is_nan() || error > 1e99 {
        return "∞".to_owned();
    }
    match error {
        e if e <= 1e-20 => "0".to_owned(),
        e if (0.01..1e4).contains(&e) => numbers.write((e * 100.0).round() / 100.0),
        e => {
            let text = format!("{e:.0e}");
            let (digit, power) = text.split_once('e').unwrap_or((&text, "0"));
            format!("{digit}·10{}", superscript(power))
        }
    }
}

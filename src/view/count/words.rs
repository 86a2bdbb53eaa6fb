//! The scene's facts and numbers in words.

use crate::args;
use crate::lesson::count::{Caption, Spread};
use crate::words::Texts;

/// The sentence below the figure.
pub(super) fn caption(texts: &Texts, caption: &Caption) -> String {
    match *caption {
        Caption::Sharing { kernel, sparse, operations } => {
            texts.format("count-caption.sharing", args! { kernel: kernel, sparse: sparse, operations: operations })
        }
        Caption::Sparsity { sparse, dense } => {
            texts.format("count-caption.sparsity", args! { sparse: sparse, dense: dense })
        }
        Caption::Matrix { taps, edges, kernel, dense } => texts.format(
            "count-caption.matrix",
            args! {
                edges: if edges { "yes" } else { "no" },
                numbers: taps,
                dense: dense,
                times: in_words(texts, dense as f64 / kernel as f64),
            },
        ),
    }
}

/// A number: whole or with three significant digits, and from a million on in words, as in 8 billion.
pub(super) fn in_words(texts: &Texts, value: f64) -> String {
    if value < 1e6 {
        return texts.numbers.write(if value.fract() == 0.0 { value } else { rounded(value) });
    }
    let value = rounded(value);
    // English has words for the powers of 1000, Chinese for those of 10,000, and each for four of them.
    let digits: f64 = texts.get("count-large.digits").parse().unwrap_or(3.0);
    let first = (6.0 / digits).floor();
    let factors = ((value.log10() + 1e-9) / digits).floor().clamp(first, first + 3.0);
    texts.format("count-large", args! { factors: factors, number: rounded(value / 10f64.powf(digits * factors)) })
}

/// A time, in the unit that fits.
pub(super) fn duration(texts: &Texts, milliseconds: f64) -> String {
    let (time, unit) = match milliseconds {
        t if t < 1.0 => (t * 1e3, "microseconds"),
        t if t < 1e3 => (t, "milliseconds"),
        t if t < 120e3 => (t / 1e3, "seconds"),
        t if t < 7200e3 => (t / 60e3, "minutes"),
        t if t < 172_800e3 => (t / 3600e3, "hours"),
        t => (t / 86_400e3, "days"),
    };
    texts.format("count-duration", args! { unit: unit, time: rounded(time) })
}

/// A power of ten of milliseconds, on the axis: in seconds from 100 on.
pub(super) fn tick(texts: &Texts, milliseconds: f64) -> String {
    if milliseconds < 1e5 {
        return duration(texts, milliseconds);
    }
    texts.format("count-duration", args! { unit: "seconds", time: milliseconds / 1e3 })
}

/// The times of several runs.
pub(super) fn spread(texts: &Texts, spread: &Spread) -> String {
    let time = |milliseconds: f64| duration(texts, milliseconds);
    texts.format("count-spread", args! { median: time(spread.median), low: time(spread.low), high: time(spread.high) })
}

/// `value` with three significant digits; whole numbers below 1000 as they are.
fn rounded(value: f64) -> f64 {
    if value < 1000.0 && value.fract() == 0.0 {
        return value;
    }
    let unit = 10f64.powf(value.abs().log10().floor() - 2.0);
    // Dividing by a power of ten is exact more often than multiplying by its inverse.
    if unit >= 1.0 { (value / unit).round() * unit } else { (value / unit).round() / (1.0 / unit).round() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Lang;

    #[test]
    fn large_numbers_in_words() {
        let [english, chinese] = [Lang::En, Lang::ZhCn].map(Texts::sample);
        for (value, in_english, in_chinese) in [
            (1.5, "1.5", "1.5"),
            (2.0, "2", "2"),
            (9999.0, "9999", "9999"),
            (178_640.0, "178640", "178640"),
            (999_999.0, "999999", "999999"),
            (1_234_567.0, "1.23 million", "123 万"),
            (8_003_072_000.0, "8 billion", "80 亿"),
            (16_006_144_000.0, "16 billion", "160 亿"),
            (1e18, "1000 quadrillion", "100 亿亿"),
        ] {
            assert_eq!(in_words(&english, value), in_english);
            assert_eq!(in_words(&chinese, value), in_chinese);
        }
    }

    #[test]
    fn durations_in_the_unit_that_fits() {
        let texts = Texts::sample(Lang::En);
        assert_eq!(duration(&texts, 0.0123), "12.3 µs");
        assert_eq!(duration(&texts, 16_006.0), "16 s");
        assert_eq!(tick(&texts, 1e6), "1000 s");
    }
}

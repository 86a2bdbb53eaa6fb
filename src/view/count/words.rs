//! Words for the facts and numbers of the scene.

use crate::args;
use crate::conv::Axis;
use crate::lesson::count::{Caption, Guess, Landmark, RealLayer, Setup, Spread, Wall, metres};
use crate::words::{Texts, yes_or_no};

/// The sentence below the figure.
pub(super) fn caption(texts: &Texts, caption: &Caption) -> String {
    match *caption {
        Caption::Sharing { kernel, sparse, operations } => {
            texts.format("count-caption.sharing", args! { kernel: kernel, sparse: sparse, operations: operations })
        }
        Caption::Sparsity { sparse, dense } => {
            texts.format("count-caption.sparsity", args! { sparse: sparse, dense: dense })
        }
        Caption::Edges { numbers, edges, kernels, positions } => texts.format(
            "count-caption.edges",
            args! { edges: yes_or_no(edges), numbers: numbers, kernels: kernels, positions: positions },
        ),
        Caption::Matrix { kernel, dense } => texts.format(
            "count-caption.matrix",
            args! { kernel: kernel, dense: dense, times: in_words(texts, dense as f64 / kernel as f64) },
        ),
        Caption::OnTheWay { reached, kernel, local, screens } => match reached {
            Landmark::Kernel => texts.format("count-caption.one-pixel", args! { kernel: kernel }),
            Landmark::Local => texts.format("count-caption.local", args! { local: local }),
            Landmark::Screen => texts.format("count-caption.screen", args! { screens: screens }),
            Landmark::Person | Landmark::Matrix => texts.get("count-caption.person").to_owned(),
        },
        Caption::Layer { kernel, local } => texts.format(
            "count-caption.layer",
            args! { kernel: kernel, times: in_words(texts, local as f64 / kernel as f64) },
        ),
        Caption::Growth { doubled } => texts.format("count-caption.growth", args! { times: in_words(texts, doubled) }),
        Caption::Time => texts.get("count-caption.time").to_owned(),
    }
}

/// A guess as the words of a button.
pub(super) fn guess(texts: &Texts, guess: Guess) -> &'static str {
    texts.name("predict-how-many", guess)
}

/// Whether the guess has come true, for the number that it was about.
pub(super) fn outcome(texts: &Texts, given: Guess, count: u128) -> String {
    let count = in_words(texts, count as f64);
    texts.format("count-guessed", args! { guess: guess(texts, given), count: count })
}

/// The name of a published layer: the same in all languages.
pub(super) fn layer(layer: RealLayer) -> &'static str {
    match layer {
        RealLayer::LeNet5 => "LeNet-5 C1",
        RealLayer::AlexNet => "AlexNet conv1",
        RealLayer::Vgg16 => "VGG-16 conv1_1",
        RealLayer::ResNet50 => "ResNet-50 conv1",
        RealLayer::MobileNet => "MobileNet dw",
    }
}

/// The sizes of the layer's input and output, with their channels.
pub(super) fn sizes(texts: &Texts, setup: &Setup) -> String {
    let channels = setup.channels;
    let axis = |samples, taps| Axis::new(samples, taps, &setup.options()).map_or(0, |axis| axis.outputs());
    texts.format(
        "count-sizes",
        args! {
            width: setup.w,
            height: setup.h,
            input: channels.input,
            columns: axis(setup.w, setup.kernel.w()),
            rows: axis(setup.h, setup.kernel.h()),
            output: channels.output,
            stride: setup.stride,
        },
    )
}

/// A landmark as the words of a button.
pub(super) fn landmark(texts: &Texts, landmark: Landmark) -> &'static str {
    texts.name("count-landmark", landmark)
}

/// The name of a thing on the ground, and its size; none for the matrix, which has its words on it.
pub(super) fn thing(texts: &Texts, wall: &Wall, landmark: Landmark, short: bool) -> Option<[String; 2]> {
    let (w, h) = wall.size(landmark);
    let size = match landmark {
        Landmark::Matrix => return None,
        Landmark::Kernel | Landmark::Local => {
            let count = wall.weights(landmark);
            texts.format(
                "count-weights",
                args! { count: count, length: length(texts, metres(h)), large: yes_or_no(h > 100.0) },
            )
        }
        Landmark::Screen => texts.format("count-pixels", args! { width: w, height: h }),
        Landmark::Person => length(texts, metres(h)),
    };
    let brief = short && landmark == Landmark::Screen;
    let name = texts.name(if brief { "count-landmark" } else { "count-thing" }, landmark);
    Some([name.to_owned(), size])
}

/// A length with a suitable unit.
pub(super) fn length(texts: &Texts, metres: f64) -> String {
    let (value, unit) = match metres {
        m if m < 0.01 => (m * 1e3, "mm"),
        m if m < 1.0 => (m * 1e2, "cm"),
        m if m < 1e3 => (m, "m"),
        m => (m / 1e3, "km"),
    };
    let value = if value < 10.0 { (value * 10.0).round() / 10.0 } else { rounded(value.round()) };
    format!("{} {unit}", texts.numbers.write(value))
}

/// A number of bytes with a suitable unit.
pub(super) fn memory(texts: &Texts, bytes: u128) -> String {
    const UNITS: [&str; 6] = ["B", "kB", "MB", "GB", "TB", "PB"];
    let (mut value, mut unit) = (bytes as f64, 0);
    while value >= 999.5 && unit + 1 < UNITS.len() {
        (value, unit) = (value / 1e3, unit + 1);
    }
    let value = if value < 100.0 { (value * 10.0).round() / 10.0 } else { value.round() };
    format!("{} {}", texts.numbers.write(value), UNITS[unit])
}

/// A number with up to three significant digits, after “≈” where that rounds it, and in words from a million on, such as
/// 8 billion. Whole numbers below a million are written as they are.
pub(super) fn in_words(texts: &Texts, value: f64) -> String {
    if value < 1e6 && value.fract() == 0.0 {
        return texts.numbers.write(value);
    }
    let exact = value;
    let value = rounded(value);
    let about = |text: String| if value == exact { text } else { format!("≈ {text}") };
    if value < 1e6 {
        return about(texts.numbers.write(value));
    }
    // English names powers of 1000, Chinese powers of 10,000; the number of digits follows.
    let digits = texts.get("count-large.digits").parse::<u8>().map_or(3.0, f64::from);
    let first = (6.0 / digits).floor();
    let factors = ((value.log10() + 1e-9) / digits).floor().clamp(first, first + 3.0);
    let number = rounded(value / 10f64.powf(digits * factors));
    about(texts.format("count-large", args! { factors: factors, number: number }))
}

/// A time with a suitable unit.
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

/// A tick of the time axis: in seconds from 100 ms on.
pub(super) fn tick(texts: &Texts, milliseconds: f64) -> String {
    if milliseconds < 1e5 {
        return duration(texts, milliseconds);
    }
    texts.format("count-duration", args! { unit: "seconds", time: milliseconds / 1e3 })
}

/// The median of several runs, with the minimum and the maximum.
pub(super) fn spread(texts: &Texts, spread: &Spread) -> String {
    let time = |milliseconds: f64| duration(texts, milliseconds);
    texts.format("count-spread", args! { median: time(spread.median), low: time(spread.low), high: time(spread.high) })
}

/// `value` with three significant digits; whole numbers below 1000 unchanged.
fn rounded(value: f64) -> f64 {
    if value < 1000.0 && value.fract() == 0.0 {
        return value;
    }
    let unit = 10f64.powf(value.abs().log10().floor() - 2.0);
    // Dividing by a power of ten is more often exact than multiplying by its inverse.
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
            (1_234.5, "≈ 1230", "≈ 1230"),
            (2_500_000.0, "2.5 million", "250 万"),
            (1_234_567.0, "≈ 1.23 million", "≈ 123 万"),
            (8_003_072_000.0, "≈ 8 billion", "≈ 80 亿"),
            (16_006_144_000.0, "≈ 16 billion", "≈ 160 亿"),
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

//! The two charts of the scene: error against examples, error against updates.

use super::words::error_axis;
use crate::args;
use crate::lesson::LayerKind;
use crate::lesson::learn::{Learn, MAX_UPDATES, law, threshold};
use crate::lesson::symbol::superscript;
use crate::view::chart::{Axis, Chart, INK, Label, Line, Mark, Paint, Tick};
use crate::words::Texts;

const SIZE: (u32, u32) = (1240, 960);
/// Flatter: what plays stands below it.
const UPDATES_SIZE: (u32, u32) = (1240, 740);
const THIN: u32 = 2;
const THICK: u32 = 5;
const CHOSEN: Paint = Paint { class: "chart-chosen", rgb: (0x1b, 0x1e, 0x24), dash: "4 6" };

/// The colour, pattern and mark of a layer.
fn look(layer: LayerKind) -> (Paint, Mark) {
    match layer {
        LayerKind::Conv => (Paint { class: "chart-conv", rgb: (0x00, 0x72, 0xb2), dash: "none" }, Mark::Disc),
        LayerKind::Local => (Paint { class: "chart-local", rgb: (0xcc, 0x79, 0xa7), dash: "18 8" }, Mark::Square),
        LayerKind::Dense => (Paint { class: "chart-dense", rgb: (0x56, 0x5e, 0x6b), dash: "4 8" }, Mark::Triangle),
    }
}

fn decades(from: i32, to: i32, by: usize) -> Vec<Tick> {
    let tick =
        |power: i32| Tick { at: ten(power), text: format!("10{}", superscript(&power.to_string())), strong: false };
    (from..=to).filter(|power| power.rem_euclid(by as i32) == 0).map(tick).collect()
}

/// A power of ten as written.
fn ten(power: i32) -> f64 {
    if power < 0 { 1.0 / 10f64.powi(-power) } else { 10f64.powi(power) }
}

fn decade(value: f64) -> i32 {
    value.log10().floor() as i32
}

/// Error against examples, for the points that have been computed.
pub(super) fn against_examples(texts: &Texts, state: &Learn, points: &[(usize, [f64; 3])]) -> Chart {
    let noisy = state.setup.noise > 0.0;
    let most = state.setup.task().most();
    let noise = f64::from(state.setup.noise);
    let (low, high) = if noisy { (decade(law(LayerKind::Conv, state.setup.n, noise, most)), 3) } else { (-36, 3) };
    let (floor, top) = (ten(low), ten(high));
    let needed = LayerKind::ALL.map(|layer| threshold(layer, state.setup.n));
    let counts: Vec<usize> = if noisy {
        [1, 2, 3, 6, 12, 24, 48, 96, 192].into_iter().chain([state.setup.n]).collect()
    } else {
        (1..=most).collect()
    };
    let fine = !noisy && most > 18;
    let mut ticks: Vec<usize> = counts
        .into_iter()
        .filter(|&count| count <= most)
        .filter(|count| !fine || count % 2 == 0 || needed.contains(count))
        .collect();
    ticks.sort_unstable();
    ticks.dedup();
    let tick =
        |count: usize| Tick { at: count as f64, text: texts.numbers.count(count), strong: needed.contains(&count) };
    let x = Axis {
        title: texts.get("learn-examples-axis").to_owned(),
        // With noise the names stand to the right of the last points.
        range: if noisy { (0.9, most as f64 * 14.0) } else { (0.5, most as f64 + 0.5) },
        logarithmic: noisy,
        ticks: ticks.into_iter().map(tick).collect(),
    };
    let y = Axis {
        title: error_axis(texts, &state.setup),
        range: (floor, top),
        logarithmic: true,
        ticks: decades(low, high, if noisy { 1 } else { 10 }),
    };
    let mut lines = vec![Line {
        paint: CHOSEN,
        width: THIN,
        mark: Mark::None,
        points: vec![(state.setup.examples as f64, floor), (state.setup.examples as f64, top)],
    }];
    if noisy && !state.setup.half {
        for layer in LayerKind::ALL {
            let from = threshold(layer, state.setup.n).max(1);
            let ends = [from, most].map(|count| (count as f64, law(layer, state.setup.n, noise, count)));
            lines.push(Line { paint: look(layer).0, width: THIN, mark: Mark::None, points: ends.to_vec() });
        }
    }
    for layer in LayerKind::ALL.into_iter().rev() {
        let (paint, mark) = look(layer);
        let points = points.iter().map(|&(count, errors)| (count as f64, errors[layer as usize])).collect();
        lines.push(Line { paint, width: THICK, mark, points });
    }
    Chart { size: SIZE, x, y, lines, labels: labels(texts, state, points) }
}

fn labels(texts: &Texts, state: &Learn, points: &[(usize, [f64; 3])]) -> Vec<Label> {
    let n = state.setup.n as f64;
    let most = state.setup.task().most() as f64;
    let noise = f64::from(state.setup.noise);
    let name = |layer: LayerKind| texts.name("layer", layer);
    let label =
        |layer: LayerKind, at: (f64, f64), ends: bool, text: String| Label { paint: look(layer).0, at, ends, text };
    let pinned = |layer: LayerKind| {
        texts.format("learn-pinned", args! { layer: name(layer), count: threshold(layer, state.setup.n) })
    };
    let mut labels = Vec::new();
    if state.setup.half {
        let last = points.last().map_or([1.0; 3], |(_, errors)| *errors);
        let (above, below, x, ends) =
            if noise > 0.0 { (1.5, 0.6, most * 1.12, false) } else { (300.0, 0.003, most, true) };
        for (layer, factor) in [(LayerKind::Dense, above), (LayerKind::Local, below), (LayerKind::Conv, above)] {
            labels.push(label(layer, (x, last[layer as usize].max(1e-31) * factor), ends, name(layer).to_owned()));
        }
    } else if noise > 0.0 {
        for layer in LayerKind::ALL {
            let end = law(layer, state.setup.n, noise, state.setup.task().most());
            labels.push(label(layer, (most * 1.12, end), false, name(layer).to_owned()));
        }
        let lowest = law(LayerKind::Conv, state.setup.n, noise, state.setup.task().most());
        labels.push(label(LayerKind::Conv, (n * 2.0, lowest * 1.4), true, texts.get("learn-law").to_owned()));
        if let Some((_, errors)) = points.iter().find(|(count, _)| *count == state.setup.n) {
            labels.push(label(
                LayerKind::Dense,
                (n * 1.12, errors[2] * 1.2),
                false,
                texts.get("learn-peak").to_owned(),
            ));
        }
    } else {
        labels.push(label(LayerKind::Conv, (0.9, 1e-34), false, pinned(LayerKind::Conv)));
        labels.push(label(LayerKind::Local, (2.7, 1e-15), false, pinned(LayerKind::Local)));
        labels.push(label(LayerKind::Dense, (n - 1.2, 1e-7), true, pinned(LayerKind::Dense)));
        labels.push(Label { paint: INK, at: (4.2, 1e-26), ends: false, text: texts.get("learn-rounding").to_owned() });
    }
    labels
}

/// Error against updates, as far as they have been made.
pub(super) fn against_updates(texts: &Texts, state: &Learn, errors: &[[f64; 3]], ran_away: bool) -> Chart {
    let noise = f64::from(state.setup.noise);
    let low =
        if noise > 0.0 { decade(law(LayerKind::Conv, state.setup.n, noise, state.setup.examples)) - 1 } else { -8 };
    let high = if ran_away || state.setup.rate > 1.0 { 6 } else { 1 };
    // One more than the updates, so that a logarithmic axis can begin before the first.
    let tick = |count: usize| Tick { at: count as f64 + 1.0, text: texts.numbers.count(count), strong: false };
    let x = Axis {
        title: texts.get("learn-updates-axis").to_owned(),
        range: (0.9, f64::from(MAX_UPDATES) * 1.1),
        logarithmic: true,
        ticks: [0, 1, 3, 10, 30, 100, 300, 1000].map(tick).to_vec(),
    };
    let mut y = Axis {
        title: error_axis(texts, &state.setup),
        range: (ten(low), ten(high)),
        logarithmic: true,
        ticks: decades(low, high, if high - low > 8 { 2 } else { 1 }),
    };
    // Without noise an error falls until only rounding is left of it. Long before, its line leaves the chart.
    let floor = ten(low);
    if noise == 0.0
        && let Some(foot) = y.ticks.first_mut()
    {
        foot.text.insert(0, '<');
    }
    // As many points as can be told apart on the axis.
    let mut shown: Vec<usize> = (0..errors.len().min(12)).collect();
    let mut next = 12.0;
    while (next as usize) < errors.len() {
        shown.push(next as usize);
        next *= 1.06;
    }
    let last = errors.len() - 1;
    shown.push(last);
    let mut lines = Vec::new();
    let mut labels: Vec<Label> = Vec::new();
    // A line of letters, as a factor of the error.
    let line = 10f64.powf(f64::from(high - low) * 0.075);
    for layer in LayerKind::ALL.into_iter().rev() {
        let (paint, mark) = look(layer);
        let at = |count: usize| (count as f64 + 1.0, errors[count][layer as usize]);
        let below = |height: f64| errors.iter().position(|errors| errors[layer as usize] < height);
        let end = below(floor).unwrap_or(last);
        let points = shown.iter().filter(|&&count| count < end).chain([&end]).map(|&count| at(count)).collect();
        lines.push(Line { paint, width: THICK, mark: Mark::None, points });
        lines.push(Line { paint, width: THICK, mark, points: vec![at(end)] });
        let (x, y) = at(end);
        // Each name at a height of its own.
        let height = floor * [1e1, 3e2, 1e4][layer as usize];
        let (mut at, ends) = if last == 0 {
            // At the beginning the three lines are one point: the names stand below it.
            ((x * 1.15, y / line), false)
        } else if y < height {
            // Beside a line that falls out of the chart.
            ((below(height).map_or(x, |count| count as f64 + 1.0) * 1.2, height), false)
        } else if x > 60.0 {
            ((x / 1.15, y * 1.8), true)
        } else {
            ((x * 1.15, y), false)
        };
        // Names of lines that end side by side stand below each other.
        let meets = |at: (f64, f64), other: &Label| {
            (at.0 / other.at.0).log10().abs() < 0.5 && (at.1 / other.at.1).log10().abs() < 0.9 * line.log10()
        };
        while labels.iter().any(|label| meets(at, label)) {
            at.1 /= line;
        }
        labels.push(Label { paint, at, ends, text: texts.name("layer", layer).to_owned() });
    }
    Chart { size: UPDATES_SIZE, x, y, lines, labels }
}

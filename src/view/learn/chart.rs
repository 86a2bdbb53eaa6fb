//! The two charts of the scene: error against examples, error against updates.

use super::words::{error_axis, share};
use crate::args;
use crate::lesson::LayerKind;
use crate::lesson::learn::{self, Learn, MAX_UPDATES, Panel, floor, law, threshold, zero_error};
use crate::lesson::symbol::superscript;
use crate::view::chart::{Axis, Chart, Ink, Label, Layout, Line, Mark, Part, Pen, Side, Tick};
use crate::words::Texts;

/// The space of a chart across the stage, on a phone, and in the drawer.
pub(super) const WIDE: Layout = Layout { size: (1800, 400), margins: [130, 56, 40, 96], title: 0 };
pub(super) const NARROW: Layout = Layout { size: (540, 430), margins: [96, 60, 16, 96], title: 0 };
const DRAWER: Layout = Layout { size: (1240, 740), margins: [120, 84, 24, 112], title: 12 };
const THIN: u32 = 2;
const THICK: u32 = 5;

/// The colour and mark of a layer.
fn look(layer: LayerKind) -> (Ink, Mark) {
    match layer {
        LayerKind::Conv => (Ink::Conv, Mark::Disc),
        LayerKind::Local => (Ink::Local, Mark::Square),
        LayerKind::Dense => (Ink::Dense, Mark::Triangle),
    }
}

fn decades(from: i32, to: i32, by: i32, text: impl Fn(i32) -> String) -> Vec<Tick> {
    let tick = |power: i32| Tick { at: ten(power), text: text(power), strong: false };
    (from..=to).filter(|power| power % by == 0).map(tick).collect()
}

/// A power of ten as 10⁻².
fn power_of_ten(power: i32) -> String {
    format!("10{}", superscript(&power.to_string()))
}

/// A power of ten as written.
fn ten(power: i32) -> f64 {
    if power < 0 { 1.0 / 10f64.powi(-power) } else { 10f64.powi(power) }
}

fn decade(value: f64) -> i32 {
    value.log10().floor() as i32
}

/// Error against examples, for the points that have been computed. Without noise, the curves end at the present number of
/// examples: what comes after it is for the reader to find out.
pub(super) fn against_examples(texts: &Texts, state: &Learn, layout: Layout, points: &[(usize, [f64; 3])]) -> Chart {
    if state.setup.noise > 0.0 {
        with_noise(texts, state, layout, points)
    } else {
        without_noise(texts, state, layout, points)
    }
}

fn without_noise(texts: &Texts, state: &Learn, layout: Layout, points: &[(usize, [f64; 3])]) -> Chart {
    let task = state.setup.task();
    let (n, most, seen) = (task.n as f64, task.most(), state.setup.examples);
    let needed = LayerKind::ALL.map(|layer| threshold(layer, task.n));
    let narrow = layout == NARROW;
    let every = if narrow {
        4
    } else if most > 18 {
        2
    } else {
        1
    };
    let tick =
        |count: usize| Tick { at: count as f64, text: texts.numbers.count(count), strong: needed.contains(&count) };
    let x = Axis {
        title: texts.get("learn-examples-axis").to_owned(),
        range: (0.0, most as f64),
        logarithmic: false,
        ticks: (0..=most).filter(|count| count % every == 0 || (!narrow && needed.contains(count))).map(tick).collect(),
    };
    let of_zero = zero_error(task.rule(), learn::Part::Whole);
    let percent = |percent: f64| texts.format("learn-percent", args! { percent: percent });
    let y = Axis {
        title: texts.get(if narrow { "learn-share-axis.short" } else { "learn-share-axis" }).to_owned(),
        range: (0.0, 1.0),
        logarithmic: false,
        ticks: vec![
            Tick { at: 0.0, text: texts.get("learn-exact").to_owned(), strong: true },
            Tick { at: 0.5, text: percent(50.0), strong: false },
            Tick { at: 1.0, text: percent(100.0), strong: false },
        ],
    };
    let least = floor(task.rule()) / of_zero;
    let mut lines = Vec::new();
    if least > 0.001 {
        lines.push(Line::new(Pen(Part::Rule, Ink::Present), THIN, vec![(0.0, least), (most as f64, least)]));
    }
    let mut labels = Vec::new();
    for layer in LayerKind::ALL.into_iter().rev() {
        let (ink, mark) = look(layer);
        let shown = points.iter().take_while(|(count, _)| *count <= seen);
        let points: Vec<(f64, f64)> =
            shown.map(|&(count, errors)| (count as f64, errors[layer as usize] / of_zero)).collect();
        // Without an example every layer answers 0.
        let first = points.first().copied().unwrap_or((0.0, 1.0));
        let last = points.last().copied().unwrap_or(first);
        lines.push(Line::new(Pen(Part::Line, ink), THICK, vec![(0.0, 1.0), first]));
        lines.push(Line { pen: Pen(Part::Line, ink), width: THICK, mark, points });
        let name = texts.name("layer", layer);
        let count = needed[layer as usize];
        let stays = layer == LayerKind::Conv && least > 0.001;
        let (at, text) = if stays {
            (
                (0.42 * most as f64, least + 0.12),
                texts.format("learn-stays", args! { layer: name, share: share(texts, least, 1.0) }),
            )
        } else if seen >= count && last.1 < 0.001 {
            let at = match layer {
                // Beside its point, until another line is in the way.
                LayerKind::Conv if seen < needed[LayerKind::Local as usize] => (last.0 + 0.25, 0.1),
                LayerKind::Conv => (0.27 * most as f64, 0.1),
                LayerKind::Local if least > 0.001 => (0.27 * most as f64, 0.1),
                LayerKind::Local => (2.4, 0.34),
                LayerKind::Dense if least > 0.001 => (0.22 * n, 0.9),
                LayerKind::Dense => (0.47 * n, 0.66),
            };
            (at, texts.format("learn-pinned", args! { layer: name, count: count }))
        } else {
            ((last.0 + 0.25, last.1.max(0.12)), name.to_owned())
        };
        // Not while they are computed.
        if !narrow && last.0 >= seen as f64 {
            labels.push(Label { ink, at, side: Side::Right, text });
        }
    }
    Chart { layout, x, y, lines, labels }
}

fn with_noise(texts: &Texts, state: &Learn, layout: Layout, points: &[(usize, [f64; 3])]) -> Chart {
    let task = state.setup.task();
    let (n, most) = (state.setup.n, task.most());
    // Errors as shares of that of answering 0, as above the chart.
    let of_zero = zero_error(task.rule(), task.parts().1);
    let law = |layer: LayerKind, count: usize| law(layer, n, f64::from(state.setup.noise), count) / of_zero;
    let (low, high) = (decade(law(LayerKind::Conv, most)), 3);
    let (floor, top) = (ten(low), ten(high));
    let needed = LayerKind::ALL.map(|layer| threshold(layer, n));
    let mut ticks: Vec<usize> =
        [1, 2, 3, 6, 12, 24, 48, 96, 192, n].into_iter().filter(|&count| count <= most).collect();
    ticks.sort_unstable();
    ticks.dedup();
    let tick =
        |count: usize| Tick { at: count as f64, text: texts.numbers.count(count), strong: needed.contains(&count) };
    let x = Axis {
        title: texts.get("learn-examples-axis").to_owned(),
        // The names stand to the right of the last points.
        range: (0.9, most as f64 * if layout == NARROW { 1.1 } else { 5.0 }),
        logarithmic: true,
        ticks: ticks.into_iter().map(tick).collect(),
    };
    let every = if layout == WIDE { 2 } else { 1 };
    let percent = |power: i32| match power {
        -5.. => texts.format("learn-percent", args! { percent: 100.0 * ten(power) }),
        _ => texts.format("learn-percent", args! { percent: power_of_ten(power + 2) }),
    };
    let y = Axis {
        title: texts
            .get(if layout == WIDE { "learn-share-axis.noise-free" } else { "learn-share-axis.short" })
            .to_owned(),
        range: (floor, top),
        logarithmic: true,
        ticks: decades(low, high, every, percent),
    };
    let examples = state.setup.examples as f64;
    let mut lines = vec![Line::new(Pen(Part::Rule, Ink::Present), THIN, vec![(examples, floor), (examples, top)])];
    // The law is that of one rule everywhere.
    let lawful = state.setup.panel == Panel::Examples;
    for layer in LayerKind::ALL.into_iter().filter(|_| lawful) {
        let from = threshold(layer, n).max(1);
        let ends = [from, most].map(|count| (count as f64, law(layer, count)));
        lines.push(Line::new(Pen(Part::Line, look(layer).0), THIN, ends.to_vec()));
    }
    for layer in LayerKind::ALL.into_iter().rev() {
        let (ink, mark) = look(layer);
        let points = points.iter().map(|&(count, errors)| (count as f64, errors[layer as usize] / of_zero)).collect();
        lines.push(Line { pen: Pen(Part::Line, ink), width: THICK, mark, points });
    }
    let mut labels = Vec::new();
    if layout == WIDE {
        let last = points.last().map(|(_, errors)| *errors);
        for layer in LayerKind::ALL {
            let end = last.map_or_else(|| law(layer, most), |errors| errors[layer as usize] / of_zero);
            // The two upper ones end side by side.
            let apart = [1.0, 0.75, 1.8][layer as usize];
            labels.push(label(layer, (most as f64 * 1.12, end * apart), Side::Right, texts.name("layer", layer)));
        }
        if lawful {
            labels.push(label(LayerKind::Conv, (n as f64 * 2.0, floor * 2.5), Side::Left, texts.get("learn-law")));
        }
        if let Some((_, errors)) = points.iter().find(|(count, _)| *count == n) {
            labels.push(label(
                LayerKind::Dense,
                (n as f64 * 1.12, errors[2] / of_zero * 1.4),
                Side::Right,
                texts.get("learn-peak"),
            ));
        }
    }
    Chart { layout, x, y, lines, labels }
}

fn label(layer: LayerKind, at: (f64, f64), side: Side, text: &str) -> Label {
    Label { ink: look(layer).0, at, side, text: text.to_owned() }
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
        ticks: decades(low, high, if high - low > 8 { 2 } else { 1 }, power_of_ten),
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
        let (ink, mark) = look(layer);
        let at = |count: usize| (count as f64 + 1.0, errors[count][layer as usize]);
        let below = |height: f64| errors.iter().position(|errors| errors[layer as usize] < height);
        let end = below(floor).unwrap_or(last);
        let points = shown.iter().filter(|&&count| count < end).chain([&end]).map(|&count| at(count)).collect();
        lines.push(Line::new(Pen(Part::Line, ink), THICK, points));
        lines.push(Line { pen: Pen(Part::Line, ink), width: THICK, mark, points: vec![at(end)] });
        let (x, y) = at(end);
        // Each name at a height of its own.
        let height = floor * [1e1, 3e2, 1e4][layer as usize];
        let (mut at, side) = if last == 0 {
            // At the beginning the three lines are one point: the names stand below it.
            ((x * 1.15, y / line), Side::Right)
        } else if y < height {
            // Beside a line that falls out of the chart.
            ((below(height).map_or(x, |count| count as f64 + 1.0) * 1.2, height), Side::Right)
        } else if x > 60.0 {
            ((x / 1.15, y * 1.8), Side::Left)
        } else {
            ((x * 1.15, y), Side::Right)
        };
        // Names of lines that end side by side stand below each other.
        let meets = |at: (f64, f64), other: &Label| {
            (at.0 / other.at.0).log10().abs() < 0.5 && (at.1 / other.at.1).log10().abs() < 0.9 * line.log10()
        };
        while labels.iter().any(|label| meets(at, label)) {
            at.1 /= line;
        }
        labels.push(Label { ink, at, side, text: texts.name("layer", layer).to_owned() });
    }
    Chart { layout: DRAWER, x, y, lines, labels }
}

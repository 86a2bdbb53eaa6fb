//! Watch it learn: the requests of all positions fly into one sum, one update.

use yew::prelude::*;

use super::pictures::learned;
use crate::args;
use crate::lesson::learn::{Edit, Learn, Matrix, Race, TAPS, TEACHER, banded, requests, source, stops};
use crate::lesson::symbol::subscript;
use crate::lesson::{LayerKind, Part};
use crate::platform::document;
use crate::view::event::on_event;
use crate::view::path::{self, rectangle};
use crate::view::playback::play_button;
use crate::view::rich_text::{sentence, tap_class};
use crate::view::scene::Common;
use crate::words::Texts;

/// The places of the parts of the figure, in units of the drawing.
struct Layout {
    class: &'static str,
    size: (f64, f64),
    /// The columns of the positions.
    columns: (f64, f64),
    /// The left end of the lane of the sum, and its width.
    sum: (f64, f64),
    /// The middle of the lane of the shared weight.
    shared: f64,
    /// Whether there is room for words beside the mark of the rule and below the shared weight.
    roomy: bool,
    /// The heights between which the sum and the shared weight move, and the weights that are not shared.
    tall: (f64, f64),
    short: (f64, f64),
    /// The middle of the requests.
    row: f64,
}

const WIDE: Layout = Layout {
    class: "wide",
    size: (900.0, 440.0),
    columns: (0.0, 560.0),
    sum: (620.0, 32.0),
    shared: 780.0,
    roomy: true,
    tall: (30.0, 398.0),
    short: (262.0, 398.0),
    row: 140.0,
};
const NARROW: Layout = Layout {
    class: "narrow",
    size: (360.0, 400.0),
    columns: (0.0, 230.0),
    sum: (244.0, 18.0),
    shared: 306.0,
    roomy: false,
    tall: (54.0, 364.0),
    short: (236.0, 364.0),
    row: 110.0,
};
/// The share of the error that counts as nearly learned.
const NEARLY: f64 = 0.1;
/// The part of an update in which the requests fly; then the weights move.
const FLIGHT: f64 = 0.75;
/// From this number of updates on they come too fast to be followed.
const FAST: u32 = 8;

/// The requests of one moment, on the scale of the whole run.
struct Moment {
    tap: usize,
    /// The number of examples over which a request sums.
    examples: usize,
    shared: Vec<f64>,
    own: Vec<f64>,
    /// The present weights, and how far the update moves them.
    weight: f64,
    weights: Vec<f64>,
    steps: [f64; 2],
    /// The largest sum of the run: that of the first update, in its larger direction.
    most: f64,
    /// The made part of the update.
    phase: f64,
    /// Whether the update runs.
    flies: bool,
}

impl Moment {
    fn new(state: &Learn, race: &Race, phase: Option<f64>) -> Moment {
        let (n, tap) = (state.setup.n, state.view.tap);
        let examples = state.setup.training();
        let [conv, local, _] = race.layers().each_ref().map(|layer| layer.matrix());
        let first = requests(&banded(n, |_, _| 0.0), &examples, tap);
        let (up, down) = both_ways(&first);
        let rates = race.rates();
        let phase = phase.filter(|_| state.view.updates < FAST);
        Moment {
            tap,
            examples: examples.len(),
            shared: requests(&conv, &examples, tap),
            own: requests(&local, &examples, tap),
            weight: conv.at(0, source(n, 0, tap)),
            weights: (0..n).map(|i| local.at(i, source(n, i, tap))).collect(),
            steps: [rates[0], rates[1]],
            most: up.max(down).max(1e-9),
            phase: phase.unwrap_or(0.0),
            flies: phase.is_some(),
        }
    }

    fn sum(&self) -> f64 {
        self.shared.iter().sum()
    }

    /// How far the weights have moved in this update.
    fn made(&self) -> f64 {
        if self.flies { ((self.phase - FLIGHT) / (1.0 - FLIGHT)).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// How far the request at place `i` of `n` has flown.
    fn flown(&self, i: usize) -> f64 {
        let part = 0.45 * i as f64 / self.shared.len() as f64;
        let along = ((self.phase / FLIGHT - 0.1 - part) / 0.45).clamp(0.0, 1.0);
        if self.flies { along * along * (3.0 - 2.0 * along) } else { 1.0 }
    }
}

/// The sums of the positive values and of the negative ones, both without sign.
fn both_ways(values: &[f64]) -> (f64, f64) {
    values.iter().fold((0.0, 0.0), |(up, down), value| (up + value.max(0.0), down - value.min(0.0)))
}

/// The figure: the requests and the weights at the left, the matrices at the right.
pub(super) fn figure(
    common: &Common,
    state: &Learn,
    race: &Race,
    matrices: &[Matrix; 3],
    phase: Option<f64>,
    on: &Callback<Edit>,
) -> Html {
    let texts = &common.texts;
    let moment = Moment::new(state, race, phase);
    let below = |layer: LayerKind| {
        let words = race.updates_to(layer, NEARLY).map(|updates| {
            texts.format("learn-nearly", args! { share: texts.numbers.write(100.0 * NEARLY), updates: updates })
        });
        html! { <p class="to-learn" data-nearly={race.updates_to(layer, NEARLY).map(|updates| updates.to_string())}>{ for words.map(|words| sentence(&words)) }</p> }
    };
    html! {
        <div class={classes!("gradient", tap_class(moment.tap))}>
            <div class="watch-head" hidden={common.hidden.contains(Part::Controls)}>
                { taps(texts, moment.tap, on) }
                { step_size(texts, state.setup.common, on) }
                { player(common, state, race.has_diverged(), on) }
            </div>
            { drawings(texts, &moment, common.phone) }
            if !common.hidden.contains(Part::Matrix) {
                <div class="pictures beside">{ for LayerKind::ALL.map(|layer| learned(texts, state, matrices, layer, below(layer))) }</div>
            }
        </div>
    }
}

/// The figure across the stage; on a `phone` also the one for it, and a style sheet shows that one, except on paper.
fn drawings(texts: &Texts, moment: &Moment, phone: bool) -> Html {
    let number = |value: &f64| texts.numbers.write((value * 100.0).round() / 100.0);
    let spoken = |layer: LayerKind, values: &[f64]| {
        let values = values.iter().map(number).collect::<Vec<_>>().join("; ");
        texts.format("learn-bars", args! { layer: texts.name("layer", layer), values: values })
    };
    let sum = moment.sum();
    let shared = format!("{} = {}", spoken(LayerKind::Conv, &moment.shared), number(&sum));
    html! {
        <div class="requests" role="group" data-gradient="conv" data-sum={sum.to_string()} aria-label={shared}>
            <div role="group" data-gradient="local" aria-label={spoken(LayerKind::Local, &moment.own)}>
                { drawing(texts, moment, &WIDE) }
                if phone { { drawing(texts, moment, &NARROW) } }
            </div>
        </div>
    }
}

fn drawing(texts: &Texts, moment: &Moment, layout: &Layout) -> Html {
    let Layout { class, size, columns, sum: (lane, lane_width), shared: shared_x, roomy, tall, short, row } = *layout;
    let n = moment.shared.len();
    let pitch = (columns.1 - columns.0) / n as f64;
    let x = |i: usize| columns.0 + (i as f64 + 0.5) * pitch;
    let scale = (tall.1 - tall.0 - 34.0) / moment.most;
    let symbol = format!("w{}", subscript(moment.tap));
    let sum = moment.sum();
    let number = |value: f64| texts.numbers.write((value * 100.0).round() / 100.0);
    let span = |from: f64, to: f64| (from.min(to), (from - to).abs().min(size.1));
    let bar = |class: &'static str, x: f64, width: f64, from: f64, to: f64| {
        let (top, height) = span(from, to);
        html! { <rect {class} x={x.to_string()} y={top.to_string()} width={width.to_string()} height={height.to_string()} /> }
    };
    // What all positions have is one path.
    let bars = |class: &'static str, of: &dyn Fn(usize) -> (f64, f64, f64, f64)| {
        let one = |i: usize| {
            let (x, width, from, to) = of(i);
            let (top, height) = span(from, to);
            rectangle(x, top, width, height)
        };
        html! { <path {class} d={(0..n).map(one).collect::<String>()} /> }
    };
    let line = |class: &'static str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)| {
        html! { <line {class} x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} /> }
    };
    let label = |class: &'static str, x: f64, y: f64, text: String| {
        html! { <text {class} x={x.to_string()} y={y.to_string()}>{ text }</text> }
    };
    let goal = TEACHER[moment.tap];
    // The sum begins at the end of its lane from which it has room.
    let base = if goal < 0.0 { tall.0 } else { tall.1 };
    let width = (0.62 * pitch).min(26.0);
    // The requests with the sum's sign are stacked; the others go back beside them.
    let (mut along, mut back) = (0.0, moment.shared.iter().filter(|value| *value * sum >= 0.0).sum::<f64>());
    let pieces: Vec<Html> = (0..n)
        .map(|i| {
            let value = moment.shared[i];
            let with = value * sum >= 0.0;
            let foot = if with { &mut along } else { &mut back };
            let place = (if with { lane } else { lane + lane_width + 2.0 }, base - *foot * scale);
            *foot += value;
            let flown = moment.flown(i);
            let at = |a: f64, b: f64| a + (b - a) * flown;
            let y = at(row, place.1) - 0.15 * size.1 * 4.0 * flown * (1.0 - flown);
            let class = if with { "part" } else { "part against" };
            bar(class, at(x(i) - width / 2.0, place.0), at(width, lane_width), y, y - value * scale)
        })
        .collect();
    let made = moment.made();
    let shared = moment.weight + made * moment.steps[0] * sum;
    let (low, high) = (goal.min(0.0) - 0.3, goal.max(0.0) + 0.3);
    let height =
        |(top, foot): (f64, f64), value: f64| foot - (value.clamp(low, high) - low) / (high - low) * (foot - top);
    // The lanes of weights, each with its middle and its weight.
    let lanes = |lane: (f64, f64), reach: f64, weights: &[(f64, f64)]| {
        let path = |class: &'static str, of: &dyn Fn(f64, f64) -> [f64; 4]| {
            let one = |&(x, value): &(f64, f64)| {
                let [x1, y1, x2, y2] = of(x, value);
                path::line((x1, y1), (x2, y2))
            };
            html! { <path {class} d={weights.iter().map(one).collect::<String>()} /> }
        };
        html! {
            <>
                { path("track", &|x, _| [x, lane.0, x, lane.1]) }
                { path("goal", &|x, _| [x - reach, height(lane, goal), x + reach, height(lane, goal)]) }
                { path("way", &|x, value| [x, height(lane, 0.0), x, height(lane, value)]) }
            </>
        }
    };
    let knob = |x: f64, lane: (f64, f64), value: f64, radius: f64| {
        html! { <circle class="knob" cx={x.to_string()} cy={height(lane, value).to_string()} r={radius.to_string()} /> }
    };
    let rule = texts.format("learn-goal", args! { weight: number(goal) });
    let foot = size.1 - 14.0;
    let own: Vec<(f64, f64)> =
        (0..n).map(|i| (x(i), moment.weights[i] + made * moment.steps[1] * moment.own[i])).collect();
    let place = |(i, &(x, value)): (usize, &(f64, f64))| {
        html! { <g key={i}>{ knob(x, short, value, (0.2 * pitch).min(8.0)) }{ label("place", x, foot, i.to_string()) }</g> }
    };
    let request = |i: usize| {
        let (x, value) = own[i];
        let knob = height(short, value);
        (x + 0.24 * pitch, 0.14 * pitch, knob, knob - (1.0 - made) * moment.own[i] * scale)
    };
    let end = base - sum * scale + if goal < 0.0 { 24.0 } else { -8.0 };
    html! {
        <svg {class} viewBox={format!("0 0 {} {}", size.0, size.1)} aria-hidden="true">
            { label("head", columns.0, 18.0, texts.format("learn-requests.shared", args! { symbol: symbol.clone(), examples: moment.examples })) }
            { line("axis", (columns.0, row), (columns.1, row)) }
            { bars("asked", &|i| (x(i) - width / 2.0, width, row, row - moment.shared[i] * scale)) }
            { line("axis", (lane - 4.0, base), (lane + 2.0 * lane_width + 6.0, base)) }
            { for pieces }
            { label("middle", lane + lane_width, foot, texts.get("learn-sum").to_owned()) }
            // Once all requests have come together.
            if moment.flown(n - 1) >= 1.0 { { label("result middle", lane + lane_width, end.clamp(tall.0 + 14.0, tall.1 - 8.0), number(sum)) } }
            { lanes(tall, 20.0, &[(shared_x, shared)]) }
            { knob(shared_x, tall, shared, 12.0) }
            { label("result", shared_x + 18.0, height(tall, shared) + 6.0, number(shared)) }
            if roomy {
                { label("mark", shared_x - 26.0, height(tall, goal) + 5.0, rule) }
            } else {
                { label("middle", shared_x, tall.0 - 8.0, rule) }
            }
            { label("middle", shared_x, foot, if roomy { texts.format("learn-one-weight", args! { symbol: symbol }) } else { symbol }) }
            { label("head", columns.0, short.0 - 18.0, texts.format("learn-requests.own", args! { count: n })) }
            { lanes(short, 0.3 * pitch, &own) }
            { for own.iter().enumerate().map(place) }
            { bars("part", &request) }
        </svg>
    }
}

/// The buttons that select the kernel element whose requests are shown.
fn taps(texts: &Texts, chosen: usize, on: &Callback<Edit>) -> Html {
    let one = |tap: usize| {
        let onclick = on.reform(move |_: MouseEvent| Edit::Tap(tap));
        html! {
            <button key={tap} class={tap_class(tap)} aria-pressed={(tap == chosen).to_string()} {onclick}>{ "w" }<sub>{ tap }</sub></button>
        }
    };
    html! { <div class="segments" role="group" aria-label={texts.get("learn-tap")}>{ for (0..TAPS).map(one) }</div> }
}

/// One step size for all layers, or for each its own.
fn step_size(texts: &Texts, common: bool, on: &Callback<Edit>) -> Html {
    let one = |this: bool, name: &'static str| {
        let onclick = on.reform(move |_: MouseEvent| Edit::Common(this));
        html! { <button key={name} data-eta={if this { "common" } else { "own" }} aria-pressed={(this == common).to_string()} {onclick}>{ texts.get(name) }</button> }
    };
    html! {
        <div class="segments" role="group" aria-label={texts.get("learn-step-size")}>
            { one(true, "learn-step-size.common") }{ one(false, "learn-step-size.own") }
        </div>
    }
}

/// The button that runs the descent, and the slider of its updates.
fn player(common: &Common, state: &Learn, has_diverged: bool, on: &Callback<Edit>) -> Html {
    let Common { texts, playing, play, lock: locked, .. } = common;
    let running = *playing;
    let toggle = {
        let (play, on) = (play.clone(), on.clone());
        Callback::from(move |_: MouseEvent| {
            if has_diverged {
                on.emit(Edit::Updates(0));
            }
            play.emit(!running);
        })
    };
    let stops = stops();
    let last = stops.len() - 1;
    let place = stops.partition_point(|&stop| stop < state.view.updates);
    let go = {
        let (play, on) = (play.clone(), on.clone());
        Callback::from(move |updates: u32| {
            play.emit(false);
            on.emit(Edit::Updates(updates));
        })
    };
    let oninput = on_event(&go, move |event: InputEvent| stops.get(document::number_at(&event)? as usize).copied());
    let updates = texts.numbers.write(state.view.updates.into());
    html! {
        <div class="player">
            if !locked && (has_diverged || state.setup.rate > 1.0) {
                <button onclick={on.reform(|_| Edit::Rate(0.5))}>{ texts.get("learn-recover") }</button>
            }
            { play_button(running, texts.get(if running { "learn-pause" } else { "learn-play" }), toggle) }
            <input type="range" min="0" max={last.to_string()} value={place.to_string()} aria-label={texts.get("learn-updates")} aria-valuetext={updates} {oninput} />
        </div>
    }
}

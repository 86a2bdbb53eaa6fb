//! The window on its way along the input.

use crate::lesson::LayerKind;
use crate::lesson::symbol::subscript;
use crate::view::short::short;
use yew::prelude::*;

use super::grid::{beam, rim};
use super::words;
use crate::lesson::connect::{CELL, Edit, Meeting, Model, SlideFrame, Window, settled, window};
use crate::platform::document;
use crate::view::playback::{BACK, CLOSE, ON, PLAY, play_button, round_button, use_frames};
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

/// Milliseconds at one place.
const PLACE_TIME: f32 = 1700.0;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) model: SharedPtr<Model>,
    /// The output at which the window stands.
    pub(super) slide: usize,
    /// Whether it moves.
    pub(super) playing: bool,
    /// Starts or stops it.
    pub(super) play: Callback<bool>,
    pub(super) reduced_motion: bool,
    pub(super) on: Callback<Edit>,
}

/// The window over the inputs, the products above it, the sum on its way up. A frame repaints this and nothing else;
/// the page hears of it when the window comes to the next output.
#[component]
pub(super) fn Sliding(Props { texts, model, slide, playing, play, reduced_motion, on }: &Props) -> Html {
    let position = use_state_eq(|| None::<f32>);
    let (outputs, taps) = (model.layout.outputs(), model.layout.taps());
    // Where it stood when it began to move.
    let start = use_memo(*playing, |playing| playing.then(|| if *slide == 0 { 0.0 } else { settled(*slide) }));
    use_frames(*start, {
        let (position, play, on, reduced) = (position.setter(), play.clone(), on.clone(), *reduced_motion);
        let mut last = None;
        move |start, elapsed| {
            let at = (start + elapsed / PLACE_TIME).min(outputs as f32);
            // Without motion each place is shown complete, for as long as it would have taken.
            position.set(Some(if reduced { (at.floor() + 1.0).min(outputs as f32) } else { at }));
            let output = SlideFrame::at(if reduced { at.floor() + 1.0 } else { at }, outputs, taps).output;
            if last.replace(output) != Some(output) {
                on.emit(Edit::Slide(Some(output)));
            }
            let ended = at >= outputs as f32;
            if ended {
                play.emit(false);
            }
            !ended
        }
    });
    let shown = position.filter(|_| *playing).unwrap_or(settled(*slide));
    let frame = SlideFrame::at(shown, outputs, taps);
    if model.two_d { over_grid(texts, model, &frame) } else { drawn(texts, model, &frame) }
}

fn drawn(texts: &Texts, model: &Model, frame: &SlideFrame) -> Html {
    let here = window(model, frame.output);
    let before = window(model, frame.output.saturating_sub(1));
    let x = |place: usize| before[place].x + (here[place].x - before[place].x) * frame.arrived;
    let (first, last) = (x(0), x(here.len() - 1));
    let unit = model.output_place(frame.output);
    let write = |value: f32| short(texts, value);

    let cell = |(place, met): (usize, &Meeting)| {
        let x = x(place);
        html! {
            <g key={place} class={classes!("cell", tap_class(met.tap))}>
                <rect x={(x - 14.0).to_string()} y="106" width="28" height="31" rx="4" />
                <text class="tiny" x={x.to_string()} y="117">{ format!("w{}", subscript(met.tap)) }</text>
                <text x={x.to_string()} y="132">{ write(met.weight) }</text>
            </g>
        }
    };
    let product = |(place, met): (usize, &Meeting)| {
        let x = x(place).to_string();
        html! {
            <g key={place} class={classes!("product", tap_class(met.tap))} data-product={met.product().to_string()}>
                <line x1={x.clone()} y1="80" x2={unit.0.to_string()} y2={(unit.1 + 17.0).to_string()} />
                <text {x} y="97">{ write(met.product()) }</text>
            </g>
        }
    };
    let sum = model.outputs(LayerKind::Conv)[frame.output];
    let middle = (first + last) / 2.0;
    let (sum_x, sum_y) = (middle + (unit.0 - middle) * frame.risen, 70.0 + (unit.1 + 5.0 - 70.0) * frame.risen);
    html! {
        <g class="window" data-window={frame.output.to_string()}>
            <rect class="frame" x={(first - 19.0).to_string()} y="102" width={(last - first + 38.0).to_string()} height="78" rx="9" />
            { for here.iter().enumerate().map(cell) }
            { for here.iter().enumerate().take(frame.products).map(product) }
            if frame.risen > 0.0 {
                <text class="sum" x={sum_x.to_string()} y={sum_y.to_string()}>{ write(sum) }</text>
            }
        </g>
    }
}

/// The window over the grid: the weight stands above the sample that it meets, their product below.
fn over_grid(texts: &Texts, model: &Model, frame: &SlideFrame) -> Html {
    let here = window(model, frame.output);
    let before = window(model, frame.output.saturating_sub(1));
    let between = |from: f32, to: f32, part: f32| from + (to - from) * part;
    let place =
        |(from, to): (&Meeting, &Meeting)| (between(from.x, to.x, frame.arrived), between(from.y, to.y, frame.arrived));
    let places: Vec<(f32, f32)> = before.iter().zip(&here).map(place).collect();
    let unit = model.output_place(frame.output);
    let half = CELL / 2.0;
    let cell = |(met, (x, y)): (&Meeting, &(f32, f32))| {
        html! {
            <g class={classes!("mark", tap_class(met.tap))}>
                <rect x={(x - half + 2.5).to_string()} y={(y - half + 2.5).to_string()} width={(CELL - 5.0).to_string()} height={(CELL - 5.0).to_string()} />
                <text x={(x - half + 4.5).to_string()} y={(y - half + 11.0).to_string()}>{ short(texts, met.weight) }{ "·" }</text>
            </g>
        }
    };
    let product = |(met, (x, y)): (&Meeting, &(f32, f32))| {
        html! {
            <g class={classes!("product", tap_class(met.tap))} data-product={met.product().to_string()}>
                <text x={(x + half - 4.0).to_string()} y={(y + half - 4.0).to_string()}>{ "=" }{ short(texts, met.product()) }</text>
            </g>
        }
    };
    let Some(around) = Window::around(places.iter().copied()) else {
        return Html::default();
    };
    let x = between(around.right, unit.0, frame.risen);
    let y = between((around.top + around.bottom) / 2.0, unit.1, frame.risen) + 5.0;
    html! {
        <g class="window" data-window={frame.output.to_string()}>
            { beam(&around, unit) }
            { for here.iter().zip(&places).map(cell) }
            { rim(&around) }
            { for here.iter().zip(&places).take(frame.products).map(product) }
            if frame.risen > 0.0 {
                <text class="sum" x={x.to_string()} y={y.to_string()}>{ short(texts, model.outputs(LayerKind::Conv)[frame.output]) }</text>
            }
        </g>
    }
}

/// The player: a button that starts it, then play and pause, step by step, and a slider.
pub(super) fn player(
    texts: &Texts,
    outputs: usize,
    slide: Option<usize>,
    playing: bool,
    play: &Callback<bool>,
    on: &Callback<Edit>,
) -> Html {
    let run = |playing: bool| play.reform(move |_: MouseEvent| playing);
    let Some(output) = slide else {
        return html! {
            <button class="start" data-play="off" title={texts.get("connect-slide")} onclick={run(true)}>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d={PLAY} /></svg><span>{ texts.get("connect-slide") }</span>
            </button>
        };
    };
    let go = |to: Option<usize>| {
        let (play, on) = (play.clone(), on.clone());
        Callback::from(move |_: MouseEvent| {
            play.emit(false);
            on.emit(Edit::Slide(to));
        })
    };
    let oninput = {
        let (play, on) = (play.clone(), on.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(output) = document::value_at(&event).and_then(|value| value.parse().ok()) {
                play.emit(false);
                on.emit(Edit::Slide(Some(output)));
            }
        })
    };
    let last = outputs.saturating_sub(1);
    let value = words::slider_value(texts, output);
    html! {
        <div class="slider" role="group" aria-label={texts.get("connect-slide")}>
            { play_button(playing, if playing { texts.get("connect-slide.pause") } else { texts.get("connect-slide.play") }, run(!playing)) }
            { round_button(BACK, texts.get("connect-slide.back"), output == 0, go(Some(output.saturating_sub(1)))) }
            <input type="range" min="0" max={last.to_string()} step="1" value={output.to_string()} aria-label={texts.get("connect-slide.position")}
                aria-valuetext={value} {oninput} />
            { round_button(ON, texts.get("connect-slide.next"), output == last, go(Some((output + 1).min(last)))) }
            { round_button(CLOSE, texts.get("connect-slide.end"), false, go(None)) }
        </div>
    }
}

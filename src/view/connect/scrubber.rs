//! The way of a layer from fully connected to convolution: three stops, and the two steps between them.

use yew::prelude::*;

use super::words;
use crate::lesson::connect::{Connect, Edit, LayerStep, Model, Stage};
use crate::lesson::{LayerKind, Named};
use crate::platform::document;
use crate::view::playback::use_frames;
use crate::view::scene::Common;
use crate::words::Texts;

/// Milliseconds that a step takes.
const STEP_TIME: f32 = 1400.0;
/// The part of a step at which it begins: what moves is drawn as such from the first.
const BEGUN: f32 = 0.001;
/// So near to a stop the scrubber goes to it.
const NEAR: f32 = 0.03;
/// The parts of the track that are drawn; between them stand the names of the steps.
const PARTS: [(f32, f32); 3] = [(0.0, 0.14), (0.36, 0.64), (0.86, 1.0)];
/// Where the track begins, and its length, in the units of its view box.
const TRACK_START: f32 = 16.0;
const TRACK: f32 = 180.0;

/// The present position between the stops, and a callback that moves it elsewhere. The state holds where it stands
/// when nothing moves.
#[hook]
pub(super) fn use_sharing(state: &Connect, common: &Common, on: &Callback<Edit>) -> (f32, Callback<f32>) {
    let stands = state.view.sharing;
    let run = use_state_eq(|| None::<(f32, f32)>);
    let position = use_state_eq(|| None::<f32>);
    // The scene's animation takes the next step, unless it is the window that slides.
    let playing = common.playing && state.view.slide.is_none() && state.view.moving().is_some();
    let next = ((2.0 * stands).floor() + 1.0).min(2.0) / 2.0;
    let run_now = if playing { Some((stands, next)) } else { *run };
    let reduced = common.reduced_motion;
    let at = |(from, to): (f32, f32), part: f32| from + (to - from) * part.max(BEGUN);
    use_frames(run_now, {
        let (run, position, on, play) = (run.setter(), position.setter(), on.clone(), common.play.clone());
        move |(from, to), elapsed| {
            let part = if reduced { 1.0 } else { elapsed / (STEP_TIME * 2.0 * (to - from).abs()).max(1.0) };
            let ended = part >= 1.0;
            if ended {
                on.emit(Edit::Sharing(to));
                position.set(None);
                run.set(None);
                if playing {
                    play.emit(false);
                }
            } else {
                position.set(Some(at((from, to), part)));
            }
            !ended
        }
    });
    // What the reader does in between takes precedence.
    use_effect_with(stands, {
        let (run, position) = (run.setter(), position.setter());
        move |_| {
            run.set(None);
            position.set(None);
        }
    });
    let now = run_now.filter(|_| !reduced).map_or(stands, |run| position.unwrap_or(at(run, 0.0)));
    let go = {
        let (run, play) = (run.setter(), common.play.clone());
        Callback::from(move |to: f32| {
            play.emit(false);
            run.set((now != to).then_some((now, to)));
        })
    };
    (now, go)
}

/// The scrubber of a layer that has come as far as `sharing`.
pub(super) fn scrubber(
    texts: &Texts,
    model: &Model,
    kind: LayerKind,
    sharing: f32,
    go: &Callback<f32>,
    play: &Callback<bool>,
    on: &Callback<Edit>,
) -> Html {
    let oninput = {
        let (play, on) = (play.clone(), on.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(sharing) = document::number_at(&event) {
                let stop = (2.0 * sharing).round() / 2.0;
                play.emit(false);
                on.emit(Edit::Sharing(if (sharing - stop).abs() < NEAR { stop } else { sharing }));
            }
        })
    };
    let stop = |layer: LayerKind| {
        let place = Stage::sharing(layer);
        let parameters = model.cost(layer).parameters;
        let hook = (layer != kind && layer != LayerKind::Conv).then(|| layer.name());
        html! {
            <button class="stop" data-stop={layer.name()} data-cost={hook} data-of="parameters" data-value={parameters.to_string()}
                aria-pressed={(sharing == place).to_string()} aria-label={words::stop(texts, layer, parameters)} onclick={go.reform(move |_: MouseEvent| place)}>
                { texts.numbers.write(parameters as f64) }
            </button>
        }
    };
    let step = |step: LayerStep| {
        let (key, name, hint) = match step {
            LayerStep::Cut => ("cut", texts.get("connect-cut"), texts.get("connect-cut.hint")),
            LayerStep::Tie => ("tie", texts.get("connect-tie"), texts.get("connect-tie.hint")),
        };
        let to = Stage::sharing(step.to());
        let from = Stage::sharing(step.from());
        html! {
            <button class="step" data-step={key} data-next={(sharing == from).to_string()} title={hint} aria-label={hint} onclick={go.reform(move |_: MouseEvent| to)}>{ name }</button>
        }
    };
    let x = |sharing: f32| (TRACK_START + TRACK * sharing).to_string();
    let part = |(from, to): (f32, f32)| {
        html! {
            <>
                <line class="track" x1={x(from)} x2={x(to)} y1="16" y2="16" />
                if sharing > from {
                    <line class="track passed" x1={x(from)} x2={x(to.min(sharing))} y1="16" y2="16" />
                }
            </>
        }
    };
    let dot = |layer: LayerKind| {
        let place = Stage::sharing(layer);
        html! { <circle class={classes!((sharing >= place).then_some("passed"))} cx={x(place)} cy="16" r="9" /> }
    };
    html! {
        <div class="scrubber" role="group" aria-label={texts.get("connect-sharing")}>
            <div class="names">{ step(LayerStep::Cut) }{ step(LayerStep::Tie) }</div>
            <svg viewBox="0 0 212 32" aria-hidden="true">
                { for PARTS.map(part) }
                { for Stage::STOPS.map(dot) }
                <circle class="now" cx={x(sharing)} cy="16" r="14" />
            </svg>
            <input type="range" min="0" max="1" step="0.01" value={sharing.to_string()} aria-label={texts.get("connect-sharing")}
                aria-valuetext={words::stage(texts, Stage::of(sharing))} {oninput} />
            <div class="stops">{ for Stage::STOPS.map(stop) }</div>
        </div>
    }
}

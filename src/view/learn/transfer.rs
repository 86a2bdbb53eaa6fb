//! Does it transfer? A pattern moves from where the layers were trained to where they were not.

use yew::prelude::*;

use super::bars::bars;
use super::pictures::{name, pictures};
use super::words::share;
use crate::args;
use crate::lesson::learn::{Edit, Learn, Matrix, answer, moved, outputs, pattern, share_off};
use crate::lesson::symbol::subscript;
use crate::lesson::{LayerKind, Named, Part};
use crate::platform::document;
use crate::view::event::on_event;
use crate::view::playback::play_button;
use crate::view::scene::Common;
use crate::words::Texts;

/// The matrices, the pattern and the three answers.
pub(super) fn figure(
    common: &Common,
    state: &Learn,
    matrices: &[Matrix; 3],
    beside: Html,
    on: &Callback<Edit>,
) -> Html {
    let texts = &common.texts;
    let n = state.setup.n;
    let x = pattern(n, moved(n, state.view.t));
    let right = answer(state.setup.task().rule(), &x);
    let one = |layer: LayerKind| {
        let found = outputs(&matrices[layer as usize], &x);
        let off = share_off(&found, &right);
        let verdict = verdict(texts, &found, off);
        let spoken =
            texts.format("learn-answer-of", args! { layer: texts.name("layer", layer), verdict: verdict.clone() });
        let part = |place: usize| {
            (format!("{}-{place}", layer.name()), texts.format("exercise-output", args! { place: subscript(place) }))
        };
        html! {
            <figure key={layer.name()} data-answer-of={layer.name()} data-off={off.to_string()}>
                <figcaption>{ name(texts, layer) }</figcaption>
                { bars(&found, &right, spoken, common.exercise.is_some().then_some(&part)) }
                <p class={classes!("verdict", (off >= 0.005).then_some("wrong"))}>{ verdict }</p>
            </figure>
        }
    };
    html! {
        <div class="transfer">
            if !common.hidden.contains(Part::Matrix) { { pictures(texts, state, matrices, beside) } }
            <div class="answers">
                <figure key="pattern" class="pattern">
                    { bars(&x, &[], texts.get("learn-pattern").to_owned(), None) }
                    { slide(common, state, on) }
                </figure>
                { for LayerKind::ALL.map(one) }
            </div>
        </div>
    }
}

/// How an answer compares with the right one.
fn verdict(texts: &Texts, found: &[f64], off: f64) -> String {
    if found.iter().all(|&output| output == 0.0) {
        texts.get("learn-answer.nothing").to_owned()
    } else if off < 0.005 {
        texts.get("learn-answer.right").to_owned()
    } else {
        texts.format("learn-answer.off", args! { share: share(texts, off, 1.0) })
    }
}

/// The button and the slider that move the pattern.
fn slide(common: &Common, state: &Learn, on: &Callback<Edit>) -> Html {
    let Common { texts, playing, play, hidden, .. } = common;
    let (is_playing, stop) = (*playing, play.clone());
    let toggle = play.reform(move |_: MouseEvent| !is_playing);
    let seek = on.reform(move |t: f32| {
        stop.emit(false);
        Edit::Seek(t)
    });
    let oninput = on_event(&seek, |event: InputEvent| document::number_at(&event));
    let step = 1.0 / (state.setup.n / 2) as f32;
    html! {
        <div class="player" hidden={hidden.contains(Part::Controls)}>
            { play_button(is_playing, texts.get(if is_playing { "learn-pause" } else { "learn-play" }), toggle) }
            <input type="range" min="0" max="1" step={step.to_string()} value={state.view.t.to_string()} aria-label={texts.get("learn-pattern")} {oninput} />
        </div>
    }
}

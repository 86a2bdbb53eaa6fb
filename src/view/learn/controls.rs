//! What changes the task, and what moves the descent.

use yew::prelude::*;

use crate::lesson::learn::{Edit, Learn, MAX_NOISE, MAX_RATE, Method, SAMPLES};
use crate::lesson::{Field, Named};
use crate::platform::{document, seed};
use crate::view::choice::Switch;
use crate::view::event::on_event;
use crate::view::number_field::NumberField;
use crate::words::Texts;

/// A slider with its name and, behind it, what it shows.
fn slider(
    label: &'static str,
    (low, high, step): (f32, f32, f32),
    value: f32,
    shown: Html,
    on: Callback<f32>,
    marks: Option<&'static str>,
) -> Html {
    let oninput = on_event(&on, |event: InputEvent| document::value_at(&event)?.parse().ok());
    html! {
        <div class="distance" role="group" aria-label={label}>
            <span class="label">{ label }</span>
            <input type="range" min={low.to_string()} max={high.to_string()} step={step.to_string()} value={value.to_string()}
                list={marks} aria-label={label} {oninput} />
            { shown }
        </div>
    }
}

/// The row of controls.
pub(super) fn controls(texts: &Texts, state: &Learn, on: &Callback<Edit>) -> Html {
    let most = state.setup.task().most();
    let whole = |label: &'static str, value: usize, (low, high): (usize, usize), edit: fn(usize) -> Edit| {
        html! {
            <NumberField texts={*texts} {label} value={value as f32} field={Field::Whole(low as i32, high as i32)}
                on={on.reform(move |value| edit(value as usize))} />
        }
    };
    let method = |this: Method| {
        let onclick = on.reform(move |_: MouseEvent| Edit::Method(this));
        html! {
            <button key={this.name()} aria-pressed={(this == state.setup.method).to_string()} {onclick}>{ texts.name("learn-method", this) }</button>
        }
    };
    html! {
        <>
            <div class="segments" role="group" aria-label={texts.get("learn-method")}>{ for Method::all().iter().copied().map(method) }</div>
            { slider(texts.get("learn-examples"), (1.0, most as f32, 1.0), state.setup.examples as f32,
                whole(texts.get("learn-examples"), state.setup.examples, (1, most), Edit::Examples),
                on.reform(|value| Edit::Examples(value as usize)), None) }
            { slider(texts.get("learn-noise"), (0.0, MAX_NOISE, 0.1), state.setup.noise,
                html! { <output class="value">{ texts.numbers.write(state.setup.noise.into()) }</output> },
                on.reform(Edit::Noise), None) }
            <span class="distance"><span class="label">{ texts.get("learn-samples") }</span>
                { whole(texts.get("learn-samples"), state.setup.n, SAMPLES, Edit::Samples) }
            </span>
            <Switch label={texts.get("learn-half")} on={state.setup.half} set={on.reform(Edit::Half)} />
            <button onclick={on.reform(|_| Edit::Seed(seed::fresh()))}>{ texts.get("learn-new-examples") }</button>
        </>
    }
}

/// The largest stable rate: λ is the largest curvature of the loss.
fn stable() -> Html {
    html! { <math><mrow><mn>{ "2" }</mn><mo>{ "/" }</mo><mi>{ "λ" }</mi></mrow></math> }
}

/// Run, step, start over, the learning rate with its mark.
pub(super) fn player(
    texts: &Texts,
    state: &Learn,
    running: bool,
    ran_away: bool,
    on: &Callback<Edit>,
    play: &Callback<bool>,
) -> Html {
    let toggle = {
        let (play, on) = (play.clone(), on.clone());
        Callback::from(move |_: MouseEvent| {
            if ran_away {
                on.emit(Edit::Updates(0));
            }
            play.emit(!running);
        })
    };
    let go = |updates: u32| {
        let (play, on) = (play.clone(), on.clone());
        Callback::from(move |_: MouseEvent| {
            play.emit(false);
            on.emit(Edit::Updates(updates));
        })
    };
    let icon = if running { "M7 5h4v14H7zM13 5h4v14h-4z" } else { "M8 5l11 7-11 7z" };
    html! {
        <div class="descent">
            <button class="round" data-play={if running { "on" } else { "off" }} onclick={toggle} aria-label={texts.get(if running { "learn-pause" } else { "learn-play" })}>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d={icon} /></svg>
            </button>
            <button onclick={go(state.view.updates + 1)} disabled={ran_away}>{ texts.get("learn-one-step") }</button>
            <button onclick={go(0)}>{ texts.get("learn-start-over") }</button>
            <span class="label">{ texts.get("learn-updates") }{ " " }<b data-updates={state.view.updates.to_string()}>{ texts.numbers.write(state.view.updates.into()) }</b></span>
            <div class="rate">
                { slider(texts.get("learn-rate"), (0.05, MAX_RATE, 0.05), state.setup.rate,
                    html! { <output class="value">{ texts.numbers.write(state.setup.rate.into()) }{ " × " }{ stable() }</output> },
                    on.reform(Edit::Rate), Some("stable-rate")) }
                <datalist id="stable-rate"><option value="1" label={texts.get("learn-stable")}></option></datalist>
                <span class="hint">{ texts.get("learn-stable") }{ stable() }{ texts.get("learn-curvature") }</span>
            </div>
            if ran_away || state.setup.rate > 1.0 {
                <button class="primary" onclick={on.reform(|_| Edit::Rate(0.5))}>{ texts.get("learn-recover") }</button>
            }
        </div>
    }
}

//! The controls of the task and of gradient descent.

use yew::prelude::*;

use crate::lesson::Field;
use crate::lesson::learn::{Edit, Learn, MAX_NOISE, MAX_RATE, Panel, SAMPLES};
use crate::platform::{document, seed};
use crate::view::choice::Switch;
use crate::view::event::on_event;
use crate::view::number_field::NumberField;
use crate::words::Texts;

/// A slider with its name before it and its value after it.
pub(super) fn slider(
    label: &'static str,
    (low, high, step): (f32, f32, f32),
    value: f32,
    shown: Html,
    on: Callback<f32>,
    marks: Option<&'static str>,
) -> Html {
    let oninput = on_event(&on, |event: InputEvent| document::number_at(&event));
    html! {
        <div class="distance" role="group" aria-label={label}>
            <span class="label">{ label }</span>
            <input type="range" min={low.to_string()} max={high.to_string()} step={step.to_string()} value={value.to_string()}
                list={marks} aria-label={label} {oninput} />
            { shown }
        </div>
    }
}

/// The controls in the drawer.
pub(super) fn controls(texts: &Texts, state: &Learn, on: &Callback<Edit>) -> Html {
    let setup = &state.setup;
    let most = setup.task().most();
    let whole = |label: &'static str, value: usize, (low, high): (usize, usize), edit: fn(usize) -> Edit| {
        html! {
            <span class="distance"><span class="label">{ label }</span>
                <NumberField texts={*texts} {label} value={value as f32} field={Field::Whole(low as i32, high as i32)}
                    on={on.reform(move |value| edit(value as usize))} />
            </span>
        }
    };
    let value = |value: f32| html! { <output class="value">{ texts.numbers.write(value.into()) }</output> };
    html! {
        <>
            { whole(texts.get("learn-examples"), setup.examples, (1, most), Edit::Examples) }
            { whole(texts.get("learn-samples"), setup.n, SAMPLES, Edit::Samples) }
            { slider(texts.get("learn-noise"), (0.0, MAX_NOISE, 0.1), setup.noise, value(setup.noise), on.reform(Edit::Noise), None) }
            if setup.panel == Panel::Watch {
                { slider(texts.get("learn-rate"), (0.05, MAX_RATE, 0.05), setup.rate,
                    html! { <output class="value">{ texts.numbers.write(setup.rate.into()) }{ " × " }{ stable() }</output> },
                    on.reform(Edit::Rate), Some("stable-rate")) }
                <datalist id="stable-rate"><option value="1" label={texts.get("learn-stable")}></option></datalist>
                <p class="hint">{ texts.get("learn-stable") }{ stable() }{ texts.get("learn-curvature") }</p>
                <Switch label={texts.get("learn-half")} on={setup.half} set={on.reform(Edit::Half)} />
            }
            <button onclick={on.reform(|_| Edit::Seed(seed::fresh()))}>{ texts.get("learn-new-examples") }</button>
        </>
    }
}

/// The largest stable rate, 2/λ, where λ is the largest curvature of the loss.
fn stable() -> Html {
    html! { <math><mrow><mn>{ "2" }</mn><mo>{ "/" }</mo><mi>{ "λ" }</mi></mrow></math> }
}

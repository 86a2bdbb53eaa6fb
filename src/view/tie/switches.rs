//! The symmetries, the radius, and what they leave: the panel at the left.

use crate::lesson::Named;
use yew::prelude::*;

use crate::lesson::Field;
use crate::lesson::tie::{Edit, Model, Refusal, Symmetry, Tie, written};
use crate::platform::document;
use crate::view::event::on_event;
use crate::view::number_field::NumberField;
use crate::words::Texts;

use super::words;

/// The panel; without what changes the figure unless `working`.
pub(super) fn panel(
    texts: &Texts,
    state: &Tie,
    model: &Model,
    counter: &NodeRef,
    working: bool,
    on: &Callback<Edit>,
) -> Html {
    let all = model.pattern.n * model.pattern.n;
    let painting = state.setup.painted.is_some();
    let radii = (0..=2).chain([state.setup.local]).filter(|&radius| radius < state.setup.shape.reach().max(1));
    let mut radii: Vec<usize> = radii.collect();
    radii.sort_unstable();
    radii.dedup();
    let radius = |radius: usize| {
        html! {
            <button key={radius} data-radius={radius.to_string()} aria-pressed={(state.setup.local == radius).to_string()}
                onclick={on.reform(move |_| Edit::Local(radius))}>{ words::radius(texts, radius) }</button>
        }
    };
    html! {
        <div class="switchboard">
            if working {
                <div class="toggles" role="group" aria-label={texts.get("tie-symmetries")}>
                    <span class="label">{ texts.get("tie-symmetries") }</span>
                    { for model.symmetries.iter().map(|(symmetry, _, holds)| toggle(texts, state, *symmetry, *holds, on)) }
                </div>
                if !painting && radii.len() > 1 {
                    <div class="radii" role="group" aria-label={texts.get("tie-keep")}>
                        <span class="label">{ texts.get("tie-keep") }</span>
                        { for radii.into_iter().map(radius) }
                    </div>
                }
            }
            <div class="tally" ref={counter} data-parameters={model.pattern.count.to_string()}>
                <span class="label">{ texts.get("tie-parameters") }</span>
                <p><b>{ all }</b><b aria-hidden="true">{ "→" }</b><b class="now">{ model.pattern.count }</b></p>
                <span class="label" title={(!painting).then_some(texts.get("tie-order.what"))} data-order={model.order.map(|order| order.to_string())}>
                    { if painting { texts.get("tie-painted").to_owned() } else { words::order(texts, model.order) } }
                </span>
            </div>
        </div>
    }
}

/// One symmetry: on or off; and what belongs to it. While the reader paints, it says whether it is respected.
fn toggle(texts: &Texts, state: &Tie, symmetry: Symmetry, holds: bool, on: &Callback<Edit>) -> Html {
    let name = texts.name("tie-symmetry", symmetry);
    let painting = state.setup.painted.is_some();
    let pressed = if painting { holds } else { state.setup.has(symmetry) };
    let n = state.setup.shape.n();
    let most = n as i32 - 1;
    let (a, b) = state.setup.swap;
    html! {
        <div key={symmetry.name()} class="toggle">
            <button data-symmetry={symmetry.name()} aria-pressed={pressed.to_string()} onclick={on.reform(move |_| Edit::Toggle(symmetry))}>
                <b>{ if painting { if holds { "✓ " } else { "✗ " } } else { "" } }{ name }</b><math aria-hidden="true">{ rule(state, symmetry) }</math>
            </button>
            if pressed && symmetry == Symmetry::Swap && !painting {
                <span class="swap">
                    <NumberField texts={*texts} label={texts.get("tie-swap.first")} value={a as f32} field={Field::Whole(0, most)}
                        on={on.reform(move |value| Edit::Swap(value as usize, b))} />
                    <span aria-hidden="true">{ "↔" }</span>
                    <NumberField texts={*texts} label={texts.get("tie-swap.second")} value={b as f32} field={Field::Whole(0, most)}
                        on={on.reform(move |value| Edit::Swap(a, value as usize))} />
                </span>
            }
            if pressed && symmetry == Symmetry::Cycle && !painting {
                <input class="cycle" type="text" autocomplete="off" spellcheck="false" aria-label={texts.get("tie-cycle")} value={written(&state.setup.cycle)}
                    onchange={on_event(&on.reform(Edit::Cycle), |event: Event| document::value_at(&event))} />
            }
            if let Some(problem) = state.refusal.filter(|problem| symmetry == asked_by(*problem)) {
                <p class="problem" role="alert">{ words::refusal(texts, problem) }</p>
            }
        </div>
    }
}

/// The symmetry whose field gave rise to a problem.
fn asked_by(problem: Refusal) -> Symmetry {
    match problem {
        Refusal::Cycle(_) => Symmetry::Cycle,
        Refusal::SameInput => Symmetry::Swap,
    }
}

/// Where it sends a place, as a rule.
fn rule(state: &Tie, symmetry: Symmetry) -> Html {
    let i = || html! { <mi>{ "i" }</mi> };
    let to = || html! { <mo>{ "→" }</mo> };
    match symmetry {
        Symmetry::Shift => html! { <mrow>{ i() }{ to() }{ i() }<mo>{ "+" }</mo><mn>{ "1" }</mn></mrow> },
        Symmetry::Reflect => html! { <mrow>{ i() }{ to() }<mo form="prefix">{ "−" }</mo>{ i() }</mrow> },
        Symmetry::Right => html! { <mtext>{ "→" }</mtext> },
        Symmetry::Down => html! { <mtext>{ "↓" }</mtext> },
        Symmetry::Turn => html! { <mtext>{ "↻ 90°" }</mtext> },
        Symmetry::Mirror => html! { <mtext>{ "↔" }</mtext> },
        Symmetry::Swap => {
            html! { <mrow><mn>{ state.setup.swap.0 }</mn><mo>{ "↔" }</mo><mn>{ state.setup.swap.1 }</mn></mrow> }
        }
        Symmetry::Cycle => {
            let text = written(&state.setup.cycle);
            let short = if text.chars().count() > 12 {
                format!("{}…", text.chars().take(10).collect::<String>())
            } else {
                text
            };
            html! { <mtext>{ short }</mtext> }
        }
    }
}

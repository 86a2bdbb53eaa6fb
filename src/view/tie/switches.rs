//! The list of symmetries, each a switch with its live check, and the switch that keeps only near entries.

use yew::prelude::*;

use super::{check, words};
use crate::conv::Permutation;
use crate::lesson::Named;
use crate::lesson::tie::{Edit, Model, Setup, Symmetry, cycle_notation};
use crate::words::Texts;

/// The list. The check of the symmetry `checked` is open.
pub(super) fn list(texts: &Texts, setup: &Setup, model: &Model, checked: Symmetry, on: &Callback<Edit>) -> Html {
    let painting = setup.painted.is_some();
    let row = |(symmetry, _, holds): &(Symmetry, Permutation, bool)| {
        let (symmetry, holds) = (*symmetry, *holds);
        let pressed = if painting { holds } else { setup.has(symmetry) };
        let state = match (pressed, holds) {
            (true, true) => "true",
            (true, false) => "mixed",
            (false, _) => "false",
        };
        // What these two rearrange is set in the drawer.
        let rule = match symmetry {
            Symmetry::Swap => Some(format!("{} ↔ {}", setup.swap.0, setup.swap.1)),
            Symmetry::Cycle => Some(cycle_notation(&setup.cycle)),
            Symmetry::Shift
            | Symmetry::Reflect
            | Symmetry::Right
            | Symmetry::Down
            | Symmetry::Turn
            | Symmetry::Mirror => None,
        };
        let differing = model.check(symmetry).map_or(0, |check| check.differing().count());
        html! {
            <li key={symmetry.name()}>
                <button class="toggle" data-symmetry={symmetry.name()} aria-pressed={state} title={rule} onclick={on.reform(move |_| Edit::Toggle(symmetry))}>
                    <span class="knob" aria-hidden="true"></span><span>{ texts.name("tie-symmetry", symmetry) }</span>
                </button>
                <button class={classes!("live", (pressed && !holds).then_some("wrong"))} data-check={symmetry.name()} data-commutes={holds.to_string()}
                    aria-pressed={(checked == symmetry).to_string()} title={texts.get("tie-check.open")} onclick={on.reform(move |_| Edit::Check(symmetry))}>
                    <span aria-hidden="true">{ if holds { "✓ " } else { "✗ " } }</span>
                    <span class="unseen">{ texts.name("tie-symmetry", symmetry) }{ ": " }</span>{ words::live(texts, model, differing, holds) }
                </button>
            </li>
        }
    };
    let near = setup.local > 0;
    html! {
        <div class="switchboard">
            <h2 id="tie-require">{ texts.get("tie-require") }</h2>
            <ul aria-labelledby="tie-require">{ for model.symmetries.iter().map(row) }</ul>
            if !painting && setup.shape.reach() > 1 {
                <h2>{ texts.get("tie-keep") }</h2>
                <button class="toggle" data-near="" aria-pressed={near.to_string()} onclick={on.reform(move |_| Edit::Local(usize::from(!near)))}>
                    <span class="knob" aria-hidden="true"></span><span>{ texts.get("tie-near") }</span>
                </button>
                <p class="hint">{ words::reach(texts, setup.local.max(1)) }</p>
            }
            <p class="law">{ texts.get("tie-law") }{ " " }<math>{ check::moved_first() }<mo>{ "=" }</mo>{ check::moved_last() }</math></p>
        </div>
    }
}

//! The check: both ways round, and their difference.

use crate::lesson::Named;
use yew::prelude::*;

use crate::lesson::tie::{Check, Edit, Model, Symmetry, Tie};
use crate::lesson::{Hidden, Part};
use crate::view::math;
use crate::words::Texts;

use super::words;

/// The panel at the right.
pub(super) fn panel(
    texts: &Texts,
    state: &Tie,
    model: &Model,
    check: Option<&Check>,
    hidden: Hidden,
    on: &Callback<Edit>,
) -> Html {
    let chip = |(symmetry, _, holds): &(Symmetry, crate::conv::Permutation, bool)| {
        let symmetry = *symmetry;
        let broken = !holds && state.setup.painted.is_none() && state.setup.has(symmetry);
        html! {
            <button key={symmetry.name()} data-check={symmetry.name()} data-commutes={holds.to_string()} class={classes!(broken.then_some("broken"))}
                aria-pressed={(model.checked(&state.view) == symmetry).to_string()} title={words::commutes(texts, *holds)}
                onclick={on.reform(move |_| Edit::Check(symmetry))}>
                <span aria-hidden="true">{ if *holds { "✓ " } else { "✗ " } }</span>{ texts.name("tie-symmetry", symmetry) }
                <span class="unseen">{ ": " }{ words::commutes(texts, *holds) }</span>
            </button>
        }
    };
    let w = || html! { <mi>{ "W" }</mi> };
    let x = || html! { <mi>{ "x" }</mi> };
    let wgx = || html! { <mrow>{ w() }<mspace width="0.15em" />{ math::apply("g", x()) }</mrow> };
    let gwx = || math::apply("g", html! { <mrow>{ w() }{ x() }</mrow> });
    let equal = check.is_some_and(|check| check.difference.iter().all(|&difference| difference == 0));
    let row = |name: &'static str, head: Html, values: &[i32]| {
        let value = |(place, value): (usize, &i32)| {
            let off = (name == "difference").then_some(if *value == 0 { "same" } else { "off" });
            html! { <td key={place} role="cell" class={classes!(off)}>{ texts.numbers.write((*value).into()) }</td> }
        };
        // The formula once more in letters: not every reader's tool hears MathML.
        let spoken = match name {
            "gx" => "g(x)",
            "Wgx" => "W g(x)",
            "gWx" => "g(W x)",
            other => other,
        };
        let heard = (name != "difference").then(|| html! { <span class="unseen">{ spoken }</span> });
        html! {
            <tr key={name} role="row" data-row={name}>
                <th role="rowheader" scope="row"><span aria-hidden={heard.is_some().then_some("true")}>{ head }</span>{ heard }</th>
                { for values.iter().enumerate().map(value) }
            </tr>
        }
    };
    let largest = check.and_then(|check| check.difference.iter().map(|difference| difference.unsigned_abs()).max());
    html! {
        <section class="check" aria-label={texts.get("tie-check")}>
            <div class="chips" role="group" aria-label={texts.get("tie-check")}>
                <span class="label">{ texts.get("tie-check") }</span>
                { for model.symmetries.iter().map(chip) }
            </div>
            if !hidden.contains(Part::Formula) {
                <p class="law"><math>{ wgx() }<mo>{ if equal { "=" } else { "≠" } }</mo>{ gwx() }</math>
                    <span class="label">{ words::law(texts, model.checked(&state.view), model.respects(model.checked(&state.view))) }</span>
                </p>
            }
            if let Some(check) = check {
                <table role="table" aria-label={texts.get("tie-check")} data-n={model.pattern.n.to_string()} data-max-difference={largest.map(|largest| largest.to_string())}>
                    <tbody role="rowgroup">
                        { row("x", html! { <math>{ x() }</math> }, &model.x) }
                        { row("gx", html! { <math>{ math::apply("g", x()) }</math> }, &check.moved) }
                        { row("Wgx", html! { <math>{ wgx() }</math> }, &check.output_of_moved) }
                        { row("gWx", html! { <math>{ gwx() }</math> }, &check.moved_output) }
                        { row("difference", html! { <>{ texts.get("tie-check.difference") }</> }, &check.difference) }
                    </tbody>
                </table>
            }
        </section>
    }
}

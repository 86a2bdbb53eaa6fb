//! What can be opened beside the figure.

use yew::prelude::*;

use super::digits;
use crate::conv::Square;
use crate::i18n::{ShiftFacts, Texts};
use crate::lesson::Named;
use crate::lesson::shift::{Edit, Panel, Spot, Verdict, plane, pooled};
use crate::view::rich_text::sentence;

/// The buttons that open and close the panels.
pub(super) fn buttons(texts: &Texts, open: Option<Panel>, on: &Callback<Edit>) -> Html {
    let button = |panel: Panel| {
        let is_open = open == Some(panel);
        html! {
            <button key={panel.name()} type="button" data-panel-button={panel.name()} aria-expanded={is_open.to_string()}
                onclick={on.reform(move |_: MouseEvent| Edit::Panel((!is_open).then_some(panel)))}>{ (texts.shift.panel_name)(panel) }</button>
        }
    };
    html! { <div class="panel-buttons" role="group" aria-label={texts.shift.panels}>{ for Panel::all().iter().copied().map(button) }</div> }
}

/// Global pooling of both ways: the numbers that do not change although the output does.
pub(super) fn invariant(texts: &Texts, square: &Square, facts: Option<&ShiftFacts>) -> Html {
    let (before, after) = (pooled(&square.output), pooled(&square.output_of_shifted));
    let row = |name: &'static str, a: f64, b: f64| {
        // Averages of the same numbers in another order may differ in their last bits.
        let same = (a - b).abs() <= 1e-9 * a.abs().max(1.0);
        let (a, b) = (texts.numbers.write(a), texts.numbers.write(b));
        html! {
            <tr key={name} data-same={same.to_string()}>
                <th scope="row">{ name }</th><td>{ a }</td><td>{ b }</td>
                <td class="words">{ if same { "= " } else { "≠ " } }{ if same { texts.shift.same } else { texts.shift.not_same } }</td>
            </tr>
        }
    };
    let (input, output) = (square.input != square.shifted, square.output != square.output_of_shifted);
    let closes = facts.is_some_and(|facts| facts.verdict != Verdict::Differs);
    let moved = input && output;
    html! {
        <>
            <p>{ sentence(texts.shift.invariant_intro) }</p>
            <div class="apart">
                <p class="equivariant" data-moved={moved.to_string()}>{ (texts.shift.invariant_moved)(input, output, closes) }</p>
                <table>
                    <thead><tr><td></td><th scope="col">{ "f(I)" }</th><th scope="col">{ "f(I′)" }</th><td></td></tr></thead>
                    <tbody>{ row(texts.shift.global_max, before.0, after.0) }{ row(texts.shift.global_average, before.1, after.1) }</tbody>
                </table>
            </div>
        </>
    }
}

/// A button for each picture whose numbers can be shown.
pub(super) fn tabs(texts: &Texts, shown: Spot, choose: &Callback<Spot>) -> Html {
    let tab = |spot: Spot| {
        html! {
            <button key={spot.name()} type="button" class="quiet" aria-pressed={(spot == shown).to_string()}
                onclick={choose.reform(move |_: MouseEvent| spot)}>{ super::square::spoken_name(spot) }</button>
        }
    };
    html! { <div class="tabs" role="group" aria-label={texts.shift.numbers_of}>{ for Spot::all().iter().copied().map(tab) }</div> }
}

/// Every number of one picture, and buttons for the others.
pub(super) fn numbers(
    texts: &Texts,
    square: &Square,
    shown: Spot,
    choose: &Callback<Spot>,
    mark: Option<(usize, usize)>,
) -> Html {
    let picture = plane(square, shown);
    if picture.h().max(picture.w()) > digits::MOST {
        return html! { <p>{ texts.shift.numbers_too_many }</p> };
    }
    let cell = |y: usize, x: usize| {
        let marked = mark == Some((y, x));
        html! { <td key={x} class={classes!(marked.then_some("marked"))}>{ texts.numbers.write(picture.at(y, x).into()) }</td> }
    };
    html! {
        <>
            { tabs(texts, shown, choose) }
            // A wide table scrolls in itself, by the keyboard as well.
            <div class="scroll" tabindex="0" role="region" aria-label={super::square::spoken_name(shown)}>
                <table class="all-numbers"><tbody>
                    { for (0..picture.h()).map(|y| html! { <tr key={y}>{ for (0..picture.w()).map(|x| cell(y, x)) }</tr> }) }
                </tbody></table>
            </div>
        </>
    }
}

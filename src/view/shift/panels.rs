//! The views of the stage, and the switch between them.

use yew::prelude::*;

use super::{digits, words};
use crate::conv::Square;
use crate::lesson::shift::{Edit, Panel, Setup, Spot, plane};
use crate::lesson::{Image, Named};
use crate::view::choice::{Entry, entries};
use crate::view::views::Views;
use crate::words::Texts;

/// The name of the view of the two ways.
pub(super) const WAYS: &str = "ways";

/// The switch between the two ways and the other views.
pub(super) fn switch(texts: &Texts, open: Option<Panel>, on: &Callback<Edit>) -> Html {
    let ways = Entry { name: WAYS, text: texts.get("shift-panel") };
    let views = [vec![ways], entries(|panel: Panel| texts.name("shift-panel", panel))].concat();
    let on = on.reform(|place: usize| Edit::Panel(place.checked_sub(1).map(|place| Panel::all()[place])));
    html! { <Views label={texts.get("shift-views")} entries={views} open={open.map_or(WAYS, Panel::name)} {on} /> }
}

/// Every number of one picture, and buttons for the others. Of signals, which are short, all six.
pub(super) fn numbers(
    texts: &Texts,
    setup: &Setup,
    square: &Square,
    shown: Spot,
    choose: &Callback<Spot>,
    on: &Callback<Edit>,
) -> Html {
    let write = |value: f32| texts.numbers.write(value.into());
    if setup.one_d {
        let row = |spot: Spot| {
            html! {
                <tr key={spot.name()}><th scope="row">{ words::spoken_name(spot) }</th>
                    { for plane(square, spot).data().iter().map(|value| html! { <td>{ write(*value) }</td> }) }</tr>
            }
        };
        return html! { <div class="scroll"><table class="all-numbers rows"><tbody>{ for Spot::all().iter().copied().map(row) }</tbody></table></div> };
    }
    let picture = plane(square, shown);
    if picture.h().max(picture.w()) > digits::MOST {
        return html! {
            <div class="instead">
                <p>{ texts.get("shift-numbers.too-many") }</p>
                <button type="button" data-small="" onclick={on.reform(|_: MouseEvent| Edit::Image(Image::PixelCat))}>{ texts.get("shift-numbers.small") }</button>
            </div>
        };
    }
    let tab = |spot: Spot| {
        html! {
            <button key={spot.name()} type="button" aria-pressed={(spot == shown).to_string()}
                onclick={choose.reform(move |_: MouseEvent| spot)}>{ words::spoken_name(spot) }</button>
        }
    };
    let cell = |y: usize, x: usize| {
        html! { <td key={x}>{ write(picture.at(y, x)) }</td> }
    };
    html! {
        <>
            <div class="segments tabs" role="group" aria-label={texts.get("shift-numbers")}>{ for Spot::all().iter().copied().map(tab) }</div>
            // A wide table scrolls in itself, by the keyboard as well.
            <div class="scroll" tabindex="0" role="region" aria-label={words::spoken_name(shown)}>
                <table class="all-numbers"><tbody>
                    { for (0..picture.h()).map(|y| html! { <tr key={y}>{ for (0..picture.w()).map(|x| cell(y, x)) }</tr> }) }
                </tbody></table>
            </div>
        </>
    }
}

//! The counts as a function of the picture's size.

use yew::prelude::*;

use super::chart::chart;
use super::time::CopyButton;
use super::words::in_words;
use crate::args;
use crate::lesson::Named;
use crate::lesson::count::{Edit, Form, Growth, Point, Quantity, Setup};
use crate::platform::{document, pointer};
use crate::view::choice::{Choice, entries};
use crate::view::event::on_event;
use crate::view::saved::links;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) layer: Setup,
    pub(super) quantity: Quantity,
    pub(super) on: Callback<Edit>,
}

/// The chart, the values at one width, and a table of all values.
#[component]
pub(super) fn GrowthPanel(Props { texts, layer, quantity, on }: &Props) -> Html {
    let growth = use_memo(layer.clone(), Growth::new);
    // The point that the reader has selected; the present picture at first.
    let place = use_state_eq(|| None::<usize>);
    let last = growth.points.len().saturating_sub(1);
    let read = place.unwrap_or(growth.present).min(last);
    let Some(point) = growth.points.get(read) else { return Html::default() };
    let select = Callback::from({
        let place = place.setter();
        move |found| place.set(Some(found))
    });
    let oninput = on_event(&select, |event: InputEvent| document::value_at(&event)?.parse().ok());
    let quantities = entries(|quantity: Quantity| texts.name("count-quantity", quantity));
    let counted = texts.name("count-quantity", *quantity);
    let read_at = (read != growth.present).then_some(point.w as f64);
    let chart = chart(texts, &growth.chart(*quantity), counted, |value| in_words(texts, value), read_at);
    let onpointermove = on_event(&select, {
        let (growth, value_at) = (growth.clone(), chart.value_at());
        move |event: PointerEvent| Some(growth.nearest(value_at(f64::from(pointer::place(&event)?.0))))
    });
    let drawing = chart.drawing();
    let spoken = texts.format("count-growth-spoken", args! { quantity: counted });
    let size = texts.format("count-pixels", args! { width: point.w, height: point.h });
    let value = |form: Form| {
        let value = quantity.of(&form.of(&point.costs));
        html! {
            <span key={form.name()} class={form.name()}>
                <small>{ texts.name("count-form", form) }</small>
                <b data-read={form.name()} data-value={value.to_string()}>{ in_words(texts, value as f64) }</b>
            </span>
        }
    };
    let row = |point: &Point| {
        let cell = |form: Form| {
            let value = quantity.of(&form.of(&point.costs));
            html! { <td key={form.name()}>{ texts.numbers.write(value as f64) }</td> }
        };
        html! { <tr key={point.w}><th scope="row">{ format!("{} × {}", point.w, point.h) }</th>{ for Form::all().iter().copied().map(cell) }</tr> }
    };
    html! {
        <div class="growth">
            <div class="chart" role="img" aria-label={spoken} data-drag="" {onpointermove}>{ drawing.html() }</div>
            <div class="reading">
                <Choice label={texts.get("count-show")} entries={quantities} chosen={Some(quantity.name())}
                    on={on.reform(|place: usize| Edit::Quantity(Quantity::all()[place]))} />
                <label class="at"><span class="label">{ &size }</span>
                    <input type="range" min="0" max={last.to_string()} step="1" value={read.to_string()} aria-label={texts.get("count-read-at")}
                        aria-valuetext={size} {oninput} />
                </label>
                <p class="values">{ for Form::all().iter().copied().map(value) }</p>
                <details>
                    <summary>{ texts.get("count-table") }</summary>
                    <div class="scroll" tabindex="0" role="region" aria-label={texts.get("count-table")}>
                        <table>
                            <thead><tr><td></td>{ for Form::all().iter().copied().map(|form| html! { <th key={form.name()} scope="col">{ texts.name("count-form", form) }</th> }) }</tr></thead>
                            <tbody>{ for growth.points.iter().map(row) }</tbody>
                        </table>
                    </div>
                    { links(texts, "growth", move || drawing.file(), { let growth = growth.clone(); move || growth.csv() }) }
                    <CopyButton texts={*texts} text={growth.csv()} />
                </details>
            </div>
        </div>
    }
}

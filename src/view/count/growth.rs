//! How the counts grow with the picture.

use crate::lesson::Named;
use yew::prelude::*;

use super::chart::{PLOT, SIZE, Words, chart};
use super::saved;
use super::time::CopyButton;
use super::words::in_words;
use crate::args;
use crate::lesson::count::{Edit, Form, Growth, Quantity, Setup};
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

/// The chart, the values where the reader points, and all of them as a table.
#[component]
pub(super) fn GrowthPanel(Props { texts, layer, quantity, on }: &Props) -> Html {
    let growth = use_memo(layer.clone(), Growth::new);
    // Where the reader looks; the present picture until they have pointed somewhere.
    let place = use_state_eq(|| None::<usize>);
    let last = growth.points.len().saturating_sub(1);
    let read = place.unwrap_or(growth.present).min(last);
    let Some(point) = growth.points.get(read) else { return Html::default() };
    let data = growth.chart(*quantity);
    let svg = {
        let (growth, texts, quantity) = (growth.clone(), *texts, *quantity);
        move || saved::svg(&texts, &growth.chart(quantity), quantity)
    };
    let look = Callback::from({
        let place = place.setter();
        move |found| place.set(Some(found))
    });
    let onpointermove = on_event(&look, {
        let (growth, span) = (growth.clone(), data.x);
        move |event: PointerEvent| {
            let x = f64::from(pointer::place(&event)?.0) * SIZE.0;
            Some(growth.nearest(span.value(((x - PLOT[0]) / PLOT[2]).clamp(0.0, 1.0))))
        }
    });
    let oninput = on_event(&look, |event: InputEvent| document::value_at(&event)?.parse().ok());
    let quantities = entries(|quantity: Quantity| texts.name("count-quantity", quantity));
    let counted = texts.name("count-quantity", *quantity);
    let around = Words {
        spoken: texts.format("count-growth-spoken", args! { quantity: counted }),
        x_axis: texts.get("count-width-axis"),
        y_axis: counted,
        y_tick: &|value| in_words(texts, value),
        x_tick: &|value| value.to_string(),
        line: &|form| texts.name("count-form", form),
        present: texts.get("count-present"),
        read: (read != growth.present).then_some(point.w as f64),
    };
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
    let row = |point: &crate::lesson::count::Point| {
        let cell = |form: Form| {
            let value = quantity.of(&form.of(&point.costs));
            html! { <td key={form.name()}>{ texts.numbers.write(value as f64) }</td> }
        };
        html! { <tr key={point.w}><th scope="row">{ format!("{} × {}", point.w, point.h) }</th>{ for Form::all().iter().copied().map(cell) }</tr> }
    };
    html! {
        <div class="growth">
            <Choice label={texts.get("count-show")} entries={quantities} chosen={Some(quantity.name())}
                on={on.reform(|place: usize| Edit::Quantity(Quantity::all()[place]))} />
            <div data-drag="" {onpointermove}>{ chart(&data, &around) }</div>
            <div class="readout">
                <label><span class="label">{ &size }</span>
                    <input type="range" min="0" max={last.to_string()} step="1" value={read.to_string()} aria-label={texts.get("count-read-at")}
                        aria-valuetext={size} {oninput} />
                </label>
                <p>{ for Form::all().iter().copied().map(value) }</p>
            </div>
            <details>
                <summary>{ texts.get("count-table") }</summary>
                <div class="scroll" tabindex="0" role="region" aria-label={texts.get("count-table")}>
                    <table>
                        <thead><tr><td></td>{ for Form::all().iter().copied().map(|form| html! { <th key={form.name()} scope="col">{ texts.name("count-form", form) }</th> }) }</tr></thead>
                        <tbody>{ for growth.points.iter().map(row) }</tbody>
                    </table>
                </div>
                { links(texts, "growth", svg, { let growth = growth.clone(); move || growth.csv() }) }
                <CopyButton texts={*texts} text={growth.csv()} />
            </details>
        </div>
    }
}

//! How the counts grow with the picture.

use crate::lesson::Named;
use yew::prelude::*;

use super::chart::{PLOT, SIZE, Words, chart};
use super::saved;
use super::time::CopyButton;
use crate::i18n::Texts;
use crate::lesson::count::{Edit, Form, Growth, Quantity, Setup};
use crate::platform::{document, pointer};
use crate::view::choice::{Choice, entries};
use crate::view::hear::hear;
use crate::view::saved::links;

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
    let words = &texts.count;
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
    let onpointermove = hear(&look, {
        let (growth, span) = (growth.clone(), data.x);
        move |event: PointerEvent| {
            let x = f64::from(pointer::place(&event)?.0) * SIZE.0;
            Some(growth.nearest(span.value(((x - PLOT[0]) / PLOT[2]).clamp(0.0, 1.0))))
        }
    });
    let oninput = hear(&look, |event: InputEvent| document::value_at(&event)?.parse().ok());
    let quantities = entries(words.quantity_name);
    let name = |name: &'static str| {
        Form::all().iter().copied().find(|form| form.name() == name).map_or("", |form| (words.form_name)(form))
    };
    let around = Words {
        spoken: (words.growth_spoken)((words.quantity_name)(*quantity)),
        x_axis: words.width_axis,
        y_axis: (words.quantity_name)(*quantity),
        y_tick: &|value| (words.in_words)(&texts.numbers, value),
        x_tick: &|value| value.to_string(),
        line: &name,
        present: words.present,
        read: (read != growth.present).then_some(point.w as f64),
    };
    let size = (words.pixels)(&texts.numbers, point.h, point.w);
    let value = |form: Form| {
        let value = quantity.of(&form.of(&point.costs));
        html! {
            <span key={form.name()} class={form.name()}>
                <small>{ (words.form_name)(form) }</small>
                <b data-read={form.name()} data-value={value.to_string()}>{ (words.in_words)(&texts.numbers, value as f64) }</b>
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
            <Choice label={texts.count.show} entries={quantities} chosen={Some(quantity.name())}
                on={on.reform(|place: usize| Edit::Quantity(Quantity::all()[place]))} />
            <div data-drag="" {onpointermove}>{ chart(&data, &around) }</div>
            <div class="readout">
                <label><span class="label">{ size }</span>
                    <input type="range" min="0" max={last.to_string()} step="1" value={read.to_string()} aria-label={words.read_at}
                        aria-valuetext={(words.pixels)(&texts.numbers, point.h, point.w)} {oninput} />
                </label>
                <p>{ for Form::all().iter().copied().map(value) }</p>
            </div>
            <details>
                <summary>{ words.table }</summary>
                <div class="scroll" tabindex="0" role="region" aria-label={words.table}>
                    <table>
                        <thead><tr><td></td>{ for Form::all().iter().copied().map(|form| html! { <th key={form.name()} scope="col">{ (words.form_name)(form) }</th> }) }</tr></thead>
                        <tbody>{ for growth.points.iter().map(row) }</tbody>
                    </table>
                </div>
                { links(texts, "growth", svg, { let growth = growth.clone(); move || growth.csv() }) }
                <CopyButton texts={*texts} text={growth.csv()} />
            </details>
        </div>
    }
}

//! What each form stores and computes, as bars and as numbers.

use yew::prelude::*;

use crate::conv::{Cost, Costs};
use crate::i18n::Texts;
use crate::lesson::count::{Form, Quantity, bar};

/// A row for each form that is shown: what it stores, what it computes.
pub(super) fn bars(texts: &Texts, costs: &Costs, forms: [bool; 4]) -> Html {
    let words = &texts.count;
    let largest =
        |quantity: Quantity| Form::ALL.map(|form| quantity.of(&form.of(costs))).into_iter().max().unwrap_or(1);
    let (most_stored, most_done) = (largest(Quantity::Parameters), largest(Quantity::Operations));
    let row = |form: Form| {
        let cost = form.of(costs);
        let number = |of: &'static str, value: u128, text: String| {
            html! { <span data-cost={form.name()} data-of={of} data-value={value.to_string()}>{ text }</span> }
        };
        let amount = |value: u128| {
            let (exact, in_words) = (texts.numbers.write(value as f64), (words.in_words)(&texts.numbers, value as f64));
            let words = (value >= 10_000).then_some(in_words);
            html! { <><b>{ exact }</b>if let Some(words) = words { { " " }<i>{ words }</i> }</> }
        };
        let ratio = |quantity: Quantity| {
            let kernel = quantity.of(&costs.conv).max(1) as f64;
            (words.times_kernel)(&texts.numbers, quantity.of(&cost) as f64 / kernel)
        };
        let length = |value: u128, largest: u128| {
            html! {
                <svg class="length" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect class={form.name()} width={format!("{:.2}", 100.0 * bar(value, largest))} height="10" />
                </svg>
            }
        };
        let done = Quantity::Operations.of(&cost);
        let Cost { parameters, multiplications, additions, bytes } = cost;
        let [products, sums] = (words.products_and_sums)(&texts.numbers, multiplications, additions);
        html! {
            <tr key={form.name()} data-form={form.name()}>
                <th scope="row">{ (words.form_name)(form) }<small>{ (words.form_what)(form) }</small></th>
                <td>
                    <p class="amount">
                        <span data-cost={form.name()} data-of="parameters" data-value={parameters.to_string()}>{ amount(parameters) }</span>
                    </p>
                    { length(parameters, most_stored) }
                    <p class="detail">{ number("bytes", bytes, memory(texts, bytes)) }if form != Form::Conv { { " · " }{ ratio(Quantity::Parameters) } }</p>
                </td>
                <td>
                    <p class="amount">
                        <span data-cost={form.name()} data-of="operations" data-value={done.to_string()}>{ amount(done) }</span>
                        if form != Form::Conv { <small>{ ratio(Quantity::Operations) }</small> }
                    </p>
                    { length(done, most_done) }
                    <p class="detail">{ number("multiplications", multiplications, products) }{ " + " }{ number("additions", additions, sums) }</p>
                </td>
            </tr>
        }
    };
    let shown = Form::ALL.into_iter().filter(|&form| forms[form as usize]);
    html! {
        <table class="bars" data-rows={forms.iter().filter(|&&shown| shown).count().to_string()}>
            <thead><tr>
                <td></td>
                <th scope="col">{ (words.quantity_name)(Quantity::Parameters) }</th>
                <th scope="col">{ (words.quantity_name)(Quantity::Operations) }</th>
            </tr></thead>
            <tbody>{ for shown.map(row) }</tbody>
            <caption>{ words.scale_note }</caption>
        </table>
    }
}

/// So many bytes, in the unit that fits.
fn memory(texts: &Texts, bytes: u128) -> String {
    const UNITS: [&str; 6] = ["B", "kB", "MB", "GB", "TB", "PB"];
    let (mut value, mut unit) = (bytes as f64, 0);
    while value >= 999.5 && unit + 1 < UNITS.len() {
        (value, unit) = (value / 1e3, unit + 1);
    }
    let value = if value < 100.0 { (value * 10.0).round() / 10.0 } else { value.round() };
    format!("{} {}", texts.numbers.write(value), UNITS[unit])
}

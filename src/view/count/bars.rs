//! What each form stores and computes, as bars and as numbers.

use crate::lesson::Named;
use yew::prelude::*;

use crate::conv::{Cost, Costs};
use crate::i18n::Texts;
use crate::lesson::count::{Form, Quantity, bar, decades};

/// The longest bar, in hundredths of its cell; its number stands beside it.
const LONGEST: f64 = 41.0;

/// A row for each form that is shown: what it stores, what it computes.
pub(super) fn bars(texts: &Texts, costs: &Costs, forms: &[Form]) -> Html {
    let words = &texts.count;
    let largest =
        |quantity: Quantity| Form::all().iter().copied().map(|form| quantity.of(&form.of(costs))).max().unwrap_or(1);
    let (most_stored, most_done) = (largest(Quantity::Parameters), largest(Quantity::Operations));
    let row = |form: Form| {
        let cost = form.of(costs);
        let number = |of: &'static str, value: u128, text: String| {
            html! { <span data-cost={form.name()} data-of={of} data-value={value.to_string()}>{ text }</span> }
        };
        let exact = |value: u128| texts.numbers.write(value as f64);
        // Many digits are also said in words.
        let in_words = |value: u128| (value >= 1_000_000).then(|| (words.in_words)(&texts.numbers, value as f64));
        let ratio = |quantity: Quantity| {
            let kernel = quantity.of(&costs.conv).max(1) as f64;
            (form != Form::Conv).then(|| (words.times_kernel)(&texts.numbers, quantity.of(&cost) as f64 / kernel))
        };
        let length = |value: u128, largest: u128| {
            // A number with more digits needs more of the cell.
            let longest = LONGEST - 4.0 * f64::from(largest.max(1).ilog10().saturating_sub(10));
            let width = format!("{:.2}%", longest * bar(value, largest));
            let cut = |part: f64| {
                let x = format!("{:.2}%", 100.0 * part);
                html! { <line x1={x.clone()} x2={x} y2="100%" /> }
            };
            html! {
                <svg class={classes!("length", form.name())} {width} aria-hidden="true">
                    <rect width="100%" height="100%" />
                    { for decades(value, largest).map(cut) }
                </svg>
            }
        };
        let done = Quantity::Operations.of(&cost);
        let Cost { parameters, multiplications, additions, bytes } = cost;
        let [products, sums] = (words.split)(&texts.numbers, multiplications, additions);
        let spelled = (words.products_and_sums)(&texts.numbers, multiplications, additions).join(" + ");
        let title = |parts: [Option<String>; 3]| parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        html! {
            <tr key={form.name()} data-form={form.name()}>
                <th scope="row">{ (words.form_name)(form) }<small>{ (words.form_what)(form) }</small></th>
                <td data-label={(words.quantity_name)(Quantity::Parameters)}
                    title={title([in_words(parameters), Some(memory(texts, bytes)), ratio(Quantity::Parameters)])}>
                    <p class="amount">
                        { length(parameters, most_stored) }
                        <b>{ number("parameters", parameters, exact(parameters)) }</b>
                    </p>
                    <p class="detail">
                        if let Some(words) = in_words(parameters) { { words }{ " · " } }
                        { number("bytes", bytes, memory(texts, bytes)) }
                    </p>
                </td>
                <td data-label={(words.quantity_name)(Quantity::Operations)}
                    title={title([in_words(done), Some(spelled), ratio(Quantity::Operations)])}>
                    <p class="amount">
                        { length(done, most_done) }
                        <b>{ number("operations", done, exact(done)) }</b>
                    </p>
                    <p class="detail">{ number("multiplications", multiplications, products) }{ " + " }{ number("additions", additions, sums) }</p>
                </td>
            </tr>
        }
    };
    let shown = forms.iter().copied();
    html! {
        <table class="bars" data-rows={forms.len().to_string()}>
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

/// What sparsity and sharing save, where they do.
pub(super) fn statement(texts: &Texts, costs: &Costs) -> Html {
    let done = |form: Form| Quantity::Operations.of(&form.of(costs));
    if done(Form::Dense) <= done(Form::Sparse) || costs.sparse.parameters <= costs.conv.parameters {
        return Html::default();
    }
    let same = done(Form::Conv) == done(Form::Sparse);
    html! {
        <div class="statement">
            <p><b>{ texts.count.statement }</b></p>
            if same { <p class="hint">{ (texts.count.same_operations)(&texts.numbers, done(Form::Conv)) }</p> }
        </div>
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

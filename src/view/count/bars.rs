//! What each form stores and computes, as bars and as numbers.

use crate::lesson::Named;
use yew::prelude::*;

use super::words::in_words;
use crate::args;
use crate::conv::{Cost, Costs};
use crate::lesson::count::{Form, Quantity, bar, decades};
use crate::words::Texts;

/// The longest bar, in hundredths of its cell; its number stands beside it.
const LONGEST: f64 = 41.0;

/// A row for each form that is shown: what it stores, what it computes.
pub(super) fn bars(texts: &Texts, costs: &Costs, forms: &[Form]) -> Html {
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
        let words = |value: u128| (value >= 1_000_000).then(|| in_words(texts, value as f64));
        let ratio = |quantity: Quantity| {
            let kernel = quantity.of(&costs.conv).max(1) as f64;
            (form != Form::Conv).then(|| times_kernel(texts, quantity.of(&cost) as f64 / kernel))
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
        let (products, sums) = (in_words(texts, multiplications as f64), in_words(texts, additions as f64));
        let spelled =
            texts.format("count-multiplications-and-additions", args! { multiplications: &products, additions: &sums });
        let title = |parts: [Option<String>; 3]| parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        html! {
            <tr key={form.name()} data-form={form.name()}>
                <th scope="row">{ texts.name("count-form", form) }<small>{ texts.name("count-form-what", form) }</small></th>
                <td data-label={texts.name("count-quantity", Quantity::Parameters)}
                    title={title([words(parameters), Some(memory(texts, bytes)), ratio(Quantity::Parameters)])}>
                    <p class="amount">
                        { length(parameters, most_stored) }
                        <b>{ number("parameters", parameters, exact(parameters)) }</b>
                    </p>
                    <p class="detail">
                        if let Some(words) = words(parameters) { { words }{ " · " } }
                        { number("bytes", bytes, memory(texts, bytes)) }
                    </p>
                </td>
                <td data-label={texts.name("count-quantity", Quantity::Operations)}
                    title={title([words(done), Some(spelled), ratio(Quantity::Operations)])}>
                    <p class="amount">
                        { length(done, most_done) }
                        <b>{ number("operations", done, exact(done)) }</b>
                    </p>
                    <p class="detail">
                        { number("multiplications", multiplications, texts.format("count-products", args! { count: products })) }{ " + " }
                        { number("additions", additions, texts.format("count-sums", args! { count: sums })) }
                    </p>
                </td>
            </tr>
        }
    };
    let shown = forms.iter().copied();
    html! {
        <table class="bars" data-rows={forms.len().to_string()}>
            <thead><tr>
                <td></td>
                <th scope="col">{ texts.name("count-quantity", Quantity::Parameters) }</th>
                <th scope="col">{ texts.name("count-quantity", Quantity::Operations) }</th>
            </tr></thead>
            <tbody>{ for shown.map(row) }</tbody>
            <caption>{ texts.get("count-scale-note") }</caption>
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
            <p><b>{ texts.get("count-statement") }</b></p>
            if same {
                <p class="hint">{ texts.format("count-same-operations", args! { count: in_words(texts, done(Form::Conv) as f64) }) }</p>
            }
        </div>
    }
}

/// A cost beside the kernel's, `times` as large.
fn times_kernel(texts: &Texts, times: f64) -> String {
    let same = if (times - 1.0).abs() < 1e-9 { "yes" } else { "no" };
    texts.format("count-times-kernel", args! { same: same, times: in_words(texts, times) })
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

//! What each form stores and computes, as bars on one linear scale.

use yew::prelude::*;

use super::words::{in_words, length, memory};
use crate::args;
use crate::conv::{Cost, Costs};
use crate::lesson::Named;
use crate::lesson::count::{Bars, Form, Quantity, metres};
use crate::words::Texts;

/// Bars for these forms in a column that is `room` pixels wide. All but the sparse matrix count the biases, where there are
/// some. Operations are left out where only storage is compared.
pub(super) fn bars(texts: &Texts, costs: &Costs, forms: &[Form], room: f64, biased: bool, operations: bool) -> Html {
    let scale = Bars::new(costs, room);
    let hidden = |form: Form, of: &'static str, value: u128| {
        html! { <data hidden=true data-cost={form.name()} data-of={of} data-value={value.to_string()} /> }
    };
    let row = |form: Form, quantity: Quantity| {
        let cost = form.of(costs);
        let value = quantity.of(&cost);
        let (long, beyond) = scale.length(value);
        let Cost { multiplications, additions, bytes, .. } = cost;
        let parameters = quantity == Quantity::Parameters;
        let title = match parameters {
            true => memory(texts, bytes),
            false => {
                let (products, sums) = (in_words(texts, multiplications as f64), in_words(texts, additions as f64));
                texts.format(
                    "count-multiplications-and-additions",
                    args! { multiplications: &products, additions: &sums },
                )
            }
        };
        html! {
            <tr key={form.name()} data-form={form.name()} {title}>
                <th scope="row"><span class={classes!("sign", form.name())} aria-hidden="true"></span><span data-row={format!("{}-{}", quantity.name(), form.name())}>{ texts.name("count-form", form) }</span>
                    if parameters && biased && form == Form::Sparse { <small>{ texts.get("count-without-biases") }</small> }</th>
                <td class="amount">
                    <b data-cost={form.name()} data-of={quantity.name()} data-value={value.to_string()}>{ texts.numbers.write(value as f64) }</b>
                    if parameters { { hidden(form, "bytes", bytes) } } else {
                        { hidden(form, "multiplications", multiplications) }
                        { hidden(form, "additions", additions) }
                    }
                </td>
                <td class={classes!("track", beyond.map(|_| "beyond"))} aria-hidden="true">
                    <svg class="length" width={format!("{:.1}", long.max(1.0))} height="100%"><rect width="100%" height="100%" /></svg>
                    if let Some(beyond) = beyond { <span>{ texts.format("count-goes-on", args! { length: length(texts, metres(beyond)) }) }</span> }
                </td>
            </tr>
        }
    };
    let group = |quantity: Quantity| {
        html! {
            <tbody key={quantity.name()} data-quantity={quantity.name()}>
                <tr><th class="quantity" scope="rowgroup" colspan="3">
                    { texts.name("count-quantity", quantity) }
                    if quantity == Quantity::Operations { { " " }<small>{ texts.get("count-order") }</small> }
                </th></tr>
                { for forms.iter().map(|&form| row(form, quantity)) }
            </tbody>
        }
    };
    let done = |form: Form| Quantity::Operations.of(&form.of(costs));
    let same = forms == [Form::Conv, Form::Sparse] && done(Form::Conv) == done(Form::Sparse);
    html! {
        <table class="bars" data-rows={forms.len().to_string()}>
            <colgroup><col /><col class="amount" /><col class="track" /></colgroup>
            { group(Quantity::Parameters) }
            if operations {
                { group(Quantity::Operations) }
                <caption>
                    if same { <b>{ texts.get("count-same-operations") }</b>{ " " } }
                    { texts.get("count-fast") }
                </caption>
            }
        </table>
    }
}

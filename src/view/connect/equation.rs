//! One output unit of one layer, written out in symbols and in numbers.

use yew::prelude::*;

use crate::i18n::Texts;
use crate::lesson::connect::{Equation, Layer, Lit, Model, Term};
use crate::view::math;
use crate::view::rich_text::tap_class;
use crate::view::shared::Shared;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) layer: Layer,
    pub(super) model: Shared<Model>,
    pub(super) lit: Lit,
}

/// yᵢ as a sum of products, then the same with numbers.
#[component]
pub(super) fn WrittenOut(Props { texts, layer, model, lit }: &Props) -> Html {
    let marked = lit.dense.map(|(_, input)| input).or(lit.input);
    let equation = Equation::new(model, *layer, lit.written, marked);
    let on = |term: &Term| term.input.is_some_and(|input| lit.edge(term.param, input, equation.output));
    let colour =
        |term: &Term| classes!("term", on(term).then(|| term.tap.map(tap_class)).flatten(), on(term).then_some("on"));

    let symbols = |term: &Term| {
        let input = term.input.map_or_else(|| html! { <mn>{ "0" }</mn> }, |input| math::indexed("x", input));
        html! { <span class={colour(term)}><math><mrow>{ math::indexed("w", &term.index) }<mo>{ "·" }</mo>{ input }</mrow></math></span> }
    };
    let numbers = |term: &Term| {
        let write = |value: f32| {
            let text = super::short(texts, value);
            if value < 0.0 { format!("({text})") } else { text }
        };
        html! { <span class={colour(term)}>{ write(term.weight) }{ "·" }{ write(term.value) }</span> }
    };
    let sum = |write: &dyn Fn(&Term) -> Html| -> Vec<Html> {
        let term = |(place, term): (usize, &Option<Term>)| {
            let plus = if place > 0 { " + " } else { "" };
            html! { <>{ plus }{ term.as_ref().map_or_else(|| html! { "…" }, write) }</> }
        };
        equation.terms.iter().enumerate().map(term).collect()
    };
    html! {
        <p class="equation">
            <math>{ math::indexed("y", equation.output) }</math>{ " = " }{ for sum(&symbols) }
            <br />{ "= " }{ for sum(&numbers) }{ " = " }<strong>{ super::short(texts, equation.sum) }</strong>
        </p>
    }
}

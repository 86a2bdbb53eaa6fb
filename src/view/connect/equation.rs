//! One output unit of one layer, written out in symbols and in numbers.

use crate::lesson::LayerKind;
use crate::view::short::is_short;
use crate::view::short::short;
use yew::prelude::*;

use super::shared::hue;
use crate::args;
use crate::lesson::connect::{Equation, Highlight, Model, Param, Select, Term, Way, adds_up, next_term};
use crate::platform::document;
use crate::view::event::on_event;
use crate::view::math;
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) layer: LayerKind,
    pub(super) model: SharedPtr<Model>,
    pub(super) highlight: Highlight,
    pub(super) choose: Callback<Select>,
}

/// The characters of all factors together beyond which the equation is set smaller, and beyond which its numbers are left out.
const WIDE_DIGITS: usize = 9;
const MOST_DIGITS: usize = 18;

/// yᵢ as a sum of products, then the same with numbers. Each symbol and each product can be chosen; the arrow keys go
/// from term to term.
#[component]
pub(super) fn WrittenOut(Props { texts, layer, model, highlight, choose }: &Props) -> Html {
    let marked = highlight.dense.map(|(_, input)| input).or(highlight.input);
    let equation = Equation::new(model, *layer, highlight.written, marked);
    let on = |term: &Term| term.input.is_some_and(|input| highlight.edge(term.param, input, equation.output));
    // Only shared weights have a hue of their own.
    let of_tap = |tap: usize| if model.two_d { hue(model, tap) } else { tap_class(tap) };
    let hue = |term: &Term| {
        term.tap
            .filter(|_| {
                matches!(term.param, Param::Kernel(_)) && (!model.two_d || (on(term) && highlight.tap.is_some()))
            })
            .map(of_tap)
    };
    let colour = |term: &Term| classes!("term", hue(term), on(term).then_some("on"));

    let onclick = on_event(choose, |event: MouseEvent| document::attribute_at(&event, "data-choose")?.parse().ok());
    let onkeydown = {
        let (equation, highlight, choose) = (equation.clone(), *highlight, choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(param) = Way::of_key(&event.key()).and_then(|way| next_term(&equation, &highlight, way)) {
                event.prevent_default();
                choose.emit(Select::Param(param));
            }
        })
    };
    let symbols = |term: &Term| {
        let input = term.input.map_or_else(
            || html! { <mn>{ "0" }</mn> },
            |input| {
                html! { <mrow data-choose={Select::Input(input).to_string()}>{ math::indexed("x", input) }</mrow> }
            },
        );
        html! { <span class={colour(term)} data-term={term.param.to_string()} data-choose={term.param.to_string()} data-on={on(term).to_string()}><math><mrow>{ math::indexed("w", &term.index) }<mo lspace="0.1em" rspace="0.1em">{ "·" }</mo>{ input }</mrow></math></span> }
    };
    let numbers = |term: &Term| {
        let write = |value: f32| {
            let text = short(texts, value);
            if value < 0.0 { format!("({text})") } else { text }
        };
        html! { <span class={colour(term)} data-choose={term.param.to_string()}>{ write(term.weight) }{ "·" }{ write(term.value) }</span> }
    };
    let sum = |write: &dyn Fn(&Term) -> Html| -> Vec<Html> {
        let term = |(place, term): (usize, &Option<Term>)| {
            let plus = if place > 0 { " + " } else { "" };
            html! { <>{ plus }{ term.as_ref().map_or_else(|| html! { "…" }, write) }</> }
        };
        equation.terms.iter().enumerate().map(term).collect()
    };
    let digits: usize = equation
        .terms
        .iter()
        .flatten()
        .flat_map(|term| [term.weight, term.value])
        .map(|value| short(texts, value).chars().count())
        .sum();
    // A sum with products left out is not written in numbers, nor is one that is longer than the line.
    let whole = equation.terms.iter().all(Option::is_some) && digits <= MOST_DIGITS;
    // What is shown shorter than it is, is only about equal.
    let terms = equation.terms.iter().flatten().filter(|_| whole);
    let products: Vec<(f32, f32)> = terms.map(|term| (term.weight, term.value)).collect();
    let written = |&(weight, value): &(f32, f32)| is_short(texts, weight) && is_short(texts, value);
    let exact = products.iter().all(written) && is_short(texts, equation.sum);
    let equals = if exact && (!whole || adds_up(products, equation.sum)) { "=" } else { "≈" };
    html! {
        <p class={classes!("equation", (whole && digits > WIDE_DIGITS).then_some("long"))} role="group" tabindex="0" aria-label={texts.format("connect-equation", args! { layer: texts.name("layer", *layer) })} {onclick} {onkeydown}>
            <span data-choose={Select::Output(equation.output).to_string()}><math>{ math::indexed("y", equation.output) }</math></span>{ " = " }<>{ for sum(&symbols) }</>
            if whole { { " " }{ equals }{ " " }{ for sum(&numbers) } }
            { " " }{ equals }{ " " }<strong>{ short(texts, equation.sum) }</strong>
        </p>
    }
}

//! Pieces of MathML: text that scales, is read aloud and can be copied.

use yew::prelude::*;

use crate::lesson::lecture::Formula;

/// A symbol with an index, as in x₃.
pub fn indexed(symbol: &'static str, index: impl std::fmt::Display) -> Html {
    html! { <msub><mi>{ symbol }</mi><mn>{ index.to_string() }</mn></msub> }
}

/// The map f or g.
pub fn map(name: &'static str) -> Html {
    html! { <mi class={classes!("map", name)}>{ name }</mi> }
}

/// `function` of `argument`, as in f(I).
pub fn apply(function: &'static str, argument: Html) -> Html {
    html! {
        <mrow>{ map(function) }<mo stretchy="false" class={classes!("map", function)}>{ "(" }</mo>{ argument }<mo stretchy="false" class={classes!("map", function)}>{ ")" }</mo></mrow>
    }
}

/// The sample of x at position i + `by`.
pub fn sample(by: i32) -> Html {
    let less = by < 0;
    html! {
        <msub><mi>{ "x" }</mi><mrow><mi>{ "i" }</mi>
            if by != 0 { <mo lspace="0" rspace="0">{ if less { "−" } else { "+" } }</mo><mn>{ by.abs() }</mn> }
        </mrow></msub>
    }
}

/// The slope of the loss L along a weight.
pub fn slope(weight: Html) -> Html {
    html! { <mrow><mo>{ "∂" }</mo><mi>{ "L" }</mi><mo>{ "/" }</mo><mo>{ "∂" }</mo>{ weight }</mrow> }
}

/// The picture I.
pub fn image() -> Html {
    html! { <mi>{ "I" }</mi> }
}

/// The shifted picture I′.
pub fn shifted_image() -> Html {
    html! { <mi>{ "I′" }</mi> }
}

/// The formula of an author.
pub fn formula(written: &Formula) -> Html {
    let text = |name: &'static str, text: &str| (name, vec![Html::from(text)]);
    let of = |name: &'static str, parts: &[&Formula]| (name, parts.iter().map(|part| formula(part)).collect());
    let (name, inner) = match written {
        Formula::Row(parts) => ("mrow", parts.iter().map(formula).collect()),
        Formula::Identifier(letter) => text("mi", letter),
        Formula::Number(digits) => text("mn", digits),
        Formula::Operator(sign) => text("mo", sign),
        Formula::Text(words) => text("mtext", words),
        Formula::Script(base, Some(below), Some(above)) => of("msubsup", &[base, below, above]),
        Formula::Script(base, Some(below), None) => of("msub", &[base, below]),
        Formula::Script(base, None, Some(above)) => of("msup", &[base, above]),
        Formula::Script(base, None, None) => return formula(base),
        Formula::Fraction(above, below) => of("mfrac", &[above, below]),
        Formula::Root(root) => of("msqrt", &[root]),
    };
    html! { <@{name}>{ for inner }</@> }
}

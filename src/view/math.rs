//! Pieces of MathML: text that scales, is read aloud and can be copied.

use yew::prelude::*;

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

//! Pieces of MathML: text that scales, is read aloud and can be copied.

use yew::prelude::*;

/// A symbol with an index, as in x₃.
pub fn indexed(symbol: &'static str, index: usize) -> Html {
    html! { <msub><mi>{ symbol }</mi><mn>{ index }</mn></msub> }
}

/// `function` of `argument`, as in f(I).
pub fn apply(function: &'static str, argument: Html) -> Html {
    html! {
        <mrow><mi class={classes!("map", function)}>{ function }</mi><mo>{ "(" }</mo>{ argument }<mo>{ ")" }</mo></mrow>
    }
}

/// The picture I.
pub fn image() -> Html {
    html! { <mi>{ "I" }</mi> }
}

/// The shifted picture I′.
pub fn shifted_image() -> Html {
    html! { <msup><mi>{ "I" }</mi><mo>{ "′" }</mo></msup> }
}

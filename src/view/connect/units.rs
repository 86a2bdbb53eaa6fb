//! The common parts of a signal's units and a picture's cells: hooks, accessible names and numbers.

use yew::prelude::*;

use super::words;
use crate::lesson::connect::{Highlight, Node, Padding, Select};
use crate::view::short::short;
use crate::words::Texts;

/// A padding sample with its accessible name.
pub(super) fn padding_unit(texts: &Texts, Padding { source, end, .. }: &Padding, drawn: Html) -> Html {
    let choose = source.map(|source| Select::Input(source).to_string());
    html! {
        <g class="padding" data-choose={choose} data-copy={source.map(|source| source.to_string())} data-end={end.to_string()}>
            <title>{ words::padding(texts, *source) }</title>
            { drawn }
        </g>
    }
}

/// An output with its value, or empty, and its accessible name.
pub(super) fn output_unit(
    texts: &Texts,
    node: &Node,
    highlight: &Highlight,
    slide: Option<usize>,
    drawn: impl FnOnce(bool) -> Html,
) -> Html {
    // Outputs that the sliding window has not reached are empty, and the window fills the one it is at.
    let reached = slide.is_none_or(|slide| node.index <= slide);
    let empty = slide.is_some_and(|slide| node.index >= slide);
    html! {
        <g key={node.index} class={classes!("output", (!reached).then_some("empty"))} data-end={node.end.to_string()} data-output={node.index.to_string()} data-value={node.value.to_string()}
            data-on={(highlight.output == Some(node.index)).to_string()} data-written={(highlight.written == node.index).to_string()} data-choose={Select::Output(node.index).to_string()}>
            <title>{ words::output_unit(texts, node.index, node.value) }</title>
            { drawn(empty) }
        </g>
    }
}

/// The class for the size of `text` in a unit: the longer it is, the smaller it is written.
pub(super) fn size(text: &str) -> &'static str {
    match text.chars().count() {
        0..=2 => "",
        3 => "signed",
        4 => "small",
        _ => "tiny",
    }
}

/// A number that fits into a unit, with its middle at (x, y); what is too long is rounded.
pub(super) fn number(texts: &Texts, value: f32, x: f32, y: f32) -> Html {
    let text = short(texts, value);
    html! { <text class={classes!("number", size(&text))} x={x.to_string()} y={y.to_string()}>{ text }</text> }
}

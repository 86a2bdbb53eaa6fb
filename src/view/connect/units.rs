//! What units of a signal and cells of a picture have in common: their hooks, their names, and how their numbers are set.

use yew::prelude::*;

use super::words;
use crate::lesson::connect::{Highlight, Node, Padding, Select};
use crate::view::short::short;
use crate::words::Texts;

/// A sample that the boundary made up, as it is drawn, with what is said of it.
pub(super) fn padding_unit(texts: &Texts, Padding { source, end, .. }: &Padding, drawn: Html) -> Html {
    let choose = source.map(|source| Select::Input(source).to_string());
    html! {
        <g class="padding" data-choose={choose} data-copy={source.map(|source| source.to_string())} data-end={end.to_string()}>
            <title>{ words::padding(texts, *source) }</title>
            { drawn }
        </g>
    }
}

/// An output as it is drawn, empty or with its value, with what is said of it.
pub(super) fn output_unit(
    texts: &Texts,
    node: &Node,
    highlight: &Highlight,
    slide: Option<usize>,
    drawn: impl FnOnce(bool) -> Html,
) -> Html {
    // While the window slides, the outputs that it has not reached are empty; the one that it is at is filled by it.
    let reached = slide.is_none_or(|slide| node.index <= slide);
    let empty = slide.is_some_and(|slide| node.index >= slide);
    html! {
        <g key={node.index} class={classes!("output", (!reached).then_some("empty"))} data-end={node.end.to_string()} data-output={node.index.to_string()} data-value={node.value.to_string()}
            data-on={(highlight.output == Some(node.index)).to_string()} data-choose={Select::Output(node.index).to_string()}>
            <title>{ words::output_unit(texts, node.index, node.value) }</title>
            { drawn(empty) }
        </g>
    }
}

/// A number that fits into a unit: the longer it is, the smaller it is written, and what is still too long is rounded.
pub(super) fn number(texts: &Texts, value: f32, x: f32, y: f32, size: &'static str) -> Html {
    let text = short(texts, value);
    let size = match text.chars().count() {
        // Two digits and a sign.
        0..=3 if size.is_empty() && value <= -10.0 => "signed",
        0..=3 => size,
        4 => "small",
        _ => "tiny",
    };
    html! { <text class={size} x={x.to_string()} y={(y + 5.0).to_string()}>{ text }</text> }
}

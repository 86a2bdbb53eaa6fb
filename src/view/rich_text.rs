//! Sentences with emphasis and symbols, and mathematics.

use crate::lesson::symbol::subscript;
use yew::prelude::*;

use crate::words::{Piece, rich};

/// The class that gives kernel element `tap` its colour and pattern. The palette has nine; further elements start it
/// again.
pub fn tap_class(tap: usize) -> String {
    format!("w{}", tap % 9)
}

/// The sentence as markup.
pub fn sentence(text: &str) -> Html {
    let piece = |piece: Piece| match piece {
        Piece::Plain(text) => html! { { text } },
        Piece::Strong(text) => html! { <strong>{ text }</strong> },
        Piece::Tap(tap) => {
            html! { <b class={classes!("symbol", tap_class(tap))}>{ format!("w{}", subscript(tap)) }</b> }
        }
    };
    html! { <>{ for rich(text).into_iter().map(piece) }</> }
}

/// The same without emphasis.
pub fn plain(text: &str) -> String {
    let piece = |piece: Piece| match piece {
        Piece::Plain(text) | Piece::Strong(text) => text,
        Piece::Tap(tap) => format!("w{}", subscript(tap)),
    };
    rich(text).into_iter().map(piece).collect()
}

//! Sentences with emphasis and symbols, and mathematics.

use yew::prelude::*;

use super::math;
use crate::lesson::Named;
use crate::lesson::lecture::Formula;
use crate::lesson::symbol::subscript;
use crate::words::{Piece, Term, Texts, rich};

/// The class that gives kernel element `tap` its colour and pattern. The palette has nine; further elements start it
/// again.
pub fn tap_class(tap: usize) -> String {
    format!("w{}", tap % 9)
}

/// The sentence as markup.
pub fn sentence(text: &str) -> Html {
    marked_up(text, |_, shown| html! { <strong>{ shown }</strong> })
}

/// The sentence as markup, with the explanation of each of its terms behind the term.
pub fn explained(texts: &Texts, text: &str) -> Html {
    marked_up(text, |term, shown| {
        let id = format!("term-{}", term.name());
        html! {
            <><button type="button" class="explained" popovertarget={id.clone()}>{ shown }</button><span {id} class="explanation" popover="">{ texts.name("term", term) }</span></>
        }
    })
}

fn marked_up(text: &str, term: impl Fn(Term, String) -> Html) -> Html {
    let piece = |piece: Piece| match piece {
        Piece::Plain(text) => html! { { text } },
        Piece::Strong(text) => html! { <strong>{ text }</strong> },
        Piece::Tap(tap) => {
            html! { <b class={classes!("symbol", tap_class(tap))}>{ format!("w{}", subscript(tap)) }</b> }
        }
        Piece::Term(name, shown) => term(name, shown),
        Piece::Formula(text) => match Formula::read(&text) {
            Ok(formula) => html! { <math>{ math::formula(&formula) }</math> },
            Err(_) => html! { <code>{ text }</code> },
        },
    };
    html! { <>{ for rich(text).into_iter().map(piece) }</> }
}

/// The text without emphasis.
pub fn plain(text: &str) -> String {
    let piece = |piece: Piece| match piece {
        Piece::Plain(text) | Piece::Strong(text) | Piece::Term(_, text) => text,
        Piece::Tap(tap) => format!("w{}", subscript(tap)),
        Piece::Formula(text) => Formula::read(&text).map_or(text, |formula| formula.plain()),
    };
    rich(text).into_iter().map(piece).collect()
}

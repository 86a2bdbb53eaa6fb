//! Why the two ways end at the same picture, written out in three moves.

use yew::prelude::*;

use super::lit::Lit;
use crate::conv::Boundary;
use crate::lesson::Named;
use crate::lesson::shift::{Claim, Edit, Panel, Setup, Spot};
use crate::view::math;
use crate::view::rich_text::sentence;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) setup: Setup,
    pub(super) lit: Lit,
}

/// The moves; each symbol lights the picture that it stands for.
#[component]
pub(super) fn Moves(Props { texts, setup, lit }: &Props) -> Html {
    let flat = setup.one_d;
    let symbol = |key: &'static str, spot: Spot, inside: Html| {
        html! {
            <button {key} type="button" class={classes!("symbol-button", lit.shows(spot).then_some("lit"))} data-symbol={spot.name()}
                aria-pressed={lit.pinned(spot).to_string()} onclick={lit.pin(spot)} onpointerover={lit.preview(Some(spot))}
                onpointerout={lit.preview(None)} onfocusin={lit.preview(Some(spot))} onfocusout={lit.preview(None)}><math>{ inside }</math></button>
        }
    };
    let input = |key| symbol(key, Spot::Input, math::image());
    let shifted = |key| symbol(key, Spot::Shifted, math::shifted_image());
    let output = |key| symbol(key, Spot::Output, math::apply("f", math::image()));
    let output_of_shifted = |key| symbol(key, Spot::OutputOfShifted, math::apply("f", math::shifted_image()));
    let shifted_output = |key| symbol(key, Spot::ShiftedOutput, math::apply("g", math::apply("f", math::image())));
    // A place, moved back by the shift where `back` says so, and by the place in the window where `window` does.
    let place = |back: bool, window: bool| {
        let along = |name: &str, d: i32, tap: &str| {
            let moved = match d {
                d if !back || d == 0 => String::new(),
                d if d > 0 => format!(" − {d}"),
                d => format!(" + {}", -d),
            };
            // A convolution in the mathematical sense reads its window backwards.
            let sign = if setup.flip { "−" } else { "+" };
            let tap = match setup.dilation {
                _ if !window => String::new(),
                1 => format!(" {sign} {tap}"),
                dilation => format!(" {sign} {dilation}{tap}"),
            };
            format!("{name}{moved}{tap}")
        };
        let (x, y) = (along("x", setup.dx, "a"), along("y", setup.dy, "b"));
        let inside = if flat { x } else { format!("{x}, {y}") };
        html! { <span class="at">{ format!("({inside})") }</span> }
    };
    let sum = html! {
        <span class="sum">{ "Σ " }<b class="kernel-symbol">{ "k" }</b>{ if flat { "(a) · " } else { "(a, b) · " } }</span>
    };
    let equals = html! { <span class="equals">{ "=" }</span> };
    let moves = [
        html! { <>{ shifted("I2") }{ place(false, false) }{ equals.clone() }{ input("I") }{ place(true, false) }</> },
        html! {
            <>{ output_of_shifted("fI2") }{ place(false, false) }{ equals.clone() }{ sum.clone() }{ shifted("I2") }{ place(false, true) }
                { equals.clone() }{ sum }{ input("I") }{ place(true, true) }</>
        },
        html! {
            <>{ output_of_shifted("fI2") }{ place(false, false) }{ equals.clone() }{ output("fI") }{ place(true, false) }{ equals }{ shifted_output("gfI") }{ place(false, false) }</>
        },
    ];
    let words = [texts.get("shift-proof.shifted"), texts.get("shift-proof.put-in"), texts.get("shift-proof.same-sum")];
    let line = |(number, (formula, words)): (usize, (Html, &'static str))| {
        html! {
            <li key={number} data-move={(number + 1).to_string()}>
                <p class="line">{ formula }</p><p class="why">{ sentence(words) }</p>
            </li>
        }
    };
    html! {
        <div class="proof">
            <ol>{ for moves.into_iter().zip(words).enumerate().map(line) }</ol>
        </div>
    }
}

/// What stands in place of the moves where they are about another layer or transform, with a way to theirs.
pub(super) fn elsewhere(texts: &Texts, free: bool, on: &Callback<Edit>) -> Html {
    let plain = {
        let on = on.clone();
        Callback::from(move |_: MouseEvent| {
            on.emit(Edit::Try(Claim::Boundary(Boundary::Circular)));
            on.emit(Edit::Panel(Some(Panel::Proof)));
        })
    };
    html! {
        <div class="instead">
            if free { <button type="button" data-plain="" onclick={plain}>{ texts.get("shift-proof.plain") }</button> }
        </div>
    }
}

//! The formula, live: every symbol lights the picture that it stands for.

use yew::prelude::*;

use super::lit::Lit;
use crate::i18n::Texts;
use crate::lesson::Named;
use crate::lesson::shift::{Motion, Setup, Spot, Verdict};
use crate::view::math;

/// Both formulas of `setup`. `verdict` says how the two ends compare; there is none before that is revealed.
pub(super) fn formula(texts: &Texts, setup: &Setup, verdict: Option<Verdict>, lit: &Lit) -> Html {
    let sign = match verdict {
        None => "?",
        Some(Verdict::Inside | Verdict::Differs) => "≠",
        Some(_) => "=",
    };
    let symbol = |key: usize, spot: Spot, spoken: &'static str, inside: Html| {
        html! {
            <button key={key} type="button" class={classes!("symbol-button", lit.shows(spot).then_some("lit"))} data-symbol={spot.name()} aria-label={spoken}
                aria-pressed={lit.pinned(spot).to_string()} onclick={lit.pin(spot)} onpointerover={lit.preview(Some(spot))}
                onpointerout={lit.preview(None)} onfocusin={lit.preview(Some(spot))} onfocusout={lit.preview(None)}><math>{ inside }</math></button>
        }
    };
    let map = |name: &'static str| html! { <><mi class={classes!("map", name)}>{ name }</mi></> };
    let plain =
        |key: usize, text: &'static str| html! { <span key={key} class="plain" aria-hidden="true">{ text }</span> };
    html! {
        <div class="formula" role="group" aria-label={texts.shift.formula_spoken}>
            <p>
                { symbol(0, Spot::ShiftedOutput, "g(f(I))", map("g")) }{ plain(1, "(") }
                { symbol(2, Spot::Output, "f(I)", map("f")) }{ plain(3, "(") }{ symbol(4, Spot::Input, "I", math::image()) }{ plain(5, "))") }
                <span key="sign" class={classes!("plain", "sign", (sign == "≠").then_some("fails"))} data-sign={sign} role="img" aria-label={(texts.shift.sign_spoken)(verdict)}>{ sign }</span>
                { symbol(6, Spot::OutputOfShifted, "f(I′)", map("f")) }{ plain(7, "(") }{ symbol(8, Spot::Shifted, "I′", math::shifted_image()) }
                { plain(9, ")\u{2009}=\u{2009}") }{ symbol(10, Spot::OutputOfShifted, "f(g(I))", map("f")) }{ plain(11, "(") }
                { symbol(12, Spot::Shifted, "g(I)", map("g")) }{ plain(13, "(") }{ symbol(14, Spot::Input, "I", math::image()) }{ plain(15, "))") }
            </p>
            <p class="where">
                { symbol(20, Spot::Shifted, "I′", math::shifted_image()) }
                <span key="args" class="plain">{ if setup.one_d { "(x)" } else { "(x, y)" } }{ "\u{2009}=\u{2009}" }</span>
                { symbol(21, Spot::Input, "I", math::image()) }
                <span key="origin" class="plain">{ format!("({})", origin(setup)) }</span>
                // On a ring what leaves at one side comes in at the other: the difference alone does not say so.
                if setup.motion == Motion::Shift && setup.boundary.is_cyclic() {
                    <span key="ring" class="ring">{ texts.shift.ring }</span>
                }
            </p>
        </div>
    }
}

/// Where the sample of I′ at (x, y) comes from, with the present numbers.
fn origin(setup: &Setup) -> String {
    let (h, w) = setup.size();
    let less = |name: &str, d: i32| match d {
        0 => name.to_owned(),
        d if d > 0 => format!("{name} − {d}"),
        d => format!("{name} + {}", -d),
    };
    let (x, y) = match setup.motion {
        Motion::Shift => (less("x", setup.dx), less("y", setup.dy)),
        Motion::Flip => (format!("{} − x", w - 1), "y".to_owned()),
        Motion::Turn => ("y".to_owned(), format!("{} − x", h - 1)),
        Motion::Scale => (format!("⌊(x + {}) / 2⌋", w / 2), format!("⌊(y + {}) / 2⌋", h / 2)),
    };
    if setup.one_d { x } else { format!("{x}, {y}") }
}

//! The formula, whose symbols highlight their pictures.

use yew::prelude::*;

use super::lit::Lit;
use crate::args;
use crate::lesson::Named;
use crate::lesson::shift::{Comparison, Motion, Setup, Spot, Verdict};
use crate::view::math;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    /// What is shifted, and how: the same for any kernel.
    pub(super) setup: Setup,
    /// How the two ends compare; `None` before the reveal.
    pub(super) ends: Option<Comparison>,
    pub(super) lit: Lit,
}

/// Both formulas.
#[component]
pub(super) fn Formula(Props { texts, setup, ends, lit }: &Props) -> Html {
    let equal = ends.and_then(|ends| ends.equal());
    let sign = match equal {
        None => "?",
        Some(true) => "=",
        Some(false) => "≠",
    };
    let verdict = ends.map_or("unknown", |ends| if equal == Some(true) { Verdict::Equal } else { ends.verdict }.name());
    let said = texts.format("shift-sign", args! { verdict: verdict });
    let symbol = |key: usize, spot: Spot, spoken: &'static str, inside: Html| {
        html! {
            <button key={key} type="button" class={classes!("symbol-button", lit.shows(spot).then_some("lit"))} data-symbol={spot.name()} aria-label={spoken}
                aria-pressed={lit.pinned(spot).to_string()} onclick={lit.pin(spot)} onpointerover={lit.preview(Some(spot))}
                onpointerout={lit.preview(None)} onfocusin={lit.preview(Some(spot))} onfocusout={lit.preview(None)}><math>{ inside }</math></button>
        }
    };
    let map = math::map;
    let plain = |key: usize, of: &'static str, text: &'static str| {
        html! { <span key={key} class={classes!("plain", "map", of)} aria-hidden="true">{ text }</span> }
    };
    html! {
        <div class="formula" role="group" aria-label={texts.get("shift-formula")}>
            <p>
                { symbol(0, Spot::ShiftedOutput, "g(f(I))", map("g")) }{ plain(1, "g", "(") }
                { symbol(2, Spot::Output, "f(I)", map("f")) }{ plain(3, "f", "(") }{ symbol(4, Spot::Input, "I", math::image()) }{ plain(5, "f", ")") }{ plain(16, "g", ")") }
                <span key="sign" class={classes!("plain", "sign", (sign == "≠").then_some("fails"), (sign == "?").then_some("open"))} data-sign={sign} role="img" aria-label={said}>{ sign }</span>
                { symbol(6, Spot::OutputOfShifted, "f(I′)", map("f")) }{ plain(7, "f", "(") }{ symbol(8, Spot::Shifted, "I′", math::shifted_image()) }
                { plain(9, "f", ")") }{ plain(17, "equals", "=") }{ symbol(10, Spot::OutputOfShifted, "f(g(I))", map("f")) }{ plain(11, "f", "(") }
                { symbol(12, Spot::Shifted, "g(I)", map("g")) }{ plain(13, "g", "(") }{ symbol(14, Spot::Input, "I", math::image()) }{ plain(15, "g", ")") }{ plain(18, "f", ")") }
            </p>
            <p class="where">
                { symbol(20, Spot::Shifted, "I′", math::shifted_image()) }
                <span key="args" class="plain">{ if setup.one_d { "(x)" } else { "(x, y)" } }{ " = " }</span>
                { symbol(21, Spot::Input, "I", math::image()) }
                <span key="origin" class="plain">{ format!("({})", origin(setup)) }</span>
                // On a ring, samples that leave at one side come in at the other, which the difference alone does not
                // show.
                if setup.motion == Motion::Shift && setup.boundary.is_cyclic() {
                    <span key="ring" class="ring">{ texts.get("shift-ring") }</span>
                }
            </p>
        </div>
    }
}

/// The source of the sample of I′ at (x, y), with the present numbers.
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

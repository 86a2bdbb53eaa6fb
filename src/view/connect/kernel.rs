//! The kernel: its elements can be chosen and changed.

use yew::prelude::*;

use super::shared::hue;
use super::words;
use crate::args;
use crate::lesson::Field;
use crate::lesson::connect::{Edit, Highlight, Model, Param, Select};
use crate::lesson::symbol::subscript;
use crate::view::number_field::NumberField;
use crate::view::rich_text::tap_class;
use crate::words::Texts;

/// The tile of one element: a button that chooses it, and a field for its value. It stands within a picture.
pub(super) fn tile(texts: &Texts, model: &Model, tap: usize, highlight: &Highlight, on: &Callback<Edit>) -> Html {
    let param = Param::Kernel(tap);
    let hue = if model.two_d { hue(model, tap) } else { tap_class(tap) };
    let chosen = highlight.tap == Some(tap);
    let label = texts.format("kernel-element", args! { symbol: format!("w{}", subscript(tap)) });
    let onclick = on.reform(move |_| Edit::Select(Some(Select::Param(param))));
    html! {
        <div xmlns="http://www.w3.org/1999/xhtml" class={classes!("tap", hue)} data-on={chosen.to_string()}>
            <button data-param-button={param.to_string()} data-choose={param.to_string()} aria-pressed={chosen.to_string()} aria-label={words::kernel_element(texts, model, tap)} {onclick}>
                <i>{ "w" }</i><sub>{ tap.to_string() }</sub>
            </button>
            <NumberField texts={*texts} {label} value={model.kernel.taps()[tap]} field={Field::Number}
                on={on.reform(move |value| Edit::Tap(tap, value))} />
        </div>
    }
}

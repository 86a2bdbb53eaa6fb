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

/// The tile of one element, within a picture.
pub(super) fn tile(texts: &Texts, model: &Model, tap: usize, highlight: &Highlight, on: &Callback<Edit>) -> Html {
    let hue = if model.two_d { hue(model, tap) } else { tap_class(tap) };
    let name = words::kernel_element(texts, model, tap);
    html! {
        <Tile texts={*texts} {tap} {hue} value={model.kernel.taps()[tap]} {name} chosen={highlight.tap == Some(tap)} on={on.clone()} />
    }
}

#[derive(Properties, Clone, PartialEq)]
struct Props {
    texts: Texts,
    tap: usize,
    /// The class that gives it its hue.
    hue: String,
    value: f32,
    /// Its accessible name.
    name: String,
    chosen: bool,
    on: Callback<Edit>,
}

/// A button that chooses an element, and a field for its value.
#[component]
fn Tile(Props { texts, tap, hue, value, name, chosen, on }: &Props) -> Html {
    let tap = *tap;
    let param = AttrValue::from(Param::Kernel(tap).to_string());
    let label = texts.format("kernel-element", args! { symbol: format!("w{}", subscript(tap)) });
    let onclick = on.reform(move |_| Edit::Select(Some(Select::Param(Param::Kernel(tap)))));
    let change = use_callback((tap, on.clone()), |value, (tap, on)| on.emit(Edit::Tap(*tap, value)));
    html! {
        <div xmlns="http://www.w3.org/1999/xhtml" class={classes!("tap", hue)} data-on={chosen.to_string()}>
            <button data-param-button={param.clone()} data-choose={param} aria-pressed={chosen.to_string()} aria-label={name.clone()} {onclick}>
                <i>{ "w" }</i><sub>{ tap.to_string() }</sub>
            </button>
            <NumberField texts={*texts} {label} {value} field={Field::Number} on={change} />
        </div>
    }
}

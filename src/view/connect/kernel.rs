//! The kernel: its elements can be chosen and changed.

use crate::lesson::symbol::subscript;
use yew::prelude::*;

use super::words;
use crate::args;
use crate::lesson::Field;
use crate::lesson::connect::{Edit, Highlight, Model, Param, Select};
use crate::view::number_field::NumberField;
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) model: SharedPtr<Model>,
    pub(super) highlight: Highlight,
    pub(super) on: Callback<Edit>,
}

/// A tile for each element: a button that chooses it, and a field for its value.
#[component]
pub(super) fn KernelTiles(Props { texts, model, highlight, on }: &Props) -> Html {
    let tile = |(tap, &value): (usize, &f32)| {
        let param = Param::Kernel(tap);
        let symbol = format!("w{}", subscript(tap));
        let chosen = highlight.tap == Some(tap);
        let onclick = on.reform(move |_| Edit::Select(Some(Select::Param(param))));
        html! {
            <div key={tap} class={classes!("tap", tap_class(tap))} data-on={chosen.to_string()}>
                <button data-param-button={param.to_string()} data-choose={param.to_string()} aria-pressed={chosen.to_string()} aria-label={words::kernel_element(texts, model, tap)} {onclick}>
                    <b>{ &symbol }</b><span>{ format!("×{}", model.uses(param)) }</span>
                </button>
                <NumberField texts={*texts} label={texts.format("kernel-element", args! { symbol: &symbol })} {value} field={Field::Number}
                    on={on.reform(move |value| Edit::Tap(tap, value))} />
            </div>
        }
    };
    let tiles = model.kernel.taps().iter().enumerate().map(tile).collect::<Vec<_>>();
    let tiles = if model.two_d {
        let row = |tiles: &[Html]| html! { <div class="tap-row">{ for tiles.iter().cloned() }</div> };
        vec![html! { <div class="tap-rows">{ for tiles.chunks(model.kernel.w()).map(row) }</div> }]
    } else {
        tiles
    };
    html! {
        <div class="taps" role="group" aria-label={texts.get("kernel")}>
            <span class="label">{ texts.get("kernel") }</span>
            { for tiles }
        </div>
    }
}

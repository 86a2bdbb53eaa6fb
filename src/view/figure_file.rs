//! The figure as a file: what it holds, and the buttons that `static/figure.js` answers.

use yew::prelude::*;

use super::choice::Switch;
use super::number_field::NumberField;
use crate::lesson::Field;
use crate::platform::canvas;
use crate::words::Texts;

/// The widths of a file, in pixels.
const WIDTHS: Field = Field::Whole(100, 8000);

/// Properties of [`FigureFile`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    /// The address of the state, which the file may name.
    pub(super) link: String,
}

/// The choices and the buttons.
#[component]
pub(super) fn FigureFile(Props { texts, link }: &Props) -> Html {
    let sentence = use_state_eq(|| false);
    let clear = use_state_eq(|| false);
    let width = use_state_eq(|| 1600_u32);
    let hidden = use_memo((), |()| canvas::pixels_are_hidden());
    let save = |format: &'static str| {
        html! {
            <button data-save={format} data-address={sentence.then(|| link.clone())} data-clear={clear.then_some("")} data-width={width.to_string()}>
                { format.to_uppercase() }
            </button>
        }
    };
    let set = |state: &UseStateHandle<bool>| {
        let setter = state.setter();
        Callback::from(move |on| setter.set(on))
    };
    let resize = {
        let setter = width.setter();
        Callback::from(move |pixels| setter.set(pixels as u32))
    };
    html! {
        <div class="saves figure-file">
            <span class="label">{ texts.get("share-figure") }</span>
            { save("svg") }
            if !*hidden { { save("png") } }
            <Switch label={texts.get("share-sentence")} on={*sentence} set={set(&sentence)} />
            <Switch label={texts.get("share-clear")} on={*clear} set={set(&clear)} />
            <span class="file-width">
                <span class="label" aria-hidden="true">{ texts.get("share-width") }</span>
                <NumberField texts={*texts} label={texts.get("share-file-width")} value={*width as f32} field={WIDTHS} on={resize} />
            </span>
            if *hidden { <p class="hint">{ texts.get("share-no-png") }</p> }
        </div>
    }
}

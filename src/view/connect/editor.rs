//! The value of a connection, typed where it stands: in the convolution every use of the number follows.

use yew::prelude::*;

use super::words;
use crate::lesson::Field;
use crate::lesson::connect::{Edit, Model, Param};
use crate::platform::{focus, keyboard};
use crate::view::number_field::NumberField;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

/// Width and height, in the units of the view box.
const SIZE: (f32, f32) = (216.0, 56.0);

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) model: SharedPtr<Model>,
    /// The output that the connection feeds, and its parameter.
    pub(super) at: (usize, Param),
    /// The kernel element at its place, in the convolution.
    pub(super) tap: Option<usize>,
    /// Where the connection is, and the width of the picture.
    pub(super) place: (f32, f32),
    pub(super) width: f32,
    pub(super) on: Callback<Edit>,
    /// Called when it is done.
    pub(super) close: Callback<()>,
}

/// A field for the value; in the convolution a button that breaks the tie, or makes it again.
#[component]
pub(super) fn Editor(props: &Props) -> Html {
    let Props { texts, model, at: (output, param), tap, place: (x, y), width, on, close } = props;
    use_effect_with(*param, |_| focus::select(".editor input"));
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            event.stop_propagation();
            if matches!(event.key().as_str(), "Enter" | "Escape") && !keyboard::is_composing(&event) {
                close.emit(());
            }
        })
    };
    let (param, output) = (*param, *output);
    let untie = tap.map(|tap| {
        let untied = matches!(param, Param::Untied(..));
        let text = texts.get(if untied { "connect-untie.again" } else { "connect-untie" });
        let close = close.clone();
        let onclick = on.reform(move |_: MouseEvent| {
            close.emit(());
            Edit::Untie(output, tap, !untied)
        });
        html! { <button data-untie={format!("{output}.{tap}")} {onclick}>{ text }</button> }
    });
    let left = (x - SIZE.0 / 2.0).clamp(0.0, width - SIZE.0);
    let label = words::copy_field(texts, model, param);
    html! {
        <foreignObject x={left.to_string()} y={(y + 16.0).to_string()} width={SIZE.0.to_string()} height={SIZE.1.to_string()}>
            <div xmlns="http://www.w3.org/1999/xhtml" class="editor" data-editor={param.to_string()} {onkeydown}>
                <NumberField key={param.to_string()} texts={*texts} {label} value={model.value(param)} field={Field::Number}
                    on={on.reform(move |value| Edit::Weight(param, value))} />
                { for untie }
            </div>
        </foreignObject>
    }
}

//! A picture that is painted sample by sample.

use yew::prelude::*;

use crate::conv::Plane;
use crate::lesson::Tone;
use crate::platform::canvas::Canvas;
use crate::view::shared_ptr::SharedPtr;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    /// The name for scripts and style sheets.
    pub(super) name: &'static str,
    pub(super) canvas: NodeRef,
    /// The samples, once they are available.
    pub(super) plane: Option<SharedPtr<Plane>>,
    pub(super) tone: Tone,
    pub(super) label: &'static str,
    pub(super) caption: String,
}

/// A picture with its size below it.
#[component]
pub(super) fn Picture(Props { name, canvas, plane, tone, label, caption }: &Props) -> Html {
    use_effect_with((plane.clone(), *tone), {
        let canvas = canvas.clone();
        move |(plane, tone)| {
            let canvas = canvas.cast().and_then(Canvas::new);
            if let (Some(canvas), Some(plane)) = (canvas, plane) {
                paint(&canvas, plane, *tone);
            }
        }
    });
    html! {
        <figure class={classes!("sight", *name, matches!(tone, Tone::Diverging(_)).then_some("paper"))}>
            <canvas ref={canvas} data-count-picture={*name} data-painted={plane.is_some().to_string()} role="img"
                aria-label={format!("{label}, {caption}")} width="320" height="280"></canvas>
            <figcaption><b>{ *label }</b>{ " " }<span>{ caption }</span></figcaption>
        </figure>
    }
}

/// Paints `plane` on `canvas` with one pixel per sample.
pub(super) fn paint(canvas: &Canvas, plane: &Plane, tone: Tone) {
    canvas.resize(plane.h(), plane.w());
    canvas.put(&tone.pixels(plane), plane.w(), 0);
}

//! The place of a pointer relative to the element that it drags.
//!
//! Yew delegates events to the root of the page, so the dragged element is the nearest one with the attribute `data-drag`
//! around the event's target.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

/// The pointer's place in the dragged element, as fractions of its width and height.
pub fn place(event: &PointerEvent) -> Option<(f32, f32)> {
    let area = dragged(event)?.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top());
    (area.width() > 0.0 && area.height() > 0.0).then(|| ((x / area.width()) as f32, (y / area.height()) as f32))
}

/// The pointer's place in the window, in units of the dragged element's width and height. The difference of two is the
/// distance of the drag, even where the page has scrolled meanwhile.
pub fn reach(event: &PointerEvent) -> Option<(f32, f32)> {
    let area = dragged(event)?.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    (area.width() > 0.0 && area.height() > 0.0).then(|| ((x / area.width()) as f32, (y / area.height()) as f32))
}

/// The event of a finger on the screen; `None` for a mouse, a pen or any other event.
pub fn touch(event: &Event) -> Option<&PointerEvent> {
    event.dyn_ref::<PointerEvent>().filter(|event| event.pointer_type() == "touch")
}

/// Captures the pointer for the dragged element.
pub fn capture(event: &PointerEvent) {
    if let Some(element) = dragged(event) {
        // Fails only if the pointer has been lifted meanwhile; then nothing is dragged.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

fn dragged(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-drag]").ok()?
}

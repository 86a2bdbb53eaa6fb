//! The page that embeds this one, and a figure that this one embeds.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, MessageEvent, Window};

use super::events::{EventListener, on_window};
use super::message::{Field, Message, object};
use super::window;

/// The parent window. `None` if this page is not in a frame.
fn parent() -> Option<Window> {
    let parent = window().parent().ok()??;
    (!Object::is(&parent, &window())).then_some(parent)
}

/// Whether this page is in a frame.
pub fn framed() -> bool {
    parent().is_some()
}

/// Calls `callback` with messages from the parent window only.
pub fn on_message(callback: impl Fn(Message) + 'static) -> Option<EventListener> {
    let parent = parent()?;
    Some(on_window("message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        if event.source().is_some_and(|source| Object::is(&source, &parent)) {
            callback(Message::of(event));
        }
    }))
}

/// Sends an object with these fields to the parent window, if its origin is `target`.
pub fn send(target: &str, fields: &[(&str, Field)]) {
    if let Some(parent) = parent() {
        // Fails if `target` is not an origin; then no message is due.
        let _ = parent.post_message(&object(fields), target);
    }
}

/// Calls `callback` with the height of the figure in `frame`, in whole CSS pixels, whenever the figure says it.
pub fn on_height(frame: &Element, callback: impl Fn(u32) + 'static) -> EventListener {
    let frame = frame.clone();
    on_window("message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let inside = Reflect::get(&frame, &"contentWindow".into()).unwrap_or_default();
        let is_from = event.source().is_some_and(|source| Object::is(&source, &inside));
        let message = Message::of(event);
        if is_from && message.text("type", 40).as_deref() == Some("resize") {
            message.number("height").into_iter().for_each(|height| callback(height.clamp(0.0, 65_535.0) as u32));
        }
    })
}

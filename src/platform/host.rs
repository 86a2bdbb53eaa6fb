//! The page that embeds this one, and a figure that this one embeds.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
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

/// The window of the page in `frame`.
fn inside(frame: &Element) -> JsValue {
    Reflect::get(frame, &"contentWindow".into()).unwrap_or_default()
}

/// Calls `callback` with each message of the page in `frame`, and its type.
pub fn on_message_from(frame: &Element, callback: impl Fn(&str, &Message) + 'static) -> EventListener {
    let frame = frame.clone();
    on_window("message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let message = Message::of(event);
        if event.source().is_some_and(|source| Object::is(&source, &inside(&frame)))
            && let Some(kind) = message.text("type", 40)
        {
            callback(&kind, &message);
        }
    })
}

/// Sends an object with these fields to the page in `frame`.
pub fn send_into(frame: &Element, fields: &[(&str, Field)]) {
    let window = inside(frame);
    // The window of another page is no instance of this page's `Window`. Nothing secret is sent.
    if window.is_object() {
        let _ = window.unchecked_into::<Window>().post_message(&object(fields), "*");
    }
}

/// Calls `callback` with the height of the figure in `frame`, in whole CSS pixels, whenever the figure says it.
pub fn on_height(frame: &Element, callback: impl Fn(u32) + 'static) -> EventListener {
    on_message_from(frame, move |kind, message| {
        if kind == "resize" {
            message.number("height").into_iter().for_each(|height| callback(height.clamp(0.0, 65_535.0) as u32));
        }
    })
}

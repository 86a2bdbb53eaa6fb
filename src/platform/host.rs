//! The page that this one is framed in.

use js_sys::Object;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Window};

use super::events::{EventListener, on_window};
use super::message::{Field, Message, object};
use super::window;

/// The window around the frame; none where this page is no frame.
fn parent() -> Option<Window> {
    let parent = window().parent().ok()??;
    (!Object::is(&parent, &window())).then_some(parent)
}

/// Whether there is a window around this one.
pub fn framed() -> bool {
    parent().is_some()
}

/// Calls `callback` for the messages from the window around the frame, and from no other.
pub fn on_message(callback: impl Fn(Message) + 'static) -> Option<EventListener> {
    let parent = parent()?;
    Some(on_window("message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        if event.source().is_some_and(|source| Object::is(&source, &parent)) {
            callback(Message::of(event));
        }
    }))
}

/// Sends an object with these fields to the window around the frame, if it comes from `target`.
pub fn send(target: &str, fields: &[(&str, Field)]) {
    if let Some(parent) = parent() {
        // A target that is not an origin gets no message.
        let _ = parent.post_message(&object(fields), target);
    }
}

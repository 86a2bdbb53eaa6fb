//! The page that this one is framed in.

use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

use super::events::{EventListener, on_window};
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

/// A message from the window around the frame.
pub struct Message {
    data: JsValue,
    /// The origin of that window.
    pub origin: String,
}

impl Message {
    /// The message of `event`.
    pub(super) fn of(event: &MessageEvent) -> Message {
        Message { data: event.data(), origin: event.origin() }
    }

    fn field(&self, name: &str) -> Option<JsValue> {
        self.data.is_object().then(|| Reflect::get(&self.data, &name.into()).ok())?
    }

    /// The text in a field, if there is one of at most `most` UTF-16 units.
    pub fn text(&self, name: &str, most: u32) -> Option<String> {
        let text = self.field(name)?.dyn_into::<JsString>().ok()?;
        (text.length() <= most).then(|| text.into())
    }

    /// The number in a field, if there is one.
    pub fn number(&self, name: &str) -> Option<f64> {
        self.field(name)?.as_f64()
    }
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
pub fn send(target: &str, fields: &[(&str, JsValue)]) {
    if let Some(parent) = parent() {
        // A target that is not an origin gets no message.
        let _ = parent.post_message(&object(fields), target);
    }
}

/// An object with these fields.
pub(super) fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

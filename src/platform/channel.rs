//! Messages between windows of this page in the same browser.

use wasm_bindgen::JsCast;
use web_sys::BroadcastChannel;

use super::events::{EventListener, listen};
use super::message::{Field, Message, object};

/// The maximal length of a text field in UTF-16 units.
const MAX_LENGTH: u32 = 40;

/// A channel shared by all windows that open it under the same name.
#[derive(Clone)]
pub struct Channel(BroadcastChannel);

impl Channel {
    /// The channel with this name. `None` if the browser does not support channels.
    pub fn open(name: &str) -> Option<Channel> {
        BroadcastChannel::new(name).ok().map(Channel)
    }

    /// Calls `callback` with the type of each message to `receiver`, and the name in its field `receiver`.
    pub fn on_message(
        &self,
        receiver: &'static str,
        callback: impl Fn(String, Option<String>) + 'static,
    ) -> EventListener {
        listen(&self.0, "message", move |event| {
            let message = event.dyn_ref().map(Message::of);
            if let Some(message) = message.filter(|message| message.text("to", MAX_LENGTH).as_deref() == Some(receiver))
                && let Some(kind) = message.text("type", MAX_LENGTH)
            {
                callback(kind, message.text(receiver, MAX_LENGTH));
            }
        })
    }

    /// Sends an object with these fields to all other windows.
    pub fn send(&self, fields: &[(&str, Field)]) {
        // Sending fails only on a closed channel, and this one is never closed.
        let _ = self.0.post_message(&object(fields));
    }
}

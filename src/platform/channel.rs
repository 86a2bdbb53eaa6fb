//! Messages between windows of this page in one browser.

use wasm_bindgen::JsCast;
use web_sys::BroadcastChannel;

use super::events::{EventListener, listen};
use super::message::{Field, Message, object};

/// The most UTF-16 units of a field that is read.
const LONGEST: u32 = 40;

/// A channel that all windows share which open it by the same name.
#[derive(Clone)]
pub struct Channel(BroadcastChannel);

impl Channel {
    /// The channel of this name, where the browser has channels.
    pub fn open(name: &str) -> Option<Channel> {
        BroadcastChannel::new(name).ok().map(Channel)
    }

    /// Calls `callback` with the type of each message that another window sends to `receiver`.
    pub fn on_message(&self, receiver: &'static str, callback: impl Fn(String) + 'static) -> EventListener {
        listen(&self.0, "message", move |event| {
            let message = event.dyn_ref().map(Message::of);
            if let Some(message) = message.filter(|message| message.text("to", LONGEST).as_deref() == Some(receiver)) {
                message.text("type", LONGEST).into_iter().for_each(&callback);
            }
        })
    }

    /// Sends an object with these fields to all other windows.
    pub fn send(&self, fields: &[(&str, Field)]) {
        // A channel is closed only with its window.
        let _ = self.0.post_message(&object(fields));
    }
}

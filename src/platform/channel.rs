//! Messages between windows of this page in one browser.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::listen::Listener;

/// A channel that all windows with its name share.
#[derive(Clone)]
pub struct Channel(BroadcastChannel);

impl Channel {
    /// The channel of this name, where the browser has channels.
    pub fn open(name: &str) -> Option<Channel> {
        BroadcastChannel::new(name).ok().map(Channel)
    }

    /// Calls `heard` with the type of each message that another window sends to `receiver`.
    pub fn hear(&self, receiver: &'static str, heard: impl Fn(String) + 'static) -> Listener {
        Listener::new(&self.0, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).filter(JsValue::is_object);
            let text = |name: &str| Reflect::get(data.as_ref()?, &name.into()).ok()?.as_string();
            if text("to").as_deref() == Some(receiver) {
                text("type").into_iter().for_each(&heard);
            }
        })
    }

    /// Sends an object with these fields to all other windows.
    pub fn say(&self, fields: &[(&str, JsValue)]) {
        let message = Object::new();
        for (name, value) in fields {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&message, &(*name).into(), value);
        }
        // A channel is closed only with its window.
        let _ = self.0.post_message(&message);
    }
}

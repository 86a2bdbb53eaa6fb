//! Keys pressed anywhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::document;
use super::events::{EventListener, on_window, on_window_first};

/// Calls `callback` for each key, after the elements of the page.
pub fn on_key(mut callback: impl FnMut(&KeyboardEvent) + 'static) -> EventListener {
    on_window("keydown", move |event| event.dyn_ref().into_iter().for_each(&mut callback))
}

/// Calls `callback` when Escape is pressed, before the elements of the page.
pub fn on_escape_first(mut callback: impl FnMut(&Event) + 'static) -> EventListener {
    on_window_first("keydown", move |event| {
        if is_escape(event) {
            callback(event);
        }
    })
}

/// Calls `callback` when Escape is pressed and nothing else uses it: fields and menus do, a dialog closes, and so does the
/// presentation.
pub fn on_escape(mut callback: impl FnMut() + 'static) -> EventListener {
    on_window("keydown", move |event| {
        let used = document::presented() || document::in_dialog() || document::within(event, "input, select");
        if !used && is_escape(event) && !event.default_prevented() {
            callback();
        }
    })
}

fn is_escape(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
}

//! The clipboard and the browser's user agent string.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, Event};

use super::window;

/// Copies `text`, and returns whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Without a secure connection a page has no clipboard.
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// The text that `event` pastes, if there is any.
pub fn pasted_text(event: &Event) -> Option<String> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    Some(text).filter(|text| !text.is_empty())
}

/// The browser's user agent string.
pub fn browser() -> String {
    window().navigator().user_agent().unwrap_or_default()
}

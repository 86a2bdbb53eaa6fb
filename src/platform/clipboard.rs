//! The clipboard, and the browser's name.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// Copies `text`, and returns whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Pages without a secure connection have no clipboard at all.
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// The name that the browser gives itself.
pub fn browser() -> String {
    window().navigator().user_agent().unwrap_or_default()
}

//! The address bar and the history.

use wasm_bindgen::JsValue;

use super::events::{EventListener, on_window};
use super::window;

/// The fragment as the address has it, without `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address of the page, without its fragment.
pub fn page() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Replaces the fragment in the present entry of the history.
pub fn replace(fragment: &str) {
    if let Ok(history) = window().history() {
        // Browsers refuse more than some 100 changes in 30 seconds; the next change writes the state again.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&target(fragment)));
    }
}

/// Adds an entry with `fragment` to the history, so that Back returns to the present one.
pub fn push(fragment: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&target(fragment)));
    }
}

/// Calls `callback` with the fragment whenever the reader or a script has changed it.
pub fn on_change(callback: impl Fn(String) + 'static) -> EventListener {
    // A step through the history that changes only the fragment fires this as well as popstate.
    on_window("hashchange", move |_| callback(fragment()))
}

/// An address with this fragment and the present path and query; where the fragment is empty, without `#`.
fn target(fragment: &str) -> String {
    if fragment.is_empty() {
        let location = window().location();
        return location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    }
    format!("#{fragment}")
}

//! The address bar.

use wasm_bindgen::JsValue;

use super::events::{EventListener, on_window};
use super::window;

/// The fragment, without `#`, as it is written there.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address of the page, without its fragment.
pub fn page() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Writes `fragment` in place of the present one.
pub fn replace(fragment: &str) {
    if let Ok(history) = window().history() {
        // Browsers refuse more than some 100 changes in 30 seconds; the next change writes the state again.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&target(fragment)));
    }
}

/// Writes `fragment` as a new entry, so that Back returns to the present one.
pub fn push(fragment: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&target(fragment)));
    }
}

/// Calls `follow` with the fragment whenever the reader or a script has changed it.
pub fn watch(follow: impl Fn(String) + 'static) -> EventListener {
    // A step through the history that changes only the fragment fires this as well as popstate.
    on_window("hashchange", move |_| follow(fragment()))
}

/// An address for `fragment` that keeps path and query; without a fragment, it has no `#` either.
fn target(fragment: &str) -> String {
    if fragment.is_empty() {
        let location = window().location();
        return location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    }
    format!("#{fragment}")
}

//! The address bar and the history.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{NavigationType, PerformanceNavigationTiming, Url};

use super::events::{EventListener, on_window};
use super::window;

/// The fragment of the address without `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Whether the page was opened by reloading it.
pub fn reloaded() -> bool {
    let opening = window().performance().map(|clock| clock.get_entries_by_type("navigation").get(0));
    let opening = opening.and_then(|opening| opening.dyn_into::<PerformanceNavigationTiming>().ok());
    opening.is_some_and(|opening| opening.type_() == NavigationType::Reload)
}

/// The address of the page, without its fragment.
pub fn page() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Whether the browser takes `path`, relative to the page, for an address on the page's own site.
pub fn is_own(path: &str) -> bool {
    let read = |path: &str, base: &str| Url::new_with_base(path, base).ok();
    let page = page();
    let own = read("", &page).zip(read(path, &page));
    own.is_some_and(|(own, other)| own.protocol() == other.protocol() && own.host() == other.host())
}

/// Replaces the fragment in the present entry of the history, and returns whether the browser allowed it.
pub fn replace(fragment: &str) -> bool {
    let history = window().history();
    history.is_ok_and(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&target(fragment))).is_ok())
}

/// Adds an entry with `fragment` to the history, so that Back returns to the present one.
pub fn push(fragment: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&target(fragment)));
    }
}

/// Calls `callback` with the fragment whenever the reader or a script has changed it.
pub fn on_change(callback: impl Fn(String) + 'static) -> EventListener {
    // Navigating the history fires this event too, if only the fragment changes.
    on_window("hashchange", move |_| callback(fragment()))
}

/// The address with this fragment and the present path and query, without `#` if the fragment is empty.
fn target(fragment: &str) -> String {
    if fragment.is_empty() {
        let location = window().location();
        return location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    }
    format!("#{fragment}")
}

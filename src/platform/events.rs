//! Event listeners and timeouts that are cancelled when dropped.

use gloo_events::EventListenerOptions;
use web_sys::{Event, EventTarget};

pub use gloo_events::EventListener;
pub use gloo_timers::callback::Timeout;

/// Listens to events of this kind at `target`. Unlike [`EventListener::new`], it lets `callback` prevent the default
/// action.
pub fn listen(target: &EventTarget, kind: &'static str, callback: impl FnMut(&Event) + 'static) -> EventListener {
    EventListener::new_with_options(target, kind, EventListenerOptions::enable_prevent_default(), callback)
}

/// Listens to events of this kind at the window. `callback` may prevent the default action.
pub fn on_window(kind: &'static str, callback: impl FnMut(&Event) + 'static) -> EventListener {
    listen(&super::window(), kind, callback)
}

/// Calls `callback` when the page may not be shown again: it is hidden, or about to be left.
pub fn on_leave(callback: impl Fn() + Clone + 'static) -> [EventListener; 3] {
    ["visibilitychange", "beforeunload", "pagehide"].map(|kind| {
        let callback = callback.clone();
        // The first is an event of the document, and reaches the window.
        on_window(kind, move |_| callback())
    })
}

/// Like [`on_window`], but in the capture phase: before the listeners of all elements.
pub fn on_window_first(kind: &'static str, callback: impl FnMut(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    EventListener::new_with_options(&super::window(), kind, options, callback)
}

//! Event listeners and timeouts, each cancelled when dropped.

use gloo_events::EventListenerOptions;
use web_sys::{Event, EventTarget};

pub use gloo_events::EventListener;
pub use gloo_timers::callback::Timeout;

/// Listens to events of this kind at `target`. Unlike with [`EventListener::new`], `callback` may prevent the default.
pub fn listen(target: &EventTarget, kind: &'static str, callback: impl FnMut(&Event) + 'static) -> EventListener {
    EventListener::new_with_options(target, kind, EventListenerOptions::enable_prevent_default(), callback)
}

/// Listens to events of this kind at the window. `callback` may prevent the default.
pub fn on_window(kind: &'static str, callback: impl FnMut(&Event) + 'static) -> EventListener {
    listen(&super::window(), kind, callback)
}

/// Like [`on_window`], in the capture phase: before any other element's listener.
pub fn on_window_first(kind: &'static str, callback: impl FnMut(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    EventListener::new_with_options(&super::window(), kind, options, callback)
}

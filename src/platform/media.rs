//! Preferences of the reader's system, and the width of the window.

use web_sys::MediaQueryList;

use super::events::{EventListener, on_window};
use super::window;

thread_local! {
    static REDUCED_MOTION: Option<MediaQueryList> = list("(prefers-reduced-motion: reduce)");
}

/// Whether the system asks for reduced motion.
pub fn reduced_motion() -> bool {
    REDUCED_MOTION.with(|list| list.as_ref().is_some_and(MediaQueryList::matches))
}

/// Whether the window is as narrow as a phone.
pub fn is_narrow() -> bool {
    list("(max-width: 40rem)").is_some_and(|list| list.matches())
}

/// Calls `callback` whenever the window's size changes.
pub fn on_resize(mut callback: impl FnMut() + 'static) -> EventListener {
    on_window("resize", move |_| callback())
}

fn list(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

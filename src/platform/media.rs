//! Preferences of the reader's system, and the width of the window.

use super::events::{EventListener, on_window};
use super::window;

/// Whether the system asks for reduced motion.
pub fn reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether the window is as narrow as a phone.
pub fn is_narrow() -> bool {
    matches("(max-width: 40rem)")
}

/// Calls `callback` whenever the window's size changes.
pub fn on_resize(mut callback: impl FnMut() + 'static) -> EventListener {
    on_window("resize", move |_| callback())
}

fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

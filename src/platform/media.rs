//! Preferences of the reader's system.

use super::window;

/// Whether the system asks for reduced motion.
pub fn reduced_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

//! The browser's storage for one tab, which outlasts a reload and a crash.

use web_sys::Storage;

use super::{host, window};

/// The name under which the page keeps its draft.
pub const DRAFT: &str = "parameter-sharing draft";
/// The name under which the page keeps, on leaving, the address that it had and the one of its last state: the browser may reload an
/// older one.
pub const LATE: &str = "parameter-sharing late";

/// The name under which the page keeps when its talk began, in milliseconds since 1970.
pub const TALK: &str = "parameter-sharing talk";

/// The storage, where the browser allows it. A frame has none: it would share that of the page around it, which may be this page with
/// a figure in small.
fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten().filter(|_| !host::framed())
}

/// The text that was kept last under `name` in this tab.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps `text` under `name`, or nothing.
pub fn keep(name: &str, text: Option<&str>) {
    if let Some(storage) = storage() {
        let kept = text.is_some_and(|text| storage.set_item(name, text).is_ok());
        if !kept {
            // An old draft in place of one that is too large would bring back what has been changed since.
            let _ = storage.remove_item(name);
        }
    }
}

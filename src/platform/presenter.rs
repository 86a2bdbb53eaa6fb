//! The presenter's window.

use std::cell::Cell;

use super::document::file;
use js_sys::Date;

use super::frames::now;
use super::{seed, storage, window};

/// Milliseconds for which the window counts as just opened.
const OPENING: f64 = 3000.0;

thread_local! {
    /// The name of this page among the pages of the browser.
    static NAME: String = format!("{:08x}", seed::fresh());
    /// When the window was opened.
    static OPENED: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

/// The name of this page among the pages of the browser. A presenter's window belongs to one page.
pub fn page_name() -> String {
    NAME.with(Clone::clone)
}

/// Opens the window of this page. Returns whether the browser lets it; the single-file page has none.
pub fn open() -> bool {
    let Some(address) = file("presenter") else { return true };
    OPENED.set(now());
    let (address, target) = (format!("{address}#{}", page_name()), format!("presenter-{}", page_name()));
    let opened = window().open_with_url_and_target_and_features(&address, &target, "popup,width=1000,height=760");
    opened.is_ok_and(|opened| opened.is_some())
}

/// Starts the clock of the talk, which goes on after a reload.
pub fn begin() {
    storage::keep(storage::TALK, Some(&Date::now().to_string()));
}

/// Milliseconds since the talk began, if it has begun in this tab.
pub fn talked() -> Option<f64> {
    Some(Date::now() - storage::kept(storage::TALK)?.parse::<f64>().ok()?)
}

/// Whether the window has just been opened. A browser with one screen then leaves full screen.
pub fn is_opening() -> bool {
    now() - OPENED.get() < OPENING
}

//! Interfaces of the browser. These modules do not depend on the lesson.

pub mod address;
pub mod camera;
pub mod canvas;
pub mod channel;
pub mod clipboard;
pub mod document;
pub mod events;
pub mod file;
pub mod fit;
pub mod focus;
pub mod frames;
pub mod host;
pub mod intl;
pub mod keyboard;
pub mod list;
pub mod media;
pub mod message;
pub mod overlay;
pub mod own_picture;
pub mod pasted_row;
pub mod photo;
pub mod picks;
pub mod pointer;
pub mod presenter;
pub mod scroll;
pub mod seed;
pub mod sight;
pub mod size;
pub mod storage;
pub mod style;
pub mod text_node;
pub mod words;

/// Milliseconds after which a file that has not come counts as missing.
const PATIENCE: i32 = 8_000;

/// The window. The page never runs in a worker, so it always has one.
#[expect(clippy::expect_used, reason = "without a window there is no page to show a message on")]
pub(crate) fn window() -> web_sys::Window {
    web_sys::window().expect("a page has a window")
}

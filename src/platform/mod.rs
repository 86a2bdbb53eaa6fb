//! The browser's interfaces. The rest of the page calls these modules; they depend on nothing of the lesson.

pub mod address;
pub mod camera;
pub mod canvas;
pub mod channel;
pub mod clipboard;
pub mod document;
pub mod events;
pub mod file;
pub mod frames;
pub mod height;
pub mod host;
pub mod intl;
pub mod keyboard;
pub mod media;
pub mod message;
pub mod own_picture;
pub mod photo;
pub mod pointer;
pub mod seed;
pub mod text_node;
pub mod words;

/// The window. There is one wherever this page runs; it is not a worker.
#[expect(clippy::expect_used, reason = "without a window there is no page to show a message on")]
pub(crate) fn window() -> web_sys::Window {
    web_sys::window().expect("a page has a window")
}

//! Yew components: one folder a scene, and the parts that scenes share. They draw what [`crate::lesson`] says.

mod app;
mod chart;
mod choice;
mod connect;
mod count;
mod event;
mod header;
mod host;
mod keys;
mod language;
mod learn;
mod lecture;
mod math;
mod notes;
mod notices;
mod number_field;
mod own;
mod playback;
mod present;
mod presenter;
mod print;
mod rich_text;
mod saved;
mod scene;
mod share;
mod shared_ptr;
mod shift;
mod short;
mod story;
mod tie;

pub use app::{App, AppProps, Page, PageProps};
pub use language::opening_texts;

//! *One kernel, every position*: an explorable explanation of parameter sharing.
//!
//! The modules, and who may use whom (arrows go one way, a test keeps it so):
//!
//! - [`conv`]: the numbers. Planes, kernels, layers, shifts, costs. A package of its own, compiled for speed.
//! - [`lesson`]: what is shown. State, actions, geometry, sentences as facts; built on `conv` alone.
//! - [`words`]: the messages of a language, read and formatted.
//! - [`store`]: the one place where the state lives.
//! - [`view`]: Yew components that draw what `lesson` says.
//! - [`platform`]: what only a browser can do.
//! - [`api`]: what the page offers to JavaScript.

pub use conv;

pub mod api;
pub mod lesson;
pub mod platform;
pub mod store;
pub mod view;
pub mod words;

//! The model of the page as plain data: the state, its actions and its addresses, and for each scene the figure that
//! follows from its state. There is no browser code here, so everything is tested natively.

mod action;
pub mod address;
pub mod attempt;
pub mod connect;
pub mod count;
pub mod draft;
mod ease;
pub mod exercise;
pub mod export;
mod field;
mod history;
pub mod host;
mod lang;
mod layer_kind;
pub mod learn;
pub mod lecture;
mod look;
mod named;
mod picture;
pub mod poll;
mod practice;
mod predict;
pub mod program;
pub mod random;
mod reduce;
pub mod scene;
mod scenes;
pub mod share;
pub mod shift;
mod state;
pub mod story;
pub mod symbol;
mod table;
pub mod tie;
mod tone;
pub mod url;

/// The most rows or columns of a kernel on a picture.
pub const MAX_KERNEL: usize = 7;

pub use action::Action;
pub use address::Notice;
pub use attempt::{Attempt, Practice};
pub use field::{Field, LIMIT, parse_number, stepped};
pub use history::History;
pub use lang::Lang;
pub use layer_kind::LayerKind;
pub use look::{Hidden, Part, Theme};
pub use named::Named;
pub use picture::{Fit, Image, Own};
pub use predict::{answer_place, outcome_at};
pub use reduce::reduce;
pub use scene::{Prediction, Question, Step};
pub(crate) use scenes::for_each_scene;
pub use scenes::{SceneEdit, SceneId, Scenes};
pub use state::State;
pub use table::Table;
pub use tone::Tone;

//! What is shown, as plain data: the state, the actions that change it, its form in the address, and for each
//! scene the figure that follows from the state. No browser, no components: everything here is tested natively.

pub mod connect;
pub mod count;
pub mod decimal;
pub mod export;
mod field;
mod history;
pub mod host;
pub mod learn;
pub mod lecture;
mod picture;
pub mod poll;
pub mod random;
pub mod share;
pub mod shift;
pub mod sort;
mod state;
pub mod tie;
pub mod url;
pub mod walk;

/// The most rows or columns of a kernel on a picture.
pub const MAX_KERNEL: usize = 7;

pub use field::{Field, LIMIT, parse_number};
pub use history::History;
pub use picture::{Fit, Image, Own};
pub use state::{Action, Hidden, Notice, Part, Scene, State, Theme, reduce};

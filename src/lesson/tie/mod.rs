//! The scene Tie: sharing is the symmetry.
//!
//! A layer without bias whose matrix starts with every entry free. Each symmetry that is asked of it ties entries: those
//! that it moves onto each other must be equal. What is tied, cut, untied or painted here, the check beside it measures.

mod address;
mod caption;
mod edit;
mod flow;
mod known;
mod links;
mod model;
mod pattern;
mod preset;
mod scene;
mod setup;
mod story;
mod symmetry;

pub use caption::{Broken, Caption, Comparison, Equality};
pub use edit::Edit;
pub use flow::Flow;
pub use known::Known;
pub use links::{Link, Links};
pub use model::{Check, Model, Way};
pub use pattern::{Pattern, label_of, letters, stroke};
pub use preset::Preset;
pub use setup::{Entry, Setup, View};
pub use symmetry::{Shape, Symmetry, parse_cycles, written};

use crate::lesson::symbol::matrix_symbol;

/// The largest weight that a reader can set.
pub const MAX_WEIGHT: i32 = 99;

/// The symbol of an entry, as in W₃₂.
pub fn symbol((i, j): Entry) -> String {
    matrix_symbol(i, j).replace('w', "W")
}

/// The state of the scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tie {
    /// What the matrix is made from.
    pub setup: Setup,
    /// How the reader looks at it.
    pub view: View,
    /// Why the last edit was refused.
    pub refusal: Option<Refusal>,
}

/// Why an edit was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The text is no permutation in cycles of this many points.
    Cycle(usize),
    /// An input cannot change places with itself.
    SameInput,
}

#[cfg(test)]
mod tests;

//! The scene Tie: sharing is the symmetry.
//!
//! A layer without bias starts with a free parameter at every entry of its matrix. Requiring a symmetry ties the
//! entries that it maps to each other: they must be equal. The check measures whether the layer, with its tied, cut,
//! untied or painted entries, is equivariant.

mod address;
mod caption;
mod edit;
mod exercises;
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
#[cfg(test)]
mod tests;

pub use caption::{Broken, Caption, Comparison, Equality};
pub use edit::Edit;
pub use flow::{Flow, beat};
pub use known::Known;
pub use links::{Link, links};
pub use model::{Check, Model, Way};
pub use pattern::{Pattern, label_of, letters, stroke};
pub use preset::Preset;
pub use setup::{Entry, Setup, View};
pub use symmetry::{Shape, Symmetry, cycle_notation, parse_cycles};

use crate::lesson::symbol::matrix_symbol;

/// The largest absolute value of a weight or an input that the reader can set.
pub const MAX_WEIGHT: i32 = 99;

/// The symbol of an entry, such as W₃₂.
pub fn symbol((i, j): Entry) -> String {
    matrix_symbol(i, j).replace('w', "W")
}

/// The state of the scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tie {
    /// The values that determine the matrix.
    pub setup: Setup,
    /// The reader's view of the scene.
    pub view: View,
    /// Why the last edit was refused.
    pub refusal: Option<Refusal>,
}

/// Why an edit was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The text does not denote a permutation of this many points.
    Cycle(usize),
    /// Both inputs of a swap are the same.
    SameInput,
}

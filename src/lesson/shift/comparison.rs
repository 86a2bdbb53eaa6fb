//! How the two ends of the square compare, in numbers.

use super::{Verdict, verdict};
use crate::conv::Square;

/// How the two ends of a square compare.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// Whether they are equal.
    pub verdict: Verdict,
    /// The largest absolute difference.
    pub largest: f32,
    /// The same, where the edge decides nothing.
    pub inside: f32,
    /// The same, where the edge decides.
    pub at_edge: f32,
    /// Samples where the edge decides.
    pub edge_cells: usize,
    /// Samples that are defined at both ends.
    pub comparable: usize,
}

impl Comparison {
    /// The comparison of the two ends of `square`.
    pub fn of(square: &Square) -> Comparison {
        Comparison {
            verdict: verdict(square),
            largest: square.max_difference(),
            inside: square.max_difference_interior(),
            at_edge: square.max_difference_edge(),
            edge_cells: square.edge_cells(),
            comparable: square.comparable(),
        }
    }
}

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
    /// Whether every sample is defined at both ends.
    pub everywhere: bool,
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
            everywhere: square.comparable() == square.cells.len(),
        }
    }

    /// Whether the ends are equal, but for rounding; none where there is nothing to compare.
    pub fn equal(&self) -> Option<bool> {
        match self.verdict {
            Verdict::Nothing => None,
            Verdict::Equal | Verdict::Rounding => Some(true),
            // This picture may have nothing at the edge that would differ.
            Verdict::Inside => Some(self.at_edge == 0.0),
            Verdict::Differs => Some(false),
        }
    }
}

//! How the two ends of the square compare, in numbers.

use super::Verdict;
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
        let (comparable, edge_cells) = (square.comparable(), square.edge_cells());
        // Without an edge band one fast pass finds both.
        let (inside, at_edge) = if edge_cells == 0 {
            (square.max_difference(), 0.0)
        } else {
            (square.max_difference_interior(), square.max_difference_edge())
        };
        let verdict = match (comparable, edge_cells) {
            (0, _) => Verdict::Nothing,
            _ if square.differs => Verdict::Differs,
            (_, 1..) => Verdict::Inside,
            _ if inside == 0.0 => Verdict::Equal,
            _ => Verdict::Rounding,
        };
        let everywhere = comparable == square.cells.len();
        Comparison { verdict, largest: inside.max(at_edge), inside, at_edge, edge_cells, everywhere }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{Boundary, Kernel, Plane};
    use crate::lesson::shift::{Motion, Setup};
    use crate::lesson::{Image, Own};

    #[test]
    fn rounding_is_told_from_a_difference_and_black_from_nothing() {
        let of = |setup: &Setup| {
            let square = setup.square(&setup.picture().expect("a picture")).expect("a square");
            Comparison::of(&square).verdict
        };
        let black = Own::new(Plane::zeros(6, 6).expect("a plane"));
        let setup = Setup { image: Image::Custom, own: Some(black), motion: Motion::Flip, ..Setup::default() };
        assert_eq!((of(&setup), setup.boundary), (Verdict::Equal, Boundary::Circular));
        // The same products are added in a different order.
        let kernel = Kernel::row(vec![0.1, 0.3, 0.7, 0.3, 0.1]).expect("a kernel");
        let tenths = Plane::from_fn(9, 9, |y, x| ((7 * y + 5 * x * x) % 23) as f32 * 10.1).expect("a plane");
        let setup = Setup { own: Some(Own::new(tenths)), kernel, ..setup };
        assert_eq!(of(&setup), Verdict::Rounding);
    }
}

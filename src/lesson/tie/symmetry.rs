//! The shapes of the input and their symmetries.

use crate::lesson::Named;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::conv::Permutation;

/// The most rows or columns of a grid.
pub(super) const MAX_SIDE: usize = 4;
/// The most inputs.
pub(super) const MAX_POINTS: usize = MAX_SIDE * MAX_SIDE;

/// The arrangement of the inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A line of this many inputs, closed to a ring.
    Line(usize),
    /// A grid of this many rows and columns, closed to a torus and numbered row by row.
    Grid(usize, usize),
}

impl Shape {
    /// The number of inputs, and of outputs.
    pub fn n(self) -> usize {
        match self {
            Shape::Line(n) => n,
            Shape::Grid(h, w) => h * w,
        }
    }

    /// The number of rows and of columns. A line is one row.
    pub fn size(self) -> (usize, usize) {
        match self {
            Shape::Line(n) => (1, n),
            Shape::Grid(h, w) => (h, w),
        }
    }

    /// The distance of two inputs: the larger of their distances along the two axes, each measured around the edge.
    pub fn distance(self, i: usize, j: usize) -> usize {
        let (h, w) = self.size();
        let around = |a: usize, b: usize, extent: usize| a.abs_diff(b).min(extent - a.abs_diff(b));
        around(i / w, j / w, h).max(around(i % w, j % w, w))
    }

    /// The label of the parameter that an entry has while it is free. It stands for the same two inputs in every size.
    pub(super) fn label(self, (i, j): (usize, usize)) -> u32 {
        let place = |point: usize| match self {
            Shape::Line(_) => point,
            Shape::Grid(_, w) => MAX_SIDE * (point / w) + point % w,
        };
        (MAX_POINTS * place(i) + place(j)) as u32
    }

    /// The smallest radius that cuts no entry.
    pub fn reach(self) -> usize {
        let (h, w) = self.size();
        (h / 2).max(w / 2)
    }
}

/// A symmetry that the reader can switch on or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Symmetry {
    /// On a line: each input moves to the next place, and the last to the first.
    Shift,
    /// On a line: the order is reversed, with the first input fixed.
    Reflect,
    /// On a grid: each column moves to the right by one.
    Right,
    /// On a grid: each row moves down by one.
    Down,
    /// On a square grid: a quarter turn.
    Turn,
    /// On a grid: left and right are exchanged.
    Mirror,
    /// Two chosen inputs are exchanged.
    Swap,
    /// A permutation that the reader writes as cycles.
    Cycle,
}

impl Symmetry {
    /// Whether the shape has this symmetry.
    pub fn fits(self, shape: Shape) -> bool {
        match self {
            Symmetry::Shift | Symmetry::Reflect => matches!(shape, Shape::Line(_)),
            Symmetry::Right | Symmetry::Down | Symmetry::Mirror => matches!(shape, Shape::Grid(..)),
            Symmetry::Turn => matches!(shape, Shape::Grid(h, w) if h == w),
            Symmetry::Swap | Symmetry::Cycle => true,
        }
    }

    /// The symmetries of a shape.
    pub fn of(shape: Shape) -> impl Iterator<Item = Symmetry> {
        Symmetry::all().iter().copied().filter(move |symmetry| symmetry.fits(shape))
    }

    /// The permutation of the inputs. `swap` and `cycle` are the parameters of [`Symmetry::Swap`] and
    /// [`Symmetry::Cycle`].
    pub fn permutation(self, shape: Shape, swap: (usize, usize), cycle: &[Vec<usize>]) -> Permutation {
        let (n, (h, w)) = (shape.n(), shape.size());
        let grid = |to: &dyn Fn(usize, usize) -> (usize, usize)| Permutation::of_grid(h, w, to);
        match self {
            Symmetry::Shift | Symmetry::Right => grid(&|i, j| (i, j + 1)),
            Symmetry::Reflect => grid(&|i, j| (i, w - j)),
            Symmetry::Down => grid(&|i, j| (i + 1, j)),
            Symmetry::Turn if h == w => grid(&|i, j| (j, h - 1 - i)),
            Symmetry::Turn => Permutation::identity(n),
            Symmetry::Mirror => grid(&|i, j| (i, w - 1 - j)),
            Symmetry::Swap => chosen(n, &[vec![swap.0, swap.1]]),
            Symmetry::Cycle => chosen(n, cycle),
        }
    }
}

/// The permutation with these cycles. The state holds only valid cycles, so the identity is never needed.
fn chosen(n: usize, cycles: &[Vec<usize>]) -> Permutation {
    Permutation::of_cycles(n, cycles).unwrap_or_else(|| Permutation::identity(n))
}

/// The cycles in text such as `(0 3 6)(1 4)`. Points count from 0 and may be separated by spaces, commas or full stops;
/// a bracket ends a cycle. `None` if the text has other characters, is not a permutation of `n` points, or moves none
/// of them.
pub fn parse_cycles(text: &str, n: usize) -> Option<Vec<Vec<usize>>> {
    let allowed = |c: char| c.is_ascii_digit() || c.is_whitespace() || "(),.".contains(c);
    if !text.chars().all(allowed) {
        return None;
    }
    let mut cycles = Vec::new();
    for part in text.split([')', '(']) {
        let words = part.split(|c: char| !c.is_ascii_digit()).filter(|word| !word.is_empty());
        let cycle: Option<Vec<usize>> = words.map(|word| word.parse().ok()).collect();
        cycles.extend(Some(cycle?).filter(|cycle| cycle.len() > 1));
    }
    let moves = Permutation::of_cycles(n, &cycles).is_some_and(|permutation| !permutation.is_identity());
    moves.then_some(cycles)
}

/// Cycles in the usual notation, such as `(0 3 6)(1 4)`.
pub fn cycle_notation(cycles: &[Vec<usize>]) -> String {
    let one = |cycle: &Vec<usize>| {
        let points: Vec<String> = cycle.iter().map(usize::to_string).collect();
        format!("({})", points.join(" "))
    };
    cycles.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_are_parsed_and_written_in_the_usual_notation() {
        assert_eq!(parse_cycles(" (0 3 6) (1,4)", 9), Some(vec![vec![0, 3, 6], vec![1, 4]]));
        assert_eq!(cycle_notation(&[vec![0, 3, 6], vec![1, 4]]), "(0 3 6)(1 4)");
        assert_eq!(parse_cycles("0 1 2", 3), Some(vec![vec![0, 1, 2]]));
        assert_eq!(parse_cycles("(0)(1 2)(3)", 9), Some(vec![vec![1, 2]]));
        for bad in ["", "(0)", "(0 9)", "(0 1)(1 2)", "(0 1 0)", "(a b)", "(0 -1)", "(99999999999999999999999 1)"] {
            assert_eq!(parse_cycles(bad, 9), None, "{bad}");
        }
    }

    #[test]
    fn every_symmetry_of_a_shape_moves_something() {
        for shape in [Shape::Line(3), Shape::Line(12), Shape::Grid(2, 3), Shape::Grid(4, 4)] {
            for symmetry in Symmetry::of(shape) {
                let g = symmetry.permutation(shape, (0, 1), &[vec![0, 1, 2]]);
                assert!(!g.is_identity() && g.n() == shape.n(), "{symmetry:?} {shape:?}");
            }
        }
    }

    #[test]
    fn a_label_stands_for_the_same_two_inputs_in_every_size() {
        let labels = |shape: Shape| [(0, 1), (1, 0), (1, 2)].map(|entry| shape.label(entry));
        assert_eq!(labels(Shape::Line(3)), labels(Shape::Line(12)));
        // The inputs in row 1, columns 0 and 1 of grids of two and of three columns.
        assert_eq!(Shape::Grid(2, 2).label((2, 3)), Shape::Grid(4, 3).label((3, 4)));
        for shape in [Shape::Line(12), Shape::Grid(3, 4), Shape::Grid(4, 3), Shape::Grid(4, 4)] {
            let n = shape.n();
            let labels: std::collections::BTreeSet<u32> =
                (0..n * n).map(|place| shape.label((place / n, place % n))).collect();
            assert_eq!(labels.len(), n * n);
        }
    }

    #[test]
    fn distances_go_around_the_edge() {
        assert_eq!(Shape::Line(9).distance(0, 8), 1);
        assert_eq!(Shape::Grid(4, 4).distance(0, 15), 1);
        assert_eq!(Shape::Grid(4, 4).distance(0, 10), 2);
    }

    #[test]
    fn symmetries_move_the_inputs_as_their_names_say() {
        let moved = |symmetry: Symmetry, shape: Shape| -> Vec<usize> {
            let g = symmetry.permutation(shape, (0, 2), &[vec![0, 1, 2]]);
            (0..shape.n()).map(|place| g.of(place)).collect()
        };
        let (line, grid) = (Shape::Line(4), Shape::Grid(2, 3));
        assert_eq!(moved(Symmetry::Shift, line), [1, 2, 3, 0]);
        assert_eq!(moved(Symmetry::Reflect, line), [0, 3, 2, 1]);
        assert_eq!(moved(Symmetry::Swap, line), [2, 1, 0, 3]);
        assert_eq!(moved(Symmetry::Cycle, line), [1, 2, 0, 3]);
        assert_eq!(moved(Symmetry::Right, grid), [1, 2, 0, 4, 5, 3]);
        assert_eq!(moved(Symmetry::Down, grid), [3, 4, 5, 0, 1, 2]);
        assert_eq!(moved(Symmetry::Mirror, grid), [2, 1, 0, 5, 4, 3]);
        assert_eq!(moved(Symmetry::Turn, Shape::Grid(3, 3)), [2, 5, 8, 1, 4, 7, 0, 3, 6]);
        assert_eq!(moved(Symmetry::Turn, grid), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn the_smallest_radius_that_cuts_nothing_reaches_half_way_around() {
        let shapes = [Shape::Line(9), Shape::Line(3), Shape::Grid(4, 2), Shape::Grid(2, 4), Shape::Grid(3, 3)];
        assert_eq!(shapes.map(Shape::reach), [4, 1, 2, 2, 1]);
    }
}

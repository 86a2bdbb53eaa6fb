//! The symmetries that can be asked of the layer.

use crate::lesson::Named;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::conv::Permutation;

/// How the inputs lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// So many in a row.
    Line(usize),
    /// So many rows and columns, counted row by row.
    Grid(usize, usize),
}

impl Shape {
    /// How many inputs, and outputs.
    pub fn n(self) -> usize {
        match self {
            Shape::Line(n) => n,
            Shape::Grid(h, w) => h * w,
        }
    }

    /// Rows and columns; a line is one row.
    pub fn size(self) -> (usize, usize) {
        match self {
            Shape::Line(n) => (1, n),
            Shape::Grid(h, w) => (h, w),
        }
    }

    /// How far apart two inputs lie, around the edges, along the axis on which they lie farther apart.
    pub fn distance(self, i: usize, j: usize) -> usize {
        let (h, w) = self.size();
        let around = |a: usize, b: usize, extent: usize| a.abs_diff(b).min(extent - a.abs_diff(b));
        around(i / w, j / w, h).max(around(i % w, j % w, w))
    }

    /// The smallest radius that cuts nothing.
    pub fn reach(self) -> usize {
        let (h, w) = self.size();
        (h / 2).max(w / 2)
    }
}

/// A symmetry that the reader can switch on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Symmetry {
    /// On a line: every input moves to the next place, the last to the first.
    Shift,
    /// On a line: the order is reversed.
    Reflect,
    /// On a grid: every column moves to the right.
    Right,
    /// On a grid: every row moves down.
    Down,
    /// On a square grid: a quarter turn.
    Turn,
    /// On a grid: left becomes right.
    Mirror,
    /// Two inputs that the reader chooses change places.
    Swap,
    /// Cycles that the reader writes.
    Cycle,
}

impl Symmetry {
    /// Whether inputs of this shape have it.
    pub fn fits(self, shape: Shape) -> bool {
        match self {
            Symmetry::Shift | Symmetry::Reflect => matches!(shape, Shape::Line(_)),
            Symmetry::Right | Symmetry::Down | Symmetry::Mirror => matches!(shape, Shape::Grid(..)),
            Symmetry::Turn => matches!(shape, Shape::Grid(h, w) if h == w),
            Symmetry::Swap | Symmetry::Cycle => true,
        }
    }

    /// The symmetries that inputs of this shape have.
    pub fn of(shape: Shape) -> impl Iterator<Item = Symmetry> {
        Symmetry::all().iter().copied().filter(move |symmetry| symmetry.fits(shape))
    }

    /// Where it sends each input; `swap` and `cycle` are what the reader chose for these two.
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

/// The state takes only cycles that are one; elsewhere every point stays.
fn chosen(n: usize, cycles: &[Vec<usize>]) -> Permutation {
    Permutation::of_cycles(n, cycles).unwrap_or_else(|| Permutation::identity(n))
}

/// The cycles that `text` writes, as in `(0 3 6)(1 4)`: numbers from 0, any signs between them, a closing bracket ends a
/// cycle. `None` where it is no permutation of `n` points or moves none.
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

/// Cycles as people write them, `(0 3 6)(1 4)`.
pub fn written(cycles: &[Vec<usize>]) -> String {
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
    fn cycles_read_back_as_they_are_written() {
        assert_eq!(parse_cycles(" (0 3 6) (1,4)", 9), Some(vec![vec![0, 3, 6], vec![1, 4]]));
        assert_eq!(written(&[vec![0, 3, 6], vec![1, 4]]), "(0 3 6)(1 4)");
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
    fn the_radius_that_cuts_nothing_goes_half_the_way_round() {
        let shapes = [Shape::Line(9), Shape::Line(3), Shape::Grid(4, 2), Shape::Grid(2, 4), Shape::Grid(3, 3)];
        assert_eq!(shapes.map(Shape::reach), [4, 1, 2, 2, 1]);
    }
}

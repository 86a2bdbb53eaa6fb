//! What the matrix is made from, and how the reader looks at it.

use super::symmetry::{Shape, Symmetry};
use crate::conv::Permutation;
use crate::lesson::Named;

/// Row and column of an entry: output, input.
pub type Entry = (usize, usize);

/// What the matrix is made from. Whatever is in it has a matrix: [`Model::new`] never fails on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// The arrangement of the inputs.
    pub shape: Shape,
    /// The symmetries that are switched on, in the order of the list.
    pub group: Vec<Symmetry>,
    /// The two inputs that [`Symmetry::Swap`] swaps.
    pub swap: (usize, usize),
    /// The cycles of [`Symmetry::Cycle`].
    pub cycle: Vec<Vec<usize>>,
    /// The radius that is kept; 0 keeps everything.
    pub local: usize,
    /// The entry that was made free again.
    pub untie: Option<Entry>,
    /// The pattern that the reader paints by hand, row by row; `None` is a zero.
    pub painted: Option<Vec<Option<u32>>>,
    /// Weights that the reader has set: the first entry of an orbit, and its weight.
    pub own: Vec<(Entry, i32)>,
    /// The seed of the weights and the input.
    pub seed: u32,
}

/// How the reader looks at the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The entry that is chosen.
    pub at: Entry,
    /// The entry that is marked, to show how the chosen one is joined to it.
    pub mark: Option<Entry>,
    /// The symmetry that is checked; else the one that [`Model::checked`] finds.
    pub check: Option<Symmetry>,
    /// The parameter that the brush paints; `None` paints zeros.
    pub brush: Option<u32>,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            shape: Shape::Line(9),
            group: vec![Symmetry::Shift],
            swap: (0, 1),
            cycle: vec![vec![0, 1, 2]],
            local: 0,
            untie: None,
            painted: None,
            own: Vec::new(),
            seed: 1,
        }
    }
}

impl Default for View {
    fn default() -> View {
        View { at: (0, 1), mark: None, check: None, brush: Some(0) }
    }
}

impl Setup {
    /// The rule of a symmetry here.
    pub fn permutation(&self, symmetry: Symmetry) -> Permutation {
        symmetry.permutation(self.shape, self.swap, &self.cycle)
    }

    /// Whether a symmetry is switched on.
    pub fn has(&self, symmetry: Symmetry) -> bool {
        self.group.contains(&symmetry)
    }

    /// The same on inputs of another shape, as far as it fits.
    pub(super) fn reshaped(&self, shape: Shape) -> Setup {
        let line = |shape| matches!(shape, Shape::Line(_));
        let mut group: Vec<Symmetry> = self.group.iter().copied().filter(|symmetry| symmetry.fits(shape)).collect();
        // A shift stays a shift.
        if line(self.shape) && !line(shape) && self.has(Symmetry::Shift) {
            group.splice(0..0, [Symmetry::Right, Symmetry::Down]);
        }
        if !line(self.shape) && line(shape) && (self.has(Symmetry::Right) || self.has(Symmetry::Down)) {
            group.insert(0, Symmetry::Shift);
        }
        let n = shape.n();
        let swap = Some(self.swap).filter(|(a, b)| *a < n && *b < n).unwrap_or((0, 1));
        let fits = Permutation::of_cycles(n, &self.cycle).is_some();
        let cycle = if fits { self.cycle.clone() } else { vec![(0..n.min(3)).collect()] };
        let local = if self.local < shape.reach() { self.local } else { 0 };
        Setup { shape, group, swap, cycle, local, seed: self.seed, ..Setup::default() }
    }

    /// Switches a symmetry on or off, and ties again what was untied.
    pub(super) fn toggle(&mut self, symmetry: Symmetry) {
        if self.has(symmetry) {
            self.group.retain(|&other| other != symmetry);
        } else {
            self.group = Symmetry::all().iter().copied().filter(|&s| s == symmetry || self.has(s)).collect();
        }
        self.untie = None;
    }
}

//! The state of the scene: its setup and its view.

use super::symmetry::{Shape, Symmetry};
use crate::conv::Permutation;
use crate::lesson::Named;

/// Row and column of an entry: output, input.
pub type Entry = (usize, usize);

/// The values that determine the matrix. [`Model::new`] accepts every setup.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// The arrangement of the inputs.
    pub shape: Shape,
    /// The active symmetries in the order of [`Symmetry`].
    pub group: Vec<Symmetry>,
    /// The two inputs that [`Symmetry::Swap`] swaps.
    pub swap: (usize, usize),
    /// The cycles of [`Symmetry::Cycle`].
    pub cycle: Vec<Vec<usize>>,
    /// The radius beyond which entries are cut; 0 cuts none.
    pub local: usize,
    /// The untied entry.
    pub untie: Option<Entry>,
    /// The labels that the reader has painted, row by row; `None` is a zero.
    pub painted: Option<Vec<Option<u32>>>,
    /// The weights that the reader has set, each with the first entry of its orbit.
    pub chosen_weights: Vec<(Entry, i32)>,
    /// The input that the reader has set.
    pub x: Option<Vec<i32>>,
    /// The seed of the weights and the input.
    pub seed: u32,
}

/// The reader's view of the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The selected entry.
    pub at: Entry,
    /// The marked entry, which is compared with the selected one.
    pub mark: Option<Entry>,
    /// The symmetry that the reader has chosen to check.
    pub check: Option<Symmetry>,
    /// The label that the brush paints; `None` paints zeros.
    pub brush: Option<u32>,
    /// How far the free weights have been tied, from 0 to 1.
    pub t: f32,
    /// Whether sharing in other networks is shown instead.
    pub elsewhere: bool,
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
            chosen_weights: Vec::new(),
            x: None,
            seed: 1,
        }
    }
}

impl Default for View {
    fn default() -> View {
        View { at: (0, 1), mark: None, check: None, brush: Some(0), t: 1.0, elsewhere: false }
    }
}

impl View {
    /// The entry that the reader has chosen. The scene opens without one.
    pub fn chosen(&self) -> Option<Entry> {
        Some(self.at).filter(|&at| at != View::default().at || self.mark.is_some())
    }
}

impl Setup {
    /// The permutation of a symmetry in this setup.
    pub fn permutation(&self, symmetry: Symmetry) -> Permutation {
        symmetry.permutation(self.shape, self.swap, &self.cycle)
    }

    /// Whether a symmetry is switched on.
    pub fn has(&self, symmetry: Symmetry) -> bool {
        self.group.contains(&symmetry)
    }

    /// The setup on inputs of another shape. Settings that do not fit the shape return to their defaults.
    pub(super) fn reshaped(&self, shape: Shape) -> Setup {
        let line = |shape| matches!(shape, Shape::Line(_));
        let mut group: Vec<Symmetry> = self.group.iter().copied().filter(|symmetry| symmetry.fits(shape)).collect();
        // Shifts along a line and along a grid replace each other.
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

    /// Switches a symmetry on or off, and ties an untied entry again.
    pub(super) fn toggle(&mut self, symmetry: Symmetry) {
        if self.has(symmetry) {
            self.group.retain(|&other| other != symmetry);
        } else {
            self.group = Symmetry::all().iter().copied().filter(|&s| s == symmetry || self.has(s)).collect();
        }
        self.untie = None;
    }
}

//! The scene Tie: sharing is the symmetry.
//!
//! A layer without bias whose matrix starts with every entry free. Each symmetry that is asked of it ties entries: those
//! that it moves onto each other must be equal. What is tied, cut, untied or painted here, the check beside it measures.

mod address;
mod flow;
mod known;
mod links;
mod model;
mod pattern;
mod preset;
mod scene;
mod story;
mod symmetry;

use super::symbol;
use crate::lesson::sort::sort;
pub use flow::Flow;
pub use known::Known;
pub use links::{Link, Links};
pub use model::{Check, Model, Way};
pub use pattern::{Pattern, label_of, letters, stroke};
pub use preset::Preset;
pub use symmetry::{Shape, Symmetry, parse_cycles, written};

/// The largest weight that a reader can set.
pub const MAX_WEIGHT: i32 = 99;

/// Row and column of an entry: output, input.
pub type Entry = (usize, usize);

/// The symbol of an entry, as in W₃₂.
pub fn symbol((i, j): Entry) -> String {
    symbol::matrix_symbol(i, j).replace('w', "W")
}

/// The state of the scene. Whatever is in it has a matrix: [`Model::new`] never fails on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie {
    /// How the inputs lie.
    pub shape: Shape,
    /// The symmetries that are switched on, in the order of [`Symmetry::ALL`].
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
    /// The parameter that the brush paints; `None` paints zeros.
    pub brush: Option<u32>,
    /// Weights that the reader has set: the first entry of an orbit, and its weight.
    pub own: Vec<(Entry, i32)>,
    /// The entry that is chosen.
    pub at: Entry,
    /// The entry that is marked: how is the chosen one joined to it?
    pub mark: Option<Entry>,
    /// The symmetry that is checked; else the one that [`Model::checked`] finds.
    pub check: Option<Symmetry>,
    /// Where the weights and the input come from.
    pub seed: u32,
    /// Why the last edit was not taken.
    pub problem: Option<Problem>,
}

/// Why an edit was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// What was written is no permutation in cycles of so many points.
    Cycle(usize),
    /// An input cannot change places with itself.
    SameInput,
}

impl Default for Tie {
    fn default() -> Tie {
        Tie {
            shape: Shape::Line(9),
            group: vec![Symmetry::Shift],
            swap: (0, 1),
            cycle: vec![vec![0, 1, 2]],
            local: 0,
            untie: None,
            painted: None,
            brush: Some(0),
            own: Vec::new(),
            at: (0, 1),
            mark: None,
            check: None,
            seed: 1,
            problem: None,
        }
    }
}

/// A change of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Lays the inputs differently; what does not fit them is switched off.
    Shape(Shape),
    /// Switches a symmetry on or off. While the reader paints: ties what it joins.
    Toggle(Symmetry),
    /// Chooses the two inputs to swap.
    Swap(usize, usize),
    /// Writes cycles.
    Cycle(String),
    /// Keeps the entries within a radius; 0 keeps all.
    Local(usize),
    /// Takes a known combination.
    Preset(Preset),
    /// Chooses an entry; the one that is chosen already is marked, or no longer marked.
    Choose(Entry),
    /// Chooses an entry, and no more.
    Go(Entry),
    /// Sets the weight of the chosen entry's parameter.
    Weight(i32),
    /// Makes the chosen entry free, or ties it again.
    Untie(bool),
    /// Begins to paint by hand, or goes back to the switches.
    Paint(bool),
    /// Chooses what the brush paints.
    Brush(Option<u32>),
    /// Paints an entry.
    Stroke(Entry, Option<u32>),
    /// Chooses the symmetry that is checked.
    Check(Symmetry),
    /// Draws other weights and another input.
    Seed(u32),
}

impl Tie {
    /// The rule of a symmetry here.
    pub fn permutation(&self, symmetry: Symmetry) -> crate::conv::Permutation {
        symmetry.permutation(self.shape, self.swap, &self.cycle)
    }

    /// Whether a symmetry is switched on.
    pub fn has(&self, symmetry: Symmetry) -> bool {
        self.group.contains(&symmetry)
    }

    /// Makes the change, or keeps everything and says why.
    pub fn apply(&mut self, edit: Edit) {
        let mut next = Tie { problem: None, ..self.clone() };
        match next.change(edit) {
            Ok(()) => *self = next.settled(),
            Err(problem) => self.problem = Some(problem),
        }
    }

    /// The same state; the check that comes of itself is not kept as a choice.
    pub(super) fn settled(mut self) -> Tie {
        if self.check.is_some() {
            let own = Model::new(&self).checked(&Tie { check: None, ..self.clone() });
            self.check = self.check.filter(|&check| check != own);
        }
        self
    }

    fn change(&mut self, edit: Edit) -> Result<(), Problem> {
        let n = self.shape.n();
        let there = |(i, j): Entry| i < n && j < n;
        match edit {
            Edit::Shape(shape) => *self = self.reshaped(shape),
            Edit::Toggle(symmetry) if !symmetry.fits(self.shape) => {}
            Edit::Toggle(symmetry) if self.painted.is_some() => {
                self.painted = Some(Model::new(self).joined(&self.permutation(symmetry)));
                self.check = Some(symmetry);
            }
            Edit::Toggle(symmetry) => {
                if self.has(symmetry) {
                    self.group.retain(|&other| other != symmetry);
                    self.check = None;
                } else {
                    self.group = Symmetry::ALL.into_iter().filter(|&s| s == symmetry || self.has(s)).collect();
                    self.check = Some(symmetry);
                }
                (self.untie, self.mark) = (None, None);
            }
            Edit::Swap(a, b) if a < n && b < n => {
                if a == b {
                    return Err(Problem::SameInput);
                }
                self.swap = (a, b);
            }
            Edit::Cycle(text) => self.cycle = parse_cycles(&text, n).ok_or(Problem::Cycle(n))?,
            Edit::Local(radius) => self.local = if radius < self.shape.reach() { radius } else { 0 },
            Edit::Preset(preset) => *self = preset.applied(self),
            Edit::Choose(entry) if entry == self.at => {
                self.mark = Some(entry).filter(|_| self.mark != Some(entry));
            }
            Edit::Choose(entry) | Edit::Go(entry) if there(entry) => self.at = entry,
            Edit::Weight(weight) => self.set_weight(weight.clamp(-MAX_WEIGHT, MAX_WEIGHT)),
            Edit::Untie(free) => {
                if let Some(old) = self.untie.take() {
                    self.own.retain(|(entry, _)| *entry != old);
                }
                self.untie = free.then_some(self.at);
                self.mark = None;
                self.keep_weight();
            }
            Edit::Paint(true) => {
                self.painted = Some(Model::new(self).pattern.labels);
                (self.untie, self.mark) = (None, None);
            }
            Edit::Paint(false) => {
                let model = Model::new(self);
                self.group = Symmetry::of(self.shape).filter(|&symmetry| model.respects(symmetry)).collect();
                (self.painted, self.local, self.check) = (None, 0, None);
            }
            Edit::Brush(label) => self.brush = label,
            Edit::Stroke(entry, label) if there(entry) => {
                self.at = entry;
                if let Some(painted) = &mut self.painted {
                    painted[entry.0 * n + entry.1] = label;
                }
            }
            Edit::Check(symmetry) if symmetry.fits(self.shape) => self.check = Some(symmetry),
            Edit::Seed(seed) => (self.seed, self.own) = (seed, Vec::new()),
            Edit::Swap(..) | Edit::Choose(_) | Edit::Go(_) | Edit::Stroke(..) | Edit::Check(_) => {}
        }
        Ok(())
    }

    /// The same on inputs of another shape, as far as it goes with it.
    fn reshaped(&self, shape: Shape) -> Tie {
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
        let fits = crate::conv::Permutation::of_cycles(n, &self.cycle).is_some();
        let cycle = if fits { self.cycle.clone() } else { vec![(0..n.min(3)).collect()] };
        let local = if self.local < shape.reach() { self.local } else { 0 };
        Tie { shape, group, swap, cycle, local, seed: self.seed, ..Tie::default() }
    }

    fn set_weight(&mut self, weight: i32) {
        let model = Model::new(self);
        let (Some(first), label) = (model.first_of(self.at), model.pattern.at(self.at.0, self.at.1)) else {
            return;
        };
        self.own.retain(|((i, j), _)| model.pattern.at(*i, *j) != label);
        self.own.push((first, weight));
        sort(&mut self.own, |a, b| a < b);
    }

    /// A weight that was set at the entry that is free now belongs to those that it leaves behind.
    fn keep_weight(&mut self) {
        let model = Model::new(&Tie { untie: None, ..self.clone() });
        let place = self.own.iter().position(|(entry, _)| Some(*entry) == self.untie);
        let (Some(place), Some((i, j))) = (place, self.untie) else {
            return;
        };
        let (n, label) = (model.pattern.n, model.pattern.at(i, j));
        let other = (0..n * n).find(|&entry| entry != i * n + j && model.pattern.labels[entry] == label);
        match other {
            Some(other) => self.own[place].0 = (other / n, other % n),
            None => drop(self.own.remove(place)),
        }
        sort(&mut self.own, |a, b| a < b);
    }
}

#[cfg(test)]
mod tests;

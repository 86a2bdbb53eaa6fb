//! Changes of the scene.

use super::model::Model;
use super::preset::Preset;
use super::setup::{Entry, Setup, View};
use super::symmetry::{Shape, Symmetry, parse_cycles};
use super::{MAX_WEIGHT, Refusal, Tie};

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

impl Setup {
    /// Sets the weight of the parameter at `entry`.
    fn set_weight(&mut self, entry: Entry, weight: i32) {
        let model = Model::new(self);
        let (Some(first), label) = (model.first_of(entry), model.pattern.at(entry.0, entry.1)) else {
            return;
        };
        self.own.retain(|((i, j), _)| model.pattern.at(*i, *j) != label);
        self.own.push((first, weight));
        self.own.sort_unstable();
    }

    /// Makes `entry` free, or ties again what is free.
    fn untie(&mut self, entry: Option<Entry>) {
        if let Some(old) = self.untie.take() {
            self.own.retain(|(entry, _)| *entry != old);
        }
        self.untie = entry;
        self.keep_weight();
    }

    /// Gives a weight that was set at the entry that is free now to those that it leaves behind.
    fn keep_weight(&mut self) {
        let model = Model::new(&Setup { untie: None, ..self.clone() });
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
        self.own.sort_unstable();
    }

    /// Begins to paint by hand, or goes back to the switches that the painted pattern respects.
    fn paint(&mut self, on: bool) {
        let model = Model::new(self);
        if on {
            (self.painted, self.untie) = (Some(model.pattern.labels), None);
        } else {
            self.group = Symmetry::of(self.shape).filter(|&symmetry| model.respects(symmetry)).collect();
            (self.painted, self.local) = (None, 0);
        }
    }
}

impl Tie {
    /// Makes a change, or keeps everything and says why not.
    pub fn apply(&mut self, edit: Edit) {
        let mut next = Tie { refusal: None, ..self.clone() };
        match next.change(edit) {
            Ok(()) => *self = next.settled(),
            Err(refusal) => self.refusal = Some(refusal),
        }
    }

    /// The same state, where the check that comes of itself is not kept as a choice.
    pub(super) fn settled(mut self) -> Tie {
        if self.view.check.is_some() {
            let unchosen = Model::new(&self.setup).checked(&View { check: None, ..self.view.clone() });
            self.view.check = self.view.check.filter(|&check| check != unchosen);
        }
        self
    }

    fn change(&mut self, edit: Edit) -> Result<(), Refusal> {
        let Tie { setup, view, .. } = self;
        let n = setup.shape.n();
        let exists = |(i, j): Entry| i < n && j < n;
        match edit {
            Edit::Shape(shape) => (*setup, *view) = (setup.reshaped(shape), View::default()),
            Edit::Toggle(symmetry) => {
                if !symmetry.fits(setup.shape) {
                    return Ok(());
                }
                if setup.painted.is_some() {
                    setup.painted = Some(Model::new(setup).joined(&setup.permutation(symmetry)));
                    view.check = Some(symmetry);
                } else {
                    setup.toggle(symmetry);
                    view.check = Some(symmetry).filter(|_| setup.has(symmetry));
                    view.mark = None;
                }
            }
            Edit::Swap(a, b) => {
                if a < n && b < n {
                    if a == b {
                        return Err(Refusal::SameInput);
                    }
                    setup.swap = (a, b);
                }
            }
            Edit::Cycle(text) => setup.cycle = parse_cycles(&text, n).ok_or(Refusal::Cycle(n))?,
            Edit::Local(radius) => setup.local = if radius < setup.shape.reach() { radius } else { 0 },
            Edit::Preset(preset) => {
                *setup = preset.applied(setup);
                (view.mark, view.check) = (None, None);
            }
            Edit::Choose(entry) if entry == view.at => {
                view.mark = Some(entry).filter(|_| view.mark != Some(entry));
            }
            Edit::Choose(entry) | Edit::Go(entry) => {
                if exists(entry) {
                    view.at = entry;
                }
            }
            Edit::Weight(weight) => setup.set_weight(view.at, weight.clamp(-MAX_WEIGHT, MAX_WEIGHT)),
            Edit::Untie(free) => {
                setup.untie(free.then_some(view.at));
                view.mark = None;
            }
            Edit::Paint(on) => {
                setup.paint(on);
                if on {
                    view.mark = None;
                } else {
                    view.check = None;
                }
            }
            Edit::Brush(label) => view.brush = label,
            Edit::Stroke(entry, label) => {
                if exists(entry) {
                    view.at = entry;
                    if let Some(painted) = &mut setup.painted {
                        painted[entry.0 * n + entry.1] = label;
                    }
                }
            }
            Edit::Check(symmetry) => {
                if symmetry.fits(setup.shape) {
                    view.check = Some(symmetry);
                }
            }
            Edit::Seed(seed) => (setup.seed, setup.own) = (seed, Vec::new()),
        }
        Ok(())
    }
}

//! Edits of the scene.

use super::model::Model;
use super::preset::Preset;
use super::setup::{Entry, Setup, View};
use super::symmetry::{Shape, Symmetry, parse_cycles};
use super::{MAX_WEIGHT, Refusal, Tie};

/// An edit of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Arranges the inputs in another shape. Symmetries that the shape does not have are switched off.
    Shape(Shape),
    /// Switches a symmetry on or off. While painting, ties all entries that the symmetry maps to each other.
    Toggle(Symmetry),
    /// Chooses the two inputs to swap.
    Swap(usize, usize),
    /// Sets the cycles from text such as `(0 3 6)(1 4)`.
    Cycle(String),
    /// Sets the radius beyond which entries are cut; 0 cuts none.
    Local(usize),
    /// Applies a preset.
    Preset(Preset),
    /// Selects an entry. Selecting the selected entry again marks it or removes the mark.
    Choose(Entry),
    /// Selects an entry without marking it.
    Go(Entry),
    /// Sets the weight of the parameter that an entry uses.
    Weight(Entry, i32),
    /// Unties the selected entry, or ties it again.
    Untie(bool),
    /// Starts painting by hand, or returns to the switches.
    Paint(bool),
    /// Selects the parameter that the brush paints; `None` paints zeros.
    Brush(Option<u32>),
    /// Paints an entry.
    Stroke(Entry, Option<u32>),
    /// Selects the symmetry to check.
    Check(Symmetry),
    /// Sets an input.
    Input(usize, i32),
    /// Feeds in a single 1, at the selected entry's input.
    Impulse,
    /// Goes to a position, from 0 to 1, on the way from free weights to tied ones.
    Seek(f32),
    /// Draws new weights and a new input.
    Seed(u32),
}

impl Edit {
    /// Whether other entries are tied or cut afterwards.
    fn changes_pattern(&self) -> bool {
        match self {
            Edit::Shape(_)
            | Edit::Toggle(_)
            | Edit::Swap(..)
            | Edit::Cycle(_)
            | Edit::Local(_)
            | Edit::Preset(_)
            | Edit::Untie(_)
            | Edit::Paint(_) => true,
            Edit::Choose(_)
            | Edit::Go(_)
            | Edit::Weight(..)
            | Edit::Brush(_)
            | Edit::Stroke(..)
            | Edit::Check(_)
            | Edit::Input(..)
            | Edit::Impulse
            | Edit::Seek(_)
            | Edit::Seed(_) => false,
        }
    }
}

impl Setup {
    /// Sets the weight of the parameter that `entry` uses.
    fn set_weight(&mut self, entry: Entry, weight: i32) {
        let model = Model::new(self);
        let (Some(first), label) = (model.first_of(entry), model.pattern.at(entry.0, entry.1)) else {
            return;
        };
        self.chosen_weights.retain(|((i, j), _)| model.pattern.at(*i, *j) != label);
        self.chosen_weights.push((first, weight));
        self.chosen_weights.sort_unstable();
    }

    /// Unties `entry`, and ties the previously untied entry again.
    fn untie(&mut self, entry: Option<Entry>) {
        if let Some(old) = self.untie.take() {
            self.chosen_weights.retain(|(entry, _)| *entry != old);
        }
        self.untie = entry;
        self.keep_weight();
    }

    /// Moves a weight stored under the untied entry to another entry of its orbit. Discards it if there is none.
    fn keep_weight(&mut self) {
        let model = Model::new(&Setup { untie: None, ..self.clone() });
        let place = self.chosen_weights.iter().position(|(entry, _)| Some(*entry) == self.untie);
        let (Some(place), Some((i, j))) = (place, self.untie) else {
            return;
        };
        let (n, label) = (model.pattern.n, model.pattern.at(i, j));
        let other = (0..n * n).find(|&entry| entry != i * n + j && model.pattern.labels[entry] == label);
        match other {
            Some(other) => self.chosen_weights[place].0 = (other / n, other % n),
            None => drop(self.chosen_weights.remove(place)),
        }
        self.chosen_weights.sort_unstable();
    }

    /// Starts painting by hand. When painting ends, the symmetries that the pattern respects are switched on.
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
    /// Applies an edit. A refused edit changes only `refusal`.
    pub fn apply(&mut self, edit: Edit) {
        let mut next = Tie { refusal: None, ..self.clone() };
        match next.change(edit) {
            Ok(()) => {
                next.settle();
                *self = next;
            }
            Err(refusal) => self.refusal = Some(refusal),
        }
    }

    /// Removes a redundant choice: a checked symmetry that would be checked by default.
    pub(super) fn settle(&mut self) {
        self.view.check = self.view.check.filter(|&check| check != Model::new(&self.setup).first);
    }

    fn change(&mut self, edit: Edit) -> Result<(), Refusal> {
        let Tie { setup, view, .. } = self;
        let n = setup.shape.n();
        let exists = |(i, j): Entry| i < n && j < n;
        // An edit shows in the matrix, not in the other networks.
        view.elsewhere = false;
        if edit.changes_pattern() {
            view.t = 1.0;
        }
        match edit {
            Edit::Shape(shape) => (*setup, *view) = (setup.reshaped(shape), View::default()),
            Edit::Toggle(symmetry) => {
                if !symmetry.fits(setup.shape) {
                    return Ok(());
                }
                if setup.painted.is_some() {
                    setup.painted = Some(Model::new(setup).labels_tied_by(&setup.permutation(symmetry)));
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
                *setup = preset.applied_to(setup);
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
            Edit::Weight(entry, weight) => setup.set_weight(entry, weight.clamp(-MAX_WEIGHT, MAX_WEIGHT)),
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
            Edit::Input(input, value) => {
                let mut x = Model::new(setup).x;
                if let Some(x) = x.get_mut(input) {
                    *x = value.clamp(-MAX_WEIGHT, MAX_WEIGHT);
                }
                setup.x = Some(x);
            }
            Edit::Impulse => setup.x = Some((0..n).map(|input| i32::from(input == view.at.1)).collect()),
            Edit::Seek(t) => view.t = t.clamp(0.0, 1.0),
            Edit::Seed(seed) => (setup.seed, setup.chosen_weights, setup.x) = (seed, Vec::new(), None),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;

//! The facts of the sentences about the figure: the one below it, and the one below the matrix.

use strum::IntoStaticStr;

use super::{Check, Entry, Known, Model, Symmetry, Tie, Way};

/// The facts of the sentence below the figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caption {
    /// The pattern is painted by hand.
    Painted {
        /// The number of parameters.
        count: usize,
        /// The symmetries that the weights commute with.
        respected: Vec<Symmetry>,
        /// The other symmetries of the shape.
        others: Vec<Symmetry>,
        /// The layer's name.
        known: Option<Known>,
    },
    /// No symmetry is switched on.
    Free {
        /// The number of parameters, each of them a single entry.
        count: usize,
        /// Whether only near entries are kept.
        near: bool,
    },
    /// An entry was made free, and its number stayed the same.
    Freed(Entry),
    /// An entry was made free, which breaks symmetries.
    Untied(Entry, Broken),
    /// The radius cuts through orbits, which breaks symmetries.
    Cut(Broken),
    /// Every entry is tied as the symmetries ask.
    Tied {
        /// The symmetries that are switched on.
        group: Vec<Symmetry>,
        /// Whether two or more of them together generate every permutation.
        every: bool,
        /// Whether only near entries are kept.
        near: bool,
        /// The number of entries.
        all: usize,
        /// The number of parameters.
        count: usize,
        /// The layer's name.
        known: Option<Known>,
    },
}

/// Symmetries that are switched on although the weights do not commute with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// These symmetries.
    pub symmetries: Vec<Symmetry>,
    /// The symmetry that is checked.
    pub checked: Symmetry,
    /// The outputs where the two ways of the check differ.
    pub outputs: Vec<usize>,
}

impl Caption {
    /// The facts about `state`; `check` is that of the symmetry that is checked.
    pub fn new(state: &Tie, model: &Model, check: Option<&Check>) -> Caption {
        let setup = &state.setup;
        let (n, count, near) = (model.pattern.n, model.pattern.count, setup.local > 0);
        if setup.painted.is_some() {
            let (respected, others) = model.symmetries.iter().partition::<Vec<_>, _>(|(_, _, holds)| *holds);
            let names = |some: Vec<&(Symmetry, _, _)>| some.into_iter().map(|(symmetry, ..)| *symmetry).collect();
            // There is no radius while the reader paints.
            let known = model.known.clone().filter(|known| !known.wants_radius());
            return Caption::Painted { count, respected: names(respected), others: names(others), known };
        }
        if setup.group.is_empty() {
            return Caption::Free { count, near };
        }
        let differing = check.into_iter().flat_map(|check| check.difference.iter().enumerate());
        let broken = Broken {
            symmetries: model.broken(),
            checked: model.checked(&state.view),
            outputs: differing.filter(|(_, difference)| **difference != 0).map(|(output, _)| output).collect(),
        };
        match setup.untie {
            Some(entry) if broken.symmetries.is_empty() => Caption::Freed(entry),
            Some(entry) => Caption::Untied(entry, broken),
            None if !broken.symmetries.is_empty() => Caption::Cut(broken),
            None => Caption::Tied {
                group: setup.group.clone(),
                every: setup.group.len() > 1 && model.is_every_permutation(),
                near,
                all: n * n,
                count,
                known: model.known.clone(),
            },
        }
    }
}

/// The facts of the sentence below the matrix: how the two compared entries are joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// The chosen entry is marked; the other is not chosen yet.
    Marked(Entry),
    /// The checked symmetry leaves the entry where it is.
    Stays(Entry),
    /// Nothing that is switched on moves the first to the second.
    Apart(Entry, Entry),
    /// The checked symmetry, which is not switched on, moves the first to the second.
    Possible(Entry, Entry, Symmetry, Equality),
    /// These steps of symmetries that are switched on, as in [`Way::Steps`], move the first to the second.
    Joined(Entry, Entry, Vec<(Symmetry, usize, bool)>, Equality),
}

/// Whether two entries are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Equality {
    /// They have the same parameter, or both are cut.
    Tied,
    /// Their weights are equal by chance.
    Chance,
    /// Their weights differ.
    Different,
}

impl Comparison {
    /// The facts about `state`.
    pub fn new(state: &Tie, model: &Model) -> Comparison {
        let Tie { setup, view, .. } = state;
        let (from, to) = model.compared(view);
        let label = |(i, j): Entry| model.pattern.at(i, j);
        let equality = match () {
            () if label(from) == label(to) => Equality::Tied,
            () if model.weight(from) == model.weight(to) => Equality::Chance,
            () => Equality::Different,
        };
        let checked = model.checked(view);
        let asked = setup.painted.is_none() && (view.mark.is_some() || setup.has(checked));
        if view.mark == Some(view.at) {
            Comparison::Marked(from)
        } else if from == to {
            Comparison::Stays(from)
        } else if !asked {
            Comparison::Possible(from, to, checked, equality)
        } else {
            match model.way(from, to) {
                Way::Steps(steps) => Comparison::Joined(from, to, steps, equality),
                Way::None => Comparison::Apart(from, to),
            }
        }
    }
}

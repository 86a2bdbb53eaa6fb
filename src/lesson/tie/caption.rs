//! The facts behind two sentences: the one below the figure and the one below the matrix.

use strum::IntoStaticStr;

use super::{Check, Entry, Known, Model, Symmetry, Tie, Way};

/// The facts behind the sentence below the figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caption {
    /// The pattern is painted by hand.
    Painted {
        /// The number of parameters.
        count: usize,
        /// The symmetries that commute with the weights.
        respected: Vec<Symmetry>,
        /// The other symmetries of the shape.
        others: Vec<Symmetry>,
        /// The layer's name, if it has one.
        known: Option<Known>,
    },
    /// No symmetry is switched on. Each parameter is used by one entry.
    Free {
        /// The number of parameters.
        count: usize,
        /// Whether entries beyond a radius are cut.
        near: bool,
    },
    /// An entry was untied without breaking a symmetry.
    Freed {
        /// The entry.
        entry: Entry,
        /// Whether its value stayed the same; otherwise it was tied to no other entry.
        same: bool,
    },
    /// An entry was untied, which breaks symmetries.
    Untied(Entry, Broken),
    /// Cutting the entries beyond the radius breaks symmetries.
    Cut(Broken),
    /// The free weights are being tied.
    Tying(Vec<Symmetry>),
    /// All entries are tied as the symmetries require.
    Tied {
        /// The symmetries that are switched on.
        group: Vec<Symmetry>,
        /// Whether the group has several generators and contains every permutation.
        every: bool,
        /// Whether entries beyond a radius are cut.
        near: bool,
        /// The number of entries of the matrix.
        all: usize,
        /// The number of parameters.
        count: usize,
        /// The layer's name, if it has one.
        known: Option<Known>,
    },
}

/// Symmetries that are switched on but do not commute with the weights: those that are lost for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The broken symmetries.
    pub symmetries: Vec<Symmetry>,
    /// The symmetry that is checked.
    pub checked: Symmetry,
    /// The outputs at which W·g(x) and g(W·x) differ.
    pub outputs: Vec<usize>,
}

impl Caption {
    /// The facts about `state`. `check` is the check of the symmetry that [`Model::checked`] returns.
    pub fn new(state: &Tie, model: &Model, check: Option<&Check>) -> Caption {
        let setup = &state.setup;
        let (n, count, near) = (model.pattern.n, model.pattern.count, setup.local > 0);
        if setup.painted.is_some() {
            let (respected, others) = model.symmetries.iter().partition::<Vec<_>, _>(|(_, _, holds)| *holds);
            let names = |some: Vec<&(Symmetry, _, _)>| some.into_iter().map(|(symmetry, ..)| *symmetry).collect();
            // A painted pattern has no radius.
            let known = model.known.clone().filter(|known| !known.lacks_locality());
            return Caption::Painted { count, respected: names(respected), others: names(others), known };
        }
        if setup.group.is_empty() {
            return Caption::Free { count, near };
        }
        if state.view.t < 1.0 {
            return Caption::Tying(setup.group.clone());
        }
        let broken = |symmetries: Vec<Symmetry>| Broken {
            symmetries,
            checked: model.checked(&state.view),
            outputs: check.into_iter().flat_map(Check::differing).collect(),
        };
        let lost = model.broken_by_untying();
        match model.untied {
            Some((entry, _)) if !lost.is_empty() => Caption::Untied(entry, broken(lost)),
            Some(_) | None if !model.broken().is_empty() => Caption::Cut(broken(model.broken())),
            Some((entry, before)) => Caption::Freed { entry, same: model.weight(entry) == before },
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

/// The facts behind the sentence below the matrix, which relates the two compared entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// An entry is marked, and no second entry is selected yet.
    Marked(Entry),
    /// The checked symmetry maps the entry to itself.
    Stays(Entry),
    /// No combination of the active symmetries maps the first entry to the second.
    Apart(Entry, Entry),
    /// The checked symmetry maps the first entry to the second, but is not switched on.
    Possible(Entry, Entry, Symmetry, Equality),
    /// These steps, as in [`Way::Steps`], map the first entry to the second.
    Joined(Entry, Entry, Vec<(Symmetry, usize, bool)>, Equality),
}

/// Why the weights of two entries are equal or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Equality {
    /// They share a parameter, or both are cut.
    Tied,
    /// They have different parameters, which happen to be equal.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::tie::Edit;

    #[test]
    fn equal_entries_share_a_parameter_or_are_equal_by_chance() {
        let equality = |state: &Tie| match Comparison::new(state, &Model::new(&state.setup)) {
            Comparison::Joined((0, 1), (1, 2), _, equality) => Some(equality),
            _ => None,
        };
        let mut state = Tie::default();
        assert_eq!(equality(&state), Some(Equality::Tied));
        state.apply(Edit::Untie(true));
        assert_eq!(equality(&state), Some(Equality::Different));
        state.apply(Edit::Weight((0, 1), Model::new(&state.setup).weight((1, 2))));
        assert_eq!(equality(&state), Some(Equality::Chance));
        assert_eq!(Caption::new(&state, &Model::new(&state.setup), None), Caption::Freed { entry: (0, 1), same: true });
    }
}

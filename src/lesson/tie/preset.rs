//! Known combinations of symmetries.

use super::{Shape, Symmetry, Tie};

/// A combination with a picture of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// None: a fully connected layer.
    Free,
    /// Shift by one; on a grid, along both axes.
    Shift,
    /// The same, and only what is near.
    Near,
    /// The same, reflected as well; on a square grid turned as well.
    Symmetric,
    /// Every permutation.
    All,
}

impl Preset {
    /// Every preset, in the order of the argument.
    pub const ALL: [Preset; 5] = [Preset::Free, Preset::Shift, Preset::Near, Preset::Symmetric, Preset::All];

    /// The presets that differ on inputs of this shape: where every input is near, keeping the near ones changes nothing.
    pub fn of(shape: Shape) -> impl Iterator<Item = Preset> {
        Preset::ALL.into_iter().filter(move |&preset| preset != Preset::Near || shape.reach() > 1)
    }

    /// The symmetries and the radius, for inputs of this shape.
    pub fn parts(self, shape: Shape) -> (Vec<Symmetry>, usize) {
        let mut group = match (self, shape) {
            (Preset::Free, _) => Vec::new(),
            (_, Shape::Line(_)) => vec![Symmetry::Shift],
            (_, Shape::Grid(..)) => vec![Symmetry::Right, Symmetry::Down],
        };
        match (self, shape) {
            (Preset::Symmetric, Shape::Line(_)) => group.push(Symmetry::Reflect),
            (Preset::Symmetric, Shape::Grid(h, w)) => {
                group.push(if h == w { Symmetry::Turn } else { Symmetry::Mirror });
            }
            // Swapping two neighbours, wherever they have been shifted to, reaches every order of a line.
            (Preset::All, Shape::Line(_)) => group.push(Symmetry::Swap),
            // On a grid it needs a way through all places.
            (Preset::All, Shape::Grid(..)) => group.extend([Symmetry::Swap, Symmetry::Cycle]),
            _ => {}
        }
        (group, usize::from(matches!(self, Preset::Near | Preset::Symmetric)))
    }

    /// Whether `state` is this combination, with nothing done by hand.
    pub fn is(self, state: &Tie) -> bool {
        let applied = self.applied(state);
        let switches = |tie: &Tie| (tie.group.clone(), tie.local, tie.swap, tie.cycle.clone());
        switches(&applied) == switches(state) && state.untie.is_none() && state.painted.is_none()
    }

    /// `state` with this combination and nothing done by hand.
    pub fn applied(self, state: &Tie) -> Tie {
        let (group, local) = self.parts(state.shape);
        // A line's cycle stays what the reader wrote: it is not switched on.
        let cycle =
            if group.contains(&Symmetry::Cycle) { vec![(0..state.shape.n()).collect()] } else { state.cycle.clone() };
        Tie {
            group,
            local: if local < state.shape.reach() { local } else { 0 },
            swap: if self == Preset::All { (0, 1) } else { state.swap },
            cycle,
            untie: None,
            painted: None,
            mark: None,
            own: Vec::new(),
            check: None,
            ..state.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::tie::Model;

    #[test]
    fn all_permutations_are_all_on_every_shape() {
        for shape in [Shape::Line(3), Shape::Line(12), Shape::Grid(2, 2), Shape::Grid(3, 3), Shape::Grid(4, 4)] {
            let state = Preset::All.applied(&Tie { shape, ..Tie::default() });
            assert_eq!(Model::new(&state).order, Some((1..=shape.n() as u128).product()), "{shape:?}");
        }
    }
}

//! Known combinations of symmetries.

use crate::lesson::Named;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::setup::Setup;
use super::symmetry::{Shape, Symmetry};

/// A combination with a picture of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
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
    /// The presets that differ on inputs of this shape: where every input is near, keeping the near ones changes nothing.
    pub fn of(shape: Shape) -> impl Iterator<Item = Preset> {
        Preset::all().iter().copied().filter(move |&preset| preset != Preset::Near || shape.reach() > 1)
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
    pub fn is(self, state: &Setup) -> bool {
        let applied = self.applied(state);
        let switches = |setup: &Setup| (setup.group.clone(), setup.local, setup.swap, setup.cycle.clone());
        switches(&applied) == switches(state) && state.untie.is_none() && state.painted.is_none()
    }

    /// `state` with this combination and nothing done by hand.
    pub fn applied(self, state: &Setup) -> Setup {
        let (group, local) = self.parts(state.shape);
        // A line's cycle stays what the reader wrote: it is not switched on.
        let cycle =
            if group.contains(&Symmetry::Cycle) { vec![(0..state.shape.n()).collect()] } else { state.cycle.clone() };
        Setup {
            group,
            local: if local < state.shape.reach() { local } else { 0 },
            swap: if self == Preset::All { (0, 1) } else { state.swap },
            cycle,
            untie: None,
            painted: None,
            own: Vec::new(),
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
            let state = Preset::All.applied(&Setup { shape, ..Setup::default() });
            assert_eq!(Model::new(&state).order, Some((1..=shape.n() as u128).product()), "{shape:?}");
        }
    }
}

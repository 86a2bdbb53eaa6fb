//! Well-known combinations of symmetries.

use crate::lesson::Named;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::setup::Setup;
use super::symmetry::{Shape, Symmetry};

/// A combination of symmetries that one button applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Preset {
    /// No symmetry: a fully connected layer.
    Free,
    /// A shift by one; on a grid, along both axes.
    Shift,
    /// [`Preset::Shift`], with entries beyond a radius of 1 cut.
    Near,
    /// [`Preset::Near`] with a mirror symmetry, or quarter turns on a square grid.
    Symmetric,
    /// All permutations.
    All,
}

impl Preset {
    /// The presets that differ on this shape. A radius of 1 changes nothing on a small shape.
    pub fn of(shape: Shape) -> impl Iterator<Item = Preset> {
        Preset::all().iter().copied().filter(move |&preset| preset != Preset::Near || shape.reach() > 1)
    }

    /// The symmetries and the radius on this shape.
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
            // Shifts and one swap of neighbours generate all permutations of a line.
            (Preset::All, Shape::Line(_)) => group.push(Symmetry::Swap),
            // A grid also needs a cycle through all places.
            (Preset::All, Shape::Grid(..)) => group.extend([Symmetry::Swap, Symmetry::Cycle]),
            (Preset::Free | Preset::Shift | Preset::Near, _) => {}
        }
        (group, usize::from(matches!(self, Preset::Near | Preset::Symmetric)))
    }

    /// Whether `state` equals the preset and has no manual changes.
    pub fn matches(self, state: &Setup) -> bool {
        let applied = self.applied_to(state);
        let switches = |setup: &Setup| (setup.group.clone(), setup.local, setup.swap, setup.cycle.clone());
        switches(&applied) == switches(state) && state.untie.is_none() && state.painted.is_none()
    }

    /// The setup with the preset applied and manual changes discarded.
    pub fn applied_to(self, state: &Setup) -> Setup {
        let (group, local) = self.parts(state.shape);
        // A line keeps the reader's cycle, which is not switched on.
        let cycle =
            if group.contains(&Symmetry::Cycle) { vec![(0..state.shape.n()).collect()] } else { state.cycle.clone() };
        Setup {
            group,
            local: if local < state.shape.reach() { local } else { 0 },
            swap: if self == Preset::All { (0, 1) } else { state.swap },
            cycle,
            untie: None,
            painted: None,
            chosen_weights: Vec::new(),
            ..state.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::tie::tests::open;
    use crate::lesson::tie::{Edit, Model, Tie};

    #[test]
    fn the_preset_all_generates_every_permutation_on_every_shape() {
        for shape in [Shape::Line(3), Shape::Line(12), Shape::Grid(2, 2), Shape::Grid(3, 3), Shape::Grid(4, 4)] {
            let state = Preset::All.applied_to(&Setup { shape, ..Setup::default() });
            assert_eq!(Model::new(&state).order, Some((1..=shape.n() as u128).product()), "{shape:?}");
        }
    }

    #[test]
    fn presets_differ_on_every_shape() {
        for shape in (3..=12).map(Shape::Line).chain((2..=4).flat_map(|h| (2..=4).map(move |w| Shape::Grid(h, w)))) {
            for preset in Preset::of(shape) {
                let state = preset.applied_to(&Setup { shape, ..Setup::default() });
                assert_eq!(
                    Preset::of(shape).filter(|other| other.matches(&state)).collect::<Vec<_>>(),
                    [preset],
                    "{shape:?}"
                );
            }
        }
    }

    #[test]
    fn a_preset_discards_manual_changes() {
        let mut state = open("n=7&swap=2.3&seed=5");
        for edit in [
            Edit::Weight((0, 1), 9),
            Edit::Untie(true),
            Edit::Choose((3, 4)),
            Edit::Choose((3, 4)),
            Edit::Check(Symmetry::Reflect),
        ] {
            state.apply(edit);
        }
        assert!(
            state.setup.untie.is_some()
                && state.view.mark.is_some()
                && state.view.check.is_some()
                && !state.setup.chosen_weights.is_empty()
        );
        let mut painted = state.clone();
        painted.apply(Edit::Paint(true));
        for state in [state, painted] {
            let near = Preset::Near.applied_to(&state.setup);
            assert_eq!(near, Setup { local: 1, ..open("n=7&swap=2.3&seed=5").setup });
            assert_eq!((near.swap, Preset::All.applied_to(&state.setup).swap), ((2, 3), (0, 1)));
        }
        let small = Tie { setup: Setup { shape: Shape::Line(3), ..Setup::default() }, ..Tie::default() };
        assert_eq!(Preset::Near.applied_to(&small.setup).local, 0);
        let all = |shape| Preset::of(shape).collect::<Vec<_>>();
        assert_eq!(all(Shape::Line(9)), Preset::all());
        assert_eq!(all(Shape::Line(3)), [Preset::Free, Preset::Shift, Preset::Symmetric, Preset::All]);
        let symmetric = |h, w| Preset::Symmetric.parts(Shape::Grid(h, w)).0[2];
        assert_eq!((symmetric(3, 3), symmetric(3, 4)), (Symmetry::Turn, Symmetry::Mirror));
    }
}

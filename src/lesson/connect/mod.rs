//! The scene Connect: which connections reuse one number?
//!
//! One input and three layers. The fully connected layer has a separate weight for every pair of input and output.
//! Cutting the connections outside the window makes it locally connected; tying the weights at the same place of the
//! window makes it a convolution.

mod address;
mod caption;
mod diagram;
mod edit;
mod equation;
mod exercises;
mod highlight;
mod ladder;
mod measures;
mod model;
mod param;
mod picture;
mod places;
mod planes;
mod scene;
mod setup;
mod slide;
mod stage;
mod story;
mod verdict;
mod walk;

pub use caption::Caption;
pub use diagram::{Diagram, Edge, Node, Padding, bar_limit};
pub use edit::Edit;
pub use equation::{Equation, Term, adds_up};
pub use highlight::Highlight;
pub use ladder::{Strand, Transition};
pub use measures::{Measures, PictureMeasures};
pub use model::Model;
pub use param::{Param, Select};
pub use picture::{OPENING_SIDE, SHAPES, opening_kernel, opening_picture};
pub use places::Places;
pub use planes::{Plane, Planes};
pub use setup::{Setup, View, Weights};
pub use slide::{Meeting, SlideFrame, reached, settled, window};
pub use stage::{LayerStep, Stage};
pub use verdict::Verdict;
pub use walk::{Way, next_term, next_unit};

use crate::conv::Error;

/// The longest input that the figure can draw legibly.
pub const MAX_INPUTS: usize = 16;
/// The most rows and columns of a picture that the figure can draw legibly.
pub const MAX_SIDE: usize = 8;
/// The longest kernel that the figure can draw legibly.
pub const MAX_TAPS: usize = 9;

/// The state of the scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Connect {
    /// The values that determine the layers.
    pub setup: Setup,
    /// The reader's view of the scene.
    pub view: View,
    /// Why the last edit was refused.
    pub refusal: Option<Error>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::LayerKind;

    #[test]
    fn the_middle_element_of_the_kernel_is_chosen_at_first() {
        let state = Setup { k: vec![1.0; 5], ..Setup::default() };
        assert_eq!(state.opening_select(), Select::Param(Param::Kernel(2)));
    }

    #[test]
    fn numbers_change_where_they_are_and_nowhere_else() {
        let mut state = Connect::default();
        state.apply(Edit::Input(6, 8.0));
        state.apply(Edit::Weight(Param::Kernel(2), 4.0));
        assert_eq!((state.setup.x.last(), state.setup.k.last()), (Some(&8.0), Some(&4.0)));
        let before = state.clone();
        state.apply(Edit::Input(7, 9.0));
        state.apply(Edit::Tap(3, 9.0));
        state.apply(Edit::Weight(Param::Kernel(3), 9.0));
        assert_eq!(state, before);
    }

    #[test]
    fn what_was_refused_is_forgotten_with_the_next_change() {
        let mut state =
            Connect { setup: Setup { boundary: Boundary::Valid, ..Setup::default() }, ..Connect::default() };
        state.apply(Edit::Dilation(4));
        assert_eq!((state.setup.dilation, state.refusal.is_some()), (1, true));
        state.apply(Edit::Stride(2));
        assert_eq!((state.setup.stride, &state.refusal), (2, &None));
    }

    #[test]
    fn a_copy_that_is_edited_is_every_copy_until_its_tie_is_broken() {
        let mut state = Connect::default();
        let outputs = |state: &Connect| {
            let model = Model::new(&state.setup).expect("a state has a figure");
            (model.outputs(LayerKind::Conv).to_vec(), model.cost(LayerKind::Conv).parameters)
        };
        let tied = outputs(&state);
        state.apply(Edit::Untie(3, 1, true));
        assert_eq!(outputs(&state), (tied.0.clone(), 4), "its own number, of the same value");
        assert_eq!(state.view.select, Some(Select::Param(Param::Untied(3, 1))));
        state.apply(Edit::Weight(Param::Untied(3, 1), 5.0));
        // y₃ reads x₃ = 4 with 5 in place of 2.
        let broken = outputs(&state).0;
        assert_eq!((broken[3], &broken[..3], &broken[4..]), (tied.0[3] + 12.0, &tied.0[..3], &tied.0[4..]));
        let model = Model::new(&state.setup).expect("a state has a figure");
        assert_eq!(model.uses(Param::Kernel(1)), 6);
        assert!(matches!(Verdict::new(&model, LayerKind::Conv), Ok(Verdict::Fails { found: 5.0, expected: 2.0, .. })));
        // The others follow the kernel.
        state.apply(Edit::Tap(1, 0.0));
        assert_eq!((outputs(&state).0[2], outputs(&state).0[3]), (tied.0[2] - 2.0, broken[3]));
        state.apply(Edit::Untie(3, 1, false));
        assert_eq!((state.setup.untied.len(), outputs(&state).1), (0, 3));
    }

    #[test]
    fn a_broken_tie_that_the_shape_does_not_have_any_more_is_given_up() {
        let mut state = Connect::default();
        state.apply(Edit::Untie(6, 1, true));
        state.apply(Edit::Stride(2));
        assert_eq!((state.setup.untied.len(), state.view.select), (0, Some(Select::Param(Param::Kernel(1)))));
    }
}

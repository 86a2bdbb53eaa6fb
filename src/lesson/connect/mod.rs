//! The scene Connect: which connections reuse one number?
//!
//! One input, three layers. The fully connected layer has a weight of its own for every pair of input and output.
//! Cutting the connections that leave the window makes it locally connected; tying the weights that stand at the same
//! place of the window makes it a convolution.

mod address;
mod caption;
mod diagram;
mod edit;
mod equation;
mod highlight;
mod ladder;
mod model;
mod param;
mod picture;
mod places;
mod scene;
mod setup;
mod slide;
mod story;
mod verdict;
mod walk;

pub use caption::Caption;
pub use diagram::{Diagram, Edge, Node, Padding, bar_limit};
pub use edit::Edit;
pub use equation::{Equation, Term};
pub use highlight::Highlight;
pub use ladder::{LayerStep, Strand, Transition};
pub use model::Model;
pub use param::{Param, Select};
pub use picture::{OPENING_SIDE, SHAPES, opening_kernel, opening_picture};
pub use places::{BAR_REACH, CELL, PADDED_CELL, RADIUS};
pub use setup::{Setup, View, Weights};
pub use slide::{Meeting, SlideFrame, Window, settled, window};
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
    /// What the layers are made from.
    pub setup: Setup,
    /// How the reader looks at them.
    pub view: View,
    /// Why the last edit was refused.
    pub refusal: Option<Error>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;

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
}

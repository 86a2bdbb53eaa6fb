//! The scene Connect: which connections reuse one number?
//!
//! One input, three layers. The fully connected layer has a weight of its own for every pair of input and output.
//! Cutting the connections that leave the window makes it locally connected; tying the weights that stand at the same
//! place of the window makes it a convolution.

mod address;
mod caption;
mod diagram;
mod equation;
mod ladder;
mod lit;
mod model;
mod param;
mod picture;
mod places;
mod scene;
mod slide;
mod story;
mod verdict;
mod walk;

pub use caption::Caption;
pub use diagram::{Diagram, Edge, Node, Padding, bar_limit};
pub use equation::{Equation, Term};
pub use ladder::{Rung, Strand, Transition};
pub use lit::Lit;
pub use model::Model;
pub use param::{Param, Select};
pub use picture::{OPENING_SIDE, SHAPES, opening_kernel, opening_picture};
pub use places::{BAR_REACH, CELL, PADDED_CELL, RADIUS};
pub use slide::{Meeting, SlideFrame, Window, settled, window};
pub use verdict::Verdict;
pub use walk::{Way, next_term, next_unit};

use crate::conv::{self, Boundary, Options};
use crate::lesson::LayerKind;

/// The longest input that the figure can draw legibly.
pub const MAX_INPUTS: usize = 16;
/// The most rows and columns of a picture that the figure can draw legibly.
pub const MAX_SIDE: usize = 8;
/// The longest kernel that the figure can draw legibly.
pub const MAX_TAPS: usize = 9;

/// What the layers that share nothing start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// Random weights; the locally connected layer has those of the fully connected one that its window keeps.
    Random,
    /// The weights with which they do what the convolution does.
    Same,
}

impl Weights {
    /// Both, in the order of the menu.
    pub const ALL: [Weights; 2] = [Weights::Random, Weights::Same];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Weights::Random => "random",
            Weights::Same => "same",
        }
    }
}

/// The state of the scene. Whatever is in it has a figure: [`Model::new`] never fails on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Connect {
    /// Whether the input is a picture; else it is a signal, of one row, and so is the kernel.
    pub two_d: bool,
    /// Rows of the input.
    pub h: usize,
    /// The input row by row, one sample a unit; [`h`](Connect::h) divides their number.
    pub x: Vec<f32>,
    /// Rows of the kernel.
    pub kh: usize,
    /// The kernel row by row; [`kh`](Connect::kh) divides the number of its elements.
    pub k: Vec<f32>,
    /// What lies beyond the input.
    pub boundary: Boundary,
    /// Samples from one window to the next.
    pub stride: usize,
    /// Samples from one tap to the next.
    pub dilation: usize,
    /// Convolution in the mathematical sense rather than correlation.
    pub flip: bool,
    /// The layers that are shown, in the order of [`LayerKind::ALL`].
    pub layers: [bool; 3],
    /// What is chosen.
    pub select: Option<Select>,
    /// The output at which the sliding window stands; none while it does not slide.
    pub slide: Option<usize>,
    /// What the layers that share nothing start from.
    pub weights: Weights,
    /// Where the random weights come from.
    pub seed: u32,
    /// Single weights of those layers that the reader has changed, in the order of the changes.
    pub edits: Vec<(Param, f32)>,
    /// Why the last edit was not taken.
    pub problem: Option<conv::Error>,
}

impl Default for Connect {
    fn default() -> Connect {
        Connect {
            two_d: false,
            h: 1,
            x: vec![2.0, 3.0, 1.0, 4.0, 5.0, 3.0, 2.0],
            kh: 1,
            k: vec![1.0, 0.0, -1.0],
            boundary: Boundary::Zero,
            stride: 1,
            dilation: 1,
            flip: false,
            layers: [true; 3],
            select: Some(Select::Param(Param::Kernel(1))),
            slide: None,
            weights: Weights::Random,
            seed: 1,
            edits: Vec::new(),
            problem: None,
        }
    }
}

/// A change of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Makes the input a picture, or a signal again.
    Dim(bool),
    /// Sets rows and columns of the picture.
    Size(usize, usize),
    /// Sets rows and columns of the kernel.
    Shape(usize, usize),
    /// Sets one input.
    Input(usize, f32),
    /// Sets one kernel element.
    Tap(usize, f32),
    /// Chooses what lies beyond the input.
    Boundary(Boundary),
    /// Sets the stride.
    Stride(usize),
    /// Sets the dilation.
    Dilation(usize),
    /// Chooses between correlation and convolution.
    Flip(bool),
    /// Shows or hides a layer; the last one stays.
    Show(LayerKind, bool),
    /// Chooses a part of the figure, or nothing.
    Select(Option<Select>),
    /// Puts the sliding window at an output, or takes it away.
    Slide(Option<usize>),
    /// Sets one weight of any layer.
    Weight(Param, f32),
    /// Puts the layers that share nothing back to these weights.
    Weights(Weights),
    /// Draws other random weights.
    Seed(u32),
}

impl Connect {
    /// The layer's options.
    pub fn options(&self) -> Options {
        Options { boundary: self.boundary, stride: self.stride, dilation: self.dilation, flip: self.flip }
    }

    /// What is chosen where the address says nothing: the middle element of the kernel, as in the book's figure.
    pub fn opening_select(&self) -> Select {
        Select::Param(Param::Kernel(self.k.len() / 2))
    }

    /// Whether `layer` is shown.
    pub fn shows(&self, layer: LayerKind) -> bool {
        self.layers[layer as usize]
    }

    /// Makes the change, or, where no layer has that shape, keeps everything and says why.
    pub fn apply(&mut self, edit: Edit) {
        let mut next = Connect { problem: None, ..self.clone() };
        match edit {
            Edit::Dim(two_d) => next = next.in_dim(two_d),
            Edit::Size(h, w) => next = next.resized(h, w),
            Edit::Shape(kh, kw) => next = next.reshaped(kh, kw),
            Edit::Input(i, value) if i < next.x.len() => next.x[i] = value,
            Edit::Tap(j, value) if j < next.k.len() => next.k[j] = value,
            Edit::Input(..) | Edit::Tap(..) => {}
            Edit::Boundary(boundary) => next.boundary = boundary,
            Edit::Stride(stride) => next.stride = stride,
            Edit::Dilation(dilation) => next.dilation = dilation,
            Edit::Flip(flip) => next.flip = flip,
            Edit::Show(layer, shown) => {
                next.layers[layer as usize] = shown;
                if next.layers == [false; 3] {
                    return;
                }
            }
            // Who looks at one part wants to see it, not the window on its way.
            Edit::Select(select) => (next.select, next.slide) = (select, None),
            Edit::Slide(slide) => next.slide = slide,
            Edit::Weight(Param::Kernel(tap), value) if tap < next.k.len() => next.k[tap] = value,
            Edit::Weight(Param::Kernel(_), _) => {}
            Edit::Weight(param, value) => {
                next.edits.retain(|(other, _)| *other != param);
                next.edits.push((param, value));
            }
            Edit::Weights(weights) => {
                next.weights = weights;
                next.edits.clear();
            }
            Edit::Seed(seed) => {
                (next.weights, next.seed) = (Weights::Random, seed);
                next.edits.clear();
            }
        }
        match Model::new(&next) {
            Ok(model) => {
                // A choice that the new shape does not have any more gives way to the opening one.
                if next.select.is_some_and(|select| !model.has(select)) {
                    next.select = Some(next.opening_select());
                }
                next.settle(&model);
                *self = next;
            }
            Err(error) => self.problem = Some(error),
        }
    }

    /// Gives up what `model`, the figure of this state, does not have.
    pub(crate) fn settle(&mut self, model: &Model) {
        let last = model.layout.outputs().saturating_sub(1);
        self.slide = self.slide.map(|output| output.min(last));
        let plain = Model::new(&Connect { edits: Vec::new(), ..self.clone() });
        self.edits.retain(|&(param, value)| {
            model.has(Select::Param(param)) && plain.as_ref().is_ok_and(|plain| plain.value(param) != value)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_element_of_the_kernel_is_chosen_at_first() {
        let state = Connect { k: vec![1.0; 5], ..Connect::default() };
        assert_eq!(state.opening_select(), Select::Param(Param::Kernel(2)));
    }

    #[test]
    fn numbers_change_where_they_are_and_nowhere_else() {
        let mut state = Connect::default();
        state.apply(Edit::Input(6, 8.0));
        state.apply(Edit::Weight(Param::Kernel(2), 4.0));
        assert_eq!((state.x.last(), state.k.last()), (Some(&8.0), Some(&4.0)));
        let before = state.clone();
        state.apply(Edit::Input(7, 9.0));
        state.apply(Edit::Tap(3, 9.0));
        state.apply(Edit::Weight(Param::Kernel(3), 9.0));
        assert_eq!(state, before);
    }

    #[test]
    fn what_was_refused_is_forgotten_with_the_next_change() {
        let mut state = Connect { boundary: Boundary::Valid, ..Connect::default() };
        state.apply(Edit::Dilation(4));
        assert_eq!((state.dilation, state.problem.is_some()), (1, true));
        state.apply(Edit::Stride(2));
        assert_eq!((state.stride, &state.problem), (2, &None));
    }
}

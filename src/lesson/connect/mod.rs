//! The scene Connect: which connections reuse one number?
//!
//! One input, three layers. The fully connected layer has a weight of its own for every pair of input and output.
//! Cutting the connections that leave the window makes it locally connected; tying the weights that stand at the same
//! place of the window makes it a convolution.

mod caption;
mod diagram;
mod equation;
mod lit;
mod model;
mod param;
mod steps;

pub use caption::Caption;
pub use diagram::{BAR_REACH, Diagram, Edge, Node, Padding, RADIUS, bar_limit};
pub use equation::{Equation, Term};
pub use lit::Lit;
pub use model::Model;
pub use param::{Param, Select, matrix_symbol, subscript};
pub use steps::STEPS;

use crate::conv::{self, Boundary, Options};

/// The longest input that the figure can draw legibly.
pub const MAX_INPUTS: usize = 16;
/// The longest kernel that the figure can draw legibly.
pub const MAX_TAPS: usize = 9;

/// One of the three layers that stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// One kernel at every position.
    Conv,
    /// The same connections, but every weight its own.
    Local,
    /// Every input to every output.
    Dense,
}

impl Layer {
    /// Every layer, in the order of the address.
    pub const ALL: [Layer; 3] = [Layer::Conv, Layer::Local, Layer::Dense];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Layer::Conv => "conv",
            Layer::Local => "local",
            Layer::Dense => "dense",
        }
    }
}

/// The state of the scene. Whatever is in it has a figure: [`Model::new`] never fails on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Connect {
    /// The input, one sample a unit.
    pub x: Vec<f32>,
    /// The kernel.
    pub k: Vec<f32>,
    /// What lies beyond the input.
    pub boundary: Boundary,
    /// Samples from one window to the next.
    pub stride: usize,
    /// Samples from one tap to the next.
    pub dilation: usize,
    /// Convolution in the mathematical sense rather than correlation.
    pub flip: bool,
    /// The layers that are shown, in the order of [`Layer::ALL`].
    pub layers: [bool; 3],
    /// What is chosen.
    pub select: Option<Select>,
    /// Where the random weights come from.
    pub seed: u32,
    /// Why the last edit was not taken.
    pub problem: Option<conv::Error>,
}

impl Default for Connect {
    fn default() -> Connect {
        Connect {
            x: vec![2.0, 3.0, 1.0, 4.0, 5.0, 3.0, 2.0],
            k: vec![1.0, 0.0, -1.0],
            boundary: Boundary::Zero,
            stride: 1,
            dilation: 1,
            flip: false,
            layers: [true; 3],
            select: Some(Select::Param(Param::Kernel(1))),
            seed: 1,
            problem: None,
        }
    }
}

/// A change of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
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
    Show(Layer, bool),
    /// Chooses a part of the figure, or nothing.
    Select(Option<Select>),
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
    pub fn shows(&self, layer: Layer) -> bool {
        self.layers[layer as usize]
    }

    /// Makes the change, or, where no layer has that shape, keeps everything and says why.
    pub fn apply(&mut self, edit: Edit) {
        let mut next = Connect { problem: None, ..self.clone() };
        match edit {
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
            Edit::Select(select) => next.select = select,
            Edit::Seed(seed) => next.seed = seed,
        }
        match Model::new(&next) {
            Ok(model) => {
                // A choice that the new shape does not have any more gives way to the opening one.
                if next.select.is_some_and(|select| !model.has(select)) {
                    next.select = Some(next.opening_select());
                }
                *self = next;
            }
            Err(error) => self.problem = Some(error),
        }
    }
}

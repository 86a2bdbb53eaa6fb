//! The facts behind the sentence below the figure.

use super::thing::SCREEN;
use super::{Count, Form, Landmark, Panel, Quantity, opening_kernel};
use crate::conv::Costs;

/// The facts behind the sentence, for what is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Caption {
    /// The picture and what the kernel makes of it.
    Edges {
        /// Elements of the kernel.
        numbers: usize,
        /// Whether the kernel is the one from *Deep Learning*, which detects vertical edges, and nothing is added to it.
        edges: bool,
        /// The number of kernels, of which one is shown.
        kernels: usize,
        /// The positions at which it is used.
        positions: u128,
    },
    /// The kernel and the sparse matrix: fewer numbers, the same operations.
    Sharing {
        /// Parameters of the kernel.
        kernel: u128,
        /// Parameters of the sparse matrix.
        sparse: u128,
        /// Operations of either form.
        operations: u128,
    },
    /// The sparse and the dense matrix: fewer operations.
    Sparsity {
        /// Operations of the sparse matrix.
        sparse: u128,
        /// Operations of the dense matrix.
        dense: u128,
    },
    /// The kernel and the dense matrix.
    Matrix {
        /// Parameters of the kernel.
        kernel: u128,
        /// Parameters of the dense matrix.
        dense: u128,
    },
    /// The zoom on its way to the whole matrix.
    OnTheWay {
        /// The last landmark that it has reached.
        reached: Landmark,
        /// Parameters of the kernel.
        kernel: u128,
        /// Parameters of the layer without sharing.
        local: u128,
        /// The screens that the full matrix fills.
        screens: u128,
    },
    /// A layer with channels.
    Layer {
        /// Parameters of the convolution.
        kernel: u128,
        /// Parameters of the layer without sharing.
        local: u128,
    },
    /// Counts against the size of the picture.
    Growth {
        /// How many times as many entries the full matrix has on a picture twice as wide and twice as high.
        doubled: f64,
    },
    /// Times measured in this browser.
    Time,
}

impl Caption {
    /// The caption of a state whose layer has these costs. `on_the_way` is the last landmark that the zoom has reached,
    /// unless it is at its end.
    pub fn new(state: &Count, costs: &Costs, on_the_way: Option<Landmark>) -> Caption {
        let operations = |form: Form| Quantity::Operations.of(&form.of(costs));
        let (kernel, sparse, dense) = (costs.conv.parameters, costs.sparse.parameters, costs.dense.parameters);
        let (local, channels) = (costs.local.parameters, state.setup.channels);
        let on_the_way = on_the_way.filter(|&reached| reached != Landmark::Matrix);
        match (state.view.panel, on_the_way, &state.view.forms[..]) {
            (Panel::Edges, ..) => Caption::Edges {
                numbers: state.setup.kernel.taps().len(),
                edges: state.setup.kernel == opening_kernel() && channels.read() == 1,
                kernels: channels.read() * channels.output,
                positions: costs.outputs / channels.output as u128,
            },
            (Panel::Layer, ..) => Caption::Layer { kernel, local },
            (Panel::Growth, ..) => Caption::Growth { doubled: state.setup.doubled() },
            (Panel::Time, ..) => Caption::Time,
            (Panel::Matrix, Some(reached), _) => {
                let screen = (SCREEN.0 * SCREEN.1) as u128;
                Caption::OnTheWay { reached, kernel, local, screens: dense.div_ceil(screen) }
            }
            (Panel::Matrix, None, [Form::Conv, Form::Sparse]) if operations(Form::Conv) == operations(Form::Sparse) => {
                Caption::Sharing { kernel, sparse, operations: operations(Form::Conv) }
            }
            (Panel::Matrix, None, [Form::Sparse, Form::Dense])
                if operations(Form::Sparse) < operations(Form::Dense) =>
            {
                Caption::Sparsity { sparse: operations(Form::Sparse), dense: operations(Form::Dense) }
            }
            (Panel::Matrix, None, _) => Caption::Matrix { kernel, dense },
        }
    }
}

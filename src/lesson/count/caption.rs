//! What the sentence below the figure says, as facts; the words are the view's.

use super::{Count, Form, Quantity, opening_kernel};
use crate::conv::Costs;

/// What the forms that are shown have to say.
#[derive(Debug, Clone, PartialEq)]
pub enum Caption {
    /// The kernel and the sparse matrix: less to store, the same operations.
    Sharing {
        /// Numbers in the kernel.
        kernel: u128,
        /// Numbers in the sparse matrix.
        sparse: u128,
        /// The operations of both.
        operations: u128,
    },
    /// The sparse and the dense matrix: fewer operations.
    Sparsity {
        /// Operations with the sparse matrix.
        sparse: u128,
        /// Operations with the dense one.
        dense: u128,
    },
    /// The layer as a whole: the kernel beside the full matrix.
    Matrix {
        /// Elements of the kernel.
        taps: usize,
        /// Whether the kernel is the book's, which finds vertical edges.
        edges: bool,
        /// Numbers in the kernel.
        kernel: u128,
        /// Numbers in the dense matrix.
        dense: u128,
    },
}

impl Caption {
    /// The caption of a state whose layer costs this much.
    pub fn new(state: &Count, costs: &Costs) -> Caption {
        let operations = |form: Form| Quantity::Operations.of(&form.of(costs));
        let (kernel, sparse, dense) = (costs.conv.parameters, costs.sparse.parameters, costs.dense.parameters);
        match state.view.forms[..] {
            [Form::Conv, Form::Sparse] if operations(Form::Conv) == operations(Form::Sparse) => {
                Caption::Sharing { kernel, sparse, operations: operations(Form::Conv) }
            }
            [Form::Sparse, Form::Dense] => {
                Caption::Sparsity { sparse: operations(Form::Sparse), dense: operations(Form::Dense) }
            }
            _ => Caption::Matrix {
                taps: state.setup.kernel.taps().len(),
                edges: state.setup.kernel == opening_kernel(),
                kernel,
                dense,
            },
        }
    }
}

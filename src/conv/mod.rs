//! Correlation, and the layers with which it is compared.
//!
//! What neural networks call convolution is cross-correlation, `y[i] = Σⱼ k[j]·x[i·s + j·d − before]` with stride s,
//! dilation d and the padding before the input (Goodfellow, Bengio and Courville, *Deep Learning*, 2016, §9.1): the
//! same few taps at every position. This package computes it, and three other layers on the same input: locally
//! connected (the same connections, nothing shared), sparse and dense.
//!
//! There is no DOM, no I/O and no global state. Results have the same bits on every machine: unless a function says
//! otherwise, an output is the sum of its products in window order, in `f32`, starting from zero.
//!
//! - [`Plane`] and [`Kernel`] hold checked numbers; [`Options`] and its [`Boundary`] say how one is applied to the
//!   other.
//! - [`Axis`] and [`Layout`] say which sample meets which tap.
//! - [`Correlation`] is optimised; [`correlate_reference`] is the textbook loop.
//! - [`Dense`], [`Sparse`] and [`Local`] are the layers that do not share; [`cost()`] counts their storage and
//!   operations.
//! - [`orbits`] finds the entries of a matrix that must be equal for it to commute with permutations of its input.
//! - [`Square`] compares shift then layer with layer then shift: [`shift()`], [`Transform`], [`Layer`] and [`Pool`].

mod axis;
mod band;
mod boundary;
mod correlation;
mod cost;
mod dense;
mod error;
mod exact;
mod frame;
mod kernel;
mod lanes;
mod layer;
mod layout;
mod local;
mod options;
mod plane;
mod pool;
mod reference;
mod region;
mod shift;
mod sparse;
mod square;
mod stream;
mod symmetry;
mod transform;
mod windows;

pub use axis::Axis;
pub use band::{Cell, edge_band};
pub use boundary::{Boundary, Mode};
pub use correlation::{Correlation, correlate};
pub use cost::{Channels, Cost, Costs, cost};
pub use dense::Dense;
pub use error::{Argument, Error, GeneratorFault};
pub use exact::compare_sums;
pub use kernel::Kernel;
pub use layer::{Layer, Weights};
pub use layout::Layout;
pub use local::Local;
pub use options::Options;
pub use plane::{MAX_SAMPLES, Plane};
pub use pool::Pool;
pub use reference::{correlate_reference, shift_reference};
pub use region::Region;
pub use shift::{Shift, shift};
pub use sparse::Sparse;
pub use square::Square;
pub use stream::{correlate_stream, dense_stream};
pub use symmetry::{MAX_POINTS, Permutation, Step, Tying, commutes, group_order, orbits, path};
pub use transform::Transform;

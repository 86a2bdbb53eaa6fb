//! The numbers behind every figure: correlation and what it is compared with.
//!
//! What networks call convolution is cross-correlation, `y[i] = Σⱼ k[j]·x[i·s + j·d − before]` (Goodfellow, Bengio and
//! Courville, *Deep Learning*, §9.1): the same few taps at every position. This module computes it, tells which sample
//! meets which tap, and sets three other layers on the same input beside it: locally connected (cut connections,
//! nothing shared), sparse and dense.
//!
//! No DOM, no I/O, no global state, and the same bits on every machine: each output is the plain sum of its products in
//! window order, in `f32`, starting from zero.
//!
//! - [`Plane`] and [`Kernel`] hold checked numbers; [`Options`] says how they meet.
//! - [`Axis`] and [`Layout`] answer *which sample meets which tap*.
//! - [`Correlation`] does it fast, [`correlate_reference`] as in the book.
//! - [`Dense`], [`Sparse`] and [`Local`] are the layers that do not share; [`cost()`] counts what each needs.
//! - [`orbits`] tells which entries of a matrix must be equal, so that it commutes with permutations of its input.
//! - [`shift()`], [`Transform`], [`Layer`] and [`Square`] put equivariance to the test: does the order matter?

mod axis;
mod band;
mod boundary;
mod correlation;
mod cost;
mod dense;
mod error;
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
pub use cost::{Cost, Costs, cost};
pub use dense::Dense;
pub use error::{Argument, Error, GeneratorFault};
pub use kernel::Kernel;
pub use layer::{Layer, Weights};
pub use layout::Layout;
pub use local::Local;
pub use options::Options;
pub use plane::{MAX_SAMPLES, Plane};
pub use pool::Pool;
pub use reference::correlate_reference;
pub use region::Region;
pub use shift::{Shift, shift};
pub use sparse::Sparse;
pub use square::Square;
pub use stream::{correlate_stream, dense_stream};
pub use symmetry::{MAX_POINTS, Permutation, Step, Tying, commutes, group_order, orbits, path};
pub use transform::Transform;

//! What can be wrong with the numbers that are handed in.

use super::GeneratorFault;

/// Why a computation was refused. `what` is the name of the argument: `"x"`, `"k"`, `"h"`, `"matrix"`, …
#[non_exhaustive]
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// An extent or a list is zero where at least one is needed.
    #[error("{what} must be at least 1 and is 0")]
    Empty {
        /// The argument.
        what: &'static str,
    },

    /// A list is not as long as its shape says.
    #[error("{what} must hold {expected} numbers and holds {found}")]
    Length {
        /// The argument.
        what: &'static str,
        /// How many numbers the shape asks for.
        expected: usize,
        /// How many there are.
        found: usize,
    },

    /// A plane has other rows and columns than the operation was prepared for.
    #[error("{what} must have {}×{} samples (rows×columns) and has {}×{}", expected.0, expected.1, found.0, found.1)]
    Shape {
        /// The argument.
        what: &'static str,
        /// Rows and columns that are needed.
        expected: (usize, usize),
        /// Rows and columns that there are.
        found: (usize, usize),
    },

    /// A size or a count does not fit: more than [`MAX_SAMPLES`](super::MAX_SAMPLES) numbers to hold, or more than
    /// the type of the result can count.
    #[error("{what} is too large")]
    TooLarge {
        /// The argument, or the result.
        what: &'static str,
    },

    /// A number is NaN or infinite.
    #[error("{what} must hold finite numbers; the one at index {index} is not")]
    NotFinite {
        /// The argument.
        what: &'static str,
        /// Where the first such number stands, row by row from 0.
        index: usize,
    },

    /// The dilated kernel does not fit into the padded input, so there is no output.
    #[error("the kernel reaches over {extent} samples, the input has {padded} with its padding")]
    KernelTooWide {
        /// Samples from the first tap to the last, `dilation·(k − 1) + 1`.
        extent: usize,
        /// Samples of the input with its padding.
        padded: usize,
    },

    /// `reflect` would have to mirror more samples than lie behind the edge sample.
    #[error("reflect needs {padding} samples behind the edge, an input of {input} has {}", input.saturating_sub(1))]
    ReflectTooWide {
        /// Samples to be made up on the wider side.
        padding: usize,
        /// Samples of the input; it can mirror one fewer.
        input: usize,
    },

    /// Stride 0 would never leave the first output.
    #[error("stride must be at least 1 and is 0")]
    ZeroStride,

    /// Dilation 0 would put all taps on one sample.
    #[error("dilation must be at least 1 and is 0")]
    ZeroDilation,

    /// A result is too large for `f32`.
    #[error("a result is too large for a 32-bit floating-point number")]
    Overflow,

    /// With stride s the output can follow a shift of the input only by whole outputs, that is by a multiple of s.
    #[error("a shift by {shift} samples is no whole number of steps of stride {stride}")]
    ShiftNotMultiple {
        /// The shift along the axis where it fails, in samples.
        shift: isize,
        /// The stride.
        stride: usize,
    },

    /// No [`Boundary`](super::Boundary) has this name.
    #[error("there is no boundary named {found:?}")]
    UnknownBoundary {
        /// The name.
        found: String,
    },

    /// A generator does not move 0…n−1 onto themselves.
    #[error("generators[{generator}] must be a permutation of 0…{}: {fault}", n.saturating_sub(1))]
    NotAPermutation {
        /// Its place in the list of generators.
        generator: usize,
        /// How many points there are.
        n: usize,
        /// What is wrong with it.
        fault: GeneratorFault,
    },
}

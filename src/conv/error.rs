//! The reasons why a computation is refused.

use strum::Display;

/// The argument or result that an [`Error`] is about. Its name is the variant's in lower case.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display)]
#[strum(serialize_all = "lowercase")]
pub enum Argument {
    /// The samples of the input.
    X,
    /// The taps of the kernel.
    K,
    /// The outputs.
    Y,
    /// The number of samples along an axis, or of points.
    N,
    /// The rows of the input.
    H,
    /// The columns of the input.
    W,
    /// The rows of the kernel.
    Kh,
    /// The columns of the kernel.
    Kw,
    /// The channels of the input.
    Cin,
    /// The channels of the output.
    Cout,
    /// The rows of a matrix.
    Rows,
    /// The columns of a matrix.
    Cols,
    /// The entries of a matrix.
    Matrix,
    /// The weights of a locally connected layer.
    Weights,
    /// The labels of a tying.
    Labels,
    /// The dilation.
    Dilation,
    /// The columns of a shift.
    Dx,
    /// The rows of a shift.
    Dy,
    /// A cost.
    Cost,
    /// The samples of a plane, as JavaScript passes them.
    Data,
}

/// The reason why a computation was refused.
#[non_exhaustive]
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// An extent is 0 or a list is empty.
    #[error("{what} must be at least 1 and is 0")]
    Empty {
        /// The argument.
        what: Argument,
    },

    /// The length of a list does not match its shape.
    #[error("{what} must hold {expected} numbers and holds {found}")]
    Length {
        /// The argument.
        what: Argument,
        /// The length that the shape requires.
        expected: usize,
        /// The length of the list.
        found: usize,
    },

    /// A plane does not have the shape for which the operation was prepared.
    #[error("{what} must have {}×{} samples (rows×columns) and has {}×{}", expected.0, expected.1, found.0, found.1)]
    Shape {
        /// The argument.
        what: Argument,
        /// The required rows and columns.
        expected: (usize, usize),
        /// The rows and columns of the plane.
        found: (usize, usize),
    },

    /// A size or a count does not fit: more than [`MAX_SAMPLES`](super::MAX_SAMPLES) numbers to hold, or more than the
    /// type of the result can count.
    #[error("{what} is too large")]
    TooLarge {
        /// The argument or result.
        what: Argument,
    },

    /// A count exceeds 2⁵³, beyond which JavaScript's numbers are not exact.
    #[error("h, w, cin and cout must be smaller: a count exceeds 9007199254740992")]
    Inexact,

    /// A number is NaN or infinite.
    #[error("{what} must hold finite numbers; the one at index {index} is not")]
    NotFinite {
        /// The argument.
        what: Argument,
        /// The index of the first such number, row by row from 0.
        index: usize,
    },

    /// The dilated kernel does not fit into the padded input, so there is no output.
    #[error("the kernel extends over {extent} samples, but the padded input has only {padded}")]
    KernelTooWide {
        /// Samples from the first tap to the last, `dilation·(k − 1) + 1`.
        extent: usize,
        /// Samples of the padded input.
        padded: usize,
    },

    /// `reflect` would have to mirror more samples than there are beside the edge sample.
    #[error("reflect needs {padding} samples beside the edge one; an input of {input} has {}", input.saturating_sub(1))]
    ReflectTooWide {
        /// Samples of padding on the wider side.
        padding: usize,
        /// Samples of the input; one fewer can be mirrored.
        input: usize,
    },

    /// The stride is 0: all outputs would be the same.
    #[error("stride must be at least 1 and is 0")]
    ZeroStride,

    /// The dilation is 0: all taps would meet the same sample.
    #[error("dilation must be at least 1 and is 0")]
    ZeroDilation,

    /// A result is too large for `f32`.
    #[error("a result is too large for a 32-bit floating-point number")]
    Overflow,

    /// The shift is not a multiple of the stride, so no shift of the output by whole samples corresponds to it.
    #[error("a shift by {shift} samples is not a multiple of the stride {stride}")]
    ShiftNotMultiple {
        /// The shift along the axis concerned, in samples.
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

    /// A generator is not a permutation of 0…n−1.
    #[error("generators[{generator}] must be a permutation of 0…{}: {fault}", n.saturating_sub(1))]
    NotAPermutation {
        /// Its index in the list of generators.
        generator: usize,
        /// The number of points.
        n: usize,
        /// The reason.
        fault: GeneratorFault,
    },
}

/// The reason why a list is not a permutation of 0…n−1.
#[non_exhaustive]
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GeneratorFault {
    /// It has this length rather than n.
    #[error("it holds {0} numbers")]
    Length(usize),
    /// The number at this index is not a whole number from 0 to n−1.
    #[error("the number at index {0} is not one of these")]
    NoPoint(usize),
    /// This number occurs twice, so that another one is missing.
    #[error("it holds {0} twice")]
    Twice(usize),
    /// It is not a list of whole numbers.
    #[error("it is not a list of whole numbers")]
    NoList,
}

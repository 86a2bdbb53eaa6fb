//! How a kernel is applied to an input.

use super::Boundary;

/// The settings of a correlation, apart from the kernel. They are the same for both axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Options {
    /// The rule for samples beyond the edge of the input.
    pub boundary: Boundary,
    /// Samples from one window to the next; at least 1.
    pub stride: usize,
    /// Samples from one tap to the next; at least 1.
    pub dilation: usize,
    /// `false`: cross-correlation, which neural networks call convolution. `true`: convolution in the mathematical
    /// sense, in which the kernel is flipped along both axes (*Deep Learning*, §9.1, equations 9.4 and 9.6). The
    /// padding is not flipped.
    pub flip: bool,
}

impl Default for Options {
    /// `valid`, stride 1, dilation 1, not flipped.
    fn default() -> Options {
        Options { boundary: Boundary::Valid, stride: 1, dilation: 1, flip: false }
    }
}

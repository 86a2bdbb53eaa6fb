//! How a kernel is applied to an input.

use super::Boundary;

/// How a kernel meets an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Options {
    /// What stands beyond the edge.
    pub boundary: Boundary,
    /// Steps from one window to the next, in samples, along both axes; at least 1.
    pub stride: usize,
    /// Steps from one tap to the next, in samples, along both axes; at least 1.
    pub dilation: usize,
    /// `false`: correlation, what networks call convolution. `true`: convolution in the mathematical sense, the kernel
    /// turned round along both axes. The padding does not turn round.
    pub flip: bool,
}

impl Default for Options {
    /// `valid`, stride 1, dilation 1, not flipped.
    fn default() -> Options {
        Options { boundary: Boundary::Valid, stride: 1, dilation: 1, flip: false }
    }
}

//! What the commuting square is computed from.

use super::{Motion, Preset};
use crate::conv::{self, Boundary, Kernel, Options, Pool};
use crate::lesson::{Image, LayerKind, Own};

/// The signal that the scene opens with.
const SIGNAL: [f32; 12] = [2.0, 1.0, 3.0, 6.0, 6.0, 2.0, 4.0, 1.0, 0.0, 0.0, 1.0, 3.0];

/// What the square is computed from. A setup that edits or an address have made has one: [`Setup::square`] never fails
/// on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// Whether I is a signal rather than a picture.
    pub one_d: bool,
    /// The signal, where it is one.
    pub signal: Vec<f32>,
    /// Where the weights of a layer that does not share come from.
    pub seed: u32,
    /// The picture, where it is one.
    pub image: Image,
    /// The reader's own picture, once there is one. Never in the address.
    pub own: Option<Own>,
    /// The weights of the layer f.
    pub op: LayerKind,
    /// How far the weights of a layer that does not share have been pulled to the kernel, from 0 to 1.
    pub tied: f32,
    /// The kernel of the layer f.
    pub kernel: Kernel,
    /// What lies beyond the picture.
    pub boundary: Boundary,
    /// Samples from one window to the next.
    pub stride: usize,
    /// Samples from one tap to the next.
    pub dilation: usize,
    /// Convolution in the mathematical sense rather than correlation.
    pub flip: bool,
    /// Whether a rectifier follows the weights.
    pub relu: bool,
    /// The pooling after it.
    pub pool: Pool,
    /// What g is.
    pub motion: Motion,
    /// How far g shifts to the right, in samples.
    pub dx: i32,
    /// How far g shifts down, in samples.
    pub dy: i32,
}

impl Default for Setup {
    fn default() -> Setup {
        let (dx, dy) = opening_shift(Image::Cat.size(), 1);
        Setup {
            one_d: false,
            signal: SIGNAL.to_vec(),
            seed: 20,
            image: Image::Cat,
            own: None,
            op: LayerKind::Conv,
            tied: 0.0,
            kernel: Preset::VerticalEdges.kernel(),
            boundary: Boundary::Circular,
            stride: 1,
            dilation: 1,
            flip: false,
            relu: false,
            pool: Pool::None,
            motion: Motion::Shift,
            dx,
            dy,
        }
    }
}

/// How far g shifts a picture of this size where nothing else is said, right and down: far enough to be seen, and whole
/// steps of the stride.
pub fn opening_shift((h, w): (usize, usize), stride: usize) -> (i32, i32) {
    let step = stride.max(1) as i32;
    let (dx, dy) = if h > 64 && w > 64 { (64, 28) } else { (3, if h == 1 { 0 } else { 2 }) };
    (dx / step * step, dy / step * step)
}

/// The kernel that the scene opens with: a signal has one row.
pub fn opening_kernel(one_d: bool) -> Kernel {
    if one_d { Preset::Difference.kernel() } else { Preset::VerticalEdges.kernel() }
}

impl Setup {
    /// The layer's options.
    pub fn options(&self) -> Options {
        Options { boundary: self.boundary, stride: self.stride, dilation: self.dilation, flip: self.flip }
    }

    /// What g does.
    pub fn transform(&self) -> conv::Transform {
        match self.motion {
            Motion::Shift => conv::Transform::Shift(conv::Shift { dx: self.dx as isize, dy: self.dy as isize }),
            Motion::Flip => conv::Transform::Flip,
            Motion::Turn => conv::Transform::Turn,
            Motion::Scale => conv::Transform::Scale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opening_shift_is_far_enough_to_be_seen_and_whole_steps_of_the_stride() {
        for (size, stride, shift) in [
            ((280, 320), 1, (64, 28)),
            ((65, 65), 1, (64, 28)),
            ((64, 320), 1, (3, 2)),
            ((320, 64), 1, (3, 2)),
            ((1, 12), 1, (3, 0)),
            ((280, 320), 3, (63, 27)),
            ((16, 16), 2, (2, 2)),
            ((16, 16), 4, (0, 0)),
        ] {
            assert_eq!(opening_shift(size, stride), shift, "{size:?}, {stride}");
        }
    }
}

//! The setup of the commuting square.

use super::{Motion, Preset};
use crate::conv::{self, Boundary, Kernel, Options, Pool};
use crate::lesson::{Image, LayerKind, Own};

/// The signal that the scene opens with.
const SIGNAL: [f32; 12] = [2.0, 1.0, 3.0, 6.0, 6.0, 2.0, 4.0, 1.0, 0.0, 0.0, 1.0, 3.0];

/// The values that determine the square. [`Setup::square`] succeeds for every setup that an edit or an address makes.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// Whether I is a signal rather than a picture.
    pub one_d: bool,
    /// The signal, where it is one.
    pub signal: Vec<f32>,
    /// The seed of the weights of a layer without sharing.
    pub seed: u32,
    /// The picture, where it is one.
    pub image: Image,
    /// The reader's own picture, once there is one. Never in the address.
    pub own: Option<Own>,
    /// The weights of the layer f.
    pub op: LayerKind,
    /// The fraction from 0 to 1 by which the weights of a layer without sharing have been moved to the kernel's.
    pub tied: f32,
    /// The kernel of the layer f.
    pub kernel: Kernel,
    /// The boundary rule.
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
    /// The kind of the transform g.
    pub motion: Motion,
    /// The shift to the right in samples.
    pub dx: i32,
    /// The shift down in samples.
    pub dy: i32,
}

impl Default for Setup {
    fn default() -> Setup {
        let (dx, dy) = opening_shift(Image::Cat.size());
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

/// How far g shifts a picture of this size where nothing else is said, right and down: far enough to be seen, and to the
/// right by an odd number, which no stride of 2 follows.
pub fn opening_shift((h, w): (usize, usize)) -> (i32, i32) {
    if h > 65 && w > 65 { (65, 27) } else { (3, if h == 1 { 0 } else { 2 }) }
}

/// The kernel that the scene opens with: a signal has one row.
pub fn opening_kernel(one_d: bool) -> Kernel {
    if one_d { Preset::Difference.kernel() } else { Preset::VerticalEdges.kernel() }
}

impl Setup {
    /// The same setup with the opening kernel, for what is the same with any kernel.
    pub fn of_any_kernel(&self) -> Setup {
        Setup { kernel: opening_kernel(false), ..self.clone() }
    }

    /// The layer's options.
    pub fn options(&self) -> Options {
        Options { boundary: self.boundary, stride: self.stride, dilation: self.dilation, flip: self.flip }
    }

    /// Input samples from one output of the whole layer to the next.
    pub fn output_stride(&self) -> usize {
        self.stride * self.pool.stride()
    }

    /// Whether the outputs can follow the shift by whole steps.
    pub fn stride_divides_shift(&self) -> bool {
        let stride = self.output_stride();
        [self.dx, self.dy].into_iter().all(|distance| (distance.unsigned_abs() as usize).is_multiple_of(stride))
    }

    /// The distances of the shift that tell whether the outputs follow it: all where the stride divides them, else those
    /// that it does not divide.
    pub fn telling_distances(&self) -> Vec<u32> {
        let follows = self.stride_divides_shift();
        let tells = |&d: &u32| d > 0 && (follows || !(d as usize).is_multiple_of(self.output_stride()));
        [self.dx, self.dy].map(i32::unsigned_abs).into_iter().filter(tells).collect()
    }

    /// The transform g.
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
    fn the_distances_that_are_told_bear_out_the_sentence_each_by_itself() {
        let told = |stride, dx, dy| Setup { stride, dx, dy, ..Setup::default() }.telling_distances();
        assert_eq!(
            [told(4, -1, 4), told(4, 1, 2), told(4, 8, -4), told(2, 0, 3)],
            [vec![1], vec![1, 2], vec![8, 4], vec![3]]
        );
        assert!(told(2, 0, 0).is_empty());
    }

    #[test]
    fn the_opening_shift_is_far_enough_to_be_seen_and_odd() {
        for (size, shift) in [
            ((280, 320), (65, 27)),
            ((66, 66), (65, 27)),
            ((65, 320), (3, 2)),
            ((320, 65), (3, 2)),
            ((1, 12), (3, 0)),
            ((16, 16), (3, 2)),
        ] {
            assert_eq!(opening_shift(size), shift, "{size:?}");
        }
    }
}

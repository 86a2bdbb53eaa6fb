//! The scene Shift: does the order of shifting and convolving matter?
//!
//! The commuting square: a picture I is shifted by g and then convolved by f along one way, convolved and then shifted
//! along the other; the two ends are compared sample by sample.

mod address;
mod claim;
mod edit;
mod layer;
mod picture;
mod preset;
mod probe;
mod program;
mod scene;
mod story;
mod symmetry;
mod timeline;
mod verdict;

pub use claim::Claim;
pub use edit::Edit;
pub use layer::{Motion, Panel};
pub use preset::Preset;
pub use probe::{Probe, plane, probe};
pub use story::TWO_ENDS;
pub use symmetry::Symmetry;
pub use timeline::{Frame, STAGES, Spot, Stage, discrete, frame, stage};
pub use verdict::{Guess, Verdict, band_rects, pooled, verdict};

use super::{Image, Own};
use crate::conv::{self, Argument, Boundary, Kernel, Options, Pool, Square};
use crate::lesson::LayerKind;

/// The longest shift, in samples.
pub const MAX_SHIFT: i32 = 1000;
/// The most samples of a signal.
pub const MAX_SIGNAL: usize = 16;
/// The most inputs of a fully connected layer here: it has as many weights as pairs of an input and an output.
pub const MAX_DENSE: usize = 256;

/// The state of the scene. Whatever is in it has a commuting square: [`Shift::square`] never fails on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shift {
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
    /// The position in the animation, from 0 to 1.
    pub t: f32,
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// Whether the reader is asked before the reveal. Never in the address.
    pub predict: bool,
    /// Why the last edit was not taken.
    pub problem: Option<conv::Error>,
}

impl Default for Shift {
    fn default() -> Shift {
        let (dx, dy) = opening_shift(Image::Cat.size(), 1);
        Shift {
            one_d: false,
            signal: picture::SIGNAL.to_vec(),
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
            // The end: a scene opens on a state that already says something.
            t: 1.0,
            panel: None,
            predict: true,
            problem: None,
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

impl Shift {
    /// The kernel that the scene opens with: a signal has one row.
    pub fn opening_kernel(one_d: bool) -> Kernel {
        if one_d { Preset::Difference.kernel() } else { Preset::VerticalEdges.kernel() }
    }

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

    /// Whether a shift by `(dx, dy)` is one of the output as well.
    pub fn follows(&self) -> bool {
        let step = (self.stride * self.pool.stride()) as i32;
        self.motion == Motion::Shift && self.dx % step == 0 && (self.dy % step == 0 || self.one_d)
    }

    /// The six pictures, for the samples of the chosen picture.
    pub fn square(&self, picture: &conv::Plane) -> Result<Square, conv::Error> {
        self.with_layer(|layer| Square::of(picture, layer, self.transform()))
    }

    /// Whether a picture of the chosen size has a commuting square under these options.
    pub fn check(&self) -> Result<(), conv::Error> {
        let (h, w) = self.size();
        if self.op == LayerKind::Dense && h * w > MAX_DENSE {
            return Err(conv::Error::TooLarge { what: Argument::Matrix });
        }
        if self.one_d && self.kernel.h() > 1 {
            return Err(conv::Error::KernelTooWide { extent: self.kernel.h(), padded: 1 });
        }
        // With one kernel, whether there is a square depends on the sizes alone, and the shift is not one of them.
        let (outer_h, outer_w) = match (self.boundary, self.motion) {
            (Boundary::Full, Motion::Shift) => {
                (h + self.dy.unsigned_abs() as usize, w + self.dx.unsigned_abs() as usize)
            }
            _ => (h, w),
        };
        let layout = |h, w| conv::Layout::new(h, w, self.kernel.h(), self.kernel.w(), &self.options());
        let made = layout(outer_h, outer_w)?;
        // A single row is pooled along itself; a single column gives no block.
        let outputs = |layout: &conv::Layout| {
            let (rows, cols) = (layout.rows().outputs(), layout.cols().outputs());
            (if rows == 1 { 1 } else { rows / self.pool.stride() }, cols / self.pool.stride())
        };
        let (oh, ow) = outputs(&made);
        if ow == 0 {
            return Err(conv::Error::Empty { what: Argument::Y });
        }
        if self.motion == Motion::Turn {
            let found = (ow, oh);
            let expected = outputs(&layout(w, h)?);
            if self.one_d || expected != found {
                return Err(conv::Error::Shape { what: Argument::Y, expected, found });
            }
            if self.op != LayerKind::Conv && h != w {
                return Err(conv::Error::Shape { what: Argument::X, expected: (h, w), found: (w, h) });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opening_square_closes_exactly() {
        let picture = Image::PixelCat.drawn().expect("a drawn picture");
        let square = Shift { image: Image::PixelCat, ..Shift::default() }.square(&picture).expect("a square");
        assert_eq!(square.max_difference(), 0.0);
    }

    #[test]
    fn a_shift_between_two_outputs_is_kept_and_said_to_be_one() {
        let mut state = Shift { image: Image::PixelCat, dx: 4, dy: 2, ..Shift::default() };
        state.apply(Edit::Stride(2));
        assert!(state.follows());
        state.apply(Edit::Move(1, 0));
        assert_eq!((state.dx, state.dy, &state.problem), (1, 0, &None));
        assert!(!state.follows());
        let square = state.square(&state.picture().expect("a picture")).expect("a square");
        assert_eq!(verdict(&square), Verdict::Differs);
    }

    #[test]
    fn whatever_is_taken_has_a_square() {
        let mut random = crate::lesson::random::Random::new(3);
        let mut state = Shift { image: Image::PixelCat, dx: 3, dy: 2, ..Shift::default() };
        for _ in 0..1500 {
            let mut pick = |n: i32| random.whole(0, n - 1) as usize;
            let edit = match pick(13) {
                0 => Edit::Dim(pick(3) == 0),
                1 => Edit::Image([Image::Digit, Image::Stripes, Image::Impulse, Image::PixelCat][pick(4)]),
                2 => Edit::Preset(Preset::ALL[pick(7)]),
                3 => Edit::Shape(1 + pick(7), 1 + pick(7)),
                4 => Edit::Boundary(Boundary::ALL[pick(6)]),
                5 => Edit::Stride(1 + pick(4)),
                6 => Edit::Dilation(1 + pick(4)),
                7 => Edit::Relu(pick(2) == 0),
                8 => Edit::Pool(Pool::ALL[pick(3)]),
                9 => Edit::Motion(Motion::ALL[pick(4)]),
                10 => Edit::Move(pick(30) as i32 - 15, pick(30) as i32 - 15),
                11 => Edit::Op(LayerKind::ALL[pick(3)]),
                _ => Edit::Try(Claim::ALL[pick(Claim::ALL.len() as i32)]),
            };
            state.apply(edit.clone());
            let picture = state.picture().expect("a drawn picture");
            assert!(state.square(&picture).is_ok(), "{edit:?} gave {state:?}: {:?}", state.square(&picture).err());
        }
    }

    #[test]
    fn an_edit_that_has_no_square_is_not_taken_and_says_why() {
        let mut state = Shift { image: Image::Impulse, dx: 0, dy: 0, ..Shift::default() };
        state.apply(Edit::Shape(7, 7));
        state.apply(Edit::Boundary(Boundary::Valid));
        state.apply(Edit::Dilation(4));
        assert_eq!(state.dilation, 1);
        assert!(state.problem.is_some());
        state.apply(Edit::Dilation(2));
        assert_eq!((state.dilation, &state.problem), (2, &None));
    }

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

    #[test]
    fn a_layer_is_taken_where_it_has_a_square_and_only_there() {
        let own = |h, w| Own::new(conv::Plane::from_fn(h, w, |y, x| (y + x) as f32).expect("a plane"));
        let ones = |h, w| Kernel::new(h, w, vec![1.0; h * w]).expect("a kernel");
        let mut found = [0; 2];
        for (h, w) in [(1, 1), (1, 2), (1, 5), (2, 2), (3, 2), (2, 5), (4, 4)] {
            for (kernel, motion) in [(1, 1), (1, 2), (2, 1), (3, 3)]
                .into_iter()
                .flat_map(|(kh, kw)| Motion::ALL.map(|motion| (ones(kh, kw), motion)))
            {
                for (boundary, pool) in Boundary::ALL.into_iter().flat_map(|b| Pool::ALL.map(|pool| (b, pool))) {
                    for (stride, dx, dy) in [(1, 0, 0), (1, 2, 0), (2, 0, 0), (2, 1, 3), (3, 0, 1)] {
                        let (image, own, kernel) = (Image::Custom, Some(own(h, w)), kernel.clone());
                        let state =
                            Shift { image, own, kernel, boundary, stride, pool, motion, dx, dy, ..Shift::default() };
                        let square = state.square(&state.picture().expect("a picture"));
                        assert_eq!(state.check().is_ok(), square.is_ok(), "{state:?}: {:?}", square.err());
                        found[usize::from(square.is_ok())] += 1;
                    }
                }
            }
        }
        assert!(found.iter().all(|&states| states > 1000), "{found:?}");
    }

    #[test]
    fn a_fully_connected_layer_takes_a_small_picture_and_a_signal_takes_no_kernel_of_more_rows() {
        let own = |side| Own::new(conv::Plane::from_fn(side, side, |_, _| 1.0).expect("a plane"));
        for (side, op) in [(16, LayerKind::Dense), (17, LayerKind::Conv)] {
            let mut state = Shift::default();
            state.apply(Edit::Own(own(side)));
            state.apply(Edit::Op(LayerKind::Dense));
            assert_eq!((state.op, state.problem.is_some()), (op, op == LayerKind::Conv), "{side}");
        }
        let mut signal = Shift { boundary: Boundary::Zero, ..Shift::default() };
        signal.apply(Edit::Dim(true));
        let before = signal.kernel.clone();
        signal.apply(Edit::Shape(3, 3));
        assert_eq!((&signal.kernel, signal.problem.is_some()), (&before, true));
    }
}

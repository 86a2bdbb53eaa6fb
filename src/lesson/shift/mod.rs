//! The scene Shift: does the order of shifting and convolving matter?
//!
//! The commuting square: a picture I is shifted by g and then convolved by f along one way, convolved and then shifted
//! along the other; the two ends are compared sample by sample.

mod preset;
mod steps;
mod timeline;
mod tone;

pub use preset::Preset;
pub use steps::STEPS;
pub use timeline::{Frame, STAGES, Spot, Stage, discrete, frame, stage};
pub use tone::Tone;

use super::Image;
use crate::conv::{self, Boundary, Kernel, Options, Square};

/// The most rows or columns that a kernel may have here.
pub const MAX_KERNEL: usize = 7;
/// The longest shift, in samples.
pub const MAX_SHIFT: i32 = 1000;

/// The state of the scene. Whatever is in it has a commuting square: [`Shift::square`] never fails on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shift {
    /// The picture I.
    pub image: Image,
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
    /// How far g shifts to the right, in samples.
    pub dx: i32,
    /// How far g shifts down, in samples.
    pub dy: i32,
    /// The position in the animation, from 0 to 1.
    pub t: f32,
    /// Why the last edit was not taken.
    pub problem: Option<conv::Error>,
}

impl Default for Shift {
    fn default() -> Shift {
        Shift {
            image: Image::Cat,
            kernel: Preset::VerticalEdges.kernel(),
            boundary: Boundary::Circular,
            stride: 1,
            dilation: 1,
            flip: false,
            dx: opening_shift(Image::Cat, 1).0,
            dy: opening_shift(Image::Cat, 1).1,
            // The end: a scene opens on a state that already says something.
            t: 1.0,
            problem: None,
        }
    }
}

/// A change of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Chooses the picture.
    Image(Image),
    /// Chooses a known kernel.
    Preset(Preset),
    /// Sets one element of the kernel, counted row by row.
    Tap(usize, f32),
    /// Gives the kernel so many rows and columns; the elements around the middle stay.
    Shape(usize, usize),
    /// Chooses what lies beyond the picture.
    Boundary(Boundary),
    /// Sets the stride.
    Stride(usize),
    /// Sets the dilation.
    Dilation(usize),
    /// Chooses between correlation and convolution.
    Flip(bool),
    /// Sets how far g shifts: right, down.
    Move(i32, i32),
    /// Goes to a position in the animation.
    Seek(f32),
}

/// How far g shifts `image` where nothing else is said, right and down: far enough to be seen, and whole steps of the
/// stride.
pub fn opening_shift(image: Image, stride: usize) -> (i32, i32) {
    let (dx, dy) = if image == Image::Cat { (64, 28) } else { (3, 2) };
    whole_steps(dx, dy, stride)
}

/// The nearest shift towards none by multiples of the stride: only these are shifts of the output as well.
fn whole_steps(dx: i32, dy: i32, stride: usize) -> (i32, i32) {
    let step = stride.max(1) as i32;
    (dx / step * step, dy / step * step)
}

impl Shift {
    /// The layer's options.
    pub fn options(&self) -> Options {
        Options { boundary: self.boundary, stride: self.stride, dilation: self.dilation, flip: self.flip }
    }

    /// What g does.
    pub fn shift(&self) -> conv::Shift {
        conv::Shift { dx: self.dx as isize, dy: self.dy as isize }
    }

    /// The six pictures, for the samples of the chosen picture.
    pub fn square(&self, picture: &conv::Plane) -> Result<Square, conv::Error> {
        Square::new(picture, &self.kernel, &self.options(), self.shift())
    }

    /// Whether a picture of the chosen size has a commuting square under these options.
    pub fn check(&self) -> Result<(), conv::Error> {
        let (h, w) = self.image.size();
        conv::edge_band(h, w, &self.kernel, &self.options(), self.shift()).map(drop)
    }

    /// Makes the change, or, where there is no such square, keeps everything and says why.
    pub fn apply(&mut self, edit: Edit) {
        if let Edit::Seek(t) = edit {
            self.t = t.clamp(0.0, 1.0);
            return;
        }
        let mut next = Shift { problem: None, ..self.clone() };
        match self.changed(&mut next, edit).and_then(|()| next.check()) {
            Ok(()) => *self = next,
            Err(error) => self.problem = Some(error),
        }
    }

    fn changed(&self, next: &mut Shift, edit: Edit) -> Result<(), conv::Error> {
        match edit {
            Edit::Image(image) => {
                next.image = image;
                if image.size() != self.image.size() {
                    (next.dx, next.dy) = opening_shift(image, self.stride);
                }
            }
            Edit::Preset(preset) => next.kernel = preset.kernel(),
            Edit::Tap(place, value) => {
                let mut taps = self.kernel.taps().to_vec();
                if let Some(tap) = taps.get_mut(place) {
                    *tap = value;
                }
                next.kernel = Kernel::new(self.kernel.h(), self.kernel.w(), taps)?;
            }
            Edit::Shape(kh, kw) => next.kernel = preset::reshaped(&self.kernel, kh, kw)?,
            Edit::Boundary(boundary) => next.boundary = boundary,
            Edit::Stride(stride) => {
                next.stride = stride;
                (next.dx, next.dy) = whole_steps(self.dx, self.dy, stride);
            }
            Edit::Dilation(dilation) => next.dilation = dilation,
            Edit::Flip(flip) => next.flip = flip,
            Edit::Move(dx, dy) => (next.dx, next.dy) = whole_steps(dx, dy, self.stride),
            Edit::Seek(_) => {}
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
    fn a_stride_keeps_only_shifts_by_its_multiples() {
        let mut state = Shift { dx: 7, dy: -5, ..Shift::default() };
        state.apply(Edit::Stride(4));
        assert_eq!((state.dx, state.dy, &state.problem), (4, -4, &None));
        state.apply(Edit::Move(11, 3));
        assert_eq!((state.dx, state.dy), (8, 0));
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
}

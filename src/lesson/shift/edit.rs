//! Changes of the scene.

use super::{Claim, MAX_SHIFT, MAX_SIGNAL, Motion, Panel, Preset, Shift, opening_shift, preset};
use crate::conv::{self, Boundary, Kernel, Pool};
use crate::lesson::LayerKind;
use crate::lesson::{Image, Own};

/// A change of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Takes a signal (`true`) or a picture.
    Dim(bool),
    /// Chooses the picture.
    Image(Image),
    /// Takes a picture of the reader's own.
    Own(Own),
    /// Sets one sample of the signal or of the reader's own picture, counted row by row.
    Sample(usize, f32),
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
    /// Puts a rectifier after the weights.
    Relu(bool),
    /// Chooses the pooling.
    Pool(Pool),
    /// Chooses the layer.
    Op(LayerKind),
    /// Draws other weights for a layer that does not share.
    Seed(u32),
    /// Pulls the weights of a layer that does not share to the kernel, from 0 to 1; at 1 it is a convolution.
    Tie(f32),
    /// Chooses what g is.
    Motion(Motion),
    /// Sets how far g shifts: right, down.
    Move(i32, i32),
    /// Opens the state that a claim is about.
    Try(Claim),
    /// Goes to a position in the animation.
    Seek(f32),
    /// Opens a panel beside the figure, or closes it.
    Panel(Option<Panel>),
    /// Whether to be asked before the reveal.
    Predict(bool),
}

impl Shift {
    /// Makes the change, or, where there is no such square, keeps everything and says why.
    pub fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Seek(t) => {
                self.t = t.clamp(0.0, 1.0);
                return;
            }
            Edit::Predict(on) => {
                self.predict = on;
                return;
            }
            Edit::Panel(panel) => {
                self.panel = panel;
                return;
            }
            _ => {}
        }
        let mut next = Shift { problem: None, ..self.clone() };
        match self.changed(&mut next, edit).and_then(|()| next.check()) {
            Ok(()) => *self = next,
            Err(error) => self.problem = Some(error),
        }
    }

    fn changed(&self, next: &mut Shift, edit: Edit) -> Result<(), conv::Error> {
        match edit {
            Edit::Dim(one_d) => {
                next.one_d = one_d;
                if one_d && self.kernel.h() > 1 {
                    next.kernel = preset::reshaped(&self.kernel, 1, self.kernel.w())?;
                    // The middle row of many a kernel is nothing but its middle: then the row that says most.
                    if next.kernel.taps().iter().filter(|tap| **tap != 0.0).count() < 2 {
                        next.kernel = Shift::opening_kernel(true);
                    }
                }
                if one_d && next.motion == Motion::Turn {
                    next.motion = Motion::Shift;
                }
                next.settle(self);
            }
            Edit::Image(image) => {
                if image == Image::Custom && next.own.is_none() {
                    // The reader starts from what is there.
                    next.own = self.image.start_of_own();
                }
                (next.one_d, next.image) = (false, image);
                next.settle(self);
            }
            Edit::Own(own) => {
                (next.one_d, next.image, next.own) = (false, Image::Custom, Some(own));
                next.settle(self);
            }
            Edit::Sample(place, value) => next.set_sample(place, value)?,
            Edit::Preset(preset) => {
                next.kernel = preset.kernel();
                if self.one_d {
                    next.kernel = preset::reshaped(&next.kernel, 1, 3)?;
                }
            }
            Edit::Tap(place, value) => {
                let mut taps = self.kernel.taps().to_vec();
                if let Some(tap) = taps.get_mut(place) {
                    *tap = value;
                }
                next.kernel = Kernel::new(self.kernel.h(), self.kernel.w(), taps)?;
            }
            Edit::Shape(kh, kw) => next.kernel = preset::reshaped(&self.kernel, kh, kw)?,
            Edit::Boundary(boundary) => next.boundary = boundary,
            Edit::Stride(stride) => next.stride = stride,
            Edit::Dilation(dilation) => next.dilation = dilation,
            Edit::Flip(flip) => next.flip = flip,
            Edit::Relu(relu) => next.relu = relu,
            Edit::Pool(pool) => next.pool = pool,
            Edit::Op(op) => (next.op, next.tied) = (op, 0.0),
            Edit::Seed(seed) => (next.seed, next.tied) = (seed, 0.0),
            Edit::Tie(tied) if self.op == LayerKind::Conv || tied >= 1.0 => {
                (next.op, next.tied) = (LayerKind::Conv, 0.0)
            }
            Edit::Tie(tied) => next.tied = tied.clamp(0.0, 1.0),
            Edit::Motion(motion) => next.motion = motion,
            Edit::Move(dx, dy) => {
                let within = |d: i32| d.clamp(-MAX_SHIFT, MAX_SHIFT);
                (next.dx, next.dy) = (within(dx), if self.one_d { 0 } else { within(dy) });
            }
            Edit::Try(claim) => *next = claim.state(self),
            Edit::Seek(_) | Edit::Predict(_) | Edit::Panel(_) => {}
        }
        Ok(())
    }

    /// Where the picture has another size than that of `before`, the shift starts anew, and a layer that does not fit
    /// gives way to the convolution.
    fn settle(&mut self, before: &Shift) {
        if self.size() != before.size() {
            (self.dx, self.dy) = opening_shift(self.size(), self.stride);
        }
        let (h, w) = self.size();
        if self.op == LayerKind::Dense && h * w > super::MAX_DENSE {
            self.op = LayerKind::Conv;
        }
        self.signal.truncate(MAX_SIGNAL);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::shift::symmetry::Symmetry;

    fn after(state: &Shift, edits: impl IntoIterator<Item = Edit>) -> Shift {
        let mut state = state.clone();
        edits.into_iter().for_each(|edit| state.apply(edit));
        state
    }

    #[test]
    fn a_signal_takes_the_row_of_the_kernel_that_says_something_and_a_picture_takes_any() {
        let opening = Shift::opening_kernel(true);
        let kernel = |kh: usize, taps: &[f32]| Kernel::new(kh, taps.len() / kh, taps.to_vec()).expect("a kernel");
        let (alone, one) = (kernel(1, &[0.0, 1.0, 0.0]), kernel(1, &[2.0]));
        for (before, row) in [
            (Preset::VerticalEdges.kernel(), kernel(1, &[-2.0, 0.0, 2.0])),
            (Preset::Sharpen.kernel(), kernel(1, &[-1.0, 5.0, -1.0])),
            (Preset::HorizontalEdges.kernel(), opening.clone()),
            (Preset::Identity.kernel(), opening.clone()),
            // One row stays as it is.
            (alone.clone(), alone),
            (one.clone(), one),
        ] {
            let picture = Shift { kernel: before.clone(), ..Shift::default() };
            assert_eq!(after(&picture, [Edit::Dim(false)]).kernel, before);
            assert_eq!(after(&picture, [Edit::Dim(true)]).kernel, row);
        }
        let sharp = after(&Shift::default(), [Edit::Dim(true), Edit::Preset(Preset::Sharpen)]).kernel;
        assert_eq!(sharp.taps(), [-1.0, 5.0, -1.0]);
        for preset in Preset::ALL {
            let signal = after(&Shift::default(), [Edit::Dim(true), Edit::Preset(preset)]).kernel;
            assert_eq!((signal.h(), signal.w()), (1, 3), "{preset:?}");
            assert_eq!(after(&Shift::default(), [Edit::Preset(preset)]).kernel, preset.kernel());
        }
        let row = after(&Shift::default(), [Edit::Dim(true), Edit::Preset(Preset::Difference)]).kernel;
        assert!(Symmetry::of(&row) == Symmetry::of(&opening) && row == opening);
    }

    #[test]
    fn a_signal_is_not_turned() {
        for (one_d, motion, kept) in [
            (true, Motion::Turn, Motion::Shift),
            (true, Motion::Flip, Motion::Flip),
            (false, Motion::Turn, Motion::Turn),
        ] {
            let picture = Shift { image: Image::Digit, motion, ..Shift::default() };
            assert_eq!(after(&picture, [Edit::Dim(one_d)]).motion, kept, "{motion:?}");
        }
    }

    #[test]
    fn weights_are_pulled_to_the_kernel_until_they_are_a_convolution() {
        let local =
            after(&Shift { image: Image::Digit, ..Shift::default() }, [Edit::Op(LayerKind::Local), Edit::Tie(0.5)]);
        assert_eq!((local.op, local.tied), (LayerKind::Local, 0.5));
        let free = |edit: Edit| after(&local, [edit]);
        assert_eq!(
            (free(Edit::Seed(3)).tied, free(Edit::Op(LayerKind::Dense)).tied, free(Edit::Tie(-1.0)).tied),
            (0.0, 0.0, 0.0)
        );
        let conv = free(Edit::Tie(1.0));
        assert_eq!((conv.op, conv.tied), (LayerKind::Conv, 0.0));
        let still = after(&conv, [Edit::Tie(0.5)]);
        assert_eq!((still.op, still.tied), (LayerKind::Conv, 0.0));
    }

    #[test]
    fn a_fully_connected_layer_gives_way_where_the_picture_is_too_large_for_it() {
        let own = |h, w| Edit::Own(Own::new(conv::Plane::from_fn(h, w, |_, _| 1.0).expect("a plane")));
        let dense = after(&Shift { image: Image::Digit, ..Shift::default() }, [Edit::Op(LayerKind::Dense)]);
        for (edit, op) in [
            (Edit::Image(Image::PixelCat), LayerKind::Dense),
            (Edit::Image(Image::Cat), LayerKind::Conv),
            (Edit::Dim(true), LayerKind::Dense),
            (own(16, 16), LayerKind::Dense),
            (own(8, 32), LayerKind::Dense),
            (own(20, 13), LayerKind::Conv),
        ] {
            assert_eq!(after(&dense, [edit.clone()]).op, op, "{edit:?}");
        }
        let local = Shift { op: LayerKind::Local, ..dense };
        assert_eq!(after(&local, [own(20, 13)]).op, LayerKind::Local);
    }

    #[test]
    fn whether_to_be_asked_is_chosen_without_a_change_of_the_square() {
        let told = after(&Shift::default(), [Edit::Move(1, 0), Edit::Op(LayerKind::Dense)]);
        let unasked = after(&told, [Edit::Predict(false)]);
        assert_eq!(unasked, Shift { predict: false, ..told.clone() });
        assert_eq!(after(&unasked, [Edit::Predict(true)]), told);
    }
}

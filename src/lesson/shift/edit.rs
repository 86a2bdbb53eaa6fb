//! Changes of the scene.

use super::{Claim, MAX_DENSE, MAX_SHIFT, MAX_SIGNAL, Motion, Panel, Preset, Setup, Shift, View};
use super::{opening_kernel, opening_shift, preset};
use crate::conv::{self, Boundary, Kernel, Pool};
use crate::lesson::{Image, LayerKind, Own};

/// A change of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Takes a signal (`true`) or a picture.
    Dim(bool),
    /// Chooses the picture.
    Image(Image),
    /// Takes the reader's own picture.
    Own(Own),
    /// Sets one sample of the signal or of a custom picture, counted row by row.
    Sample(usize, f32),
    /// Chooses a known kernel.
    Preset(Preset),
    /// Sets one element of the kernel, counted row by row.
    Tap(usize, f32),
    /// Sets the rows and columns of the kernel; the elements around the middle stay.
    Shape(usize, usize),
    /// Takes the kernel of another scene.
    Kernel(Kernel),
    /// Selects the boundary rule.
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
    /// Sets whether the weights are to be pulled so, little by little, from now on.
    Pull(bool),
    /// Selects the transform g.
    Motion(Motion),
    /// Sets how far g shifts: right, down.
    Move(i32, i32),
    /// Opens the state that a claim is about.
    Try(Claim),
    /// Goes to a position in the animation.
    Seek(f32),
    /// Opens a view of the stage, or goes back to the two ways.
    Panel(Option<Panel>),
    /// Sets whether outcomes are predicted before they are revealed.
    Predict(bool),
}

impl Shift {
    /// Applies an edit. An edit for which no square exists is refused and changes only `refusal`.
    pub fn apply(&mut self, edit: Edit) {
        let mut next = self.clone();
        match next.change(edit).and_then(|()| next.setup.check()) {
            Ok(()) => *self = next,
            Err(error) => self.refusal = Some(error),
        }
    }

    /// The state that `claim` is about: both ways, at the end of the animation.
    pub fn with_claim(&self, claim: Claim) -> Shift {
        let view = View { t: 1.0, panel: None, ..self.view.clone() };
        Shift { setup: claim.setup(&self.setup), view, refusal: None }
    }

    fn change(&mut self, edit: Edit) -> Result<(), conv::Error> {
        let Shift { setup, view, refusal } = self;
        let refused = refusal.take();
        match edit {
            Edit::Dim(one_d) => setup.set_one_d(one_d)?,
            Edit::Image(image) => setup.set_image(image),
            Edit::Own(own) => setup.set_own(own),
            Edit::Sample(place, value) => setup.set_sample(place, value)?,
            Edit::Preset(preset) if setup.one_d => setup.kernel = preset::reshaped(&preset.kernel(), 1, 3)?,
            Edit::Preset(preset) => setup.kernel = preset.kernel(),
            Edit::Tap(place, value) => setup.set_tap(place, value)?,
            Edit::Shape(kh, kw) => setup.kernel = preset::reshaped(&setup.kernel, kh, kw)?,
            Edit::Kernel(kernel) => setup.kernel = kernel,
            Edit::Boundary(boundary) => setup.boundary = boundary,
            Edit::Stride(stride) => setup.stride = stride,
            Edit::Dilation(dilation) => setup.dilation = dilation,
            Edit::Flip(flip) => setup.flip = flip,
            Edit::Relu(relu) => setup.relu = relu,
            Edit::Pool(pool) => setup.pool = pool,
            Edit::Op(op) => (setup.op, setup.tied) = (op, 0.0),
            Edit::Seed(seed) => (setup.seed, setup.tied) = (seed, 0.0),
            Edit::Tie(tied) => setup.tie(tied),
            Edit::Motion(motion) => setup.motion = motion,
            Edit::Move(dx, dy) => setup.move_by(dx, dy),
            Edit::Try(claim) => *self = self.with_claim(claim),
            // A look at the square is no answer to a refusal: it stays.
            Edit::Seek(t) => (view.t, *refusal) = (t.clamp(0.0, 1.0), refused),
            Edit::Panel(panel) => (view.panel, *refusal) = (panel, refused),
            Edit::Pull(pull) => (view.pull, *refusal) = (pull, refused),
            Edit::Predict(predict) => (view.predict, *refusal) = (predict, refused),
        }
        Ok(())
    }
}

impl Setup {
    fn set_one_d(&mut self, one_d: bool) -> Result<(), conv::Error> {
        let size = self.size();
        self.one_d = one_d;
        if one_d && self.kernel.h() > 1 {
            self.kernel = preset::reshaped(&self.kernel, 1, self.kernel.w())?;
            // The middle row of many kernels is zero but for its middle: the opening row shows more.
            if self.kernel.taps().iter().filter(|tap| **tap != 0.0).count() < 2 {
                self.kernel = opening_kernel(true);
            }
        }
        if one_d && self.motion == Motion::Turn {
            self.motion = Motion::Shift;
        }
        self.settle(size);
        Ok(())
    }

    fn set_image(&mut self, image: Image) {
        let size = self.size();
        if image == Image::Custom && self.own.is_none() {
            // The reader starts from the picture that is shown.
            self.own = self.image.start_of_own();
        }
        (self.one_d, self.image) = (false, image);
        self.settle(size);
    }

    fn set_own(&mut self, own: Own) {
        let size = self.size();
        (self.one_d, self.image, self.own) = (false, Image::Custom, Some(own));
        self.settle(size);
    }

    fn set_tap(&mut self, place: usize, value: f32) -> Result<(), conv::Error> {
        let mut taps = self.kernel.taps().to_vec();
        if let Some(tap) = taps.get_mut(place) {
            *tap = value;
        }
        self.kernel = Kernel::new(self.kernel.h(), self.kernel.w(), taps)?;
        Ok(())
    }

    fn tie(&mut self, tied: f32) {
        if self.op == LayerKind::Conv || tied >= 1.0 {
            (self.op, self.tied) = (LayerKind::Conv, 0.0);
        } else {
            self.tied = tied.clamp(0.0, 1.0);
        }
    }

    fn move_by(&mut self, dx: i32, dy: i32) {
        let within = |d: i32| d.clamp(-MAX_SHIFT, MAX_SHIFT);
        (self.dx, self.dy) = (within(dx), if self.one_d { 0 } else { within(dy) });
    }

    /// If I no longer has the size `before`, resets the shift, and replaces a layer that is too large by the
    /// convolution.
    fn settle(&mut self, before: (usize, usize)) {
        let (h, w) = self.size();
        if (h, w) != before {
            (self.dx, self.dy) = opening_shift((h, w));
        }
        if self.op == LayerKind::Dense && h * w > MAX_DENSE {
            self.op = LayerKind::Conv;
        }
        self.signal.truncate(MAX_SIGNAL);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Named;
    use crate::lesson::shift::symmetry::Symmetry;
    use crate::lesson::shift::{Comparison, Verdict};

    fn shown(setup: Setup) -> Shift {
        Shift { setup, ..Shift::default() }
    }

    fn after(state: &Shift, edits: impl IntoIterator<Item = Edit>) -> Shift {
        let mut state = state.clone();
        edits.into_iter().for_each(|edit| state.apply(edit));
        state
    }

    #[test]
    fn a_signal_takes_the_row_of_the_kernel_that_says_something_and_a_picture_takes_any() {
        let opening = opening_kernel(true);
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
            let picture = shown(Setup { kernel: before.clone(), ..Setup::default() });
            assert_eq!(after(&picture, [Edit::Dim(false)]).setup.kernel, before);
            assert_eq!(after(&picture, [Edit::Dim(true)]).setup.kernel, row);
        }
        let sharp = after(&Shift::default(), [Edit::Dim(true), Edit::Preset(Preset::Sharpen)]).setup.kernel;
        assert_eq!(sharp.taps(), [-1.0, 5.0, -1.0]);
        for &preset in Preset::all() {
            let signal = after(&Shift::default(), [Edit::Dim(true), Edit::Preset(preset)]).setup.kernel;
            assert_eq!((signal.h(), signal.w()), (1, 3), "{preset:?}");
            assert_eq!(after(&Shift::default(), [Edit::Preset(preset)]).setup.kernel, preset.kernel());
        }
        let row = after(&Shift::default(), [Edit::Dim(true), Edit::Preset(Preset::Difference)]).setup.kernel;
        assert!(Symmetry::of(&row) == Symmetry::of(&opening) && row == opening);
    }

    #[test]
    fn a_signal_is_not_turned() {
        for (one_d, motion, kept) in [
            (true, Motion::Turn, Motion::Shift),
            (true, Motion::Flip, Motion::Flip),
            (false, Motion::Turn, Motion::Turn),
        ] {
            let picture = shown(Setup { image: Image::Digit, motion, ..Setup::default() });
            assert_eq!(after(&picture, [Edit::Dim(one_d)]).setup.motion, kept, "{motion:?}");
        }
    }

    #[test]
    fn weights_are_pulled_to_the_kernel_until_they_are_a_convolution() {
        let local = after(
            &shown(Setup { image: Image::Digit, ..Setup::default() }),
            [Edit::Op(LayerKind::Local), Edit::Tie(0.5)],
        );
        assert_eq!((local.setup.op, local.setup.tied), (LayerKind::Local, 0.5));
        let free = |edit: Edit| after(&local, [edit]);
        assert_eq!(
            (
                free(Edit::Seed(3)).setup.tied,
                free(Edit::Op(LayerKind::Dense)).setup.tied,
                free(Edit::Tie(-1.0)).setup.tied
            ),
            (0.0, 0.0, 0.0)
        );
        let conv = free(Edit::Tie(1.0));
        assert_eq!((conv.setup.op, conv.setup.tied), (LayerKind::Conv, 0.0));
        let still = after(&conv, [Edit::Tie(0.5)]);
        assert_eq!((still.setup.op, still.setup.tied), (LayerKind::Conv, 0.0));
    }

    #[test]
    fn a_fully_connected_layer_gives_way_where_the_picture_is_too_large_for_it() {
        let own = |h, w| Edit::Own(Own::new(conv::Plane::from_fn(h, w, |_, _| 1.0).expect("a plane")));
        let dense = after(&shown(Setup { image: Image::Digit, ..Setup::default() }), [Edit::Op(LayerKind::Dense)]);
        for (edit, op) in [
            (Edit::Image(Image::PixelCat), LayerKind::Dense),
            (Edit::Image(Image::Cat), LayerKind::Conv),
            (Edit::Dim(true), LayerKind::Dense),
            (own(16, 16), LayerKind::Dense),
            (own(8, 32), LayerKind::Dense),
            (own(20, 13), LayerKind::Conv),
        ] {
            assert_eq!(after(&dense, [edit.clone()]).setup.op, op, "{edit:?}");
        }
        let local = shown(Setup { op: LayerKind::Local, ..dense.setup });
        assert_eq!(after(&local, [own(20, 13)]).setup.op, LayerKind::Local);
    }

    #[test]
    fn looking_at_the_square_leaves_the_setup_and_a_refusal_as_they_are() {
        let refused = after(&Shift::default(), [Edit::Op(LayerKind::Dense)]);
        assert!(refused.refusal.is_some());
        for edit in [Edit::Seek(0.5), Edit::Panel(Some(Panel::Holds)), Edit::Predict(false)] {
            let seen = after(&refused, [edit.clone()]);
            assert_ne!(seen.view, refused.view, "{edit:?}");
            assert_eq!((seen.setup, seen.refusal), (refused.setup.clone(), refused.refusal.clone()), "{edit:?}");
        }
    }

    #[test]
    fn whether_to_be_asked_is_chosen_without_a_change_of_the_square() {
        let told = after(&Shift::default(), [Edit::Move(1, 0), Edit::Op(LayerKind::Dense)]);
        let unasked = after(&told, [Edit::Predict(false)]);
        assert_eq!(unasked, Shift { view: View { predict: false, ..told.view.clone() }, ..told.clone() });
        assert_eq!(after(&unasked, [Edit::Predict(true)]), told);
    }

    #[test]
    fn a_shift_between_two_outputs_is_kept_and_the_ends_differ() {
        let mut state = shown(Setup { image: Image::PixelCat, dx: 4, dy: 2, ..Setup::default() });
        let compared = |setup: &Setup| {
            let square = setup.square(&setup.picture().expect("a picture")).expect("a square");
            Comparison::of(&square).verdict
        };
        state.apply(Edit::Stride(2));
        assert_eq!(compared(&state.setup), Verdict::Equal);
        state.apply(Edit::Move(1, 0));
        assert_eq!((state.setup.dx, state.setup.dy, &state.refusal), (1, 0, &None));
        assert_eq!(compared(&state.setup), Verdict::Differs);
    }

    #[test]
    fn whatever_is_taken_has_a_square() {
        let mut random = crate::lesson::random::Random::new(3);
        let mut state = shown(Setup { image: Image::PixelCat, dx: 3, dy: 2, ..Setup::default() });
        for _ in 0..1500 {
            let mut pick = |n: i32| random.whole(0, n - 1) as usize;
            let edit = match pick(13) {
                0 => Edit::Dim(pick(3) == 0),
                1 => Edit::Image([Image::Digit, Image::Stripes, Image::Impulse, Image::PixelCat][pick(4)]),
                2 => Edit::Preset(Preset::all()[pick(7)]),
                3 => Edit::Shape(1 + pick(7), 1 + pick(7)),
                4 => Edit::Boundary(Boundary::ALL[pick(Boundary::ALL.len() as i32)]),
                5 => Edit::Stride(1 + pick(4)),
                6 => Edit::Dilation(1 + pick(4)),
                7 => Edit::Relu(pick(2) == 0),
                8 => Edit::Pool(Pool::ALL[pick(3)]),
                9 => Edit::Motion(Motion::all()[pick(4)]),
                10 => Edit::Move(pick(30) as i32 - 15, pick(30) as i32 - 15),
                11 => Edit::Op(LayerKind::ALL[pick(3)]),
                _ => Edit::Try(Claim::all()[pick(Claim::all().len() as i32)]),
            };
            state.apply(edit.clone());
            let picture = state.setup.picture().expect("a drawn picture");
            assert!(
                state.setup.square(&picture).is_ok(),
                "{edit:?} gave {state:?}: {:?}",
                state.setup.square(&picture).err()
            );
        }
    }

    #[test]
    fn an_edit_that_has_no_square_is_not_taken_and_says_why() {
        let mut state = shown(Setup { image: Image::Impulse, dx: 0, dy: 0, ..Setup::default() });
        state.apply(Edit::Shape(7, 7));
        state.apply(Edit::Boundary(Boundary::Valid));
        state.apply(Edit::Dilation(4));
        assert_eq!(state.setup.dilation, 1);
        assert!(state.refusal.is_some());
        state.apply(Edit::Dilation(2));
        assert_eq!((state.setup.dilation, &state.refusal), (2, &None));
    }

    #[test]
    fn a_fully_connected_layer_takes_a_small_picture_and_a_signal_takes_no_kernel_of_more_rows() {
        let own = |side| Own::new(conv::Plane::from_fn(side, side, |_, _| 1.0).expect("a plane"));
        for (side, op) in [(16, LayerKind::Dense), (17, LayerKind::Conv)] {
            let mut state = Shift::default();
            state.apply(Edit::Own(own(side)));
            state.apply(Edit::Op(LayerKind::Dense));
            assert_eq!((state.setup.op, state.refusal.is_some()), (op, op == LayerKind::Conv), "{side}");
        }
        let mut signal = shown(Setup { boundary: Boundary::Zero, ..Setup::default() });
        signal.apply(Edit::Dim(true));
        let before = signal.setup.kernel.clone();
        signal.apply(Edit::Shape(3, 3));
        assert_eq!((&signal.setup.kernel, signal.refusal.is_some()), (&before, true));
    }
}

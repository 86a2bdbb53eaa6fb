//! The facts behind the sentence below the figure, and behind the line below the largest difference.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Comparison, MAX_SHIFT, Motion, Panel, Setup, Stage, Symmetry, Verdict};
use crate::conv::{Mode, Pool};
use crate::lesson::LayerKind;

/// The facts behind the sentence below the figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Caption {
    /// The two ways have not begun.
    Start,
    /// Both ways have done their first step.
    First,
    /// Both ways have done their second step.
    Second,
    /// The table of settings.
    Holds,
    /// The numbers of the six pictures.
    Numbers {
        /// Whether I′ holds the numbers of I, each further along.
        along: bool,
    },
    /// The peaks of the two outputs.
    Invariant {
        /// Whether every shift moves the peak along and leaves its height as it is.
        always: bool,
    },
    /// The proof, which is that of a plain convolution.
    Proof(Proof),
    /// No sample is defined at both ends.
    Nothing,
    /// The ends are equal, bit for bit.
    Equal {
        /// Whether every sample is defined at both ends.
        everywhere: bool,
        /// The reason, where it is more than sharing.
        why: Option<Agrees>,
    },
    /// The ends are equal but for rounding.
    Rounding {
        /// The largest difference.
        largest: f32,
        /// The reason, where it is more than sharing.
        why: Option<Agrees>,
    },
    /// The ends are equal, bit for bit, where windows do not reach over the edge.
    Inside {
        /// The largest difference elsewhere, unless it is 0 for these numbers.
        at_edge: Option<f32>,
    },
    /// The ends differ.
    Differs {
        /// The largest difference.
        largest: f32,
        /// The reason.
        why: Differs,
    },
}

/// Where the proof holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Proof {
    /// At every place.
    Everywhere,
    /// Where windows do not reach over the edge.
    Inside,
    /// The layer or the transform is another than those of the proof.
    Elsewhere,
}

/// Why the ends agree although g is no shift or the layer leaves out samples.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agrees {
    /// The kernel has the symmetry that this transform requires.
    Symmetry(Motion),
    /// The stride divides the shift. It does not divide this distance.
    Stride(Stride, i32),
}

/// Why the ends differ.
#[derive(Debug, Clone, PartialEq)]
pub enum Differs {
    /// The weights are not shared.
    Unshared,
    /// The stride does not divide the shift.
    Stride(Stride),
    /// The same, less so for the blur: without it the largest difference would be this many times as large.
    Blur(f32),
    /// The kernel has the symmetry, but the windows do not lie symmetrically.
    Windows(Motion),
    /// The kernel lacks the symmetry that this transform requires.
    Symmetry(Motion),
}

/// A stride, and the distances of the shift that tell whether the outputs follow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stride {
    /// Samples from one output to the next.
    pub stride: usize,
    /// The distances: all where the stride divides them, else those that it does not divide.
    pub distances: Vec<u32>,
}

/// The facts behind the line below the largest difference.
#[derive(Debug, Clone, PartialEq)]
pub enum How {
    /// How exactly the ends are equal, or that they are not.
    Plain(Verdict),
    /// The ends are equal because the stride divides the shift.
    Follows(Stride),
    /// The ends differ because the stride does not divide the shift.
    Stays(Stride),
    /// Without the blur, the largest difference would be this many times as large.
    Blurred(f32),
}

impl Caption {
    /// The facts about `setup`, whose two ends compare like this. `mended` is that of [`Setup::mended`].
    pub fn new(setup: &Setup, panel: Option<Panel>, stage: Stage, ends: &Comparison, mended: Option<f32>) -> Caption {
        match (panel, stage) {
            (Some(Panel::Holds), _) => Caption::Holds,
            (Some(Panel::Numbers), _) => Caption::Numbers { along: setup.moves_along() },
            (Some(Panel::Invariant), _) => {
                Caption::Invariant { always: setup.keeps_all() && setup.is_shared() && setup.output_stride() == 1 }
            }
            (Some(Panel::Proof), _) => Caption::Proof(setup.proof()),
            (None, Stage::Start) => Caption::Start,
            (None, Stage::First) => Caption::First,
            (None, Stage::Second) => Caption::Second,
            (None, Stage::Compare) => Caption::compared(setup, ends, mended),
        }
    }

    fn compared(setup: &Setup, ends: &Comparison, mended: Option<f32>) -> Caption {
        let largest = ends.largest;
        match ends.verdict {
            Verdict::Nothing => Caption::Nothing,
            Verdict::Equal => Caption::Equal { everywhere: ends.everywhere, why: Agrees::of(setup) },
            Verdict::Rounding => Caption::Rounding { largest, why: Agrees::of(setup) },
            Verdict::Inside => Caption::Inside { at_edge: Some(ends.at_edge).filter(|&at_edge| at_edge > 0.0) },
            Verdict::Differs => Caption::Differs { largest, why: Differs::of(setup, mended) },
        }
    }
}

impl Agrees {
    fn of(setup: &Setup) -> Option<Agrees> {
        if setup.op != LayerKind::Conv {
            return None;
        }
        if setup.motion != Motion::Shift {
            return Symmetry::of(&setup.kernel).suits(setup.motion).then_some(Agrees::Symmetry(setup.motion));
        }
        let stride = Stride::of(setup)?;
        // Beside a multiple of the stride, on the side where there is room.
        let distance = setup.dx.abs();
        let other = if distance < MAX_SHIFT { distance + 1 } else { distance - 1 };
        setup.stride_divides_shift().then_some(Agrees::Stride(stride, other))
    }
}

impl Differs {
    fn of(setup: &Setup, mended: Option<f32>) -> Differs {
        match (setup.motion, mended, Stride::of(setup)) {
            _ if setup.op != LayerKind::Conv => Differs::Unshared,
            (Motion::Shift, Some(factor), _) => Differs::Blur(factor),
            (Motion::Shift, None, Some(stride)) => Differs::Stride(stride),
            (motion, ..) if Symmetry::of(&setup.kernel).suits(motion) => Differs::Windows(motion),
            (motion, ..) => Differs::Symmetry(motion),
        }
    }
}

impl Stride {
    /// The stride and shift of `setup`, where both are more than nothing and the weights are shared.
    fn of(setup: &Setup) -> Option<Stride> {
        let stride = setup.output_stride();
        let shifts = setup.is_shared() && stride > 1 && (setup.dx, setup.dy) != (0, 0);
        shifts.then(|| Stride { stride, distances: setup.telling_distances() })
    }
}

impl How {
    /// The facts about `setup`, whose two ends compare like this. `mended` is that of [`Setup::mended`].
    pub fn new(setup: &Setup, ends: &Comparison, mended: Option<f32>) -> How {
        let divides = setup.stride_divides_shift();
        match (ends.verdict, mended, Stride::of(setup)) {
            (Verdict::Differs, Some(factor), _) => How::Blurred(factor),
            (Verdict::Equal, _, Some(stride)) if divides => How::Follows(stride),
            (Verdict::Differs, None, Some(stride)) if !divides => How::Stays(stride),
            (verdict, ..) => How::Plain(verdict),
        }
    }
}

impl Setup {
    /// Whether g is a shift and f has shared weights.
    fn is_shared(&self) -> bool {
        self.motion == Motion::Shift && self.op == LayerKind::Conv
    }

    /// Whether a shift loses no sample: what leaves at one side comes in at the other, or nothing leaves.
    fn keeps_all(&self) -> bool {
        self.boundary.is_cyclic() || self.boundary.mode() == Mode::Full
    }

    /// Whether I′ holds the numbers of I, each further along.
    fn moves_along(&self) -> bool {
        self.motion == Motion::Shift && self.keeps_all()
    }

    /// Where the proof holds, which is that of a convolution at every place and a shift.
    pub fn proof(&self) -> Proof {
        match () {
            () if !self.is_shared() || self.stride > 1 || self.pool != Pool::None || self.relu => Proof::Elsewhere,
            () if self.keeps_all() => Proof::Everywhere,
            () => Proof::Inside,
        }
    }
}

//! The scene Shift: does the order of shifting and convolving matter?
//!
//! The commuting square: a picture I is shifted by g and then convolved by f along one way, convolved and then shifted
//! along the other; the two ends are compared sample by sample.

mod caption;
mod claim;
mod comparison;
mod edit;
mod exercises;
mod guess;
mod layer;
mod motion;
mod peak;
mod picture;
mod preset;
mod probe;
mod program;
mod scene;
mod setup;
mod square;
mod story;
mod symmetry;
mod thumbnail;
mod timeline;
mod verdict;

pub use caption::{Agrees, Caption, Differs, How, Proof, Stride};
pub use claim::{Claim, on_a_ring};
pub use comparison::Comparison;
pub use edit::Edit;
pub use guess::Guess;
pub use motion::Motion;
pub use peak::{Moved, Peak, Summary, peak};
pub use preset::Preset;
pub use probe::{Probe, plane, probe};
pub use setup::{Setup, opening_kernel, opening_shift};
pub use story::TWO_ENDS;
pub use symmetry::Symmetry;
pub use thumbnail::{Thumbnail, thumbnail};
pub use timeline::{Frame, Progress, STAGES, Spot, Stage, discrete, frame, progress, shown_stage};
pub use verdict::{Verdict, band_rects, pooled};

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::conv;

/// The longest shift, in samples.
pub const MAX_SHIFT: i32 = 1000;
/// The most samples of a signal.
pub const MAX_SIGNAL: usize = 16;
/// The most inputs of a fully connected layer here: it has as many weights as pairs of an input and an output.
pub const MAX_DENSE: usize = 256;

/// A view of the stage other than the two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Panel {
    /// Settings that keep or break equivariance.
    Holds,
    /// Every number of one picture.
    Numbers,
    /// Equivariant is not invariant.
    Invariant,
    /// Why the two ways end at the same picture.
    Proof,
}

/// The reader's view of the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The position in the animation, from 0 to 1.
    pub t: f32,
    /// The view of the stage, where it is not that of the two ways.
    pub panel: Option<Panel>,
    /// Whether the reader predicts outcomes before they are revealed; never in the address.
    pub predict: bool,
    /// Whether the weights are to be pulled together: the figure has not begun to.
    pub pull: bool,
}

impl Default for View {
    fn default() -> View {
        // The scene opens at the end of the animation, which already shows a result.
        View { t: 1.0, panel: None, predict: true, pull: false }
    }
}

/// The state of the scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shift {
    /// The values that determine the square.
    pub setup: Setup,
    /// The reader's view of the scene.
    pub view: View,
    /// Why the last edit was refused.
    pub refusal: Option<conv::Error>,
}

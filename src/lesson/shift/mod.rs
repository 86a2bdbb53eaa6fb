//! The scene Shift: does the order of shifting and convolving matter?
//!
//! The commuting square: a picture I is shifted by g and then convolved by f along one way, convolved and then shifted
//! along the other; the two ends are compared sample by sample.

mod claim;
mod edit;
mod layer;
mod motion;
mod picture;
mod preset;
mod probe;
mod program;
mod scene;
mod setup;
mod square;
mod story;
mod symmetry;
mod timeline;
mod verdict;

pub use claim::{Claim, on_a_ring};
pub use edit::Edit;
pub use motion::Motion;
pub use preset::Preset;
pub use probe::{Probe, plane, probe};
pub use setup::{Setup, opening_kernel, opening_shift};
pub use story::TWO_ENDS;
pub use symmetry::Symmetry;
pub use timeline::{Frame, STAGES, Spot, Stage, discrete, frame, stage};
pub use verdict::{Guess, Verdict, band_rects, pooled, verdict};

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::conv;

/// The longest shift, in samples.
pub const MAX_SHIFT: i32 = 1000;
/// The most samples of a signal.
pub const MAX_SIGNAL: usize = 16;
/// The most inputs of a fully connected layer here: it has as many weights as pairs of an input and an output.
pub const MAX_DENSE: usize = 256;

/// A panel below the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Panel {
    /// Where the square closes and where not.
    Holds,
    /// Every number of one picture.
    Numbers,
    /// Equivariant is not invariant.
    Invariant,
}

/// How the reader looks at the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The position in the animation, from 0 to 1.
    pub t: f32,
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// Whether the reader predicts outcomes before they are revealed; never in the address.
    pub predict: bool,
}

impl Default for View {
    fn default() -> View {
        // The end: a scene opens on a state that already says something.
        View { t: 1.0, panel: None, predict: true }
    }
}

/// The state of the scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shift {
    /// What the square is computed from.
    pub setup: Setup,
    /// How the reader looks at it.
    pub view: View,
    /// Why the last edit was refused.
    pub refusal: Option<conv::Error>,
}

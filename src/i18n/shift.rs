//! The words of the scene Shift.

use super::Numbers;
use crate::conv::{Boundary, Pool};
use crate::lesson::LayerKind;
use crate::lesson::shift::{Claim, Guess, Motion, Panel, Preset, Spot, Stage, Symmetry, Verdict};
use crate::lesson::{Fit, Image};

/// The strings of the scene in one language.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct ShiftWords {
    pub image: &'static str,
    pub image_name: fn(Image) -> &'static str,
    pub spot_caption: fn(&Numbers, &ShiftFacts, Spot) -> String,
    pub shift_caption: fn(&Numbers, &ShiftFacts) -> String,
    pub formula_spoken: &'static str,
    pub sign_spoken: fn(Option<Verdict>) -> &'static str,
    pub preset: &'static str,
    pub preset_name: fn(Option<Preset>) -> &'static str,
    pub kernel_size: &'static str,
    pub kernel_cell: fn(row: usize, column: usize) -> String,
    pub move_right: &'static str,
    pub move_down: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub restart: &'static str,
    pub position: &'static str,
    pub stage_name: fn(Stage) -> &'static str,
    pub loading_picture: &'static str,
    pub picture_failed: &'static str,
    pub largest_difference: &'static str,
    pub away_from_edge: &'static str,
    pub edge_decides: fn(&Numbers, usize) -> String,
    pub edge_here: &'static str,
    pub signal: &'static str,
    pub motion: &'static str,
    pub motion_name: fn(Motion) -> &'static str,
    pub op: &'static str,
    pub op_name: fn(LayerKind) -> &'static str,
    pub pool: &'static str,
    pub pool_name: fn(Pool) -> &'static str,
    pub relu: &'static str,
    pub tie: &'static str,
    pub panels: &'static str,
    pub panel_name: fn(Panel) -> &'static str,
    pub claims_intro: &'static str,
    pub claim_name: fn(Claim) -> &'static str,
    pub verdict_name: fn(Option<Verdict>) -> &'static str,
    pub not_possible: &'static str,
    /// The guess by its name, and what came out.
    pub guess_answer: fn(&str, Guess, Verdict) -> String,
    pub ask_first: &'static str,
    pub ask_never: &'static str,
    pub probe_hint: &'static str,
    pub sample_at: fn(row: usize, column: usize) -> String,
    pub numbers_of: &'static str,
    pub numbers_too_many: &'static str,
    pub ring: &'static str,
    pub invariant_intro: &'static str,
    /// Whether I′ is another picture than I, f(I′) another than f(I), and whether the square closes.
    pub invariant_moved: fn(input: bool, output: bool, closes: bool) -> &'static str,
    pub global_max: &'static str,
    pub global_average: &'static str,
    pub same: &'static str,
    pub not_same: &'static str,
    pub untied_kernel: &'static str,
    pub own_hint: &'static str,
    pub own_open: &'static str,
    pub own_problem: &'static str,
    pub own_larger: &'static str,
    pub own_fit: fn(Fit) -> &'static str,
    pub paint_hint: &'static str,
    pub bars_hint: &'static str,
    pub legend_spoken: &'static str,
    pub drag_hint: &'static str,
    pub painted_hint: &'static str,
    pub bars_only_hint: &'static str,
    pub probe_only_hint: &'static str,
}

/// What the words of the scene Shift depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct ShiftFacts {
    /// The picture.
    pub image: Image,
    /// Rows and columns of the picture.
    pub size: (usize, usize),
    /// How far g shifts, right and down.
    pub shift: (i32, i32),
    /// The kernel's name, if it has one.
    pub preset: Option<Preset>,
    /// What lies beyond the picture.
    pub boundary: Boundary,
    /// Whether I is a signal.
    pub one_d: bool,
    /// The layer.
    pub op: LayerKind,
    /// What g is.
    pub motion: Motion,
    /// Samples of the input from one output to the next.
    pub stride: usize,
    /// Whether a shift by so much moves the output by whole samples.
    pub follows: bool,
    /// The symmetries of the kernel.
    pub symmetry: Symmetry,
    /// How the two ends compare.
    pub verdict: Verdict,
    /// The part of the argument that is on.
    pub stage: Stage,
    /// The largest absolute difference of the two ends.
    pub max_difference: f64,
    /// The same, where the edge decides nothing.
    pub max_difference_interior: f64,
    /// The same, where it decides.
    pub max_difference_edge: f64,
    /// Samples where the edge decides.
    pub edge_cells: usize,
    /// Samples where both ends are defined.
    pub comparable: usize,
}

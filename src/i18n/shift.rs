//! The words of the scene Shift.

use super::Numbers;
use crate::conv::Boundary;
use crate::lesson::Image;
use crate::lesson::shift::{Preset, STEPS, Spot, Stage};

/// The strings of the scene in one language.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct ShiftWords {
    pub image: &'static str,
    pub image_name: fn(Image) -> &'static str,
    pub spot_caption: fn(&Numbers, &ShiftFacts, Spot) -> String,
    pub shift_caption: fn(&Numbers, &ShiftFacts) -> String,
    pub formula_spoken: &'static str,
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
    pub difference_none: &'static str,
    pub largest_difference: &'static str,
    pub away_from_edge: &'static str,
    pub edge_decides: fn(&Numbers, usize) -> String,
    pub legend_spoken: &'static str,
    pub drag_hint: &'static str,
    pub steps: [&'static str; STEPS.len()],
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
    /// The part of the argument that is on.
    pub stage: Stage,
    /// The largest absolute difference of the two ends.
    pub max_difference: f64,
    /// The same, where the edge decides nothing.
    pub max_difference_interior: f64,
    /// Samples where the edge decides.
    pub edge_cells: usize,
    /// Samples where both ends are defined.
    pub comparable: usize,
}

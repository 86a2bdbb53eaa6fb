//! The words of the scene Tie.

use super::Numbers;
use crate::lesson::tie::{Check, Entry, Model, Preset, Refusal, Shape, Symmetry, Tie};

/// The strings of the scene in one language.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct TieWords {
    pub symmetries: &'static str,
    pub symmetry_name: fn(Symmetry) -> &'static str,
    pub swap_first: &'static str,
    pub swap_second: &'static str,
    pub cycle_field: &'static str,
    pub keep_within: &'static str,
    pub keep_all: &'static str,
    pub radius: fn(usize) -> String,
    pub parameters: &'static str,
    pub group_what: &'static str,
    pub group_order: fn(&Numbers, Option<u128>) -> String,
    pub painted_by_hand: &'static str,
    pub matrix: fn(&Numbers, &Model) -> String,
    pub entry: fn(&Numbers, &Model, Entry) -> String,
    pub way: fn(&Tie, &Model) -> String,
    pub weight: fn(&str) -> String,
    pub links: fn(&Numbers, &Model) -> String,
    pub check: &'static str,
    pub commutes: fn(bool) -> &'static str,
    /// What g is, and whether the layer is equivariant to it.
    pub equivariant: fn(Symmetry, bool) -> String,
    pub difference: &'static str,
    pub untie: &'static str,
    pub tie_again: &'static str,
    pub paint: &'static str,
    pub paint_done: &'static str,
    pub brush: &'static str,
    pub brush_name: fn(Option<&str>) -> String,
    pub presets: &'static str,
    pub preset_name: fn(Preset, Shape) -> &'static str,
    pub preset_count: fn(&Numbers, Preset, &Model) -> String,
    pub open_connect: &'static str,
    pub open_shift: &'static str,
    pub shape: &'static str,
    pub new_numbers: &'static str,
    pub matrix_hint: &'static str,
    pub paint_hint: &'static str,
    pub caption: fn(&Numbers, &Tie, &Model, Symmetry, Option<&Check>) -> String,
    pub problem: fn(Refusal) -> String,
}

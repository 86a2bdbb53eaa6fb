//! The words of the scene Count.

use super::Numbers;
use crate::conv::Costs;
use crate::lesson::count::{Form, Method, Panel, Quantity, Spread};

/// The strings of the scene in one language.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct CountWords {
    pub caption: fn(&Numbers, &CountFacts) -> String,
    pub form_name: fn(Form) -> &'static str,
    pub form_what: fn(Form) -> &'static str,
    pub quantity_name: fn(Quantity) -> &'static str,
    /// A round number in words, as "8 billion".
    pub in_words: fn(&Numbers, f64) -> String,
    /// Multiplications and additions.
    pub products_and_sums: fn(&Numbers, u128, u128) -> [String; 2],
    /// The same, short.
    pub split: fn(&Numbers, u128, u128) -> [String; 2],
    /// What the two savings are, and where they differ.
    pub statement: &'static str,
    pub same_operations: fn(&Numbers, operations: u128) -> String,
    /// How many times as much as the kernel needs.
    pub times_kernel: fn(&Numbers, f64) -> String,
    pub scale_note: &'static str,
    pub pixels: fn(&Numbers, h: usize, w: usize) -> String,
    pub input_picture: &'static str,
    pub output_picture: &'static str,
    pub reduced: &'static str,
    pub panels: &'static str,
    pub panel_name: fn(Panel) -> &'static str,
    pub matrix_rows: fn(&Numbers, usize) -> String,
    pub matrix_columns: fn(&Numbers, usize) -> String,
    pub matrix_spoken: fn(&Numbers, entries: u128, all: u128) -> String,
    pub in_view: fn(&Numbers, entries: u128, all: u128) -> String,
    pub zoom: &'static str,
    pub zoom_one: &'static str,
    pub band_exact: &'static str,
    pub band_thin: fn(&Numbers, width: f64) -> String,
    pub camera: &'static str,
    pub camera_stop: &'static str,
    pub camera_live: &'static str,
    pub camera_denied: &'static str,
    pub camera_missing: &'static str,
    pub width: &'static str,
    pub height: &'static str,
    pub kernel_rows: &'static str,
    pub kernel_columns: &'static str,
    pub show: &'static str,
    pub growth_spoken: fn(&'static str) -> String,
    pub width_axis: &'static str,
    pub read_at: &'static str,
    pub present: &'static str,
    pub table: &'static str,
    pub copy_csv: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub measure: &'static str,
    pub measure_again: &'static str,
    pub cancel: &'static str,
    pub measure_what: fn(&Numbers, runs: usize) -> String,
    pub measuring: &'static str,
    pub measure_failed: &'static str,
    pub method_name: fn(Method) -> &'static str,
    /// A power of ten of milliseconds, on the axis.
    pub time_tick: fn(&Numbers, milliseconds: f64) -> String,
    pub time_axis: &'static str,
    pub times_spoken: &'static str,
    pub duration: fn(&Numbers, milliseconds: f64) -> String,
    pub spread: fn(&Numbers, &Spread) -> String,
    pub extrapolated: fn(&Numbers, h: usize, w: usize, time: &str) -> String,
    pub dashed: &'static str,
}

/// What the sentence of the scene Count depends on.
#[derive(Debug, Clone, PartialEq)]
pub struct CountFacts {
    /// Elements of the kernel.
    pub taps: usize,
    /// Whether the kernel is the book's, which finds vertical edges.
    pub edges: bool,
    /// What each form costs.
    pub costs: Costs,
    /// The forms that are shown.
    pub forms: Vec<Form>,
}

/// Three digits that count.
pub(super) fn rounded(value: f64) -> f64 {
    if value < 1000.0 && value.fract() == 0.0 || value == 0.0 {
        return value;
    }
    let unit = 10f64.powf(value.abs().log10().floor() - 2.0);
    // Dividing by a power of ten is exact more often than multiplying by its inverse.
    if unit >= 1.0 { (value / unit).round() * unit } else { (value / unit).round() / (1.0 / unit).round() }
}

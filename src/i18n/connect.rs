//! The words of the scene Connect.

use super::Numbers;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Caption, Rung, Verdict, Weights};

/// The strings of the scene in one language.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct ConnectWords {
    pub input: &'static str,
    pub layers: &'static str,
    pub layer_name: fn(LayerKind) -> &'static str,
    pub parameters_shared: fn(&Numbers, u128) -> String,
    pub parameters_single: fn(&Numbers, u128) -> String,
    pub multiplications: fn(&Numbers, u128) -> String,
    pub cut: &'static str,
    pub cut_what: &'static str,
    pub tie: &'static str,
    pub tie_what: &'static str,
    pub caption: fn(&Numbers, &Caption) -> String,
    pub times: fn(&Numbers, usize) -> String,
    pub param_value: fn(symbol: &str, value: &str, times: &str) -> String,
    pub weight_value: fn(symbol: &str, output: usize, input: usize, value: &str) -> String,
    pub matrix: fn(layer: &str) -> String,
    pub diagram: fn(&Numbers, layer: &str, inputs: usize, outputs: &str, lit: usize, edges: usize) -> String,
    pub input_unit: fn(&Numbers, usize, f64) -> String,
    pub output_unit: fn(&Numbers, usize, f64) -> String,
    pub padded_zero: &'static str,
    pub padded_copy: fn(usize) -> String,
    pub weights: &'static str,
    pub weights_name: fn(Weights) -> &'static str,
    pub new_weights: &'static str,
    pub new_weights_hint: &'static str,
    pub seed: fn(u32) -> String,
    pub weight_field: fn(symbol: &str, layer: &str) -> String,
    pub verdict: fn(&Numbers, &Verdict) -> String,
    pub equation: fn(layer: &str) -> String,
    pub rung_hint: fn(Rung) -> &'static str,
    pub parameters: fn(&Numbers, u128) -> String,
    pub slide: &'static str,
    pub slide_play: &'static str,
    pub slide_pause: &'static str,
    pub slide_back: &'static str,
    pub slide_on: &'static str,
    pub slide_end: &'static str,
    pub slide_position: &'static str,
    pub output_unit_name: fn(usize) -> String,
    pub keys_hint: &'static str,
    pub connect_hint: &'static str,
    pub picture: &'static str,
    pub rows: &'static str,
    pub columns: &'static str,
    pub grid_hint: &'static str,
}

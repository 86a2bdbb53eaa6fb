//! The words of the scene Connect.

use super::Numbers;
use crate::lesson::connect::{Caption, Layer, STEPS};

/// The strings of the scene in one language.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct ConnectWords {
    pub input: &'static str,
    pub layers: &'static str,
    pub layer_name: fn(Layer) -> &'static str,
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
    pub new_weights: &'static str,
    pub new_weights_hint: &'static str,
    pub connect_hint: &'static str,
    pub steps: [&'static str; STEPS.len()],
}

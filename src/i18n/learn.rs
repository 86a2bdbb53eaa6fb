//! The words of the scene Learn.

use super::Numbers;
use crate::lesson::learn::Method;
use crate::lesson::symbol::superscript;

/// The strings of the scene in one language. Layers are named as in the scene Connect.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct LearnWords {
    pub caption: fn(&Numbers, &LearnFacts) -> String,
    pub error_axis: fn(half: bool, noisy: bool) -> &'static str,
    /// What is left of an error of 0.
    pub rounding: &'static str,
    pub examples_axis: &'static str,
    pub updates_axis: &'static str,
    pub chart: fn(&Numbers, &LearnFacts) -> String,
    pub pinned: fn(&Numbers, usize) -> String,
    pub peak: &'static str,
    pub law: &'static str,
    pub working: fn(&Numbers, percent: f64) -> String,
    pub cancel: &'static str,
    pub resume: &'static str,
    pub learned: fn(&Numbers, &LearnFacts) -> String,
    pub truth: &'static str,
    pub error_here: fn(&str) -> String,
    pub error_left: &'static str,
    pub error_right: &'static str,
    pub weights_of: fn(layer: &str, error: &str) -> String,
    pub gradient: &'static str,
    pub one_update: &'static str,
    pub own_updates: fn(&Numbers, usize) -> String,
    pub position_axis: fn(&Numbers, &LearnFacts) -> String,
    pub bars: fn(layer: &str, values: &str) -> String,
    pub choose_tap: &'static str,
    pub examples: &'static str,
    pub samples: &'static str,
    pub noise: &'static str,
    pub new_examples: &'static str,
    pub method: &'static str,
    pub method_name: fn(Method) -> &'static str,
    pub half: &'static str,
    pub data: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub one_step: &'static str,
    pub start_over: &'static str,
    pub updates: &'static str,
    pub rate: &'static str,
    pub stable: &'static str,
    pub curvature: &'static str,
    pub recover: &'static str,
}

/// What the words of the scene Learn depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct LearnFacts {
    /// Samples of an input.
    pub n: usize,
    /// Examples behind the weights that are shown.
    pub examples: usize,
    /// The standard deviation of the noise.
    pub noise: f64,
    /// Whether the test is on the other half.
    pub half: bool,
    /// How the layers learn.
    pub method: Method,
    /// Updates made.
    pub updates: usize,
    /// The learning rate, as a part of the largest stable one.
    pub rate: f64,
    /// Whether a layer has run away.
    pub ran_away: bool,
    /// The errors of the weights that are shown: convolution, locally, fully connected.
    pub errors: [f64; 3],
    /// The kernel element whose gradient is shown.
    pub tap: usize,
}

/// An error in few characters: 0 below what rounding leaves, powers of ten where it is very small or large.
pub fn brief(numbers: &Numbers, error: f64) -> String {
    if error.is_nan() || error > 1e99 {
        return "∞".to_owned();
    }
    match error {
        e if e <= 1e-20 => "0".to_owned(),
        e if (0.01..1e4).contains(&e) => numbers.write((e * 100.0).round() / 100.0),
        e => {
            let text = format!("{e:.0e}");
            let (digit, power) = text.split_once('e').unwrap_or((&text, "0"));
            format!("{digit}·10{}", superscript(power))
        }
    }
}

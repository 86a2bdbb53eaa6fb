//! What the sentence below the figure says, as facts; the words are the view's.

use strum::IntoStaticStr;

use super::{Learn, Method, RUNAWAY};

/// What there is to say about a state. Errors are those of the convolution, the locally and the fully connected layer.
#[derive(Debug, Clone, PartialEq)]
pub enum Caption {
    /// Gradient descent has run away.
    Diverged,
    /// Gradient descent has not begun.
    Start {
        /// Examples to learn from.
        examples: usize,
        /// What becomes of the layers without sharing.
        others: Others,
    },
    /// Gradient descent after some updates.
    Descent {
        /// Updates made.
        updates: usize,
        /// What is left.
        errors: [f64; 3],
    },
    /// Least squares, with the pattern on the left in training and on the right in the test.
    Half {
        /// The errors on the right.
        errors: [f64; 3],
    },
    /// Least squares with noise.
    Noise {
        /// Samples of an input.
        n: usize,
    },
    /// Least squares without noise: how many examples each layer takes.
    Thresholds {
        /// Samples of an input.
        n: usize,
    },
}

/// What becomes of the layers without sharing in gradient descent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Others {
    /// On the half without a pattern their weights stay zero.
    Still,
    /// There are too few examples for both of them.
    Both,
    /// There are too few examples for the fully connected layer.
    Dense,
    /// There are enough examples; the fully connected layer takes long.
    Slow,
}

impl Caption {
    /// The caption of a state after `updates` updates, with these errors left.
    pub fn new(state: &Learn, updates: usize, ran_away: bool, errors: [f64; 3]) -> Caption {
        let setup = &state.setup;
        let (n, examples) = (setup.n, setup.examples);
        match setup.method {
            Method::Descent if ran_away || errors.iter().any(|error| *error > RUNAWAY) => Caption::Diverged,
            Method::Descent if updates == 0 => {
                let others = match examples {
                    _ if setup.half => Others::Still,
                    0..3 => Others::Both,
                    count if count < n => Others::Dense,
                    _ => Others::Slow,
                };
                Caption::Start { examples, others }
            }
            Method::Descent => Caption::Descent { updates, errors },
            Method::Squares if setup.half => Caption::Half { errors },
            Method::Squares if setup.noise > 0.0 => Caption::Noise { n },
            Method::Squares => Caption::Thresholds { n },
        }
    }
}

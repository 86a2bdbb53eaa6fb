//! The facts behind the sentence below the figure.

use super::{DIVERGED, Learn, Panel, Part, floor, zero_error};

/// The facts behind the sentence. Shares are errors as shares of that of answering 0, in the order of
/// [`LayerKind`](crate::lesson::LayerKind): convolution, locally connected, fully connected.
#[derive(Debug, Clone, PartialEq)]
pub enum Caption {
    /// Least squares without noise.
    Examples {
        /// The number of examples.
        examples: usize,
        /// The shares.
        shares: [f64; 3],
    },
    /// Least squares with noise.
    Noise {
        /// The number of samples of an input.
        n: usize,
    },
    /// Gradient descent diverges.
    Diverged,
    /// Gradient descent before its first update.
    Start {
        /// The number of samples of an input.
        n: usize,
    },
    /// Gradient descent after some updates.
    Descent {
        /// The number of updates.
        updates: usize,
        /// The shares after these updates.
        shares: [f64; 3],
    },
    /// Trained with the pattern on the left and tested with it on the right.
    Transfer {
        /// The shares with the pattern on the right.
        shares: [f64; 3],
    },
    /// A rule that is the same everywhere, where it could change with position.
    Same {
        /// The shares.
        shares: [f64; 3],
    },
    /// A rule that changes with position.
    Wrong {
        /// The share that no shared kernel gets below.
        floor: f64,
        /// The shares.
        shares: [f64; 3],
    },
    /// Two convolutions with zero padding.
    Edge,
}

impl Caption {
    /// The caption of a state after `updates` updates, with the errors after them.
    pub fn new(state: &Learn, updates: usize, has_diverged: bool, errors: [f64; 3]) -> Caption {
        let setup = &state.setup;
        let task = setup.task();
        let share = |error: f64| error / zero_error(task.rule(), task.parts().1);
        let shares = errors.map(share);
        match setup.panel {
            Panel::Examples if setup.noise > 0.0 => Caption::Noise { n: setup.n },
            Panel::Examples => Caption::Examples { examples: setup.examples, shares },
            Panel::Watch if has_diverged || errors.iter().any(|error| *error > DIVERGED) => Caption::Diverged,
            Panel::Watch if updates == 0 => Caption::Start { n: setup.n },
            Panel::Watch => Caption::Descent { updates, shares },
            Panel::Transfer => Caption::Transfer { shares },
            Panel::Wrong if state.view.edge => Caption::Edge,
            Panel::Wrong if setup.mirror == 0.0 => Caption::Same { shares },
            Panel::Wrong => Caption::Wrong { floor: floor(task.rule()) / zero_error(task.rule(), Part::Whole), shares },
        }
    }
}

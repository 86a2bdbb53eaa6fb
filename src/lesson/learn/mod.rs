//! The scene Learn: what does sharing buy?
//!
//! A hidden kernel generates targets. A convolution, a locally connected and a fully connected layer learn them from N
//! examples. The fewer parameters a layer has, the fewer examples it needs.

mod caption;
mod curve;
mod descent;
mod edge;
mod exercises;
mod gradient;
mod problem;
mod scene;
mod squares;
mod story;
mod student;
mod transfer;

pub use caption::Caption;
pub use curve::{Curve, SETS, Task};
pub use descent::{DIVERGED, Descent, MAX_UPDATES, Race, pace, stops, time_of};
pub use edge::{SIDE, layers as padded_layers};
pub use gradient::requests;
pub use problem::{Example, Examples, Part, Rule, TAPS, TEACHER, banded, source};
pub use squares::{Matrix, least_squares};
pub use student::{EXACT, error, fit, floor, law, parameters, threshold, zero_error};
pub use transfer::{answer, moved, outputs, pattern, share_off};

use strum::{EnumString, IntoStaticStr, VariantArray};

/// The smallest and the largest number of samples of an input.
pub const SAMPLES: (usize, usize) = (6, 24);
/// The largest standard deviation of the noise.
pub const MAX_NOISE: f32 = 2.0;
/// The largest learning rate as a fraction of the largest stable one.
pub const MAX_RATE: f32 = 1.5;

/// The views of the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Panel {
    /// The error against the number of examples, by least squares.
    Examples,
    /// Gradient descent, update by update.
    Watch,
    /// Trained with the pattern on the left, tested with it on the right.
    Transfer,
    /// A rule that changes with position.
    Wrong,
}

/// The task and the method of learning.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setup {
    /// The number of samples of an input.
    pub n: usize,
    /// The number of examples from which the displayed weights are learned.
    pub examples: usize,
    /// The seed of all random numbers.
    pub seed: u32,
    /// The standard deviation of the noise on the targets.
    pub noise: f32,
    /// Whether to train with the pattern on the left and test with it on the right: always in [`Panel::Transfer`], and on
    /// request in [`Panel::Watch`].
    pub half: bool,
    /// The view, which decides how the layers learn, and what.
    pub panel: Panel,
    /// The learning rate as a fraction of the largest stable one.
    pub rate: f32,
    /// Whether all layers learn at the rate that is stable for each of them; else each learns at its own.
    pub common: bool,
    /// How far the rule changes with position in [`Panel::Wrong`]; see [`Rule::mirror`].
    pub mirror: f32,
}

/// The reader's view of the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// The number of updates made by gradient descent.
    pub updates: u32,
    /// The kernel element whose gradient is shown.
    pub tap: usize,
    /// How far the pattern has moved to the right, from 0 to 1.
    pub t: f32,
    /// Whether zero padding is shown in place of the changing rule.
    pub edge: bool,
}

/// The state of the scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Learn {
    /// The task and the method of learning.
    pub setup: Setup,
    /// The reader's view of the scene.
    pub view: View,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            n: 12,
            examples: 4,
            seed: 2025,
            noise: 0.0,
            half: false,
            panel: Panel::Examples,
            rate: 0.5,
            common: false,
            mirror: 1.0,
        }
    }
}

impl Default for View {
    fn default() -> View {
        View { updates: 0, tap: 1, t: 1.0, edge: false }
    }
}

/// An edit of the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Edit {
    /// Sets the number of samples of an input.
    Samples(usize),
    /// Sets the number of examples from which the displayed weights are learned.
    Examples(usize),
    /// Draws new examples.
    Seed(u32),
    /// Sets the standard deviation of the noise.
    Noise(f32),
    /// Opens a view, with as many examples as its point needs.
    Panel(Panel),
    /// Chooses whether gradient descent trains with the pattern on the left and is tested with it on the right.
    Half(bool),
    /// Sets how far the rule changes with position.
    Mirror(f32),
    /// Shows zero padding, or the changing rule.
    Edge(bool),
    /// Moves the pattern to this fraction of its way.
    Seek(f32),
    /// Goes to this number of updates.
    Updates(u32),
    /// Sets the learning rate as a fraction of the largest stable one, and restarts gradient descent.
    Rate(f32),
    /// Chooses one learning rate for all layers, or one for each.
    Common(bool),
    /// Selects the kernel element whose gradient is shown.
    Tap(usize),
}

impl Setup {
    /// The parameters of the curves.
    pub fn task(&self) -> Task {
        let mirror = if self.panel == Panel::Wrong { self.mirror } else { 0.0 };
        Task { n: self.n, seed: self.seed, noise: self.noise.into(), half: self.half, mirror: mirror.into() }
    }

    /// The examples from which the displayed weights are learned.
    pub fn training(&self) -> Vec<Example> {
        self.task().examples(0, self.examples)
    }

    /// Gradient descent of the three layers before its first update.
    pub fn race(&self) -> Race {
        Race::new(self.task(), &self.training(), self.rate.into(), self.common)
    }

    /// Opens a view: its part of the input goes with it.
    fn open(&mut self, panel: Panel) {
        self.panel = panel;
        self.half = match panel {
            Panel::Transfer => true,
            Panel::Watch => self.half,
            Panel::Examples | Panel::Wrong => false,
        };
    }
}

impl Learn {
    /// Applies an edit. Values are clamped to their range; a change of the task restarts gradient descent.
    fn apply(&mut self, edit: Edit) {
        let Learn { setup, view } = self;
        let before = *setup;
        match edit {
            Edit::Samples(n) => setup.n = n.clamp(SAMPLES.0, SAMPLES.1),
            Edit::Examples(count) => setup.examples = count,
            Edit::Seed(seed) => setup.seed = seed,
            Edit::Noise(noise) => setup.noise = if noise > 0.0 { noise.min(MAX_NOISE) } else { 0.0 },
            Edit::Panel(panel) => {
                setup.half = false;
                setup.open(panel);
                if panel != Panel::Examples {
                    setup.examples = setup.examples.max(setup.n + 4);
                }
                (view.t, view.edge) = (1.0, false);
            }
            Edit::Half(half) => setup.half = half && setup.panel == Panel::Watch,
            Edit::Mirror(mirror) => setup.mirror = mirror.clamp(0.0, 1.0),
            Edit::Edge(edge) => view.edge = edge,
            Edit::Seek(t) => view.t = t.clamp(0.0, 1.0),
            Edit::Common(common) => setup.common = common,
            Edit::Rate(rate) => setup.rate = rate.clamp(0.01, MAX_RATE),
            Edit::Updates(updates) => view.updates = updates.min(MAX_UPDATES),
            Edit::Tap(tap) => view.tap = tap.min(TAPS - 1),
        }
        setup.examples = setup.examples.clamp(1, setup.task().most());
        if *setup != before {
            view.updates = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_the_task_restarts_descent_and_clamps_the_examples() {
        let setup = Setup { noise: 0.5, examples: 90, panel: Panel::Watch, ..Setup::default() };
        let mut state = Learn { setup, view: View::default() };
        state.apply(Edit::Updates(70));
        state.apply(Edit::Tap(2));
        assert_eq!((state.view.updates, state.setup.examples), (70, 90));
        state.apply(Edit::Noise(0.0));
        assert_eq!((state.view.updates, state.setup.examples), (0, 16));
        state.apply(Edit::Samples(100));
        state.apply(Edit::Rate(9.0));
        state.apply(Edit::Tap(3));
        assert_eq!((state.setup.n, state.setup.rate, state.view.tap), (24, MAX_RATE, 2));
    }

    #[test]
    fn a_view_opens_with_its_part_of_the_input_and_enough_examples() {
        let mut state = Learn::default();
        state.apply(Edit::Panel(Panel::Transfer));
        assert!(state.setup.half && state.setup.examples == 16);
        state.apply(Edit::Panel(Panel::Watch));
        assert!(!state.setup.half);
        state.apply(Edit::Half(true));
        assert!(state.setup.half);
        state.apply(Edit::Panel(Panel::Wrong));
        assert!(!state.setup.half && state.setup.task().mirror == 1.0);
        state.apply(Edit::Half(true));
        assert!(!state.setup.half);
        state.apply(Edit::Panel(Panel::Examples));
        assert_eq!(state.setup.task().mirror, 0.0);
    }
}

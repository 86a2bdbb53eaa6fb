//! The scene Learn: what does sharing buy?
//!
//! A hidden kernel makes targets. Three layers learn them from N examples: the convolution, the locally connected
//! layer, the fully connected layer. The fewer numbers there are to learn, the fewer examples it takes.

mod caption;
mod curve;
mod descent;
mod gradient;
mod problem;
mod scene;
mod squares;
mod story;
mod student;

pub use caption::{Caption, Others};
pub use curve::{Curve, SETS, Task};
pub use descent::{Descent, MAX_UPDATES, RUNAWAY, Race, pace, time_of};
pub use gradient::contributions;
pub use problem::{Example, Examples, Part, TAPS, TEACHER, source, truth};
pub use squares::{Matrix, least_squares};
pub use student::{banded, error, fit, law, parameters, threshold};

use strum::{EnumString, IntoStaticStr, VariantArray};

/// The shortest and the longest input.
pub const SAMPLES: (usize, usize) = (6, 24);
/// The largest standard deviation of the noise.
pub const MAX_NOISE: f32 = 2.0;
/// The largest learning rate, as a part of the largest stable one.
pub const MAX_RATE: f32 = 1.5;

/// How the layers learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Method {
    /// The solution of least squares, at once.
    Squares,
    /// Gradient descent, update by update.
    Descent,
}

/// What the layers learn, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setup {
    /// Samples of an input.
    pub n: usize,
    /// Examples behind the weights that are shown.
    pub examples: usize,
    /// The seed of everything random.
    pub seed: u32,
    /// The standard deviation of the noise on the targets.
    pub noise: f32,
    /// Whether the pattern is on the left in training and on the right in the test.
    pub half: bool,
    /// How the layers learn.
    pub method: Method,
    /// The learning rate, as a part of each layer's largest stable one.
    pub rate: f32,
}

/// How the reader looks at the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Updates made by gradient descent.
    pub updates: u32,
    /// The kernel element whose gradient is shown.
    pub tap: usize,
}

/// The state of the scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Learn {
    /// What the layers learn, and how.
    pub setup: Setup,
    /// How the reader looks at it.
    pub view: View,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup { n: 12, examples: 4, seed: 2025, noise: 0.0, half: false, method: Method::Squares, rate: 0.5 }
    }
}

impl Default for View {
    fn default() -> View {
        View { updates: 0, tap: 1 }
    }
}

/// A change of the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Edit {
    /// Sets the samples of an input.
    Samples(usize),
    /// Sets the examples behind the weights that are shown.
    Examples(usize),
    /// Draws other examples.
    Seed(u32),
    /// Sets the standard deviation of the noise.
    Noise(f32),
    /// Chooses whether the pattern is on the left in training and on the right in the test.
    Half(bool),
    /// Chooses how the layers learn.
    Method(Method),
    /// Goes to so many updates.
    Updates(u32),
    /// Sets the learning rate, as a part of the largest stable one; gradient descent starts again.
    Rate(f32),
    /// Chooses the kernel element whose gradient is shown.
    Tap(usize),
}

impl Setup {
    /// What the curves are computed for.
    pub fn task(&self) -> Task {
        Task { n: self.n, seed: self.seed, noise: self.noise.into(), half: self.half }
    }

    /// The examples behind the weights that are shown.
    pub fn training(&self) -> Vec<Example> {
        self.task().examples(0, self.examples)
    }

    /// The three layers before their first update.
    pub fn race(&self) -> Race {
        Race::new(self.n, &self.training(), self.task().parts().1, self.rate.into())
    }
}

impl Learn {
    /// Makes a change. What is out of range is brought into it, and what was learned before is forgotten.
    fn apply(&mut self, edit: Edit) {
        let Learn { setup, view } = self;
        let before = *setup;
        match edit {
            Edit::Samples(n) => setup.n = n.clamp(SAMPLES.0, SAMPLES.1),
            Edit::Examples(count) => setup.examples = count,
            Edit::Seed(seed) => setup.seed = seed,
            Edit::Noise(noise) => setup.noise = if noise > 0.0 { noise.min(MAX_NOISE) } else { 0.0 },
            Edit::Half(half) => setup.half = half,
            Edit::Method(method) => setup.method = method,
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
    fn a_change_of_the_task_starts_descent_again_and_keeps_the_examples_in_range() {
        let setup = Setup { noise: 0.5, examples: 90, method: Method::Descent, ..Setup::default() };
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
}

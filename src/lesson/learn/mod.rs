//! The scene Learn: what does sharing buy?
//!
//! A hidden kernel makes targets. Three layers learn them from N examples: the convolution, the locally connected
//! layer, the fully connected layer. The fewer numbers there are to learn, the fewer examples it takes.

mod curve;
mod descent;
mod gradient;
mod problem;
mod squares;
mod steps;
mod student;

pub use curve::{Curve, SETS, Task};
pub use descent::{Descent, MAX_UPDATES, RUNAWAY, Race, pace, time_of};
pub use gradient::contributions;
pub use problem::{Example, Examples, Part, TAPS, TEACHER, source, truth};
pub use squares::{Matrix, least_squares};
pub use steps::STEPS;
pub use student::{banded, error, fit, law, parameters, threshold};

/// The shortest and the longest input.
pub const SAMPLES: (usize, usize) = (6, 24);
/// The largest standard deviation of the noise.
pub const MAX_NOISE: f32 = 2.0;
/// The largest learning rate, as a part of the largest stable one.
pub const MAX_RATE: f32 = 1.5;

/// How the layers learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The solution of least squares, at once.
    Squares,
    /// Gradient descent, update by update.
    Descent,
}

impl Method {
    /// Every method, in the order of the buttons.
    pub const ALL: [Method; 2] = [Method::Squares, Method::Descent];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Method::Squares => "squares",
            Method::Descent => "descent",
        }
    }
}

/// The state of the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct Learn {
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
    /// Updates made by gradient descent.
    pub updates: u32,
    /// The learning rate, as a part of each layer's largest stable one.
    pub rate: f32,
    /// The kernel element whose gradient is shown.
    pub tap: usize,
}

impl Default for Learn {
    fn default() -> Learn {
        Learn {
            n: 12,
            examples: 4,
            seed: 2025,
            noise: 0.0,
            half: false,
            method: Method::Squares,
            updates: 0,
            rate: 0.5,
            tap: 1,
        }
    }
}

/// A change of the scene.
#[derive(Debug, Clone, PartialEq)]
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

impl Learn {
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

    /// Makes the change. What is out of range is brought into it, and what was learned on other examples is forgotten.
    pub fn apply(&mut self, edit: Edit) {
        let keeps = matches!(edit, Edit::Updates(_) | Edit::Tap(_));
        match edit {
            Edit::Samples(n) => self.n = n.clamp(SAMPLES.0, SAMPLES.1),
            Edit::Examples(count) => self.examples = count,
            Edit::Seed(seed) => self.seed = seed,
            Edit::Noise(noise) => self.noise = if noise > 0.0 { noise.min(MAX_NOISE) } else { 0.0 },
            Edit::Half(half) => self.half = half,
            Edit::Method(method) => self.method = method,
            Edit::Updates(updates) => self.updates = updates.min(MAX_UPDATES),
            Edit::Rate(rate) => self.rate = rate.clamp(0.01, MAX_RATE),
            Edit::Tap(tap) => self.tap = tap.min(TAPS - 1),
        }
        self.examples = self.examples.clamp(1, self.task().most());
        if !keeps {
            self.updates = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_the_task_starts_descent_again_and_keeps_the_examples_in_range() {
        let mut state = Learn { noise: 0.5, examples: 90, method: Method::Descent, ..Learn::default() };
        state.apply(Edit::Updates(70));
        state.apply(Edit::Tap(2));
        assert_eq!((state.updates, state.examples), (70, 90));
        state.apply(Edit::Noise(0.0));
        assert_eq!((state.updates, state.examples), (0, 16));
        state.apply(Edit::Samples(100));
        state.apply(Edit::Rate(9.0));
        state.apply(Edit::Tap(3));
        assert_eq!((state.n, state.rate, state.tap), (24, MAX_RATE, 2));
    }
}

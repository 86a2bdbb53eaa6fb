//! The task: a hidden kernel and examples of its outputs.

use super::squares::Matrix;
use crate::lesson::random::Random;

/// The hidden kernel, which generates the targets.
pub const TEACHER: [f64; 3] = [0.5, 1.0, -0.8];
/// The number of its taps.
pub const TAPS: usize = TEACHER.len();

/// The samples of an input that may differ from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All samples.
    Whole,
    /// Samples of the left half whose windows lie in that half.
    Left,
    /// Samples of the right half whose windows lie in that half.
    Right,
}

impl Part {
    /// Whether sample `i` of `n` belongs to this part.
    pub fn contains(self, n: usize, i: usize) -> bool {
        let half = n / 2;
        match self {
            Part::Whole => true,
            Part::Left => (1..half - 1).contains(&i),
            Part::Right => (half + 1..n - 1).contains(&i),
        }
    }
}

/// The index of the input that tap `j` of output `i` reads. The kernel is centred and the `n` samples form a ring, so
/// every output has three inputs.
pub fn source(n: usize, i: usize, j: usize) -> usize {
    (i + j + n - 1) % n
}

/// The `n×n` matrix with `weight(i, j)` at the input that tap `j` of output `i` reads.
pub fn banded(n: usize, weight: impl Fn(usize, usize) -> f64) -> Matrix {
    let mut matrix = Matrix::from_fn(n, n, |_, _| 0.0);
    for i in 0..n {
        for j in 0..TAPS {
            *matrix.at_mut(i, source(n, i, j)) += weight(i, j);
        }
    }
    matrix
}

/// The hidden rule: the kernel of each output.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// The number of samples.
    pub n: usize,
    /// The distance of the right half's kernel from [`TEACHER`] to its mirror image, from 0 to 1. At 0 the rule is the
    /// same everywhere.
    pub mirror: f64,
}

impl Rule {
    /// The weight at tap `j` of output `i`.
    pub fn tap(self, i: usize, j: usize) -> f64 {
        let mirror = if i < self.n / 2 { 0.0 } else { self.mirror };
        TEACHER[j] + mirror * (TEACHER[TAPS - 1 - j] - TEACHER[j])
    }

    /// The rule as a weight matrix.
    pub fn matrix(self) -> Matrix {
        banded(self.n, |i, j| self.tap(i, j))
    }

    /// The kernel that comes closest to the rule at all positions together: their mean, since the samples of an input are
    /// independent and have the same variance.
    pub fn best_kernel(self) -> [f64; TAPS] {
        std::array::from_fn(|j| (0..self.n).map(|i| self.tap(i, j)).sum::<f64>() / self.n as f64)
    }
}

/// One example.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// The input, `n` samples.
    pub x: Vec<f64>,
    /// The target, `n` samples.
    pub y: Vec<f64>,
}

/// An infinite sequence of examples, determined by its seed. Inputs are independent samples with mean 0 and variance 1;
/// targets are the hidden rule's outputs plus noise.
#[derive(Debug, Clone)]
pub struct Examples {
    random: Random,
    rule: Rule,
    noise: f64,
    part: Part,
}

impl Examples {
    /// The examples of `rule` and `seed`, whose inputs are zero outside `part`. `noise` is the standard deviation of the
    /// noise; it does not affect the inputs.
    pub fn new(seed: u32, rule: Rule, noise: f64, part: Part) -> Examples {
        Examples { random: Random::new(seed), rule, noise, part }
    }
}

impl Iterator for Examples {
    type Item = Example;

    fn next(&mut self) -> Option<Example> {
        let n = self.rule.n;
        let mut x: Vec<f64> = (0..n).map(|_| self.random.gaussian()).collect();
        for (i, x) in x.iter_mut().enumerate() {
            if !self.part.contains(n, i) {
                *x = 0.0;
            }
        }
        let y = (0..n)
            .map(|i| {
                let clean = (0..TAPS).fold(0.0, |sum, j| sum + self.rule.tap(i, j) * x[source(n, i, j)]);
                clean + self.noise * self.random.gaussian()
            })
            .collect();
        Some(Example { x, y })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_half_follows_the_mirrored_kernel() {
        let rule = Rule { n: 12, mirror: 1.0 };
        assert_eq!([0, 1, 2].map(|j| rule.tap(5, j)), TEACHER);
        assert_eq!([2, 1, 0].map(|j| (rule.tap(6, j) * 1e9).round() / 1e9), TEACHER);
        assert_eq!(Rule { mirror: 0.0, ..rule }.matrix(), banded(12, |_, j| TEACHER[j]));
    }

    #[test]
    fn a_half_contains_the_samples_whose_windows_lie_in_it() {
        for n in 6..=24 {
            for i in 0..n {
                let within = |low: usize, high: usize| i > low && i + 1 < high;
                assert_eq!(Part::Left.contains(n, i), within(0, n / 2), "{n} {i}");
                assert_eq!(Part::Right.contains(n, i), within(n / 2, n), "{n} {i}");
                assert!(Part::Whole.contains(n, i));
            }
        }
    }
}

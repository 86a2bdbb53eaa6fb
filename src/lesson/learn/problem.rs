//! What there is to learn: a hidden kernel, and examples of what it does.

use crate::lesson::random::Random;

/// The hidden kernel, which made the targets.
pub const TEACHER: [f64; 3] = [0.5, 1.0, -0.8];
/// Its length.
pub const TAPS: usize = TEACHER.len();

/// Which samples of an input may differ from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All.
    Whole,
    /// Those in the left half whose windows lie in the left half.
    Left,
    /// The same on the right.
    Right,
}

impl Part {
    /// Whether sample `i` of `n` belongs to it.
    pub fn contains(self, n: usize, i: usize) -> bool {
        let half = n / 2;
        match self {
            Part::Whole => true,
            Part::Left => (1..half - 1).contains(&i),
            Part::Right => (half + 1..n - 1).contains(&i),
        }
    }
}

/// The input that tap `j` of output `i` reads: the kernel is centred, and the row of `n` samples is closed to a ring, so
/// that every output has all three.
pub fn source(n: usize, i: usize, j: usize) -> usize {
    (i + j + n - 1) % n
}

/// The weight matrix of the hidden kernel: row `i` an output, column an input.
pub fn truth(n: usize, i: usize, column: usize) -> f64 {
    (0..TAPS).find(|&j| source(n, i, j) == column).map_or(0.0, |j| TEACHER[j])
}

/// One example.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// The input, `n` samples.
    pub x: Vec<f64>,
    /// The target, `n` samples.
    pub y: Vec<f64>,
}

/// A sequence of examples without an end, the same for the same seed: inputs are independent samples with mean 0 and
/// variance 1, targets are what the hidden kernel makes of them, plus noise.
#[derive(Debug, Clone)]
pub struct Examples {
    random: Random,
    n: usize,
    noise: f64,
    part: Part,
}

impl Examples {
    /// The sequence of `seed`, with inputs of `n` samples that differ from zero in `part` only, and this standard
    /// deviation of the noise. The inputs do not depend on the noise.
    pub fn new(seed: u32, n: usize, noise: f64, part: Part) -> Examples {
        Examples { random: Random::new(seed), n, noise, part }
    }
}

impl Iterator for Examples {
    type Item = Example;

    fn next(&mut self) -> Option<Example> {
        let n = self.n;
        let mut x: Vec<f64> = (0..n).map(|_| self.random.gaussian()).collect();
        for (i, x) in x.iter_mut().enumerate() {
            if !self.part.contains(n, i) {
                *x = 0.0;
            }
        }
        let y = (0..n)
            .map(|i| {
                let clean = (0..TAPS).fold(0.0, |sum, j| sum + TEACHER[j] * x[source(n, i, j)]);
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
    fn a_half_has_the_samples_whose_windows_lie_in_it() {
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

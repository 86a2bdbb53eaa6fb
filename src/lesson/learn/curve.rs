//! Error against the number of examples, computed piece by piece.

use super::problem::{Example, Examples, Part};
use super::student::{error, fit};
use crate::lesson::LayerKind;

/// Training sets behind each point: the point is their median.
pub const SETS: u32 = 15;

/// What a curve is computed for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Task {
    /// Samples of an input.
    pub n: usize,
    /// The seed of the first training set.
    pub seed: u32,
    /// The standard deviation of the noise.
    pub noise: f64,
    /// Whether the pattern is on the left in training and on the right in the test.
    pub half: bool,
}

impl Task {
    /// Where the pattern is in training, and where it is tested.
    pub fn parts(self) -> (Part, Part) {
        if self.half { (Part::Left, Part::Right) } else { (Part::Whole, Part::Whole) }
    }

    /// The first `count` examples of training set `set`; the shown one is set 0.
    pub fn examples(self, set: u32, count: usize) -> Vec<Example> {
        // Seeds that follow each other would do as well: the generator mixes them. This keeps the sets of two seeds
        // that the reader tries one after the other apart.
        let seed = self.seed.wrapping_add(set.wrapping_mul(0x9e37_79b9));
        Examples::new(seed, self.n, self.noise, self.parts().0).take(count).collect()
    }

    /// The most examples that are looked at.
    pub fn most(self) -> usize {
        if self.noise > 0.0 { 8 * self.n } else { self.n + 4 }
    }

    /// The numbers of examples that have a point: every one up to a little beyond the last threshold, then fewer.
    pub fn counts(self) -> Vec<usize> {
        let mut counts: Vec<usize> = (1..=self.n + 4).collect();
        let mut next = self.n + 4;
        while next < self.most() {
            next = (next + next / 5).min(self.most());
            counts.push(next);
        }
        counts
    }
}

/// The three curves of a task, as far as they have been computed.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    task: Task,
    counts: Vec<usize>,
    sets: Vec<Vec<Example>>,
    points: Vec<[f64; 3]>,
    /// The errors of the next point so far.
    pending: Vec<[f64; 3]>,
}

impl Curve {
    /// The curves of `task`, with no point yet.
    pub fn new(task: Task) -> Curve {
        Curve { task, counts: task.counts(), sets: Vec::new(), points: Vec::new(), pending: Vec::new() }
    }

    /// What it is computed for.
    pub fn task(&self) -> Task {
        self.task
    }

    /// Does the next piece of work, a few thousand to a million operations; `false` if there is none left.
    pub fn step(&mut self) -> bool {
        let Some(&count) = self.counts.get(self.points.len()) else { return false };
        let set = self.pending.len();
        if set == self.sets.len() {
            self.sets.push(self.task.examples(set as u32, self.task.most()));
        }
        let (n, tested) = (self.task.n, self.task.parts().1);
        let examples = &self.sets[set][..count];
        self.pending.push(LayerKind::ALL.map(|layer| error(&fit(layer, n, examples), tested)));
        if self.pending.len() == SETS as usize {
            let median = |layer: usize| {
                let mut errors: Vec<f64> = self.pending.iter().map(|errors| errors[layer]).collect();
                errors.sort_by(f64::total_cmp);
                errors[errors.len() / 2]
            };
            self.points.push([median(0), median(1), median(2)]);
            self.pending.clear();
        }
        true
    }

    /// The whole of it at once.
    pub fn complete(task: Task) -> Curve {
        let mut curve = Curve::new(task);
        while curve.step() {}
        curve
    }

    /// How many examples, and the errors of the three layers in the order of [`LayerKind::ALL`], for every point so far.
    pub fn points(&self) -> impl Iterator<Item = (usize, [f64; 3])> {
        self.counts.iter().copied().zip(self.points.iter().copied())
    }

    /// The part of the work that is done, from 0 to 1.
    pub fn progress(&self) -> f64 {
        let done = self.points.len() * SETS as usize + self.pending.len();
        done as f64 / (self.counts.len() * SETS as usize) as f64
    }

    /// Whether all is done.
    pub fn is_complete(&self) -> bool {
        self.points.len() == self.counts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_drawn_from_left_to_right_and_falls_at_one_three_and_n() {
        let task = Task { n: 6, seed: 1, noise: 0.0, half: false };
        let curve = Curve::complete(task);
        assert!(curve.is_complete() && curve.progress() == 1.0);
        for (count, errors) in curve.points() {
            let exact = errors.map(|error| error <= 1e-20);
            assert_eq!(exact, [count >= 1, count >= 3, count >= 6], "N = {count}");
        }
    }

    #[test]
    fn the_last_count_is_the_most() {
        for noise in [0.0, 0.5] {
            for n in 6..=24 {
                let task = Task { n, seed: 1, noise, half: false };
                assert_eq!(task.counts().last(), Some(&task.most()));
                assert!(task.counts().is_sorted_by(|a, b| a < b));
            }
        }
    }

    #[test]
    fn with_noise_the_numbers_of_examples_grow_by_a_fifth() {
        let task = Task { n: 6, seed: 1, noise: 0.5, half: false };
        assert_eq!(task.counts()[9..], [10, 12, 14, 16, 19, 22, 26, 31, 37, 44, 48]);
        assert_eq!(Task { noise: 0.0, ..task }.counts(), (1..=10).collect::<Vec<_>>());
    }

    #[test]
    fn a_point_is_the_median_of_fifteen_sets_and_each_is_a_piece_of_the_work() {
        let task = Task { n: 6, seed: 1, noise: 0.5, half: false };
        let mut curve = Curve::new(task);
        assert_eq!((curve.progress(), curve.is_complete()), (0.0, false));
        let all = task.counts().len() * SETS as usize;
        for piece in 1..=SETS as usize + 1 {
            assert_eq!(curve.points().count(), (piece - 1) / SETS as usize);
            assert!(curve.step());
            assert_eq!(curve.progress(), piece as f64 / all as f64);
        }
        let (count, errors) = curve.points().next().expect("a point");
        for (layer, median) in LayerKind::ALL.into_iter().zip(errors) {
            let tried = (0..SETS).map(|set| error(&fit(layer, 6, &task.examples(set, count)), Part::Whole));
            let below = tried.clone().filter(|error| *error < median).count();
            assert_eq!((count, below, tried.filter(|error| *error == median).count()), (1, 7, 1));
        }
    }
}

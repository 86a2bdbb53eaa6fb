//! The error as a function of the number of examples, computed in small pieces.

use std::cell::RefCell;
use std::rc::Rc;

use super::problem::{Example, Examples, Part, Rule};
use super::student::{error, fit};
use crate::lesson::LayerKind;

/// The number of training sets per point, which is the median of their errors.
pub const SETS: u32 = 15;

/// The parameters of the three curves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Task {
    /// The number of samples of an input.
    pub n: usize,
    /// The seed of the first training set.
    pub seed: u32,
    /// The standard deviation of the noise.
    pub noise: f64,
    /// Whether to train with the pattern on the left and test with it on the right.
    pub half: bool,
    /// See [`Rule::mirror`].
    pub mirror: f64,
}

impl Task {
    /// The hidden rule.
    pub fn rule(self) -> Rule {
        Rule { n: self.n, mirror: self.mirror }
    }

    /// The part of the input with the pattern in training, and in the test.
    pub fn parts(self) -> (Part, Part) {
        if self.half { (Part::Left, Part::Right) } else { (Part::Whole, Part::Whole) }
    }

    /// The first `count` examples of training set `set`. Set 0 is the one on display.
    pub fn examples(self, set: u32, count: usize) -> Vec<Example> {
        // The multiplier spreads the seeds of the sets, so that the next seed a reader tries shares no set with this
        // one.
        let seed = self.seed.wrapping_add(set.wrapping_mul(0x9e37_79b9));
        Examples::new(seed, self.rule(), self.noise, self.parts().0).take(count).collect()
    }

    /// The largest number of examples.
    pub fn most(self) -> usize {
        if self.noise > 0.0 { 8 * self.n } else { self.n + 4 }
    }

    /// The numbers of examples with a point: all up to slightly beyond the last threshold, then in growing steps.
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

/// The three curves of a task as far as they have been computed.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    task: Task,
    counts: Vec<usize>,
    sets: Vec<Vec<Example>>,
    points: Vec<[f64; 3]>,
    /// The errors of the sets that have been tried for the next point.
    pending: Vec<[f64; 3]>,
}

impl Curve {
    /// The curves of `task` without a point.
    pub fn new(task: Task) -> Curve {
        Curve { task, counts: task.counts(), sets: Vec::new(), points: Vec::new(), pending: Vec::new() }
    }

    /// The parameters of the curves.
    pub fn task(&self) -> Task {
        self.task
    }

    /// Computes one set of the next point: between a few thousand and a million operations. Returns `false` if the
    /// curves were already complete.
    pub fn step(&mut self) -> bool {
        let Some(&count) = self.counts.get(self.points.len()) else { return false };
        let set = self.pending.len();
        if set == self.sets.len() {
            self.sets.push(self.task.examples(set as u32, self.task.most()));
        }
        let (n, rule, tested) = (self.task.n, self.task.rule(), self.task.parts().1);
        let examples = &self.sets[set][..count];
        self.pending.push(LayerKind::ALL.map(|layer| error(&fit(layer, n, examples), rule, tested)));
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

    /// The complete curves of `task`. The last ones are kept: with much noise they take a noticeable time.
    pub fn complete(task: Task) -> Rc<Curve> {
        thread_local! {
            static LAST: RefCell<Option<Rc<Curve>>> = const { RefCell::new(None) };
        }
        let kept = LAST.with_borrow(|last| last.clone().filter(|curve| curve.task == task));
        kept.unwrap_or_else(|| {
            let mut curve = Curve::new(task);
            while curve.step() {}
            let curve = Rc::new(curve);
            LAST.set(Some(curve.clone()));
            curve
        })
    }

    /// The number of examples and the errors in the order of [`LayerKind::ALL`], for each point so far.
    pub fn points(&self) -> impl Iterator<Item = (usize, [f64; 3])> {
        self.counts.iter().copied().zip(self.points.iter().copied())
    }

    /// The finished part of the work from 0 to 1.
    pub fn progress(&self) -> f64 {
        let done = self.points.len() * SETS as usize + self.pending.len();
        done as f64 / (self.counts.len() * SETS as usize) as f64
    }

    /// Whether all points have been computed.
    pub fn is_complete(&self) -> bool {
        self.points.len() == self.counts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_noise_the_errors_vanish_at_one_three_and_n_examples() {
        let task = Task { n: 6, seed: 1, noise: 0.0, half: false, mirror: 0.0 };
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
                let task = Task { n, seed: 1, noise, half: false, mirror: 0.0 };
                assert_eq!(task.counts().last(), Some(&task.most()));
                assert!(task.counts().is_sorted_by(|a, b| a < b));
            }
        }
    }

    #[test]
    fn with_noise_the_numbers_of_examples_grow_by_a_fifth() {
        let task = Task { n: 6, seed: 1, noise: 0.5, half: false, mirror: 0.0 };
        assert_eq!(task.counts()[9..], [10, 12, 14, 16, 19, 22, 26, 31, 37, 44, 48]);
        assert_eq!(Task { noise: 0.0, ..task }.counts(), (1..=10).collect::<Vec<_>>());
    }

    #[test]
    fn a_point_is_the_median_of_fifteen_sets_and_each_set_is_one_step() {
        let task = Task { n: 6, seed: 1, noise: 0.5, half: false, mirror: 0.0 };
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
            let tried =
                (0..SETS).map(|set| error(&fit(layer, 6, &task.examples(set, count)), task.rule(), Part::Whole));
            let below = tried.clone().filter(|error| *error < median).count();
            assert_eq!((count, below, tried.filter(|error| *error == median).count()), (1, 7, 1));
        }
    }
}

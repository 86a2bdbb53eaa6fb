//! Gradient descent on the sum of squared errors, L = ½ Σ (ŷᵢ − yᵢ)² over all positions of all examples.

use super::curve::Task;
use super::problem::{Example, TAPS, banded, source};
use super::squares::Matrix;
use super::student::{error, zero_error};
use crate::lesson::LayerKind;

/// The largest number of updates.
pub const MAX_UPDATES: u32 = 2000;
/// The error above which a layer counts as diverged.
pub const DIVERGED: f64 = 1e6;
/// How often a matrix is squared to find its largest eigenvalue.
const SQUARINGS: usize = 40;

/// Weights with common inputs. `weights` has one row per output, and the gradient of a row is `row·gram − goal`.
#[derive(Debug, Clone, PartialEq)]
struct Block {
    /// Σ x xᵀ over the inputs.
    gram: Matrix,
    /// Σ y xᵀ.
    goal: Matrix,
    weights: Matrix,
}

impl Block {
    fn new(inputs: &[(f64, Vec<f64>)], rows: usize) -> Block {
        // `inputs` lists, row by row, the target and the inputs of each equation.
        let q = inputs.first().map_or(0, |(_, x)| x.len());
        let own = inputs.len() / rows.max(1);
        let gram = Matrix::from_fn(q, q, |a, b| inputs[..own].iter().fold(0.0, |sum, (_, x)| sum + x[a] * x[b]));
        let goal =
            Matrix::from_fn(rows, q, |i, a| inputs[i * own..][..own].iter().fold(0.0, |sum, (y, x)| sum + y * x[a]));
        Block { gram, goal, weights: Matrix::from_fn(rows, q, |_, _| 0.0) }
    }

    fn gradient(&self, i: usize, j: usize) -> f64 {
        let q = self.gram.rows();
        (0..q).fold(-self.goal.at(i, j), |sum, k| sum + self.weights.at(i, k) * self.gram.at(k, j))
    }

    fn update(&mut self, rate: f64) {
        let gradient = Matrix::from_fn(self.weights.rows(), self.weights.cols(), |i, j| self.gradient(i, j));
        for i in 0..gradient.rows() {
            for j in 0..gradient.cols() {
                *self.weights.at_mut(i, j) -= rate * gradient.at(i, j);
            }
        }
    }
}

/// Gradient descent of one layer.
#[derive(Debug, Clone, PartialEq)]
pub struct Descent {
    layer: LayerKind,
    n: usize,
    blocks: Vec<Block>,
    steepest: f64,
}

impl Descent {
    /// The state before the first update, with all weights 0.
    pub fn new(layer: LayerKind, n: usize, examples: &[Example]) -> Descent {
        let window = |e: &Example, i: usize| (0..TAPS).map(|j| e.x[source(n, i, j)]).collect::<Vec<f64>>();
        let local = |i: usize| examples.iter().map(|e| (e.y[i], window(e, i))).collect::<Vec<_>>();
        let blocks = match layer {
            LayerKind::Conv => vec![Block::new(&(0..n).flat_map(local).collect::<Vec<_>>(), 1)],
            LayerKind::Local => (0..n).map(|i| Block::new(&local(i), 1)).collect(),
            LayerKind::Dense => {
                let all = (0..n).flat_map(|i| examples.iter().map(move |e| (e.y[i], e.x.clone())));
                vec![Block::new(&all.collect::<Vec<_>>(), n)]
            }
        };
        let steepest = blocks.iter().map(|block| largest_eigenvalue(&block.gram)).fold(0.0, f64::max);
        Descent { layer, n, blocks, steepest }
    }

    /// The supremum of the stable learning rates: 2/λ, where λ is the largest eigenvalue of the Hessian (*Deep
    /// Learning*, §8.2.1). With a larger rate an update overshoots along the steepest direction by more than it
    /// corrects.
    pub fn largest_rate(&self) -> f64 {
        if self.steepest > 0.0 { 2.0 / self.steepest } else { 0.0 }
    }

    /// Makes one update with this learning rate.
    pub fn update(&mut self, rate: f64) {
        self.blocks.iter_mut().for_each(|block| block.update(rate));
    }

    /// The weights as an `n×n` matrix.
    pub fn matrix(&self) -> Matrix {
        match self.layer {
            LayerKind::Conv => banded(self.n, |_, j| self.blocks[0].weights.at(0, j)),
            LayerKind::Local => banded(self.n, |i, j| self.blocks[i].weights.at(0, j)),
            LayerKind::Dense => self.blocks[0].weights.clone(),
        }
    }
}

/// The largest eigenvalue λ of a positive semidefinite matrix A. Of the powers A, A², A⁴, … with trace 1, the last projects
/// onto the eigenvectors of λ, except for eigenvalues that are equal to λ in twelve digits.
fn largest_eigenvalue(gram: &Matrix) -> f64 {
    let q = gram.rows();
    let product =
        |a: &Matrix, b: &Matrix| Matrix::from_fn(q, q, |i, j| (0..q).fold(0.0, |sum, k| sum + a.at(i, k) * b.at(k, j)));
    let trace = |a: &Matrix| (0..q).fold(0.0, |sum, i| sum + a.at(i, i));
    let mut power = gram.clone();
    for _ in 0..SQUARINGS {
        let scale = trace(&power);
        if scale == 0.0 {
            return 0.0;
        }
        let scaled = Matrix::from_fn(q, q, |i, j| power.at(i, j) / scale);
        power = product(&scaled, &scaled);
    }
    trace(&product(gram, &power)) / trace(&power)
}

/// Gradient descent of all three layers, with the errors after each update.
#[derive(Debug, Clone, PartialEq)]
pub struct Race {
    layers: [Descent; 3],
    task: Task,
    rates: [f64; 3],
    errors: Vec<[f64; 3]>,
}

impl Race {
    /// The state before the first update. `part` is the learning rate as a fraction of each layer's largest one, or, where
    /// it is `common`, of the smallest of the three.
    pub fn new(task: Task, examples: &[Example], part: f64, common: bool) -> Race {
        let layers = LayerKind::ALL.map(|layer| Descent::new(layer, task.n, examples));
        let largest = layers.each_ref().map(Descent::largest_rate);
        let smallest = largest.into_iter().fold(f64::INFINITY, f64::min);
        let rates = largest.map(|largest| part * if common { smallest } else { largest });
        let errors = vec![errors(&layers, task)];
        Race { layers, task, rates, errors }
    }

    /// The learning rates.
    pub fn rates(&self) -> [f64; 3] {
        self.rates
    }

    /// The number of updates after which the error of `layer` is at most `share` of that of answering 0, as far as updates
    /// have been made.
    pub fn updates_to(&self, layer: LayerKind, share: f64) -> Option<usize> {
        let enough = share * zero_error(self.task.rule(), self.task.parts().1);
        self.errors.iter().position(|errors| errors[layer as usize] <= enough)
    }

    /// Goes to this number of updates, or to the update at which a layer diverges. Restarts to go back.
    pub fn go_to(&mut self, updates: u32) {
        if (updates as usize) < self.errors.len() - 1 {
            // Restarting from zero weights takes a few milliseconds.
            for descent in &mut self.layers {
                descent
                    .blocks
                    .iter_mut()
                    .for_each(|b| b.weights = Matrix::from_fn(b.weights.rows(), b.weights.cols(), |_, _| 0.0));
            }
            self.errors.truncate(1);
        }
        while self.errors.len() <= updates as usize && !self.has_diverged() {
            for (descent, rate) in self.layers.iter_mut().zip(self.rates) {
                descent.update(rate);
            }
            self.errors.push(errors(&self.layers, self.task));
        }
    }

    /// Whether the error of a layer has exceeded [`DIVERGED`].
    pub fn has_diverged(&self) -> bool {
        self.errors.last().is_some_and(|errors| errors.iter().any(|&error| error.is_nan() || error > DIVERGED))
    }

    /// The errors after 0, 1, 2, … updates in the order of [`LayerKind::ALL`].
    pub fn errors(&self) -> &[[f64; 3]] {
        &self.errors
    }

    /// The layers, in the order of [`LayerKind::ALL`].
    pub fn layers(&self) -> &[Descent; 3] {
        &self.layers
    }
}

fn errors(layers: &[Descent; 3], task: Task) -> [f64; 3] {
    layers.each_ref().map(|descent| error(&descent.matrix(), task.rule(), task.parts().1))
}

/// The number of updates that are shown one by one.
const SLOW: f64 = 3.0;
/// Milliseconds that each of them takes.
const SLOW_TIME: f64 = 1000.0;
/// Milliseconds in which the number of updates then grows by the factor e.
const GROWTH: f64 = 550.0;

/// The number of updates shown after this time, with the part of the next one that has been made: a few slow ones, then
/// exponentially more. The whole descent takes less than seven seconds.
pub fn pace(milliseconds: f64) -> f64 {
    let slow = milliseconds / SLOW_TIME;
    let updates = if slow < SLOW { slow } else { SLOW * ((milliseconds - SLOW * SLOW_TIME) / GROWTH).exp() };
    updates.min(f64::from(MAX_UPDATES))
}

/// The time in milliseconds at which [`pace`] reaches this number of updates.
pub fn time_of(updates: u32) -> f64 {
    let updates = f64::from(updates);
    if updates < SLOW { updates * SLOW_TIME } else { SLOW * SLOW_TIME + GROWTH * (updates / SLOW).ln() }
}

/// The numbers of updates at which a slider stops: each of the first, then in growing steps.
pub fn stops() -> Vec<u32> {
    let grow = |&last: &u32| (last < MAX_UPDATES).then(|| (last + 1).max(last + last / 20).min(MAX_UPDATES));
    std::iter::successors(Some(0), grow).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::learn::problem::Part;
    use crate::lesson::learn::student::fit;

    fn task(n: usize, noise: f64) -> Task {
        Task { n, seed: 3, noise, half: false, mirror: 0.0 }
    }

    fn examples(n: usize, count: usize, noise: f64) -> Vec<Example> {
        task(n, noise).examples(0, count)
    }

    fn race(n: usize, count: usize, part: f64, common: bool) -> Race {
        Race::new(task(n, 0.0), &examples(n, count, 0.0), part, common)
    }

    #[test]
    fn descent_converges_to_the_least_squares_solution_of_least_norm() {
        for count in [1, 4, 30] {
            let examples = examples(6, count, 0.3);
            for layer in LayerKind::ALL {
                let mut descent = Descent::new(layer, 6, &examples);
                let rate = 0.5 * descent.largest_rate();
                (0..20_000).for_each(|_| descent.update(rate));
                let (found, exact) = (descent.matrix(), fit(layer, 6, &examples));
                for i in 0..6 {
                    for j in 0..6 {
                        assert!((found.at(i, j) - exact.at(i, j)).abs() < 1e-8, "{layer:?}, N = {count}");
                    }
                }
            }
        }
    }

    #[test]
    fn descent_diverges_above_the_largest_rate() {
        let examples = examples(8, 12, 0.0);
        for layer in LayerKind::ALL {
            let largest = |part: f64| {
                let mut descent = Descent::new(layer, 8, &examples);
                let rate = part * descent.largest_rate();
                (0..3000).for_each(|_| descent.update(rate));
                error(&descent.matrix(), task(8, 0.0).rule(), Part::Whole)
            };
            assert!(largest(0.98) < 10.0, "{layer:?}");
            assert!(largest(1.02) > DIVERGED || largest(1.02).is_nan(), "{layer:?}");
        }
    }

    #[test]
    fn a_common_rate_is_stable_for_every_layer_and_is_that_of_the_convolution() {
        let (common, own) = (race(12, 12, 0.5, true), race(12, 12, 0.5, false));
        assert_eq!(common.rates(), [own.rates()[0]; 3]);
        assert!(own.rates().is_sorted_by(|a, b| a != b) && own.rates()[0] < own.rates()[1]);
    }

    #[test]
    fn with_a_common_rate_and_with_their_own_the_shared_kernel_is_right_first() {
        for common in [true, false] {
            let mut race = race(12, 12, 0.5, common);
            race.go_to(MAX_UPDATES);
            let [conv, local, dense] = LayerKind::ALL.map(|layer| race.updates_to(layer, 0.1).unwrap_or(usize::MAX));
            assert!(conv < local && local < dense, "{conv} {local} {dense}");
        }
    }

    #[test]
    fn going_back_gives_the_same_weights() {
        let mut race = race(6, 8, 0.5, false);
        race.go_to(50);
        let far = race.clone();
        race.go_to(10);
        assert_eq!(race.errors().len(), 11);
        race.go_to(50);
        assert_eq!(race, far);
        assert!(far.errors()[50].iter().zip(far.errors()[0]).all(|(late, early)| *late < early));
    }

    #[test]
    fn a_slider_stops_at_each_of_the_first_updates_and_at_the_last() {
        let stops = stops();
        assert!(stops.iter().copied().take(40).eq(0..40) && stops.len() < 200);
        assert_eq!(stops.last(), Some(&MAX_UPDATES));
    }

    #[test]
    fn time_of_is_the_inverse_of_pace() {
        for updates in [0, 1, 5, 10, 100, 2000] {
            assert!((pace(time_of(updates)) - f64::from(updates)).abs() < 1e-6, "{updates}");
        }
    }

    #[test]
    fn zero_inputs_leave_the_weights_at_zero() {
        let nothing = vec![Example { x: vec![0.0; 6], y: vec![1.0; 6] }];
        for layer in LayerKind::ALL {
            let mut descent = Descent::new(layer, 6, &nothing);
            descent.update(1.0);
            let weights = descent.matrix();
            assert!((0..6).all(|i| weights.row(i).iter().all(|&weight| weight == 0.0)), "{layer:?}");
        }
    }

    #[test]
    fn updates_end_when_a_layer_diverges() {
        let mut race = race(6, 4, 1.5, false);
        race.go_to(MAX_UPDATES);
        let (last, before) = race.errors().split_last().expect("errors");
        assert!(race.has_diverged() && before.len() < MAX_UPDATES as usize);
        assert!(last.iter().any(|&error| error > DIVERGED) && last.iter().all(|error| error.is_finite()));
        assert!(before.iter().flatten().all(|&error| error <= DIVERGED));
    }
}

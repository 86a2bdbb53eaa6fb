//! Gradient descent on the sum of squared errors, L = ½ Σ (ŷᵢ − yᵢ)² over all positions of all examples.

use super::problem::{Example, Part, TAPS, source};
use super::squares::Matrix;
use super::student::{banded, error};
use crate::lesson::LayerKind;

/// The most updates that can be made.
pub const MAX_UPDATES: u32 = 2000;
/// An error beyond this has run away.
pub const RUNAWAY: f64 = 1e6;
/// Steps of the power iteration.
const ITERATIONS: usize = 300;

/// Weights that see the same inputs: `weights` holds one row an output, and the gradient of a row is `row·gram − goal`.
#[derive(Debug, Clone, PartialEq)]
struct Block {
    /// Σ x xᵀ over what the weights see.
    gram: Matrix,
    /// Σ y xᵀ.
    goal: Matrix,
    weights: Matrix,
}

impl Block {
    fn new(inputs: &[(f64, Vec<f64>)], rows: usize) -> Block {
        // `inputs` holds, for each row in turn, what it should give for what it sees.
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

/// One layer on its way down.
#[derive(Debug, Clone, PartialEq)]
pub struct Descent {
    layer: LayerKind,
    n: usize,
    blocks: Vec<Block>,
    steepest: f64,
}

impl Descent {
    /// `layer` before its first update: all weights are 0.
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

    /// The largest learning rate that does not diverge, 2/λ with the largest eigenvalue λ of the second derivative
    /// (*Deep Learning*, §8.2.1): beyond it an update along the steepest direction overshoots by more than it corrects.
    pub fn largest_rate(&self) -> f64 {
        if self.steepest > 0.0 { 2.0 / self.steepest } else { 0.0 }
    }

    /// Makes one update, with a learning rate that is this part of the largest one.
    pub fn update(&mut self, part: f64) {
        let rate = part * self.largest_rate();
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

/// The largest eigenvalue of a symmetric matrix without negative ones, by power iteration.
fn largest_eigenvalue(gram: &Matrix) -> f64 {
    let q = gram.rows();
    let mut v: Vec<f64> = (0..q).map(|i| 1.0 + i as f64 / 8.0).collect();
    let mut value = 0.0;
    for _ in 0..ITERATIONS {
        let next: Vec<f64> = (0..q).map(|i| gram.row(i).iter().zip(&v).fold(0.0, |sum, (a, b)| sum + a * b)).collect();
        let length = next.iter().fold(0.0, |sum, x| sum + x * x).sqrt();
        if length == 0.0 {
            return 0.0;
        }
        // For v of length 1 this is ‖A v‖, which grows towards the eigenvalue.
        value = length / v.iter().fold(0.0, |sum, x| sum + x * x).sqrt();
        v = next.into_iter().map(|x| x / length).collect();
    }
    value
}

/// The three layers on their way down together, with the errors that they had after each update.
#[derive(Debug, Clone, PartialEq)]
pub struct Race {
    layers: [Descent; 3],
    tested: Part,
    part: f64,
    errors: Vec<[f64; 3]>,
}

impl Race {
    /// Before the first update. `part` is the learning rate as a part of each layer's largest one.
    pub fn new(n: usize, examples: &[Example], tested: Part, part: f64) -> Race {
        let layers = LayerKind::ALL.map(|layer| Descent::new(layer, n, examples));
        let errors = vec![layers.each_ref().map(|descent| error(&descent.matrix(), tested))];
        Race { layers, tested, part, errors }
    }

    /// Goes on to so many updates, or until a layer has run away; starts again if it is further already.
    pub fn go_to(&mut self, updates: u32) {
        if (updates as usize) < self.errors.len() - 1 {
            // Descending again from zero takes a few milliseconds.
            for descent in &mut self.layers {
                descent
                    .blocks
                    .iter_mut()
                    .for_each(|b| b.weights = Matrix::from_fn(b.weights.rows(), b.weights.cols(), |_, _| 0.0));
            }
            self.errors.truncate(1);
        }
        while self.errors.len() <= updates as usize && !self.ran_away() {
            let (part, tested) = (self.part, self.tested);
            self.errors.push(self.layers.each_mut().map(|descent| {
                descent.update(part);
                error(&descent.matrix(), tested)
            }));
        }
    }

    /// Whether a layer's error has grown beyond all bounds.
    pub fn ran_away(&self) -> bool {
        self.errors.last().is_some_and(|errors| errors.iter().any(|&error| error.is_nan() || error > RUNAWAY))
    }

    /// The errors on fresh examples after 0, 1, 2, … updates, in the order of [`LayerKind::ALL`].
    pub fn errors(&self) -> &[[f64; 3]] {
        &self.errors
    }

    /// The layers, in the order of [`LayerKind::ALL`].
    pub fn layers(&self) -> &[Descent; 3] {
        &self.layers
    }
}

/// How many updates have been made so many milliseconds after the first: ten a second at first, then ever faster, so
/// that the whole way takes seven seconds and the curve moves evenly along its logarithmic axis.
pub fn pace(milliseconds: f64) -> u32 {
    let seconds = milliseconds / 1000.0;
    let updates = if seconds < 1.0 { 10.0 * seconds } else { 10.0 * (seconds - 1.0).exp() };
    updates.min(f64::from(MAX_UPDATES)) as u32
}

/// The time at which [`pace`] has come to so many updates.
pub fn time_of(updates: u32) -> f64 {
    let tens = f64::from(updates) / 10.0;
    1000.0 * if tens < 1.0 { tens } else { 1.0 + tens.ln() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::learn::problem::Examples;
    use crate::lesson::learn::student::fit;

    fn examples(n: usize, count: usize, noise: f64) -> Vec<Example> {
        Examples::new(3, n, noise, Part::Whole).take(count).collect()
    }

    #[test]
    fn it_converges_to_the_least_squares_solution_and_below_the_threshold_to_the_shortest() {
        for count in [1, 4, 30] {
            let examples = examples(6, count, 0.3);
            for layer in LayerKind::ALL {
                let mut descent = Descent::new(layer, 6, &examples);
                (0..20_000).for_each(|_| descent.update(0.5));
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
    fn the_largest_rate_is_where_it_begins_to_diverge() {
        let examples = examples(8, 12, 0.0);
        for layer in LayerKind::ALL {
            let largest = |part: f64| {
                let mut descent = Descent::new(layer, 8, &examples);
                (0..3000).for_each(|_| descent.update(part));
                error(&descent.matrix(), Part::Whole)
            };
            assert!(largest(0.98) < 10.0, "{layer:?}");
            assert!(largest(1.02) > RUNAWAY || largest(1.02).is_nan(), "{layer:?}");
        }
    }

    #[test]
    fn a_race_can_go_back_and_is_the_same_again() {
        let examples = examples(6, 8, 0.0);
        let mut race = Race::new(6, &examples, Part::Whole, 0.5);
        race.go_to(50);
        let far = race.clone();
        race.go_to(10);
        assert_eq!(race.errors().len(), 11);
        race.go_to(50);
        assert_eq!(race, far);
        assert!(far.errors()[50].iter().zip(far.errors()[0]).all(|(late, early)| *late < early));
    }

    #[test]
    fn the_pace_and_its_time_agree() {
        for updates in [0, 1, 5, 10, 100, 2000] {
            assert!(pace(time_of(updates) + 1e-6).abs_diff(updates) <= 1, "{updates}");
        }
    }

    #[test]
    fn from_inputs_of_zeros_nothing_is_learned() {
        let nothing = vec![Example { x: vec![0.0; 6], y: vec![1.0; 6] }];
        for layer in LayerKind::ALL {
            let mut descent = Descent::new(layer, 6, &nothing);
            descent.update(1.0);
            let weights = descent.matrix();
            assert!((0..6).all(|i| weights.row(i).iter().all(|&weight| weight == 0.0)), "{layer:?}");
        }
    }

    #[test]
    fn a_race_ends_where_a_layer_has_run_away() {
        let mut race = Race::new(6, &examples(6, 4, 0.0), Part::Whole, 1.5);
        race.go_to(MAX_UPDATES);
        let (last, before) = race.errors().split_last().expect("errors");
        assert!(race.ran_away() && before.len() < MAX_UPDATES as usize);
        assert!(last.iter().any(|&error| error > RUNAWAY) && last.iter().all(|error| error.is_finite()));
        assert!(before.iter().flatten().all(|&error| error <= RUNAWAY));
    }
}

//! The change of one weight as a sum of requests.

use super::problem::{Example, source};
use super::squares::Matrix;

/// The change that each position requests of the weight at tap `j`: −Σ δᵢ xᵢ₊ⱼ over the examples, with the error δᵢ = ŷᵢ −
/// yᵢ of the layer with weight matrix `w`. It is the position's part of the descent along the gradient of L = ½ Σ δ².
///
/// In the locally connected layer, the request of a position is the whole change of its own weight. A shared weight is used
/// at every position, so by the chain rule its gradient is the sum of all contributions (*Deep Learning*, §9.5).
pub fn requests(w: &Matrix, examples: &[Example], j: usize) -> Vec<f64> {
    let n = w.rows();
    let at = |i: usize| {
        examples.iter().fold(0.0, |sum, example| {
            let output = w.row(i).iter().zip(&example.x).fold(0.0, |sum, (w, x)| sum + w * x);
            sum - (output - example.y[i]) * example.x[source(n, i, j)]
        })
    };
    (0..n).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::learn::problem::{Examples, Part, Rule, TAPS, banded};

    fn loss(w: &Matrix, examples: &[Example]) -> f64 {
        let squared = |e: &Example, i: usize| {
            let output: f64 = w.row(i).iter().zip(&e.x).map(|(w, x)| w * x).sum();
            (output - e.y[i]) * (output - e.y[i])
        };
        examples.iter().map(|e| (0..w.rows()).map(|i| squared(e, i)).sum::<f64>()).sum::<f64>() / 2.0
    }

    #[test]
    fn the_sum_descends_along_the_shared_weight_and_each_request_along_a_local_weight() {
        let n = 7;
        let examples: Vec<Example> = Examples::new(5, Rule { n, mirror: 0.0 }, 0.4, Part::Whole).take(3).collect();
        let kernel = [0.3, -0.2, 0.9];
        let step = 1e-5;
        let slope = |moved: &dyn Fn(usize, usize) -> f64| {
            let at = |way: f64| loss(&banded(n, |i, j| kernel[j] + way * moved(i, j)), &examples);
            (at(step) - at(-step)) / (2.0 * step)
        };
        for tap in 0..TAPS {
            let parts = requests(&banded(n, |_, j| kernel[j]), &examples, tap);
            let shared = slope(&|_, j| if j == tap { 1.0 } else { 0.0 });
            assert!((parts.iter().sum::<f64>() + shared).abs() < 1e-6);
            for (place, part) in parts.iter().enumerate() {
                let own = slope(&|i, j| if (i, j) == (place, tap) { 1.0 } else { 0.0 });
                assert!((part + own).abs() < 1e-6, "{place}, {tap}");
            }
        }
    }
}

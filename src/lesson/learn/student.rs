//! Three layers that learn the same task, from the fewest parameters to the most.

use super::problem::{Example, Part, TAPS, source, truth};
use super::squares::{Matrix, least_squares};
use crate::lesson::LayerKind;

/// How many numbers a layer on `n` samples has to learn.
pub fn parameters(layer: LayerKind, n: usize) -> usize {
    match layer {
        LayerKind::Conv => TAPS,
        LayerKind::Local => TAPS * n,
        LayerKind::Dense => n * n,
    }
}

/// How many examples pin a layer down where there is no noise. Every example gives each output one equation; an output
/// has 3 unknowns of its own if the layer is locally connected, n if it is fully connected. The convolution has 3 in
/// all, and n equations from the first example on.
pub fn threshold(layer: LayerKind, n: usize) -> usize {
    parameters(layer, n).div_ceil(n)
}

/// The error that noise leaves well beyond the threshold, σ²·p/(N·m): p parameters share the noise of N·m equations
/// (m = n outputs). It is the first term for large N of what least squares on independent Gaussian inputs gives:
/// σ²·q/(N − q − 1) for a layer with q unknowns an output (Hastie et al., *The Elements of Statistical Learning*,
/// §2.5 and §7.3, with the mean of an inverse Wishart matrix).
pub fn law(layer: LayerKind, n: usize, noise: f64, examples: usize) -> f64 {
    noise * noise * parameters(layer, n) as f64 / (examples * n) as f64
}

/// The weights that `layer` learns from `examples` by least squares, as an `n×n` matrix; below its threshold the
/// shortest ones that fit.
pub fn fit(layer: LayerKind, n: usize, examples: &[Example]) -> Matrix {
    let count = examples.len();
    match layer {
        LayerKind::Conv => {
            // On a ring the rows of later examples read the same inputs again.
            let a = Matrix::from_fn(count * n, TAPS, |row, j| examples[row / n].x[source(n, row, j)]);
            let b = Matrix::from_fn(count * n, 1, |row, _| examples[row / n].y[row % n]);
            let k = least_squares(&a, &b);
            banded(n, |_, j| k.at(j, 0))
        }
        LayerKind::Local => {
            let copies: Vec<Matrix> = (0..n)
                .map(|i| {
                    let a = Matrix::from_fn(count, TAPS, |e, j| examples[e].x[source(n, i, j)]);
                    least_squares(&a, &Matrix::from_fn(count, 1, |e, _| examples[e].y[i]))
                })
                .collect();
            banded(n, |i, j| copies[i].at(j, 0))
        }
        LayerKind::Dense => {
            let a = Matrix::from_fn(count, n, |e, column| examples[e].x[column]);
            let b = Matrix::from_fn(count, n, |e, i| examples[e].y[i]);
            let columns = least_squares(&a, &b);
            Matrix::from_fn(n, n, |i, column| columns.at(column, i))
        }
    }
}

/// The `n×n` matrix with `weight(i, j)` where tap `j` of output `i` reads.
pub fn banded(n: usize, weight: impl Fn(usize, usize) -> f64) -> Matrix {
    let mut matrix = Matrix::from_fn(n, n, |_, _| 0.0);
    for i in 0..n {
        for j in 0..TAPS {
            *matrix.at_mut(i, source(n, i, j)) += weight(i, j);
        }
    }
    matrix
}

/// The mean squared error of the weights `w` on fresh examples without noise, whose inputs differ from zero in `part`
/// only. The samples are independent with variance 1, so the mean over all such examples is exactly
/// Σ (wᵢⱼ − truthᵢⱼ)² over the columns j in `part`, divided by the n outputs.
pub fn error(w: &Matrix, part: Part) -> f64 {
    let n = w.rows();
    let mut sum = 0.0;
    for i in 0..n {
        for j in (0..n).filter(|&j| part.contains(n, j)) {
            let off = w.at(i, j) - truth(n, i, j);
            sum += off * off;
        }
    }
    sum / n as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::learn::problem::Examples;

    fn learned(layer: LayerKind, n: usize, count: usize, noise: f64, seed: u32) -> f64 {
        let examples: Vec<Example> = Examples::new(seed, n, noise, Part::Whole).take(count).collect();
        error(&fit(layer, n, &examples), Part::Whole)
    }

    #[test]
    fn one_example_pins_down_the_kernel_three_the_locally_connected_layer_and_n_the_fully_connected_one() {
        for n in [6, 7, 12, 24] {
            for seed in 0..12 {
                for (layer, needed) in [(LayerKind::Conv, 1), (LayerKind::Local, 3), (LayerKind::Dense, n)] {
                    assert_eq!(threshold(layer, n), needed);
                    for count in 1..n + 4 {
                        let error = learned(layer, n, count, 0.0, seed);
                        if count < needed {
                            assert!(error > 1e-4, "{layer:?}, n = {n}, N = {count}: {error:e}");
                        } else {
                            assert!(error <= 1e-20, "{layer:?}, n = {n}, N = {count}: {error:e}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn with_noise_the_error_follows_the_law() {
        // The mean over many training sets, against the exact mean for independent Gaussian inputs, and the law
        // against both: it is their first term.
        let (n, noise, sets) = (8, 0.5, 2000);
        for (layer, unknowns, count) in
            [(LayerKind::Conv, None, 20), (LayerKind::Local, Some(3), 30), (LayerKind::Dense, Some(8), 80)]
        {
            let mean = (0..sets).map(|seed| learned(layer, n, count, noise, seed)).sum::<f64>() / f64::from(sets);
            let law = law(layer, n, noise, count);
            let exact = unknowns.map_or(law, |q| noise * noise * f64::from(q) / f64::from(count as i32 - q - 1));
            assert!((mean / exact - 1.0).abs() < 0.08, "{layer:?}: {mean} against {exact}");
            assert!((mean / law - 1.0).abs() < 0.3, "{layer:?}: {mean} against {law}");
        }
    }

    #[test]
    fn with_noise_the_worst_is_at_the_threshold() {
        let n = 12;
        for layer in [LayerKind::Local, LayerKind::Dense] {
            let needed = threshold(layer, n);
            let typical = |count: usize| {
                let mut errors: Vec<f64> = (0..15).map(|seed| learned(layer, n, count, 0.5, seed)).collect();
                errors.sort_by(f64::total_cmp);
                errors[7]
            };
            let peak = typical(needed);
            assert!(peak > 2.0 * typical(needed + needed / 2 + 1), "{layer:?}");
            assert!(peak > typical(needed - needed.div_ceil(3)), "{layer:?}");
        }
    }

    #[test]
    fn only_the_convolution_carries_over_to_the_other_half() {
        let n = 12;
        let examples: Vec<Example> = Examples::new(7, n, 0.0, Part::Left).take(20).collect();
        let errors = |layer| {
            let w = fit(layer, n, &examples);
            (error(&w, Part::Left), error(&w, Part::Right))
        };
        for layer in LayerKind::ALL {
            let (seen, unseen) = errors(layer);
            assert!(seen <= 1e-20, "{layer:?} has learned what it saw: {seen:e}");
            assert_eq!(unseen <= 1e-20, layer == LayerKind::Conv, "{layer:?}: {unseen:e}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_bits() {
        let bits = |layer, count, noise| learned(layer, 12, count, noise, 2025).to_bits();
        // From a second implementation, in Python; every machine must agree.
        let golden = [bits(LayerKind::Conv, 2, 0.5), bits(LayerKind::Local, 5, 0.5), bits(LayerKind::Dense, 9, 0.0)];
        assert_eq!(golden, GOLDEN, "{golden:#x?}");
    }

    const GOLDEN: [u64; 3] = [0x3fbb851b36ecc8a4, 0x3fd80cd9df429c77, 0x3fe096320c20bc0d];
}

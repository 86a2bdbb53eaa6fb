//! Three layers that learn the same task, from the fewest parameters to the most.

use super::problem::{Example, Part, Rule, TAPS, banded, source};
use super::squares::{Matrix, least_squares};
use crate::lesson::LayerKind;

/// The largest error that is only rounding.
pub const EXACT: f64 = 1e-20;

/// The number of parameters of a layer on `n` samples.
pub fn parameters(layer: LayerKind, n: usize) -> usize {
    match layer {
        LayerKind::Conv => TAPS,
        LayerKind::Local => TAPS * n,
        LayerKind::Dense => n * n,
    }
}

/// The number of examples that determine the parameters of a layer without noise. Each example gives every output one
/// equation. An output has 3 unknowns in the locally connected layer and n in the fully connected one; the convolution
/// has 3 in all, and n equations from the first example.
pub fn threshold(layer: LayerKind, n: usize) -> usize {
    parameters(layer, n).div_ceil(n)
}

/// The error due to noise well beyond the threshold, σ²·p/(N·m), where p parameters share the noise of N·m equations
/// and m = n is the number of outputs. It is the leading term for large N of the error of least squares on independent
/// Gaussian inputs, σ²·q/(N − q − 1) for a layer with q unknowns per output (Hastie et al., *The Elements of
/// Statistical Learning*, §2.5 and §7.3, with the mean of an inverse Wishart matrix).
pub fn law(layer: LayerKind, n: usize, noise: f64, examples: usize) -> f64 {
    noise * noise * parameters(layer, n) as f64 / (examples * n) as f64
}

/// The weights that `layer` learns from `examples` by least squares, as an `n×n` matrix. Below the threshold they are
/// the solution of least norm.
pub fn fit(layer: LayerKind, n: usize, examples: &[Example]) -> Matrix {
    let count = examples.len();
    match layer {
        LayerKind::Conv => {
            // On a ring, `source(n, row, j)` with `row ≥ n` reads the same input as with `row % n`.
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

/// The mean squared error of the weights `w` on new examples of `rule` without noise whose inputs are zero outside `part`.
/// The samples are independent with variance 1, so the expected error is exactly Σ (wᵢⱼ − ruleᵢⱼ)² over the columns j in
/// `part`, divided by the n outputs.
pub fn error(w: &Matrix, rule: Rule, part: Part) -> f64 {
    let (n, truth) = (rule.n, rule.matrix());
    let mut sum = 0.0;
    for i in 0..n {
        for j in (0..n).filter(|&j| part.contains(n, j)) {
            let off = w.at(i, j) - truth.at(i, j);
            sum += off * off;
        }
    }
    sum / n as f64
}

/// The error of a layer that always answers 0: what the others are measured by.
pub fn zero_error(rule: Rule, part: Part) -> f64 {
    error(&banded(rule.n, |_, _| 0.0), rule, part)
}

/// The smallest error of a layer with one shared kernel.
pub fn floor(rule: Rule) -> f64 {
    let kernel = rule.best_kernel();
    error(&banded(rule.n, |_, j| kernel[j]), rule, Part::Whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::learn::problem::Examples;

    fn rule(n: usize) -> Rule {
        Rule { n, mirror: 0.0 }
    }

    fn learned(layer: LayerKind, n: usize, count: usize, noise: f64, seed: u32) -> f64 {
        let examples: Vec<Example> = Examples::new(seed, rule(n), noise, Part::Whole).take(count).collect();
        error(&fit(layer, n, &examples), rule(n), Part::Whole)
    }

    #[test]
    fn where_the_rule_changes_with_position_only_the_shared_error_stays_at_the_floor() {
        for (n, mirror) in [(12, 1.0), (12, 0.5), (7, 1.0)] {
            let rule = Rule { n, mirror };
            let floor = floor(rule);
            let learned = |layer, count: usize| {
                let examples: Vec<Example> = Examples::new(9, rule, 0.0, Part::Whole).take(count).collect();
                error(&fit(layer, n, &examples), rule, Part::Whole)
            };
            for count in [1, 3, 12, 48] {
                assert!(learned(LayerKind::Conv, count) >= floor, "N = {count}");
            }
            assert!(learned(LayerKind::Conv, 2000) < 1.01 * floor);
            assert!(learned(LayerKind::Local, 3) <= EXACT && learned(LayerKind::Dense, n) <= EXACT);
        }
    }

    #[test]
    fn the_floor_of_the_mirrored_rule_is_45_percent_and_that_of_one_rule_everywhere_is_0() {
        let share = |mirror| floor(Rule { n: 12, mirror }) / zero_error(Rule { n: 12, mirror }, Part::Whole);
        assert_eq!((share(1.0) * 1000.0).round(), 447.0);
        assert!(share(0.0) < 1e-30 && share(0.5) > 0.1 && share(0.5) < 0.2, "{}", share(0.5));
    }

    #[test]
    fn without_noise_the_expected_error_falls_in_a_line_to_the_threshold() {
        // Least squares of least norm keep 1 − N/q of the squared weights of an output with q unknowns.
        let (n, sets) = (12, 400);
        for (layer, count, left) in
            [(LayerKind::Local, 1, 2.0 / 3.0), (LayerKind::Dense, 1, 11.0 / 12.0), (LayerKind::Dense, 6, 0.5)]
        {
            let mean = (0..sets).map(|seed| learned(layer, n, count, 0.0, seed)).sum::<f64>() / f64::from(sets);
            let share = mean / zero_error(rule(n), Part::Whole);
            assert!((share / left - 1.0).abs() < 0.02, "{layer:?}, N = {count}: {share}");
        }
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
                            assert!(error <= EXACT, "{layer:?}, n = {n}, N = {count}: {error:e}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn with_noise_the_error_follows_the_law() {
        // The mean over many training sets, compared with the exact mean for independent Gaussian inputs; the law is
        // its leading term.
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
    fn with_noise_the_error_peaks_at_the_threshold() {
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
        let examples: Vec<Example> = Examples::new(7, rule(n), 0.0, Part::Left).take(20).collect();
        let errors = |layer| {
            let w = fit(layer, n, &examples);
            (error(&w, rule(n), Part::Left), error(&w, rule(n), Part::Right))
        };
        for layer in LayerKind::ALL {
            let (seen, unseen) = errors(layer);
            assert!(seen <= EXACT, "{layer:?} has learned what it saw: {seen:e}");
            assert_eq!(unseen <= EXACT, layer == LayerKind::Conv, "{layer:?}: {unseen:e}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_bits() {
        let bits = |layer, count, noise| learned(layer, 12, count, noise, 2025).to_bits();
        // From an independent implementation in Python.
        let golden = [bits(LayerKind::Conv, 2, 0.5), bits(LayerKind::Local, 5, 0.5), bits(LayerKind::Dense, 9, 0.0)];
        assert_eq!(golden, GOLDEN, "{golden:#x?}");
    }

    const GOLDEN: [u64; 3] = [0x3fbb851b36ecc8a4, 0x3fd80cd9df429c77, 0x3fe096320c20bc0d];
}

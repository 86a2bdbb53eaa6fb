//! The test of what carries over: a pattern that moves from the left half, where the layers were trained, to the right.

use super::problem::Rule;
use super::squares::Matrix;

/// The samples of the pattern, as many as fit.
const PATTERN: [f64; 10] = [0.9, 1.4, 0.6, -0.8, 1.1, -0.5, 0.7, 1.2, -0.9, 0.8];

/// The samples by which the pattern has moved at the fraction `t` of its way.
pub fn moved(n: usize, t: f32) -> usize {
    (t * (n / 2) as f32).round() as usize
}

/// The input of `n` samples with the pattern moved by `moved` from the left. At 0 it lies where the layers were trained, at
/// n/2 where they were not.
pub fn pattern(n: usize, moved: usize) -> Vec<f64> {
    let mut x = vec![0.0; n];
    for (place, sample) in PATTERN.into_iter().take(n / 2 - 2).enumerate() {
        x[1 + place + moved] = sample;
    }
    x
}

/// The outputs of the weights `w` for the input `x`.
pub fn outputs(w: &Matrix, x: &[f64]) -> Vec<f64> {
    (0..w.rows()).map(|i| w.row(i).iter().zip(x).fold(0.0, |sum, (w, x)| sum + w * x)).collect()
}

/// The outputs that `rule` gives for the input `x`.
pub fn answer(rule: Rule, x: &[f64]) -> Vec<f64> {
    outputs(&rule.matrix(), x)
}

/// Σ (found − right)² as a share of Σ right².
pub fn share_off(found: &[f64], right: &[f64]) -> f64 {
    let squares = |values: &mut dyn Iterator<Item = f64>| values.fold(0.0, |sum, value| sum + value * value);
    squares(&mut found.iter().zip(right).map(|(a, b)| a - b)) / squares(&mut right.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::LayerKind;
    use crate::lesson::learn::curve::Task;
    use crate::lesson::learn::problem::Part;
    use crate::lesson::learn::student::fit;

    #[test]
    fn the_pattern_begins_in_the_trained_half_and_ends_in_the_other() {
        for n in 6..=24 {
            for (t, part) in [(0.0, Part::Left), (1.0, Part::Right)] {
                let x = pattern(n, moved(n, t));
                assert!((0..n).all(|i| x[i] == 0.0 || part.contains(n, i)), "{n} {t}");
            }
        }
    }

    #[test]
    fn every_layer_is_right_on_the_left_and_on_the_right_the_others_answer_nothing() {
        let task = Task { n: 12, seed: 2025, noise: 0.0, half: true, mirror: 0.0 };
        for layer in LayerKind::ALL {
            let w = fit(layer, 12, &task.examples(0, 12));
            let off = |moved: usize| {
                let x = pattern(12, moved);
                share_off(&outputs(&w, &x), &answer(task.rule(), &x))
            };
            assert!(off(0) < 1e-20);
            if layer == LayerKind::Conv {
                assert!((0..=6).all(|moved| off(moved) < 1e-20));
            } else {
                assert_eq!(off(6), 1.0, "{layer:?}");
                assert!((1..6).all(|moved| off(moved) > 0.01), "{layer:?}");
            }
        }
    }
}

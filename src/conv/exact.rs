//! Layers in exact arithmetic, which tells a difference from a rounding error.

use std::cmp::Ordering;

use super::layer::{Made, Prepared};
use super::pool::Block;
use super::{Plane, Pool};

/// An exact sum of `f64`s, as parts that do not overlap, in the order of their size (Shewchuk 1997, *Adaptive Precision
/// Floating-Point Arithmetic and Fast Robust Geometric Predicates*). The product of two `f32`s is such a number.
#[derive(Debug, Clone, Default)]
pub(super) struct Exact(Vec<f64>);

impl Exact {
    /// Adds `value`.
    fn add(&mut self, mut value: f64) {
        let mut errors = 0;
        for place in 0..self.0.len() {
            let (small, large) =
                if value.abs() < self.0[place].abs() { (value, self.0[place]) } else { (self.0[place], value) };
            value = large + small;
            let error = small - (value - large);
            if error != 0.0 {
                self.0[errors] = error;
                errors += 1;
            }
        }
        self.0.truncate(errors);
        if value != 0.0 {
            self.0.push(value);
        }
    }

    /// Adds `other`, times a power of two.
    fn add_scaled(&mut self, other: &Exact, power: f64) {
        other.0.iter().for_each(|part| self.add(part * power));
    }

    /// How it compares with `other`.
    pub(super) fn compare(&self, other: &Exact) -> Ordering {
        let mut difference = self.clone();
        difference.add_scaled(other, -1.0);
        difference.sign()
    }

    /// How it compares with zero: its largest part decides.
    fn sign(&self) -> Ordering {
        self.0.last().map_or(Ordering::Equal, |largest| largest.total_cmp(&0.0))
    }
}

/// How the sum of `a` compares with the sum of `b`, in exact arithmetic.
pub fn compare_sums(a: &[f32], b: &[f32]) -> Ordering {
    let mut difference = Exact::default();
    a.iter().for_each(|value| difference.add(f64::from(*value)));
    b.iter().for_each(|value| difference.add(-f64::from(*value)));
    difference.sign()
}

impl Prepared<'_> {
    /// The output at (`row`, `col`) of the whole layer for `x`.
    pub(super) fn exact(&self, x: &Plane, (row, col): (usize, usize)) -> Exact {
        let (rows, cols) = (self.layout.rows().outputs(), self.layout.cols().outputs());
        let block = self.pool.block((rows, cols), self.layout.rows().boundary(), (row, col));
        let units = block.into_iter().map(|Block { unit, share }| (self.unit(x, unit), share));
        if self.pool == Pool::Max2 {
            return units.map(|(unit, _)| unit).max_by(Exact::compare).unwrap_or_default();
        }
        units.fold(Exact::default(), |mut sum, (unit, share)| {
            sum.add_scaled(&unit, share);
            sum
        })
    }

    /// The output of one unit, before pooling.
    fn unit(&self, x: &Plane, unit: usize) -> Exact {
        let mut sum = Exact::default();
        let mut product = |weight: f32, sample: usize| sum.add(f64::from(weight) * f64::from(x.data()[sample]));
        let windows = |weight: &dyn Fn(usize) -> f32, product: &mut dyn FnMut(f32, usize)| {
            for tap in 0..self.layout.taps() {
                if let Some(sample) = self.layout.source(unit, tap) {
                    product(weight(tap), sample);
                }
            }
        };
        match &self.weights {
            Made::Shared(_) => windows(&|tap| self.kernel.taps()[tap], &mut product),
            Made::Local(f) => windows(&|tap| f.at(unit, tap), &mut product),
            Made::Dense(f) => (0..f.cols()).for_each(|input| product(f.at(unit, input), input)),
        }
        if self.relu && sum.sign() == Ordering::Less { Exact::default() } else { sum }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(values: &[f64]) -> Exact {
        let mut sum = Exact::default();
        values.iter().for_each(|value| sum.add(*value));
        sum
    }

    #[test]
    fn nothing_is_lost_in_a_sum() {
        let tiny = f64::from(f32::MIN_POSITIVE) * f64::from(f32::MIN_POSITIVE);
        let huge = f64::from(f32::MAX) * f64::from(f32::MAX);
        assert_eq!(sum(&[huge, 1.0, tiny, -huge, -1.0]).compare(&sum(&[tiny])), Ordering::Equal);
        assert_eq!(sum(&[huge, tiny]).compare(&sum(&[huge])), Ordering::Greater);
        assert_eq!(sum(&[1.0, -huge]).compare(&sum(&[-huge, 1.0])), Ordering::Equal);
        assert_eq!(sum(&[1.0, -1.0, 0.0]).compare(&Exact::default()), Ordering::Equal);
    }

    #[test]
    fn whole_numbers_are_added_as_whole_numbers() {
        let mut state = 1_u64;
        for _ in 0..200 {
            let values: Vec<i64> = std::iter::repeat_with(|| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state as i64 >> 12) >> (state % 50)
            })
            .take(20)
            .collect();
            let total: i128 = values.iter().map(|value| i128::from(*value)).sum();
            let half = values.len() / 2;
            let (left, right): (i128, i128) = (
                values[..half].iter().map(|value| i128::from(*value)).sum(),
                values[half..].iter().map(|value| i128::from(*value)).sum(),
            );
            let exact = |values: &[i64]| sum(&values.iter().map(|value| *value as f64).collect::<Vec<_>>());
            assert_eq!(exact(&values).sign(), total.cmp(&0));
            assert_eq!(exact(&values[..half]).compare(&exact(&values[half..])), left.cmp(&right));
        }
    }
}

//! A checked rectangle of samples.

use super::lanes::largest;
use super::{Argument, Error};

/// The most numbers that a plane, a kernel or a weight matrix may hold: 2²⁸, one GiB of `f32`. Beyond it constructors
/// give [`Error::TooLarge`] rather than ask a browser for memory that it does not have.
pub const MAX_SAMPLES: usize = 1 << 28;

/// `h×w` samples, row by row: an input, a picture or a feature map. A 1-D signal is one row.
///
/// By construction there is at least one row and one column, the length is `h·w`, and every sample is finite.
///
/// ```
/// use conv::Plane;
/// let x = Plane::new(2, 3, vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0])?;
/// assert_eq!(x.at(1, 0), 4.0);
/// assert!(Plane::new(2, 2, vec![1.0]).is_err());
/// # Ok::<(), conv::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Plane {
    h: usize,
    w: usize,
    data: Vec<f32>,
    /// No sample is larger; infinite where nobody has looked.
    bound: f32,
}

impl PartialEq for Plane {
    fn eq(&self, other: &Plane) -> bool {
        (self.h, self.w, &self.data) == (other.h, other.w, &other.data)
    }
}

impl Plane {
    /// The plane of `h` rows and `w` columns with the samples `data`, row by row.
    ///
    /// # Errors
    /// [`Error::Empty`], [`Error::TooLarge`], [`Error::Length`], or [`Error::NotFinite`] about `x`.
    pub fn new(h: usize, w: usize, data: Vec<f32>) -> Result<Plane, Error> {
        let expected = area((Argument::H, h), (Argument::W, w))?;
        let bound = check_numbers(Argument::X, &data, expected)?;
        Ok(Plane { h, w, data, bound })
    }

    /// A signal: one row of as many samples as `data` holds.
    ///
    /// # Errors
    /// As [`Plane::new`]; [`Error::Empty`] is about `x`.
    pub fn row(data: Vec<f32>) -> Result<Plane, Error> {
        if data.is_empty() {
            return Err(Error::Empty { what: Argument::X });
        }
        Plane::new(1, data.len(), data)
    }

    /// `h×w` zeros.
    ///
    /// # Errors
    /// [`Error::Empty`] or [`Error::TooLarge`].
    pub fn zeros(h: usize, w: usize) -> Result<Plane, Error> {
        let data = zeros(Argument::X, area((Argument::H, h), (Argument::W, w))?)?;
        Ok(Plane { h, w, data, bound: 0.0 })
    }

    /// Replaces the samples by those that `fill` writes.
    ///
    /// # Errors
    /// [`Error::NotFinite`] about `x`, and then all are zero.
    pub(super) fn fill(&mut self, fill: impl FnOnce(&mut [f32])) -> Result<(), Error> {
        fill(&mut self.data);
        let checked = check_numbers(Argument::X, &self.data, self.data.len());
        if checked.is_err() {
            self.data.fill(0.0);
        }
        checked.map(|bound| self.bound = bound)
    }

    /// The plane whose sample in row `y` and column `x` is `sample(y, x)`.
    ///
    /// # Errors
    /// As [`Plane::new`].
    pub fn from_fn(h: usize, w: usize, mut sample: impl FnMut(usize, usize) -> f32) -> Result<Plane, Error> {
        let mut data = zeros(Argument::X, area((Argument::H, h), (Argument::W, w))?)?;
        for (y, row) in data.chunks_exact_mut(w).enumerate() {
            for (x, value) in row.iter_mut().enumerate() {
                *value = sample(y, x);
            }
        }
        Plane::new(h, w, data)
    }

    /// Rows.
    pub fn h(&self) -> usize {
        self.h
    }

    /// Columns.
    pub fn w(&self) -> usize {
        self.w
    }

    /// All samples, row by row.
    pub fn data(&self) -> &[f32] {
        &self.data
    }

    /// The sample in row `y` and column `x`.
    ///
    /// # Panics
    /// If there is no such row or column.
    pub fn at(&self, y: usize, x: usize) -> f32 {
        assert!(x < self.w, "column {x} of {}", self.w);
        self.data[y * self.w + x]
    }

    /// The samples themselves, row by row.
    pub fn into_data(self) -> Vec<f32> {
        self.data
    }

    /// The largest absolute value of a sample.
    pub fn max_abs(&self) -> f32 {
        largest(&self.data).unwrap_or(f32::INFINITY)
    }

    /// A number that no sample exceeds; infinite where nobody has looked.
    pub(super) fn bound(&self) -> f32 {
        self.bound
    }

    /// The samples for writing. Whoever writes keeps them finite.
    pub(super) fn data_mut(&mut self) -> &mut [f32] {
        self.bound = f32::INFINITY;
        &mut self.data
    }

    /// Ends the writing of sums of `terms` products that would not exceed `bound` if they were exact: they are finite
    /// where that leaves no doubt, and are looked at where it does.
    ///
    /// # Errors
    /// [`Error::Overflow`] where a sample is not finite, and then all are zero.
    pub(super) fn settle(&mut self, bound: f32, terms: usize) -> Result<(), Error> {
        // Rounding lets a sum of n terms grow by n·ε at most, which is far from doubling it.
        if bound < f32::MAX / 4.0 && terms < 1 << 20 {
            self.bound = 2.0 * bound;
            return Ok(());
        }
        match largest(&self.data) {
            Some(bound) => self.bound = bound,
            None => {
                self.data.fill(0.0);
                return Err(Error::Overflow);
            }
        }
        Ok(())
    }
}

/// Whether every value is a number and not infinite.
pub(super) fn all_finite(values: &[f32]) -> bool {
    largest(values).is_some()
}

/// `h·w` of two named extents, at least 1 and at most [`MAX_SAMPLES`].
pub(super) fn area(h: (Argument, usize), w: (Argument, usize)) -> Result<usize, Error> {
    for (what, extent) in [h, w] {
        if extent == 0 {
            return Err(Error::Empty { what });
        }
    }
    match h.1.checked_mul(w.1) {
        Some(area) if area <= MAX_SAMPLES => Ok(area),
        _ => Err(Error::TooLarge { what: if h.1 > w.1 { h.0 } else { w.0 } }),
    }
}

/// Checks that there are `expected` numbers and that all are finite; gives the largest absolute value.
pub(super) fn check_numbers(what: Argument, data: &[f32], expected: usize) -> Result<f32, Error> {
    if data.len() != expected {
        return Err(Error::Length { what, expected, found: data.len() });
    }
    largest(data).ok_or_else(|| {
        let index = data.iter().position(|v| !v.is_finite()).unwrap_or_default();
        Error::NotFinite { what, index }
    })
}

/// `len` zeros, or the error that there is no memory for them.
pub(super) fn zeros(what: Argument, len: usize) -> Result<Vec<f32>, Error> {
    let mut data = Vec::new();
    data.try_reserve_exact(len).map_err(|_| Error::TooLarge { what })?;
    data.resize(len, 0.0);
    Ok(data)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row that nobody has looked at, for samples of any kind.
    const UNSEEN: Plane = Plane { h: 1, w: 0, data: Vec::new(), bound: f32::INFINITY };

    /// What is left of samples `data` once they are settled.
    fn settled(data: &[f32], bound: f32, terms: usize) -> Result<Plane, Error> {
        let mut plane = Plane { w: data.len(), data: data.to_vec(), ..UNSEEN };
        plane.settle(bound, terms).map(|()| plane)
    }

    #[test]
    fn small_sums_are_finite_without_a_look() {
        let plane = settled(&[1.0], 3.0, 9).expect("finite");
        assert_eq!(plane.bound(), 6.0);
        // Nobody looks, so not even this is found.
        assert!(settled(&[f32::NAN], f32::MAX.next_down() / 4.0, (1 << 20) - 1).is_ok());
    }

    #[test]
    fn large_or_long_sums_are_looked_at() {
        for (bound, terms) in [(f32::MAX / 4.0, 1), (f32::INFINITY, 1), (1.0, 1 << 20), (1.0, usize::MAX)] {
            assert_eq!(settled(&[-2.0, 1.0], bound, terms).expect("finite").bound(), 2.0);
            assert_eq!(settled(&[1.0, f32::INFINITY], bound, terms), Err(Error::Overflow));
        }
        let mut plane = Plane { w: 2, data: vec![1.0, f32::NAN], ..UNSEEN };
        assert_eq!(plane.settle(f32::INFINITY, 1), Err(Error::Overflow));
        assert_eq!(plane.data(), [0.0, 0.0], "what is not finite does not stay");
    }

    #[test]
    fn planes_are_equal_by_shape_and_samples() {
        let row = |data: &[f32]| Plane::row(data.to_vec()).expect("a row");
        assert_ne!(row(&[1.0, 2.0]), row(&[1.0, 3.0]));
        assert_ne!(row(&[1.0, 2.0]), Plane::new(2, 1, vec![1.0, 2.0]).expect("a column"));
        assert_eq!(Plane { bound: f32::INFINITY, ..row(&[1.0]) }, row(&[1.0]), "whoever has looked or not");
    }
}

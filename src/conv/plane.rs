//! A rectangle of samples.

use super::lanes::largest;
use super::{Argument, Error};

/// The most numbers that a plane, a kernel or a weight matrix may hold: 2²⁸, one GiB of `f32`. Beyond that,
/// constructors return [`Error::TooLarge`] instead of requesting memory that a browser does not have.
pub const MAX_SAMPLES: usize = 1 << 28;

/// `h×w` samples, row by row: an input, a picture or a feature map. A 1-D signal is one row.
///
/// There is at least one row and one column, and every sample is finite.
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
    /// An upper bound of the absolute values; infinity if it is not known.
    bound: f32,
}

impl PartialEq for Plane {
    fn eq(&self, other: &Plane) -> bool {
        (self.h, self.w, &self.data) == (other.h, other.w, &other.data)
    }
}

impl Plane {
    /// The plane of `h` rows and `w` columns with these samples, row by row.
    ///
    /// # Errors
    /// [`Error::Empty`], [`Error::TooLarge`], [`Error::Length`], or [`Error::NotFinite`] about `x`.
    pub fn new(h: usize, w: usize, data: Vec<f32>) -> Result<Plane, Error> {
        let expected = area((Argument::H, h), (Argument::W, w))?;
        let bound = check_numbers(Argument::X, &data, expected)?;
        Ok(Plane { h, w, data, bound })
    }

    /// A signal: one row with these samples.
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

    /// Replaces the samples with those that `fill` writes.
    ///
    /// # Errors
    /// [`Error::NotFinite`] about `x`, and all samples are 0.
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

    /// The number of rows.
    pub fn h(&self) -> usize {
        self.h
    }

    /// The number of columns.
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

    /// Converts the plane into its samples, row by row.
    pub fn into_data(self) -> Vec<f32> {
        self.data
    }

    /// The largest absolute value of a sample.
    pub fn max_abs(&self) -> f32 {
        largest(&self.data).unwrap_or(f32::INFINITY)
    }

    /// The entry of `table` for each sample, four bytes each, row by row: that at `sample / end · steps + zero` without
    /// its fraction, where there is one, else the first or the last.
    ///
    /// ```
    /// use conv::Plane;
    /// let greys = std::array::from_fn(|level| [level as u8, level as u8, level as u8, 255]);
    /// let pixels = Plane::row(vec![-9.0, 0.5, 9.0])?.look_up(&greys, 1.0, 255.0, 0.5);
    /// assert_eq!(pixels, [0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255]);
    /// # Ok::<(), conv::Error>(())
    /// ```
    // As a part of its caller it would be compiled as the page is: for size.
    #[inline(never)]
    pub fn look_up(&self, table: &[[u8; 4]; 256], end: f32, steps: f32, zero: f32) -> Vec<u8> {
        let mut entries = vec![0; 4 * self.data.len()];
        for (entry, sample) in entries.as_chunks_mut().0.iter_mut().zip(&self.data) {
            // A cast from float to integer saturates.
            *entry = table[usize::from((sample / end * steps + zero) as u8)];
        }
        entries
    }

    /// An upper bound of the absolute values; infinity if it is not known.
    pub(super) fn bound(&self) -> f32 {
        self.bound
    }

    /// The samples for writing. The caller keeps them finite.
    pub(super) fn data_mut(&mut self) -> &mut [f32] {
        self.bound = f32::INFINITY;
        &mut self.data
    }

    /// Checks that the samples are finite after sums of `terms` products have been written whose exact values do not
    /// exceed `bound`. The samples are examined only if `bound` and `terms` leave a doubt.
    ///
    /// # Errors
    /// [`Error::Overflow`] if a sample is not finite, and all samples are 0.
    pub(super) fn check_sums(&mut self, bound: f32, terms: usize) -> Result<(), Error> {
        // Rounding increases a sum of n terms by a factor of at most about 1 + n·ε, far less than 2.
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

/// Whether every value is finite.
pub(super) fn all_finite(values: &[f32]) -> bool {
    largest(values).is_some()
}

/// The product of two extents, each at least 1. The product is at most [`MAX_SAMPLES`].
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

/// The largest absolute value, after checking that there are `expected` numbers and that all are finite.
pub(super) fn check_numbers(what: Argument, data: &[f32], expected: usize) -> Result<f32, Error> {
    if data.len() != expected {
        return Err(Error::Length { what, expected, found: data.len() });
    }
    largest(data).ok_or_else(|| {
        let index = data.iter().position(|v| !v.is_finite()).unwrap_or_default();
        Error::NotFinite { what, index }
    })
}

/// `len` zeros, or [`Error::TooLarge`] if there is no memory for them.
pub(super) fn zeros(what: Argument, len: usize) -> Result<Vec<f32>, Error> {
    let mut data = Vec::new();
    data.try_reserve_exact(len).map_err(|_| Error::TooLarge { what })?;
    data.resize(len, 0.0);
    Ok(data)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row whose samples have not been examined and need not be finite.
    const UNCHECKED: Plane = Plane { h: 1, w: 0, data: Vec::new(), bound: f32::INFINITY };

    /// The plane of the samples `data` after [`Plane::check_sums`].
    fn checked(data: &[f32], bound: f32, terms: usize) -> Result<Plane, Error> {
        let mut plane = Plane { w: data.len(), data: data.to_vec(), ..UNCHECKED };
        plane.check_sums(bound, terms).map(|()| plane)
    }

    #[test]
    fn short_sums_of_small_products_are_not_examined() {
        let plane = checked(&[1.0], 3.0, 9).expect("finite");
        assert_eq!(plane.bound(), 6.0);
        // They are not examined, so not even this is found.
        assert!(checked(&[f32::NAN], f32::MAX.next_down() / 4.0, (1 << 20) - 1).is_ok());
    }

    #[test]
    fn large_or_long_sums_are_examined() {
        for (bound, terms) in [(f32::MAX / 4.0, 1), (f32::INFINITY, 1), (1.0, 1 << 20), (1.0, usize::MAX)] {
            assert_eq!(checked(&[-2.0, 1.0], bound, terms).expect("finite").bound(), 2.0);
            assert_eq!(checked(&[1.0, f32::INFINITY], bound, terms), Err(Error::Overflow));
        }
        let mut plane = Plane { w: 2, data: vec![1.0, f32::NAN], ..UNCHECKED };
        assert_eq!(plane.check_sums(f32::INFINITY, 1), Err(Error::Overflow));
        assert_eq!(plane.data(), [0.0, 0.0], "samples that are not finite are cleared");
    }

    #[test]
    fn planes_are_equal_by_shape_and_samples() {
        let row = |data: &[f32]| Plane::row(data.to_vec()).expect("a row");
        assert_ne!(row(&[1.0, 2.0]), row(&[1.0, 3.0]));
        assert_ne!(row(&[1.0, 2.0]), Plane::new(2, 1, vec![1.0, 2.0]).expect("a column"));
        assert_eq!(
            Plane { bound: f32::INFINITY, ..row(&[1.0]) },
            row(&[1.0]),
            "whether or not they have been examined"
        );
    }
}

//! The fully connected layer.

use super::lanes::dot;
use super::plane::{all_finite, area, check_numbers, zeros};
use super::{Argument, Error, Kernel, Layout, Options};

/// A fully connected layer without bias, `y = W x`: `rows×cols` weights, row by row, with one row for each output and
/// one column for each input. Every weight is finite and is used exactly once.
#[derive(Debug, Clone, PartialEq)]
pub struct Dense {
    rows: usize,
    cols: usize,
    weights: Vec<f32>,
}

impl Dense {
    /// The layer with these weights, row by row.
    ///
    /// # Errors
    /// [`Error::Empty`] or [`Error::TooLarge`] about `rows` or `cols`; [`Error::Length`] or [`Error::NotFinite`]
    /// about `matrix`.
    pub fn new(rows: usize, cols: usize, weights: Vec<f32>) -> Result<Dense, Error> {
        let expected = area((Argument::Rows, rows), (Argument::Cols, cols))?;
        check_numbers(Argument::Matrix, &weights, expected)?;
        Ok(Dense { rows, cols, weights })
    }

    /// The matrix of the correlation of `h×w` samples with `k`: the same tap along each diagonal (*Deep Learning*,
    /// §9.1: a Toeplitz matrix, with `circular` a circulant one). The taps that meet copies of one sample add up to one
    /// entry.
    ///
    /// ```
    /// use conv::{Boundary, Dense, Kernel, Options};
    /// let k = Kernel::row(vec![1.0, 10.0, 100.0])?;
    /// let o = Options { boundary: Boundary::Replicate, ..Options::default() };
    /// let w = Dense::of_correlation(1, 3, &k, &o)?;
    /// assert_eq!(w.weights(), [11.0, 100.0, 0.0, 1.0, 10.0, 100.0, 0.0, 1.0, 110.0]);
    /// # Ok::<(), conv::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Layout::new`], [`Error::TooLarge`] about `matrix`, [`Error::Overflow`] if a sum of taps is not
    /// finite.
    pub fn of_correlation(h: usize, w: usize, k: &Kernel, o: &Options) -> Result<Dense, Error> {
        let layout = Layout::new(h, w, k.h(), k.w(), o)?;
        let (rows, cols) = (layout.outputs(), layout.inputs());
        let mut weights = zeros(Argument::Matrix, area((Argument::Matrix, rows), (Argument::Matrix, cols))?)?;
        for (output, row) in weights.chunks_exact_mut(cols).enumerate() {
            for (tap, &weight) in k.taps().iter().enumerate() {
                if let Some(input) = layout.source(output, tap) {
                    row[input] += weight;
                }
            }
        }
        if !all_finite(&weights) {
            return Err(Error::Overflow);
        }
        Ok(Dense { rows, cols, weights })
    }

    /// The number of outputs.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The number of inputs.
    pub fn cols(&self) -> usize {
        self.cols
    }

    /// All weights, row by row.
    pub fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// The weight from input `j` to output `i`.
    ///
    /// # Panics
    /// If there is no such row or column.
    pub fn at(&self, i: usize, j: usize) -> f32 {
        assert!(j < self.cols, "column {j} of {}", self.cols);
        self.weights[i * self.cols + j]
    }

    /// The outputs `W x`.
    ///
    /// Each row is summed in sixteen lanes, lane l over the columns l, l + 16, l + 32, …, which are added from left to
    /// right at the end. The result is exact for small whole numbers; otherwise its last bits may differ from those of
    /// a correlation, which sums in window order.
    ///
    /// # Errors
    /// [`Error::Length`] or [`Error::NotFinite`] about `x`; [`Error::Overflow`] if an output is not finite.
    pub fn apply(&self, x: &[f32]) -> Result<Vec<f32>, Error> {
        let mut y = zeros(Argument::Y, self.rows)?;
        self.apply_into(x, &mut y)?;
        Ok(y)
    }

    /// Writes the outputs `W x` into `y`.
    ///
    /// # Errors
    /// Those of [`Dense::apply`], and [`Error::Length`] about `y`.
    pub fn apply_into(&self, x: &[f32], y: &mut [f32]) -> Result<(), Error> {
        check_numbers(Argument::X, x, self.cols)?;
        if y.len() != self.rows {
            return Err(Error::Length { what: Argument::Y, expected: self.rows, found: y.len() });
        }
        for (y, row) in y.iter_mut().zip(self.weights.chunks_exact(self.cols)) {
            *y = dot(row, x);
        }
        if all_finite(y) { Ok(()) } else { Err(Error::Overflow) }
    }
}

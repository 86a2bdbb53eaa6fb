//! The matrix of a correlation without its zeros.

use std::ops::Range;

use super::plane::{all_finite, area, check_numbers, zeros};
use super::{Argument, Dense, Error, Kernel, Layout, MAX_SAMPLES, Options};

/// A sparse matrix, `y = W x`, in compressed rows: for each output its inputs in rising order, with a weight for each.
///
/// Only the zeros are left out. The taps of the correlation are repeated in every row.
#[derive(Debug, Clone, PartialEq)]
pub struct Sparse {
    cols: usize,
    /// The index of the first entry of each row, and the number of entries.
    starts: Vec<u32>,
    /// The column of each entry.
    columns: Vec<u32>,
    weights: Vec<f32>,
}

impl Sparse {
    /// The matrix of the correlation of `h×w` samples with `k`: one entry for each pair of an output and a sample on
    /// which it depends. The taps that meet copies of one sample add up to one entry.
    ///
    /// ```
    /// use conv::{Kernel, Options, Sparse};
    /// let w = Sparse::of_correlation(1, 4, &Kernel::row(vec![-1.0, 1.0])?, &Options::default())?;
    /// assert_eq!((w.rows(), w.cols(), w.entries()), (3, 4, 6));
    /// assert_eq!(w.apply(&[3.0, 3.0, 8.0, 8.0])?, [0.0, 5.0, 0.0]);
    /// # Ok::<(), conv::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Layout::new`], [`Error::TooLarge`] about `matrix`, [`Error::Overflow`] if a sum of taps is not
    /// finite.
    pub fn of_correlation(h: usize, w: usize, k: &Kernel, o: &Options) -> Result<Sparse, Error> {
        let layout = Layout::new(h, w, k.h(), k.w(), o)?;
        if layout.pairs() > MAX_SAMPLES {
            return Err(Error::TooLarge { what: Argument::Matrix });
        }
        let mut sparse = Sparse { cols: layout.inputs(), starts: vec![0], columns: Vec::new(), weights: Vec::new() };
        let mut row: Vec<(u32, f32)> = Vec::with_capacity(k.taps().len());
        for output in 0..layout.outputs() {
            row.clear();
            for (tap, &weight) in k.taps().iter().enumerate() {
                let Some(input) = layout.source(output, tap) else { continue };
                match row.binary_search_by_key(&(input as u32), |(column, _)| *column) {
                    Ok(at) => row[at].1 += weight,
                    Err(at) => row.insert(at, (input as u32, weight)),
                }
            }
            sparse.columns.extend(row.iter().map(|(column, _)| column));
            sparse.weights.extend(row.iter().map(|(_, weight)| weight));
            sparse.starts.push(sparse.columns.len() as u32);
        }
        if all_finite(&sparse.weights) { Ok(sparse) } else { Err(Error::Overflow) }
    }

    /// The number of outputs.
    pub fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// The number of inputs.
    pub fn cols(&self) -> usize {
        self.cols
    }

    /// The number of entries: those that are not zero by construction.
    pub fn entries(&self) -> usize {
        self.weights.len()
    }

    /// The outputs `W x`, each the sum of its products in rising order of the inputs, starting from zero.
    ///
    /// # Errors
    /// [`Error::Length`] or [`Error::NotFinite`] about `x`; [`Error::Overflow`] if an output is not finite.
    pub fn apply(&self, x: &[f32]) -> Result<Vec<f32>, Error> {
        check_numbers(Argument::X, x, self.cols)?;
        let y: Vec<f32> =
            (0..self.rows()).map(|i| self.row(i).fold(0.0, |sum, (column, weight)| sum + weight * x[column])).collect();
        if all_finite(&y) { Ok(y) } else { Err(Error::Overflow) }
    }

    /// These rows as a dense matrix. Rows beyond the last are left out.
    ///
    /// # Errors
    /// [`Error::Empty`] about `rows` if no row is left; [`Error::TooLarge`] if there is no memory for them.
    pub fn dense(&self, rows: Range<usize>) -> Result<Dense, Error> {
        let rows = rows.start..rows.end.min(self.rows());
        let mut weights = zeros(Argument::Matrix, area((Argument::Rows, rows.len()), (Argument::Cols, self.cols))?)?;
        for (line, i) in weights.chunks_exact_mut(self.cols).zip(rows.clone()) {
            for (column, weight) in self.row(i) {
                line[column] = weight;
            }
        }
        Dense::new(rows.len(), self.cols, weights)
    }

    /// The columns and weights of row `i`.
    fn row(&self, i: usize) -> impl Iterator<Item = (usize, f32)> {
        let range = self.starts[i] as usize..self.starts[i + 1] as usize;
        self.columns[range.clone()].iter().map(|&column| column as usize).zip(self.weights[range].iter().copied())
    }
}

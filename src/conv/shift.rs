//! Translation by whole samples.

use std::ops::Range;

use super::{Boundary, Error, Plane};

/// A translation by whole samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Shift {
    /// Columns to the right; negative to the left.
    pub dx: isize,
    /// Rows down; negative up.
    pub dy: isize,
}

impl Shift {
    /// The shift of the outputs that corresponds to this shift of the inputs, where `strides` are the samples from one
    /// output to the next along rows and columns.
    ///
    /// # Errors
    /// [`Error::ZeroStride`], or [`Error::ShiftNotMultiple`] if the outputs would move by a fraction.
    pub(super) fn in_outputs(self, strides: (usize, usize)) -> Result<Shift, Error> {
        Ok(Shift { dx: quotient(self.dx, strides.1)?, dy: quotient(self.dy, strides.0)? })
    }

    /// The nearest shift by whole outputs, halves rounded away from zero. The `strides` are at least 1.
    pub fn in_nearest_outputs(self, strides: (usize, usize)) -> Shift {
        Shift { dx: nearest(self.dx, strides.1), dy: nearest(self.dy, strides.0) }
    }
}

/// `x` shifted by `s` within its frame: the result at (row, column) is `x` at (row − dy, column − dx). Samples that
/// come in over the edge are those with which `boundary` extends `x`: the ones that left at the other side for
/// `circular`; zeros for `zero`, `valid` and `full`; the edge sample for `replicate`; the mirror image, mirrored again
/// as often as needed, for `reflect`. Any distance is possible.
///
/// With dx = 1 and dy = 0 this is the g of *Deep Learning*, §9.2: g(I)(x, y) = I(x − 1, y).
///
/// ```
/// use conv::{shift, Boundary, Plane, Shift};
/// let x = Plane::row(vec![1.0, 2.0, 3.0, 4.0])?;
/// let right = Shift { dx: 1, dy: 0 };
/// assert_eq!(shift(&x, right, Boundary::Circular)?.data(), [4.0, 1.0, 2.0, 3.0]);
/// assert_eq!(shift(&x, right, Boundary::Zero)?.data(), [0.0, 1.0, 2.0, 3.0]);
/// assert_eq!(shift(&x, right, Boundary::Reflect)?.data(), [2.0, 1.0, 2.0, 3.0]);
/// # Ok::<(), conv::Error>(())
/// ```
///
/// # Errors
/// [`Error::TooLarge`] if there is no memory for a second plane.
pub fn shift(x: &Plane, s: Shift, boundary: Boundary) -> Result<Plane, Error> {
    let mut out = Plane::zeros(x.h(), x.w())?;
    let w = x.w();
    let rows = shifted_indices(x.h(), s.dy, boundary);
    let cols = shifted_indices(w, s.dx, boundary);
    // Columns that were neighbours before, in the same order, move as one block.
    let mut blocks: Vec<(usize, Range<usize>)> = Vec::new();
    for (to, from) in cols.into_iter().enumerate() {
        let Some(from) = from else { continue };
        match blocks.last_mut() {
            Some((start, block)) if (*start + block.len(), block.end) == (to, from) => block.end += 1,
            _ => blocks.push((to, from..from + 1)),
        }
    }
    for (row, y) in out.data_mut().chunks_exact_mut(w).zip(rows) {
        let Some(y) = y else { continue };
        let line = &x.data()[y * w..][..w];
        for (to, block) in &blocks {
            row[*to..][..block.len()].copy_from_slice(&line[block.clone()]);
        }
    }
    Ok(out)
}

/// For each of `n` samples after a shift by `d`, its index before the shift; `None` for a zero.
pub(super) fn shifted_indices(n: usize, d: isize, boundary: Boundary) -> Vec<Option<usize>> {
    (0..n).map(|i| boundary.source(i as i128 - d as i128, n)).collect()
}

/// `d / stride`.
fn quotient(d: isize, stride: usize) -> Result<isize, Error> {
    match isize::try_from(stride) {
        Ok(0) => Err(Error::ZeroStride),
        Ok(s) if d % s == 0 => Ok(d / s),
        // A stride beyond every isize divides only 0.
        Err(_) if d == 0 => Ok(0),
        _ => Err(Error::ShiftNotMultiple { shift: d, stride }),
    }
}

/// The whole number nearest to `d / stride`; halves are rounded away from zero.
fn nearest(d: isize, stride: usize) -> isize {
    // A stride beyond every isize is larger than any shift: the output stays.
    let Ok(s) = isize::try_from(stride) else { return 0 };
    let up = (d % s).unsigned_abs() >= stride.div_ceil(2);
    d / s + if up { d.signum() } else { 0 }
}

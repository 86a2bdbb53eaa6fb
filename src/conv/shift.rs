//! Translation by whole samples.

use super::{Boundary, Error, Plane};

/// A translation by whole samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Shift {
    /// Columns to the right; negative to the left.
    pub dx: isize,
    /// Rows downwards; negative upwards.
    pub dy: isize,
}

/// `x` moved by `s` within its frame: the result at (row, column) is `x` at (row − dy, column − dx), and what comes in
/// over the edge is what `boundary` has there. That is: a roll for `circular`; zeros for `zero`, `valid` and `full`;
/// the edge sample for `replicate`; the mirror image, mirrored again as often as needed, for `reflect`.
///
/// With dx = 1 this is the g of the book, g(I)(x, y) = I(x − 1, y) (*Deep Learning*, §9.2). Any distance is fine.
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
/// [`Error::TooLarge`] where there is no memory for a second plane.
pub fn shift(x: &Plane, s: Shift, boundary: Boundary) -> Result<Plane, Error> {
    let mut out = Plane::zeros(x.h(), x.w())?;
    let rows = sources(x.h(), s.dy, boundary);
    let cols = sources(x.w(), s.dx, boundary);
    for (row, from) in out.data_mut().chunks_exact_mut(x.w()).zip(rows) {
        let Some(y) = from else { continue };
        let line = &x.data()[y * x.w()..][..x.w()];
        for (value, from) in row.iter_mut().zip(&cols) {
            if let Some(x) = *from {
                *value = line[x];
            }
        }
    }
    Ok(out)
}

/// For each of `n` samples, the one that stands there after a shift by `d`; `None` for a zero.
pub(super) fn sources(n: usize, d: isize, boundary: Boundary) -> Vec<Option<usize>> {
    (0..n).map(|i| boundary.source(i as i128 - d as i128, n)).collect()
}

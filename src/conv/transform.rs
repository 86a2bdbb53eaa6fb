//! Transforms of a picture.

use super::{Boundary, Error, Plane, Shift, shift};

/// A transform of a whole picture: the g of the commutative square.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Transform {
    /// A translation by whole samples. The boundary decides what comes in over the edge, see [`shift()`].
    Shift(Shift),
    /// The mirror image: left and right are exchanged.
    Flip,
    /// A quarter turn clockwise: an h×w picture becomes a w×h one.
    Turn,
    /// Enlargement about the middle by a factor of 2, cropped to the same size: every sample becomes a block of 2×2.
    Scale,
}

impl Transform {
    /// The picture `x` after the transform.
    ///
    /// ```
    /// use conv::{Boundary, Plane, Transform};
    /// let x = Plane::new(2, 3, vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0])?;
    /// assert_eq!(Transform::Flip.apply(&x, Boundary::Zero)?.data(), [3.0, 2.0, 1.0, 6.0, 5.0, 4.0]);
    /// let turned = Transform::Turn.apply(&x, Boundary::Zero)?;
    /// assert_eq!((turned.h(), turned.w(), turned.data()), (3, 2, &[4.0, 1.0, 5.0, 2.0, 6.0, 3.0][..]));
    /// # Ok::<(), conv::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::TooLarge`] if there is no memory for a second plane.
    pub fn apply(self, x: &Plane, boundary: Boundary) -> Result<Plane, Error> {
        if let Transform::Shift(s) = self {
            return shift(x, s, boundary);
        }
        let size = (x.h(), x.w());
        let (h, w) = self.shape(x.h(), x.w());
        Plane::from_fn(h, w, |row, col| {
            self.origin((row, col), size, boundary).map_or(0.0, |(y, x_col)| x.at(y, x_col))
        })
    }

    /// Where the sample at (`row`, `col`) of the result stands in the `h×w` picture; `None` for a zero.
    pub(super) fn origin(
        self,
        (row, col): (usize, usize),
        (h, w): (usize, usize),
        boundary: Boundary,
    ) -> Option<(usize, usize)> {
        match self {
            Transform::Shift(s) => {
                Some((boundary.source(row as i128 - s.dy as i128, h)?, boundary.source(col as i128 - s.dx as i128, w)?))
            }
            Transform::Flip => Some((row, w - 1 - col)),
            Transform::Turn => Some((h - 1 - col, row)),
            Transform::Scale => Some(((row + h / 2) / 2, (col + w / 2) / 2)),
        }
    }

    /// The rows and columns of an `h×w` picture after the transform.
    pub fn shape(self, h: usize, w: usize) -> (usize, usize) {
        if self == Transform::Turn { (w, h) } else { (h, w) }
    }
}

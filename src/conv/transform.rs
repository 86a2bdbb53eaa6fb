//! What can be done to a picture before or after a layer.

use super::{Boundary, Error, Plane, Shift, shift};

/// A change of a whole picture: the g of the commuting square.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Transform {
    /// A translation by whole samples; what comes in over the edge follows the boundary, see [`shift()`].
    Shift(Shift),
    /// Left and right exchanged.
    Flip,
    /// A quarter turn clockwise: an h×w picture becomes a w×h one.
    Turn,
    /// Twice as large about the middle, cut to the same frame: every sample becomes a block of 2×2.
    Scale,
}

impl Transform {
    /// The picture `x` after the change.
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
    /// [`Error::TooLarge`] where there is no memory for a second plane.
    pub fn apply(self, x: &Plane, boundary: Boundary) -> Result<Plane, Error> {
        let (h, w) = self.shape(x.h(), x.w());
        match self {
            Transform::Shift(s) => shift(x, s, boundary),
            _ => Plane::from_fn(h, w, |row, col| {
                let (y, x_col) = self.origin(row, col, (x.h(), x.w()));
                x.at(y, x_col)
            }),
        }
    }

    /// Rows and columns of an `h×w` picture after the change.
    pub fn shape(self, h: usize, w: usize) -> (usize, usize) {
        if self == Transform::Turn { (w, h) } else { (h, w) }
    }

    /// Row and column of the sample that the change brings to (`row`, `col`); for a shift, which may bring in samples
    /// that the boundary made up, (`row`, `col`) itself. `size` is the picture's before the change.
    fn origin(self, row: usize, col: usize, (h, w): (usize, usize)) -> (usize, usize) {
        match self {
            Transform::Shift(_) => (row, col),
            Transform::Flip => (row, w - 1 - col),
            Transform::Turn => (h - 1 - col, row),
            Transform::Scale => ((row + h / 2) / 2, (col + w / 2) / 2),
        }
    }
}

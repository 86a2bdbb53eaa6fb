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
        let ((h, w), (out_h, out_w)) = ((x.h(), x.w()), self.shape(x.h(), x.w()));
        match self {
            Transform::Shift(s) => shift(x, s, boundary),
            Transform::Flip => Plane::from_fn(out_h, out_w, |row, col| x.at(row, w - 1 - col)),
            Transform::Turn => Plane::from_fn(out_h, out_w, |row, col| x.at(h - 1 - col, row)),
            Transform::Scale => Plane::from_fn(out_h, out_w, |row, col| x.at((row + h / 2) / 2, (col + w / 2) / 2)),
        }
    }

    /// The rows and columns of an `h×w` picture after the transform.
    pub fn shape(self, h: usize, w: usize) -> (usize, usize) {
        if self == Transform::Turn { (w, h) } else { (h, w) }
    }
}

//! A picture in place of a signal: its size, what it opens on, and the shape of its kernel.

use super::Connect;

/// Rows and columns of the picture on which the scene opens.
pub const OPENING_SIDE: usize = 5;
/// The shapes of a kernel that the menu offers, rows and columns.
pub const SHAPES: [(usize, usize); 4] = [(1, 2), (1, 3), (3, 1), (3, 3)];

/// A slanted edge, dark on the left and bright on the right, in `h×w` samples row by row.
///
/// ```
/// use parameter_sharing::lesson::connect::opening_picture;
/// assert_eq!(opening_picture(2, 3), [0.0, 4.0, 4.0, 0.0, 4.0, 4.0]);
/// ```
pub fn opening_picture(h: usize, w: usize) -> Vec<f32> {
    let bright = |row: usize, column: usize| 2 * column + row >= w.saturating_sub(1) + h.saturating_sub(1) / 2;
    (0..h).flat_map(|row| (0..w).map(move |column| if bright(row, column) { 4.0 } else { 0.0 })).collect()
}

/// A kernel of `kh×kw` elements that finds such an edge: what stands on the right less what stands on the left, or,
/// where it has one column only, what stands below less what stands above.
pub fn opening_kernel(kh: usize, kw: usize) -> Vec<f32> {
    let end = |place: usize, count: usize| match place {
        0 if count > 1 => -1.0,
        _ if place + 1 == count => 1.0,
        _ => 0.0,
    };
    let element = |row: usize, column: usize| if kw > 1 { end(column, kw) } else { end(row, kh) };
    (0..kh).flat_map(|row| (0..kw).map(move |column| element(row, column))).collect()
}

impl Connect {
    /// The state on which a picture opens.
    pub fn opening_2d() -> Connect {
        let (h, kh) = (OPENING_SIDE, 3);
        let (x, k) = (opening_picture(h, h), opening_kernel(kh, kh));
        let opening = Connect { two_d: true, h, x, kh, k, ..Connect::default() };
        Connect { select: Some(opening.opening_select()), ..opening }
    }

    /// Columns of the input.
    pub fn w(&self) -> usize {
        self.x.len() / self.h
    }

    /// The same layers on a picture, or on a signal again. A kernel of the reader's own that is a row stays.
    pub(super) fn in_dim(self, two_d: bool) -> Connect {
        if two_d == self.two_d {
            return self;
        }
        let opening = |two_d: bool| if two_d { Connect::opening_2d() } else { Connect::default() };
        let own = self.kh == 1 && self.k != opening(self.two_d).k;
        let Connect { h, x, kh, k, .. } = opening(two_d);
        let (kh, k) = if own { (1, self.k) } else { (kh, k) };
        Connect { two_d, h, x, kh, k, ..self }.renumbered()
    }

    /// With the picture cut or continued to `h×w` samples: beyond its edge the nearest sample is repeated.
    pub(super) fn resized(self, h: usize, w: usize) -> Connect {
        let sample = |row: usize, column: usize| self.x[row.min(self.h - 1) * self.w() + column.min(self.w() - 1)];
        let x = (0..h).flat_map(|row| (0..w).map(move |column| sample(row, column))).collect();
        Connect { h, x, ..self }.renumbered()
    }

    /// With a kernel of `kh` rows and `kw` columns; as many numbers as before stay the same.
    pub(super) fn reshaped(self, kh: usize, kw: usize) -> Connect {
        let k = if self.k.len() == kh * kw { self.k } else { opening_kernel(kh, kw) };
        Connect { kh, k, ..self }.renumbered()
    }

    /// Units and weights have other numbers now: what was chosen and changed by the old ones goes.
    fn renumbered(self) -> Connect {
        Connect { select: Some(self.opening_select()), slide: None, edits: Vec::new(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::connect::{Edit, Param, Select};

    #[test]
    fn the_opening_picture_is_a_slanted_edge_and_the_kernel_finds_it() {
        let rows: Vec<usize> =
            opening_picture(5, 5).chunks(5).map(|row| row.iter().filter(|x| **x > 0.0).count()).collect();
        assert_eq!(rows, [2, 2, 3, 3, 4]);
        assert_eq!(opening_kernel(3, 3), [-1.0, 0.0, 1.0, -1.0, 0.0, 1.0, -1.0, 0.0, 1.0]);
        assert_eq!(opening_kernel(3, 1), [-1.0, 0.0, 1.0]);
        assert_eq!(opening_kernel(1, 2), [-1.0, 1.0]);
        assert_eq!(opening_kernel(1, 1), [1.0]);
    }

    #[test]
    fn switching_keeps_what_means_the_same() {
        let mut state = Connect::default();
        for edit in [
            Edit::Stride(2),
            Edit::Flip(true),
            Edit::Weight(Param::Dense(3, 2), 1.5),
            Edit::Select(Some(Select::Output(1))),
            Edit::Slide(Some(1)),
            Edit::Dim(true),
        ] {
            state.apply(edit);
        }
        let opening = Connect::opening_2d();
        assert_eq!(state, Connect { stride: 2, flip: true, ..opening });
        state.apply(Edit::Shape(1, 3));
        state.apply(Edit::Tap(0, 7.0));
        state.apply(Edit::Dim(false));
        assert_eq!((state.kh, state.k.as_slice()), (1, [7.0, 0.0, 1.0].as_slice()));
        state.apply(Edit::Dim(true));
        assert_eq!((state.kh, state.k.as_slice(), state.w()), (1, [7.0, 0.0, 1.0].as_slice(), 5));
        state.apply(Edit::Shape(3, 1));
        assert_eq!((state.kh, state.k.as_slice()), (3, [7.0, 0.0, 1.0].as_slice()));
        state.apply(Edit::Shape(1, 3));
        assert_eq!((state.kh, state.k.as_slice()), (1, [7.0, 0.0, 1.0].as_slice()));
    }

    #[test]
    fn a_picture_is_cut_and_continued() {
        let mut state = Connect { h: 2, x: vec![1.0, 2.0, 3.0, 4.0], ..Connect::opening_2d() };
        state.apply(Edit::Size(3, 3));
        assert_eq!(state.x, [1.0, 2.0, 2.0, 3.0, 4.0, 4.0, 3.0, 4.0, 4.0]);
        state.apply(Edit::Size(1, 2));
        assert_eq!((state.h, state.x.as_slice()), (1, [1.0, 2.0].as_slice()));
    }
}

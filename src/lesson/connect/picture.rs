//! A picture instead of a signal: its size, its default content and the shape of its kernel.

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

/// A kernel of `kh×kw` elements that detects such an edge: right minus left or, with a single column, bottom minus top.
pub fn opening_kernel(kh: usize, kw: usize) -> Vec<f32> {
    let end = |place: usize, count: usize| match place {
        0 if count > 1 => -1.0,
        _ if place + 1 == count => 1.0,
        _ => 0.0,
    };
    let element = |row: usize, column: usize| if kw > 1 { end(column, kw) } else { end(row, kh) };
    (0..kh).flat_map(|row| (0..kw).map(move |column| element(row, column))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::connect::{Connect, Edit, Param, Select, Setup};

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
        assert_eq!(state.setup, Setup { stride: 2, flip: true, ..Setup::opening_2d() });
        assert_eq!((state.view.select, state.view.slide), (Some(state.setup.opening_select()), None));
        state.apply(Edit::Shape(1, 3));
        state.apply(Edit::Tap(0, 7.0));
        state.apply(Edit::Dim(false));
        assert_eq!((state.setup.kh, state.setup.k.as_slice()), (1, [7.0, 0.0, 1.0].as_slice()));
        state.apply(Edit::Dim(true));
        assert_eq!((state.setup.kh, state.setup.k.as_slice(), state.setup.w()), (1, [7.0, 0.0, 1.0].as_slice(), 5));
        state.apply(Edit::Shape(3, 1));
        assert_eq!((state.setup.kh, state.setup.k.as_slice()), (3, [7.0, 0.0, 1.0].as_slice()));
        state.apply(Edit::Shape(1, 3));
        assert_eq!((state.setup.kh, state.setup.k.as_slice()), (1, [7.0, 0.0, 1.0].as_slice()));
    }

    #[test]
    fn a_picture_is_cut_and_continued() {
        let setup = Setup { h: 2, x: vec![1.0, 2.0, 3.0, 4.0], ..Setup::opening_2d() };
        let mut state = Connect { setup, ..Connect::default() };
        state.apply(Edit::Size(3, 3));
        assert_eq!(state.setup.x, [1.0, 2.0, 2.0, 3.0, 4.0, 4.0, 3.0, 4.0, 4.0]);
        state.apply(Edit::Size(1, 2));
        assert_eq!((state.setup.h, state.setup.x.as_slice()), (1, [1.0, 2.0].as_slice()));
    }
}

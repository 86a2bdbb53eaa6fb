//! A part of a plane.

use std::ops::Range;

use super::{Axis, Layout, Plane, Pool, Shift};

/// A rectangle of a plane: the rows `y0..y1` and the columns `x0..x1`. It is empty if either range is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region {
    /// The first row.
    pub y0: usize,
    /// The row after the last.
    pub y1: usize,
    /// The first column.
    pub x0: usize,
    /// The column after the last.
    pub x1: usize,
}

impl Region {
    /// The region without cells.
    pub(super) const EMPTY: Region = Region { y0: 0, y1: 0, x0: 0, x1: 0 };

    /// Whether the cell in row `y` and column `x` lies in the region.
    pub fn contains(&self, y: usize, x: usize) -> bool {
        (self.y0..self.y1).contains(&y) && (self.x0..self.x1).contains(&x)
    }

    /// Whether the region has no cells.
    pub fn is_empty(&self) -> bool {
        self.y0 >= self.y1 || self.x0 >= self.x1
    }

    /// The whole plane.
    pub(super) fn all(plane: &Plane) -> Region {
        Region { y0: 0, y1: plane.h(), x0: 0, x1: plane.w() }
    }

    /// The cells of an `h×w` plane in which one of its samples lies after a shift by `s`.
    pub(super) fn shifted(h: usize, w: usize, s: Shift) -> Region {
        let axis = |n: usize, d: isize| {
            let start = usize::try_from(d).unwrap_or(0).min(n);
            let end = n.saturating_sub(usize::try_from(d.saturating_neg()).unwrap_or(0));
            (start, end.max(start))
        };
        let ((y0, y1), (x0, x1)) = (axis(h, s.dy), axis(w, s.dx));
        Region { y0, y1, x0, x1 }
    }

    /// The outputs in which an output lies after a shift by `step` outputs.
    pub(super) fn of_shifted_outputs(layout: &Layout, step: Shift) -> Region {
        Region::shifted(layout.rows().outputs(), layout.cols().outputs(), step)
    }

    /// The outputs whose whole window lies, in an input shifted by `s`, on samples of the input.
    pub(super) fn of_outputs_of_shifted(layout: &Layout, s: Shift) -> Region {
        let known = Region::shifted(layout.rows().inputs(), layout.cols().inputs(), s);
        let axis = |axis: &Axis, start: usize, end: usize| {
            let first = start.div_ceil(axis.stride());
            let last = end.saturating_sub(axis.reach()).div_ceil(axis.stride());
            (first, last.max(first))
        };
        let (y0, y1) = axis(layout.rows(), known.y0, known.y1);
        let (x0, x1) = axis(layout.cols(), known.x0, known.x1);
        Region { y0, y1, x0, x1 }
    }

    /// The blocks, or windows of the blur, that lie wholly in this region of the outputs before pooling.
    pub(super) fn pooled(self, layout: &Layout, pool: Pool) -> Region {
        if pool == Pool::Blur2 {
            // Without padding a window starts at every second output and has three.
            let axis = |n: usize, (start, end): (usize, usize)| {
                if n == 1 { (start, end) } else { (start.div_ceil(2), end.saturating_sub(1) / 2) }
            };
            let (y0, y1) = axis(layout.rows().outputs(), (self.y0, self.y1));
            let (x0, x1) = axis(layout.cols().outputs(), (self.x0, self.x1));
            return Region { y0, y1, x0, x1 };
        }
        let (rows, cols) = (pool.extent(layout.rows().outputs()), pool.stride());
        Region { y0: self.y0.div_ceil(rows), y1: self.y1 / rows, x0: self.x0.div_ceil(cols), x1: self.x1 / cols }
    }

    /// The columns before the region and those after it, in row `y` of a plane of `w` columns.
    pub(super) fn columns_outside(&self, y: usize, w: usize) -> (Range<usize>, Range<usize>) {
        let row = (self.y0..self.y1).contains(&y) && self.x0 < self.x1;
        if row { (0..self.x0.min(w), self.x1.min(w)..w) } else { (0..w, w..w) }
    }

    /// Sets the samples of `plane` outside the region to 0.
    pub(super) fn clear_outside(&self, plane: &mut Plane) {
        let w = plane.w();
        for (y, row) in plane.data_mut().chunks_exact_mut(w).enumerate() {
            let (before, after) = self.columns_outside(y, w);
            row[before].fill(0.0);
            row[after].fill(0.0);
        }
    }
}

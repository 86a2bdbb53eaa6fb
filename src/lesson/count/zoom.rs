//! The part of the matrix that is in view: from one weight to all of them in one movement.

use crate::conv::Layout;

/// How much of the matrix, in cells, stands around the one weight at the closest.
const CLOSEST: f64 = 1.7;

/// A square part of a matrix, in cells from its first one; it may reach beyond the matrix.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// The column at the left.
    pub left: f64,
    /// The row at the top.
    pub top: f64,
    /// Rows and columns from side to side.
    pub extent: f64,
}

impl Viewport {
    /// What is in view at `zoom`, from 0 (one weight of the kernel) to 1 (the whole matrix of `layout`).
    ///
    /// The extent grows by the same factor on every stretch of the way, and one point of the matrix stays in its place
    /// all the while, as if the eye drew back.
    pub fn new(layout: &Layout, zoom: f32) -> Viewport {
        let (rows, cols) = (layout.outputs() as f64, layout.inputs() as f64);
        let all = rows.max(cols).max(CLOSEST);
        let extent = CLOSEST * (all / CLOSEST).powf(zoom.clamp(0.0, 1.0).into());
        // How far the centre is on its way from the weight to the middle: homothety, linear in the extent.
        let way = if all > CLOSEST { (extent - CLOSEST) / (all - CLOSEST) } else { 0.0 };
        let (row, column) = weight(layout);
        let along = |from: f64, to: f64| from + (to - from) * way;
        let (x, y) = (along(column as f64 + 0.5, cols / 2.0), along(row as f64 + 0.5, rows / 2.0));
        Viewport { left: x - extent / 2.0, top: y - extent / 2.0, extent }
    }

    /// The zoom at which `cells` cells are in view from side to side.
    pub fn zoom_for(layout: &Layout, cells: f64) -> f32 {
        let all = (layout.outputs().max(layout.inputs()) as f64).max(CLOSEST);
        if all <= CLOSEST {
            return 1.0;
        }
        ((cells / CLOSEST).ln() / (all / CLOSEST).ln()).clamp(0.0, 1.0) as f32
    }

    /// The rows of the matrix that are at least partly in view, as first and last plus one; likewise
    /// [`Viewport::columns`].
    pub fn rows(&self, layout: &Layout) -> (usize, usize) {
        covered(self.top, self.extent, layout.outputs())
    }

    /// The columns of the matrix that are at least partly in view.
    pub fn columns(&self, layout: &Layout) -> (usize, usize) {
        covered(self.left, self.extent, layout.inputs())
    }

    /// How many entries of the matrix are at least partly in view.
    pub fn entries(&self, layout: &Layout) -> u128 {
        let ((top, bottom), (left, right)) = (self.rows(layout), self.columns(layout));
        (bottom - top) as u128 * (right - left) as u128
    }
}

fn covered(from: f64, extent: f64, most: usize) -> (usize, usize) {
    // A cell of which less than a thousandth shows is out of view.
    let first = (from + 1e-3).floor().max(0.0) as usize;
    let last = (from + extent - 1e-3).ceil().max(0.0) as usize;
    (first.min(most), last.min(most))
}

/// A weight near the middle of the matrix: row, column.
fn weight(layout: &Layout) -> (usize, usize) {
    let row = layout.rows().outputs() / 2 * layout.cols().outputs() + layout.cols().outputs() / 2;
    let column = (0..layout.taps()).find_map(|tap| layout.source(row, tap));
    (row, column.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Options;

    fn layout() -> Layout {
        Layout::new(280, 320, 1, 2, &Options::default()).expect("a layout")
    }

    #[test]
    fn it_goes_from_one_weight_to_all_of_them() {
        let layout = layout();
        let whole = Viewport::new(&layout, 1.0);
        assert_eq!(whole.entries(&layout), 8_003_072_000);
        let closest = Viewport::new(&layout, 0.0);
        let (row, column) = weight(&layout);
        assert_eq!(layout.source(row, 0), Some(column));
        assert!((closest.left + closest.extent / 2.0 - (column as f64 + 0.5)).abs() < 1e-9);
        assert!((closest.top + closest.extent / 2.0 - (row as f64 + 0.5)).abs() < 1e-9);
        assert!(closest.extent < 2.0);
    }

    #[test]
    fn one_point_stays_in_its_place() {
        let layout = layout();
        // The same point of the matrix lies at the same fraction of the view at every zoom.
        let (a, b) = (Viewport::new(&layout, 0.3), Viewport::new(&layout, 0.8));
        let fixed = (a.left * b.extent - b.left * a.extent) / (b.extent - a.extent);
        let at = |zoom: f32| {
            let view = Viewport::new(&layout, zoom);
            (fixed - view.left) / view.extent
        };
        for zoom in [0.0, 0.1, 0.5, 0.9, 1.0] {
            assert!((at(zoom) - at(0.3)).abs() < 1e-3, "{zoom}");
        }
    }

    #[test]
    fn a_number_of_cells_is_found_again() {
        let layout = layout();
        let view = Viewport::new(&layout, Viewport::zoom_for(&layout, 10.0));
        assert!((view.extent - 10.0).abs() < 1e-3);
    }

    #[test]
    fn a_matrix_of_one_cell_is_in_view_at_every_zoom() {
        let layout = Layout::new(1, 1, 1, 1, &Options::default()).expect("a layout");
        for zoom in [0.0, 0.5, 1.0] {
            assert_eq!(Viewport::new(&layout, zoom).entries(&layout), 1);
        }
    }

    #[test]
    fn a_cell_that_is_partly_in_view_counts_and_one_at_the_edge_does_not() {
        let layout = Layout::new(4, 4, 1, 2, &Options::default()).expect("a layout");
        let view = Viewport { left: 2.5, top: 1.0, extent: 2.0 };
        assert_eq!((view.rows(&layout), view.columns(&layout), view.entries(&layout)), ((1, 3), (2, 5), 6));
        let beyond = Viewport { left: -3.0, top: 11.5, extent: 5.0 };
        assert_eq!((beyond.rows(&layout), beyond.columns(&layout), beyond.entries(&layout)), ((11, 12), (0, 2), 2));
    }

    #[test]
    fn the_weight_at_the_closest_is_that_of_the_output_in_the_middle() {
        // Row 140 of 280 rows of 319 outputs, at its column 159.
        assert_eq!(weight(&layout()), (140 * 319 + 159, 140 * 320 + 159));
    }
}

//! The entries of the matrix that are not zero, drawn to scale: the band of the kernel.

use std::fmt::Write;

use super::Viewport;
use crate::conv::Layout;

/// Rows and columns of the drawing, in its own units.
pub const PICTURE_SIDE: f64 = 320.0;
/// A row of the band is drawn at least so wide, or nobody would find it.
const NARROWEST: f64 = 2.6;
/// The most marks in one drawing.
const MOST_MARKS: usize = 4000;
/// A cell from this size on carries its number.
const LEGIBLE: f64 = 24.0;
/// From this size on the cells are ruled.
const RULED: f64 = 7.0;

/// The band in a view.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// For each tap the path of its entries: a mark in every row, to be drawn as wide as [`Band::mark`].
    pub taps: Vec<String>,
    /// How thick the marks are, along the rows' direction; each tap's marks are its path's strokes.
    pub mark: f64,
    /// Whether every entry in view has its own mark, in its own size. Otherwise some rows stand for all, and the band is
    /// drawn wider than it is.
    pub exact: bool,
    /// The true width of one cell.
    pub cell: f64,
    /// The matrix: left, top, width, height.
    pub frame: [f64; 4],
    /// The lines between cells, where they are large enough.
    pub rules: Option<String>,
    /// The cells that carry a number, where they are large enough.
    pub cells: Vec<Cells>,
}

/// A cell that carries its number.
#[derive(Debug, Clone, PartialEq)]
pub struct Cells {
    /// The middle of the cell.
    pub x: f64,
    /// The middle of the cell.
    pub y: f64,
    /// The kernel element that stands there; none where the entry is zero.
    pub tap: Option<usize>,
}

impl Band {
    /// The band of the matrix of `layout`, as far as it is in `view`.
    pub fn new(layout: &Layout, view: &Viewport) -> Band {
        let cell = PICTURE_SIDE / view.extent;
        let x = |column: f64| (column - view.left) * cell;
        let y = |row: f64| (row - view.top) * cell;
        let (top, bottom) = view.rows(layout);
        let (left, right) = view.columns(layout);
        let step = (bottom - top).div_ceil((MOST_MARKS / layout.taps()).clamp(40, 320)).max(1);
        let exact = step == 1;
        let mark = cell * step as f64;
        let places = layout.cols().places();
        // The marks of one window row stand side by side, however small a cell is.
        let width = cell.max(NARROWEST / places as f64);
        let taps = (0..layout.taps()).map(|tap| {
            let mut path = String::new();
            let aside = layout.place(tap).map_or(0.0, |(_, x)| x as f64 - (places as f64 - 1.0) / 2.0);
            for row in (top..bottom).step_by(step) {
                let row = (row + step / 2).min(bottom - 1);
                let Some(column) = layout.source(row, tap).filter(|column| (left..right).contains(column)) else {
                    continue;
                };
                let start = x(column as f64 + 0.5) + aside * (width - cell) - width / 2.0;
                // Two decimals are a hundredth of a pixel; writing into a string cannot fail.
                let _ = write!(path, "M{start:.2} {:.2}h{width:.2}", y(row as f64 + 0.5));
            }
            path
        });
        let taps = taps.collect();
        let mut cells = Vec::new();
        if cell >= LEGIBLE {
            let tap_at = |row, column| (0..layout.taps()).find(|&tap| layout.source(row, tap) == Some(column));
            for row in top..bottom {
                let at = |column: usize| Cells {
                    x: x(column as f64 + 0.5),
                    y: y(row as f64 + 0.5),
                    tap: tap_at(row, column),
                };
                cells.extend((left..right).map(at));
            }
        }
        let frame = [x(0.0), y(0.0), layout.inputs() as f64 * cell, layout.outputs() as f64 * cell];
        let rules = (cell >= RULED).then(|| {
            let mut path = String::new();
            for row in top..=bottom {
                let _ = write!(path, "M{:.2} {:.2}H{:.2}", x(left as f64), y(row as f64), x(right as f64));
            }
            for column in left..=right {
                let _ = write!(path, "M{:.2} {:.2}V{:.2}", x(column as f64), y(top as f64), y(bottom as f64));
            }
            path
        });
        Band { taps, mark, exact, cell, frame, rules, cells }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Options;

    fn band(zoom: f32) -> Band {
        let layout = Layout::new(280, 320, 1, 2, &Options::default()).expect("a layout");
        Band::new(&layout, &Viewport::new(&layout, zoom))
    }

    #[test]
    fn one_weight_fills_the_picture_and_its_number_is_there() {
        let band = band(0.0);
        assert!(band.exact && band.cell > PICTURE_SIDE / 2.0);
        let middle = band
            .cells
            .iter()
            .find(|cell| (cell.x - PICTURE_SIDE / 2.0).abs() < 1.0 && (cell.y - PICTURE_SIDE / 2.0).abs() < 1.0);
        assert_eq!(middle.expect("a cell in the middle").tap, Some(0));
        assert!(band.cells.iter().any(|cell| cell.tap == Some(1)));
    }

    #[test]
    fn the_whole_matrix_shows_a_thin_band_from_corner_to_corner() {
        let band = band(1.0);
        assert!(!band.exact && band.cell < 0.01);
        assert!(band.taps.iter().all(|path| path.matches('M').count() >= 250 && path.len() < 20_000));
        let [left, top, w, h] = band.frame;
        assert!(left.abs() < 0.01 && (w - PICTURE_SIDE).abs() < 0.01);
        assert!((top - (PICTURE_SIDE - h) / 2.0).abs() < 0.01);
    }

    #[test]
    fn drawings_stay_small() {
        let layout = Layout::new(4096, 4096, 7, 7, &Options::default()).expect("a layout");
        for zoom in 0..=20 {
            let band = Band::new(&layout, &Viewport::new(&layout, zoom as f32 / 20.0));
            assert!(band.taps.iter().map(String::len).sum::<usize>() < 200_000, "{zoom}");
            assert!(band.cells.len() < 400);
        }
    }
}

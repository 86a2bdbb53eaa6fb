//! Where the cells of a picture's two planes stand: the outputs above, the input below, seen from the side. An output stands
//! over the middle of its window.

use super::{Measures, Model};
use crate::conv::Axis;

/// The two planes of a picture, in the units of its view box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Planes {
    /// The width of a cell.
    pub width: f32,
    /// The height of a cell as it is drawn.
    pub height: f32,
    /// How far a row is pushed to the right of the one in front of it.
    lean: f32,
    /// The place of the first column in the front row.
    left: f32,
    /// Rows and columns of the input with what the boundary made up: first and last.
    rows: (f32, f32),
    columns: (f32, f32),
    /// The first row of the outputs.
    first: f32,
    /// The upper edges of the two planes.
    tops: (f32, f32),
}

/// A plane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plane {
    /// That of the input.
    Input,
    /// That of the outputs.
    Output,
}

/// How far a row is pushed to the right, in widths of a cell, and how high a cell is drawn at most.
const LEAN: f32 = 0.2;
const FLAT: f32 = 0.52;

impl Planes {
    /// The planes of `model`.
    pub fn new(model: &Model, measures: &Measures) -> Planes {
        let (rows, columns) = (model.layout.rows(), model.layout.cols());
        let span = |axis: &Axis| {
            let last = axis.position(axis.outputs() - 1, axis.places() - 1).max(axis.inputs() as isize - 1);
            (axis.position(0, 0).min(0) as f32, last as f32)
        };
        let (rows, columns, outputs) = (span(rows), span(columns), (middle(rows, 0), middle(rows, rows.outputs() - 1)));
        let picture = &measures.picture;
        let (tall, wide) = (rows.1 - rows.0 + 1.0, columns.1 - columns.0 + 1.0);
        let width = (picture.width / (wide + LEAN * tall)).min(64.0);
        // Between the planes the connections have the room of two fifths of the height.
        let all = tall + outputs.1 - outputs.0 + 1.0;
        let height = (FLAT * width).min(0.68 * picture.height / all);
        let lean = LEAN * width;
        let left = picture.left + picture.width - wide * width - tall * lean;
        let tops = (picture.top, picture.top + picture.height - tall * height);
        Planes { width, height, lean, left, rows, columns, first: outputs.0, tops }
    }

    /// The place of the point at this row and column of a plane, counted from the corner of the first sample.
    pub fn point(&self, plane: Plane, (row, column): (f32, f32)) -> (f32, f32) {
        let x = self.left + (column - self.columns.0) * self.width + (self.rows.1 + 1.0 - row) * self.lean;
        let y = match plane {
            Plane::Input => self.tops.1 + (row - self.rows.0) * self.height,
            Plane::Output => self.tops.0 + (row - self.first) * self.height,
        };
        (x, y)
    }

    /// The corners of the rectangle from the cell at `first` to that at `last`, both rows and columns.
    pub fn corners(&self, plane: Plane, first: (f32, f32), last: (f32, f32)) -> [(f32, f32); 4] {
        let (top, left, bottom, right) = (first.0, first.1, last.0 + 1.0, last.1 + 1.0);
        [(top, left), (top, right), (bottom, right), (bottom, left)].map(|corner| self.point(plane, corner))
    }

    /// The middle of the cell at this row and column.
    pub fn centre(&self, plane: Plane, (row, column): (f32, f32)) -> (f32, f32) {
        self.point(plane, (row + 0.5, column + 0.5))
    }

    /// Where the connections of a cell end, beside its number.
    pub fn dot(&self, plane: Plane, at: (f32, f32)) -> (f32, f32) {
        let (x, y) = self.centre(plane, at);
        (x + 0.3 * self.width, y)
    }

    /// The upper edge of the input's plane.
    pub fn top(&self) -> f32 {
        self.tops.1
    }

    /// The lower edge of the outputs' plane.
    pub fn bottom(&self, model: &Model) -> f32 {
        let last = model.window_middle(model.layout.outputs() - 1);
        self.corners(Plane::Output, last, last)[2].1
    }
}

/// The middle of window `i` along an axis.
fn middle(axis: &Axis, i: usize) -> f32 {
    (axis.position(i, 0) + axis.position(i, axis.places() - 1)) as f32 / 2.0
}

impl Model {
    /// The row and column, counted from the first sample, of the middle of output `i`'s window.
    pub fn window_middle(&self, i: usize) -> (f32, f32) {
        let (rows, columns) = (self.layout.rows(), self.layout.cols());
        (middle(rows, i / columns.outputs()), middle(columns, i % columns.outputs()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::connect::{SHAPES, Setup};

    fn planes(setup: &Setup) -> (Model, Planes) {
        let model = Model::new(setup).expect("a state has a figure");
        let planes = Planes::new(&model, &Measures::WIDE);
        (model, planes)
    }

    #[test]
    fn an_output_stands_straight_over_the_middle_of_its_window() {
        let (model, planes) = planes(&Setup::opening_2d());
        for output in 0..25 {
            let above = planes.centre(Plane::Output, model.window_middle(output));
            let below = planes.centre(Plane::Input, ((output / 5) as f32, (output % 5) as f32));
            assert!((above.0 - below.0).abs() < 1e-3 && above.1 < below.1, "{output}");
        }
    }

    #[test]
    fn both_planes_stand_within_the_picture_one_above_the_other() {
        let measures = Measures::WIDE.picture;
        for (boundary, side) in Boundary::ALL.into_iter().flat_map(|boundary| [1, 5, 8].map(|side| (boundary, side))) {
            for ((kh, kw), stride) in SHAPES.into_iter().flat_map(|shape| [(shape, 1), (shape, 3)]) {
                let k = vec![1.0; kh * kw];
                let setup =
                    Setup { h: side, x: vec![0.0; side * side], kh, k, boundary, stride, ..Setup::opening_2d() };
                let Ok(model) = Model::new(&setup) else { continue };
                let planes = Planes::new(&model, &Measures::WIDE);
                let outputs = (0..model.layout.outputs()).map(|output| model.window_middle(output));
                let bottom = outputs.clone().map(|at| planes.corners(Plane::Output, at, at)[2].1).fold(0.0, f32::max);
                assert!(bottom < planes.tops.1, "{setup:?}");
                let inputs = [(planes.rows.0, planes.columns.0), (planes.rows.1, planes.columns.1)];
                let corners = inputs.into_iter().flat_map(|at| planes.corners(Plane::Input, at, at));
                for (x, y) in corners.chain(outputs.flat_map(|at| planes.corners(Plane::Output, at, at))) {
                    assert!(x >= measures.left - 0.1 && x <= measures.left + measures.width + 0.1, "{setup:?}");
                    assert!(y >= measures.top - 0.1 && y <= measures.top + measures.height + 0.1, "{setup:?}");
                }
            }
        }
    }

    #[test]
    fn neighbouring_cells_share_their_corners() {
        let (_, planes) = planes(&Setup::opening_2d());
        let cell = |row: f32, column: f32| planes.corners(Plane::Input, (row, column), (row, column));
        assert_eq!(cell(1.0, 1.0)[1], cell(1.0, 2.0)[0]);
        assert_eq!(cell(1.0, 1.0)[3], cell(2.0, 1.0)[0]);
        assert_eq!(planes.corners(Plane::Input, (1.0, 1.0), (3.0, 3.0))[2], cell(3.0, 3.0)[2]);
    }
}

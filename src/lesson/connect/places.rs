//! Where the units of a layer's picture stand, in the units of its view box.
//!
//! A signal is a row of units below, its outputs a row above. A picture is a grid of cells on the left, its outputs a
//! grid on the right.

use super::Model;
use crate::conv::Axis;

/// From one unit to the next.
const STEP: f32 = 40.0;
/// From one padded sample to the next: closer together, since they are only extras, but so that outputs above them do
/// not touch.
const PADDING_STEP: f32 = 35.0;
/// The radius of a unit.
pub const RADIUS: f32 = 16.0;
/// The height at which the outputs stand.
const OUTPUT_Y: f32 = 20.0;
/// The height at which the inputs stand.
pub(super) const INPUT_Y: f32 = 160.0;
/// From the inputs' height down to the base line of the bars.
pub(super) const BASE: f32 = 48.0;
/// The length of the longest bar, up or down.
pub const BAR_REACH: f32 = 26.0;
/// Room at the left for the names of the rows, and at the right.
const MARGIN: f32 = 24.0;

/// The side of a cell of a grid.
pub const CELL: f32 = 36.0;
/// From one padded cell to the next: closer together, as beside a row.
const PADDED_STEP: f32 = 32.0;
/// The side of a padded cell.
pub const PADDED_CELL: f32 = 26.0;
/// The room between the two grids.
const BETWEEN: f32 = 46.0;
/// Room above the grids for their names.
const ABOVE: f32 = 24.0;

/// Where the units of a picture stand: at the same places in the pictures of all layers.
pub(super) struct Places<'a> {
    model: &'a Model,
}

impl<'a> Places<'a> {
    /// Those of `model`'s pictures.
    pub(super) fn new(model: &'a Model) -> Places<'a> {
        Places { model }
    }

    /// The centre of the sample at this row and column, counted from the first one.
    pub(super) fn sample(&self, (row, column): (isize, isize)) -> (f32, f32) {
        let layout = &self.model.layout;
        if self.model.two_d {
            let x = along(layout.cols(), column as f32, CELL, PADDED_STEP);
            (CELL / 2.0 + x, ABOVE + CELL / 2.0 + along(layout.rows(), row as f32, CELL, PADDED_STEP))
        } else {
            (MARGIN + RADIUS + along(layout.cols(), column as f32, STEP, PADDING_STEP), INPUT_Y)
        }
    }

    /// The centre of output `i`: above the middle of its window, or in the grid on the right.
    pub(super) fn output(&self, i: usize) -> (f32, f32) {
        let (rows, columns) = (self.model.layout.rows(), self.model.layout.cols());
        if !self.model.two_d {
            let middle = (columns.position(i, 0) + columns.position(i, columns.places() - 1)) as f32 / 2.0;
            return (MARGIN + RADIUS + along(columns, middle, STEP, PADDING_STEP), OUTPUT_Y);
        }
        let (row, column) = (i / columns.outputs(), i % columns.outputs());
        let left = self.end(columns) + BETWEEN;
        // Both grids have their middles at one height: with all that the boundary made up, the inputs are never lower.
        let top = (self.end(rows) - CELL * rows.outputs() as f32) / 2.0;
        (left + CELL * (column as f32 + 0.5), ABOVE + top + CELL * (row as f32 + 0.5))
    }

    /// Where the input, with what the boundary made up, ends along an axis of a picture.
    fn end(&self, axis: &Axis) -> f32 {
        along(axis, last(axis) as f32, CELL, PADDED_STEP) + CELL
    }

    /// Width and height of the view box. Under a signal there are bars, with room below their base line only where one
    /// of them needs it.
    pub(super) fn extent(&self) -> (f32, f32) {
        let (rows, columns) = (self.model.layout.rows(), self.model.layout.cols());
        if self.model.two_d {
            (self.end(columns) + BETWEEN + CELL * columns.outputs() as f32 + 1.0, ABOVE + self.end(rows) + 1.0)
        } else {
            let below = if self.model.x.data().iter().any(|&value| value < 0.0) { BAR_REACH + 4.0 } else { 8.0 };
            (self.sample((0, last(columns))).0 + RADIUS + 4.0, INPUT_Y + BASE + below)
        }
    }
}

/// From the first sample along an axis, be it a made-up one, to the one at `position`.
fn along(axis: &Axis, position: f32, step: f32, padded_step: f32) -> f32 {
    let inner = position.clamp(0.0, axis.inputs() as f32 - 1.0);
    inner * step + (position - inner - axis.position(0, 0).min(0) as f32) * padded_step
}

/// The position of the last sample along an axis, be it a made-up one.
fn last(axis: &Axis) -> isize {
    axis.position(axis.outputs() - 1, axis.places() - 1).max(axis.inputs() as isize - 1)
}

impl Model {
    /// Where the unit of output `i` stands in the picture.
    pub fn output_place(&self, i: usize) -> (f32, f32) {
        Places::new(self).output(i)
    }

    /// How far input `j` stands from the middle of output `i`'s window.
    pub(super) fn reach(&self, i: usize, j: usize) -> f32 {
        let (first, last) = (self.position(i, 0), self.position(i, self.layout.taps() - 1));
        let columns = self.layout.cols().inputs();
        let off = |first: isize, last: isize, at: usize| ((first + last) as f32 / 2.0 - at as f32).abs();
        off(first.0, last.0, j / columns) + off(first.1, last.1, j % columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::LayerKind;
    use crate::lesson::connect::{Diagram, Highlight, Setup};

    fn model(state: &Setup) -> Model {
        Model::new(state).expect("a state has a figure")
    }

    /// The figure's size, and the centres of its inputs, of its outputs and of what the boundary made up.
    type Figure = ((f32, f32), [Vec<(f32, f32)>; 3]);

    fn figure(state: &Setup) -> Figure {
        let model = model(state);
        let diagram = Diagram::new(&model, LayerKind::Conv, &Highlight::default());
        let outputs: Vec<(f32, f32)> = diagram.outputs.iter().map(|node| (node.x, node.y)).collect();
        assert!((0..).zip(&outputs).all(|(output, place)| model.output_place(output) == *place));
        let inputs = diagram.inputs.iter().map(|node| (node.x, node.y)).collect();
        let padding = diagram.padding.iter().map(|padding| (padding.x, padding.y)).collect();
        ((diagram.width, diagram.height), [inputs, outputs, padding])
    }

    fn row(first: f32, step: f32, count: usize, y: f32) -> Vec<(f32, f32)> {
        (0..count).map(|place| (first + step * place as f32, y)).collect()
    }

    #[test]
    fn the_outputs_of_a_signal_stand_above_the_middles_of_their_windows() {
        let state = Setup { x: vec![1.0; 7], ..Setup::default() };
        let (inputs, padding) = (row(75.0, 40.0, 7, 160.0), vec![(40.0, 160.0), (350.0, 160.0)]);
        assert_eq!(figure(&state), ((370.0, 216.0), [inputs.clone(), row(75.0, 40.0, 7, 20.0), padding.clone()]));
        let apart = figure(&Setup { stride: 2, ..state.clone() });
        assert_eq!(apart, ((370.0, 216.0), [inputs, row(75.0, 80.0, 4, 20.0), padding]));
        // Without a boundary there is none to draw, and an even window has its middle between two samples.
        let valid = Setup { boundary: Boundary::Valid, k: vec![1.0; 2], ..state.clone() };
        assert_eq!(figure(&valid), ((300.0, 216.0), [row(40.0, 40.0, 7, 160.0), row(60.0, 40.0, 6, 20.0), vec![]]));
        // A window that takes big steps leaves samples out on the right, which are drawn all the same.
        let few = Setup { stride: 4, ..valid };
        assert_eq!(figure(&few), ((300.0, 216.0), [row(40.0, 40.0, 7, 160.0), row(60.0, 160.0, 2, 20.0), vec![]]));
    }

    #[test]
    fn below_the_bars_of_a_signal_there_is_room_where_one_of_them_needs_it() {
        for (x, height) in [(vec![1.0, 0.0], 216.0), (vec![0.0, 0.0], 216.0), (vec![1.0, -1.0], 238.0)] {
            assert_eq!(figure(&Setup { x, ..Setup::default() }).0.1, height);
        }
    }

    #[test]
    fn the_grids_of_a_picture_stand_side_by_side_with_their_middles_at_one_height() {
        let grid = |left: f32, top: f32, rows: usize, columns: usize| -> Vec<(f32, f32)> {
            (0..rows).flat_map(|at| row(left, 36.0, columns, top + 36.0 * at as f32)).collect()
        };
        let of = |kh: usize, kw: usize, boundary| {
            let state = Setup { h: 2, x: vec![1.0; 8], kh, k: vec![1.0; kh * kw], boundary, ..Setup::opening_2d() };
            let (size, [inputs, outputs, _]) = figure(&state);
            (size, inputs, outputs)
        };
        // A column of zeros on either side.
        assert_eq!(of(1, 3, Boundary::Zero), ((399.0, 97.0), grid(50.0, 42.0, 2, 4), grid(272.0, 42.0, 2, 4)));
        // Two rows of zeros above and below, which are lower than the two rows of outputs that they give.
        assert_eq!(of(3, 1, Boundary::Full), ((335.0, 225.0), grid(18.0, 106.0, 2, 4), grid(208.0, 70.0, 4, 4)));
        // One row of outputs beside two of inputs.
        assert_eq!(of(2, 2, Boundary::Valid), ((299.0, 97.0), grid(18.0, 42.0, 2, 4), grid(208.0, 60.0, 1, 3)));
    }

    #[test]
    fn how_far_an_input_lies_from_a_window_counts_rows_and_columns() {
        let signal = model(&Setup::default());
        assert_eq!([3, 5, 0].map(|input| signal.reach(3, input)), [0.0, 2.0, 3.0]);
        let even = model(&Setup { k: vec![1.0; 2], ..Setup::default() });
        assert_eq!([2, 3, 4, 5].map(|input| even.reach(3, input)), [1.5, 0.5, 0.5, 1.5]);
        let picture = model(&Setup { h: 3, x: vec![0.0; 15], ..Setup::opening_2d() });
        assert_eq!([(7, 7), (7, 0), (0, 14), (14, 3)].map(|(i, j)| picture.reach(i, j)), [0.0, 3.0, 6.0, 3.0]);
    }
}

//! The positions of a layer's units in its diagram, in units of the view box.
//!
//! A signal is a row of units below, its outputs a row above; a picture and its outputs are two planes.

use super::planes::{Plane, Planes};
use super::{Measures, Model};
use crate::conv::Axis;

/// Where the units of a picture stand: at the same places in the pictures of all layers.
#[derive(Debug, Clone, Copy)]
pub struct Places<'a> {
    model: &'a Model,
    measures: &'a Measures,
}

impl<'a> Places<'a> {
    /// Those of `model`'s pictures.
    pub fn new(model: &'a Model, measures: &'a Measures) -> Places<'a> {
        Places { model, measures }
    }

    /// From one unit of a signal to the next.
    pub fn pitch(&self) -> f32 {
        let (before, after) = self.beyond();
        let columns = before + self.model.layout.cols().inputs() + after;
        (self.measures.width / columns as f32).min(self.measures.pitch)
    }

    /// The radius of an output of a signal, and half the width of an input.
    pub fn radius(&self) -> f32 {
        self.measures.radius.min(0.44 * self.pitch())
    }

    /// How many pitches the picture of a signal is longer than the signal, at its left and at its right end.
    fn beyond(&self) -> (usize, usize) {
        let axis = self.model.layout.cols();
        let inputs = axis.inputs() as f32 - 1.0;
        let (mut first, mut end) = (axis.position(0, 0).min(0) as f32, last(axis) as f32);
        if let Some(second) = &self.model.second {
            let axis = second.layout.cols();
            first = first.min(self.between(axis.position(0, 0) as f32));
            end = end.max(self.between(last(axis) as f32));
        }
        ((-first).ceil().max(1.0) as usize, (end - inputs).ceil().max(1.0) as usize)
    }

    /// The place along a signal at `position`, counted from its first sample.
    pub fn x(&self, position: f32) -> f32 {
        let (before, after) = self.beyond();
        let columns = (before + self.model.layout.cols().inputs() + after) as f32;
        let pitch = self.pitch();
        (self.measures.width - columns * pitch) / 2.0 + (before as f32 + position + 0.5) * pitch
    }

    /// The centre of the sample at this row and column, counted from the first one; of a signal's sample that of its
    /// number, of a picture's where its connections end.
    pub fn sample(&self, (row, column): (isize, isize)) -> (f32, f32) {
        if self.model.two_d {
            Planes::new(self.model, self.measures).dot(Plane::Input, (row as f32, column as f32))
        } else {
            (self.x(column as f32), self.measures.input_y + self.measures.number)
        }
    }

    /// The centre of output `i`, above the middle of its window; of a picture's output where its connections end.
    pub fn output(&self, i: usize) -> (f32, f32) {
        let middle = self.model.window_middle(i);
        if self.model.two_d {
            Planes::new(self.model, self.measures).dot(Plane::Output, middle)
        } else {
            (self.x(middle.1), self.measures.output_y)
        }
    }

    /// The middle of the entry at `row` and `column` of a signal's matrix.
    pub fn entry(&self, row: usize, column: usize) -> (f32, f32) {
        (self.x(column as f32), self.measures.matrix_y + (row as f32 + 0.5) * self.row())
    }

    /// The position, in samples of the input, of what the second layer reads at `position`, in outputs of the first.
    fn between(&self, position: f32) -> f32 {
        self.model.window_middle(0).1 + position * self.model.options.stride as f32
    }

    /// The place along the first layer's outputs of what the second one reads at `position`, be it made up.
    pub fn read_by_second(&self, position: f32) -> f32 {
        self.x(self.between(position))
    }

    /// The height of a row of a signal's matrix: less where there are many.
    pub fn row(&self) -> f32 {
        let row = self.measures.row;
        (7.0 * row / self.model.layout.outputs() as f32).clamp(0.75 * row, row)
    }

    /// Width and height of the view box, of a signal with its matrix or without.
    pub fn extent(&self, matrix: bool) -> (f32, f32) {
        let measures = self.measures;
        if self.model.two_d {
            (measures.width, measures.picture.whole)
        } else if matrix {
            (measures.width, measures.matrix_y + self.row() * self.model.layout.outputs() as f32)
        } else {
            (measures.width, measures.tile_y + measures.tile_height + 8.0)
        }
    }
}

/// The position of the last sample along an axis, be it a made-up one.
fn last(axis: &Axis) -> isize {
    axis.position(axis.outputs() - 1, axis.places() - 1).max(axis.inputs() as isize - 1)
}

impl Model {
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

    /// The size of the figure, and the centres of its inputs, outputs and padding.
    type Figure = ((f32, f32), [Vec<(f32, f32)>; 3]);

    fn figure(state: &Setup) -> Figure {
        let model = model(state);
        let diagram = Diagram::new(&model, LayerKind::Conv, &Highlight::default(), &Measures::WIDE);
        let outputs: Vec<(f32, f32)> = diagram.outputs.iter().map(|node| (node.x, node.y)).collect();
        let inputs = diagram.inputs.iter().map(|node| (node.x, node.y)).collect();
        let padding = diagram.padding.iter().map(|padding| (padding.x, padding.y)).collect();
        (Places::new(&model, &Measures::WIDE).extent(true), [inputs, outputs, padding])
    }

    fn row(first: f32, step: f32, count: usize, y: f32) -> Vec<(f32, f32)> {
        (0..count).map(|place| (first + step * place as f32, y)).collect()
    }

    #[test]
    fn the_outputs_of_a_signal_stand_above_the_middles_of_their_windows() {
        let state = Setup { x: vec![1.0; 7], ..Setup::default() };
        let (inputs, outputs) = (row(96.0, 64.0, 7, 190.0), row(96.0, 64.0, 7, 36.0));
        let padding = vec![(32.0, 190.0), (544.0, 190.0)];
        assert_eq!(figure(&state).1, [inputs.clone(), outputs, padding.clone()]);
        let apart = figure(&Setup { stride: 2, ..state.clone() });
        assert_eq!(apart.1, [inputs.clone(), row(96.0, 128.0, 4, 36.0), padding]);
        // Without a boundary there is none to draw, and an even window has its middle between two samples.
        let valid = Setup { boundary: Boundary::Valid, k: vec![1.0; 2], ..state.clone() };
        assert_eq!(figure(&valid).1, [inputs.clone(), row(128.0, 64.0, 6, 36.0), vec![]]);
        // A window that takes big steps leaves samples out on the right, which are drawn all the same.
        let few = Setup { stride: 4, ..valid };
        assert_eq!(figure(&few).1, [inputs, row(128.0, 256.0, 2, 36.0), vec![]]);
    }

    #[test]
    fn many_units_stand_closer_together_and_few_in_the_middle() {
        let wide = |x: usize| {
            let model = model(&Setup { x: vec![1.0; x], ..Setup::default() });
            let places = Places::new(&model, &Measures::WIDE);
            (places.pitch(), places.x(-1.0) + places.x(x as f32))
        };
        for (inputs, pitch) in [(1, 64.0), (7, 64.0), (16, 32.0)] {
            assert_eq!(wide(inputs), (pitch, 576.0), "{inputs}");
        }
    }

    #[test]
    fn the_matrix_adds_as_many_rows_as_there_are_outputs() {
        let model = model(&Setup::default());
        for measures in [Measures::WIDE, Measures::NARROW] {
            let places = Places::new(&model, &measures);
            let height = measures.matrix_y + 7.0 * measures.row;
            assert_eq!(places.extent(true), (measures.width, height));
            assert!(places.extent(false).1 < measures.matrix_y);
        }
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

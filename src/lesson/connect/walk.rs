//! The arrow keys: from one part of a figure to the next.

use super::{Equation, Lit, Model, Param, Select, Term};

/// Where an arrow key points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the previous one.
    Left,
    /// To the next one.
    Right,
    /// To the outputs.
    Up,
    /// To the inputs.
    Down,
}

impl Way {
    /// The way that a key of this name points.
    pub fn of_key(key: &str) -> Option<Way> {
        match key {
            "ArrowLeft" => Some(Way::Left),
            "ArrowRight" => Some(Way::Right),
            "ArrowUp" => Some(Way::Up),
            "ArrowDown" => Some(Way::Down),
            _ => None,
        }
    }

    /// One row down, one column to the right: as it goes in a matrix.
    pub fn step(self) -> (isize, isize) {
        match self {
            Way::Left => (0, -1),
            Way::Right => (0, 1),
            Way::Up => (-1, 0),
            Way::Down => (1, 0),
        }
    }

    /// One to the left or right of `place`, of `count`; at the ends it stays.
    fn along(self, place: usize, count: usize) -> usize {
        match self {
            Way::Left => place.saturating_sub(1),
            Way::Right => (place + 1).min(count.saturating_sub(1)),
            Way::Up | Way::Down => place,
        }
    }
}

/// The unit of a node-link picture that lies `way` from what is chosen: along a row, or between the rows, from an
/// output to the middle of its window and back. From a parameter it goes to one of the units that it connects.
pub fn next_unit(model: &Model, select: Option<Select>, way: Way) -> Select {
    let layout = &model.layout;
    match (select, way) {
        (Some(Select::Input(input)), _) if model.two_d => next_cell(model, false, input, way),
        (Some(Select::Output(output)), _) if model.two_d => next_cell(model, true, output, way),
        (Some(Select::Input(input)), Way::Up) => {
            let reached = (0..layout.outputs()).filter(|&output| model.tap_between(output, input).is_some());
            let reached: Vec<usize> = reached.collect();
            Select::Output(reached.get(reached.len() / 2).copied().unwrap_or(layout.outputs() / 2))
        }
        (Some(Select::Output(output)), Way::Down) => {
            let read = (0..layout.inputs()).filter(|&input| model.tap_between(output, input).is_some());
            let read: Vec<usize> = read.collect();
            Select::Input(read.get(read.len() / 2).copied().unwrap_or(layout.inputs() / 2))
        }
        (Some(Select::Input(input)), _) => Select::Input(way.along(input, layout.inputs())),
        (Some(Select::Output(output)), _) => Select::Output(way.along(output, layout.outputs())),
        (None | Some(Select::Param(_)), _) => {
            let lit = Lit::new(select, model);
            match (way, lit.dense) {
                (Way::Down, Some((_, input))) => Select::Input(input),
                (Way::Left, Some((_, input))) if model.two_d => Select::Input(input),
                (Way::Down, None) => Select::Input(layout.inputs() / 2),
                _ => Select::Output(lit.written),
            }
        }
    }
}

/// The cell beside cell `index` of the input grid or of the output grid; from the last column of the input to the
/// outputs, which stand on its right, and back.
fn next_cell(model: &Model, of_outputs: bool, index: usize, way: Way) -> Select {
    let (rows, columns) = (model.layout.rows(), model.layout.cols());
    let (inputs, outputs) = ((rows.inputs(), columns.inputs()), (rows.outputs(), columns.outputs()));
    let (height, width) = if of_outputs { outputs } else { inputs };
    let (row, column) = (index / width, index % width);
    let input = |row: usize, column: usize| Select::Input(row.min(inputs.0 - 1) * inputs.1 + column);
    let output = |row: usize, column: usize| Select::Output(row.min(outputs.0 - 1) * outputs.1 + column);
    let (row, column) = match way {
        Way::Right if !of_outputs && column + 1 == width => return output(row, 0),
        Way::Left if of_outputs && column == 0 => return input(row, inputs.1 - 1),
        Way::Up => (row.saturating_sub(1), column),
        Way::Down => ((row + 1).min(height - 1), column),
        Way::Left | Way::Right => (row, way.along(column, width)),
    };
    if of_outputs { output(row, column) } else { input(row, column) }
}

/// The parameter of the term beside the chosen one.
pub fn next_term(equation: &Equation, lit: &Lit, way: Way) -> Option<Param> {
    let terms: Vec<&Term> = equation.terms.iter().flatten().collect();
    let on = |term: &&Term| term.input.is_some_and(|input| lit.edge(term.param, input, equation.output));
    let place = if lit.output.is_some() { None } else { terms.iter().position(on) };
    let next = match (way, place) {
        (Way::Left | Way::Right, Some(place)) => way.along(place, terms.len()),
        (Way::Left | Way::Right, None) => 0,
        _ => return None,
    };
    // A place of the window that meets only padding still has its kernel element.
    terms.get(next).map(|term| term.param)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::connect::{Connect, Layer};

    #[test]
    fn arrows_walk_the_rows_and_between_them() {
        let model = Model::new(&Connect::default()).expect("a state has a figure");
        let go = |from, way| next_unit(&model, Some(from), way);
        assert_eq!(go(Select::Output(3), Way::Right), Select::Output(4));
        assert_eq!(go(Select::Output(6), Way::Right), Select::Output(6));
        assert_eq!(go(Select::Input(0), Way::Left), Select::Input(0));
        for unit in 1..6 {
            assert_eq!(go(Select::Output(unit), Way::Down), Select::Input(unit));
            assert_eq!(go(Select::Input(unit), Way::Up), Select::Output(unit));
        }
        assert_eq!(go(Select::Param(Param::Kernel(1)), Way::Up), Select::Output(3));
        assert_eq!(go(Select::Param(Param::Dense(5, 1)), Way::Down), Select::Input(1));
    }

    #[test]
    fn arrows_walk_the_grids_and_from_one_to_the_other() {
        let model = Model::new(&Connect { h: 2, x: vec![0.0; 6], ..Connect::opening_2d() }).expect("a figure");
        let go = |from, way| next_unit(&model, Some(from), way);
        for (from, way, to) in
            [(1, Way::Right, 2), (1, Way::Down, 4), (4, Way::Down, 4), (4, Way::Up, 1), (3, Way::Left, 3)]
        {
            assert_eq!(go(Select::Input(from), way), Select::Input(to));
        }
        assert_eq!(go(Select::Input(5), Way::Right), Select::Output(3));
        assert_eq!(go(Select::Output(3), Way::Left), Select::Input(5));
        assert_eq!(go(Select::Output(0), Way::Down), Select::Output(3));
        assert_eq!(go(Select::Output(5), Way::Right), Select::Output(5));
        assert_eq!(go(Select::Param(Param::Dense(5, 1)), Way::Left), Select::Input(1));
    }

    #[test]
    fn arrows_walk_the_terms() {
        let model = Model::new(&Connect::default()).expect("a state has a figure");
        let lit = Lit::new(Some(Select::Param(Param::Kernel(1))), &model);
        let equation = Equation::new(&model, Layer::Conv, lit.written, None);
        assert_eq!(next_term(&equation, &lit, Way::Right), Some(Param::Kernel(2)));
        assert_eq!(next_term(&equation, &lit, Way::Left), Some(Param::Kernel(0)));
        assert_eq!(next_term(&equation, &lit, Way::Up), None);
    }
}

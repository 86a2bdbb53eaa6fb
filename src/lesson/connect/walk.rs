//! The arrow keys: from one part of a figure to the next.

use super::{Equation, Highlight, Model, Param, Select, Term};

/// The direction of an arrow key.
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

    /// The change of row and column, as in a matrix.
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

/// The unit of a node-link diagram that lies in the direction `way` from the selection: along a row, or from an output
/// to the middle of its window and back. From a parameter it moves to one of the units that it connects.
pub fn next_unit(model: &Model, select: Option<Select>, way: Way) -> Select {
    let layout = &model.layout;
    match (select, way) {
        (Some(Select::Input(input)), _) if model.two_d => next_cell(model, false, input, way),
        (Some(Select::Output(output)), _) if model.two_d => next_cell(model, true, output, way),
        // Of two equally near outputs the left one, so that moving down and up returns to the same unit.
        (Some(Select::Input(input)), Way::Up) => {
            Select::Output(nearest((0..layout.outputs()).rev(), &|output| model.reach(output, input)))
        }
        (Some(Select::Second(unit)), way) => match (&model.second, way) {
            (Some(second), Way::Down) => {
                Select::Output(nearest(0..layout.outputs(), &|output| second.reach(unit, output)))
            }
            (Some(second), _) => Select::Second(way.along(unit, second.layout.outputs())),
            (None, _) => Select::Output(model.middle()),
        },
        (Some(Select::Output(output)), Way::Up) if model.second.is_some() => {
            let second = model.second.as_ref().map_or(0, |second| second.layout.outputs());
            let far = |unit: usize| model.second.as_ref().map_or(0.0, |second| second.reach(unit, output));
            Select::Second(nearest((0..second).rev(), &far))
        }
        (Some(Select::Output(output)), Way::Down) => {
            Select::Input(nearest(0..layout.inputs(), &|input| model.reach(output, input)))
        }
        (Some(Select::Input(input)), _) => Select::Input(way.along(input, layout.inputs())),
        (Some(Select::Output(output)), _) => Select::Output(way.along(output, layout.outputs())),
        (None | Some(Select::Param(_)), _) => {
            let highlight = Highlight::new(select, model);
            match (way, highlight.dense) {
                (Way::Down, Some((_, input))) => Select::Input(input),
                (Way::Left, Some((_, input))) if model.two_d => Select::Input(input),
                (Way::Down, None) => Select::Input(layout.inputs() / 2),
                (Way::Left | Way::Right | Way::Up, _) => Select::Output(highlight.written),
            }
        }
    }
}

/// The first of `units` that is not farther than another.
fn nearest(units: impl Iterator<Item = usize>, far: &dyn Fn(usize) -> f32) -> usize {
    units.min_by(|one, other| far(*one).total_cmp(&far(*other))).unwrap_or_default()
}

/// The cell next to cell `index` of the input or output grid. The last column of the input is followed by the outputs
/// to its right.
fn next_cell(model: &Model, of_outputs: bool, index: usize, way: Way) -> Select {
    let (rows, columns) = (model.layout.rows(), model.layout.cols());
    let (inputs, outputs) = ((rows.inputs(), columns.inputs()), (rows.outputs(), columns.outputs()));
    let width = if of_outputs { outputs.1 } else { inputs.1 };
    let (row, column) = (index / width, index % width);
    let input = |row: usize, column: usize| Select::Input(row.min(inputs.0 - 1) * inputs.1 + column);
    let output = |row: usize, column: usize| Select::Output(row.min(outputs.0 - 1) * outputs.1 + column);
    let (row, column) = match way {
        Way::Right if !of_outputs && column + 1 == width => return output(row, 0),
        Way::Left if of_outputs && column == 0 => return input(row, inputs.1 - 1),
        Way::Up => (row.saturating_sub(1), column),
        Way::Down => (row + 1, column),
        Way::Left | Way::Right => (row, way.along(column, width)),
    };
    if of_outputs { output(row, column) } else { input(row, column) }
}

/// The parameter of the term beside the chosen one.
pub fn next_term(equation: &Equation, highlight: &Highlight, way: Way) -> Option<Param> {
    let terms: Vec<&Term> = equation.terms.iter().flatten().collect();
    let on = |term: &&Term| term.input.is_some_and(|input| highlight.edge(term.param, input, equation.output));
    let place = if highlight.output.is_some() { None } else { terms.iter().position(on) };
    let next = match (way, place) {
        (Way::Left | Way::Right, Some(place)) => way.along(place, terms.len()),
        (Way::Left | Way::Right, None) => 0,
        (Way::Up | Way::Down, _) => return None,
    };
    // A place of the window that meets only padding still has its kernel element.
    terms.get(next).map(|term| term.param)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::LayerKind;
    use crate::lesson::connect::Setup;

    impl Way {
        const ALL: [Way; 4] = [Way::Left, Way::Right, Way::Up, Way::Down];
    }

    #[test]
    fn arrows_walk_the_rows_and_between_them() {
        let model = Model::new(&Setup::default()).expect("a state has a figure");
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
        let model = Model::new(&Setup { h: 2, x: vec![0.0; 6], ..Setup::opening_2d() }).expect("a figure");
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
        let model = Model::new(&Setup::default()).expect("a state has a figure");
        let highlight = Highlight::new(Some(Select::Param(Param::Kernel(1))), &model);
        let equation = Equation::new(&model, LayerKind::Conv, highlight.written, None);
        assert_eq!(next_term(&equation, &highlight, Way::Right), Some(Param::Kernel(2)));
        assert_eq!(next_term(&equation, &highlight, Way::Left), Some(Param::Kernel(0)));
        assert_eq!(next_term(&equation, &highlight, Way::Up), None);
    }

    #[test]
    fn down_leads_to_the_middle_of_the_window_and_up_back() {
        for boundary in [Boundary::Zero, Boundary::Circular, Boundary::Replicate] {
            for (taps, flip, dilation) in
                [(1, false, 1), (2, false, 1), (3, true, 1), (3, false, 2), (4, true, 1), (5, false, 1)]
            {
                let state = Setup { boundary, k: vec![1.0; taps], flip, dilation, ..Setup::default() };
                let model = Model::new(&state).expect("a state has a figure");
                for unit in 0..7 {
                    let down = next_unit(&model, Some(Select::Output(unit)), Way::Down);
                    assert_eq!(down, Select::Input(unit), "{state:?}");
                    assert_eq!(next_unit(&model, Some(down), Way::Up), Select::Output(unit), "{state:?}");
                }
            }
        }
        let apart = Model::new(&Setup { stride: 3, k: vec![1.0], ..Setup::default() }).expect("a figure");
        let up = [0, 1, 2, 3, 4, 5, 6].map(|unit| next_unit(&apart, Some(Select::Input(unit)), Way::Up));
        assert_eq!(up, [0, 0, 1, 1, 1, 2, 2].map(Select::Output));
    }

    #[test]
    fn from_where_nothing_is_chosen_arrows_go_to_the_middle() {
        let signal = Model::new(&Setup::default()).expect("a state has a figure");
        let picture = Model::new(&Setup::opening_2d()).expect("a state has a figure");
        let go = |model: &Model, select| Way::ALL.map(|way| next_unit(model, select, way));
        let y3 = Select::Output(3);
        assert_eq!(go(&signal, None), [y3, y3, y3, Select::Input(3)]);
        let weight = Some(Select::Param(Param::Dense(5, 1)));
        let (x1, y5) = (Select::Input(1), Select::Output(5));
        assert_eq!(go(&signal, weight), [y5, y5, y5, x1]);
        assert_eq!(go(&picture, weight), [x1, y5, y5, x1]);
        assert_eq!(go(&picture, None), [Select::Output(12), Select::Output(12), Select::Output(12), Select::Input(12)]);
    }

    #[test]
    fn from_a_grid_to_one_of_fewer_rows_arrows_stay_within_it() {
        // Three rows of four, of which the window leaves one of two.
        let state = Setup { h: 3, x: vec![0.0; 12], boundary: Boundary::Valid, ..Setup::opening_2d() };
        let model = Model::new(&state).expect("a state has a figure");
        let go = |from, way| next_unit(&model, Some(from), way);
        for row in 0..3 {
            assert_eq!(go(Select::Input(4 * row + 3), Way::Right), Select::Output(0));
        }
        assert_eq!(go(Select::Output(0), Way::Left), Select::Input(3));
        assert_eq!(
            (go(Select::Output(1), Way::Down), go(Select::Input(9), Way::Down)),
            (Select::Output(1), Select::Input(9))
        );
        // One output row above, and one more column than rows below.
        let state = Setup { h: 1, x: vec![0.0; 4], boundary: Boundary::Full, ..Setup::opening_2d() };
        let model = Model::new(&state).expect("a state has a figure");
        let go = |from, way| next_unit(&model, Some(from), way);
        assert_eq!(
            (go(Select::Output(12), Way::Left), go(Select::Output(17), Way::Down)),
            (Select::Input(3), Select::Output(17))
        );
        assert_eq!(go(Select::Input(3), Way::Right), Select::Output(0));
    }

    #[test]
    fn each_arrow_key_has_its_way_and_its_step() {
        let ways = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map(Way::of_key);
        assert_eq!(ways, Way::ALL.map(Some));
        assert_eq!(Way::ALL.map(Way::step), [(0, -1), (0, 1), (-1, 0), (1, 0)]);
        assert_eq!(Way::of_key("Enter"), None);
    }

    #[test]
    fn where_an_output_is_chosen_the_walk_along_its_terms_begins_with_the_first() {
        let model = Model::new(&Setup::default()).expect("a state has a figure");
        let highlight = Highlight::new(Some(Select::Output(3)), &model);
        let equation = Equation::new(&model, LayerKind::Dense, 3, None);
        assert_eq!(next_term(&equation, &highlight, Way::Right), Some(Param::Dense(3, 0)));
        assert_eq!(next_term(&equation, &highlight, Way::Down), None);
    }
}

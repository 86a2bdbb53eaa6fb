//! The parts that a selection highlights, in all layers at once.

use super::{Model, Param, Select, View};

/// The highlighted parts. A part of one layer corresponds to parts of the others: a kernel element to all of its uses,
/// a single weight to the connection between the same two units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Highlight {
    /// The kernel element whose uses are all highlighted.
    pub tap: Option<usize>,
    /// The one weight of the locally connected layer, or of the convolution where a tie is broken, by output and tap.
    pub local: Option<(usize, usize)>,
    /// The one weight of the fully connected layer, by output and input.
    pub dense: Option<(usize, usize)>,
    /// The input whose connections are all highlighted.
    pub input: Option<usize>,
    /// The output whose connections are all highlighted.
    pub output: Option<usize>,
    /// The last output whose use of the kernel element is lit, while the window slides.
    pub until: Option<usize>,
    /// The outputs that lead to an output of the second layer which is lit, one bit each.
    pub through: Option<u64>,
    /// The output of the second layer that is lit.
    pub second: Option<usize>,
    /// The output whose equation is written out.
    pub written: usize,
}

impl Highlight {
    /// What is lit in `view`: what is under the pointer; else, while the window slides, every use so far of the element
    /// that is chosen; else what is chosen.
    pub fn of(view: &View, hover: Option<Select>, model: &Model) -> Highlight {
        match (hover, view.slide) {
            (None, Some(output)) => Highlight::sliding(view.select, output, model),
            _ => Highlight::new(hover.or(view.select), model),
        }
    }

    /// The uses, up to that at `output`, of the element that is chosen, or else of the one in the middle.
    fn sliding(select: Option<Select>, output: usize, model: &Model) -> Highlight {
        let tap = match select {
            Some(Select::Param(Param::Kernel(tap))) => tap,
            _ => model.layout.taps() / 2,
        };
        let input = model.layout.source(output, tap);
        Highlight {
            tap: Some(tap),
            local: input.map(|_| (output, tap)),
            dense: input.map(|input| (output, input)),
            until: Some(output),
            written: output,
            ..Highlight::default()
        }
    }

    /// The parts that `select` highlights in `model`.
    pub fn new(select: Option<Select>, model: &Model) -> Highlight {
        let middle = model.middle();
        let nothing = Highlight { written: middle, ..Highlight::default() };
        let pair = |output: usize, input: usize, tap: Option<usize>| Highlight {
            tap,
            local: tap.map(|tap| (output, tap)),
            dense: Some((output, input)),
            written: output,
            ..Highlight::default()
        };
        match select {
            None => nothing,
            Some(Select::Param(Param::Kernel(tap))) => {
                let used = model.middle_use(tap).and_then(|output| Some((output, model.layout.source(output, tap)?)));
                used.map_or(Highlight { tap: Some(tap), ..nothing }, |(output, input)| pair(output, input, Some(tap)))
            }
            Some(Select::Param(Param::Untied(output, tap))) => {
                let input = model.layout.source(output, tap);
                input.map_or(nothing, |input| Highlight { tap: None, ..pair(output, input, Some(tap)) })
            }
            Some(Select::Param(Param::Local(output, tap))) => {
                model.layout.source(output, tap).map_or(nothing, |input| pair(output, input, Some(tap)))
            }
            Some(Select::Param(Param::Dense(output, input))) => pair(output, input, model.tap_between(output, input)),
            Some(Select::Input(input)) => {
                let written = if model.tap_between(middle, input).is_some() {
                    middle
                } else {
                    (0..model.layout.outputs()).find(|&o| model.tap_between(o, input).is_some()).unwrap_or(middle)
                };
                Highlight { input: Some(input), written, ..Highlight::default() }
            }
            Some(Select::Second(unit)) => {
                let read = model.second.as_ref().map_or_else(Vec::new, |second| second.read(unit));
                let through = read.iter().fold(0, |through, &output| through | 1 << output);
                let written = read.get(read.len() / 2).copied().unwrap_or(middle);
                Highlight { through: Some(through), second: Some(unit), written, ..Highlight::default() }
            }
            Some(Select::Output(output)) => Highlight { output: Some(output), written: output, ..Highlight::default() },
        }
    }

    /// Whether any part is highlighted.
    pub fn any(&self) -> bool {
        self.tap.is_some()
            || self.dense.is_some()
            || self.input.is_some()
            || self.output.is_some()
            || self.second.is_some()
    }

    /// Whether the connection from `input` to `output` with parameter `param` is highlighted.
    pub fn edge(&self, param: Param, input: usize, output: usize) -> bool {
        self.input == Some(input)
            || self.output == Some(output)
            || self.through.is_some_and(|through| through >> output & 1 == 1)
            || match param {
                Param::Kernel(tap) => self.tap == Some(tap) && self.until.is_none_or(|last| output <= last),
                Param::Untied(output, tap) => self.tap.is_none() && self.local == Some((output, tap)),
                Param::Local(output, tap) => self.local == Some((output, tap)),
                Param::Dense(row, column) => self.dense == Some((row, column)),
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::connect::Setup;

    #[test]
    fn while_the_window_slides_the_uses_so_far_are_lit() {
        let model = Model::new(&Setup::default()).expect("a state has a figure");
        let view = View { slide: Some(3), ..View::default() };
        let highlight = Highlight::of(&view, None, &model);
        let lit = (0..7).filter(|&output| highlight.edge(Param::Kernel(1), output, output));
        assert_eq!((lit.count(), highlight.dense, highlight.written), (4, Some((3, 3)), 3));
        let over = Highlight::of(&view, Some(Select::Input(0)), &model);
        assert_eq!(over, Highlight::new(Some(Select::Input(0)), &model));
    }

    #[test]
    fn whatever_is_chosen_lights_something_and_nothing_lights_nothing() {
        // The outer elements of so wide a kernel never meet an input.
        let state = Setup { x: vec![1.0, 2.0], dilation: 4, ..Setup::default() };
        let model = Model::new(&state).expect("a state has a figure");
        for name in ["k0", "k1", "l1.1", "w0.1", "x0", "y1"] {
            assert!(Highlight::new(name.parse().ok(), &model).any(), "{name}");
        }
        assert!(!Highlight::new(None, &model).any());
    }
}

//! What a choice lights, in every layer at once.

use super::{Model, Param, Select, View};

/// The parts that are lit. A part of one layer lights what corresponds to it in the others: a kernel element all its
/// uses; a single weight the one connection between the same two units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Highlight {
    /// The kernel element whose every use is lit.
    pub tap: Option<usize>,
    /// The one weight of the locally connected layer, by output and tap.
    pub local: Option<(usize, usize)>,
    /// The one weight of the fully connected layer, by output and input.
    pub dense: Option<(usize, usize)>,
    /// The input whose every connection is lit.
    pub input: Option<usize>,
    /// The output whose every connection is lit.
    pub output: Option<usize>,
    /// The output whose equation is written out.
    pub written: usize,
}

impl Highlight {
    /// What is looked at: under the pointer, else in the sliding window, else chosen.
    pub fn looked_at(view: &View, hover: Option<Select>) -> Option<Select> {
        hover.or(view.slide.map(Select::Output)).or(view.select)
    }

    /// What `select` lights in `model`.
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
            Some(Select::Output(output)) => Highlight { output: Some(output), written: output, ..Highlight::default() },
        }
    }

    /// Whether anything is lit.
    pub fn any(&self) -> bool {
        self.tap.is_some() || self.dense.is_some() || self.input.is_some() || self.output.is_some()
    }

    /// Whether the connection from `input` to `output` that uses `param` is lit.
    pub fn edge(&self, param: Param, input: usize, output: usize) -> bool {
        self.input == Some(input)
            || self.output == Some(output)
            || match param {
                Param::Kernel(tap) => self.tap == Some(tap),
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
    fn whatever_is_chosen_lights_something_and_nothing_lights_nothing() {
        // No window meets anything with the ends of so wide a kernel.
        let state = Setup { x: vec![1.0, 2.0], dilation: 4, ..Setup::default() };
        let model = Model::new(&state).expect("a state has a figure");
        for name in ["k0", "k1", "l1.1", "w0.1", "x0", "y1"] {
            assert!(Highlight::new(name.parse().ok(), &model).any(), "{name}");
        }
        assert!(!Highlight::new(None, &model).any());
    }
}

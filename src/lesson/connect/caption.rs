//! The facts behind the sentence below the question.

use super::{Highlight, LayerStep, Meeting, Model, Param, Select, adds_up, window};
use crate::lesson::LayerKind;

/// The facts about the present state.
#[derive(Debug, Clone, PartialEq)]
pub enum Caption {
    /// Nothing is selected.
    Nothing {
        /// Elements of the kernel.
        taps: usize,
        /// Weights of the fully connected layer.
        dense: u128,
    },
    /// An element of the kernel.
    Kernel {
        /// The index of the element.
        tap: usize,
        /// The number of connections that use it.
        uses: usize,
        /// The number of outputs at which it meets only padding.
        padded: usize,
        /// The number of its connections that have been untied.
        untied: usize,
        /// The weight of the fully connected layer that is marked with it: output, input.
        dense: Option<(usize, usize)>,
    },
    /// A connection of the convolution whose tie is broken.
    Untied {
        /// Its symbol.
        symbol: String,
        /// The kernel element that it was tied to.
        tap: usize,
        /// How many connections still use that.
        uses: usize,
        /// The output that it feeds.
        output: usize,
        /// Whether the layer is a convolution all the same, since untied weights have their kernel elements' values.
        convolution: bool,
    },
    /// A single weight of the locally or the fully connected layer.
    Single {
        /// Its symbol.
        symbol: String,
        /// Whether the weight is the locally connected layer's.
        local: bool,
        /// Whether it reads a copy of an input beyond the edge.
        copy: bool,
        /// The output that it feeds.
        output: usize,
        /// The input that it reads.
        input: usize,
        /// The kernel element between the same units and its uses, if the window reaches so far. None while the
        /// convolution is not shown.
        shared: Option<Option<(usize, usize)>>,
    },
    /// An input.
    Input {
        /// The index of the input.
        input: usize,
        /// The outputs that it reaches through their windows.
        reached: usize,
        /// The number of outputs, all of which the fully connected layer reaches.
        outputs: usize,
        /// Whether every connection uses another place of the window: with copies beyond the edge one may do so twice.
        apart: bool,
        /// The layers that are shown.
        shown: [bool; 3],
    },
    /// An output.
    Output {
        /// The index of the output.
        output: usize,
        /// The inputs in its window.
        read: usize,
        /// The number of inputs, all of which the fully connected layer reads.
        inputs: usize,
        /// The layers that are shown.
        shown: [bool; 3],
    },
    /// An output of the second layer.
    Second {
        /// Which.
        unit: usize,
        /// The inputs that it sees through both layers.
        field: usize,
        /// All inputs.
        inputs: usize,
        /// The inputs in the window of the output below it.
        read: usize,
    },
    /// The sliding window at one output.
    Slide {
        /// The index of the output.
        output: usize,
        /// The products in the window, from left to right.
        window: Vec<Meeting>,
        /// The sum.
        value: f32,
        /// Whether the products, written with three decimals, add up to the sum, written in the same way.
        exact: bool,
        /// Whether the window uses the same numbers at every place.
        shared: bool,
    },
    /// A step of the ladder.
    Step {
        /// The step.
        step: LayerStep,
        /// Parameters before it.
        before: u128,
        /// Parameters after it.
        after: u128,
        /// Connections after it.
        connections: u128,
    },
}

impl Caption {
    /// The caption for `select` in the layers that are `shown`, in the order of [`LayerKind::ALL`].
    pub fn new(model: &Model, select: Option<Select>, shown: [bool; 3]) -> Caption {
        let layout = &model.layout;
        let [conv, local, dense] = shown;
        let shared = |tap: Option<usize>| conv.then(|| tap.map(|tap| (tap, layout.uses(tap))));
        // Without the convolution, the caption describes the weight that a kernel element marks in another layer.
        let select = match select {
            Some(Select::Param(Param::Kernel(_))) if !conv => {
                let highlight = Highlight::new(select, model);
                let marked = highlight.dense.filter(|_| dense).map(|(output, input)| Param::Dense(output, input));
                let marked =
                    marked.or(highlight.local.filter(|_| local).map(|(output, tap)| Param::Local(output, tap)));
                marked.map(Select::Param).or(select)
            }
            None | Some(Select::Input(_) | Select::Output(_) | Select::Second(_) | Select::Param(_)) => select,
        };
        match select {
            None => Caption::Nothing { taps: layout.taps(), dense: model.costs.dense.parameters },
            Some(Select::Param(Param::Kernel(tap))) => Caption::Kernel {
                tap,
                uses: model.uses(Param::Kernel(tap)),
                padded: layout.outputs() - layout.uses(tap),
                untied: layout.uses(tap) - model.uses(Param::Kernel(tap)),
                dense: Highlight::new(select, model).dense.filter(|_| dense),
            },
            Some(Select::Param(param @ Param::Untied(output, tap))) => Caption::Untied {
                symbol: model.symbol(param),
                tap,
                uses: model.uses(Param::Kernel(tap)),
                output,
                convolution: model.is_convolution(),
            },
            Some(Select::Param(param @ Param::Local(output, tap))) => Caption::Single {
                symbol: model.symbol(param),
                local: true,
                copy: model.is_copy(output, tap),
                output,
                input: layout.source(output, tap).unwrap_or_default(),
                shared: shared(Some(tap)),
            },
            Some(Select::Param(param @ Param::Dense(output, input))) => Caption::Single {
                symbol: model.symbol(param),
                local: false,
                copy: false,
                output,
                input,
                shared: shared(model.tap_between(output, input)),
            },
            Some(Select::Input(input)) => {
                let outputs = layout.outputs();
                let reads = |output: usize, tap: usize| layout.source(output, tap) == Some(input);
                let reached = (0..outputs).filter(|&output| model.tap_between(output, input).is_some()).count();
                let uses = |tap| (0..outputs).filter(|&output| reads(output, tap)).count();
                let uses: Vec<usize> = (0..layout.taps()).map(uses).collect();
                let apart = uses.iter().all(|&uses| uses <= 1) && uses.iter().sum::<usize>() == reached;
                Caption::Input { input, reached, outputs, apart, shown }
            }
            Some(Select::Second(unit)) => {
                let read = model.read(Highlight::new(select, model).written).len();
                Caption::Second { unit, field: model.field(unit).len(), inputs: layout.inputs(), read }
            }
            Some(Select::Output(output)) => {
                let read = (0..layout.inputs()).filter(|&input| model.tap_between(output, input).is_some());
                Caption::Output { output, read: read.count(), inputs: layout.inputs(), shown }
            }
        }
    }

    /// The caption while the sliding window is at `output`.
    pub fn sliding(model: &Model, output: usize) -> Caption {
        let value = model.outputs(LayerKind::Conv).get(output).copied().unwrap_or_default();
        let window = window(model, output);
        let exact = adds_up(window.iter().map(|met| (met.weight, met.sample)), value);
        Caption::Slide { output, window, value, exact, shared: model.is_convolution() }
    }

    /// The caption during a step of the ladder.
    pub fn of_step(model: &Model, step: LayerStep) -> Caption {
        let (from, to) = (model.cost(step.from()), model.cost(step.to()));
        Caption::Step { step, before: from.parameters, after: to.parameters, connections: to.multiplications }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::connect::Setup;

    #[test]
    fn an_input_with_a_copy_beside_it_meets_one_element_more_than_once() {
        let apart = |boundary, input| {
            let model = Model::new(&Setup { boundary, ..Setup::default() }).expect("a state has a figure");
            match Caption::new(&model, Some(Select::Input(input)), [true; 3]) {
                Caption::Input { apart, .. } => apart,
                other => panic!("{other:?} is about an input"),
            }
        };
        assert!(apart(Boundary::Zero, 0) && apart(Boundary::Circular, 0) && apart(Boundary::Replicate, 3));
        assert!(!apart(Boundary::Replicate, 0) && !apart(Boundary::Reflect, 1));
    }

    #[test]
    fn a_layer_that_is_not_shown_is_not_spoken_of() {
        let model = Model::new(&Setup::default()).expect("a state has a figure");
        let chosen = Some(Select::Param(Param::Kernel(1)));
        let only_dense = Caption::new(&model, chosen, [false, false, true]);
        assert!(matches!(only_dense, Caption::Single { local: false, shared: None, .. }), "{only_dense:?}");
        let only_conv = Caption::new(&model, chosen, [true, false, false]);
        assert!(matches!(only_conv, Caption::Kernel { dense: None, .. }), "{only_conv:?}");
    }
}

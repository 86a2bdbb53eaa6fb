//! What the sentence under the question says, as facts; the words are in [`crate::i18n`].

use super::{Layer, Lit, Meeting, Model, Param, Rung, Select, window};

/// What is seen now.
#[derive(Debug, Clone, PartialEq)]
pub enum Caption {
    /// Nothing is chosen.
    Nothing {
        /// Elements of the kernel.
        taps: usize,
        /// Weights of the fully connected layer.
        dense: u128,
    },
    /// An element of the kernel.
    Kernel {
        /// Which.
        tap: usize,
        /// How many connections use it.
        uses: usize,
        /// How many outputs there are.
        outputs: usize,
        /// The weight of the fully connected layer that is marked with it: output, input.
        dense: Option<(usize, usize)>,
    },
    /// A single weight of the locally or the fully connected layer.
    Single {
        /// Whether the weight is the locally connected layer's.
        local: bool,
        /// The output that it feeds.
        output: usize,
        /// The input that it reads.
        input: usize,
        /// The kernel element between the same units and its uses, if the window reaches so far.
        shared: Option<(usize, usize)>,
    },
    /// An input.
    Input {
        /// Which.
        input: usize,
        /// The outputs that it reaches through the kernel.
        reached: usize,
        /// All outputs: the fully connected layer reaches them all.
        outputs: usize,
    },
    /// An output.
    Output {
        /// Which.
        output: usize,
        /// The inputs in its window.
        read: usize,
        /// All inputs: the fully connected layer reads them all.
        inputs: usize,
    },
    /// The sliding window at one output.
    Slide {
        /// Which.
        output: usize,
        /// What meets in the window, from left to right.
        window: Vec<Meeting>,
        /// The sum.
        value: f32,
    },
    /// A step of the ladder.
    Step {
        /// Which.
        rung: Rung,
        /// Parameters before it.
        before: u128,
        /// Parameters after it.
        after: u128,
        /// Connections after it.
        connections: u128,
    },
}

impl Caption {
    /// What is seen when `select` is chosen.
    pub fn new(model: &Model, select: Option<Select>) -> Caption {
        let layout = &model.layout;
        let shared = |output, input| model.tap_between(output, input).map(|tap| (tap, layout.uses(tap)));
        match select {
            None => Caption::Nothing { taps: layout.taps(), dense: model.costs.dense.parameters },
            Some(Select::Param(Param::Kernel(tap))) => Caption::Kernel {
                tap,
                uses: layout.uses(tap),
                outputs: layout.outputs(),
                dense: Lit::new(select, model).dense,
            },
            Some(Select::Param(Param::Local(output, tap))) => {
                let input = layout.source(output, tap).unwrap_or_default();
                Caption::Single { local: true, output, input, shared: Some((tap, layout.uses(tap))) }
            }
            Some(Select::Param(Param::Dense(output, input))) => {
                Caption::Single { local: false, output, input, shared: shared(output, input) }
            }
            Some(Select::Input(input)) => {
                let reached = (0..layout.outputs()).filter(|&output| model.tap_between(output, input).is_some());
                Caption::Input { input, reached: reached.count(), outputs: layout.outputs() }
            }
            Some(Select::Output(output)) => {
                let read = (0..layout.inputs()).filter(|&input| model.tap_between(output, input).is_some());
                Caption::Output { output, read: read.count(), inputs: layout.inputs() }
            }
        }
    }

    /// What is seen while the window stands at `output`.
    pub fn sliding(model: &Model, output: usize) -> Caption {
        let value = model.outputs(Layer::Conv).get(output).copied().unwrap_or_default();
        Caption::Slide { output, window: window(model, output), value }
    }

    /// What is seen while a step of the ladder is taken.
    pub fn of_step(model: &Model, rung: Rung) -> Caption {
        let (from, to) = (model.cost(rung.from()), model.cost(rung.to()));
        Caption::Step { rung, before: from.parameters, after: to.parameters, connections: to.multiplications }
    }
}

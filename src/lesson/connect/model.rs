//! The three layers of the scene, computed.

use super::{Param, Select, Setup, Weights};
use crate::conv::{Cost, Costs, Dense, Error, Kernel, Layout, Local, Options, Plane, correlate, cost};
use crate::lesson::LayerKind;
use crate::lesson::random::Random;
use crate::lesson::symbol::matrix_index;
use crate::lesson::symbol::subscript;

/// The three layers on one input, with their weights and outputs.
#[derive(Debug, Clone)]
pub struct Model {
    /// Whether the input is a picture.
    pub two_d: bool,
    /// The options of the correlation.
    pub options: Options,
    /// The sample that each tap meets at each output.
    pub layout: Layout,
    /// The shared kernel.
    pub kernel: Kernel,
    /// The input; a signal is one row.
    pub x: Plane,
    /// The locally connected layer: at first the fully connected one with the connections cut that leave the window.
    pub local: Local,
    /// The fully connected layer.
    pub dense: Dense,
    /// The costs of the layers.
    pub costs: Costs,
    /// Connections of the convolution whose tie to the kernel is broken: output, tap and value.
    pub untied: Vec<(usize, usize, f32)>,
    /// The convolution with these copies of their own, if there are any.
    pub convolution_untied: Option<Local>,
    /// A second convolution with the same kernel, on the outputs of the first, if there is one.
    pub second: Option<Box<Model>>,
    outputs: [Vec<f32>; 3],
}

impl Model {
    /// The layers that `state` describes.
    pub fn new(state: &Setup) -> Result<Model, Error> {
        let options = state.options();
        let x = Plane::new(state.h, state.w(), state.x.clone())?;
        let kernel = Kernel::new(state.kh, state.kw(), state.k.clone())?;
        let layout = Layout::new(x.h(), x.w(), kernel.h(), kernel.w(), &options)?;
        let mut costs = cost(x.h(), x.w(), kernel.h(), kernel.w(), &options)?;
        let mut y = correlate(&x, &kernel, &options)?.into_data();
        let mut untied = state.untied.clone();
        // Those that this shape does not have count for nothing.
        untied.retain(|&(output, tap, _)| output < layout.outputs() && layout.source(output, tap).is_some());
        let mut convolution_untied = None;
        if !untied.is_empty() {
            let mut weights = Local::of_correlation(x.h(), x.w(), &kernel, &options)?.weights().to_vec();
            untied.iter().for_each(|&(output, tap, value)| weights[output * layout.taps() + tap] = value);
            let layer = Local::new(layout.clone(), weights)?;
            y = layer.apply(&x)?.into_data();
            convolution_untied = Some(layer);
        }
        costs.conv.parameters += untied.len() as u128;

        let (mut dense, mut local) = match state.weights {
            Weights::Random => random(&layout, state.seed),
            Weights::Same => (
                Dense::of_correlation(x.h(), x.w(), &kernel, &options)?.weights().to_vec(),
                Local::of_correlation(x.h(), x.w(), &kernel, &options)?.weights().to_vec(),
            ),
        };
        for &(param, value) in &state.edits {
            match param {
                Param::Dense(row, column) if row < layout.outputs() && column < layout.inputs() => {
                    dense[row * layout.inputs() + column] = value;
                }
                Param::Local(output, tap) if output < layout.outputs() && layout.source(output, tap).is_some() => {
                    local[output * layout.taps() + tap] = value;
                }
                // An edit of what this shape does not have.
                Param::Dense(..) | Param::Local(..) => {}
                // The kernel's own numbers are in `k`.
                Param::Kernel(_) | Param::Untied(..) => {}
            }
        }
        let dense = Dense::new(layout.outputs(), layout.inputs(), dense)?;
        let local = Local::new(layout.clone(), local)?;

        let second = if state.depth == 2 && !state.two_d {
            let (edits, untied) = (Vec::new(), Vec::new());
            Some(Box::new(Model::new(&Setup { x: y.clone(), depth: 1, edits, untied, ..state.clone() })?))
        } else {
            None
        };
        let outputs = [y, local.apply(&x)?.into_data(), dense.apply(x.data())?];
        Ok(Model {
            two_d: state.two_d,
            options,
            layout,
            kernel,
            x,
            local,
            dense,
            costs,
            untied,
            convolution_untied,
            second,
            outputs,
        })
    }

    /// The outputs of `layer`.
    pub fn outputs(&self, layer: LayerKind) -> &[f32] {
        &self.outputs[layer as usize]
    }

    /// The cost of `layer`.
    pub fn cost(&self, layer: LayerKind) -> &Cost {
        match layer {
            LayerKind::Conv => &self.costs.conv,
            LayerKind::Local => &self.costs.local,
            LayerKind::Dense => &self.costs.dense,
        }
    }

    /// The value of a parameter that [exists](Model::has).
    pub fn value(&self, param: Param) -> f32 {
        match param {
            Param::Kernel(tap) => self.kernel.taps()[tap],
            Param::Untied(output, tap) => self.own(output, tap).unwrap_or_default(),
            Param::Local(output, tap) => self.local.at(output, tap),
            Param::Dense(row, column) => self.dense.at(row, column),
        }
    }

    /// The number of connections with a parameter that [exists](Model::has).
    pub fn uses(&self, param: Param) -> usize {
        match param {
            Param::Kernel(tap) => self.layout.uses(tap) - self.untied.iter().filter(|untied| untied.1 == tap).count(),
            Param::Untied(..) | Param::Local(..) | Param::Dense(..) => 1,
        }
    }

    /// An untied connection whose value is not its kernel element's: output, tap and value.
    pub fn differing(&self) -> Option<(usize, usize, f32)> {
        self.untied.iter().find(|&&(_, tap, value)| value != self.kernel.taps()[tap]).copied()
    }

    /// Whether the layer with the kernel is a convolution: whatever has been untied has its kernel element's value.
    pub fn is_convolution(&self) -> bool {
        self.differing().is_none()
    }

    /// The value of the convolution's connection of `output` at `tap`, if its tie is broken.
    fn own(&self, output: usize, tap: usize) -> Option<f32> {
        self.untied.iter().find(|untied| (untied.0, untied.1) == (output, tap)).map(|untied| untied.2)
    }

    /// The parameter that the convolution uses for `output` at `tap`.
    pub fn shared(&self, output: usize, tap: usize) -> Param {
        if self.own(output, tap).is_some() { Param::Untied(output, tap) } else { Param::Kernel(tap) }
    }

    /// The index of a parameter's symbol w. Where a copy beyond the edge brings the same input into a window again, the
    /// weights of the copies are told apart by primes.
    pub fn index(&self, param: Param) -> String {
        match param {
            Param::Kernel(tap) => tap.to_string(),
            Param::Dense(row, column) => matrix_index(row, column),
            Param::Untied(output, tap) | Param::Local(output, tap) => {
                let Some(input) = self.layout.source(output, tap) else {
                    return String::new();
                };
                let same = |other: &usize| self.layout.source(output, *other) == Some(input);
                let copies = |copy: bool| {
                    (0..self.layout.taps()).filter(same).filter(move |&other| self.is_copy(output, other) == copy)
                };
                let place = copies(false).chain(copies(true)).position(|other| other == tap).unwrap_or_default();
                matrix_index(output, input) + &"′".repeat(place)
            }
        }
    }

    /// The symbol of a parameter, as in w₃₂.
    pub fn symbol(&self, param: Param) -> String {
        format!("w{}", subscript(self.index(param)))
    }

    /// The row and column, counted from the first sample, that place `place` of output `i`'s window looks at.
    pub(super) fn position(&self, i: usize, place: usize) -> (isize, isize) {
        let (rows, columns) = (self.layout.rows(), self.layout.cols());
        (
            rows.position(i / columns.outputs(), place / columns.places()),
            columns.position(i % columns.outputs(), place % columns.places()),
        )
    }

    /// Whether `output` reads a copy through `tap`.
    pub fn is_copy(&self, output: usize, tap: usize) -> bool {
        let place = if self.layout.flip() { self.layout.taps() - 1 - tap } else { tap };
        let columns = self.layout.cols().inputs();
        let at = |input: usize| ((input / columns) as isize, (input % columns) as isize);
        self.layout.source(output, tap).is_some_and(|input| self.position(output, place) != at(input))
    }

    /// The tap through which `output` reads `input`, if its window meets it. A copy beyond the edge counts.
    pub fn tap_between(&self, output: usize, input: usize) -> Option<usize> {
        (0..self.layout.taps()).find(|&tap| self.layout.source(output, tap) == Some(input))
    }

    /// The inputs in the window of `output`, in order.
    pub fn read(&self, output: usize) -> Vec<usize> {
        (0..self.layout.inputs()).filter(|&input| self.tap_between(output, input).is_some()).collect()
    }

    /// The inputs that `output` of the second layer depends on: its receptive field.
    pub fn field(&self, output: usize) -> Vec<usize> {
        let between = self.second.as_ref().map_or_else(Vec::new, |second| second.read(output));
        let mut field: Vec<usize> = between.into_iter().flat_map(|unit| self.read(unit)).collect();
        field.sort_unstable();
        field.dedup();
        field
    }

    /// The output in the middle.
    pub fn middle(&self) -> usize {
        let (rows, columns) = (self.layout.rows().outputs(), self.layout.cols().outputs());
        rows / 2 * columns + columns / 2
    }

    /// The output nearest to the middle that uses `tap`, if any does.
    pub fn middle_use(&self, tap: usize) -> Option<usize> {
        let columns = self.layout.cols().outputs();
        let middle = self.middle();
        let distance = |output: &usize| {
            (output / columns).abs_diff(middle / columns).pow(2) + (output % columns).abs_diff(middle % columns).pow(2)
        };
        (0..self.layout.outputs())
            .filter(|&output| self.layout.source(output, tap).is_some() && self.own(output, tap).is_none())
            .min_by_key(distance)
    }

    /// Whether the figure has the part `select`.
    pub fn has(&self, select: Select) -> bool {
        let (inputs, outputs, taps) = (self.layout.inputs(), self.layout.outputs(), self.layout.taps());
        match select {
            Select::Param(Param::Kernel(tap)) => tap < taps,
            Select::Param(Param::Untied(output, tap)) => self.own(output, tap).is_some(),
            Select::Param(Param::Local(output, tap)) => self.layout.source(output, tap).is_some(),
            Select::Param(Param::Dense(row, column)) => row < outputs && column < inputs,
            Select::Input(input) => input < inputs,
            Select::Output(output) => output < outputs,
            Select::Second(output) => self.second.as_ref().is_some_and(|second| output < second.layout.outputs()),
        }
    }
}

/// Random weights of the fully connected layer, and those of them that the window keeps.
fn random(layout: &Layout, seed: u32) -> (Vec<f32>, Vec<f32>) {
    let mut random = Random::new(seed);
    // Small, whole and never zero: sums stay legible, and no connection looks like a missing one.
    let weights = std::iter::repeat_with(|| [-2.0, -1.0, 1.0, 2.0][random.whole(0, 3) as usize]);
    let dense: Vec<f32> = weights.take(layout.outputs() * layout.inputs()).collect();
    let places = (0..layout.outputs()).flat_map(|output| (0..layout.taps()).map(move |tap| (output, tap)));
    let kept = |(output, tap)| layout.source(output, tap).map_or(0.0, |input| dense[output * layout.inputs() + input]);
    let local = places.map(kept).collect();
    (dense, local)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;

    #[test]
    fn the_receptive_field_grows_with_a_second_layer_and_with_dilation_and_stride() {
        let sizes = |setup: Setup| {
            let model = Model::new(&Setup { depth: 2, x: vec![1.0; 15], ..setup }).expect("a state has a figure");
            let middle = model.second.as_ref().expect("a second layer").middle();
            (model.read(model.middle()).len(), model.field(middle).len())
        };
        assert_eq!(sizes(Setup::default()), (3, 5));
        assert_eq!(sizes(Setup { dilation: 2, ..Setup::default() }), (3, 5));
        assert_eq!(sizes(Setup { stride: 2, ..Setup::default() }), (3, 7));
        assert_eq!(sizes(Setup { k: vec![1.0; 5], ..Setup::default() }), (5, 9));
        let dilated = Model::new(&Setup { depth: 2, dilation: 2, x: vec![1.0; 15], ..Setup::default() });
        assert_eq!(dilated.expect("a state has a figure").field(7), [3, 5, 7, 9, 11]);
        assert!(Model::new(&Setup { depth: 2, ..Setup::opening_2d() }).expect("a figure").second.is_none());
    }

    #[test]
    fn the_second_layer_computes_on_the_outputs_of_the_first() {
        let model = Model::new(&Setup { depth: 2, ..Setup::default() }).expect("a state has a figure");
        let second = model.second.as_ref().expect("a second layer");
        assert_eq!(second.x.data(), model.outputs(LayerKind::Conv));
        // (1, 2, −1) on 1 7 1 4 11 9 7.
        assert_eq!(second.outputs(LayerKind::Conv), [-5.0, 14.0, 5.0, -2.0, 17.0, 22.0, 23.0]);
    }

    #[test]
    fn two_weights_between_the_same_units_have_two_names() {
        let symbols = |boundary, output| -> Vec<String> {
            let model = Model::new(&Setup { boundary, ..Setup::default() }).expect("a state has a figure");
            (0..3).map(|tap| model.symbol(Param::Local(output, tap))).collect()
        };
        assert_eq!(symbols(Boundary::Replicate, 0), ["w₀₀′", "w₀₀", "w₀₁"]);
        assert_eq!(symbols(Boundary::Reflect, 0), ["w₀₁′", "w₀₀", "w₀₁"]);
        assert_eq!(symbols(Boundary::Reflect, 6), ["w₆₅", "w₆₆", "w₆₅′"]);
        // On a ring the copy is read once, so its weight has no prime.
        assert_eq!(symbols(Boundary::Circular, 0), ["w₀₆", "w₀₀", "w₀₁"]);
    }

    #[test]
    fn the_output_in_the_middle_has_as_many_on_either_side() {
        let middle = |state: &Setup| Model::new(state).expect("a state has a figure").middle();
        let signal = Setup::default();
        assert_eq!(middle(&signal), 3);
        let picture = signal.in_dim(true);
        let model = Model::new(&picture).expect("a state has a figure");
        let (rows, columns) = (model.layout.rows().outputs(), model.layout.cols().outputs());
        assert!(rows > 2 && columns > 2);
        assert_eq!((model.middle() / columns, model.middle() % columns), (rows / 2, columns / 2));
    }

    #[test]
    fn a_flipped_kernel_names_the_copies_at_its_other_end() {
        let state = Setup { boundary: Boundary::Reflect, flip: true, ..Setup::default() };
        let model = Model::new(&state).expect("a state has a figure");
        let symbols = |output| [0, 1, 2].map(|tap| model.symbol(Param::Local(output, tap)));
        assert_eq!(
            (symbols(0), symbols(6)),
            (["w₀₁", "w₀₀", "w₀₁′"].map(Into::into), ["w₆₅′", "w₆₆", "w₆₅"].map(Into::into))
        );
    }

    #[test]
    fn of_the_outputs_that_use_an_element_the_nearest_to_the_middle_is_known() {
        let model = Model::new(&Setup { dilation: 3, ..Setup::opening_2d() }).expect("a state has a figure");
        let uses = (0..9).map(|tap| model.middle_use(tap));
        assert_eq!(uses.collect::<Vec<_>>(), [18, 17, 16, 13, 12, 11, 8, 7, 6].map(Some));
        let low = Setup { h: 3, x: vec![0.0; 15], ..Setup::opening_2d() };
        assert_eq!(Model::new(&low).expect("a state has a figure").middle_use(4), Some(7));
    }

    #[test]
    fn what_the_figure_has_can_be_chosen_and_nothing_else() {
        let signal = Setup { boundary: Boundary::Valid, ..Setup::default() };
        let picture = Setup { h: 3, x: vec![0.0; 12], ..Setup::opening_2d() };
        for (state, has, has_not) in [
            (signal, "k0 k2 l0.0 l4.2 w0.0 w4.6 x6 y4", "k3 l0.3 l5.0 w5.0 w0.7 w5.7 x7 y5"),
            (picture, "k8 l0.4 l11.4 w11.11 x11 y11", "k9 l0.0 l0.9 l12.4 w12.0 w0.12 w12.12 x12 y12"),
        ] {
            let model = Model::new(&state).expect("a state has a figure");
            let named = |names: &'static str| names.split(' ').map(|name| name.parse::<Select>().expect("a name"));
            assert!(named(has).all(|select| model.has(select)), "{has}");
            assert!(!named(has_not).any(|select| model.has(select)), "{has_not}");
        }
    }

    #[test]
    fn a_locally_connected_layer_keeps_those_random_weights_that_its_window_meets() {
        for state in [Setup::default(), Setup::opening_2d()] {
            let model = Model::new(&state).expect("a state has a figure");
            for (output, tap) in (0..model.layout.outputs()).flat_map(|i| (0..model.layout.taps()).map(move |j| (i, j)))
            {
                let kept =
                    model.layout.source(output, tap).map_or(0.0, |input| model.value(Param::Dense(output, input)));
                assert_eq!(model.value(Param::Local(output, tap)), kept, "{output} {tap}");
            }
            let mut drawn = model.dense.weights().to_vec();
            drawn.sort_by(f32::total_cmp);
            drawn.dedup();
            assert_eq!(drawn, [-2.0, -1.0, 1.0, 2.0]);
        }
    }
}

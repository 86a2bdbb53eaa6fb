//! The way from the fully connected layer to the convolution, as a function of a position from 0 to 1.

use super::{Diagram, Edge, Highlight, LayerStep, Measures, Model, Stage};
use crate::lesson::ease::ease;

/// A connection while a step is taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strand {
    /// The input that it reads.
    pub from: usize,
    /// The output that it feeds.
    pub to: usize,
    /// The line from the input to the output: x1, y1, x2, y2.
    pub line: [f32; 4],
    /// The kernel element at its place, if it is in the window.
    pub tap: Option<usize>,
    /// How far it has fallen, from 0 to 1 (gone).
    pub fallen: f32,
    /// How far its value has moved to that of the kernel's element, from 0 to 1.
    pub tied: f32,
    /// Its weight by now.
    pub weight: f32,
}

impl Strand {
    /// Whether it is as it was before the step.
    pub fn is_still(&self) -> bool {
        self.fallen <= 0.0 && self.tied <= 0.0
    }
}

/// A step of the ladder at one position.
#[derive(Debug, Clone, PartialEq)]
pub struct Transition {
    /// The connections.
    pub strands: Vec<Strand>,
    /// The present number of parameters.
    pub parameters: u128,
    /// The outputs: those of the next layer where nothing changes any more.
    pub outputs: Vec<f32>,
}

/// The duration of the slowest part as a fraction of the whole.
const PART: f32 = 0.4;

impl Transition {
    /// The output and the input of each connection that has begun to move.
    pub fn moved(&self) -> Vec<(usize, usize)> {
        self.strands.iter().filter(|strand| !strand.is_still()).map(|strand| (strand.to, strand.from)).collect()
    }

    /// The transition of a layer at `stage`; none at a stop.
    pub fn of(model: &Model, stage: Option<Stage>, measures: &Measures) -> Option<Transition> {
        match stage? {
            Stage::During(step, t) => Some(Transition::at(model, step, t, measures)),
            Stage::At(_) => None,
        }
    }

    /// The connections and parameters of `step` at `t`.
    pub fn at(model: &Model, step: LayerStep, t: f32, measures: &Measures) -> Transition {
        let diagram = Diagram::new(model, step.from(), &Highlight::default(), measures);
        let part = |order: f32| ((t - (1.0 - PART) * order) / PART).clamp(0.0, 1.0);
        let (strands, parameters) = match step {
            LayerStep::Cut => cut(model, &diagram, part),
            LayerStep::Tie => tie(model, &diagram, part),
        };
        let moves = |strand: &Strand| match step {
            LayerStep::Cut => strand.tap.is_none() && strand.fallen < 1.0,
            LayerStep::Tie => strand.tied < 1.0,
        };
        let mut outputs = model.outputs(step.to()).to_vec();
        for strand in strands.iter().filter(|strand| moves(strand)) {
            outputs[strand.to] = model.outputs(step.from())[strand.to];
        }
        Transition { strands, parameters, outputs }
    }
}

/// The farthest connections fall first.
fn cut(model: &Model, diagram: &Diagram, part: impl Fn(f32) -> f32) -> (Vec<Strand>, u128) {
    let reach = |edge: &Edge| model.reach(edge.to, edge.from);
    let far = diagram.edges.iter().filter(|edge| edge.tap.is_none());
    let farthest = far.clone().map(reach).fold(1.0f32, f32::max);
    let strand = |edge: &Edge| Strand {
        from: edge.from,
        to: edge.to,
        line: edge.line,
        tap: edge.tap,
        fallen: edge.tap.map_or_else(|| part(1.0 - reach(edge) / farthest), |_| 0.0),
        tied: 0.0,
        weight: model.value(edge.param),
    };
    let strands: Vec<Strand> = diagram.edges.iter().map(strand).collect();
    let fallen = strands.iter().filter(|strand| strand.fallen >= 1.0).count() as u128;
    // If the boundary copies samples, two weights of the locally connected layer may add up to one matrix entry.
    let (before, after) = (model.costs.dense.parameters, model.costs.local.parameters);
    let parameters = before - before.saturating_sub(after) * fallen / (far.count() as u128).max(1);
    (strands, parameters)
}

/// The outputs are tied one after the other.
fn tie(model: &Model, diagram: &Diagram, part: impl Fn(f32) -> f32) -> (Vec<Strand>, u128) {
    let last = model.layout.outputs().saturating_sub(1).max(1) as f32;
    let strand = |edge: &Edge| {
        let tied = ease(part(edge.to as f32 / last));
        let own = model.value(edge.param);
        let shared = edge.tap.map_or(own, |tap| model.kernel.taps()[tap]);
        let weight = own + (shared - own) * tied;
        Strand { from: edge.from, to: edge.to, line: edge.line, tap: edge.tap, fallen: 0.0, tied, weight }
    };
    let strands: Vec<Strand> = diagram.edges.iter().map(strand).collect();
    let free = strands.iter().filter(|strand| strand.tied < 1.0).count();
    let taps = 0..model.layout.taps();
    let shared = taps.filter(|&tap| strands.iter().any(|strand| strand.tap == Some(tap) && strand.tied >= 1.0));
    let parameters = (free + shared.count()) as u128;
    (strands, parameters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::LayerKind;
    use crate::lesson::connect::Setup;

    #[test]
    fn a_step_starts_with_all_parameters_and_ends_with_those_of_the_next_layer() {
        for boundary in Boundary::ALL {
            let states = [Setup::default(), Setup::opening_2d()].map(|opening| Setup { boundary, ..opening });
            for (state, step) in states.iter().flat_map(|state| [(state, LayerStep::Cut), (state, LayerStep::Tie)]) {
                let model = Model::new(state).expect("a state has a figure");
                let count = |t: f32| Transition::at(&model, step, t, &Measures::WIDE).parameters;
                assert_eq!(count(0.0), model.cost(step.from()).parameters, "{boundary:?}");
                assert_eq!(count(1.0), model.cost(step.to()).parameters, "{boundary:?}");
                let counts: Vec<u128> = (0..=100).map(|step| count(step as f32 / 100.0)).collect();
                assert!(counts.is_sorted_by(|a, b| a >= b), "{boundary:?} {step:?}: {counts:?}");
            }
        }
    }

    #[test]
    fn cutting_keeps_the_weights_in_the_window_and_tying_makes_them_the_kernels() {
        let model = Model::new(&Setup::default()).expect("a state has a figure");
        let cut = Transition::at(&model, LayerStep::Cut, 1.0, &Measures::WIDE);
        assert_eq!(cut.strands.iter().filter(|strand| strand.fallen < 1.0).count(), 19);
        let tie = Transition::at(&model, LayerStep::Tie, 1.0, &Measures::WIDE);
        assert!(tie.strands.iter().all(|s| s.tap.is_some_and(|tap| s.weight == model.kernel.taps()[tap])));
    }

    #[test]
    fn on_their_way_weights_lie_between_their_own_and_the_kernels() {
        let model = Model::new(&Setup::default()).expect("a state has a figure");
        let weights =
            |t: f32| Transition::at(&model, LayerStep::Tie, t, &Measures::WIDE).strands.into_iter().map(|s| s.weight);
        let mut moving = 0;
        for ((own, now), shared) in weights(0.0).zip(weights(0.5)).zip(weights(1.0)) {
            assert!(now >= own.min(shared) && now <= own.max(shared), "{own} {now} {shared}");
            moving += usize::from(now != own && now != shared);
        }
        assert!(moving > 0);
    }

    #[test]
    fn an_output_recounts_when_all_its_connections_have_changed() {
        let model = Model::new(&Setup::default()).expect("a state has a figure");
        for step in [LayerStep::Cut, LayerStep::Tie] {
            let outputs = |t: f32| Transition::at(&model, step, t, &Measures::WIDE).outputs;
            assert_eq!(
                (outputs(0.0), outputs(1.0)),
                (model.outputs(step.from()).to_vec(), model.outputs(step.to()).to_vec())
            );
        }
        let half = Transition::at(&model, LayerStep::Tie, 0.5, &Measures::WIDE).outputs;
        assert_eq!((half[0], half[6]), (model.outputs(LayerKind::Conv)[0], model.outputs(LayerKind::Local)[6]));
    }
}

//! Where the parts of a node-link picture stand, in the units of its view box.

use super::{Layer, Lit, Model, Param};
use crate::conv::Axis;

/// From one unit to the next.
const STEP: f32 = 40.0;
/// From one padded sample to the next: closer together, since they are only extras.
const PADDING_STEP: f32 = 30.0;
/// The radius of a unit.
pub const RADIUS: f32 = 16.0;
/// The height at which the outputs stand.
const OUTPUT_Y: f32 = 20.0;
/// The height at which the inputs stand.
const INPUT_Y: f32 = 160.0;
/// From the inputs' height down to the base line of the bars.
const BASE: f32 = 48.0;
/// The length of the longest bar, up or down.
pub const BAR_REACH: f32 = 26.0;
/// Room at the left for the names of the rows, and at the right.
const MARGIN: f32 = 18.0;

/// An input or output unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node {
    /// Its place in its row.
    pub index: usize,
    /// Its value.
    pub value: f32,
    /// The centre.
    pub x: f32,
    /// The centre.
    pub y: f32,
    /// Whether a lit connection ends here.
    pub end: bool,
}

/// A sample that the boundary made up, drawn beyond the ends of the input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Padding {
    /// The input of which it is a copy; none for a zero.
    pub source: Option<usize>,
    /// The value.
    pub value: f32,
    /// The centre.
    pub x: f32,
    /// The centre.
    pub y: f32,
    /// Whether a lit connection ends here.
    pub end: bool,
}

/// A connection.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// The parameter that it uses.
    pub param: Param,
    /// The kernel element that stands at its place, where the layer has a window.
    pub tap: Option<usize>,
    /// The input that it reads.
    pub from: usize,
    /// The output that it feeds.
    pub to: usize,
    /// Whether it is lit.
    pub on: bool,
    /// From the lower end (the input) to the upper one (the output): x1, y1, x2, y2.
    pub line: [f32; 4],
}

/// A node-link picture of one layer.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagram {
    /// Of the view box.
    pub width: f32,
    /// Of the view box.
    pub height: f32,
    /// The height of the bars' base line.
    pub base: f32,
    /// The inputs.
    pub inputs: Vec<Node>,
    /// The outputs.
    pub outputs: Vec<Node>,
    /// What the boundary made up.
    pub padding: Vec<Padding>,
    /// The connections; the lit ones last, so that they are drawn on top.
    pub edges: Vec<Edge>,
    /// Places of windows that meet a made-up zero: nothing is multiplied there.
    pub idle: Vec<[f32; 4]>,
}

/// The value at the end of a bar as long as [`BAR_REACH`]: the smallest round number that has room for `values`.
pub fn bar_limit(values: &[f32]) -> f32 {
    let largest = values.iter().fold(0.0f32, |largest, value| largest.max(value.abs()));
    if largest <= 6.0 {
        return 6.0;
    }
    let power = 10f32.powf(largest.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power).find(|limit| *limit >= largest).unwrap_or(largest)
}

/// Where the columns of a picture stand: the same in the pictures of all layers.
pub(super) struct Columns<'a> {
    axis: &'a Axis,
    taps: usize,
    first: isize,
}

impl<'a> Columns<'a> {
    /// Those of `model`'s pictures.
    pub(super) fn new(model: &'a Model) -> Columns<'a> {
        let axis = model.layout.cols();
        Columns { axis, taps: model.layout.taps(), first: axis.position(0, 0).min(0) }
    }

    fn at(&self, position: f32) -> f32 {
        let inner = position.clamp(0.0, self.axis.inputs() as f32 - 1.0);
        MARGIN + RADIUS + inner * STEP + (position - inner - self.first as f32) * PADDING_STEP
    }

    /// The sample at `position`, counted from the first one.
    pub(super) fn input(&self, position: isize) -> f32 {
        self.at(position as f32)
    }

    /// Output `i`: above the middle of its window.
    fn output(&self, i: usize) -> f32 {
        self.at((self.axis.position(i, 0) + self.axis.position(i, self.taps - 1)) as f32 / 2.0)
    }
}

impl Model {
    /// Where the unit of output `i` stands in the picture.
    pub fn output_place(&self, i: usize) -> (f32, f32) {
        (Columns::new(self).output(i), OUTPUT_Y)
    }
}

impl Diagram {
    /// The picture of `layer`, with what `lit` lights.
    pub fn new(model: &Model, layer: Layer, lit: &Lit) -> Diagram {
        let axis = model.layout.cols();
        let (n, m, taps) = (axis.inputs(), axis.outputs(), model.layout.taps());
        let columns = Columns::new(model);
        let last = axis.position(m - 1, taps - 1).max(n as isize - 1);
        let input_x = |position: isize| columns.input(position);

        let node = |index: usize, value: f32, x: f32, y: f32| Node { index, value, x, y, end: false };
        let mut inputs: Vec<Node> = (0..n).map(|j| node(j, model.x.data()[j], input_x(j as isize), INPUT_Y)).collect();
        let values = model.outputs(layer).iter().enumerate();
        let mut outputs: Vec<Node> = values.map(|(i, &y)| node(i, y, columns.output(i), OUTPUT_Y)).collect();

        let mut padding: Vec<(isize, Option<usize>, bool)> = Vec::new();
        let mut edges = Vec::new();
        let mut idle = Vec::new();
        let line = |x: f32, i: usize| [x, INPUT_Y - RADIUS, outputs[i].x, OUTPUT_Y + RADIUS];
        for i in 0..m {
            if layer == Layer::Dense {
                edges.extend((0..n).map(|j| {
                    let param = Param::Dense(i, j);
                    let on = lit.edge(param, j, i);
                    Edge { param, tap: model.tap_between(i, j), from: j, to: i, on, line: line(input_x(j as isize), i) }
                }));
                continue;
            }
            for tap in 0..taps {
                let place = if model.layout.flip() { taps - 1 - tap } else { tap };
                let position = axis.position(i, place);
                let source = model.layout.source(i, tap);
                let param = if layer == Layer::Conv { Param::Kernel(tap) } else { Param::Local(i, tap) };
                let on = source.is_some_and(|from| lit.edge(param, from, i));
                if position < 0 || position >= n as isize {
                    padding.push((position, source, !on));
                }
                let line = line(input_x(position), i);
                let Some(from) = source else {
                    idle.push(line);
                    continue;
                };
                edges.push(Edge { param, tap: Some(tap), from, to: i, on, line });
            }
        }
        for edge in edges.iter().filter(|edge| edge.on) {
            inputs[edge.from].end = true;
            outputs[edge.to].end = true;
        }
        edges.sort_by_key(|edge| edge.on);
        // Of the windows that meet the same place, one that is lit comes first and stays.
        padding.sort_unstable();
        padding.dedup_by_key(|(position, ..)| *position);
        let padding = padding
            .into_iter()
            .map(|(position, source, idle)| Padding {
                end: !idle,
                source,
                value: source.map_or(0.0, |j| model.x.data()[j]),
                x: input_x(position),
                y: INPUT_Y,
            })
            .collect();

        // Room below the base line only where a bar needs it.
        let below = if model.x.data().iter().any(|&value| value < 0.0) { BAR_REACH + 4.0 } else { 8.0 };

        Diagram {
            width: input_x(last).max(input_x(n as isize - 1)) + RADIUS + 4.0,
            height: INPUT_Y + BASE + below,
            base: INPUT_Y + BASE,
            inputs,
            outputs,
            padding,
            edges,
            idle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::connect::{Connect, Edit, Select};

    fn picture(state: &Connect, layer: Layer) -> Diagram {
        let model = Model::new(state).expect("a state has a figure");
        Diagram::new(&model, layer, &Lit::new(state.select, &model))
    }

    fn lit(diagram: &Diagram) -> Vec<(usize, usize)> {
        diagram.edges.iter().filter(|edge| edge.on).map(|edge| (edge.from, edge.to)).collect()
    }

    #[test]
    fn the_opening_state_lights_seven_uses_of_the_kernel_and_one_weight() {
        let state = Connect::default();
        assert_eq!(lit(&picture(&state, Layer::Conv)), (0..7).map(|i| (i, i)).collect::<Vec<_>>());
        assert_eq!(lit(&picture(&state, Layer::Dense)), [(3, 3)]);
        assert_eq!(lit(&picture(&state, Layer::Local)), [(3, 3)]);
    }

    #[test]
    fn a_layer_draws_as_many_connections_as_it_multiplies() {
        for boundary in Boundary::ALL {
            for (stride, dilation, flip) in [(1, 1, false), (2, 1, true), (1, 2, false), (3, 3, true)] {
                let state = Connect { boundary, stride, dilation, flip, ..Connect::default() };
                let model = Model::new(&state).expect("a state has a figure");
                for layer in Layer::ALL {
                    let drawn = picture(&state, layer).edges.len() as u128;
                    assert_eq!(drawn, model.cost(layer).multiplications, "{boundary:?} {layer:?}");
                }
            }
        }
    }

    #[test]
    fn a_flipped_kernel_meets_the_window_from_the_other_side() {
        let mut state = Connect::default();
        state.apply(Edit::Select(Some(Select::Param(Param::Kernel(0)))));
        assert!(lit(&picture(&state, Layer::Conv)).iter().all(|(from, to)| from + 1 == *to));
        state.apply(Edit::Flip(true));
        assert!(lit(&picture(&state, Layer::Conv)).iter().all(|(from, to)| from - 1 == *to));
    }

    #[test]
    fn everything_stands_inside_the_view_box() {
        for boundary in Boundary::ALL {
            for k in 1..=5 {
                let state = Connect { boundary, k: vec![1.0; k], ..Connect::default() };
                let diagram = picture(&state, Layer::Conv);
                let inside = |x: f32| (RADIUS..=diagram.width - RADIUS).contains(&x);
                assert!(diagram.inputs.iter().chain(&diagram.outputs).all(|node| inside(node.x)), "{boundary:?} {k}");
                assert!(diagram.padding.iter().all(|node| inside(node.x)));
            }
        }
    }

    #[test]
    fn a_copy_beyond_the_edge_names_its_source_and_a_zero_has_none() {
        let sources = |boundary| -> Vec<Option<usize>> {
            let state = Connect { boundary, ..Connect::default() };
            picture(&state, Layer::Conv).padding.iter().map(|padding| padding.source).collect()
        };
        assert_eq!(sources(Boundary::Zero), [None, None]);
        assert_eq!(sources(Boundary::Circular), [Some(6), Some(0)]);
        assert_eq!(sources(Boundary::Replicate), [Some(0), Some(6)]);
        assert_eq!(sources(Boundary::Reflect), [Some(1), Some(5)]);
        assert_eq!(sources(Boundary::Valid), []);
    }

    #[test]
    fn bars_have_room_for_every_value_on_a_round_scale() {
        assert_eq!(bar_limit(&[1.0, -5.0]), 6.0);
        assert_eq!(bar_limit(&[6.5]), 10.0);
        assert_eq!(bar_limit(&[-130.0]), 200.0);
        assert_eq!(bar_limit(&[]), 6.0);
    }
}

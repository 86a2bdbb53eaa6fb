//! The parts of a layer's diagram, with positions and highlights.

use super::places::Places;
use super::{Highlight, Measures, Model, Param};
use crate::lesson::LayerKind;

/// An input or output unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node {
    /// Its place in its row.
    pub index: usize,
    /// Its value.
    pub value: f32,
    /// The centre; of a signal's input that of its number.
    pub x: f32,
    /// The centre; of a signal's input that of its number.
    pub y: f32,
    /// Whether a highlighted connection ends here.
    pub end: bool,
}

/// A sample that the boundary made up, drawn beyond the edge of the input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Padding {
    /// The input of which it is a copy; none for a zero.
    pub source: Option<usize>,
    /// The value.
    pub value: f32,
    /// Its row and column, counted from the first sample.
    pub position: (isize, isize),
    /// The centre; of a signal's input that of its number.
    pub x: f32,
    /// The centre; of a signal's input that of its number.
    pub y: f32,
    /// Whether a highlighted connection ends here.
    pub end: bool,
}

/// A connection.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// The parameter that it uses.
    pub param: Param,
    /// The kernel element at the same place of the window, if the layer has a window.
    pub tap: Option<usize>,
    /// The input that it reads.
    pub from: usize,
    /// The output that it feeds.
    pub to: usize,
    /// Whether it is highlighted.
    pub on: bool,
    /// The line from the input to the output: x1, y1, x2, y2.
    pub line: [f32; 4],
}

/// The picture of one layer.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagram {
    /// The inputs.
    pub inputs: Vec<Node>,
    /// The outputs.
    pub outputs: Vec<Node>,
    /// The padding samples.
    pub padding: Vec<Padding>,
    /// The connections, by output.
    pub edges: Vec<Edge>,
    /// Places of windows that meet a made-up zero: nothing is multiplied there.
    pub idle: Vec<[f32; 4]>,
}

/// The value at the end of the longest bar: the smallest round number that has room for `values`.
pub fn bar_limit(values: &[f32]) -> f32 {
    let largest = values.iter().fold(0.0f32, |largest, value| largest.max(value.abs()));
    if largest <= 6.0 {
        return 6.0;
    }
    let power = 10f32.powf(largest.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power).find(|limit| *limit >= largest).unwrap_or(largest)
}

impl Diagram {
    /// The picture of `layer`, with what `highlight` lights.
    pub fn new(model: &Model, layer: LayerKind, highlight: &Highlight, measures: &Measures) -> Diagram {
        let layout = &model.layout;
        let (h, w) = (layout.rows().inputs(), layout.cols().inputs());
        let (n, m, taps) = (layout.inputs(), layout.outputs(), layout.taps());
        let places = Places::new(model, measures);
        let at = |j: usize| ((j / w) as isize, (j % w) as isize);

        let node = |index: usize, value: f32, (x, y): (f32, f32)| Node { index, value, x, y, end: false };
        let mut inputs: Vec<Node> = (0..n).map(|j| node(j, model.x.data()[j], places.sample(at(j)))).collect();
        let values = model.outputs(layer).iter().enumerate();
        let mut outputs: Vec<Node> = values.map(|(i, &y)| node(i, y, places.output(i))).collect();

        let mut padding: Vec<((isize, isize), Option<usize>, bool)> = Vec::new();
        let mut edges = Vec::new();
        let mut idle = Vec::new();
        // Between units of a signal a connection ends at their rims.
        let rims = if model.two_d { (0.0, 0.0) } else { (measures.number, places.radius()) };
        let line = |position: (isize, isize), i: usize| {
            let (x, y) = places.sample(position);
            [x, y - rims.0, outputs[i].x, outputs[i].y + rims.1]
        };
        for i in 0..m {
            if layer == LayerKind::Dense {
                edges.extend((0..n).map(|j| {
                    let param = Param::Dense(i, j);
                    let on = highlight.edge(param, j, i);
                    Edge { param, tap: model.tap_between(i, j), from: j, to: i, on, line: line(at(j), i) }
                }));
                continue;
            }
            for tap in 0..taps {
                let place = if layout.flip() { taps - 1 - tap } else { tap };
                let position = model.position(i, place);
                let source = layout.source(i, tap);
                let param = if layer == LayerKind::Conv { model.shared(i, tap) } else { Param::Local(i, tap) };
                let on = source.is_some_and(|from| highlight.edge(param, from, i));
                if !(0..h as isize).contains(&position.0) || !(0..w as isize).contains(&position.1) {
                    padding.push((position, source, !on));
                }
                let line = line(position, i);
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
        // Of several windows that read the same place, a highlighted one comes first and is kept.
        padding.sort_unstable();
        padding.dedup_by_key(|(position, ..)| *position);
        let padding = padding
            .into_iter()
            .map(|(position, source, idle)| {
                let (x, y) = places.sample(position);
                Padding { end: !idle, source, position, value: source.map_or(0.0, |j| model.x.data()[j]), x, y }
            })
            .collect();

        Diagram { inputs, outputs, padding, edges, idle }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::connect::{SHAPES, Select, Setup};

    fn picture(setup: &Setup, layer: LayerKind) -> Diagram {
        chosen(setup, layer, setup.opening_select())
    }

    fn chosen(setup: &Setup, layer: LayerKind, select: Select) -> Diagram {
        let model = Model::new(setup).expect("a state has a figure");
        Diagram::new(&model, layer, &Highlight::new(Some(select), &model), &Measures::WIDE)
    }

    fn highlight(diagram: &Diagram) -> Vec<(usize, usize)> {
        diagram.edges.iter().filter(|edge| edge.on).map(|edge| (edge.from, edge.to)).collect()
    }

    #[test]
    fn the_opening_state_lights_seven_uses_of_the_kernel_and_one_weight() {
        let state = Setup::default();
        assert_eq!(highlight(&picture(&state, LayerKind::Conv)), (0..7).map(|i| (i, i)).collect::<Vec<_>>());
        assert_eq!(highlight(&picture(&state, LayerKind::Dense)), [(3, 3)]);
        assert_eq!(highlight(&picture(&state, LayerKind::Local)), [(3, 3)]);
    }

    #[test]
    fn a_layer_draws_as_many_connections_as_it_multiplies() {
        for boundary in Boundary::ALL {
            for (stride, dilation, flip) in [(1, 1, false), (2, 1, true), (1, 2, false), (3, 3, true)] {
                let state = Setup { boundary, stride, dilation, flip, ..Setup::default() };
                let model = Model::new(&state).expect("a state has a figure");
                for layer in LayerKind::ALL {
                    let drawn = picture(&state, layer).edges.len() as u128;
                    assert_eq!(drawn, model.cost(layer).multiplications, "{boundary:?} {layer:?}");
                }
            }
        }
    }

    /// Pictures with each of the kernels of the menu, at every boundary, with some strides, dilations and the flip.
    fn pictures() -> impl Iterator<Item = Setup> {
        let shapes = SHAPES.into_iter().flat_map(|shape| Boundary::ALL.map(|boundary| (shape, boundary)));
        shapes.flat_map(|((kh, kw), boundary)| {
            [(1, 1, false), (2, 1, true), (1, 2, true)].map(|(stride, dilation, flip)| {
                let k = (0..kh * kw).map(|tap| tap as f32 - 2.0).collect();
                Setup { k, kh, boundary, stride, dilation, flip, ..Setup::opening_2d() }
            })
        })
    }

    #[test]
    fn on_a_picture_too_a_connection_is_drawn_for_each_multiplication() {
        for state in pictures() {
            let model = Model::new(&state).expect("a state has a figure");
            for layer in LayerKind::ALL {
                let drawn = picture(&state, layer).edges.len() as u128;
                assert_eq!(drawn, model.cost(layer).multiplications, "{state:?} {layer:?}");
            }
        }
    }

    #[test]
    fn a_kernel_element_shifts_the_input_by_its_place_in_the_window() {
        let picture = |select| chosen(&Setup::opening_2d(), LayerKind::Conv, select);
        assert!(highlight(&picture(Select::Param(Param::Kernel(1)))).iter().all(|(from, to)| from + 5 == *to));
        assert!(highlight(&picture(Select::Param(Param::Kernel(5)))).iter().all(|(from, to)| to + 1 == *from));
        let read: Vec<usize> = highlight(&picture(Select::Output(7))).iter().map(|(from, _)| *from).collect();
        assert_eq!(read, [1, 2, 3, 6, 7, 8, 11, 12, 13]);
    }

    #[test]
    fn a_flipped_kernel_meets_the_window_from_the_other_side() {
        let picture = |flip| {
            let setup = Setup { flip, ..Setup::default() };
            chosen(&setup, LayerKind::Conv, Select::Param(Param::Kernel(0)))
        };
        assert!(highlight(&picture(false)).iter().all(|(from, to)| from + 1 == *to));
        assert!(highlight(&picture(true)).iter().all(|(from, to)| from - 1 == *to));
    }

    #[test]
    fn everything_stands_inside_the_view_box() {
        for boundary in Boundary::ALL {
            for k in 1..=5 {
                let state = Setup { boundary, k: vec![1.0; k], ..Setup::default() };
                let diagram = picture(&state, LayerKind::Conv);
                let model = Model::new(&state).expect("a state has a figure");
                let radius = Places::new(&model, &Measures::WIDE).radius();
                let inside = |x: f32| (radius..=Measures::WIDE.width - radius).contains(&x);
                assert!(diagram.inputs.iter().chain(&diagram.outputs).all(|node| inside(node.x)), "{boundary:?} {k}");
                assert!(diagram.padding.iter().all(|node| inside(node.x)));
            }
        }
    }

    #[test]
    fn a_copy_beyond_the_edge_names_its_source_and_a_zero_has_none() {
        let sources = |boundary| -> Vec<Option<usize>> {
            let state = Setup { boundary, ..Setup::default() };
            picture(&state, LayerKind::Conv).padding.iter().map(|padding| padding.source).collect()
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

//! The units of a layer: its outputs, and the parts that a signal's and a picture's inputs have in common.

use yew::prelude::*;

use super::words;
use crate::lesson::connect::{Highlight, Node, Padding, Select};
use crate::view::short::short;
use crate::words::Texts;

/// The corners of a cell in a plane.
pub(super) type Corners = [(f32, f32); 4];

/// How a unit is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// A circle of this radius around the unit's place.
    Circle(f32),
    /// A cell of this opacity, with the middle of its number.
    Cell { corners: Corners, shade: f32, number: (f32, f32) },
}

/// Properties of [`Output`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct OutputProps {
    texts: Texts,
    node: Node,
    shape: Shape,
    on: bool,
    /// Whether its window is written out.
    written: bool,
    /// Whether the sliding window has still to leave it.
    empty: bool,
}

impl OutputProps {
    /// An output as `highlight` and the window, if it slides, leave it.
    pub(super) fn new(texts: Texts, node: Node, shape: Shape, highlight: &Highlight, slide: Option<usize>) -> Self {
        let on = highlight.output == Some(node.index);
        let written = highlight.written == node.index;
        let empty = slide.is_some_and(|slide| slide <= node.index);
        OutputProps { texts, node, shape, on, written, empty }
    }
}

/// An output with its value and its accessible name. The number of an empty one is in place and hidden; the window shows the one it is at.
#[component]
pub(super) fn Output(OutputProps { texts, node, shape, on, written, empty }: &OutputProps) -> Html {
    let Node { index, value, x, y, end } = *node;
    let (drawn, (x, y)) = match *shape {
        Shape::Circle(radius) => {
            (html! { <circle cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} /> }, (x, y))
        }
        Shape::Cell { corners, shade, number } => (cell(&corners, if *empty { 0.0 } else { shade }), number),
    };
    html! {
        <g class={classes!("output", empty.then_some("empty"))} data-end={end.to_string()} data-output={index.to_string()} data-value={value.to_string()}
            data-on={on.to_string()} data-written={written.to_string()} data-choose={Select::Output(index).to_string()}>
            <title>{ words::output_unit(texts, index, value) }</title>
            { drawn }
            { number(texts, value, x, y) }
        </g>
    }
}

/// A padding sample with its accessible name.
pub(super) fn padding_unit(texts: &Texts, Padding { source, end, .. }: &Padding, drawn: Html) -> Html {
    let choose = source.map(|source| Select::Input(source).to_string());
    html! {
        <g class="padding" data-choose={choose} data-copy={source.map(|source| source.to_string())} data-end={end.to_string()}>
            <title>{ words::padding(texts, *source) }</title>
            { drawn }
        </g>
    }
}

/// A cell of a plane: the darker, the farther its value is from zero.
pub(super) fn cell(corners: &Corners, shade: f32) -> Html {
    html! { <polygon class="cell" points={points(corners)} fill-opacity={format!("{shade:.3}")} /> }
}

/// `corners` as the points of a polygon.
pub(super) fn points(corners: &Corners) -> String {
    corners.map(|(x, y)| format!("{x:.1},{y:.1}")).join(" ")
}

/// The class for the size of `text` in a unit: the longer it is, the smaller it is written.
pub(super) fn size(text: &str) -> &'static str {
    match text.chars().count() {
        0..=2 => "",
        3 => "signed",
        4 => "small",
        _ => "tiny",
    }
}

/// A number that fits into a unit, with its middle at (x, y); what is too long is rounded.
pub(super) fn number(texts: &Texts, value: f32, x: f32, y: f32) -> Html {
    let text = short(texts, value);
    html! { <text class={classes!("number", size(&text))} x={x.to_string()} y={y.to_string()}>{ text }</text> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::connect::{Diagram, Measures, Model, Setup};
    use crate::lesson::{Lang, LayerKind};

    fn drawn(setup: &Setup, kind: LayerKind, output: usize) -> Vec<OutputProps> {
        let model = Model::new(setup).expect("a state has a figure");
        let highlight = Highlight::new(Some(Select::Output(output)), &model);
        let diagram = Diagram::new(&model, kind, &highlight, &Measures::WIDE);
        let props = |node| OutputProps::new(Texts::sample(Lang::En), node, Shape::Circle(20.0), &highlight, None);
        diagram.outputs.into_iter().map(props).collect()
    }

    /// The number of outputs that are drawn again.
    fn again(before: &[OutputProps], after: &[OutputProps]) -> usize {
        assert_eq!(before.len(), after.len());
        before.iter().zip(after).filter(|(before, after)| before != after).count()
    }

    #[test]
    fn another_output_draws_two_again() {
        let setup = Setup::default();
        for kind in LayerKind::ALL {
            assert_eq!(again(&drawn(&setup, kind, 2), &drawn(&setup, kind, 5)), 2, "{kind:?}");
        }
    }

    #[test]
    fn an_input_draws_the_outputs_again_that_read_it() {
        let before = Setup::default();
        let mut after = before.clone();
        after.x[3] += 1.0;
        for (kind, count) in [(LayerKind::Conv, 3), (LayerKind::Local, 3), (LayerKind::Dense, 7)] {
            assert_eq!(again(&drawn(&before, kind, 3), &drawn(&after, kind, 3)), count, "{kind:?}");
        }
    }
}

//! The picture of a layer on a picture: the input and the outputs as planes, between them the connections that are lit.

use yew::prelude::*;

use super::props::DiagramProps;
use super::shared::{hue, symbol};
use super::units::{output_unit, padding_unit, size};
use super::words;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Edge, Node, Padding, Plane, Planes, Select, window};
use crate::lesson::symbol::subscript;
use crate::view::short::short;

/// The two planes.
pub(super) fn picture(props: &DiagramProps) -> Html {
    let DiagramProps { texts, kind, model, measures, diagram, highlight, slide, .. } = props;
    let planes = Planes::new(model, measures);
    let columns = model.layout.cols().inputs();
    let darkest = |nodes: &[Node]| nodes.iter().fold(f32::MIN_POSITIVE, |most, node| most.max(node.value.abs()));
    let (inputs, outputs) = (darkest(&diagram.inputs), darkest(&diagram.outputs));

    let number = |value: f32, plane: Plane, at: (f32, f32)| {
        let (x, y) = planes.centre(plane, at);
        let text = short(texts, value);
        html! { <text class={classes!("number", size(&text))} x={(x - 0.12 * planes.width).to_string()} y={y.to_string()}>{ text }</text> }
    };
    // The darker the farther from zero: so the picture is seen as one.
    let cell = |value: f32, darkest: f32, plane: Plane, at: (f32, f32)| {
        let shade = 0.2 * value.abs() / darkest;
        html! { <polygon class="cell" points={points(planes.corners(plane, at, at))} fill-opacity={format!("{shade:.3}")} /> }
    };
    let place = |index: usize| ((index / columns) as f32, (index % columns) as f32);
    let input = |node: &Node| {
        html! {
            <g class="input" data-input={node.index.to_string()} data-end={node.end.to_string()} data-on={(highlight.input == Some(node.index)).to_string()}
                data-choose={Select::Input(node.index).to_string()}>
                <title>{ words::input_unit(texts, node.index, node.value) }</title>
                { cell(node.value, inputs, Plane::Input, place(node.index)) }
            </g>
        }
    };
    let output = |node: &Node| {
        let at = model.window_middle(node.index);
        output_unit(texts, node, highlight, *slide, |empty| {
            html! {
                <>
                    { cell(if empty { 0.0 } else { node.value }, outputs, Plane::Output, at) }
                    if !empty { { number(node.value, Plane::Output, at) } }
                </>
            }
        })
    };
    let padded = |padding: &Padding| {
        let (row, column) = padding.position;
        let at = (row as f32, column as f32);
        let label =
            padding.source.map_or_else(|| short(texts, padding.value), |source| format!("x{}", subscript(source)));
        let (x, y) = planes.centre(Plane::Input, at);
        let drawn = html! {
            <>
                <polygon class="cell" points={points(planes.corners(Plane::Input, at, at))} />
                <text class={classes!("number", padding.source.map_or("", |_| "copy"))} x={(x - 0.1 * planes.width).to_string()} y={y.to_string()}>{ label }</text>
            </>
        };
        padding_unit(texts, padding, drawn)
    };
    let name = |name: &'static str, node: Option<&Node>, plane: Plane| match node {
        Some(node) => {
            let at = match plane {
                Plane::Input => (0.0, 0.0),
                Plane::Output => model.window_middle(node.index),
            };
            let (x, y) = planes.centre(plane, at);
            let left = if diagram.padding.is_empty() || plane == Plane::Output { 0.75 } else { 1.8 };
            html! { <text class="name" x={(x - left * planes.width).to_string()} y={y.to_string()}>{ name }</text> }
        }
        None => Html::default(),
    };
    // The output that is looked at, with its window.
    let at = slide.or(highlight.any().then_some(highlight.written));
    let rim = at.filter(|_| highlight.input.is_none()).map(|output| {
        let met = window(model, output);
        let corner = |position: (isize, isize)| (position.0 as f32, position.1 as f32);
        let whole = ((0.0, 0.0), ((model.layout.rows().inputs() - 1) as f32, (columns - 1) as f32));
        let (first, last) = match (kind, met.first(), met.last()) {
            (LayerKind::Dense, ..) | (_, None, _) | (_, _, None) => whole,
            (_, Some(first), Some(last)) => (corner(first.position), corner(last.position)),
        };
        let middle = model.window_middle(output);
        let frame = |corners: [(f32, f32); 4]| html! { <polygon class="frame" points={points(corners)} /> };
        (frame(planes.corners(Plane::Input, first, last)), frame(planes.corners(Plane::Output, middle, middle)))
    });
    let (window_rim, output_rim) = rim.unzip();
    let lit: Vec<&Edge> = diagram.edges.iter().filter(|edge| edge.on).collect();
    // The others of the same output, where one weight of many is chosen.
    let beside = diagram.edges.iter().filter(|edge| !edge.on && edge.to == highlight.written);
    let beside = beside.filter(|_| *kind != LayerKind::Conv && highlight.dense.is_some() && slide.is_none());
    let class = |edge: &Edge| {
        let hue = edge.tap.filter(|_| *kind == LayerKind::Conv && highlight.tap.is_some()).map(|tap| hue(model, tap));
        let chosen = (highlight.dense == Some((edge.to, edge.from)) && edge.on).then_some("chosen");
        classes!("tie", hue, chosen, (!edge.on).then_some("beside"))
    };
    let line = |edge: &Edge| {
        let [x1, y1, x2, y2] = edge.line.map(|coordinate| coordinate.to_string());
        html! {
            <g key={format!("{} {} {}", edge.param, edge.from, edge.to)} class={class(edge)} data-choose={edge.param.to_string()}>
                <line {x1} {y1} {x2} {y2} />
            </g>
        }
    };
    let end = |edge: &Edge, (x, y): (f32, f32)| {
        let radius = (0.075 * planes.width).clamp(2.0, 4.5).to_string();
        html! { <circle class={class(edge)} cx={x.to_string()} cy={y.to_string()} r={radius} /> }
    };
    let chosen = lit.iter().find(|edge| highlight.dense == Some((edge.to, edge.from)));
    let label = chosen.map(|edge| {
        // Between the planes, where no number stands.
        let [x1, _, x2, y2] = edge.line;
        let (top, bottom) = (planes.bottom(model), planes.top());
        let y = (top + bottom) / 2.0;
        let x = x1 + (x2 - x1) * ((edge.line[1] - y) / (edge.line[1] - y2).max(1.0));
        let index = model.index(edge.param);
        let width = 20.0 + 10.0 * index.chars().count() as f32;
        let hue = edge.tap.filter(|_| *kind == LayerKind::Conv).map(|tap| hue(model, tap));
        html! {
            <g class={classes!("tie-name", hue)}>
                <rect class="behind" x={(x - width / 2.0).to_string()} y={(y - 14.0).to_string()} width={width.to_string()} height="28" rx="6" />
                <text x={x.to_string()} y={y.to_string()}>{ symbol("w", index) }</text>
            </g>
        }
    });
    let origin = |padding: &Padding| {
        let Some(source) = padding.source.and_then(|source| diagram.inputs.get(source)) else {
            return Html::default();
        };
        html! { <path class="origin" d={format!("M{} {}L{} {}", padding.x, padding.y, source.x, source.y)} /> }
    };
    let one = highlight.input.is_some() || highlight.output.is_some();
    html! {
        <>
            { name("x", diagram.inputs.first(), Plane::Input) }
            { name("y", diagram.outputs.first(), Plane::Output) }
            <g>{ for diagram.padding.iter().map(padded) }</g>
            <g>{ for diagram.inputs.iter().map(input) }</g>
            <g>{ for diagram.padding.iter().filter(|padding| padding.end && one).map(origin) }</g>
            <>{ for window_rim }</>
            // The connections lie under the numbers, and under the plane of the outputs.
            <g>{ for beside.clone().chain(lit.iter().copied()).map(line) }</g>
            <g class="over">{ for diagram.inputs.iter().map(|node| number(node.value, Plane::Input, place(node.index))) }</g>
            <g class="under">{ for diagram.outputs.iter().map(|node| {
                let at = model.window_middle(node.index);
                html! { <polygon points={points(planes.corners(Plane::Output, at, at))} /> }
            }) }</g>
            <g>{ for diagram.outputs.iter().map(output) }</g>
            <>{ for output_rim }</>
            <g class="ends">
                <>{ for beside.chain(lit.iter().copied()).map(|edge| end(edge, (edge.line[0], edge.line[1]))) }</>
                <>{ for lit.iter().map(|edge| end(edge, (edge.line[2], edge.line[3]))) }</>
            </g>
            <>{ for label }</>
        </>
    }
}

fn points(corners: [(f32, f32); 4]) -> String {
    corners.map(|(x, y)| format!("{x:.1},{y:.1}")).join(" ")
}

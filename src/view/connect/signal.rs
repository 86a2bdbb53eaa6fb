//! The picture of a layer on a signal: outputs, connections, inputs with their bars, and the matrix under them.

use yew::prelude::*;

use super::entries::Entries;
use super::links::{self, arcs, connection};
use super::props::DiagramProps;
use super::second::second;
use super::transition::moving;
use super::units::{Output, OutputProps, Shape, number, padding_unit, size};
use super::words;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Edge, Measures, Node, Padding, Param, Places, Select, Transition, bar_limit};
use crate::lesson::symbol::subscript;
use crate::view::path::line;
use crate::view::short::short;
use crate::view::turns::Later;
use crate::words::Texts;

/// The picture; `window` is the kernel, over the inputs, and `editor` the field in which a connection is edited.
pub(super) fn signal(
    props: &DiagramProps,
    window: Html,
    editor: Html,
    type_into: Callback<(String, Param, Option<f32>)>,
) -> Html {
    let DiagramProps { texts, kind, stage, model, measures, diagram, highlight, slide, matrix, choose, .. } = props;
    let places = Places::new(model, measures);
    let transition = Transition::of(model, *stage, measures);
    let idle = diagram.idle.iter().map(|&[x1, y1, x2, y2]| line((x1, y1), (x2, y2)));
    let name = |name: &'static str, node: Option<&Node>| match node.map(|node| (node.x - 0.95 * places.pitch(), node.y))
    {
        // The padding takes this place where there is any.
        Some((x, y)) if name == "y" || diagram.padding.is_empty() => {
            html! { <text class="name" x={x.max(8.0).to_string()} y={y.to_string()}>{ name }</text> }
        }
        _ => Html::default(),
    };
    let output = |node: &Node| {
        let recounted = transition.as_ref().map(|transition| transition.outputs[node.index]);
        let node = Node { value: recounted.unwrap_or(node.value), ..*node };
        html! { <Output key={node.index} ..OutputProps::new(*texts, node, Shape::Circle(places.radius()), highlight, *slide) /> }
    };
    let bars = measures.bars(model.x.data());
    let limit = bar_limit(model.x.data());
    let input = |node: &Node| {
        let on = highlight.input == Some(node.index);
        html! { <Input key={node.index} texts={*texts} node={*node} radius={places.radius()} measures={*measures} {bars} {limit} {on} /> }
    };
    let moved = transition.as_ref().map(Transition::moved);
    let link = |edge: &Edge| {
        let moved = moved.as_ref().is_some_and(|moved| moved.contains(&(edge.to, edge.from)));
        connection(edge, *kind, highlight, moved)
    };
    // Those with a name come apart and last, so that each takes the place of one like it, and none is built again.
    let lit = |named: bool| {
        let edges = diagram.edges.iter().filter(|edge| edge.on && links::named(edge, &places, highlight) == named);
        html! { <g>{ for edges.map(|edge| links::lit(edge, model, *kind, highlight, named)) }</g> }
    };
    html! {
        <>
            { name("y", diagram.outputs.first()) }
            { name("x", diagram.inputs.first()) }
            if let Some(upper) = &model.second { { second(props, upper) } }
            <path class="idle" d={idle.collect::<String>()} />
            <g><Later>{ for diagram.edges.iter().map(link) }</Later></g>
            { for [false, true].map(lit) }
            if *kind == LayerKind::Conv && stage.is_some() { { arcs(diagram) } }
            if let Some(transition) = &transition { { moving(texts, &places, transition, *matrix) } }
            <g>{ for diagram.padding.iter().map(|padding| padded(texts, padding, &places, measures)) }</g>
            <g>{ for diagram.padding.iter().filter(|padding| padding.end).map(|padding| origin(padding, &diagram.inputs, measures)) }</g>
            <g>{ for diagram.inputs.iter().map(input) }</g>
            <g>{ for diagram.outputs.iter().map(output) }</g>
            { window }
            if *matrix {
                <Later><Entries texts={*texts} kind={*kind} tied={*kind == LayerKind::Conv && stage.is_some()} model={model.clone()} measures={*measures}
                    highlight={*highlight} slide={*slide} moved={moved.clone()} choose={choose.clone()} {type_into} /></Later>
            }
            { editor }
        </>
    }
}

/// A sample that the boundary made up: smaller, with a dashed rim, and the name of what it is a copy of.
fn padded(texts: &Texts, padding: &Padding, places: &Places, measures: &Measures) -> Html {
    let Padding { source, value, x, .. } = padding;
    let radius = 0.86 * places.radius();
    let y = measures.input_y + measures.number;
    let text = short(texts, *value);
    let drawn = html! {
        <>
            <rect x={(x - radius).to_string()} y={(y - radius).to_string()} width={(2.0 * radius).to_string()} height={(2.0 * radius).to_string()} rx="8" />
            <text class={classes!("number", size(&text))} x={x.to_string()} y={y.to_string()}>{ text }</text>
            if let Some(source) = source {
                <text class="copy" x={x.to_string()} y={(measures.input_y + measures.input_height - 10.0).to_string()}>{ format!("= x{}", subscript(source)) }</text>
            }
        </>
    };
    padding_unit(texts, padding, drawn)
}

/// An arc from a copy beyond the edge to the sample that it is a copy of.
fn origin(padding: &Padding, inputs: &[Node], measures: &Measures) -> Html {
    let Some(source) = padding.source.and_then(|source| inputs.get(source)) else {
        return Html::default();
    };
    let from = measures.input_y + measures.input_height;
    let low = from + 0.55 * measures.tile_height;
    html! {
        <path class="origin" d={format!("M{} {from} C{} {low} {} {low} {} {from}", padding.x, padding.x, source.x, source.x)} />
    }
}

#[derive(Properties, Clone, PartialEq)]
struct InputProps {
    texts: Texts,
    node: Node,
    /// Half its width.
    radius: f32,
    measures: Measures,
    /// The base line of the bars, and the length of the longest.
    bars: (f32, f32),
    /// The value at the end of the longest bar.
    limit: f32,
    on: bool,
}

/// An input: its number over its bar.
#[component]
fn Input(InputProps { texts, node, radius, measures, bars: (base, reach), limit, on }: &InputProps) -> Html {
    let length = (node.value / limit).clamp(-1.0, 1.0) * reach;
    let (top, height) = if length < 0.0 { (*base, -length) } else { (base - length, length) };
    let left = node.x - radius;
    let (y, bars) = (measures.input_y, 1.5 * measures.number);
    html! {
        <g class="input" data-input={node.index.to_string()} data-end={node.end.to_string()} data-on={on.to_string()}>
            <g data-choose={Select::Input(node.index).to_string()}>
                <title>{ words::input_unit(texts, node.index, node.value) }</title>
                <rect class="unit" x={left.to_string()} y={y.to_string()} width={(2.0 * radius).to_string()} height={measures.input_height.to_string()} rx="9" />
                { number(texts, node.value, node.x, node.y) }
            </g>
            <g data-bar={node.index.to_string()}>
                <rect class="target" x={left.to_string()} y={(y + bars).to_string()} width={(2.0 * radius).to_string()} height={(measures.input_height - bars).to_string()} />
                <rect class="bar-fill" x={(left + 2.0).to_string()} y={top.to_string()} width={(2.0 * radius - 4.0).to_string()} height={(height + if length >= 0.0 { 2.0 } else { 0.0 }).to_string()} />
                <line class="bar-handle" x1={(left + 0.24 * radius).to_string()} x2={(left + 1.76 * radius).to_string()} y1={(base - length).to_string()} y2={(base - length).to_string()} />
            </g>
        </g>
    }
}

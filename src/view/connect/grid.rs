//! The picture of a layer on a picture: the input and the outputs as grids with their numbers, and what a choice marks in
//! them.

use crate::lesson::LayerKind;
use crate::lesson::symbol::subscript;
use crate::view::short::short;
use yew::prelude::*;

use super::units::{number, output_unit, padding_unit};
use super::words;
use crate::lesson::connect::{
    CELL, Diagram, Edge, Highlight, Model, Node, PADDED_CELL, Padding, Param, Select, Window, window,
};
use crate::view::rich_text::tap_class;
use crate::words::Texts;

/// A cell that a lit connection reads or feeds, with the name or the number of the weight.
struct Mark {
    x: f32,
    y: f32,
    tap: Option<usize>,
    label: String,
}

/// Input grid, output grid, under them `links`, and what `highlight` marks in them; while the window slides, it marks its place itself.
pub(super) fn grids(
    texts: &Texts,
    model: &Model,
    layer: LayerKind,
    diagram: &Diagram,
    highlight: &Highlight,
    slide: Option<usize>,
    links: Html,
) -> Html {
    let darkest = |nodes: &[Node]| nodes.iter().fold(f32::MIN_POSITIVE, |most, node| most.max(node.value.abs()));
    let (inputs, outputs) = (darkest(&diagram.inputs), darkest(&diagram.outputs));
    let name = |name: &'static str, first: Option<&Node>, top: f32| match first {
        Some(node) => {
            html! { <text class="name" x={(node.x - CELL / 2.0 + 6.0).to_string()} y={(node.y - CELL / 2.0 - top).to_string()}>{ name }</text> }
        }
        None => Html::default(),
    };
    let copied = diagram
        .padding
        .iter()
        .filter(|padding| padding.end && (highlight.input.is_some() || highlight.output.is_some()));
    let above = diagram.inputs.first().map_or(0.0, |node| node.y - CELL / 2.0 - 16.0);
    let seen = looked_at(model, layer, diagram, highlight).filter(|_| slide.is_none());
    html! {
        <>
            { name("x", diagram.inputs.first(), above) }
            { name("y", diagram.outputs.first(), 7.0) }
            if let Some((frame, unit)) = &seen {
                { beam(frame, *unit) }
            }
            { links }
            { single(diagram, highlight) }
            <g>{ for diagram.padding.iter().map(|padding| padded(texts, padding)) }</g>
            <g>{ for diagram.inputs.iter().map(|node| input(texts, node, inputs, highlight)) }</g>
            <g>{ for diagram.outputs.iter().map(|node| output(texts, node, outputs, highlight, slide)) }</g>
            if slide.is_none() {
                <g>{ for copied.map(|padding| origin(padding, diagram)) }</g>
                <g class="marks">{ for marks(texts, model, layer, diagram, highlight).iter().map(|mark| marked(mark, diagram)) }</g>
                { for seen.map(|(frame, _)| rim(&frame)) }
            }
        </>
    }
}

fn square(x: f32, y: f32, side: f32) -> Html {
    square_of(Classes::new(), x, y, side, None)
}

fn square_of(class: Classes, x: f32, y: f32, side: f32, opacity: Option<String>) -> Html {
    html! {
        <rect {class} x={(x - side / 2.0).to_string()} y={(y - side / 2.0).to_string()} width={side.to_string()} height={side.to_string()}
            fill-opacity={opacity} />
    }
}

/// A cell with its number, the darker the farther that is from zero: so the picture is seen as one.
fn cell(texts: &Texts, node: &Node, darkest: f32, empty: bool) -> Html {
    let shade = if empty { 0.0 } else { 0.3 * node.value.abs() / darkest };
    html! {
        <>
            { square_of(classes!("cell"), node.x, node.y, CELL, Some(format!("{shade:.3}"))) }
            if !empty {
                // A little below the middle: above it there is room for what a mark says.
                { number(texts, node.value, node.x, node.y + 4.5, "") }
            }
        </>
    }
}

fn input(texts: &Texts, node: &Node, darkest: f32, highlight: &Highlight) -> Html {
    html! {
        <g class="input" data-input={node.index.to_string()} data-end={node.end.to_string()} data-on={(highlight.input == Some(node.index)).to_string()}
            data-choose={Select::Input(node.index).to_string()}>
            <title>{ words::input_unit(texts, node.index, node.value) }</title>
            { cell(texts, node, darkest, false) }
        </g>
    }
}

fn output(texts: &Texts, node: &Node, darkest: f32, highlight: &Highlight, slide: Option<usize>) -> Html {
    output_unit(texts, node, highlight, slide, |empty| cell(texts, node, darkest, empty))
}

fn padded(texts: &Texts, padding: &Padding) -> Html {
    let Padding { source, value, x, y, .. } = padding;
    let up = if source.is_some() { 4.0 } else { 0.0 };
    let drawn = html! {
        <>
            { square(*x, *y, PADDED_CELL) }
            { number(texts, *value, *x, y - up + 1.0, if source.is_some() { "small" } else { "" }) }
            if let Some(source) = source {
                <text class="copy" x={x.to_string()} y={(y + 10.5).to_string()}>{ format!("x{}", subscript(source)) }</text>
            }
        </>
    };
    padding_unit(texts, padding, drawn)
}

/// From a copy beyond the edge to the sample that it is a copy of.
fn origin(padding: &Padding, diagram: &Diagram) -> Html {
    let Some(source) = padding.source.and_then(|source| diagram.inputs.get(source)) else {
        return Html::default();
    };
    html! { <path class="origin" d={format!("M{} {}L{} {}", padding.x, padding.y, source.x, source.y)} /> }
}

/// The window of the output that is looked at, in the layers that have one; of the fully connected layer all inputs.
fn looked_at(
    model: &Model,
    layer: LayerKind,
    diagram: &Diagram,
    highlight: &Highlight,
) -> Option<(Window, (f32, f32))> {
    let output = highlight.output.or(highlight.dense.filter(|_| highlight.tap.is_some()).map(|(output, _)| output))?;
    let frame = match layer {
        LayerKind::Dense if highlight.output.is_none() => None,
        LayerKind::Dense => Window::around(diagram.inputs.iter().map(|node| (node.x, node.y))),
        _ => Window::around(window(model, output).iter().map(|met| (met.x, met.y))),
    };
    Some((frame?, model.output_place(output)))
}

/// The connection between the two units of a chosen weight.
fn single(diagram: &Diagram, highlight: &Highlight) -> Html {
    let edge = diagram.edges.iter().find(|edge| edge.on && highlight.dense == Some((edge.to, edge.from)));
    let (Some(Edge { line: [x1, y1, x2, y2], tap, .. }), Some(last), Some(first)) =
        (edge, diagram.inputs.last(), diagram.outputs.first())
    else {
        return Html::default();
    };
    // Only between the grids: it would strike the numbers through.
    let at = |x: f32| (x, y1 + (y2 - y1) * (x - x1) / (x2 - x1));
    let ((x1, y1), (x2, y2)) = (at(last.x + CELL / 2.0), at(first.x - CELL / 2.0));
    html! {
        <g class={classes!("edge", tap.map(tap_class))} data-on="true">
            <line class="link" x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} />
        </g>
    }
}

/// The way from a window to the output in which it is summed up.
pub(super) fn beam(Window { top, right, bottom, .. }: &Window, (x, y): (f32, f32)) -> Html {
    let (start, half) = (x - CELL / 2.0, CELL / 2.0);
    html! { <path class="beam" d={format!("M{right} {top}L{start} {}V{}L{right} {bottom}z", y - half, y + half)} /> }
}

/// The rim of a window.
pub(super) fn rim(Window { left, top, right, bottom }: &Window) -> Html {
    html! {
        <rect class="frame" x={left.to_string()} y={top.to_string()} width={(right - left).to_string()} height={(bottom - top).to_string()} rx="3" />
    }
}

/// What is marked: of an output the window, with the kernel laid over it, also where it meets a made-up zero; of an input
/// the outputs that it reaches; of a parameter both ends of each of its connections.
fn marks(texts: &Texts, model: &Model, layer: LayerKind, diagram: &Diagram, highlight: &Highlight) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut mark = |x: f32, y: f32, tap: Option<usize>, label: String| {
        match marks.iter_mut().find(|mark| (mark.x, mark.y) == (x, y)) {
            // Through copies an input may reach the same output again.
            Some(there) if highlight.input.is_some() => match label.strip_prefix('w') {
                // A cell has room for two names.
                Some(index) if !there.label.contains(',') => there.label.push_str(&format!(",{index}")),
                _ if there.label.ends_with('…') => {}
                _ => there.label.push('…'),
            },
            Some(_) => {}
            None => marks.push(Mark { x, y, tap, label }),
        }
    };
    for Edge { param, tap, line: [x1, y1, x2, y2], .. } in diagram.edges.iter().filter(|edge| edge.on) {
        let label = match param {
            Param::Kernel(tap) => format!("w{}", subscript(tap)),
            param => short(texts, model.value(*param)),
        };
        if highlight.input.is_none() {
            mark(*x1, *y1, *tap, label.clone());
        }
        if highlight.output.is_none() {
            mark(*x2, *y2, *tap, label);
        }
    }
    if let (LayerKind::Conv, Some(output)) = (layer, highlight.output) {
        for met in window(model, output).iter().filter(|met| met.input.is_none()) {
            mark(met.x, met.y, Some(met.tap), format!("w{}", subscript(met.tap)));
        }
    }
    marks
}

fn marked(Mark { x, y, tap, label }: &Mark, diagram: &Diagram) -> Html {
    let padded = diagram.padding.iter().any(|padding| (padding.x, padding.y) == (*x, *y));
    let side = if padded { PADDED_CELL } else { CELL - 5.0 };
    html! {
        <g class={classes!("mark", tap.map(tap_class))}>
            { square(*x, *y, side) }
            <text x={(x - side / 2.0 + 1.5).to_string()} y={(y - side / 2.0 + 10.5).to_string()}>{ label }</text>
        </g>
    }
}

//! What stands beside a picture's planes: its matrix as a small picture, and the kernel or the chosen weight.

use std::collections::HashMap;

use yew::prelude::*;

use super::kernel::tile;
use super::props::DiagramProps;
use super::shared::{beside, hue, params, symbol};
use crate::args;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Edge, Edit, Measures, Model, Param, Select, Stage, Transition, Way, window};
use crate::platform::canvas::Canvas;
use crate::platform::pointer;
use crate::view::event::on_event;
use crate::view::short::short;

/// Pixels of a cell of the matrix, with the gap to the next.
const CELL: usize = 8;
/// The opacity of a shared weight, up to 255.
const SHARED: f32 = 36.0;

/// The matrix and, under it, the kernel or the weight.
#[component]
pub(super) fn Beside(props: &DiagramProps) -> Html {
    let DiagramProps { texts, kind, stage, model, measures, diagram, highlight, slide, matrix, choose, on, .. } = props;
    let (rows, columns) = (model.layout.outputs(), model.layout.inputs());
    let sheet = use_node_ref();
    let shades = use_memo((model.clone(), *kind, *stage, *measures), |(model, kind, stage, measures)| {
        shades(model, *kind, *stage, measures)
    });
    // Most changes leave the shades as they are.
    use_effect_with(((*shades).clone(), columns, *matrix), {
        let sheet = sheet.clone();
        move |(shades, ..)| {
            if let Some(canvas) = sheet.cast().and_then(Canvas::new) {
                canvas.resize(rows * CELL, columns * CELL);
                canvas.put(&paint(shades, columns), columns * CELL, 0);
            }
        }
    });
    // A shared weight does not say which of its uses the arrow keys have led to.
    let cursor = use_state_eq(|| None::<(usize, usize)>);
    let on_cell = |&(row, column): &(usize, usize)| {
        params(model, *kind, row, column).iter().any(|&param| highlight.edge(param, column, row))
    };
    let there = |&(row, column): &(usize, usize)| !params(model, *kind, row, column).is_empty();
    let at = cursor.filter(on_cell).or(highlight.dense.filter(there));
    let start = at.or_else(|| (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))).find(there));
    let go = {
        let (cursor, choose) = (cursor.setter(), choose.clone());
        Callback::from(move |(row, column, param)| {
            cursor.set(Some((row, column)));
            choose.emit(Select::Param(param));
        })
    };
    let onkeydown = {
        let (model, kind) = (model.clone(), *kind);
        on_event(&go, move |event: KeyboardEvent| {
            let step = Way::of_key(&event.key())?.step();
            event.prevent_default();
            event.stop_propagation();
            beside(&model, kind, start?, step)
        })
    };
    let onclick = {
        let (model, kind) = (model.clone(), *kind);
        on_event(&go, move |event: MouseEvent| {
            let (x, y) = pointer::within_target(&event)?;
            let (row, column) = ((y * rows as f32) as usize, (x * columns as f32) as usize);
            params(&model, kind, row, column).first().map(|&param| (row, column, param))
        })
    };
    let [left, top, side] = measures.picture.matrix;
    let cell = side / rows.max(columns) as f32;
    let (width, height) = (cell * columns as f32, cell * rows as f32);
    let lit = diagram.edges.iter().filter(|edge| edge.on);
    let mark = |edge: &Edge| {
        let hue = edge.tap.filter(|_| *kind == LayerKind::Conv && highlight.tap.is_some()).map(|tap| hue(model, tap));
        html! { <rect class={classes!("lit", hue)} x={(left + cell * edge.from as f32).to_string()} y={(top + cell * edge.to as f32).to_string()} width={cell.to_string()} height={cell.to_string()} /> }
    };
    let count = lit.clone().count();
    let during = Transition::of(model, *stage, measures).map(|transition| transition.parameters);
    let framed = at.map(|(row, column)| {
        html! { <rect class="at" x={(left + cell * column as f32 - 1.5).to_string()} y={(top + cell * row as f32 - 1.5).to_string()} width={(cell + 3.0).to_string()} height={(cell + 3.0).to_string()} rx="2" /> }
    });
    html! {
        <>
            if *matrix {
                <foreignObject x={left.to_string()} y={top.to_string()} width={width.to_string()} height={height.to_string()}>
                    <canvas xmlns="http://www.w3.org/1999/xhtml" class="sheet" ref={sheet} role="application" tabindex="0" aria-description={texts.get("connect-keys-hint")}
                        aria-label={texts.format("connect-matrix", args! { layer: texts.name("layer", *kind) })} {onclick} {onkeydown}></canvas>
                </foreignObject>
                <g class="marks" data-climb={during.map(|parameters| parameters.to_string())}>
                    <rect class="sheet-rim" x={(left - 1.0).to_string()} y={(top - 1.0).to_string()} width={(width + 2.0).to_string()} height={(height + 2.0).to_string()} rx="3" />
                    <>{ for lit.map(mark) }</>
                    <>{ for framed }</>
                    if highlight.any() {
                        <text class="cells" x={left.to_string()} y={(top + height + 18.0).to_string()}>{ texts.format("connect-cells", args! { count: count }) }</text>
                    }
                </g>
            }
            if *kind == LayerKind::Conv && props.stage.is_none() {
                { kernel(props, *slide, on) }
            } else {
                { weight(props) }
            }
        </>
    }
}

/// The opacities of the matrix's cells, up to 255: the farther from zero a weight of its own is, the larger.
fn shades(model: &Model, kind: LayerKind, stage: Option<Stage>, measures: &Measures) -> Vec<u8> {
    let (rows, columns) = (model.layout.outputs(), model.layout.inputs());
    let weight = |row: usize, column: usize| match kind {
        LayerKind::Conv => model.tap_between(row, column).map(|_| SHARED),
        _ => params(model, kind, row, column).iter().map(|&param| model.value(param).abs()).reduce(f32::max),
    };
    let cells = || (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let weights: Vec<Option<f32>> = cells().map(|(row, column)| weight(row, column)).collect();
    let largest = weights.iter().flatten().copied().fold(f32::MIN_POSITIVE, f32::max);
    // Cut weights fade, and tied weights take on the kernel's tone.
    let transition = Transition::of(model, stage, measures);
    let strands = transition.map_or_else(Vec::new, |transition| transition.strands);
    let strands: HashMap<(usize, usize), (f32, f32)> =
        strands.into_iter().map(|strand| ((strand.to, strand.from), (strand.fallen, strand.tied))).collect();
    let shade = |(at, weight): ((usize, usize), Option<f32>)| {
        let Some(weight) = weight else { return 0 };
        let full = if kind == LayerKind::Conv { SHARED } else { 20.0 + 150.0 * weight / largest };
        let opacity = match strands.get(&at) {
            Some(&(fallen, tied)) => (full + (SHARED - full) * tied) * (1.0 - fallen),
            None => full,
        };
        opacity as u8
    };
    cells().zip(weights).map(shade).collect()
}

/// The cells of the matrix in black.
fn paint(shades: &[u8], columns: usize) -> Vec<u8> {
    let width = columns * CELL;
    let mut rgba = vec![0; 4 * shades.len() * CELL * CELL];
    for (place, &shade) in shades.iter().enumerate() {
        let (row, column) = (place / columns, place % columns);
        for (y, x) in (0..CELL - 1).flat_map(|y| (0..CELL - 1).map(move |x| (y, x))) {
            rgba[4 * ((row * CELL + y) * width + column * CELL + x) + 3] = shade;
        }
    }
    rgba
}

/// The kernel's tiles; while the window slides each says what it multiplies.
fn kernel(props: &DiagramProps, slide: Option<usize>, on: &Callback<Edit>) -> Html {
    let DiagramProps { texts, model, measures, highlight, playing, .. } = props;
    let [left, top, width, height] = measures.picture.kernel;
    let (kh, kw) = (model.kernel.h(), model.kernel.w());
    let room = ((width / kw as f32).min(62.0), (height / kh as f32).min(56.0));
    let met = slide.filter(|&slide| *playing || slide > 0).map(|slide| window(model, slide)).unwrap_or_default();
    let place = |tap: usize| (left + room.0 * (tap % kw) as f32, top + room.1 * (tap / kw) as f32);
    let one = |tap: usize| {
        let (x, y) = place(tap);
        let product = met.iter().find(|met| met.tap == tap).map(|met| {
            let text = format!("·{} = {}", short(texts, met.sample), short(texts, met.product()));
            html! {
                <text class="product-note" data-product={met.product().to_string()} x={(x + room.0 / 2.0 - 2.0).to_string()} y={(y + room.1 - 11.0).to_string()}>{ text }</text>
            }
        });
        html! {
            <>
                <foreignObject key={tap} x={x.to_string()} y={y.to_string()} width={(room.0 - 4.0).to_string()} height={(room.1 - 4.0).to_string()}>
                    { tile(texts, model, tap, highlight, on) }
                </foreignObject>
                { for product }
            </>
        }
    };
    html! {
        <g class={classes!("window", (!met.is_empty()).then_some("multiplying"))} data-window={slide.map(|slide| slide.to_string())}>
            <text class="caption" x={left.to_string()} y={(top - 14.0).to_string()}>{ texts.get("kernel") }</text>
            <g role="group" aria-label={texts.get("kernel")}>{ for (0..kh * kw).map(one) }</g>
        </g>
    }
}

/// The chosen weight, at its place of the window if it has one.
fn weight(props: &DiagramProps) -> Html {
    let DiagramProps { texts, kind, model, measures, highlight, .. } = props;
    let [left, top, ..] = measures.picture.kernel;
    let param = match kind {
        LayerKind::Dense => highlight.dense.map(|(output, input)| Param::Dense(output, input)),
        LayerKind::Local => highlight.local.map(|(output, tap)| Param::Local(output, tap)),
        LayerKind::Conv => highlight.tap.map(Param::Kernel),
    };
    let others = model.cost(*kind).parameters - 1;
    let Some(param) = param else { return Html::default() };
    html! {
        <g class="weight">
            <text class="caption" x={left.to_string()} y={(top - 14.0).to_string()}>{ texts.get("connect-one-weight") }</text>
            <rect x={left.to_string()} y={top.to_string()} width="120" height="48" rx="9" />
            <text class="value" x={(left + 60.0).to_string()} y={(top + 24.0).to_string()}>
                { symbol("w", model.index(param)) }<tspan dy="-.24em">{ format!(" = {}", short(texts, model.value(param))) }</tspan>
            </text>
            <text class="caption" x={left.to_string()} y={(top + 70.0).to_string()}>{ texts.format("connect-more-weights", args! { count: others }) }</text>
        </g>
    }
}

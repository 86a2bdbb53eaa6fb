//! The weight matrix of a layer on a picture, drawn: 64×64 entries are too many for a table.
//!
//! Between two grids the lines of all connections would lie on top of each other, and 4096 of them would be a grey
//! cloud. So here a cell of the matrix *is* the connection: it carries the names of its ends and of its parameter, and
//! whether it is lit. With 4096 cells a new choice in all three layers takes less than a tenth of a second, on two busy
//! cores without a graphics card; a canvas would be quicker and could not say which cell is which.

use crate::lesson::LayerKind;
use crate::view::short::short;
use yew::prelude::*;

use super::words;
use crate::lesson::connect::{Diagram, Edge, Highlight, Model, Param};
use crate::view::rich_text::tap_class;
use crate::words::Texts;

/// The side of a cell, in the units of the view box.
pub(super) const SIDE: usize = 10;
/// The most rows or columns with which a cell has room for its label.
const LABELLED: usize = 30;

/// The cells; `at` is where the arrow keys are.
pub(super) fn cells(
    texts: &Texts,
    model: &Model,
    layer: LayerKind,
    diagram: &Diagram,
    highlight: &Highlight,
    at: Option<(usize, usize)>,
) -> Html {
    let (rows, columns) = (model.layout.outputs(), model.layout.inputs());
    let labelled = rows.max(columns) <= LABELLED;
    let weights = diagram.edges.iter().map(|edge| model.value(edge.param).abs());
    let largest = weights.fold(0.0, f32::max).max(f32::MIN_POSITIVE);
    let cell = |edge: &Edge| {
        let param = edge.param.to_string();
        let shared = layer == LayerKind::Conv;
        let (place, count) = share(model, edge);
        let x = (edge.from * SIDE) as f32 + 9.4 * place as f32 / count as f32;
        let width = if count == 1 { AttrValue::Static("9.4") } else { (9.4 / count as f32).to_string().into() };
        // Weights of their own are told apart by how large they are, where there is no room for numbers.
        let shade = (!shared).then(|| format!("{:.2}", 0.12 + 0.88 * model.value(edge.param).abs() / largest));
        let button = !shared;
        html! {
            <rect class={classes!("cell", edge.tap.filter(|_| edge.on || shared).map(tap_class))} x={x.to_string()} y={(edge.to * SIDE).to_string()}
                {width} height="9.4" fill-opacity={shade} data-edge="" data-from={edge.from.to_string()} data-to={edge.to.to_string()}
                data-on={if edge.on { "true" } else { "false" }} data-choose={param.clone()}
                role={button.then_some("button")} aria-pressed={button.then(|| edge.on.to_string())} data-param-button={button.then(|| param.clone())}
                aria-label={button.then(|| words::parameter(texts, model, edge.param, edge.to, edge.from))} data-param={param} />
        }
    };
    let label = |edge: &Edge| {
        let text = match edge.param {
            Param::Kernel(tap) => tap.to_string(),
            // A hyphen is half as wide as a minus sign: so numbers do not touch.
            param => short(texts, model.value(param)).replace('−', "-"),
        };
        // A part of an entry has no room for it.
        if share(model, edge).1 > 1 || text.chars().count() > 3 {
            return Html::default();
        }
        let colour = edge.tap.filter(|_| edge.on || layer == LayerKind::Conv).map(tap_class);
        html! { <text class={classes!(colour)} x={((edge.from * SIDE) as f32 + 4.7).to_string()} y={(edge.to * SIDE + 7).to_string()} data-on={edge.on.to_string()}>{ text }</text> }
    };
    let (width, height) = (columns * SIDE, rows * SIDE);
    html! {
        <g class={if labelled { "labelled" } else { "fine" }}>
            <rect class="sheet" width={width.to_string()} height={height.to_string()} />
            if let Some(row) = highlight.output {
                <rect class="band" y={(row * SIDE).to_string()} width={width.to_string()} height={SIDE.to_string()} />
            }
            if let Some(column) = highlight.input {
                <rect class="band" x={(column * SIDE).to_string()} width={SIDE.to_string()} height={height.to_string()} />
            }
            <g>{ for diagram.edges.iter().map(cell) }</g>
            if labelled {
                <g>{ for diagram.edges.iter().map(label) }</g>
            }
            if let Some((row, column)) = at {
                <rect class="cursor" x={(column * SIDE).to_string()} y={(row * SIDE).to_string()} width={SIDE.to_string()} height={SIDE.to_string()} />
            }
        </g>
    }
}

/// Which part of its entry a connection has, of how many: where the boundary copies samples, several connections between
/// the same two units add up to one entry.
fn share(model: &Model, edge: &Edge) -> (usize, usize) {
    let Some(tap) = edge.tap.filter(|_| !matches!(edge.param, Param::Dense(..))) else {
        return (0, 1);
    };
    let same =
        |taps: std::ops::Range<usize>| taps.filter(|&tap| model.layout.source(edge.to, tap) == Some(edge.from)).count();
    (same(0..tap), same(0..model.layout.taps()))
}

//! The weight matrix of a layer on a signal: under each input its column.

use yew::prelude::*;

use super::shared::{Connection, beside, params, same_names, symbol};
use super::words;
use crate::args;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Highlight, Measures, Model, Param, Places, Select, Way};
use crate::platform::{document, focus};
use crate::view::path::{dot, line};
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::view::short::short;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) kind: LayerKind,
    /// Whether its weights have been tied: then the diagonals are drawn that made them one.
    pub(super) tied: bool,
    pub(super) model: SharedPtr<Model>,
    pub(super) measures: Measures,
    pub(super) highlight: Highlight,
    pub(super) slide: Option<usize>,
    /// While a step is taken, the cells that it moves: they are hidden here.
    pub(super) moved: Option<Vec<(usize, usize)>>,
    pub(super) choose: Callback<Select>,
    /// Called with a cell and its parameter, and with the digit that was typed, when its value is to be typed.
    pub(super) type_into: Callback<(String, Param, Option<f32>)>,
}

/// One row an output, one column an input. The arrow keys move between its weights; Tab leaves it.
#[component]
pub(super) fn Entries(props: &Props) -> Html {
    let Props { texts, kind, tied, model, measures, highlight, slide, moved, choose, type_into } = props;
    let places = Places::new(model, measures);
    let (rows, columns) = (model.layout.outputs(), model.layout.inputs());
    // The one cell that Tab stops at: the chosen one, else the first that is there.
    let there = |&(row, column): &(usize, usize)| !params(model, *kind, row, column).is_empty();
    let cells = || (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let stop = highlight.dense.filter(there).or_else(|| cells().find(there));

    let grid = use_node_ref();
    let onkeydown = {
        let (model, kind, grid, choose, type_into) =
            (model.clone(), *kind, grid.clone(), choose.clone(), type_into.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            let param = document::attribute_at(&event, "data-choose").and_then(|name| name.parse().ok());
            let lit = document::attribute_at(&event, "data-on").is_some_and(|on| on == "true");
            if let Some(Select::Param(param)) = param
                && let Some(at) = document::attribute_at(&event, "data-at")
            {
                // Enter chooses a cell, then edits it; a digit begins to edit it at once.
                let digit = key.parse::<u8>().ok().map(f32::from);
                if digit.is_some() || key == "-" || (lit && key == "Enter") {
                    event.prevent_default();
                    type_into.emit((at, param, digit));
                    return;
                }
                if matches!(key.as_str(), "Enter" | " ") {
                    event.prevent_default();
                    choose.emit(Select::Param(param));
                    return;
                }
            }
            let cell = document::attribute_at(&event, "data-cell");
            let cell =
                cell.and_then(|cell| cell.split_once('.').and_then(|(r, c)| Some((r.parse().ok()?, c.parse().ok()?))));
            let (Some(step), Some(cell)) = (Way::of_key(&event.key()).map(Way::step), cell) else {
                return;
            };
            event.prevent_default();
            if let Some((row, column, param)) = beside(&model, kind, cell, step)
                && let Some(grid) = grid.cast()
            {
                choose.emit(Select::Param(param));
                focus::set(&grid, &format!("[data-cell=\"{row}.{column}\"]"));
            }
        })
    };
    let (pitch, height) = (places.pitch(), places.row());
    let size = (pitch - 3.0, height - 3.0);
    let cell = |row: usize, column: usize| {
        let part = |param| Connection::new(model, param, column, highlight.edge(param, column, row));
        let moved = moved.as_ref().is_some_and(|moved| moved.contains(&(row, column)));
        let parts: Vec<Connection> = params(model, *kind, row, column).into_iter().map(part).collect();
        (!parts.is_empty()).then(|| html! {
            <Entry key={column} texts={*texts} model={model.clone()} {row} {column} {parts} middle={places.entry(row, column)} {size} {pitch}
                {moved} to_come={slide.is_some_and(|slide| row > slide) && *kind == LayerKind::Conv} stop={stop == Some((row, column))} />
        })
    };
    let row = |row: usize| {
        let written = moved.is_none() && row == highlight.written;
        html! { <g key={row} class={classes!(written.then_some("written"))} role="row">{ for (0..columns).filter_map(|column| cell(row, column)) }</g> }
    };
    // From each use of an element to its next one.
    let diagonal = |tap: usize| {
        let segment = |row: usize| {
            let column = model.layout.source(row, tap)?;
            let next =
                (row + 1 < rows).then(|| model.layout.source(row + 1, tap)).flatten().filter(|&next| next > column)?;
            Some(line(places.entry(row, column), places.entry(row + 1, next)))
        };
        html! { <path class={tap_class(tap)} d={(0..rows).filter_map(segment).collect::<String>()} /> }
    };
    // Where nothing is connected.
    let dots: String =
        cells().filter(|cell| !there(cell)).map(|(row, column)| dot(places.entry(row, column))).collect();
    let name = texts.format("connect-matrix", args! { layer: texts.name("layer", *kind) });
    html! {
        <g ref={grid} class={classes!("matrix", highlight.any().then_some("dimmed"))} role="grid" aria-colcount={columns.to_string()} aria-label={name} {onkeydown}>
            <path class="dots" role="presentation" d={dots} />
            if *tied { <g class="diagonals" role="presentation">{ for (0..model.layout.taps()).map(diagonal) }</g> }
            if highlight.any() {
                <text class="row-name" x={places.x(-0.72).max(12.0).to_string()} y={places.entry(highlight.written, 0).1.to_string()} aria-hidden="true">{ symbol("y", highlight.written) }</text>
            }
            // A list of its own: beside what has no key, Yew would go by place, and build rows again where others fall away.
            <>{ for (0..rows).map(row) }</>
        </g>
    }
}

#[derive(Properties, Clone)]
struct EntryProps {
    texts: Texts,
    model: SharedPtr<Model>,
    row: usize,
    column: usize,
    /// What adds up to it.
    parts: Vec<Connection>,
    middle: (f32, f32),
    size: (f32, f32),
    /// The distance to the next one.
    pitch: f32,
    /// Whether a step moves it.
    moved: bool,
    /// Whether the sliding window has not reached its row.
    to_come: bool,
    /// Whether Tab stops at it.
    stop: bool,
}

impl PartialEq for EntryProps {
    fn eq(&self, other: &EntryProps) -> bool {
        let look = |props: &EntryProps| (props.middle, props.size, props.pitch, props.moved, props.to_come, props.stop);
        (self.texts, self.row, self.column, look(self)) == (other.texts, other.row, other.column, look(other))
            && same_names(&self.model, &self.parts, &other.model, &other.parts)
    }
}

/// An entry of the matrix. Parameters that add up to it share its cell; the arrow keys go to the first.
#[component]
fn Entry(props: &EntryProps) -> Html {
    let EntryProps { texts, model, row, column, parts, middle: (x, y), size, pitch, moved, to_come, stop } = props;
    // With its value a symbol needs this room.
    let with_value = *pitch > 50.0;
    let width = size.0 / parts.len() as f32;
    let part = |(place, &Connection { param, from, on, value, .. }): (usize, &Connection)| {
        let tap = match param {
            Param::Kernel(tap) => Some(tap),
            Param::Untied(..) | Param::Local(..) | Param::Dense(..) => None,
        };
        let left = x - size.0 / 2.0 + width * place as f32;
        let value = short(texts, value);
        let middle = (left + width / 2.0).to_string();
        let at = format!("{row}.{from}");
        let choose = AttrValue::from(param.to_string());
        html! {
            <g key={place} class={classes!("entry", tap.map(|_| "shared"), tap.map(tap_class), moved.then_some("moved"), to_come.then_some("to-come"))} role="button" tabindex={if place == 0 && *stop { "0" } else { "-1" }}
                data-cell={(place == 0).then(|| at.clone())} data-at={at} data-choose={choose.clone()} data-param-button={tap.is_none().then_some(choose)}
                data-on={on.to_string()} aria-pressed={on.to_string()} aria-label={words::parameter(texts, model, param, *row, from)}>
                <rect x={left.to_string()} y={(y - size.1 / 2.0).to_string()} width={(width - 0.5).to_string()} height={size.1.to_string()} rx="4" />
                if tap.is_some() {
                    <text x={middle} y={y.to_string()}>
                        { symbol("w", model.index(param)) }
                        if with_value && parts.len() == 1 { <tspan class="value" dx=".35em" dy="-.21em">{ value }</tspan> }
                    </text>
                } else {
                    <text class={classes!((value.chars().count() > 4).then_some("tiny"))} x={middle} y={y.to_string()}>{ value }</text>
                }
            </g>
        }
    };
    html! { <g role="gridcell" aria-colindex={(column + 1).to_string()}>{ for parts.iter().enumerate().map(part) }</g> }
}

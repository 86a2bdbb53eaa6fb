//! The weight matrix of one layer.

use crate::lesson::LayerKind;
use crate::view::short::short;
use yew::prelude::*;

use super::cells;
use super::ladder::{AnimatedStep, StepAnimation};
use super::words;
use crate::args;
use crate::lesson::connect::{Diagram, Highlight, Model, Param, Select, Way};
use crate::platform::document;
use crate::view::event::on_event;
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) layer: LayerKind,
    pub(super) model: SharedPtr<Model>,
    pub(super) diagram: SharedPtr<Diagram>,
    pub(super) highlight: Highlight,
    /// The step that starts from this layer, if it is being taken here.
    pub(super) animation: Option<StepAnimation>,
    pub(super) set_animation: UseStateSetter<Option<StepAnimation>>,
    pub(super) reduced_motion: bool,
    pub(super) choose: Callback<Select>,
}

/// One row an output, one column an input. The arrow keys move between its weights; Tab leaves it.
#[component]
pub(super) fn WeightMatrix(props: &Props) -> Html {
    let Props { texts, layer, model, highlight, choose, .. } = props;
    let name = texts.format("connect-matrix", args! { layer: texts.name("layer", *layer) });
    // Where the arrow keys are in a matrix that is drawn: a shared weight does not say which of its uses is meant.
    let cursor = use_state_eq(|| None::<(usize, usize)>);
    let (rows, columns) = (model.layout.outputs(), model.layout.inputs());
    // The one cell that Tab stops at: the chosen one, else the first that is there.
    let stop = highlight.dense.filter(|&(row, column)| !params(model, *layer, row, column).is_empty()).or_else(|| {
        let mut cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        cells.find(|&(row, column)| !params(model, *layer, row, column).is_empty())
    });

    let onclick = on_event(choose, |event: MouseEvent| document::attribute_at(&event, "data-choose")?.parse().ok());
    let grid = use_node_ref();
    let onkeydown = {
        let (model, layer, grid, choose) = (model.clone(), *layer, grid.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(step) = Way::of_key(&event.key()).map(Way::step) else {
                return;
            };
            event.prevent_default();
            let Some(cell) = document::attribute_at(&event, "data-cell") else {
                return;
            };
            let Some((row, column)) = cell.split_once('.').and_then(|(r, c)| Some((r.parse().ok()?, c.parse().ok()?)))
            else {
                return;
            };
            if let Some((row, column, param)) = next(&model, layer, (row, column), step)
                && let Some(grid) = grid.cast::<web_sys::Element>()
            {
                choose.emit(Select::Param(param));
                document::focus(&grid, &format!("[data-cell=\"{row}.{column}\"]"));
            }
        })
    };
    if model.two_d {
        let at = cursor.filter(|&(row, column)| {
            params(model, *layer, row, column).iter().any(|&p| highlight.edge(p, column, row))
        });
        let at = at.or(stop);
        let onkeydown = {
            let (model, layer, cursor, choose) = (model.clone(), *layer, cursor.setter(), choose.clone());
            on_event(
                &Callback::from(move |(row, column, param)| {
                    cursor.set(Some((row, column)));
                    choose.emit(Select::Param(param));
                }),
                move |event: KeyboardEvent| {
                    let step = Way::of_key(&event.key())?.step();
                    event.prevent_default();
                    next(&model, layer, at?, step)
                },
            )
        };
        let (width, height) = (columns * cells::SIDE, rows * cells::SIDE);
        return html! {
            <svg class={classes!("matrix", "cells", highlight.any().then_some("dimmed"))} role="application" aria-label={name}
                aria-description={texts.get("connect-keys-hint")} tabindex="0" viewBox={format!("0 0 {width} {height}")} {onclick} {onkeydown}>
                if let Some(animation) = props.animation {
                    <AnimatedStep key={animation.run} texts={*texts} model={model.clone()} {animation} set={props.set_animation.clone()}
                        reduced_motion={props.reduced_motion} />
                } else {
                    { cells::cells(texts, model, *layer, &props.diagram, highlight, at) }
                }
            </svg>
        };
    }
    // The row of the chosen output, the column of the chosen input.
    let band = |row: usize, column: usize| {
        (highlight.output == Some(row) || highlight.input == Some(column)).then_some("band")
    };
    let cell = |row: usize, column: usize| {
        let params = params(model, *layer, row, column);
        // Parameters that add up to one entry share its cell; the arrow keys go to the first.
        let several = (params.len() > 1).then_some("several");
        let button = |(place, &param): (usize, &Param)| {
            let on = highlight.edge(param, column, row);
            // In a shared matrix the label says which parameter it is; in the others every cell is its own.
            let (tap, text) = match param {
                Param::Kernel(tap) => (Some(tap), model.symbol(param)),
                Param::Local(_, tap) => (Some(tap), short(texts, model.value(param))),
                Param::Dense(..) => (model.tap_between(row, column), short(texts, model.value(param))),
            };
            let colour = tap.filter(|_| on || *layer == LayerKind::Conv).map(tap_class);
            let stop = if place == 0 && stop == Some((row, column)) { "0" } else { "-1" };
            let cell = (place == 0).then(|| format!("{row}.{column}"));
            let choose = param.to_string();
            let own = (*layer != LayerKind::Conv).then(|| choose.clone());
            html! {
                <button key={place} class={classes!(colour)} tabindex={stop} data-cell={cell} data-choose={choose} data-param-button={own}
                    data-on={on.to_string()} aria-pressed={on.to_string()} aria-label={words::parameter(texts, model, param, row, column)}>
                    { text }
                </button>
            }
        };
        html! {
            <td key={column} role="gridcell" class={classes!(band(row, column), several)}>{ for params.iter().enumerate().map(button) }</td>
        }
    };
    html! {
        <table class={classes!("matrix", highlight.any().then_some("dimmed"))} role="grid" aria-label={name}
            data-columns={columns.to_string()} ref={grid} {onclick} {onkeydown}>
            <tbody>
                { for (0..rows).map(|row| html! { <tr key={row}>{ for (0..columns).map(|column| cell(row, column)) }</tr> }) }
            </tbody>
        </table>
    }
}

/// The parameters that add up to one entry: none where nothing is connected, more than one where a copy beyond the
/// edge brings the same input into the window again.
fn params(model: &Model, layer: LayerKind, row: usize, column: usize) -> Vec<Param> {
    let taps = (0..model.layout.taps()).filter(|&tap| model.layout.source(row, tap) == Some(column));
    match layer {
        LayerKind::Conv => taps.map(Param::Kernel).collect(),
        LayerKind::Local => taps.map(|tap| Param::Local(row, tap)).collect(),
        LayerKind::Dense => vec![Param::Dense(row, column)],
    }
}

/// The nearest connected cell in the direction of `step`.
fn next(
    model: &Model,
    layer: LayerKind,
    (row, column): (usize, usize),
    (down, right): (isize, isize),
) -> Option<(usize, usize, Param)> {
    let (rows, columns) = (model.layout.outputs(), model.layout.inputs());
    (1..rows.max(columns) as isize).find_map(|by| {
        let row = row.checked_add_signed(by * down).filter(|&row| row < rows)?;
        let column = column.checked_add_signed(by * right).filter(|&column| column < columns)?;
        params(model, layer, row, column).first().map(|&param| (row, column, param))
    })
}

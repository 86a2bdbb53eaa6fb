//! What several parts of the figure use: its measures, symbols with indices, and the number of parameters.

use yew::prelude::*;

use crate::lesson::connect::{Measures, Model, Param, Stage, Transition};
use crate::lesson::{LayerKind, Named};
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;

/// A symbol with an index, as in w₁, within a text of a picture.
pub(super) fn symbol(letter: &'static str, index: impl std::fmt::Display) -> Html {
    html! { <><tspan class="letter">{ letter }</tspan><tspan class="index" dy=".3em">{ index.to_string() }</tspan></> }
}

/// The name of a layer in the page's hooks: `tied` for the convolution that the right layer has become.
pub(super) fn hook(kind: LayerKind, stage: Option<Stage>) -> &'static str {
    match (kind, stage) {
        (LayerKind::Conv, Some(_)) => "tied",
        _ => kind.name(),
    }
}

/// The number of parameters of a layer at this stage.
pub(super) fn parameters(model: &Model, kind: LayerKind, stage: Option<Stage>, measures: &Measures) -> u128 {
    match Transition::of(model, stage, measures) {
        Some(transition) => transition.parameters,
        None => model.cost(kind).parameters,
    }
}

/// The parameters that add up to one entry of a layer's matrix: none where nothing is connected, more than one where a copy
/// beyond the edge brings the same input into the window again.
pub(super) fn params(model: &Model, layer: LayerKind, row: usize, column: usize) -> Vec<Param> {
    let taps = (0..model.layout.taps()).filter(|&tap| model.layout.source(row, tap) == Some(column));
    match layer {
        LayerKind::Conv => taps.map(|tap| model.shared(row, tap)).collect(),
        LayerKind::Local => taps.map(|tap| Param::Local(row, tap)).collect(),
        LayerKind::Dense => vec![Param::Dense(row, column)],
    }
}

/// A connection: its parameter with what its name and its number depend on besides the layer's layout, its input, and whether it is
/// lit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Connection {
    pub(super) param: Param,
    pub(super) from: usize,
    pub(super) on: bool,
    pub(super) value: f32,
    pub(super) uses: usize,
}

impl Connection {
    /// That of `param` and the input `from`.
    pub(super) fn new(model: &Model, param: Param, from: usize, on: bool) -> Connection {
        Connection { param, from, on, value: model.value(param), uses: model.uses(param) }
    }
}

/// Whether `these` connections of one model look and are called as `those` of another.
pub(super) fn same_names(
    this: &SharedPtr<Model>,
    these: &[Connection],
    that: &SharedPtr<Model>,
    those: &[Connection],
) -> bool {
    these == those && (this == that || this.layout == that.layout)
}

/// The nearest connected entry in the direction of a step.
pub(super) fn beside(
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

/// The class that gives an element of a picture's kernel its hue: that of its column.
pub(super) fn hue(model: &Model, tap: usize) -> String {
    tap_class(tap % model.kernel.w())
}

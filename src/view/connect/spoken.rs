//! The matrix of a layer on a picture as a table that is read aloud: its cells are the connections.

use yew::prelude::*;

use super::props::DiagramProps;
use super::words;
use crate::args;
use crate::lesson::LayerKind;
use crate::lesson::connect::Edge;

/// One row an output, one cell a connection.
pub(super) fn table(props: &DiagramProps) -> Html {
    let DiagramProps { texts, kind, model, diagram, .. } = props;
    let cell = |edge: &Edge| {
        let param = edge.param.to_string();
        let own = (*kind != LayerKind::Conv).then(|| param.clone());
        html! {
            <td data-edge="" data-from={edge.from.to_string()} data-to={edge.to.to_string()} data-param={param} data-param-button={own}
                data-on={if edge.on { "true" } else { "false" }} aria-label={words::parameter(texts, model, edge.param, edge.to, edge.from)}></td>
        }
    };
    let row = |output: usize| {
        let edges = diagram.edges.iter().filter(move |edge| edge.to == output);
        html! { <tr key={output}>{ for edges.map(cell) }</tr> }
    };
    html! {
        <table class="unseen" aria-label={texts.format("connect-matrix", args! { layer: texts.name("layer", *kind) })}>
            <tbody>{ for (0..model.layout.outputs()).map(row) }</tbody>
        </table>
    }
}

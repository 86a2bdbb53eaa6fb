//! The matrix of a layer on a picture as a table that is read aloud: its cells are the connections.

use yew::prelude::*;

use super::shared::{Connection, same_names};
use super::words;
use crate::args;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Diagram, Edge, Model};
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) kind: LayerKind,
    pub(super) model: SharedPtr<Model>,
    pub(super) diagram: SharedPtr<Diagram>,
}

/// One row an output, one cell a connection.
#[component]
pub(super) fn Table(Props { texts, kind, model, diagram }: &Props) -> Html {
    let row = |props: RowProps| {
        let output = props.output;
        html! { <Row key={output} ..props /> }
    };
    html! {
        <table class="unseen" aria-label={texts.format("connect-matrix", args! { layer: texts.name("layer", *kind) })}>
            <tbody>{ for rows(texts, *kind, model, diagram).map(row) }</tbody>
        </table>
    }
}

/// The rows of the table.
fn rows(
    texts: &Texts,
    kind: LayerKind,
    model: &SharedPtr<Model>,
    diagram: &Diagram,
) -> impl Iterator<Item = RowProps> + use<> {
    let mut rows = vec![Vec::new(); model.layout.outputs()];
    for &Edge { param, from, to, on, .. } in &diagram.edges {
        rows[to].push(Connection::new(model, param, from, on));
    }
    let (texts, model, own) = (*texts, model.clone(), kind != LayerKind::Conv);
    rows.into_iter().enumerate().map(move |(output, cells)| RowProps {
        texts,
        own,
        model: model.clone(),
        output,
        cells,
    })
}

#[derive(Properties, Clone)]
struct RowProps {
    texts: Texts,
    /// Whether each connection has a parameter of its own.
    own: bool,
    model: SharedPtr<Model>,
    output: usize,
    cells: Vec<Connection>,
}

impl PartialEq for RowProps {
    fn eq(&self, other: &RowProps) -> bool {
        (self.texts, self.own, self.output) == (other.texts, other.own, other.output)
            && same_names(&self.model, &self.cells, &other.model, &other.cells)
    }
}

/// The connections of one output.
#[component]
fn Row(RowProps { texts, own, model, output, cells }: &RowProps) -> Html {
    let cell = |cell: &Connection| {
        let param = cell.param.to_string();
        let own = own.then(|| param.clone());
        html! {
            <td data-edge="" data-from={cell.from.to_string()} data-to={output.to_string()} data-param={param} data-param-button={own}
                data-on={if cell.on { "true" } else { "false" }} aria-label={words::parameter(texts, model, cell.param, *output, cell.from)}></td>
        }
    };
    html! { <tr>{ for cells.iter().map(cell) }</tr> }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::lesson::Lang;
    use crate::lesson::connect::{Highlight, Measures, Select, Setup};

    fn drawn(k: [f32; 9], kind: LayerKind, select: Select) -> Vec<RowProps> {
        let setup = Setup { k: k.to_vec(), ..Setup::opening_2d() };
        let model = SharedPtr::from(Rc::new(Model::new(&setup).expect("a state has a figure")));
        let diagram = Diagram::new(&model, kind, &Highlight::new(Some(select), &model), &Measures::WIDE);
        rows(&Texts::sample(Lang::En), kind, &model, &diagram).collect()
    }

    /// The number of rows that differ, and so are drawn again.
    fn again(before: &[RowProps], after: &[RowProps]) -> usize {
        assert_eq!(before.len(), after.len());
        before.iter().zip(after).filter(|(before, after)| before != after).count()
    }

    #[test]
    fn a_kernel_value_draws_the_rows_of_the_convolution_again_and_none_of_the_other_layers() {
        let (before, after) = ([1.0; 9], [1.0, 1.0, 1.0, 1.0, 5.0, 1.0, 1.0, 1.0, 1.0]);
        for (kind, count) in [(LayerKind::Conv, 25), (LayerKind::Local, 0), (LayerKind::Dense, 0)] {
            let at = Select::Output(12);
            assert_eq!(again(&drawn(before, kind, at), &drawn(after, kind, at)), count, "{kind:?}");
        }
    }

    #[test]
    fn another_output_draws_two_rows_again() {
        for kind in LayerKind::ALL {
            let drawn = |output: usize| drawn([1.0; 9], kind, Select::Output(output));
            assert_eq!((again(&drawn(7), &drawn(12)), again(&drawn(7), &drawn(7))), (2, 0), "{kind:?}");
        }
    }
}

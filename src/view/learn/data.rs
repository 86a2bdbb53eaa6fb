//! The values of the chart, as a table and as files.

use crate::lesson::LayerKind;
use yew::prelude::*;

use super::words::brief;
use crate::view::chart::Drawing;
use crate::view::saved::links;
use crate::words::Texts;

/// A row of values: the number of examples or updates, and the errors of the three layers.
pub(super) type Row = (usize, [f64; 3]);

/// The values as comma-separated text with exact numbers.
fn csv(first: &str, rows: &[Row]) -> String {
    let header = format!("{first},conv,local,dense\n");
    let line = |(count, [conv, local, dense]): &Row| format!("{count},{conv:e},{local:e},{dense:e}\n");
    header + &rows.iter().map(line).collect::<String>()
}

/// A button that opens the table. `shows` puts the chart above it, which then stands nowhere else.
pub(super) fn data(texts: &Texts, first: (&'static str, &str), rows: Vec<Row>, drawing: Drawing, shows: bool) -> Html {
    let cell = |error: f64| html! { <td data-error={format!("{error:e}")}>{ brief(&texts.numbers, error) }</td> };
    let row = |(count, errors): &Row| {
        html! { <tr key={*count}><th scope="row">{ texts.numbers.count(*count) }</th>{ for errors.iter().map(|error| cell(*error)) }</tr> }
    };
    let table = rows.iter().map(row).collect::<Html>();
    let column = first.0;
    html! {
        <details class="data">
            <summary>{ texts.get("learn-data") }</summary>
            if shows { <div class="chart">{ drawing.html() }</div> }
            { links(texts, "learn", move || drawing.file(), move || csv(column, &rows)) }
            <table>
                <thead><tr><th scope="col">{ first.1 }</th>
                    { for LayerKind::ALL.map(|layer| html! { <th scope="col">{ texts.name("layer", layer) }</th> }) }
                </tr></thead>
                <tbody>{ table }</tbody>
            </table>
        </details>
    }
}

//! The values of the chart: as a table, and to be saved.

use yew::prelude::*;

use crate::i18n::{Texts, brief};
use crate::lesson::connect::Layer;

/// Rows of values: examples or updates, and the errors of the three layers.
pub(super) type Row = (usize, [f64; 3]);

/// `text` as an address that holds it.
fn address(kind: &str, text: &str) -> String {
    let mut address = format!("data:{kind};charset=utf-8,");
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' => address.push(byte.into()),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

/// The values as comma-separated text, exact to the last bit.
fn csv(first: &str, rows: &[Row]) -> String {
    let header = format!("{first},conv,local,dense\n");
    let line = |(count, [conv, local, dense]): &Row| format!("{count},{conv:e},{local:e},{dense:e}\n");
    header + &rows.iter().map(line).collect::<String>()
}

/// A button that opens the table.
pub(super) fn data(texts: &Texts, first: (&str, &str), rows: &[Row], svg: &str) -> Html {
    let cell = |error: f64| html! { <td data-error={format!("{error:e}")}>{ brief(&texts.numbers, error) }</td> };
    let row = |(count, errors): &Row| {
        html! { <tr key={*count}><th scope="row">{ texts.numbers.count(*count) }</th>{ for errors.iter().map(|error| cell(*error)) }</tr> }
    };
    html! {
        <details class="stuck data">
            <summary>{ texts.learn.data }</summary>
            <div class="sheet">
                <p class="moves">
                    <a download="learn.svg" href={address("image/svg+xml", svg)}>{ texts.learn.download_svg }</a>
                    <a download="learn.csv" href={address("text/csv", &csv(first.0, rows))}>{ texts.learn.download_csv }</a>
                </p>
                <table>
                    <thead><tr><th scope="col">{ first.1 }</th>
                        { for Layer::ALL.map(|layer| html! { <th scope="col">{ (texts.connect.layer_name)(layer) }</th> }) }
                    </tr></thead>
                    <tbody>{ for rows.iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

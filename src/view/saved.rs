//! Charts and their values, to be saved.

use yew::prelude::*;

use crate::i18n::Texts;

/// Links that save a chart and its values as files of this name.
pub(super) fn links(texts: &Texts, name: &'static str, svg: &str, csv: &str) -> Html {
    html! {
        <p class="moves">
            <a download={format!("{name}.svg")} href={address("image/svg+xml", svg)}>{ texts.download_svg }</a>
            <a download={format!("{name}.csv")} href={address("text/csv", csv)}>{ texts.download_csv }</a>
        </p>
    }
}

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

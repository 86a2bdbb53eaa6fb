//! Links that save what is shown.

use yew::prelude::*;

use crate::platform::document;
use crate::words::Texts;

/// Links that save a chart and its values as files of this name. The files are made when they are wanted, not with every
/// drawing.
pub(super) fn links(
    texts: &Texts,
    name: &'static str,
    svg: impl Fn() -> String + 'static,
    csv: impl Fn() -> String + 'static,
) -> Html {
    html! {
        <p class="moves">
            { link(texts.get("save-svg"), format!("{name}.svg"), "image/svg+xml", svg) }
            { link(texts.get("save-csv"), format!("{name}.csv"), "text/csv", csv) }
        </p>
    }
}

/// A link that saves as `file` what `text` gives when it is wanted.
pub(super) fn link(label: &'static str, file: String, kind: &'static str, text: impl Fn() -> String + 'static) -> Html {
    let fill = Callback::from(move |event: Event| document::set_link(&event, &address(kind, &text())));
    html! {
        // The pointer may also ask for the menu of the link, and keys give a click alone.
        <a download={file} href="#" onpointerdown={fill.reform(|event: PointerEvent| event.into())} onclick={fill.reform(|event: MouseEvent| event.into())}>{ label }</a>
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

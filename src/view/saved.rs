//! Links that save the present figure.

use yew::prelude::*;

use crate::platform::document;
use crate::words::Texts;

/// Links that save a chart and its values under this name. The files are made on demand, not on every render.
pub(super) fn links(
    texts: &Texts,
    name: &'static str,
    svg: impl Fn() -> String + 'static,
    csv: impl Fn() -> String + 'static,
) -> Html {
    html! {
        <p class="files">
            { link(texts.get("save-svg"), format!("{name}.svg"), "image/svg+xml", svg) }
            { link(texts.get("save-csv"), format!("{name}.csv"), "text/csv", csv) }
        </p>
    }
}

/// A link that saves the result of `text` as `file`. The text is made on demand.
pub(super) fn link(label: &'static str, file: String, kind: &'static str, text: impl Fn() -> String + 'static) -> Html {
    let fill = Callback::from(move |event: Event| document::set_link(&event, &address(kind, &text())));
    html! {
        // The context menu of the link needs its address on pointer down; keys cause only a click.
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

//! The message files, each named by an element in index.html.
//!
//! The element also holds the text, once static/boot.js has loaded it, and from the start in the page that is a single
//! file.

use web_sys::Element;

use super::{file, window};

fn element(condition: &str) -> Option<Element> {
    window().document()?.query_selector(&format!("script[type=\"text/fluent\"]{condition}")).ok()?
}

/// The text of the file for the language `tag`, if the page has it already.
pub fn present(tag: &str) -> Option<String> {
    element(&format!("[lang=\"{tag}\"]"))?.text_content().filter(|text| !text.is_empty())
}

/// The text of the file for the language `tag`, fetched where the page does not have it.
pub async fn load(tag: &str) -> Option<String> {
    match present(tag) {
        Some(text) => Some(text),
        None => file::fetched(&element(&format!("[lang=\"{tag}\"]"))?.get_attribute("src")?).await,
    }
}

/// The tag of the language that suits the reader's browser best.
pub fn preferred() -> Option<String> {
    element("[data-preferred]")?.get_attribute("lang")
}

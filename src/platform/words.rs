//! The message files, each named by an element in index.html.
//!
//! The element also holds the text once static/boot.js has loaded it; in the single-file page it does from the start.

use web_sys::Element;

use super::{file, window};

fn element(condition: &str) -> Option<Element> {
    window().document()?.query_selector(&format!("script[type=\"text/fluent\"]{condition}")).ok()?
}

/// The text of the file for the language `tag`, if it has been loaded.
pub fn present(tag: &str) -> Option<String> {
    element(&format!("[lang=\"{tag}\"]"))?.text_content().filter(|text| !text.is_empty())
}

/// The text of the file for the language `tag`, loaded if necessary.
pub async fn load(tag: &str) -> Option<String> {
    if let Some(text) = present(tag) {
        return Some(text);
    }
    let text = file::fetched(&element(&format!("[lang=\"{tag}\"]"))?.get_attribute("src")?).await.ok()?;
    // The last message, as in static/boot.js: else it is another file, or a part of this one.
    text.contains("\nfailure-broken = ").then_some(text)
}

/// The tag of the language that best matches the browser's preferences.
pub fn preferred() -> Option<String> {
    element("[data-preferred]")?.get_attribute("lang")
}

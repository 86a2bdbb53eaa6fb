//! Text files from the reader and from the site.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Event, File, HtmlInputElement, RequestInit, Response};

use super::{PATIENCE, window};

/// The file chosen in the input that dispatched the event.
pub fn chosen(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    // Otherwise choosing the same file again would not be a change.
    input.set_value("");
    file
}

/// The text of a file of at most `most` bytes. Empty if the file can no longer be read.
pub async fn text(file: File, most: usize) -> Option<String> {
    if file.size() > most as f64 {
        return None;
    }
    Some(JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default())
}

/// Why a file of the site has not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The site has no such file.
    NotThere,
    /// The site does not answer, or not in time, or has a failure of its own.
    Unreachable,
}

/// The text of the site's file at this address.
///
/// # Errors
/// Why it has not come.
pub async fn fetched(path: &str) -> Result<String, Missing> {
    let text = response(path).await?.text().map_err(|_| Missing::Unreachable)?;
    let text = JsFuture::from(text).await.map_err(|_| Missing::Unreachable)?;
    text.as_string().ok_or(Missing::Unreachable)
}

/// The bytes of the site's file at this address, if it exists and arrives in time.
pub async fn fetched_bytes(path: &str) -> Option<Vec<u8>> {
    let buffer = response(path).await.ok()?.array_buffer().ok()?;
    Some(Uint8Array::new(&JsFuture::from(buffer).await.ok()?).to_vec())
}

async fn response(path: &str) -> Result<Response, Missing> {
    let options = RequestInit::new();
    options.set_signal(Some(&AbortSignal::timeout_with_f64(PATIENCE.into())));
    let request = window().fetch_with_str_and_init(path, &options);
    let answer = JsFuture::from(request).await.map_err(|_| Missing::Unreachable)?;
    let response: Response = answer.unchecked_into();
    match response.status() {
        _ if response.ok() => Ok(response),
        500.. => Err(Missing::Unreachable),
        _ => Err(Missing::NotThere),
    }
}

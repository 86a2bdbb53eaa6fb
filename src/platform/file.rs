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

/// The text of the site's file at this address, if it exists and arrives in time.
pub async fn fetched(path: &str) -> Option<String> {
    let text = response(path).await?.text().ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// The bytes of the site's file at this address, if it exists and arrives in time.
pub async fn fetched_bytes(path: &str) -> Option<Vec<u8>> {
    let buffer = response(path).await?.array_buffer().ok()?;
    Some(Uint8Array::new(&JsFuture::from(buffer).await.ok()?).to_vec())
}

async fn response(path: &str) -> Option<Response> {
    let options = RequestInit::new();
    options.set_signal(Some(&AbortSignal::timeout_with_f64(PATIENCE.into())));
    let request = window().fetch_with_str_and_init(path, &options);
    let response: Response = JsFuture::from(request).await.ok()?.dyn_into().ok()?;
    response.ok().then_some(response)
}

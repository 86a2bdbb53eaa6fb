//! The photograph on the site.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlImageElement;

use super::canvas::GreyReader;
use super::{PATIENCE, document, window};
use crate::conv::Plane;

thread_local! {
    static LOADED: RefCell<Option<Rc<Plane>>> = const { RefCell::new(None) };
}

/// The photograph of the cat, if it has been loaded.
pub fn loaded() -> Option<Rc<Plane>> {
    LOADED.with_borrow(Clone::clone)
}

/// The photograph of the cat as grey levels from 0 to 255. It is loaded once.
pub async fn load() -> Option<Rc<Plane>> {
    if let Some(plane) = loaded() {
        return Some(plane);
    }
    let plane = Rc::new(decode(&document::file("cat")?).await.ok()??);
    LOADED.set(Some(plane.clone()));
    Some(plane)
}

async fn decode(address: &str) -> Result<Option<Plane>, JsValue> {
    let image = HtmlImageElement::new()?;
    // A frame without an origin may read the pixels only of files that the host shares with every origin.
    image.set_cross_origin(Some("anonymous"));
    image.set_src(address);
    let late = Promise::new(&mut |_, reject| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE);
    });
    JsFuture::from(Promise::race(&Array::of2(&image.decode(), &late))).await?;
    let size = (image.natural_width(), image.natural_height());
    GreyReader::new(size)?.read(|context| context.draw_image_with_html_image_element(&image, 0.0, 0.0))
}

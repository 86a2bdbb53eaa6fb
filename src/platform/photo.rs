//! The photograph that comes with the page.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlImageElement;

use super::canvas::Greys;
use super::document;
use crate::conv::Plane;

thread_local! {
    static LOADED: RefCell<Option<Rc<Plane>>> = const { RefCell::new(None) };
}

/// The photograph of the cat, once it has been loaded.
pub fn loaded() -> Option<Rc<Plane>> {
    LOADED.with_borrow(Clone::clone)
}

/// The photograph of the cat as grey levels from 0 to 255; loaded once.
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
    // A frame without an origin of its own may read the pixels only of what the host shares with everyone.
    image.set_cross_origin(Some("anonymous"));
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let size = (image.natural_width(), image.natural_height());
    Greys::new(size)?.read(|context| context.draw_image_with_html_image_element(&image, 0.0, 0.0))
}

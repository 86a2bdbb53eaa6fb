//! The photograph that comes with the page.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::window;
use crate::conv::Plane;

/// Where it lies, from the page; the name carries the first digits of its SHA-256, so that it can be cached for ever.
const CAT: &str = "pictures/cat-c7053dd5e8ae.png";

thread_local! {
    static LOADED: RefCell<Option<Rc<Plane>>> = const { RefCell::new(None) };
}

/// The cat, if it has been loaded already.
pub fn loaded() -> Option<Rc<Plane>> {
    LOADED.with_borrow(Clone::clone)
}

/// The cat as grey levels from 0 to 255; loaded once.
pub async fn load() -> Option<Rc<Plane>> {
    if let Some(plane) = loaded() {
        return Some(plane);
    }
    let plane = Rc::new(decode(CAT).await.ok()??);
    LOADED.set(Some(plane.clone()));
    Some(plane)
}

async fn decode(address: &str) -> Result<Option<Plane>, JsValue> {
    let image = HtmlImageElement::new()?;
    // A frame without an origin of its own may read the pixels only of what the host shares with everyone.
    image.set_cross_origin(Some("anonymous"));
    // In a frame without an origin of its own every file is a foreign one; a picture read so may be looked at.
    image.set_cross_origin(Some("anonymous"));
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let (h, w) = (image.natural_height(), image.natural_width());
    let document = window().document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_height(h);
    canvas.set_width(w);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let rgba = context.get_image_data(0.0, 0.0, w.into(), h.into())?.data();
    // The picture is grey: its three channels are equal.
    let grey = rgba.chunks_exact(4).map(|pixel| f32::from(pixel[0])).collect();
    Ok(Plane::new(h as usize, w as usize, grey).ok())
}

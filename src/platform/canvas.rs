//! Pictures, painted sample by sample.

use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// A canvas with one pixel a sample; the style sheet scales it.
#[derive(Clone)]
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Canvas {
    /// The canvas that `element` is.
    pub fn new(element: HtmlCanvasElement) -> Option<Canvas> {
        let context = element.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Canvas { element, context })
    }

    /// Gives it `h` rows of `w` pixels. What was painted on a canvas of another size is gone.
    pub fn resize(&self, h: usize, w: usize) {
        if (self.element.height(), self.element.width()) != (h as u32, w as u32) {
            self.element.set_height(h as u32);
            self.element.set_width(w as u32);
        }
    }

    /// Makes it transparent.
    pub fn clear(&self) {
        self.context.clear_rect(0.0, 0.0, self.element.width().into(), self.element.height().into());
    }

    /// Paints `rgba`, four bytes a pixel and `w` pixels a row, from row `top` on.
    pub fn put(&self, rgba: &[u8], w: usize, top: usize) {
        if rgba.is_empty() {
            return;
        }
        if let Ok(image) = ImageData::new_with_u8_clamped_array(Clamped(rgba), w as u32) {
            let _ = self.context.put_image_data(&image, 0.0, top as f64);
        }
    }
}

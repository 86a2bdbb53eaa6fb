//! Canvases for painting pictures and for reading their samples.

use js_sys::{Array, Object, Reflect, Uint8ClampedArray};
use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::window;
use crate::conv::Plane;

/// The property of a canvas with its pixels, for saving: a browser may hide those of the canvas itself.
const PIXELS: &str = "pixels";
/// The property of a canvas with its texts, each as text, x, y, font size and colour, for saving.
const WRITTEN: &str = "written";

/// A canvas with one pixel per sample, which the style sheet scales.
#[derive(Clone)]
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Canvas {
    /// A canvas that draws into `element`.
    pub fn new(element: HtmlCanvasElement) -> Option<Canvas> {
        let context = element.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Canvas { element, context })
    }

    /// Sets the size to `h` rows of `w` pixels. A change of size clears the canvas.
    pub fn resize(&self, h: usize, w: usize) {
        if (self.element.height(), self.element.width()) != (h as u32, w as u32) {
            self.element.set_height(h as u32);
            self.element.set_width(w as u32);
            self.keep(PIXELS, &JsValue::UNDEFINED);
        }
    }

    /// Makes every pixel transparent.
    pub fn clear(&self) {
        self.wipe(PIXELS);
    }

    /// Makes every pixel transparent, if the property tells of any that is not.
    fn wipe(&self, property: &str) {
        if self.kept::<Object>(property).is_some() {
            self.context.clear_rect(0.0, 0.0, self.element.width().into(), self.element.height().into());
            self.keep(property, &JsValue::UNDEFINED);
        }
    }

    fn keep(&self, property: &str, value: &JsValue) {
        let _ = Reflect::set(&self.element, &property.into(), value);
    }

    fn kept<T: JsCast>(&self, property: &str) -> Option<T> {
        Reflect::get(&self.element, &property.into()).ok()?.dyn_into().ok()
    }

    /// Paints `rgba` from row `top` on, with four bytes per pixel and `w` pixels per row.
    pub fn put(&self, rgba: &[u8], w: usize, top: usize) {
        if rgba.is_empty() {
            return;
        }
        // The memory of the pixels before is used again: new memory takes longer than the copy.
        let all = 4 * self.element.width() * self.element.height();
        let kept = self.kept::<Uint8ClampedArray>(PIXELS).filter(|kept| kept.length() == all);
        let kept = kept.unwrap_or_else(|| Uint8ClampedArray::new_with_length(all));
        let first = (4 * w * top) as u32;
        let rows = kept.subarray(first, first + rgba.len() as u32);
        if rows.length() as usize != rgba.len() {
            return;
        }
        rows.copy_from(rgba);
        if let Ok(image) = ImageData::new_with_js_u8_clamped_array(&rows, w as u32) {
            let _ = self.context.put_image_data(&image, 0.0, top as f64);
        }
        self.keep(PIXELS, &kept);
    }
}

/// A canvas in device pixels for small text over a picture.
pub struct Sheet(Canvas);

impl Sheet {
    /// A sheet that draws into `element`.
    pub fn new(element: HtmlCanvasElement) -> Option<Sheet> {
        Canvas::new(element).map(Sheet)
    }

    /// The width and height of the element in device pixels, and the number of device pixels per CSS pixel. Reading it lays the page
    /// out, if anything has changed: also the size of a sheet.
    pub fn extent(&self) -> (f64, f64, f64) {
        let element = &self.0.element;
        let pixel = window().device_pixel_ratio();
        let pixels = |length: i32| (f64::from(length) * pixel).round();
        (pixels(element.client_width()), pixels(element.client_height()), pixel)
    }

    /// Fits the size to the extent of the element and clears the sheet. Returns whether there is anything to write on.
    pub fn fit(&self, (w, h, _): (f64, f64, f64)) -> bool {
        self.0.resize(h as usize, w as usize);
        self.clear();
        w > 0.0 && h > 0.0
    }

    /// Clears the sheet.
    pub fn clear(&self) {
        self.0.wipe(WRITTEN);
    }

    /// Writes `text` centred at a point, in this font size and colour.
    pub fn write(&self, text: &str, (x, y): (f64, f64), size: f64, colour: &str) {
        let context = &self.0.context;
        context.set_font(&format!("{size:.1}px sans-serif"));
        context.set_text_align("center");
        context.set_text_baseline("middle");
        let _ = Reflect::set(context, &"fillStyle".into(), &colour.into());
        let _ = context.fill_text(text, x, y);
        let written: Array = self.0.kept(WRITTEN).unwrap_or_default();
        written.push(&Array::of5(&text.into(), &x.into(), &y.into(), &size.into(), &colour.into()));
        self.0.keep(WRITTEN, &written);
    }
}

/// A function from the width and height of a picture to the size at which it is read and the rectangle (left, top,
/// width, height) of the whole picture there.
pub type Place = fn((u32, u32)) -> ((u32, u32), [f64; 4]);

/// Whether the browser protects canvases from being read: it then returns other levels than were painted.
pub fn pixels_are_hidden() -> bool {
    let faithful = || -> Result<bool, JsValue> {
        let GreyReader { context, .. } = GreyReader::new((256, 1))?;
        let painted: Vec<u8> = (0..=255).flat_map(|level| [level, 255 - level, level / 2, 255]).collect();
        context.put_image_data(&ImageData::new_with_u8_clamped_array(Clamped(&painted), 256)?, 0.0, 0.0)?;
        Ok(context.get_image_data(0.0, 0.0, 256.0, 1.0)?.data().0 == painted)
    };
    !faithful().unwrap_or(false)
}

/// An off-screen canvas whose drawings are read as grey levels.
pub struct GreyReader {
    context: CanvasRenderingContext2d,
    /// Width and height.
    size: (u32, u32),
}

impl GreyReader {
    /// A canvas of this width and height.
    pub fn new(size: (u32, u32)) -> Result<GreyReader, JsValue> {
        let document = window().document().ok_or(JsValue::NULL)?;
        let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
        canvas.set_width(size.0);
        canvas.set_height(size.1);
        let read_often = Object::new();
        Reflect::set(&read_often, &"willReadFrequently".into(), &true.into())?;
        let context = canvas.get_context_with_context_options("2d", &read_often)?.ok_or(JsValue::NULL)?;
        Ok(GreyReader { context: context.unchecked_into(), size })
    }

    /// The grey levels, 0 to 255, of what `draw` paints on white.
    pub fn read(
        &self,
        draw: impl FnOnce(&CanvasRenderingContext2d) -> Result<(), JsValue>,
    ) -> Result<Option<Plane>, JsValue> {
        let (w, h) = self.size;
        // Transparent pixels appear white.
        Reflect::set(&self.context, &"fillStyle".into(), &"#fff".into())?;
        self.context.fill_rect(0.0, 0.0, w.into(), h.into());
        draw(&self.context)?;
        let rgba = self.context.get_image_data(0.0, 0.0, w.into(), h.into())?.data();
        // The luma coefficients of Rec. 709, rounded to whole grey levels so that sums stay exact.
        let level = |p: &[u8]| (0.2126 * f32::from(p[0]) + 0.7152 * f32::from(p[1]) + 0.0722 * f32::from(p[2])).round();
        Ok(Plane::new(h as usize, w as usize, rgba.chunks_exact(4).map(level).collect()).ok())
    }
}

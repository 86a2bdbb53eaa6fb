//! A picture that the reader brings along. It is decoded here and goes nowhere else.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, ClipboardEvent, DataTransfer, DragEvent, Event, File, HtmlCanvasElement,
    HtmlInputElement, ImageBitmap,
};

use super::listen::Listener;
use super::window;
use crate::conv::Plane;

/// The most pixels along a side that are read.
const LARGEST: u32 = 4096;
/// A larger picture is made smaller, so that six of it fit on the page and in a frame.
const SHOWN: f64 = 320.0;

/// A file, not read yet.
#[derive(Clone)]
pub struct Brought(File);

impl Brought {
    /// Its grey levels from 0 to 255, at most 320 a side; nothing where it is no picture or too large.
    pub async fn decode(self) -> Option<Plane> {
        // Elements would need a source that the page's policy forbids; a bitmap needs none.
        let bitmap = JsFuture::from(window().create_image_bitmap_with_blob(&self.0).ok()?).await.ok()?;
        let bitmap: ImageBitmap = bitmap.dyn_into().ok()?;
        let plane = grey(&bitmap).ok().flatten();
        bitmap.close();
        plane
    }
}

/// The file in a field for files.
pub fn chosen(event: &Event) -> Option<Brought> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    // The same file can be chosen again.
    input.set_value("");
    file.map(Brought)
}

/// Hears pictures that are dropped on the page or pasted into it.
pub fn listen(take: impl Fn(Brought) + Clone + 'static) -> [Listener; 3] {
    let dropped = take.clone();
    [
        Listener::new(&window(), "dragover", |event| {
            if transfer(&event).is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
                event.prevent_default();
            }
        }),
        Listener::new(&window(), "drop", move |event| {
            if let Some(brought) = transfer(&event).and_then(|data| first(&data)) {
                event.prevent_default();
                dropped(brought);
            }
        }),
        Listener::new(&window(), "paste", move |event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            if let Some(brought) = data.and_then(|data| first(&data)) {
                event.prevent_default();
                take(brought);
            }
        }),
    ]
}

fn transfer(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn first(data: &DataTransfer) -> Option<Brought> {
    data.files()?.get(0).map(Brought)
}

fn grey(bitmap: &ImageBitmap) -> Result<Option<Plane>, JsValue> {
    let (w, h) = (bitmap.width(), bitmap.height());
    if w == 0 || h == 0 || w > LARGEST || h > LARGEST {
        return Ok(None);
    }
    let scale = (SHOWN / f64::from(w.max(h))).min(1.0);
    let side = |n: u32| ((f64::from(n) * scale).round() as u32).max(1);
    let (w, h) = (side(w), side(h));
    let document = window().document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(w);
    canvas.set_height(h);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    // What is transparent stands on white.
    Reflect::set(&context, &"fillStyle".into(), &"#fff".into())?;
    context.fill_rect(0.0, 0.0, w.into(), h.into());
    context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, w.into(), h.into())?;
    let rgba = context.get_image_data(0.0, 0.0, w.into(), h.into())?.data();
    // The weights of Rec. 709, in whole grey levels so that sums stay exact.
    let level = |p: &[u8]| (0.2126 * f32::from(p[0]) + 0.7152 * f32::from(p[1]) + 0.0722 * f32::from(p[2])).round();
    Ok(Plane::new(h as usize, w as usize, rgba.chunks_exact(4).map(level).collect()).ok())
}

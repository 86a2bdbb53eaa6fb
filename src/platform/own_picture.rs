//! A picture from the reader. It is decoded in the page and sent nowhere.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File, ImageBitmap};

use super::canvas::{Greys, Place};
use super::events::{EventListener, on_window};
use super::window;
use crate::conv::Plane;

/// The most pixels along a side of a picture that is read.
const LARGEST: u32 = 4096;

/// A file that has not been read yet.
#[derive(Clone, PartialEq)]
pub struct Brought(File);

/// A picture read from a file.
pub struct Decoded {
    /// Grey levels from 0 to 255.
    pub plane: Plane,
    /// Whether the picture in the file has more pixels.
    pub larger: bool,
}

impl Brought {
    /// The picture in the file, in the size that `place` gives; `None` where the file is not a picture, or one of more
    /// than 4096 pixels a side.
    pub async fn decode(self, place: Place) -> Option<Decoded> {
        // Elements would need a source that the page's policy forbids; a bitmap needs none.
        let bitmap = JsFuture::from(window().create_image_bitmap_with_blob(&self.0).ok()?).await.ok()?;
        let bitmap: ImageBitmap = bitmap.dyn_into().ok()?;
        let decoded = grey(&bitmap, place).ok().flatten();
        bitmap.close();
        decoded
    }
}

/// The file chosen in the file input that the event comes from.
pub fn chosen(event: &Event) -> Option<Brought> {
    super::file::chosen(event).map(Brought)
}

/// Calls `take` for each file that is dropped on the page or pasted into it.
pub fn on_drop_or_paste(take: impl Fn(Brought) + Clone + 'static) -> [EventListener; 3] {
    let dropped = take.clone();
    [
        on_window("dragover", |event| {
            if transfer(event).is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
                event.prevent_default();
            }
        }),
        on_window("drop", move |event| {
            if let Some(brought) = transfer(event).and_then(|data| first(&data)) {
                event.prevent_default();
                dropped(brought);
            }
        }),
        on_window("paste", move |event| {
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

fn grey(bitmap: &ImageBitmap, place: Place) -> Result<Option<Decoded>, JsValue> {
    let (w, h) = (bitmap.width(), bitmap.height());
    if w == 0 || h == 0 || w > LARGEST || h > LARGEST {
        return Ok(None);
    }
    let (size, [left, top, width, height]) = place((w, h));
    let plane = Greys::new(size)?
        .read(|context| context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, left, top, width, height))?;
    Ok(plane.map(|plane| Decoded { plane, larger: size != (w, h) }))
}

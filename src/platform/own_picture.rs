//! A picture from the reader, which is decoded in the page and sent nowhere.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, ClipboardEvent, DataTransfer, DragEvent, Event, File, HtmlImageElement, ImageBitmap, Url,
};

use super::canvas::{GreyReader, Place, pixels_are_hidden};
use super::events::{EventListener, on_window, on_window_first};
use super::{clipboard, document, window};
use crate::conv::Plane;

/// The most pixels of a picture: four times those of a phone's camera.
const MOST_PIXELS: u64 = 100_000_000;

/// A file that has not been decoded.
#[derive(Clone, PartialEq)]
pub struct PictureFile(File);

/// A picture read from a file.
pub struct Decoded {
    /// Grey levels from 0 to 255.
    pub plane: Plane,
    /// Whether the picture in the file is larger than `plane`.
    pub larger: bool,
}

/// The reason a picture is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The file says that it is something else.
    Other,
    /// It has more than [`MOST_PIXELS`].
    Large,
    /// It is damaged, or of a kind that the browser cannot read.
    Unreadable,
    /// The browser keeps pages from reading pictures.
    Hidden,
}

impl PictureFile {
    /// Decodes the picture at the size that `place` gives.
    ///
    /// # Errors
    ///
    /// The reason it cannot be shown.
    pub async fn decode(self, place: Place) -> Result<Decoded, Refusal> {
        let kind = self.0.type_();
        if !kind.is_empty() && !kind.starts_with("image/") {
            return Err(Refusal::Other);
        }
        if pixels_are_hidden() {
            return Err(Refusal::Hidden);
        }
        let mut read = self.bitmap(place).await;
        if read.is_err() {
            // Drawings cannot be made into bitmaps.
            read = self.element(place).await;
        }
        read.map_err(|_| Refusal::Unreadable)?.ok_or(Refusal::Large)
    }

    async fn bitmap(&self, place: Place) -> Result<Option<Decoded>, JsValue> {
        let bitmap: ImageBitmap = JsFuture::from(window().create_image_bitmap_with_blob(&self.0)?).await?.dyn_into()?;
        let decoded = grey((bitmap.width(), bitmap.height()), place, |context, [left, top, width, height]| {
            context.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, left, top, width, height)
        });
        bitmap.close();
        decoded
    }

    async fn element(&self, place: Place) -> Result<Option<Decoded>, JsValue> {
        let (image, address) = (HtmlImageElement::new()?, Url::create_object_url_with_blob(&self.0)?);
        image.set_src(&address);
        let loaded = JsFuture::from(image.decode()).await;
        Url::revoke_object_url(&address)?;
        loaded?;
        grey((image.natural_width(), image.natural_height()), place, |context, [left, top, width, height]| {
            context.draw_image_with_html_image_element_and_dw_and_dh(&image, left, top, width, height)
        })
    }
}

/// The file chosen in the input that dispatched the event.
pub fn chosen(event: &Event) -> Option<PictureFile> {
    super::file::chosen(event).map(PictureFile)
}

/// Keeps the browser from opening files that are dropped beside their target in place of the page.
pub fn catch_drops() -> [EventListener; 2] {
    ["dragover", "drop"].map(|kind| {
        on_window_first(kind, |event| {
            if transfer(event).is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
                event.prevent_default();
            }
        })
    })
}

/// Calls `take` with each file that is dropped or pasted into the page.
pub fn on_drop_or_paste(take: impl Fn(PictureFile) + Clone + 'static) -> [EventListener; 2] {
    let dropped = take.clone();
    [
        on_window("drop", move |event| {
            if let Some(brought) = transfer(event).and_then(|data| first(&data)) {
                event.prevent_default();
                dropped(brought);
            }
        }),
        on_window("paste", move |event| {
            // Spreadsheets and word processors put a picture of the text beside it.
            if document::place_of(event) == document::Place::Text && clipboard::pasted_text(event).is_some() {
                return;
            }
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

fn first(data: &DataTransfer) -> Option<PictureFile> {
    data.files()?.get(0).map(PictureFile)
}

/// What `draw` draws of a picture of this width and height, at the size that `place` gives.
fn grey(
    size: (u32, u32),
    place: Place,
    draw: impl FnOnce(&CanvasRenderingContext2d, [f64; 4]) -> Result<(), JsValue>,
) -> Result<Option<Decoded>, JsValue> {
    if size.0 == 0 || size.1 == 0 {
        return Err(JsValue::NULL);
    }
    if u64::from(size.0) * u64::from(size.1) > MOST_PIXELS {
        return Ok(None);
    }
    let (read, whole) = place(size);
    let plane = GreyReader::new(read)?.read(|context| draw(context, whole))?;
    Ok(plane.map(|plane| Decoded { plane, larger: read != size }))
}

//! The camera. Its pictures are read in the page and sent nowhere.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};

use super::canvas::{GreyReader, Place, pixels_are_hidden};
use super::window;
use crate::conv::Plane;

/// The reason the camera is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The reader or the embedding page denies access.
    Denied,
    /// There is no camera, or another program is using it.
    Missing,
    /// The browser keeps pages from reading pictures.
    Hidden,
}

impl From<JsValue> for Refusal {
    fn from(error: JsValue) -> Refusal {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        match name.as_deref() {
            Some("NotAllowedError" | "SecurityError") => Refusal::Denied,
            _ => Refusal::Missing,
        }
    }
}

/// A camera, turned off when dropped.
pub struct Camera {
    stream: Stream,
    video: HtmlVideoElement,
    place: Place,
    /// The reader of pictures of the last size, which changes when the camera is turned.
    reader: RefCell<Reader>,
}

/// A reader of pictures of one size.
struct Reader {
    /// Width and height.
    size: (u32, u32),
    greys: GreyReader,
    /// Where the whole picture is drawn: left, top, width, height.
    whole: [f64; 4],
}

impl Camera {
    /// Asks the reader for permission and turns the camera on. `place` gives the size at which pictures are read.
    ///
    /// # Errors
    ///
    /// The reason the camera stays off.
    pub async fn open(place: Place) -> Result<Camera, Refusal> {
        if pixels_are_hidden() {
            return Err(Refusal::Hidden);
        }
        let navigator = window().navigator();
        // Without a secure connection a page has no `mediaDevices`.
        if !Reflect::get(&navigator, &"mediaDevices".into())?.is_object() {
            return Err(Refusal::Missing);
        }
        let constraints = MediaStreamConstraints::new();
        constraints.set_video(&true.into());
        let asked = navigator.media_devices()?.get_user_media_with_constraints(&constraints)?;
        let stream = Stream(JsFuture::from(asked).await?.unchecked_into());
        let document = window().document().ok_or(JsValue::NULL)?;
        let video: HtmlVideoElement = document.create_element("video")?.unchecked_into();
        video.set_muted(true);
        video.set_attribute("playsinline", "")?;
        video.set_src_object(Some(&stream.0));
        JsFuture::from(video.play()?).await?;
        let reader = RefCell::new(reader(&video, place)?);
        Ok(Camera { stream, video, place, reader })
    }

    /// The present picture as grey levels from 0 to 255; `None` once the camera has stopped.
    pub fn picture(&self) -> Option<Plane> {
        if self.reader.borrow().size != size(&self.video) {
            self.reader.replace(reader(&self.video, self.place).ok()?);
        }
        let Reader { greys, whole: [left, top, width, height], .. } = &*self.reader.borrow();
        let draw = |context: &web_sys::CanvasRenderingContext2d| {
            context.draw_image_with_html_video_element_and_dw_and_dh(&self.video, *left, *top, *width, *height)
        };
        greys.read(draw).ok().flatten().filter(|_| self.stream.0.active())
    }
}

/// The width and height of the video's pictures.
fn size(video: &HtmlVideoElement) -> (u32, u32) {
    (video.video_width(), video.video_height())
}

/// A reader of the video's pictures.
fn reader(video: &HtmlVideoElement, place: Place) -> Result<Reader, JsValue> {
    let (read, whole) = place(size(video));
    Ok(Reader { size: size(video), greys: GreyReader::new(read)?, whole })
}

/// A stream whose devices are turned off when dropped.
struct Stream(MediaStream);

impl Drop for Stream {
    fn drop(&mut self) {
        for track in self.0.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

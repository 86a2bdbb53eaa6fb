//! The camera. Its pictures are read in the page and sent nowhere.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};

use super::canvas::{Greys, Place};
use super::window;
use crate::conv::Plane;

/// A reason for the camera to stay off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The reader or the page around this one denies access.
    Denied,
    /// There is no camera, or another program uses it.
    Missing,
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
    greys: Greys,
    place: [f64; 4],
}

impl Camera {
    /// Asks the reader for the camera and turns it on. `place` gives the size in which its pictures are read.
    ///
    /// # Errors
    /// The reason for which it stays off.
    pub async fn open(place: Place) -> Result<Camera, Refusal> {
        let navigator = window().navigator();
        // Pages without a secure connection have no devices at all.
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
        let (size, place) = place((video.video_width(), video.video_height()));
        Ok(Camera { stream, video, greys: Greys::new(size)?, place })
    }

    /// The present picture as grey levels from 0 to 255; `None` once the camera has stopped.
    pub fn picture(&self) -> Option<Plane> {
        let [left, top, width, height] = self.place;
        let draw = |context: &web_sys::CanvasRenderingContext2d| {
            context.draw_image_with_html_video_element_and_dw_and_dh(&self.video, left, top, width, height)
        };
        self.greys.read(draw).ok().flatten().filter(|_| self.stream.0.active())
    }
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

//! The photograph on the site, which is loaded on first use.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::shared_ptr::SharedPtr;
use crate::conv::Plane;
use crate::platform::photo;

/// A picture, or the reason it is missing.
#[derive(Clone, PartialEq)]
pub enum Source {
    /// It is being loaded.
    Loading,
    /// It could not be loaded.
    Failed,
    /// Its samples.
    Ready(SharedPtr<Plane>),
}

/// The photograph of the cat. It is loaded once it is `wanted`.
#[hook]
pub fn use_photo(wanted: bool) -> Source {
    let photo = use_state_eq(|| photo::loaded().map_or(Source::Loading, |plane| Source::Ready(plane.into())));
    use_effect_with(wanted, {
        let photo = photo.clone();
        move |&wanted| {
            if wanted && !matches!(*photo, Source::Ready(_)) {
                spawn_local(async move {
                    photo.set(photo::load().await.map_or(Source::Failed, |plane| Source::Ready(plane.into())));
                });
            }
        }
    });
    (*photo).clone()
}

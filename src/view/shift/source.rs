//! The picture I, which may have to be loaded.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::conv::Plane;
use crate::lesson::Image;
use crate::lesson::shift::Setup;
use crate::platform::photo;
use crate::view::shared_ptr::SharedPtr;

/// The picture, or why it is not there.
#[derive(Clone, PartialEq)]
pub(super) enum Source {
    Loading,
    Failed,
    Ready(SharedPtr<Plane>),
}

/// The samples of the picture; the photograph is loaded when it is first asked for.
#[hook]
pub(super) fn use_source(setup: &Setup) -> Source {
    let photo = use_state_eq(|| photo::loaded().map_or(Source::Loading, |plane| Source::Ready(plane.into())));
    let image = (!setup.one_d).then_some(setup.image);
    let signal = setup.one_d.then(|| setup.signal.clone());
    let drawn = use_memo((image, signal, setup.own.clone()), {
        let setup = setup.clone();
        move |_| match (&setup.own, image) {
            // A large picture is shared, not copied.
            (Some(own), Some(Image::Custom)) => Some(own.plane().clone()),
            _ => setup.picture().map(Rc::new),
        }
    });
    use_effect_with(image == Some(Image::Cat), {
        let photo = photo.clone();
        move |&wanted| {
            if wanted && !matches!(*photo, Source::Ready(_)) {
                spawn_local(async move {
                    photo.set(photo::load().await.map_or(Source::Failed, |plane| Source::Ready(plane.into())));
                });
            }
        }
    });
    match drawn.as_ref() {
        Some(plane) => Source::Ready(plane.clone().into()),
        None => (*photo).clone(),
    }
}

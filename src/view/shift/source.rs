//! The picture I, which may have to be loaded.

use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::Image;
use crate::lesson::shift::Setup;
use crate::view::photo::{Source, use_photo};

/// The samples of the picture. The photograph is loaded on first use.
#[hook]
pub(super) fn use_source(setup: &Setup) -> Source {
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
    let photo = use_photo(image == Some(Image::Cat));
    match drawn.as_ref() {
        Some(plane) => Source::Ready(plane.clone().into()),
        None => photo,
    }
}

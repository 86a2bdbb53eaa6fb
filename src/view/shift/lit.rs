//! The highlighted picture and its symbols: previewed by pointer or focus, pinned by a click.

use yew::prelude::*;

use crate::lesson::shift::Spot;

/// The highlight and its source.
#[derive(Clone, PartialEq)]
pub(super) struct Lit {
    pin: UseStateHandle<Option<Spot>>,
    preview: UseStateHandle<Option<Spot>>,
    /// The picture under the pointer. Its symbols are highlighted, but the other pictures do not fade, since all six
    /// are compared.
    seen: UseStateHandle<Option<Spot>>,
}

/// The initial highlight: none.
#[hook]
pub(super) fn use_lit() -> Lit {
    Lit { pin: use_state_eq(|| None), preview: use_state_eq(|| None), seen: use_state_eq(|| None) }
}

impl Lit {
    /// The highlighted picture.
    pub(super) fn now(&self) -> Option<Spot> {
        (*self.preview).or(*self.pin)
    }

    /// Whether the symbols of this picture are highlighted.
    pub(super) fn shows(&self, spot: Spot) -> bool {
        self.now().or(*self.seen) == Some(spot)
    }

    /// Whether this picture is pinned.
    pub(super) fn pinned(&self, spot: Spot) -> bool {
        *self.pin == Some(spot)
    }

    /// The pinned picture.
    pub(super) fn pinned_now(&self) -> Option<Spot> {
        *self.pin
    }

    /// Removes the pin.
    pub(super) fn unpin(&self) {
        self.pin.set(None);
    }

    /// Pins the picture or removes its pin.
    pub(super) fn pin(&self, spot: Spot) -> Callback<MouseEvent> {
        let (setter, pinned) = (self.pin.setter(), self.pinned(spot));
        Callback::from(move |_| setter.set((!pinned).then_some(spot)))
    }

    /// Removes pin and preview.
    pub(super) fn clear(&self) {
        self.pin.set(None);
        self.preview.set(None);
        self.seen.set(None);
    }

    /// Highlights a picture while it has the pointer or the focus.
    pub(super) fn preview<E: 'static>(&self, spot: Option<Spot>) -> Callback<E> {
        let setter = self.preview.setter();
        Callback::from(move |_| setter.set(spot))
    }

    /// Sets the picture under the pointer.
    pub(super) fn look_at(&self, spot: Option<Spot>) {
        self.seen.set(spot);
    }
}

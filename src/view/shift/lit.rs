//! Which picture is lit, together with its symbols: previewed by the pointer or the focus, pinned by a click.

use yew::prelude::*;

use crate::lesson::shift::Spot;

/// What is lit, and what lights it.
#[derive(Clone, PartialEq)]
pub(super) struct Lit {
    pin: UseStateHandle<Option<Spot>>,
    preview: UseStateHandle<Option<Spot>>,
    /// The picture under the pointer: its symbols are lit, and no other picture fades, since all six are compared.
    seen: UseStateHandle<Option<Spot>>,
}

/// Nothing is lit at first.
#[hook]
pub(super) fn use_lit() -> Lit {
    Lit { pin: use_state_eq(|| None), preview: use_state_eq(|| None), seen: use_state_eq(|| None) }
}

impl Lit {
    /// The picture that is lit now.
    pub(super) fn now(&self) -> Option<Spot> {
        (*self.preview).or(*self.pin)
    }

    /// Whether the symbols of this picture are lit.
    pub(super) fn shows(&self, spot: Spot) -> bool {
        self.now().or(*self.seen) == Some(spot)
    }

    /// Whether it stays lit.
    pub(super) fn pinned(&self, spot: Spot) -> bool {
        *self.pin == Some(spot)
    }

    /// What stays lit.
    pub(super) fn pinned_now(&self) -> Option<Spot> {
        *self.pin
    }

    /// Lets what is pinned go.
    pub(super) fn unpin(&self) {
        self.pin.set(None);
    }

    /// Pins the picture, or lets it go if it is pinned.
    pub(super) fn pin(&self, spot: Spot) -> Callback<MouseEvent> {
        let (setter, pinned) = (self.pin.setter(), self.pinned(spot));
        Callback::from(move |_| setter.set((!pinned).then_some(spot)))
    }

    /// Lets everything go.
    pub(super) fn clear(&self) {
        self.pin.set(None);
        self.preview.set(None);
        self.seen.set(None);
    }

    /// Lights a picture for as long as the pointer or the focus is there.
    pub(super) fn preview<E: 'static>(&self, spot: Option<Spot>) -> Callback<E> {
        let setter = self.preview.setter();
        Callback::from(move |_| setter.set(spot))
    }

    /// The reader looks at a picture, or away.
    pub(super) fn look_at(&self, spot: Option<Spot>) {
        self.seen.set(spot);
    }
}

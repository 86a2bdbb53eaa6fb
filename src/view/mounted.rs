//! A hook for what lasts as long as a component.

use yew::prelude::*;

/// Calls `start` after the first drawing, and drops what it returns together with the component.
#[hook]
pub fn use_mounted<T: 'static>(start: impl FnOnce() -> T + 'static) {
    use_effect_with((), move |()| {
        let held = start();
        move || drop(held)
    });
}

//! Conversion of events to values.

use yew::Callback;

/// A callback that emits `read(event)` to `on`, unless it is `None`.
pub fn on_event<E: 'static, T: 'static>(on: &Callback<T>, read: impl Fn(E) -> Option<T> + 'static) -> Callback<E> {
    let on = on.clone();
    Callback::from(move |event| {
        if let Some(value) = read(event) {
            on.emit(value);
        }
    })
}

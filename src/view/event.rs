//! From events to values.

use yew::Callback;

/// A callback for events that emits to `on` what `read` makes of each; nothing where that is `None`.
pub fn on_event<E: 'static, T: 'static>(on: &Callback<T>, read: impl Fn(E) -> Option<T> + 'static) -> Callback<E> {
    let on = on.clone();
    Callback::from(move |event| {
        if let Some(value) = read(event) {
            on.emit(value);
        }
    })
}

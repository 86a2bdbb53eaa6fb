//! From events to what they mean.

use yew::Callback;

/// Hears events, and tells `on` what `read` makes of those that mean something.
pub fn hear<E: 'static, T: 'static>(on: &Callback<T>, read: impl Fn(E) -> Option<T> + 'static) -> Callback<E> {
    let on = on.clone();
    Callback::from(move |event| {
        if let Some(meaning) = read(event) {
            on.emit(meaning);
        }
    })
}

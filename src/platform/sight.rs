//! Whether an element is in sight.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// An observer of whether an element is in sight that stops when dropped.
pub struct Sight {
    observer: IntersectionObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Calls `changed` with whether any part of the element is in sight, now and whenever that changes.
    pub fn watch(element: &Element, changed: impl Fn(bool) + 'static) -> Option<Sight> {
        let closure = Closure::new(move |entries: Array| {
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            last.into_iter().for_each(|entry| changed(entry.is_intersecting()));
        });
        let observer = IntersectionObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Sight { observer, _closure: closure })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

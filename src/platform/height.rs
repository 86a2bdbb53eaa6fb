//! The height of the app.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use super::document;

/// An observer of the app's height that stops when dropped.
pub struct Height {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Height {
    /// Calls `changed` with the height in whole CSS pixels, now and after each layout that changes the app's size.
    pub fn watch(changed: impl Fn(f64) + 'static) -> Option<Height> {
        let root: Element = document::root()?;
        let measured = root.clone();
        let closure = Closure::new(move || changed(measured.get_bounding_client_rect().height().ceil()));
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(&root);
        Some(Height { observer, _closure: closure })
    }
}

impl Drop for Height {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

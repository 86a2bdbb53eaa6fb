//! The size of an element.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// An observer of an element's size that stops when dropped.
pub struct Size {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Size {
    /// Calls `changed` with the width and the height in CSS pixels, now and after each layout that changes them.
    pub fn watch(element: &Element, changed: impl Fn(f64, f64) + 'static) -> Option<Size> {
        let measured = element.clone();
        let closure = Closure::new(move || {
            let size = measured.get_bounding_client_rect();
            changed(size.width(), size.height());
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Size { observer, _closure: closure })
    }
}

impl Drop for Size {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

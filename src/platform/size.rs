//! The sizes of elements.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// An observer of the sizes of elements that stops when dropped.
pub struct Size {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Size {
    /// Calls `changed` with the width and the height in CSS pixels, now and after each layout that changes them.
    pub fn watch(element: &Element, changed: impl Fn(f64, f64) + 'static) -> Option<Size> {
        let measured = element.clone();
        Size::observe(&[element], move || {
            let size = measured.get_bounding_client_rect();
            // A board that is drawn smaller is laid out at its own size, which is known in whole pixels.
            let laid_out =
                |drawn: f64, whole: i32| if (drawn - f64::from(whole)).abs() < 1.0 { drawn } else { f64::from(whole) };
            let whole =
                measured.dyn_ref::<HtmlElement>().map(|element| (element.offset_width(), element.offset_height()));
            let (width, height) = whole.unwrap_or((size.width().round() as i32, size.height().round() as i32));
            changed(laid_out(size.width(), width), laid_out(size.height(), height));
        })
    }

    /// Calls `changed` after the next layout, and after each that changes the size of one of `elements`.
    pub fn observe(elements: &[&Element], changed: impl FnMut() + 'static) -> Option<Size> {
        let closure = Closure::new(changed);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        elements.iter().for_each(|element| observer.observe(element));
        Some(Size { observer, _closure: closure })
    }
}

impl Drop for Size {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

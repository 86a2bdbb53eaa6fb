//! What a style sheet follows while nothing is drawn again: custom properties, and marks.

use web_sys::{Element, HtmlElement};

/// An element with custom properties.
pub struct Styled(HtmlElement);

impl Styled {
    /// The custom properties of `element`.
    pub fn new(element: HtmlElement) -> Styled {
        Styled(element)
    }

    /// Sets the custom property `name` to a number.
    pub fn set(&self, name: &str, value: f32) {
        // Fails only for a property that is read-only.
        let _ = self.0.style().set_property(name, &value.to_string());
    }
}

/// An attribute that an element has as long as this value lives.
pub struct Mark(Element, &'static str);

impl Mark {
    /// Gives `element` the attribute `name`.
    pub fn new(element: Element, name: &'static str, value: &str) -> Mark {
        // Fails only for a name that is none.
        let _ = element.set_attribute(name, value);
        Mark(element, name)
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        let _ = self.0.remove_attribute(self.1);
    }
}

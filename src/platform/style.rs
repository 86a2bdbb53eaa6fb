//! Custom properties, by which a style sheet follows an animation.

use web_sys::HtmlElement;

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

//! Small changes that animations make to the page without the tree hearing of them.

use web_sys::{Element, Node};

/// An element that shows a short text in a class of its own.
pub struct Leaf {
    dressed: Element,
    text: Node,
}

impl Leaf {
    /// The leaf inside `scope` whose text stands in the element that `selector` finds; its class is that of the nearest
    /// button around it, or its own.
    pub fn find(scope: &Element, selector: &str) -> Option<Leaf> {
        let element = scope.query_selector(selector).ok()??;
        let text = element.first_child()?;
        let dressed = element.closest("button").ok().flatten().unwrap_or(element);
        Some(Leaf { dressed, text })
    }

    /// Shows `text`. The node stays the same: the tree goes on to own it.
    pub fn write(&self, text: &str) {
        if self.text.node_value().as_deref() != Some(text) {
            self.text.set_node_value(Some(text));
        }
    }

    /// Gives it the class `class`.
    pub fn dress(&self, class: &str) {
        if self.dressed.class_name() != class {
            self.dressed.set_class_name(class);
        }
    }
}

//! Text that animations change without redrawing the component around it.

use web_sys::{Element, Node};

/// A text node, and the element whose class goes with it.
pub struct TextNode {
    node: Node,
    element: Element,
}

impl TextNode {
    /// The text node in the element inside `scope` that `selector` matches. Its class is that of the nearest button around
    /// it, or else that of the element itself.
    pub fn find(scope: &Element, selector: &str) -> Option<TextNode> {
        let parent = scope.query_selector(selector).ok()??;
        let node = parent.first_child()?;
        let element = parent.closest("button").ok().flatten().unwrap_or(parent);
        Some(TextNode { node, element })
    }

    /// Sets the text. The node stays the same, since Yew goes on to own it.
    pub fn set_text(&self, text: &str) {
        if self.node.node_value().as_deref() != Some(text) {
            self.node.set_node_value(Some(text));
        }
    }

    /// Sets the class.
    pub fn set_class(&self, class: &str) {
        if self.element.class_name() != class {
            self.element.set_class_name(class);
        }
    }
}

//! Text that animations change without rendering its component again.

use web_sys::{Element, Node};

/// A text node and the element with its class.
pub struct TextNode {
    node: Node,
    element: Element,
}

impl TextNode {
    /// The text node in the first match of `selector` in `scope`. Its class is that of the nearest button around it, or
    /// else that of the match.
    pub fn find(scope: &Element, selector: &str) -> Option<TextNode> {
        let parent = scope.query_selector(selector).ok()??;
        let node = parent.first_child()?;
        let element = parent.closest("button").ok().flatten().unwrap_or(parent);
        Some(TextNode { node, element })
    }

    /// Sets the text. The node itself stays, since Yew owns it.
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

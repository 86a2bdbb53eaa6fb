//! The values of a plan, and the nodes that they make with it.

use std::rc::Rc;
use std::vec::IntoIter;

use yew::html::{Classes, IntoPropValue, NodeRef};
use yew::utils::NodeSeq;
use yew::virtual_dom::listeners::{Listener, Listeners};
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};

use super::plan::{Element, Op, Plan};

/// One value.
enum Value {
    Attribute(Option<AttrValue>),
    Flag(bool),
    /// Names joined by blanks.
    Names(String),
    Node(VNode),
    Nodes(Vec<VNode>),
    Listener(Option<Rc<dyn Listener>>),
    Key(Key),
    Reference(NodeRef),
    Branch(usize),
}

/// The values that belong to a plan, in the order in which it asks for them.
#[expect(clippy::box_collection, reason = "one pointer to hand over, at every call that hands over a value")]
pub struct Values(Box<Vec<Value>>);

impl Values {
    /// No values yet.
    #[inline(never)]
    pub fn new() -> Values {
        Values(Box::new(Vec::with_capacity(8)))
    }

    #[inline(never)]
    fn push(&mut self, value: Value) {
        self.0.push(value);
    }

    /// The value of an attribute, if it is there.
    #[inline(never)]
    pub fn attribute(&mut self, value: impl IntoPropValue<Option<AttrValue>>) {
        self.push(Value::Attribute(value.into_prop_value()));
    }

    /// Whether an attribute without a value is there.
    #[inline(never)]
    pub fn flag(&mut self, value: bool) {
        self.push(Value::Flag(value));
    }

    /// A class, of the names that follow.
    #[inline(never)]
    pub fn class(&mut self) {
        self.push(Value::Names(String::new()));
    }

    /// One more name in the class.
    #[inline(never)]
    pub fn name(&mut self, name: impl Name) {
        if let Some(Value::Names(names)) = self.0.last_mut() {
            name.add(names);
        }
    }

    /// The only child of its element.
    #[inline(never)]
    pub fn node(&mut self, node: impl IntoPropValue<VNode>) {
        self.one(node.into_prop_value());
    }

    /// One child.
    #[inline(never)]
    pub fn one(&mut self, node: VNode) {
        self.push(Value::Node(node));
    }

    /// One child among others, or several.
    #[inline(never)]
    pub fn nodes<IN>(&mut self, nodes: impl Into<NodeSeq<IN, VNode>>) {
        self.push(Value::Nodes(nodes.into().into_iter().collect()));
    }

    /// Several children.
    #[inline(never)]
    pub fn each(&mut self, nodes: impl IntoIterator<Item: Into<VNode>>) {
        let mut nodes = nodes.into_iter();
        self.all(&mut || nodes.next().map(Into::into));
    }

    #[inline(never)]
    fn all(&mut self, next: &mut dyn FnMut() -> Option<VNode>) {
        self.push(Value::Nodes(std::iter::from_fn(next).collect()));
    }

    /// What hears an event.
    #[inline(never)]
    pub fn listener(&mut self, listener: Option<Rc<dyn Listener>>) {
        self.push(Value::Listener(listener));
    }

    /// What tells a node from its siblings.
    #[inline(never)]
    pub fn key(&mut self, key: impl Into<Key>) {
        self.push(Value::Key(key.into()));
    }

    /// What knows the element when it is drawn.
    #[inline(never)]
    pub fn reference(&mut self, reference: impl IntoPropValue<NodeRef>) {
        self.push(Value::Reference(reference.into_prop_value()));
    }

    /// Which branch of a choice is taken.
    #[inline(never)]
    pub fn branch(&mut self, branch: usize) {
        self.push(Value::Branch(branch));
    }

    /// The nodes of the plan with these values.
    #[inline(never)]
    pub fn build(self, plan: &Plan) -> VNode {
        Builder(self.0.into_iter()).content(plan.read())
    }
}

/// What can be a name in a class.
pub trait Name {
    /// Adds it to `names`.
    fn add(self, names: &mut String);
}

impl Name for &str {
    fn add(self, names: &mut String) {
        if !self.is_empty() {
            if !names.is_empty() {
                names.push(' ');
            }
            names.push_str(self);
        }
    }
}

impl Name for String {
    fn add(self, names: &mut String) {
        self.as_str().add(names);
    }
}

impl Name for Classes {
    fn add(self, names: &mut String) {
        self.to_string().add(names);
    }
}

impl<T: Name> Name for Option<T> {
    fn add(self, names: &mut String) {
        if let Some(name) = self {
            name.add(names);
        }
    }
}

/// Makes nodes of the values that are left.
struct Builder(IntoIter<Value>);

impl Builder {
    /// What an element has as its content.
    fn content(&mut self, ops: &'static [Op]) -> VNode {
        let mut nodes = self.nodes(ops);
        if nodes.len() == 1 && ops.len() == 1 {
            return nodes.pop().unwrap_or_default();
        }
        list(nodes, None)
    }

    fn nodes(&mut self, ops: &'static [Op]) -> Vec<VNode> {
        let mut nodes = Vec::with_capacity(ops.len());
        for op in ops {
            match op {
                Op::Element(element) => nodes.push(self.element(element)),
                Op::Text(text) => nodes.push(VText::new(AttrValue::Static(text)).into()),
                Op::Child => match self.0.next() {
                    Some(Value::Node(node)) => nodes.push(node),
                    Some(Value::Nodes(more)) => nodes.extend(more),
                    _ => {}
                },
                Op::Choice(branches) => {
                    if let Some(Value::Branch(branch)) = self.0.next() {
                        let inner = self.nodes(&branches[branch]);
                        nodes.push(list(inner, None));
                    }
                }
                Op::List(key, children) => {
                    let key = if *key { self.key() } else { None };
                    let inner = self.nodes(children);
                    nodes.push(list(inner, key));
                }
            }
        }
        nodes
    }

    fn element(&mut self, element: &'static Element) -> VNode {
        let value = if element.value { self.attribute("") } else { None };
        let checked = if element.checked { Some(self.attribute("on").is_some()) } else { None };
        let reference = match element.reference.then(|| self.0.next()) {
            Some(Some(Value::Reference(reference))) => reference,
            _ => NodeRef::default(),
        };
        let key = if element.key { self.key() } else { None };
        let attribute = |(name, fixed): (&&'static str, &Option<&'static str>)| match fixed {
            Some(fixed) => Some(AttrValue::Static(fixed)),
            None => self.attribute(name),
        };
        let values = element.names.iter().zip(&element.fixed).map(attribute);
        let values = values.map(|value| value.map(AttributeOrProperty::Attribute)).collect();
        let attributes = Attributes::Dynamic { keys: element.names, values };
        let listener = |_| match self.0.next() {
            Some(Value::Listener(listener)) => listener,
            _ => None,
        };
        let listeners = match element.listeners {
            0 => Listeners::None,
            count => Listeners::Pending((0..count).map(listener).collect()),
        };
        match element.tag {
            "input" => VTag::__new_input(value, checked, reference, key, attributes, listeners),
            "textarea" => VTag::__new_textarea(value, None, reference, key, attributes, listeners),
            tag => {
                let children = self.content(&element.children);
                VTag::__new_other(AttrValue::Static(tag), reference, key, attributes, listeners, children)
            }
        }
        .into()
    }

    fn key(&mut self) -> Option<Key> {
        match self.0.next() {
            Some(Value::Key(key)) => Some(key),
            _ => None,
        }
    }

    /// The value of the attribute with this name.
    fn attribute(&mut self, name: &'static str) -> Option<AttrValue> {
        match self.0.next() {
            Some(Value::Attribute(value)) => value,
            Some(Value::Flag(on)) => on.then_some(AttrValue::Static(name)),
            Some(Value::Names(names)) => Some(names.into()).filter(|names: &AttrValue| !names.is_empty()),
            _ => None,
        }
    }
}

fn list(nodes: Vec<VNode>, key: Option<Key>) -> VNode {
    VNode::VList(Rc::new(VList::with_children(nodes, key)))
}

//! A tree of markup to a plan and the calls that hand over its values.
//!
//! A plan is a row of signs, each a control character with the text that belongs to it. `view::markup::plan` in the app
//! reads them; the values come in the order in which the plan asks for them.
//!
//! | sign | |
//! | --- | --- |
//! | 01 tag … 07 | an element: its attributes, then its children |
//! | 02 name | an attribute whose value is handed over |
//! | 03 name 04 value | an attribute |
//! | 05 | a node, or several, that are handed over |
//! | 06 text | a text |
//! | 0e … 0f … 07 | the branches of a choice; the number of one is handed over |
//! | 10 … 07 | a list |
//! | 11, 12, 13 | a listener, a key, a reference that is handed over |
//! | 14, 15 | the value of a field, and whether it is checked |

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::parse::{Attribute, Node};

/// Attributes that are there or not.
const BOOLEANS: [&str; 10] =
    ["autofocus", "autoplay", "disabled", "hidden", "inert", "multiple", "muted", "open", "readonly", "selected"];

/// The code that makes the node.
pub(crate) fn root(node: Option<Node>) -> TokenStream {
    match node {
        None => quote! { <::yew::virtual_dom::VNode as ::std::default::Default>::default() },
        Some(Node::Value(value)) => quote! { <::yew::virtual_dom::VNode as ::std::convert::From<_>>::from(#value) },
        Some(Node::Component(name, attributes, children)) => component(&name, &attributes, children),
        Some(Node::Each(values)) => {
            quote! { ::std::iter::Iterator::collect::<::yew::virtual_dom::VNode>(::std::iter::IntoIterator::into_iter(#values)) }
        }
        Some(node) => tree(vec![node]),
    }
}

/// The code that makes what an element with these children has as its content.
fn tree(nodes: Vec<Node>) -> TokenStream {
    let mut plan =
        Plan { text: String::new(), calls: TokenStream::new(), values: Ident::new("values", Span::mixed_site()) };
    plan.nodes(nodes);
    let Plan { text, calls, values } = plan;
    quote! {{
        static PLAN: crate::view::markup::Plan = crate::view::markup::Plan::new(#text);
        let mut #values = crate::view::markup::Values::new();
        #calls
        #values.build(&PLAN)
    }}
}

struct Plan {
    text: String,
    calls: TokenStream,
    values: Ident,
}

impl Plan {
    fn sign(&mut self, sign: char, text: &str) {
        self.text.push(sign);
        self.text.push_str(text);
    }

    /// One value is handed over by `method`.
    fn call(&mut self, span: Span, method: &str, value: &TokenStream) {
        let (values, method) = (&self.values, Ident::new(method, span));
        self.calls.extend(quote_spanned! {span=> #values.#method(#value); });
    }

    fn nodes(&mut self, nodes: Vec<Node>) {
        let only = nodes.len() == 1;
        for node in nodes {
            self.node(node, only);
        }
    }

    fn node(&mut self, node: Node, only: bool) {
        let here = Span::call_site();
        match node {
            Node::Text(text) => self.sign('\u{6}', &text),
            Node::Value(value) => {
                self.sign('\u{5}', "");
                self.call(here, if only { "node" } else { "nodes" }, &value);
            }
            Node::Component(name, attributes, children) => {
                self.sign('\u{5}', "");
                self.call(here, "one", &component(&name, &attributes, children));
            }
            Node::Each(values) => {
                self.sign('\u{5}', "");
                self.call(here, "each", &values);
            }
            Node::List(key, children) => {
                self.sign('\u{10}', "");
                self.key(key);
                self.nodes(children);
                self.sign('\u{7}', "");
            }
            Node::Choice(branches, last) => self.choice(branches, last),
            Node::Element(name, attributes, children) => {
                self.sign('\u{1}', &name);
                self.attributes(&name, attributes);
                self.nodes(children);
                self.sign('\u{7}', "");
            }
        }
    }

    fn key(&mut self, key: Option<TokenStream>) {
        if let Some(key) = key {
            self.sign('\u{12}', "");
            self.call(Span::call_site(), "key", &key);
        }
    }

    fn choice(&mut self, branches: Vec<(TokenStream, Vec<Node>)>, last: Vec<Node>) {
        self.sign('\u{e}', "");
        let (outer, values) = (std::mem::take(&mut self.calls), self.values.clone());
        let mut code = TokenStream::new();
        let count = branches.len();
        for (place, (condition, nodes)) in branches.into_iter().enumerate() {
            self.nodes(nodes);
            self.sign('\u{f}', "");
            let calls = std::mem::take(&mut self.calls);
            code.extend(quote! { if #condition { #values.branch(#place); #calls } else });
        }
        self.nodes(last);
        self.sign('\u{7}', "");
        let calls = std::mem::replace(&mut self.calls, outer);
        self.calls.extend(quote! { #code { #values.branch(#count); #calls } });
    }

    /// In the order in which Yew's macro takes them, so that values move in the same order.
    fn attributes(&mut self, tag: &str, attributes: Vec<Attribute>) {
        let field = matches!(tag, "input" | "textarea");
        let rank = |attribute: &Attribute| match attribute.name.as_str() {
            "value" if field => 0,
            "checked" if field => 1,
            "ref" => 2,
            "key" => 3,
            "value" | "checked" => 5,
            "class" => 7,
            name if BOOLEANS.contains(&name) => 6,
            name if listener(name) => 8,
            _ => 4,
        };
        let mut attributes: Vec<(u8, Attribute)> = attributes.into_iter().map(|it| (rank(&it), it)).collect();
        attributes.sort_by_key(|&(rank, _)| rank);
        for (rank, Attribute { name, span, value }) in attributes {
            let fixed = Attribute { name: name.clone(), span, value: value.clone() }.fixed();
            match (rank, fixed) {
                (0, _) => self.special('\u{14}', span, "attribute", &value),
                (1, _) => self.special('\u{15}', span, "flag", &value),
                (2, _) => self.special('\u{13}', span, "reference", &value),
                (3, _) => self.key(Some(value)),
                (6, Some(fixed)) if fixed == "true" => self.fixed(&name, &name),
                (6, Some(_)) => {}
                (6, None) => self.computed(&name, span, "flag", &value),
                (7, Some(fixed)) if fixed.is_empty() => {}
                (8, _) => {
                    let event = format_ident!("{name}", span = span);
                    let listener = quote! { ::yew::html::#event::Wrapper::__macro_new(#value) };
                    self.special('\u{11}', span, "listener", &listener);
                }
                (_, Some(fixed)) => self.fixed(&name, &fixed),
                (7, None) => self.class(span, &value),
                (_, None) => self.computed(&name, span, "attribute", &value),
            }
        }
    }

    fn special(&mut self, sign: char, span: Span, method: &str, value: &TokenStream) {
        self.sign(sign, "");
        self.call(span, method, value);
    }

    fn fixed(&mut self, name: &str, value: &str) {
        self.sign('\u{3}', name);
        self.sign('\u{4}', value);
    }

    fn computed(&mut self, name: &str, span: Span, method: &str, value: &TokenStream) {
        self.sign('\u{2}', name);
        self.call(span, method, value);
    }

    /// Names joined by blanks: of one value, or of each that stands in `classes!`.
    fn class(&mut self, span: Span, value: &TokenStream) {
        self.sign('\u{2}', "class");
        let parts = classes(value).unwrap_or_else(|| vec![value.clone()]);
        let values = &self.values;
        self.calls.extend(quote! { #values.class(); });
        for part in &parts {
            self.call(span, "name", part);
        }
    }
}

/// The arguments of `classes!(…)`.
fn classes(value: &TokenStream) -> Option<Vec<TokenStream>> {
    use proc_macro2::TokenTree::{Group, Ident, Punct};
    let tokens: Vec<_> = value.clone().into_iter().collect();
    let [Ident(name), Punct(_), Group(group)] = tokens.as_slice() else { return None };
    if name != "classes" {
        return None;
    }
    let parts: Vec<_> = group.stream().into_iter().collect();
    let split = parts.split(|token| matches!(token, Punct(punct) if punct.as_char() == ','));
    Some(split.filter(|part| !part.is_empty()).map(|part| part.iter().cloned().collect()).collect())
}

fn listener(name: &str) -> bool {
    name.starts_with("on")
}

/// The code that makes a component. It writes the properties out as one value: Yew's builders weigh more.
fn component(name: &TokenStream, attributes: &[Attribute], children: Vec<Node>) -> TokenStream {
    let mut key = quote! { ::std::option::Option::None };
    let mut fields = TokenStream::new();
    for Attribute { name, span, value } in attributes {
        if name == "key" {
            key = quote! { ::std::option::Option::Some(::std::convert::Into::<::yew::virtual_dom::Key>::into(#value)) };
            continue;
        }
        let field = Ident::new(name, *span);
        fields.extend(if value.to_string() == "None" {
            quote_spanned! {*span=> #field: ::std::option::Option::None, }
        } else {
            quote_spanned! {*span=> #field: ::yew::html::IntoPropValue::into_prop_value(#value), }
        });
    }
    if !children.is_empty() {
        let children = tree(children);
        fields.extend(quote! { children: #children, });
    }
    quote! {{
        type Properties = <#name as ::yew::html::BaseComponent>::Properties;
        crate::view::markup::component::<#name>(Properties { #fields }, #key)
    }}
}

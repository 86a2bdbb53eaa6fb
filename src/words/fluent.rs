//! Fluent messages: their text for given arguments.
//!
//! `fluent-syntax` reads a file; this formats what it has read. The usual crate for that, `fluent-bundle`, adds 45 kB in
//! brotli to the program (this: 12 kB, reading included), mostly plural rules and number formats that a browser already
//! has. A test holds the two side by side on every message of every language.
//!
//! Not supported, because no message uses them: functions, and arguments of terms.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::Numbers;

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A number: written as the language does, and compared with plural categories and numbers.
    Number(f64),
    /// Text, which stays as it is and is compared with words.
    Text(Cow<'a, str>),
}

/// Arguments by name, as [`args!`](crate::args) writes them.
pub type Args<'a> = [(&'a str, Value<'a>)];

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(text.into())
    }
}

impl From<char> for Value<'_> {
    fn from(letter: char) -> Self {
        letter.to_string().into()
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                // Beyond 2^53 a count is rounded.
                Value::Number(number as f64)
            }
        })*
    };
}
numbers!(f64, f32, u8, u16, u32, u64, u128, usize, i32, i64, isize);

/// The messages of one file, by id; an attribute's id is `message.attribute`, that of a term begins with `-`.
pub struct Messages(HashMap<String, Message>);

struct Message {
    pattern: Pattern<&'static str>,
    /// The text, if it does not depend on arguments. It is made when it is first asked for: the page opens with few of all messages.
    fixed: OnceLock<Option<&'static str>>,
}

impl Messages {
    /// Parses a file of messages. Invalid entries are left out; a test checks that there are none.
    pub fn parse(text: &'static str) -> Messages {
        let resource = parser::parse_runtime(text).unwrap_or_else(|(resource, _)| resource);
        let mut messages = HashMap::new();
        let mut add = |id, pattern| messages.insert(id, Message { pattern, fixed: OnceLock::new() });
        for entry in resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
                _ => continue,
            };
            for attribute in attributes {
                add(format!("{id}.{}", attribute.id.name), attribute.value);
            }
            if let Some(value) = value {
                add(id, value);
            }
        }
        Messages(messages)
    }

    /// The text of a message without arguments, if there is such a message.
    pub fn get(&self, id: &str, numbers: &Numbers) -> Option<&'static str> {
        let message = self.0.get(id)?;
        *message.fixed.get_or_init(|| {
            let mut out = Formatter { messages: self, numbers, args: &[], text: String::new(), fixed: true };
            out.pattern(&message.pattern);
            out.fixed.then(|| &*out.text.leak())
        })
    }

    /// The text of the message `id`, if it exists. A missing argument appears as `{$name}`.
    pub fn format(&self, id: &str, args: &Args, numbers: &Numbers) -> Option<String> {
        let mut out = Formatter { messages: self, numbers, args, text: String::new(), fixed: true };
        out.message(id).then_some(out.text)
    }
}

/// Writes one message.
struct Formatter<'a> {
    messages: &'a Messages,
    numbers: &'a Numbers,
    args: &'a Args<'a>,
    text: String,
    /// Whether no argument has been used so far.
    fixed: bool,
}

impl<'a> Formatter<'a> {
    /// Writes the message with this id; false if there is none.
    fn message(&mut self, id: &str) -> bool {
        let message = self.messages.0.get(id);
        message.into_iter().for_each(|message| self.pattern(&message.pattern));
        message.is_some()
    }

    fn pattern(&mut self, pattern: &Pattern<&'static str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text += value,
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'static str>) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline),
            Expression::Select { selector, variants } => (selector, variants),
        };
        let value = self.value(selector);
        let matching = variants.iter().find(|variant| match (value, &variant.key) {
            (Some(Value::Number(number)), VariantKey::NumberLiteral { value }) => number.to_string() == *value,
            (Some(Value::Number(number)), VariantKey::Identifier { name }) => self.numbers.plural(*number) == *name,
            (Some(Value::Text(text)), VariantKey::Identifier { name }) => text == name,
            _ => false,
        });
        if let Some(variant) = matching.or_else(|| variants.iter().find(|variant| variant.default)) {
            self.pattern(&variant.value);
        }
    }

    /// The argument that a selector names.
    fn value(&mut self, selector: &InlineExpression<&'static str>) -> Option<&'a Value<'a>> {
        let InlineExpression::VariableReference { id } = selector else { return None };
        self.fixed = false;
        self.args.iter().find(|(name, _)| *name == id.name).map(|(_, value)| value)
    }

    fn inline(&mut self, inline: &InlineExpression<&'static str>) {
        let reference = |id: &str, attribute: Option<&str>| match attribute {
            Some(attribute) => format!("{id}.{attribute}"),
            None => id.to_owned(),
        };
        match inline {
            InlineExpression::StringLiteral { value } => self.text += &unescape_unicode_to_string(value),
            InlineExpression::NumberLiteral { value } => self.text += value,
            InlineExpression::VariableReference { id } => match self.value(inline) {
                Some(Value::Text(text)) => self.text += text,
                Some(Value::Number(number)) => self.text += &self.numbers.write(*number),
                None => self.text += &format!("{{${}}}", id.name),
            },
            InlineExpression::MessageReference { id, attribute } => {
                self.message(&reference(id.name, attribute.as_ref().map(|attribute| attribute.name)));
            }
            InlineExpression::TermReference { id, .. } => {
                self.message(&format!("-{}", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { .. } => {}
        }
    }
}

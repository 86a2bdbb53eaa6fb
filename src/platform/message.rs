//! Messages between windows: objects with fields that are strings, numbers or booleans.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;

/// A message from another window.
pub struct Message {
    data: JsValue,
    /// The origin of the sender.
    pub origin: String,
}

impl Message {
    /// The message in `event`.
    pub(super) fn of(event: &MessageEvent) -> Message {
        Message { data: event.data(), origin: event.origin() }
    }

    fn field(&self, name: &str) -> Option<JsValue> {
        self.data.is_object().then(|| Reflect::get(&self.data, &name.into()).ok())?
    }

    /// The string in the field `name`, if it has at most `most` UTF-16 units.
    pub fn text(&self, name: &str, most: u32) -> Option<String> {
        let text = self.field(name)?.dyn_into::<JsString>().ok()?;
        (text.length() <= most).then(|| text.into())
    }

    /// The number in the field `name`.
    pub fn number(&self, name: &str) -> Option<f64> {
        self.field(name)?.as_f64()
    }
}

/// A field of a message to another window.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// A string.
    Text(String),
    /// A number.
    Number(f64),
    /// A boolean.
    Flag(bool),
    /// A list of strings.
    Texts(Vec<String>),
}

impl From<&str> for Field {
    fn from(text: &str) -> Field {
        Field::Text(text.to_owned())
    }
}

impl From<String> for Field {
    fn from(text: String) -> Field {
        Field::Text(text)
    }
}

impl From<f64> for Field {
    fn from(number: f64) -> Field {
        Field::Number(number)
    }
}

impl From<usize> for Field {
    fn from(number: usize) -> Field {
        Field::Number(number as f64)
    }
}

impl From<bool> for Field {
    fn from(flag: bool) -> Field {
        Field::Flag(flag)
    }
}

impl From<&Field> for JsValue {
    fn from(field: &Field) -> JsValue {
        match field {
            Field::Text(text) => text.into(),
            Field::Number(number) => (*number).into(),
            Field::Flag(flag) => (*flag).into(),
            Field::Texts(texts) => texts.iter().map(|text| JsValue::from(text.as_str())).collect::<Array>().into(),
        }
    }
}

/// An object with these fields.
pub(super) fn object(fields: &[(&str, Field)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), &value.into());
    }
    object
}

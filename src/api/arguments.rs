//! Arguments from JavaScript, checked one by one.

use js_sys::{Float32Array, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};

use super::Checked;
use crate::conv::{Boundary, MAX_SAMPLES, Options};

/// The numbers of a `Float32Array`, also of one that another window has made.
pub(super) fn number_list(name: &str, value: &JsValue) -> Checked<Vec<f32>> {
    let tag = value.is_object().then(|| Reflect::get(value, &Symbol::to_string_tag()).ok()).flatten();
    if tag.and_then(|tag| tag.as_string()).as_deref() != Some("Float32Array") {
        return Err(format!("{name} must be a Float32Array and is {}", described(value)));
    }
    Ok(value.unchecked_ref::<Float32Array>().to_vec())
}

/// A number of rows, columns or elements.
pub(super) fn size(name: &str, value: &JsValue) -> Checked<usize> {
    whole(value, MAX_SAMPLES as f64)
        .ok_or_else(|| format!("{name} must be a whole number from 1 to {MAX_SAMPLES} and is {}", described(value)))
}

/// A string.
pub(super) fn text(name: &str, value: &JsValue) -> Checked<String> {
    value.as_string().ok_or_else(|| format!("{name} must be a string and is {}", described(value)))
}

/// The field `name` of an object; `undefined` if it has none.
pub(super) fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// The options of a correlation; what is missing has its default.
pub(super) fn options(name: &str, value: &JsValue) -> Checked<Options> {
    let mut options = Options::default();
    if value.is_undefined() || value.is_null() {
        return Ok(options);
    }
    if !value.is_object() {
        return Err(format!("{name} must be an object and is {}", described(value)));
    }
    let given = |name: &str| Some(field(value, name)).filter(|value| !value.is_undefined());
    if let Some(value) = given("boundary") {
        let names = || Boundary::ALL.map(Boundary::name).join(", ");
        options.boundary = value
            .as_string()
            .and_then(|name| name.parse().ok())
            .ok_or_else(|| format!("boundary must be one of {} and is {}", names(), described(&value)))?;
    }
    for (name, target) in [("stride", &mut options.stride), ("dilation", &mut options.dilation)] {
        if let Some(value) = given(name) {
            *target = size(name, &value)?;
        }
    }
    if let Some(value) = given("flip") {
        options.flip =
            value.as_bool().ok_or_else(|| format!("flip must be true or false and is {}", described(&value)))?;
    }
    Ok(options)
}

fn whole(value: &JsValue, most: f64) -> Option<usize> {
    let number = value.as_f64()?;
    (number.fract() == 0.0 && (1.0..=most).contains(&number)).then_some(number as usize)
}

/// The value in a few words, for a message.
fn described(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        return format!("\"{}\"", text.chars().take(40).collect::<String>());
    }
    if let Some(number) = value.as_f64() {
        return number.to_string();
    }
    if value.is_object() {
        let tag = Reflect::get(value, &"constructor".into()).and_then(|maker| Reflect::get(&maker, &"name".into()));
        return tag
            .ok()
            .and_then(|name| name.as_string())
            .map_or("an object".to_owned(), |name| format!("a value of type {name}"));
    }
    value.as_bool().map_or_else(|| value.js_typeof().as_string().unwrap_or_default(), |flag| flag.to_string())
}

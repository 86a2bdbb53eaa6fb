//! Errors on their way to JavaScript.

use js_sys::Error;
use wasm_bindgen::JsValue;

use crate::conv;

/// What a published function gives or throws.
pub(super) type Answer = Result<JsValue, JsValue>;

/// A checked argument or a result, or the message that names the argument at fault.
pub(super) type Checked<T> = Result<T, String>;

pub(super) fn thrown<T>(result: Checked<T>) -> Result<T, JsValue> {
    result.map_err(|message| Error::new(&message).into())
}

/// A message that names the argument at fault, also where the core speaks of a combination.
pub(super) fn named(error: conv::Error) -> String {
    match error {
        conv::Error::KernelTooWide { .. } => format!("k must fit into x: {error}"),
        conv::Error::ReflectTooWide { .. } => format!("boundary must suit x: {error}"),
        conv::Error::Overflow => format!("x and k must give finite results: {error}"),
        error => error.to_string(),
    }
}

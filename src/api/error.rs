//! The conversion of errors to JavaScript.

use js_sys::Error;
use wasm_bindgen::JsValue;

use crate::conv;

/// The result of a published function, or the error it throws.
pub(super) type JsResult = Result<JsValue, JsValue>;

/// A checked value, or a message that names the faulty argument.
pub(super) type Checked<T> = Result<T, String>;

pub(super) fn thrown<T>(result: Checked<T>) -> Result<T, JsValue> {
    result.map_err(|message| Error::new(&message).into())
}

/// The message of an error of a fully connected layer.
pub(super) fn dense_message(error: conv::Error) -> String {
    match error {
        conv::Error::Overflow => format!("matrix and x must give finite results: {error}"),
        error => message_of(error),
    }
}

/// The message of `error`. It begins with the faulty arguments where the core does not name one.
pub(super) fn message_of(error: conv::Error) -> String {
    match error {
        conv::Error::KernelTooWide { .. } => format!("k must fit into x: {error}"),
        conv::Error::ReflectTooWide { .. } => format!("boundary must suit x: {error}"),
        conv::Error::Overflow => format!("x and k must give finite results: {error}"),
        error => error.to_string(),
    }
}

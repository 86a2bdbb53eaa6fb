//! Numbers as the browser writes them in a language.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::i18n::Lang;

thread_local! {
    /// Making a formatter costs a hundred times as much as using it.
    static FORMATS: RefCell<[Option<Function>; Lang::ALL.len()]> = const { RefCell::new([const { None }; Lang::ALL.len()]) };
}

/// `value` with at most three decimals, in the way of `lang`.
pub fn write(lang: Lang, value: f64) -> String {
    // Alike in every language, and for the opening states all there is: the page stands before a formatter is made.
    if value.fract() == 0.0 && value.abs() < 1000.0 {
        return (value as i32).to_string();
    }
    FORMATS.with_borrow_mut(|formats| {
        let format = formats[lang as usize].get_or_insert_with(|| {
            let options = Object::new();
            let _ = Reflect::set(&options, &"maximumFractionDigits".into(), &3.into());
            Intl::NumberFormat::new(&Array::of1(&lang.tag().into()), &options).format()
        });
        // Adding zero turns −0 into 0.
        let written = format.call1(&JsValue::UNDEFINED, &(value + 0.0).into());
        written.ok().and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
    })
}

/// The languages that the reader's browser asks for, the best first.
pub fn preferred_languages() -> Vec<String> {
    super::window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.dyn_into::<js_sys::JsString>().ok())
        .map(String::from)
        .collect()
}

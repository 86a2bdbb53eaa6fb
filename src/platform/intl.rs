//! Numbers in the format of a language.

use std::cell::{OnceCell, RefCell};

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

thread_local! {
    /// The formatters by language. Creating one takes a hundred times as long as using it.
    static FORMATS: RefCell<Vec<(&'static str, Formats)>> = const { RefCell::new(Vec::new()) };
}

/// The formatters of a language, each made when it is first used.
#[derive(Default)]
struct Formats {
    number: OnceCell<Function>,
    plural: OnceCell<Intl::PluralRules>,
}

fn with<T>(tag: &'static str, read: impl FnOnce(&Formats) -> T) -> T {
    FORMATS.with_borrow_mut(|formats| {
        let place = formats.iter().position(|(known, _)| *known == tag).unwrap_or_else(|| {
            formats.push((tag, Formats::default()));
            formats.len() - 1
        });
        read(&formats[place].1)
    })
}

/// `value` with at most three decimals in the format of the language `tag`.
pub fn write(tag: &'static str, value: f64) -> String {
    // Small whole numbers look alike in every language. The opening states have no others, so they need no formatter.
    if value.fract() == 0.0 && value.abs() < 1000.0 {
        return (value as i32).to_string();
    }
    let make = || {
        let options = Object::new();
        let _ = Reflect::set(&options, &"maximumFractionDigits".into(), &3.into());
        Intl::NumberFormat::new(&Array::of1(&tag.into()), &options).format()
    };
    // Adding zero turns −0 into 0.
    let written =
        with(tag, |formats| formats.number.get_or_init(make).call1(&JsValue::UNDEFINED, &(value + 0.0).into()));
    written.ok().and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
}

/// The plural category of `value` in the language `tag`: `one`, `few`, `other` …
pub fn plural(tag: &'static str, value: f64) -> String {
    // These two rules are so short that the page opens without a formatter.
    if ["en", "zh-CN"].contains(&tag) {
        let one = tag == "en" && value.abs() == 1.0;
        return if one { "one" } else { "other" }.to_owned();
    }
    let make = || Intl::PluralRules::new(&Array::of1(&tag.into()), &Object::new());
    with(tag, |formats| formats.plural.get_or_init(make).select(value).into())
}

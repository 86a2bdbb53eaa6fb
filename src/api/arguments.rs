//! Arguments from JavaScript, checked one by one.

use js_sys::{Array, Float32Array, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};

use super::error::Checked;
use crate::conv::{Argument, Boundary, Error, GeneratorFault, MAX_POINTS, MAX_SAMPLES, Options, Permutation};

thread_local! {
    /// Words that every call needs, made once: a string takes longer to JavaScript than all else that is checked.
    static WORDS: [JsValue; 6] =
        ["boundary", "stride", "dilation", "flip", "Float32Array", "handle"].map(JsValue::from_str);
}

/// A `Float32Array`, also one that another window has made.
pub(super) fn number_array<'a>(name: &str, value: &'a JsValue) -> Checked<&'a Float32Array> {
    if !is_number_list(value) {
        return Err(format!("{name} must be a Float32Array and is {}", described(value)));
    }
    Ok(value.unchecked_ref())
}

/// The numbers of a `Float32Array`.
pub(super) fn number_list(name: &str, value: &JsValue) -> Checked<Vec<f32>> {
    number_array(name, value).map(Float32Array::to_vec)
}

/// Checks that there are `rows·cols` numbers.
pub(super) fn check_length(what: Argument, array: &Float32Array, rows: usize, cols: usize) -> Checked<()> {
    let (expected, found) = (rows.saturating_mul(cols), array.length() as usize);
    // Of more than anything may have, the core itself speaks.
    if expected > MAX_SAMPLES || found == expected {
        return Ok(());
    }
    Err(Error::Length { what, expected, found }.to_string())
}

/// Whether it is a `Float32Array`.
pub(super) fn is_number_list(value: &JsValue) -> bool {
    let tag = value.is_object().then(|| Reflect::get(value, &Symbol::to_string_tag()).ok()).flatten();
    tag.is_some_and(|tag| WORDS.with(|[.., number_list, _]| tag == *number_list))
}

/// The handle of a plane; 0 where it is none.
pub(super) fn handle(value: &JsValue) -> u32 {
    let handle = WORDS.with(|[.., handle]| Reflect::get(value, handle));
    handle.ok().and_then(|handle| handle.as_f64()).unwrap_or_default() as u32
}

/// A number of rows, columns or elements.
pub(super) fn size(name: &str, value: &JsValue) -> Checked<usize> {
    whole(value, MAX_SAMPLES as f64)
        .ok_or_else(|| format!("{name} must be a whole number from 1 to {MAX_SAMPLES} and is {}", described(value)))
}

/// A number of points that are permuted.
pub(super) fn points(name: &str, value: &JsValue) -> Checked<usize> {
    whole(value, MAX_POINTS as f64)
        .ok_or_else(|| format!("{name} must be a whole number from 1 to {MAX_POINTS} and is {}", described(value)))
}

/// A list of permutations of 0…n−1, each a list of numbers (an array or a typed array).
pub(super) fn generator_list(name: &str, value: &JsValue, n: usize) -> Checked<Vec<Permutation>> {
    if !Array::is_array(value) {
        return Err(format!("{name} must be an array of permutations and is {}", described(value)));
    }
    let one = |(generator, list): (usize, JsValue)| {
        let refused = |fault| Error::NotAPermutation { generator, n, fault };
        let typed = list.is_object() && js_sys::ArrayBuffer::is_view(&list);
        if !typed && !Array::is_array(&list) {
            return Err(refused(GeneratorFault::NoList));
        }
        // A list that is far too long is not read to its end.
        let length = field(&list, "length").as_f64().unwrap_or(0.0) as usize;
        if length != n {
            return Err(refused(GeneratorFault::Length(length)));
        }
        let image = |(index, value): (usize, JsValue)| {
            let image = value.as_f64().filter(|image| image.fract() == 0.0 && (0.0..n as f64).contains(image));
            image.map(|image| image as usize).ok_or_else(|| refused(GeneratorFault::NoPoint(index)))
        };
        let images: Result<Vec<usize>, Error> = Array::from(&list).iter().enumerate().map(image).collect();
        Permutation::new(generator, n, images?)
    };
    let generators: Result<Vec<Permutation>, Error> =
        value.unchecked_ref::<Array>().iter().enumerate().map(one).collect();
    generators.map_err(|error| error.to_string())
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
    let [boundary, stride, dilation, flip] = WORDS.with(|[keys @ .., _, _]| {
        let given = |key| Reflect::get(value, key).ok().filter(|value: &JsValue| !value.is_undefined());
        keys.each_ref().map(given)
    });
    if let Some(value) = boundary {
        let names = || Boundary::ALL.map(Boundary::name).join(", ");
        options.boundary = value
            .as_string()
            .and_then(|name| name.parse().ok())
            .ok_or_else(|| format!("boundary must be one of {} and is {}", names(), described(&value)))?;
    }
    for (name, value, target) in
        [("stride", stride, &mut options.stride), ("dilation", dilation, &mut options.dilation)]
    {
        if let Some(value) = value {
            *target = size(name, &value)?;
        }
    }
    if let Some(value) = flip {
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
pub(super) fn described(value: &JsValue) -> String {
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

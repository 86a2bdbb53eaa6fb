//! Arguments from JavaScript, checked one by one.

use js_sys::{Array, ArrayBuffer, Float32Array, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};

use super::error::Checked;
use crate::conv::{Argument, Boundary, Channels, Error, GeneratorFault, MAX_POINTS, MAX_SAMPLES, Options, Permutation};

thread_local! {
    /// Strings that every call uses. They are cached, since passing a string to JavaScript takes longer than all other
    /// checks.
    static WORDS: [JsValue; 6] =
        ["boundary", "stride", "dilation", "flip", "Float32Array", "handle"].map(JsValue::from_str);
}

/// The value as a `Float32Array`, possibly of another window.
pub(super) fn number_array<'a>(name: &str, value: &'a JsValue) -> Checked<&'a Float32Array> {
    if !is_number_list(value) {
        return Err(format!("{name} must be a Float32Array and is {}", description(value)));
    }
    Ok(value.unchecked_ref())
}

/// The numbers of a `Float32Array`, if there is memory for them.
pub(super) fn number_list(name: &str, value: &JsValue) -> Checked<Vec<f32>> {
    let array = number_array(name, value)?;
    let length = array.length() as usize;
    let mut numbers = Vec::new();
    if length > MAX_SAMPLES || numbers.try_reserve_exact(length).is_err() {
        return Err(format!("{name} must fit into memory, in at most {MAX_SAMPLES} numbers, and has {length}"));
    }
    numbers.resize(length, 0.0);
    array.copy_to(&mut numbers);
    Ok(numbers)
}

/// Checks that there are `rows·cols` numbers.
pub(super) fn check_length(what: Argument, array: &Float32Array, rows: usize, cols: usize) -> Checked<()> {
    let (expected, found) = (rows.saturating_mul(cols), array.length() as usize);
    // The core reports sizes beyond its limit.
    if expected > MAX_SAMPLES || found == expected {
        return Ok(());
    }
    Err(Error::Length { what, expected, found }.to_string())
}

/// Whether the value is a `Float32Array`.
pub(super) fn is_number_list(value: &JsValue) -> bool {
    let view = value.is_object() && ArrayBuffer::is_view(value);
    let tag = view.then(|| Reflect::get(value, &Symbol::to_string_tag()).ok()).flatten();
    tag.is_some_and(|tag| WORDS.with(|[.., number_list, _]| tag == *number_list))
}

/// The handle of a plane. 0 for any other value.
pub(super) fn handle(value: &JsValue) -> u32 {
    let handle = WORDS.with(|[.., handle]| Reflect::get(value, handle));
    handle.ok().and_then(|handle| handle.as_f64()).unwrap_or_default() as u32
}

/// A number of rows, columns or elements.
pub(super) fn size(name: &str, value: &JsValue) -> Checked<usize> {
    whole(value, MAX_SAMPLES as f64)
        .ok_or_else(|| format!("{name} must be a whole number from 1 to {MAX_SAMPLES} and is {}", description(value)))
}

/// The number of points that are permuted.
pub(super) fn points(name: &str, value: &JsValue) -> Checked<usize> {
    whole(value, MAX_POINTS as f64)
        .ok_or_else(|| format!("{name} must be a whole number from 1 to {MAX_POINTS} and is {}", description(value)))
}

/// A list of permutations of 0…n−1, each a list of numbers (an array or a typed array).
pub(super) fn generator_list(name: &str, value: &JsValue, n: usize) -> Checked<Vec<Permutation>> {
    if !Array::is_array(value) {
        return Err(format!("{name} must be an array of permutations and is {}", description(value)));
    }
    let one = |(generator, list): (usize, JsValue)| {
        let refused = |fault| Error::NotAPermutation { generator, n, fault };
        let typed = list.is_object() && ArrayBuffer::is_view(&list);
        if !typed && !Array::is_array(&list) {
            return Err(refused(GeneratorFault::NoList));
        }
        // A list that is far too long is not read to the end.
        let length = field(&list, "length").ok().and_then(|length| length.as_f64()).unwrap_or(0.0) as usize;
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
    value.as_string().ok_or_else(|| format!("{name} must be a string and is {}", description(value)))
}

/// The field `name` of an object; `undefined` if it is missing.
pub(super) fn field(object: &JsValue, name: &str) -> Checked<JsValue> {
    Reflect::get(object, &name.into()).map_err(|thrown| unreadable(name, &thrown))
}

/// The message about a field whose getter threw.
fn unreadable(name: &str, thrown: &JsValue) -> String {
    let cause =
        thrown.dyn_ref::<js_sys::Error>().map_or_else(|| description(thrown), |error| String::from(error.message()));
    format!("{name} must be readable, and reading it throws: {cause}")
}

/// The options of a correlation. Missing fields have their defaults.
pub(super) fn options(name: &str, value: &JsValue) -> Checked<Options> {
    let mut options = Options::default();
    if value.is_undefined() || value.is_null() {
        return Ok(options);
    }
    if !value.is_object() {
        return Err(format!("{name} must be an object and is {}", description(value)));
    }
    let [boundary, stride, dilation, flip] = WORDS.with(|[keys @ .., _, _]| {
        keys.each_ref().map(|key| match Reflect::get(value, key) {
            Ok(value) => Ok(Some(value).filter(|value| !value.is_undefined())),
            Err(thrown) => Err(unreadable(&key.as_string().unwrap_or_default(), &thrown)),
        })
    });
    if let Some(value) = boundary? {
        let names = || Boundary::ALL.map(Boundary::name).join(", ");
        options.boundary = value
            .as_string()
            .and_then(|name| name.parse().ok())
            .ok_or_else(|| format!("boundary must be one of {} and is {}", names(), description(&value)))?;
    }
    for (name, value, target) in
        [("stride", stride, &mut options.stride), ("dilation", dilation, &mut options.dilation)]
    {
        if let Some(value) = value? {
            *target = size(name, &value)?;
        }
    }
    if let Some(value) = flip? {
        options.flip = flag("flip", &value)?;
    }
    Ok(options)
}

/// The channels and biases of a layer. Missing fields have their defaults.
pub(super) fn channels(shape: &JsValue) -> Checked<Channels> {
    let given = |name: &str| field(shape, name).map(|value| Some(value).filter(|value| !value.is_undefined()));
    let mut channels = Channels::default();
    for (name, target) in [("cin", &mut channels.input), ("cout", &mut channels.output)] {
        if let Some(value) = given(name)? {
            *target = size(name, &value)?;
        }
    }
    if let Some(value) = given("bias")? {
        channels.bias = flag("bias", &value)?;
    }
    Ok(channels)
}

fn flag(name: &str, value: &JsValue) -> Checked<bool> {
    value.as_bool().ok_or_else(|| format!("{name} must be true or false and is {}", description(value)))
}

fn whole(value: &JsValue, most: f64) -> Option<usize> {
    let number = value.as_f64()?;
    (number.fract() == 0.0 && (1.0..=most).contains(&number)).then_some(number as usize)
}

/// A short description of the value for a message.
pub(super) fn description(value: &JsValue) -> String {
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

//! The functions that the page publishes as `globalThis.parameterSharing`.
//!
//! Every function checks its arguments and throws an `Error` that names the faulty one; the state then stays unchanged.

mod arguments;
mod error;
mod exercises;
mod object;
mod resident;

use std::rc::Rc;

use js_sys::{Float32Array, Object, Reflect, Uint32Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use self::arguments::{
    channels, check_length, field, generator_list, number_array, number_list, options, points, size, text,
};
use self::error::{Checked, JsResult, dense_message, message_of, thrown};
use self::object::object;
use crate::conv::{self, Argument, Cost, Kernel, Layout, Options, cost};
use crate::lesson::{Action, Lang, url};
use crate::store::Store;
use crate::words::Texts;

/// The name of the global object.
const NAME: &str = "parameterSharing";

/// Publishes the functions. Those about the state use `store`; `texts` gives the words of a language.
pub fn publish(store: Rc<Store>, texts: fn(Option<Lang>) -> Option<Texts>) {
    let global = js_sys::global();
    // The existing object holds the classes from static/boot.js.
    let existing = field(&global, NAME).ok().and_then(|api| api.dyn_into::<Object>().ok());
    let api = existing.unwrap_or_default();
    let set = |name: &str, value: JsValue| {
        // Setting a property of an ordinary object cannot fail.
        let _ = Reflect::set(&api, &name.into(), &value);
    };
    set("version", env!("CARGO_PKG_VERSION").into());

    type Three = dyn Fn(JsValue, JsValue, JsValue) -> JsResult;
    set("correlate1d", Closure::<Three>::new(|x, k, o| thrown(correlate_1d(&x, &k, &o))).into_js_value());

    type Seven = dyn Fn(JsValue, JsValue, JsValue, JsValue, JsValue, JsValue, JsValue) -> JsResult;
    let correlate_2d = |x, h, w, k, kh, kw, o| thrown(correlate_2d([&x, &h, &w, &k, &kh, &kw, &o]));
    set("correlate2d", Closure::<Seven>::new(correlate_2d).into_js_value());

    type Four = dyn Fn(JsValue, JsValue, JsValue, JsValue) -> JsResult;
    set(
        "dense",
        Closure::<Four>::new(|matrix, rows, cols, x| thrown(dense(&matrix, &rows, &cols, &x))).into_js_value(),
    );

    type Two = dyn Fn(JsValue, JsValue) -> JsResult;
    set("orbits", Closure::<Two>::new(|n, generators| thrown(orbits(&n, &generators))).into_js_value());

    type One = dyn Fn(JsValue) -> JsResult;
    set("cost", Closure::<One>::new(|shape| thrown(costs(&shape))).into_js_value());

    let of = store.clone();
    let list = move || thrown(exercises::list(texts(of.state().lang)));
    set("exercises", Closure::<dyn Fn() -> JsResult>::new(list).into_js_value());
    let of = store.clone();
    let check = move |id, seed, response| thrown(exercises::check([&id, &seed, &response], texts(of.state().lang)));
    set("check", Closure::<Three>::new(check).into_js_value());

    let state = store.clone();
    set("state", Closure::<dyn Fn() -> String>::new(move || url::encode(&state.state())).into_js_value());
    let set_state = move |fragment: JsValue| {
        let fragment = thrown(text("fragment", &fragment))?;
        store.act(Action::OpenFragment(fragment.trim_start_matches('#').to_owned()));
        Ok(JsValue::UNDEFINED)
    };
    set("setState", Closure::<One>::new(set_state).into_js_value());

    let _ = Reflect::set(&global, &NAME.into(), &api);
}

/// The correlation of `h×w` samples with `k`, and its numbers of rows and columns.
fn correlated(x: &Float32Array, h: usize, w: usize, k: &Kernel, o: &Options) -> Checked<(JsValue, usize, usize)> {
    let layout = Layout::new(h, w, k.h(), k.w(), o).map_err(message_of)?;
    let y = Float32Array::new_with_length(layout.outputs() as u32);
    let write = |at: usize, outputs: &[f32]| subarray(&y, at, outputs.len()).copy_from(outputs);
    conv::correlate_stream(h, w, k, o, reader(x), write).map_err(message_of)?;
    Ok((y.into(), layout.rows().outputs(), layout.cols().outputs()))
}

/// A function that copies numbers of `array` from an index on.
fn reader(array: &Float32Array) -> impl FnMut(usize, &mut [f32]) {
    |at, numbers| subarray(array, at, numbers.len()).copy_to(numbers)
}

/// A view of `length` numbers of `array` from index `at` on.
fn subarray(array: &Float32Array, at: usize, length: usize) -> Float32Array {
    array.subarray(at as u32, (at + length) as u32)
}

fn correlate_1d(x: &JsValue, k: &JsValue, o: &JsValue) -> Checked<JsValue> {
    let (x, k, o) = (number_array("x", x)?, number_list("k", k)?, options("options", o)?);
    let n = x.length() as usize;
    if n == 0 {
        return Err(message_of(conv::Error::Empty { what: Argument::X }));
    }
    let (outputs, ..) = correlated(x, 1, n, &Kernel::row(k).map_err(message_of)?, &o)?;
    Ok(outputs)
}

fn correlate_2d([x, h, w, k, kh, kw, o]: [&JsValue; 7]) -> Checked<JsValue> {
    let (x, h, w) = (number_array("x", x)?, size("h", h)?, size("w", w)?);
    let (k, kh, kw) = (number_list("k", k)?, size("kh", kh)?, size("kw", kw)?);
    let o = options("options", o)?;
    check_length(Argument::X, x, h, w)?;
    let (outputs, h, w) = correlated(x, h, w, &Kernel::new(kh, kw, k).map_err(message_of)?, &o)?;
    Ok(object([("data", outputs), ("h", (h as f64).into()), ("w", (w as f64).into())]))
}

fn dense(matrix: &JsValue, rows: &JsValue, cols: &JsValue, x: &JsValue) -> Checked<JsValue> {
    let (matrix, rows, cols) = (number_array("matrix", matrix)?, size("rows", rows)?, size("cols", cols)?);
    check_length(Argument::X, number_array("x", x)?, 1, cols)?;
    let x = number_list("x", x)?;
    check_length(Argument::Matrix, matrix, rows, cols)?;
    let y = conv::dense_stream(rows, cols, &x, reader(matrix)).map_err(dense_message)?;
    Ok(Float32Array::from(y.as_slice()).into())
}

fn orbits(n: &JsValue, generators: &JsValue) -> Checked<JsValue> {
    let n = points("n", n)?;
    let generators = generator_list("generators", generators, n)?;
    let orbits = conv::orbits(n, &generators).map_err(message_of)?;
    Ok(Uint32Array::from(orbits.labels()).into())
}

fn costs(shape: &JsValue) -> Checked<JsValue> {
    if !shape.is_object() {
        return Err(
            "the argument must be an object { h, w, kh, kw, boundary?, stride?, dilation?, cin?, cout?, bias? }"
                .to_owned(),
        );
    }
    let extent = |name: &str| size(name, &field(shape, name)?);
    let o = options("the argument", shape)?;
    let channels = channels(shape)?;
    let one = cost(extent("h")?, extent("w")?, extent("kh")?, extent("kw")?, &o);
    let costs = one.and_then(|one| one.with_channels(channels)?.exact()).map_err(message_of)?;
    let number = |count: u128| JsValue::from(count as f64);
    let cost = |cost: &Cost| {
        object([
            ("parameters", number(cost.parameters)),
            ("multiplications", number(cost.multiplications)),
            ("additions", number(cost.additions)),
            ("bytes", number(cost.bytes)),
        ])
    };
    Ok(object([
        ("outputs", number(costs.outputs)),
        ("conv", cost(&costs.conv)),
        ("local", cost(&costs.local)),
        ("sparse", cost(&costs.sparse)),
        ("dense", cost(&costs.dense)),
    ]))
}

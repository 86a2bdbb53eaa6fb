//! What the page offers to JavaScript, as `globalThis.parameterSharing`.
//!
//! Every function checks its arguments and throws an `Error` that names the one that is wrong; then nothing has changed.

mod arguments;
mod error;
mod resident;

use std::rc::Rc;

use js_sys::{Float32Array, Object, Reflect, Uint32Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use self::arguments::{check_length, field, generator_list, number_array, number_list, options, points, size, text};
use self::error::{Answer, Checked, named, thrown};
use crate::conv::{self, Argument, Cost, Kernel, Layout, Options, cost};
use crate::lesson::{Action, url};
use crate::store::Store;

/// What the page is called among the globals.
const NAME: &str = "parameterSharing";

/// Publishes the functions; those about the state speak to `store`.
pub fn publish(store: Rc<Store>) {
    let global = js_sys::global();
    // What stands there already are the classes that static/boot.js has put there.
    let here = field(&global, NAME);
    let api = here.dyn_into::<Object>().unwrap_or_else(|_| Object::new());
    let set = |name: &str, value: JsValue| {
        // Setting a property of an object of our own cannot fail.
        let _ = Reflect::set(&api, &name.into(), &value);
    };
    set("version", env!("CARGO_PKG_VERSION").into());

    type Three = dyn Fn(JsValue, JsValue, JsValue) -> Answer;
    set("correlate1d", Closure::<Three>::new(|x, k, o| thrown(correlate_1d(&x, &k, &o))).into_js_value());

    type Seven = dyn Fn(JsValue, JsValue, JsValue, JsValue, JsValue, JsValue, JsValue) -> Answer;
    let correlate_2d = |x, h, w, k, kh, kw, o| thrown(correlate_2d([&x, &h, &w, &k, &kh, &kw, &o]));
    set("correlate2d", Closure::<Seven>::new(correlate_2d).into_js_value());

    type Four = dyn Fn(JsValue, JsValue, JsValue, JsValue) -> Answer;
    set(
        "dense",
        Closure::<Four>::new(|matrix, rows, cols, x| thrown(dense(&matrix, &rows, &cols, &x))).into_js_value(),
    );

    type Two = dyn Fn(JsValue, JsValue) -> Answer;
    set("orbits", Closure::<Two>::new(|n, generators| thrown(orbits(&n, &generators))).into_js_value());

    type One = dyn Fn(JsValue) -> Answer;
    set("cost", Closure::<One>::new(|shape| thrown(costs(&shape))).into_js_value());

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

/// The correlation of `h×w` samples with `k`, with its rows and columns.
fn correlated(x: &Float32Array, h: usize, w: usize, k: &Kernel, o: &Options) -> Checked<(JsValue, usize, usize)> {
    let layout = Layout::new(h, w, k.h(), k.w(), o).map_err(named)?;
    let y = Float32Array::new_with_length(layout.outputs() as u32);
    let write = |at: usize, outputs: &[f32]| part(&y, at, outputs.len()).copy_from(outputs);
    conv::correlate_stream(h, w, k, o, reading(x), write).map_err(named)?;
    Ok((y.into(), layout.rows().outputs(), layout.cols().outputs()))
}

/// Copies numbers of `array` from a place on.
fn reading(array: &Float32Array) -> impl FnMut(usize, &mut [f32]) {
    |at, numbers| part(array, at, numbers.len()).copy_to(numbers)
}

/// `length` numbers of `array` from `at` on, where they stand.
fn part(array: &Float32Array, at: usize, length: usize) -> Float32Array {
    array.subarray(at as u32, (at + length) as u32)
}

fn correlate_1d(x: &JsValue, k: &JsValue, o: &JsValue) -> Checked<JsValue> {
    let (x, k, o) = (number_array("x", x)?, number_list("k", k)?, options("options", o)?);
    let n = x.length() as usize;
    if n == 0 {
        return Err(named(conv::Error::Empty { what: Argument::X }));
    }
    let (outputs, ..) = correlated(x, 1, n, &Kernel::row(k).map_err(named)?, &o)?;
    Ok(outputs)
}

fn correlate_2d([x, h, w, k, kh, kw, o]: [&JsValue; 7]) -> Checked<JsValue> {
    let (x, h, w) = (number_array("x", x)?, size("h", h)?, size("w", w)?);
    let (k, kh, kw) = (number_list("k", k)?, size("kh", kh)?, size("kw", kw)?);
    let o = options("options", o)?;
    check_length(Argument::X, x, h, w)?;
    let (outputs, h, w) = correlated(x, h, w, &Kernel::new(kh, kw, k).map_err(named)?, &o)?;
    Ok(object([("data", outputs), ("h", (h as f64).into()), ("w", (w as f64).into())]))
}

fn dense(matrix: &JsValue, rows: &JsValue, cols: &JsValue, x: &JsValue) -> Checked<JsValue> {
    let (matrix, rows, cols) = (number_array("matrix", matrix)?, size("rows", rows)?, size("cols", cols)?);
    let x = number_list("x", x)?;
    check_length(Argument::Matrix, matrix, rows, cols)?;
    let y = conv::dense_stream(rows, cols, &x, reading(matrix)).map_err(named)?;
    Ok(Float32Array::from(y.as_slice()).into())
}

fn orbits(n: &JsValue, generators: &JsValue) -> Checked<JsValue> {
    let n = points("n", n)?;
    let generators = generator_list("generators", generators, n)?;
    let orbits = conv::orbits(n, &generators).map_err(named)?;
    Ok(Uint32Array::from(orbits.labels()).into())
}

fn costs(shape: &JsValue) -> Checked<JsValue> {
    if !shape.is_object() {
        return Err("the argument must be an object { h, w, kh, kw, boundary?, stride?, dilation? }".to_owned());
    }
    let extent = |name: &str| size(name, &field(shape, name));
    let o = options("the argument", shape)?;
    let costs = cost(extent("h")?, extent("w")?, extent("kh")?, extent("kw")?, &o).map_err(named)?;
    // Numbers in JavaScript are exact up to 2⁵³; beyond it they are the nearest.
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

fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}

//! Numbers that stay in WebAssembly, for scripts that compute with the same operands repeatedly.
//!
//! `static/boot.js` adds the two classes to `globalThis.parameterSharing`. `free()` releases their memory; otherwise
//! the browser does so when nothing refers to them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Float32Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::arguments::{check_length, description, handle, is_number_list, number_array, number_list, options, size};
use super::error::{Checked, JsResult, dense_message, message_of, thrown};
use crate::conv::{self, Argument, Correlation, Error, Kernel, Options};

thread_local! {
    /// The planes that scripts hold, sorted by handle, so that an argument that is a plane can be found.
    static PLANES: RefCell<Vec<(u32, Rc<Held>)>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u32> = const { Cell::new(1) };
}

/// `h×w` samples, row by row.
#[wasm_bindgen]
pub struct Plane {
    handle: u32,
    held: Rc<Held>,
}

struct Held {
    samples: RefCell<conv::Plane>,
    /// The last correlation with these samples, since the next one is likely to have the same kernel.
    last: RefCell<Option<Prepared>>,
}

struct Prepared {
    kernel: Kernel,
    options: Options,
    correlation: Correlation,
    /// Memory for outputs that are copied to an array of the caller.
    spare: Option<conv::Plane>,
}

#[wasm_bindgen]
impl Plane {
    /// A plane of `h` rows and `w` columns, with the numbers of the `Float32Array` `data` or zeros.
    #[wasm_bindgen(constructor)]
    pub fn new(h: &JsValue, w: &JsValue, data: &JsValue) -> Result<Plane, JsValue> {
        thrown(made(h, w, data).map(Plane::holding))
    }

    /// Rows.
    #[wasm_bindgen(getter)]
    pub fn h(&self) -> usize {
        self.held.samples.borrow().h()
    }

    /// Columns.
    #[wasm_bindgen(getter)]
    pub fn w(&self) -> usize {
        self.held.samples.borrow().w()
    }

    /// A number that identifies this plane.
    #[wasm_bindgen(getter)]
    pub fn handle(&self) -> u32 {
        self.handle
    }

    /// Replaces the samples.
    pub fn set(&self, data: &JsValue) -> Result<(), JsValue> {
        let (h, w) = (self.h(), self.w());
        let samples = plane(h, w, data);
        *self.held.samples.borrow_mut() = thrown(samples)?;
        Ok(())
    }

    /// A copy of the samples.
    pub fn data(&self) -> Float32Array {
        Float32Array::from(self.held.samples.borrow().data())
    }

    /// A view of the samples without a copy, for reading only. It is valid until the next call of any function here,
    /// which may move the memory.
    pub fn view(&self) -> Float32Array {
        let samples = self.held.samples.borrow();
        let memory = wasm_bindgen::memory().unchecked_into::<js_sys::WebAssembly::Memory>();
        let at = samples.data().as_ptr() as usize as u32;
        Float32Array::new_with_byte_offset_and_length(&memory.buffer(), at, samples.data().len() as u32)
    }

    /// The correlation with the `kh×kw` kernel `k`, as a new plane or in `into`: a plane or a `Float32Array` of the
    /// output's size.
    pub fn correlate(&self, k: &JsValue, kh: &JsValue, kw: &JsValue, options: &JsValue, into: JsValue) -> JsResult {
        thrown(self.correlation(k, kh, kw, options, into))
    }
}

impl Plane {
    fn holding(samples: conv::Plane) -> Plane {
        let handle = NEXT.replace(NEXT.get() + 1);
        let held = Rc::new(Held { samples: RefCell::new(samples), last: RefCell::new(None) });
        PLANES.with_borrow_mut(|planes| planes.push((handle, held.clone())));
        Plane { handle, held }
    }

    fn correlation(&self, k: &JsValue, kh: &JsValue, kw: &JsValue, o: &JsValue, into: JsValue) -> Checked<JsValue> {
        let (k, kh, kw) = (number_list("k", k)?, size("kh", kh)?, size("kw", kw)?);
        let kernel = Kernel::new(kh, kw, k).map_err(message_of)?;
        let options = options("options", o)?;
        let target = Target::of(&into)?;
        let x = self.held.samples.borrow();
        let mut last = self.held.last.borrow_mut();
        let last = match &mut *last {
            Some(last) if last.kernel == kernel && last.options == options => last,
            other => {
                let correlation = Correlation::new(x.h(), x.w(), &kernel, &options).map_err(message_of)?;
                other.insert(Prepared { kernel, options, correlation, spare: None })
            }
        };
        let layout = last.correlation.layout();
        let (h, w) = (layout.rows().outputs(), layout.cols().outputs());
        match target {
            Target::New => return Ok(Plane::holding(last.correlation.apply(&x).map_err(message_of)?).into()),
            Target::Array(array) => {
                if array.length() as usize != h * w {
                    return Err(format!("into must be a Float32Array of {} and has {} numbers", h * w, array.length()));
                }
                let spare = match &mut last.spare {
                    Some(spare) => spare,
                    none => none.insert(conv::Plane::zeros(h, w).map_err(message_of)?),
                };
                last.correlation.apply_into(&x, spare).map_err(message_of)?;
                array.copy_from(spare.data());
            }
            Target::Plane(held) => {
                let mut y =
                    held.samples.try_borrow_mut().map_err(|_| "into must be another plane than x".to_owned())?;
                if (y.h(), y.w()) != (h, w) {
                    return Err(format!("into must be a Plane of {h}×{w} and is one of {}×{}", y.h(), y.w()));
                }
                last.correlation.apply_into(&x, &mut y).map_err(message_of)?;
            }
        }
        Ok(into)
    }
}

/// The destination of outputs. It is determined before anything is borrowed, since reading an argument may run a
/// script.
enum Target {
    New,
    Array(Float32Array),
    Plane(Rc<Held>),
}

impl Target {
    fn of(into: &JsValue) -> Checked<Target> {
        if into.is_undefined() || into.is_null() {
            return Ok(Target::New);
        }
        if is_number_list(into) {
            return Ok(Target::Array(into.clone().unchecked_into()));
        }
        let handle = handle(into);
        let held = PLANES.with_borrow(|planes| place(planes, handle).map(|at| planes[at].1.clone()));
        held.map(Target::Plane)
            .ok_or_else(|| format!("into must be a Plane or a Float32Array and is {}", description(into)))
    }
}

impl Drop for Plane {
    fn drop(&mut self) {
        PLANES.with_borrow_mut(|planes| place(planes, self.handle).map(|at| planes.remove(at)));
    }
}

/// The index of the plane with this handle.
fn place(planes: &[(u32, Rc<Held>)], handle: u32) -> Option<usize> {
    planes.binary_search_by_key(&handle, |(handle, _)| *handle).ok()
}

fn made(h: &JsValue, w: &JsValue, data: &JsValue) -> Checked<conv::Plane> {
    let (h, w) = (size("h", h)?, size("w", w)?);
    if data.is_undefined() || data.is_null() {
        return conv::Plane::zeros(h, w).map_err(message_of);
    }
    plane(h, w, data)
}

fn plane(h: usize, w: usize, data: &JsValue) -> Checked<conv::Plane> {
    let what = Argument::Data;
    check_length(what, number_array("data", data)?, h, w)?;
    conv::Plane::new(h, w, number_list("data", data)?).map_err(|error| match error {
        Error::Length { expected, found, .. } => message_of(Error::Length { what, expected, found }),
        Error::NotFinite { index, .. } => message_of(Error::NotFinite { what, index }),
        error => message_of(error),
    })
}

/// A fully connected layer with `rows×cols` weights, row by row.
#[wasm_bindgen]
pub struct Dense {
    layer: conv::Dense,
    outputs: RefCell<Vec<f32>>,
}

#[wasm_bindgen]
impl Dense {
    /// The layer with the weights of the `Float32Array` `matrix`.
    #[wasm_bindgen(constructor)]
    pub fn new(rows: &JsValue, cols: &JsValue, matrix: &JsValue) -> Result<Dense, JsValue> {
        let layer = size("rows", rows).and_then(|rows| {
            let cols = size("cols", cols)?;
            check_length(Argument::Matrix, number_array("matrix", matrix)?, rows, cols)?;
            conv::Dense::new(rows, cols, number_list("matrix", matrix)?).map_err(dense_message)
        });
        let layer = thrown(layer)?;
        let outputs = RefCell::new(vec![0.0; layer.rows()]);
        Ok(Dense { layer, outputs })
    }

    /// The outputs for `x`, in a new array or in `into`.
    pub fn apply(&self, x: &JsValue, into: JsValue) -> JsResult {
        thrown(self.product(x, into))
    }

    fn product(&self, x: &JsValue, into: JsValue) -> Checked<JsValue> {
        check_length(Argument::X, number_array("x", x)?, 1, self.layer.cols())?;
        let x = number_list("x", x)?;
        let expected = self.layer.rows();
        let target = match Target::of(&into) {
            Ok(Target::Array(array)) if array.length() as usize == expected => Some(array),
            Ok(Target::New) => None,
            _ => return Err(format!("into must be a Float32Array of {expected} and is {}", description(&into))),
        };
        let mut outputs = self.outputs.borrow_mut();
        self.layer.apply_into(&x, &mut outputs).map_err(dense_message)?;
        match target {
            None => Ok(Float32Array::from(outputs.as_slice()).into()),
            Some(array) => {
                array.copy_from(&outputs);
                Ok(into)
            }
        }
    }
}

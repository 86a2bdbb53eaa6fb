//! NumPy.

use super::library::Library;
use super::python::{self, Correlation};
use crate::lesson::program::Program;

/// NumPy.
pub struct NumPy;

impl Library for NumPy {
    fn name(&self) -> &'static str {
        "NumPy"
    }

    fn write(&self, program: &Program) -> String {
        python::write(program, correlation, dense)
    }
}

fn correlation(layer: &Correlation) -> String {
    let Correlation { two_d, kh, kw, stride, dilation } = *layer;
    let extent = |taps: usize| dilation * (taps - 1) + 1;
    let (window, steps, sum) = if two_d {
        (
            format!("({}, {})", extent(kh), extent(kw)),
            format!("[::{stride}, ::{stride}, ::{dilation}, ::{dilation}]"),
            "np.einsum(\"ijkl,kl->ij\", windows, k)",
        )
    } else {
        (extent(kw).to_string(), format!("[::{stride}, ::{dilation}]"), "windows @ k")
    };
    format!("windows = np.lib.stride_tricks.sliding_window_view(x, {window}){steps}\ny = {sum}\n")
}

fn dense(_inputs: usize) -> String {
    "y = W @ x\n".to_owned()
}

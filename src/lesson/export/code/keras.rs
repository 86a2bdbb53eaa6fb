//! Keras.

use super::library::Library;
use super::python::{self, Correlation};
use crate::lesson::program::Program;

/// Keras.
pub struct Keras;

impl Library for Keras {
    fn name(&self) -> &'static str {
        "Keras"
    }

    fn write(&self, program: &Program) -> String {
        python::write(program, correlation, dense)
    }
}

fn correlation(layer: &Correlation) -> String {
    let Correlation { two_d, stride, dilation, .. } = *layer;
    // Keras takes a stride or a dilation, not both.
    let both = stride > 1 && dilation > 1;
    let strides = if both { "1".to_owned() } else { layer.each(stride) };
    let every = match (both, two_d) {
        (false, _) => String::new(),
        (true, false) => format!("y = y[::{stride}]\n"),
        (true, true) => format!("y = y[::{stride}, ::{stride}]\n"),
    };
    format!(
        "import keras\n\nlayer = keras.layers.Conv{}D(1, {}, strides={strides}, dilation_rate={}, use_bias=False)\n\
         layer.build((None, *x.shape, 1))\nlayer.set_weights([k[..., None, None]])\n\
         y = np.asarray(layer(x[None, ..., None]))[0, ..., 0]\n{every}",
        layer.dims(),
        layer.taps(),
        layer.each(dilation)
    )
}

fn dense(n: usize) -> String {
    format!(
        "import keras\n\nlayer = keras.layers.Dense({n}, use_bias=False)\nlayer.build((None, {n}))\n\
         layer.set_weights([W.T])\ny = np.asarray(layer(x[None]))[0]\n"
    )
}

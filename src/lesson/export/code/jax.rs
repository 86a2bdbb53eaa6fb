//! JAX.

use super::library::Library;
use super::python::{self, Correlation};
use crate::lesson::program::Program;

/// JAX.
pub struct Jax;

impl Library for Jax {
    fn name(&self) -> &'static str {
        "JAX"
    }

    fn write(&self, program: &Program) -> String {
        python::write(program, correlation, dense)
    }
}

fn correlation(layer: &Correlation) -> String {
    let Correlation { two_d, stride, dilation, .. } = *layer;
    let tuple = |value: usize| if two_d { format!("({value}, {value})") } else { format!("({value},)") };
    format!(
        "from jax import lax\n\ny = lax.conv_general_dilated(x[None, None], k[None, None], window_strides={}, padding=\"VALID\",\n    \
         rhs_dilation={})\ny = np.asarray(y)[0, 0]\n",
        tuple(stride),
        tuple(dilation)
    )
}

fn dense(_inputs: usize) -> String {
    "import jax.numpy as jnp\n\ny = np.asarray(jnp.asarray(W) @ x)\n".to_owned()
}

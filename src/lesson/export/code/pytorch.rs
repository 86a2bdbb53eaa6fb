//! PyTorch.

use super::library::Library;
use super::python::{self, Correlation};
use crate::lesson::program::Program;

/// PyTorch.
pub struct PyTorch;

impl Library for PyTorch {
    fn name(&self) -> &'static str {
        "PyTorch"
    }

    fn write(&self, program: &Program) -> String {
        python::write(program, correlation, dense)
    }
}

fn correlation(layer: &Correlation) -> String {
    let Correlation { stride, dilation, .. } = layer;
    format!(
        "import torch\n\nlayer = torch.nn.Conv{}d(1, 1, {}, stride={stride}, dilation={dilation}, bias=False)\n\
         with torch.no_grad():\n    layer.weight[:] = torch.from_numpy(k)\n    \
         y = layer(torch.from_numpy(x)[None])[0].numpy()\n",
        layer.dims(),
        layer.taps()
    )
}

fn dense(n: usize) -> String {
    format!(
        "import torch\n\nlayer = torch.nn.Linear({n}, {n}, bias=False)\nwith torch.no_grad():\n    \
         layer.weight[:] = torch.from_numpy(W)\n    y = layer(torch.from_numpy(x)).numpy()\n"
    )
}

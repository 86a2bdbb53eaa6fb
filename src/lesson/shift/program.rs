//! The layer on its picture as a program.

use super::Setup;
use crate::lesson::LayerKind;
use crate::lesson::program::{Array, Program};

/// The most samples of an input that are written out; a larger one is read from the file of the data.
const WRITTEN: usize = 1024;

/// The program of a convolution; other weights are only in the data.
pub(super) fn program(setup: &Setup) -> Option<Program> {
    if setup.op != LayerKind::Conv {
        return None;
    }
    let array = |values: &[f32], columns| if setup.one_d { Array::row(values) } else { Array::plane(values, columns) };
    let small = setup.picture().filter(|picture| picture.data().len() <= WRITTEN);
    // The input in its frame, as it is shown.
    let input = small.and_then(|picture| setup.square(&picture).ok()).map(|square| square.input);
    Some(Program::Correlation {
        x: input.map(|input| array(input.data(), input.w())),
        k: array(setup.kernel.taps(), setup.kernel.w()),
        options: setup.options(),
        relu: setup.relu,
        pool: setup.pool,
    })
}

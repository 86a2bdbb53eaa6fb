//! The layer on its picture as a program.

use super::Shift;
use crate::lesson::LayerKind;
use crate::lesson::program::{Array, Program};

/// The most samples of an input that are written out; a larger one is read from the file of the data.
const WRITTEN: usize = 1024;

/// The program of a convolution; other weights are only in the data.
pub(super) fn program(shift: &Shift) -> Option<Program> {
    if shift.setup.op != LayerKind::Conv {
        return None;
    }
    let array =
        |values: &[f32], columns| if shift.setup.one_d { Array::row(values) } else { Array::plane(values, columns) };
    let small = shift.setup.picture().filter(|picture| picture.data().len() <= WRITTEN);
    Some(Program::Correlation {
        x: small.map(|picture| array(picture.data(), picture.w())),
        k: array(shift.setup.kernel.taps(), shift.setup.kernel.w()),
        options: shift.setup.options(),
        relu: shift.setup.relu,
        pool: shift.setup.pool,
    })
}

//! The layer on its picture as a program.

use super::Shift;
use crate::lesson::LayerKind;
use crate::lesson::program::{Array, Program};

/// The most samples of an input that are written out; a larger one is read from the file of the data.
const WRITTEN: usize = 1024;

/// The program of a convolution; other weights are only in the data.
pub(super) fn program(shift: &Shift) -> Option<Program> {
    if shift.op != LayerKind::Conv {
        return None;
    }
    let array = |values: &[f32], columns| if shift.one_d { Array::row(values) } else { Array::plane(values, columns) };
    let small = shift.picture().filter(|picture| picture.data().len() <= WRITTEN);
    Some(Program::Correlation {
        x: small.map(|picture| array(picture.data(), picture.w())),
        k: array(shift.kernel.taps(), shift.kernel.w()),
        options: shift.options(),
        relu: shift.relu,
        pool: shift.pool,
    })
}

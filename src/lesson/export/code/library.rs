//! The interface of a library's code generator.

use crate::lesson::program::Program;

/// A library that layers are written with.
pub trait Library: Sync {
    /// Its name.
    fn name(&self) -> &'static str;

    /// The program that computes the outputs as `y` and prints them.
    fn write(&self, program: &Program) -> String;
}

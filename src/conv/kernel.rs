//! The kernel.

use super::plane::{area, check_numbers};
use super::{Argument, Error};

/// `h×w` taps, row by row: the parameters that all positions share. A 1-D kernel is one row.
///
/// Extents may be odd or even; every tap is finite.
#[derive(Debug, Clone, PartialEq)]
pub struct Kernel {
    h: usize,
    w: usize,
    taps: Vec<f32>,
}

impl Kernel {
    /// The kernel of `h` rows and `w` columns with these taps, row by row.
    ///
    /// # Errors
    /// [`Error::Empty`] or [`Error::TooLarge`] about `kh` or `kw`; [`Error::Length`] or [`Error::NotFinite`] about
    /// `k`.
    pub fn new(h: usize, w: usize, taps: Vec<f32>) -> Result<Kernel, Error> {
        let expected = area((Argument::Kh, h), (Argument::Kw, w))?;
        check_numbers(Argument::K, &taps, expected)?;
        Ok(Kernel { h, w, taps })
    }

    /// A 1-D kernel: one row with these taps.
    ///
    /// # Errors
    /// As [`Kernel::new`]; [`Error::Empty`] is about `k`.
    pub fn row(taps: Vec<f32>) -> Result<Kernel, Error> {
        if taps.is_empty() {
            return Err(Error::Empty { what: Argument::K });
        }
        Kernel::new(1, taps.len(), taps)
    }

    /// The number of rows.
    pub fn h(&self) -> usize {
        self.h
    }

    /// The number of columns.
    pub fn w(&self) -> usize {
        self.w
    }

    /// All taps, row by row, not flipped.
    pub fn taps(&self) -> &[f32] {
        &self.taps
    }

    /// The taps in the order of the places in the window, row by row: reversed with `flip`.
    pub(super) fn window(&self, flip: bool) -> Vec<f32> {
        let mut taps = self.taps.clone();
        if flip {
            taps.reverse();
        }
        taps
    }
}

//! Both axes together: which sample meets which tap.

use super::plane::area;
use super::{Argument, Axis, Error, Options};

/// Which input sample meets which tap of the kernel at which output: the connections of the layer, without weights.
///
/// Inputs, outputs and taps are numbered row by row from 0. A tap is the reader's: with `flip`, tap `j` stands at
/// window place `k − 1 − j` along both axes.
///
/// ```
/// use conv::{Boundary, Layout, Options};
/// let o = Options { boundary: Boundary::Zero, ..Options::default() };
/// let layout = Layout::new(1, 7, 1, 3, &o)?;
/// assert_eq!([0, 1, 2].map(|tap| layout.uses(tap)), [6, 7, 6]);
/// assert_eq!(layout.source(0, 0), None); // a zero left of the input
/// assert_eq!(layout.source(3, 1), Some(3)); // the middle tap meets the middle of the window
/// # Ok::<(), conv::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    rows: Axis,
    cols: Axis,
    flip: bool,
}

impl Layout {
    /// The connections of a `kh×kw` kernel on `h×w` samples.
    ///
    /// # Errors
    /// [`Error::Empty`] or [`Error::TooLarge`] about `h`, `w`, `kh`, `kw` or the output `y`, and those of
    /// [`Axis::new`].
    pub fn new(h: usize, w: usize, kh: usize, kw: usize, o: &Options) -> Result<Layout, Error> {
        area((Argument::H, h), (Argument::W, w))?;
        area((Argument::Kh, kh), (Argument::Kw, kw))?;
        let rows = Axis::new(h, kh, o)?;
        let cols = Axis::new(w, kw, o)?;
        area((Argument::Y, rows.outputs()), (Argument::Y, cols.outputs()))?;
        Ok(Layout { rows, cols, flip: o.flip })
    }

    /// The vertical axis.
    pub fn rows(&self) -> &Axis {
        &self.rows
    }

    /// The horizontal axis.
    pub fn cols(&self) -> &Axis {
        &self.cols
    }

    /// Whether the kernel is turned round.
    pub fn flip(&self) -> bool {
        self.flip
    }

    /// Input samples, `h·w`.
    pub fn inputs(&self) -> usize {
        self.rows.inputs() * self.cols.inputs()
    }

    /// Output units.
    pub fn outputs(&self) -> usize {
        self.rows.outputs() * self.cols.outputs()
    }

    /// Taps of the kernel, `kh·kw`.
    pub fn taps(&self) -> usize {
        self.rows.places() * self.cols.places()
    }

    /// The sample that meets `tap` at `output`; `None` where it meets a zero that the boundary made up, and where
    /// there is no such output or tap.
    pub fn source(&self, output: usize, tap: usize) -> Option<usize> {
        let (jy, jx) = self.place(tap)?;
        let y = self.rows.source(output / self.cols.outputs(), jy)?;
        let x = self.cols.source(output % self.cols.outputs(), jx)?;
        Some(y * self.cols.inputs() + x)
    }

    /// The place in the window, (row, column), where `tap` stands; `None` where there is no such tap.
    pub fn place(&self, tap: usize) -> Option<(usize, usize)> {
        let last = self.taps() - 1;
        let place = if self.flip { last.checked_sub(tap)? } else { tap };
        (place <= last).then(|| (place / self.cols.places(), place % self.cols.places()))
    }

    /// At how many outputs `tap` meets a sample, real or copied: how often that one parameter is used.
    pub fn uses(&self, tap: usize) -> usize {
        self.place(tap).map_or(0, |(jy, jx)| self.rows.uses(jy) * self.cols.uses(jx))
    }

    /// How many pairs of an output and a tap meet a sample: the connections of the layer.
    pub(super) fn pairs(&self) -> usize {
        (0..self.taps()).map(|tap| self.uses(tap)).sum()
    }
}

//! The connections of a correlation: which sample meets which tap.

use super::plane::area;
use super::{Argument, Axis, Error, Options};

/// The connections of a convolutional layer, without weights: which input sample meets which tap at which output.
///
/// Inputs, outputs and taps are numbered row by row from 0. With `flip`, tap `j` stands at place `k − 1 − j` of the
/// window along both axes.
///
/// ```
/// use conv::{Boundary, Layout, Options};
/// let o = Options { boundary: Boundary::Zero, ..Options::default() };
/// let layout = Layout::new(1, 7, 1, 3, &o)?;
/// assert_eq!([0, 1, 2].map(|tap| layout.uses(tap)), [6, 7, 6]);
/// assert_eq!(layout.source(0, 0), None); // a zero of the padding
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

    /// Whether the kernel is flipped.
    pub fn flip(&self) -> bool {
        self.flip
    }

    /// The number of input samples, `h·w`.
    pub fn inputs(&self) -> usize {
        self.rows.inputs() * self.cols.inputs()
    }

    /// The number of output units.
    pub fn outputs(&self) -> usize {
        self.rows.outputs() * self.cols.outputs()
    }

    /// The number of taps, `kh·kw`.
    pub fn taps(&self) -> usize {
        self.rows.places() * self.cols.places()
    }

    /// The index of the sample that meets `tap` at `output`; `None` for a zero of the padding, and if there is no such
    /// output or tap.
    pub fn source(&self, output: usize, tap: usize) -> Option<usize> {
        let (jy, jx) = self.place(tap)?;
        let y = self.rows.source(output / self.cols.outputs(), jy)?;
        let x = self.cols.source(output % self.cols.outputs(), jx)?;
        Some(y * self.cols.inputs() + x)
    }

    /// The (row, column) in the window at which `tap` stands; `None` if there is no such tap.
    pub fn place(&self, tap: usize) -> Option<(usize, usize)> {
        let last = self.taps() - 1;
        let place = if self.flip { last.checked_sub(tap)? } else { tap };
        (place <= last).then(|| (place / self.cols.places(), place % self.cols.places()))
    }

    /// The number of outputs at which `tap` meets a sample, real or copied: how often this one parameter is used.
    pub fn uses(&self, tap: usize) -> usize {
        self.place(tap).map_or(0, |(jy, jx)| self.rows.uses(jy) * self.cols.uses(jx))
    }

    /// The number of connections: pairs of an output and a tap that meets a sample.
    pub(super) fn pairs(&self) -> usize {
        (0..self.taps()).map(|tap| self.uses(tap)).sum()
    }
}

//! One axis of a correlation: the samples that each window reads.

use std::ops::Range;

use super::{Argument, Boundary, Error, MAX_SAMPLES, Options};

/// One axis of a correlation: `n` input samples, a window of `k` places, and the outputs.
///
/// At output `i`, place `j` of the window lies on coordinate `i·stride + j·dilation − before`, where `before` is the
/// padding before the input. Places are counted in the direction of the input; [`Layout`](super::Layout) flips the
/// kernel.
///
/// ```
/// use conv::{Axis, Boundary, Options};
/// let o = Options { boundary: Boundary::Circular, ..Options::default() };
/// let axis = Axis::new(7, 3, &o)?;
/// assert_eq!(axis.outputs(), 7);
/// assert_eq!(axis.position(0, 0), -1); // left of the first sample …
/// assert_eq!(axis.source(0, 0), Some(6)); // … where the last one stands on a ring
/// # Ok::<(), conv::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    boundary: Boundary,
    stride: usize,
    dilation: usize,
    inputs: usize,
    places: usize,
    outputs: usize,
    before: usize,
}

impl Axis {
    /// The axis of `n` samples under a window of `k` places.
    ///
    /// # Errors
    /// [`Error::Empty`] about `n` or `k`, [`Error::ZeroStride`], [`Error::ZeroDilation`], [`Error::KernelTooWide`],
    /// [`Error::ReflectTooWide`], or [`Error::TooLarge`] if coordinates do not fit into an `isize`.
    pub fn new(n: usize, k: usize, o: &Options) -> Result<Axis, Error> {
        if n == 0 {
            return Err(Error::Empty { what: Argument::N });
        }
        if k == 0 {
            return Err(Error::Empty { what: Argument::K });
        }
        if o.stride == 0 {
            return Err(Error::ZeroStride);
        }
        if o.dilation == 0 {
            return Err(Error::ZeroDilation);
        }
        let limit = isize::MAX as usize;
        let total = match o.dilation.checked_mul(k - 1) {
            Some(total) if total <= limit / 4 => total,
            _ => return Err(Error::TooLarge { what: Argument::Dilation }),
        };
        if n > limit / 4 {
            return Err(Error::TooLarge { what: Argument::N });
        }
        let (before, after) = o.boundary.padding(total);
        o.boundary.check_padding(after, n)?;
        let padded = before + n + after;
        if total >= padded {
            return Err(Error::KernelTooWide { extent: total + 1, padded });
        }
        let outputs = (padded - total - 1) / o.stride + 1;
        Ok(Axis { boundary: o.boundary, stride: o.stride, dilation: o.dilation, inputs: n, places: k, outputs, before })
    }

    /// The number of input samples along the axis.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// The number of places in the window, one for each tap along the axis.
    pub fn places(&self) -> usize {
        self.places
    }

    /// The number of outputs along the axis.
    pub fn outputs(&self) -> usize {
        self.outputs
    }

    /// The coordinate of place `j` in the window of output `i`, in samples from the first sample of the input: negative
    /// before the input, `inputs()` or more after it. For `i < outputs()` and `j < places()`.
    pub fn position(&self, i: usize, j: usize) -> isize {
        (i * self.stride + j * self.dilation) as isize - self.before as isize
    }

    /// The index of the sample at that coordinate: inside the input the coordinate itself; outside it the wrapped, edge
    /// or mirrored sample for `circular`, `replicate` and `reflect`; `None` for a zero of the padding, and if there is
    /// no output `i` or place `j`.
    pub fn source(&self, i: usize, j: usize) -> Option<usize> {
        if i >= self.outputs || j >= self.places {
            return None;
        }
        self.boundary.source(self.position(i, j) as i128, self.inputs)
    }

    /// The outputs whose whole window lies inside the input. They do not depend on the boundary.
    pub fn interior(&self) -> Range<usize> {
        let start = self.before.div_ceil(self.stride);
        let end = (self.inputs + self.before).saturating_sub(self.reach()).div_ceil(self.stride).min(self.outputs);
        start.min(end)..end
    }

    /// The number of outputs at which place `j` meets a sample, real or copied.
    pub fn uses(&self, j: usize) -> usize {
        if j >= self.places {
            return 0;
        }
        if self.boundary.copies() {
            return self.outputs;
        }
        let start = self.before.saturating_sub(j * self.dilation).div_ceil(self.stride);
        let end = (self.before + self.inputs).saturating_sub(j * self.dilation).div_ceil(self.stride);
        end.min(self.outputs).saturating_sub(start)
    }

    /// The number of places in the window of output `i` that meet a sample, real or copied.
    pub(super) fn met(&self, i: usize) -> usize {
        if self.boundary.copies() {
            return self.places;
        }
        let start = self.before.saturating_sub(i * self.stride).div_ceil(self.dilation);
        let end = (self.before + self.inputs).saturating_sub(i * self.stride).div_ceil(self.dilation);
        end.min(self.places).saturating_sub(start)
    }

    /// The distance from the first place of a window to the last, in samples.
    pub(super) fn reach(&self) -> usize {
        self.dilation * (self.places - 1)
    }

    /// The rule for samples beyond the edge.
    pub(super) fn boundary(&self) -> Boundary {
        self.boundary
    }

    /// Samples from one window to the next.
    pub(super) fn stride(&self) -> usize {
        self.stride
    }

    /// Samples from one place to the next.
    pub(super) fn dilation(&self) -> usize {
        self.dilation
    }

    /// The sources of all places in the windows of `outputs`, window by window.
    ///
    /// # Errors
    /// [`Error::TooLarge`] about `k` if the list has more than [`MAX_SAMPLES`] entries or there is no memory for it.
    pub(super) fn table(&self, outputs: impl ExactSizeIterator<Item = usize>) -> Result<Vec<Option<usize>>, Error> {
        let mut table = Vec::new();
        match outputs.len().checked_mul(self.places) {
            Some(len) if len <= MAX_SAMPLES && table.try_reserve_exact(len).is_ok() => {}
            _ => return Err(Error::TooLarge { what: Argument::K }),
        }
        table.extend(outputs.flat_map(|i| (0..self.places).map(move |j| self.source(i, j))));
        Ok(table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_is_too_large_for_memory_is_refused() {
        let axis = Axis::new(4, 2, &Options::default()).expect("a window that fits");
        assert_eq!(axis.table(0..MAX_SAMPLES / 2 + 1), Err(Error::TooLarge { what: Argument::K }));
    }
}

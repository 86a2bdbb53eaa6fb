//! The locally connected layer.

use super::plane::{MAX_SAMPLES, all_finite, check_numbers, zeros};
use super::{Argument, Error, Kernel, Layout, Options, Plane};

/// A locally connected layer ("unshared convolution", *Deep Learning*, §9.5): the connections of a correlation, each
/// with a weight of its own. The connections are sparse, but no weight is shared.
///
/// ```
/// use conv::{Boundary, Kernel, Local, Options};
/// let o = Options { boundary: Boundary::Zero, ..Options::default() };
/// let local = Local::of_correlation(1, 7, &Kernel::row(vec![1.0, 0.0, -1.0])?, &o)?;
/// assert_eq!(local.parameters(), 19); // 7 outputs of 3 taps; the first and the last have one neighbour fewer
/// # Ok::<(), conv::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Local {
    layout: Layout,
    weights: Vec<f32>,
}

impl Local {
    /// The layer with the connections `layout` and the weight `weights[output·taps + tap]` for each. Weights that meet
    /// no sample are kept but not used.
    ///
    /// # Errors
    /// [`Error::TooLarge`], [`Error::Length`] or [`Error::NotFinite`] about `weights`.
    pub fn new(layout: Layout, weights: Vec<f32>) -> Result<Local, Error> {
        check_numbers(Argument::Weights, &weights, count(&layout)?)?;
        Ok(Local { layout, weights })
    }

    /// The layer with the same outputs as the correlation of `h×w` samples with `k`: every output has a copy of the
    /// kernel.
    ///
    /// # Errors
    /// Those of [`Layout::new`], and [`Error::TooLarge`] about `weights`.
    pub fn of_correlation(h: usize, w: usize, k: &Kernel, o: &Options) -> Result<Local, Error> {
        let layout = Layout::new(h, w, k.h(), k.w(), o)?;
        let mut weights = zeros(Argument::Weights, count(&layout)?)?;
        for copy in weights.chunks_exact_mut(k.taps().len()) {
            copy.copy_from_slice(k.taps());
        }
        Ok(Local { layout, weights })
    }

    /// The connections.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// All weights: the taps of output 0, the taps of output 1, …
    pub fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// The weight of `tap` at `output`.
    ///
    /// # Panics
    /// If there is no such output or tap.
    pub fn at(&self, output: usize, tap: usize) -> f32 {
        assert!(tap < self.layout.taps(), "tap {tap} of {}", self.layout.taps());
        self.weights[output * self.layout.taps() + tap]
    }

    /// The outputs, each the sum of its products in window order. If every output has a copy of one kernel, they equal
    /// those of the correlation bit for bit.
    ///
    /// # Errors
    /// [`Error::Shape`] about `x`; [`Error::Overflow`] if an output is not finite; [`Error::TooLarge`] if there is no
    /// memory for the outputs.
    pub fn apply(&self, x: &Plane) -> Result<Plane, Error> {
        let (rows, cols, taps) = (self.layout.rows(), self.layout.cols(), self.layout.taps());
        let (expected, found) = ((rows.inputs(), cols.inputs()), (x.h(), x.w()));
        if expected != found {
            return Err(Error::Shape { what: Argument::X, expected, found });
        }
        let row_sources = rows.table(0..rows.outputs())?;
        let col_sources = cols.table(0..cols.outputs())?;
        let windows = row_sources
            .chunks_exact(rows.places())
            .flat_map(|ys| col_sources.chunks_exact(cols.places()).map(move |xs| (ys, xs)));
        let mut out = Plane::zeros(rows.outputs(), cols.outputs())?;
        for ((y, weights), (ys, xs)) in out.data_mut().iter_mut().zip(self.weights.chunks_exact(taps)).zip(windows) {
            let samples = ys
                .iter()
                .flat_map(|from_y| xs.iter().map(move |from_x| Some(x.data()[(*from_y)? * x.w() + (*from_x)?])));
            let products = |(sample, weight): (Option<f32>, &f32)| sample.map(|sample| weight * sample);
            *y = if self.layout.flip() {
                samples.zip(weights.iter().rev()).filter_map(products).fold(0.0, |sum, p| sum + p)
            } else {
                samples.zip(weights).filter_map(products).fold(0.0, |sum, p| sum + p)
            };
        }
        if all_finite(out.data()) { Ok(out) } else { Err(Error::Overflow) }
    }

    /// The number of weights that meet a sample: the parameters to learn and to store.
    pub fn parameters(&self) -> usize {
        self.layout.pairs()
    }
}

/// The number of weights of a layer with these connections.
fn count(layout: &Layout) -> Result<usize, Error> {
    match layout.outputs().checked_mul(layout.taps()) {
        Some(count) if count <= MAX_SAMPLES => Ok(count),
        _ => Err(Error::TooLarge { what: Argument::Weights }),
    }
}

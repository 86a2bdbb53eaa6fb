//! The fast way to correlate.

use std::ops::Range;

use super::plane::all_finite;
use super::{Error, Kernel, Layout, Options, Plane};

/// Outputs that are summed side by side, each in its own lane.
const WIDE: usize = 16;
/// The same for rows too short for [`WIDE`].
const NARROW: usize = 8;

/// A correlation prepared for inputs of one shape: `y[i] = Σⱼ k[j]·x[i·s + j·d − before]` on both axes.
///
/// Every output is the sum, from 0, of its products in window order, row by row, as in the textbook loop of
/// [`correlate_reference`](super::correlate_reference); the result is the same bit for bit. Zeros that the boundary
/// makes up and taps of weight zero are left out, which changes no bit: a sum that starts from +0 is never −0, and
/// adding a zero of either sign to anything else leaves it.
#[derive(Debug, Clone, PartialEq)]
pub struct Correlation {
    layout: Layout,
    /// Taps with a weight other than zero, in window order.
    taps: Vec<Tap>,
    /// Which of `taps` stand in each row of the window.
    tap_rows: Vec<Range<usize>>,
    /// The input row for each output row and window row.
    row_sources: Vec<Option<usize>>,
    /// Output columns whose window reaches beyond the input.
    edge_cols: Vec<usize>,
    /// The input column for each of those and each window column.
    edge_sources: Vec<Option<usize>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Tap {
    weight: f32,
    /// Window column.
    place: usize,
    /// Samples from the window's first column.
    offset: usize,
}

impl Correlation {
    /// Prepares the correlation of `h×w` samples with `k`.
    ///
    /// # Errors
    /// Those of [`Layout::new`].
    pub fn new(h: usize, w: usize, k: &Kernel, o: &Options) -> Result<Correlation, Error> {
        let layout = Layout::new(h, w, k.h(), k.w(), o)?;
        let (rows, cols) = (layout.rows(), layout.cols());
        let mut taps = Vec::new();
        let mut tap_rows = Vec::with_capacity(k.h());
        for line in k.window(o.flip).chunks_exact(k.w()) {
            let first = taps.len();
            let tap = |(place, &weight): (usize, &f32)| Tap { weight, place, offset: place * cols.dilation() };
            taps.extend(line.iter().enumerate().map(tap).filter(|tap| tap.weight != 0.0));
            tap_rows.push(first..taps.len());
        }
        let row_sources = rows.table(0..rows.outputs())?;
        let interior = cols.interior();
        let edge_cols: Vec<usize> = (0..interior.start).chain(interior.end..cols.outputs()).collect();
        let edge_sources = cols.table(edge_cols.iter().copied())?;
        Ok(Correlation { layout, taps, tap_rows, row_sources, edge_cols, edge_sources })
    }

    /// Which sample meets which tap.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The output for `x`.
    ///
    /// # Errors
    /// [`Error::Shape`] about `"x"`; [`Error::Overflow`] where an output is not finite.
    pub fn apply(&self, x: &Plane) -> Result<Plane, Error> {
        let mut y = Plane::zeros(self.layout.rows().outputs(), self.layout.cols().outputs())?;
        self.apply_into(x, &mut y)?;
        Ok(y)
    }

    /// Writes the output for `x` into `y`, without asking for memory.
    ///
    /// # Errors
    /// [`Error::Shape`] about `"x"` or `"y"`, and nothing is written; [`Error::Overflow`] where an output is not
    /// finite, and `y` is all zeros.
    pub fn apply_into(&self, x: &Plane, y: &mut Plane) -> Result<(), Error> {
        let (rows, cols) = (self.layout.rows(), self.layout.cols());
        check_shape("x", (rows.inputs(), cols.inputs()), x)?;
        check_shape("y", (rows.outputs(), cols.outputs()), y)?;
        let lines = y.data_mut().chunks_exact_mut(cols.outputs());
        for (line, from) in lines.zip(self.row_sources.chunks_exact(rows.places())) {
            let window = WindowRows { x: x.data(), w: x.w(), from, tap_rows: &self.tap_rows, taps: &self.taps };
            for (&i, sources) in self.edge_cols.iter().zip(self.edge_sources.chunks_exact(cols.places())) {
                line[i] = window.edge(sources);
            }
            let interior = cols.interior();
            // Where window 0 would begin, counted so that it cannot be negative: interior windows begin inside.
            let begin = |i: usize| cols.position(i, 0) as usize;
            window.interior(&mut line[interior.clone()], begin(interior.start), cols.stride());
        }
        if all_finite(y.data()) {
            Ok(())
        } else {
            y.data_mut().fill(0.0);
            Err(Error::Overflow)
        }
    }
}

/// The correlation of `x` with `k`.
///
/// ```
/// use parameter_sharing::conv::{correlate, Kernel, Options, Plane};
/// // The edge detector of the book (*Deep Learning*, §9.2, figure 9.6): each sample less its left neighbour.
/// let x = Plane::row(vec![3.0, 3.0, 8.0, 8.0])?;
/// let y = correlate(&x, &Kernel::row(vec![-1.0, 1.0])?, &Options::default())?;
/// assert_eq!(y.data(), [0.0, 5.0, 0.0]);
/// # Ok::<(), parameter_sharing::conv::Error>(())
/// ```
///
/// # Errors
/// Those of [`Correlation::new`] and [`Correlation::apply`].
pub fn correlate(x: &Plane, k: &Kernel, o: &Options) -> Result<Plane, Error> {
    Correlation::new(x.h(), x.w(), k, o)?.apply(x)
}

fn check_shape(what: &'static str, expected: (usize, usize), plane: &Plane) -> Result<(), Error> {
    let found = (plane.h(), plane.w());
    if found == expected { Ok(()) } else { Err(Error::Shape { what, expected, found }) }
}

/// What the windows of one output row look at.
struct WindowRows<'a> {
    x: &'a [f32],
    w: usize,
    /// The input row for each window row.
    from: &'a [Option<usize>],
    tap_rows: &'a [Range<usize>],
    taps: &'a [Tap],
}

impl WindowRows<'_> {
    /// The output of a window with the given input column for each window column.
    fn edge(&self, sources: &[Option<usize>]) -> f32 {
        let mut sum = 0.0;
        for (line, taps) in self.lines() {
            for tap in taps {
                if let Some(x) = sources[tap.place] {
                    sum += tap.weight * line[x];
                }
            }
        }
        sum
    }

    /// The outputs of windows that lie inside the input, the first of them beginning at input column `begin`.
    fn interior(&self, outputs: &mut [f32], begin: usize, stride: usize) {
        match outputs.len() {
            0..NARROW => self.blocks::<1>(outputs, begin, stride),
            NARROW..WIDE => self.blocks::<NARROW>(outputs, begin, stride),
            _ => self.blocks::<WIDE>(outputs, begin, stride),
        }
    }

    /// The same in blocks of `N` outputs. The last block ends with the row and computes some outputs a second time,
    /// to the same bits, rather than leave a slow remainder.
    fn blocks<const N: usize>(&self, outputs: &mut [f32], begin: usize, stride: usize) {
        let Some(last) = outputs.len().checked_sub(N) else {
            return;
        };
        for first in (0..last).step_by(N).chain([last]) {
            let begin = begin + first * stride;
            let sums = if stride == 1 { self.block::<N>(begin) } else { self.strided_block::<N>(begin, stride) };
            outputs[first..first + N].copy_from_slice(&sums);
        }
    }

    /// `N` neighbouring outputs at stride 1, each summed in its own lane in window order.
    #[inline]
    fn block<const N: usize>(&self, begin: usize) -> [f32; N] {
        let mut sums = [0.0; N];
        for (line, taps) in self.lines() {
            for tap in taps {
                let samples = &line[begin + tap.offset..][..N];
                for (sum, sample) in sums.iter_mut().zip(samples) {
                    *sum += tap.weight * sample;
                }
            }
        }
        sums
    }

    /// The same at any stride.
    #[inline]
    fn strided_block<const N: usize>(&self, begin: usize, stride: usize) -> [f32; N] {
        let mut sums = [0.0; N];
        for (line, taps) in self.lines() {
            for tap in taps {
                let samples = line[begin + tap.offset..].iter().step_by(stride);
                for (sum, sample) in sums.iter_mut().zip(samples) {
                    *sum += tap.weight * sample;
                }
            }
        }
        sums
    }

    /// The input rows that the window meets, each with its taps.
    #[inline]
    fn lines(&self) -> impl Iterator<Item = (&[f32], &[Tap])> {
        self.from
            .iter()
            .zip(self.tap_rows)
            .filter_map(|(from, taps)| from.map(|y| (&self.x[y * self.w..][..self.w], &self.taps[taps.clone()])))
    }
}

//! Correlation, optimised.

use std::ops::Range;

use super::windows::{OffsetTap, Triple, triples, windows, windows_at_stride};
use super::{Argument, Error, Kernel, Layout, Options, Plane};

/// A correlation prepared for inputs of one shape: `y[i] = Σⱼ k[j]·x[i·s + j·d − before]` on both axes.
///
/// Every output is the sum of its products in window order, row by row, starting from 0, as in the textbook loop of
/// [`correlate_reference`](super::correlate_reference); the results are equal bit for bit. Zeros of the padding and
/// taps of weight zero are skipped, which changes no bit: a sum that starts from +0 is never −0, and adding a zero of
/// either sign to any other number does not change it.
#[derive(Debug, Clone, PartialEq)]
pub struct Correlation {
    layout: Layout,
    /// The taps with a weight other than zero, in window order.
    taps: Vec<Tap>,
    /// The same taps for a window inside the input, with offsets from the first sample of the window.
    offset_taps: Vec<OffsetTap>,
    /// The output rows and columns whose windows lie inside the input.
    inside: (Range<usize>, Range<usize>),
    /// `offset_taps` as triples.
    triples: Vec<Triple>,
    /// The output columns whose windows reach beyond the input.
    edge_cols: Vec<usize>,
    /// For each of those and each window column, the input column.
    edge_sources: Vec<Option<usize>>,
    /// The sum of the absolute weights, the largest possible ratio of an output to the largest sample.
    gain: f32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Tap {
    weight: f32,
    /// The row and column in the window.
    place: (usize, usize),
}

impl Correlation {
    /// The correlation of `h×w` samples with `k`.
    ///
    /// # Errors
    /// Those of [`Layout::new`].
    pub fn new(h: usize, w: usize, k: &Kernel, o: &Options) -> Result<Correlation, Error> {
        let layout = Layout::new(h, w, k.h(), k.w(), o)?;
        let cols = layout.cols();
        let inside = (layout.rows().interior(), cols.interior());
        let tap = |(i, weight): (usize, f32)| Tap { weight, place: (i / k.w(), i % k.w()) };
        let taps: Vec<Tap> =
            k.window(o.flip).into_iter().enumerate().map(tap).filter(|tap| tap.weight != 0.0).collect();
        let to_offset = |&Tap { weight, place: (y, x) }: &Tap| OffsetTap { weight, offset: (y * w + x) * o.dilation };
        let offset_taps: Vec<OffsetTap> = taps.iter().map(to_offset).collect();
        let triples = triples(&offset_taps);
        let edge_cols: Vec<usize> = (0..inside.1.start).chain(inside.1.end..cols.outputs()).collect();
        let edge_sources = cols.table(edge_cols.iter().copied())?;
        let gain = taps.iter().map(|tap| tap.weight.abs()).sum();
        Ok(Correlation { layout, taps, offset_taps, inside, triples, edge_cols, edge_sources, gain })
    }

    /// The connections: which sample meets which tap.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The output for `x`.
    ///
    /// # Errors
    /// [`Error::Shape`] about `x`; [`Error::Overflow`] if an output is not finite; [`Error::TooLarge`] if there is no
    /// memory for the outputs.
    pub fn apply(&self, x: &Plane) -> Result<Plane, Error> {
        let mut y = Plane::zeros(self.layout.rows().outputs(), self.layout.cols().outputs())?;
        self.apply_into(x, &mut y)?;
        Ok(y)
    }

    /// Writes the output for `x` into `y`. Allocates only lists of taps.
    ///
    /// # Errors
    /// [`Error::Shape`] about `x` or `y`, and `y` is unchanged; [`Error::Overflow`] if an output is not finite, and `y`
    /// is all zeros.
    pub fn apply_into(&self, x: &Plane, y: &mut Plane) -> Result<(), Error> {
        let (rows, cols) = (self.layout.rows(), self.layout.cols());
        check_shape(Argument::X, (rows.inputs(), cols.inputs()), x)?;
        check_shape(Argument::Y, (rows.outputs(), cols.outputs()), y)?;
        let mut border = Vec::new();
        for (i, line) in y.data_mut().chunks_exact_mut(cols.outputs()).enumerate() {
            let from = |window_row: usize| rows.source(i, window_row).map(|y| y * x.w());
            self.edges(line, x.data(), from);
            if !self.inside.0.contains(&i) {
                border.clear();
                border.extend(self.taps.iter().filter_map(|tap| {
                    let offset = from(tap.place.0)? + tap.place.1 * cols.dilation();
                    Some(OffsetTap { weight: tap.weight, offset })
                }));
                let triples = if cols.stride() > 1 { triples(&border) } else { Vec::new() };
                self.inner(line, x.data(), &border, &triples);
            } else {
                self.inner(line, &x.data()[rows.position(i, 0) as usize * x.w()..], &self.offset_taps, &self.triples);
            }
        }
        y.check_sums(self.gain * x.bound(), self.taps.len())
    }

    /// Computes the outputs of one row whose windows reach beyond the input. `from` gives the index in `x` at which the
    /// input row under a window row begins.
    fn edges(&self, line: &mut [f32], x: &[f32], from: impl Fn(usize) -> Option<usize>) {
        for (&i, sources) in self.edge_cols.iter().zip(self.edge_sources.chunks_exact(self.layout.cols().places())) {
            let product = |tap: &Tap| Some(tap.weight * x[from(tap.place.0)? + sources[tap.place.1]?]);
            line[i] = self.taps.iter().filter_map(product).fold(0.0, |sum, product| sum + product);
        }
    }

    /// Computes the other outputs of the row. The offsets count from `x`, which begins with the windows' first row.
    fn inner(&self, line: &mut [f32], x: &[f32], offset_taps: &[OffsetTap], triples: &[Triple]) {
        let (cols, inside) = (self.layout.cols(), self.inside.1.clone());
        if inside.is_empty() {
            return;
        }
        let (line, x) = (&mut line[inside], &x[self.first_col()..]);
        if cols.stride() == 1 {
            windows(line, x, offset_taps);
        } else {
            windows_at_stride(line, x, offset_taps, triples, cols.stride());
        }
    }

    /// The input column at which the first window inside the input begins.
    fn first_col(&self) -> usize {
        // Inside the input it is not negative.
        self.layout.cols().position(self.inside.1.start, 0) as usize
    }
}

/// The correlation of `x` with `k`.
///
/// ```
/// use conv::{correlate, Kernel, Options, Plane};
/// // The edge detector of *Deep Learning*, figure 9.6: each sample minus its left neighbour.
/// let x = Plane::row(vec![3.0, 3.0, 8.0, 8.0])?;
/// let y = correlate(&x, &Kernel::row(vec![-1.0, 1.0])?, &Options::default())?;
/// assert_eq!(y.data(), [0.0, 5.0, 0.0]);
/// # Ok::<(), conv::Error>(())
/// ```
///
/// # Errors
/// Those of [`Correlation::new`] and [`Correlation::apply`].
pub fn correlate(x: &Plane, k: &Kernel, o: &Options) -> Result<Plane, Error> {
    Correlation::new(x.h(), x.w(), k, o)?.apply(x)
}

fn check_shape(what: Argument, expected: (usize, usize), plane: &Plane) -> Result<(), Error> {
    let found = (plane.h(), plane.w());
    if found == expected { Ok(()) } else { Err(Error::Shape { what, expected, found }) }
}

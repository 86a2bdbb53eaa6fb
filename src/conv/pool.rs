//! Pooling.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Argument, Axis, Boundary, Error, Kernel, Options, Plane, correlate};

/// The pooling that may follow a layer (*Deep Learning*, §9.3): each 2×2 block of outputs becomes one sample, and blocks
/// do not overlap; or the outputs are blurred before every second one is taken (Zhang 2019, *Making Convolutional Networks
/// Shift-Invariant Again*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Pool {
    /// No pooling.
    None,
    /// The largest sample of each block.
    Max2,
    /// The average of each block.
    Avg2,
    /// Along each axis a blur with the weights 1/4, 1/2, 1/4 that extends the outputs by the layer's boundary, then every
    /// second sample.
    Blur2,
}

/// An output in a block.
pub(super) struct Block {
    /// Its index, row by row.
    pub(super) unit: usize,
    /// Its share of the block's weighted sum: a power of two.
    pub(super) share: f64,
}

impl Pool {
    /// All poolings, in the order of the menus.
    pub const ALL: [Pool; Pool::VARIANTS.len()] = *Pool::VARIANTS.as_array().expect("all of them");

    /// The name in URLs: the variant's name in lower case.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Outputs from the start of one block to the start of the next.
    pub fn stride(self) -> usize {
        match self {
            Pool::None => 1,
            Pool::Max2 | Pool::Avg2 | Pool::Blur2 => 2,
        }
    }

    /// The pooled plane. A single row is pooled along itself. Blocks leave out an odd last row or column.
    ///
    /// # Errors
    /// [`Error::Empty`] about `y` if no block or no window of the blur fits.
    pub fn apply(self, y: Plane, boundary: Boundary) -> Result<Plane, Error> {
        let summary: fn(&[f32]) -> f32 = match self {
            Pool::None => return Ok(y),
            Pool::Blur2 => {
                self.outputs((y.h(), y.w()), boundary)?;
                return correlate(&y, &blur(y.h())?, &halving(boundary));
            }
            Pool::Max2 => |block| block.iter().copied().fold(f32::NEG_INFINITY, f32::max),
            // Divided before they are added, so that no sum overflows. The divisor is a power of two: no bit is lost.
            Pool::Avg2 => |block| block.iter().map(|v| v / block.len() as f32).sum(),
        };
        let (rows, cols) = (self.extent(y.h()), self.stride());
        let (h, w) = self.outputs((y.h(), y.w()), boundary)?;
        let mut block = Vec::with_capacity(rows * cols);
        Plane::from_fn(h, w, |row, col| {
            block.clear();
            for line in y.data().chunks_exact(y.w()).skip(row * rows).take(rows) {
                block.extend_from_slice(&line[col * cols..][..cols]);
            }
            summary(&block)
        })
    }

    /// Rows and columns of the pooled plane, for one of `h×w` samples.
    ///
    /// # Errors
    /// [`Error::Empty`] about `y` if no block or no window of the blur fits.
    pub fn outputs(self, (h, w): (usize, usize), boundary: Boundary) -> Result<(usize, usize), Error> {
        let empty = Error::Empty { what: Argument::Y };
        match self {
            Pool::None => Ok((h, w)),
            Pool::Blur2 if w == 1 => Err(empty),
            Pool::Blur2 => {
                let axis = |n: usize| blur_axis(n, boundary).map(|axis| axis.outputs()).map_err(|_| empty.clone());
                Ok((axis(h)?, axis(w)?))
            }
            Pool::Max2 | Pool::Avg2 => {
                let (h, w) = (h / self.extent(h), w / self.stride());
                if h == 0 || w == 0 { Err(empty) } else { Ok((h, w)) }
            }
        }
    }

    /// The outputs of `h×w` that the sample at (`row`, `col`) of the pooled plane summarises, each with its share of a sum.
    pub(super) fn block(self, (h, w): (usize, usize), boundary: Boundary, (row, col): (usize, usize)) -> Vec<Block> {
        let along = |n: usize, at: usize| -> Vec<(usize, f64)> {
            match self {
                Pool::None => vec![(at, 1.0)],
                Pool::Max2 | Pool::Avg2 => {
                    let extent = self.extent(n);
                    (at * extent..(at + 1) * extent).map(|unit| (unit, 1.0 / extent as f64)).collect()
                }
                Pool::Blur2 => {
                    let Ok(axis) = blur_axis(n, boundary) else { return Vec::new() };
                    let shares: &[f64] = if n == 1 { &[1.0] } else { &[0.25, 0.5, 0.25] };
                    let units = shares.iter().enumerate();
                    units.filter_map(|(place, share)| Some((axis.source(at, place)?, *share))).collect()
                }
            }
        };
        let cols = along(w, col);
        let rows = along(h, row).into_iter();
        rows.flat_map(|(y, share)| cols.iter().map(move |(x, part)| Block { unit: y * w + x, share: share * part }))
            .collect()
    }

    /// The extent of a block along an axis of `n` samples.
    pub(super) fn extent(self, n: usize) -> usize {
        if n == 1 { 1 } else { self.stride() }
    }
}

/// The axis of the blur along `n` samples; a single one is not blurred.
pub(super) fn blur_axis(n: usize, boundary: Boundary) -> Result<Axis, Error> {
    Axis::new(n, if n == 1 { 1 } else { 3 }, &halving(boundary))
}

/// The blur of a plane of `h` rows.
fn blur(h: usize) -> Result<Kernel, Error> {
    if h == 1 {
        return Kernel::row(vec![0.25, 0.5, 0.25]);
    }
    Kernel::new(3, 3, [1.0, 2.0, 1.0, 2.0, 4.0, 2.0, 1.0, 2.0, 1.0].map(|weight| weight / 16.0).to_vec())
}

/// At every second position.
fn halving(boundary: Boundary) -> Options {
    Options { boundary, stride: 2, dilation: 1, flip: false }
}

//! The edge band: the outputs at which shift and correlation may not commute.

use super::frame::Frame;
use super::pool::blur_axis;
use super::shift::shifted_indices;
use super::{Axis, Error, Kernel, Layout, Mode, Options, Pool, Region, Shift};

/// The relation of the two paths of a [`Square`](super::Square) at one output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// Both paths compute the same sum: the same samples times the same taps in the same order.
    Same,
    /// The edge decides: on the two paths some tap that is not zero meets different samples, and there are a picture
    /// and a kernel with these taps for which the outputs differ.
    Edge,
    /// There is no guarantee that the two paths agree: the output cannot follow the transform, or the weights are not
    /// shared.
    Open,
    /// The output is undefined on at least one path; only with [`Mode::Valid`].
    Undefined,
}

/// The cells of a [`Square`](super::Square), row by row, for `h×w` samples, the kernel `k` and the shift `s`. They
/// depend only on which sample meets which tap. There are as many as outputs; with [`Mode::Full`], as many as outputs
/// of the square's enlarged frame.
///
/// ```
/// use conv::{edge_band, Boundary, Cell::{Edge, Same}, Kernel, Options, Shift};
/// let o = Options { boundary: Boundary::Zero, ..Options::default() };
/// let k = Kernel::row(vec![1.0, 0.0, -1.0])?;
/// // Output 0: if the shift comes last, a zero comes in. Output 5: if the shift comes first, the sample that the last
/// // tap would meet has left.
/// let band = edge_band(1, 6, &k, &o, Shift { dx: 1, dy: 0 })?;
/// assert_eq!(band, [Edge, Same, Same, Same, Same, Edge]);
/// # Ok::<(), conv::Error>(())
/// ```
///
/// # Errors
/// Those of [`Layout::new`]; [`Error::ShiftNotMultiple`]; [`Error::TooLarge`] about `dx` or `dy`.
pub fn edge_band(h: usize, w: usize, k: &Kernel, o: &Options, s: Shift) -> Result<Vec<Cell>, Error> {
    let step = s.in_outputs((o.stride, o.stride))?;
    let frame = Frame::new(h, w, o.boundary.mode(), s)?;
    let layout = Layout::new(frame.h, frame.w, k.h(), k.w(), o)?;
    Ok(match o.boundary.mode() {
        Mode::Full => vec![Cell::Same; layout.outputs()],
        Mode::Valid => {
            let both = [Region::of_outputs_of_shifted(&layout, s), Region::of_shifted_outputs(&layout, step)];
            let defined = |y, x| both.iter().all(|region| region.contains(y, x));
            let cell = |y, x| if defined(y, x) { Cell::Same } else { Cell::Undefined };
            let row = |y| (0..layout.cols().outputs()).map(move |x| cell(y, x));
            (0..layout.rows().outputs()).flat_map(row).collect()
        }
        Mode::Same => {
            let rows = Agreement::new(layout.rows(), s.dy, step.dy)?;
            let cols = Agreement::new(layout.cols(), s.dx, step.dx)?;
            compare(&rows, &cols, &k.window(o.flip))
        }
    })
}

/// The cells after pooling, for the `cells` before it. A block is [`Cell::Same`] if all its outputs are and it is moved
/// to exactly where they are.
pub(super) fn pooled_band(
    cells: Vec<Cell>,
    layout: &Layout,
    pool: Pool,
    s: Shift,
    o: &Options,
) -> Result<Vec<Cell>, Error> {
    match pool {
        Pool::None => Ok(cells),
        Pool::Blur2 => blurred_band(&cells, layout, s, o),
        Pool::Max2 | Pool::Avg2 => Ok(block_band(&cells, layout, pool, s, o)),
    }
}

/// The cells after a blur and every second sample of it. One is [`Cell::Same`] if all outputs in its window are, and the
/// two paths read the same of them.
fn blurred_band(cells: &[Cell], layout: &Layout, s: Shift, o: &Options) -> Result<Vec<Cell>, Error> {
    let (rows, cols) =
        (blur_axis(layout.rows().outputs(), o.boundary)?, blur_axis(layout.cols().outputs(), o.boundary)?);
    let outputs = rows.outputs() * cols.outputs();
    if o.boundary.mode() == Mode::Full {
        return Ok(vec![Cell::Same; outputs]);
    }
    let agreement = |axis: &Axis, d: isize| {
        let step = d / o.stride as isize;
        Agreement::new(axis, step, if axis.inputs() == 1 { step } else { step / 2 })
    };
    let (clean_rows, clean_cols) = (agreement(&rows, s.dy)?.clean, agreement(&cols, s.dx)?.clean);
    let same = |i: usize, j: usize| {
        let reads = |axis: &Axis, at: usize| (0..axis.places()).filter_map(|place| axis.source(at, place)).collect();
        let (down, across): (Vec<usize>, Vec<usize>) = (reads(&rows, i), reads(&cols, j));
        down.iter().all(|&y| across.iter().all(|&x| cells[y * cols.inputs() + x] == Cell::Same))
    };
    let mut blurred = Vec::with_capacity(outputs);
    for (i, &row) in clean_rows.iter().enumerate() {
        let cell = |(j, &col): (usize, &bool)| if row && col && same(i, j) { Cell::Same } else { Cell::Edge };
        blurred.extend(clean_cols.iter().enumerate().map(cell));
    }
    Ok(blurred)
}

/// The cells after pooling in blocks.
fn block_band(cells: &[Cell], layout: &Layout, pool: Pool, s: Shift, o: &Options) -> Vec<Cell> {
    let (h, w) = (layout.rows().outputs(), layout.cols().outputs());
    // For each block along an axis: whether it comes from where its outputs do, and whether all of them are zeros that
    // came in over the edge.
    let axis = |n: usize, d: isize| -> Vec<(bool, bool)> {
        let extent = pool.extent(n);
        let step = d / o.stride as isize;
        let blocks = shifted_indices(n / extent, step / extent as isize, o.boundary);
        let outputs = shifted_indices(n, step, o.boundary);
        let block = |(i, block): (usize, &Option<usize>)| {
            let here = &outputs[i * extent..][..extent];
            let from = |(a, output): (usize, &Option<usize>)| *output == block.map(|block| block * extent + a);
            (here.iter().enumerate().all(from), block.is_none() && here.iter().all(Option::is_none))
        };
        blocks.iter().enumerate().map(block).collect()
    };
    let (rows, cols) = (axis(h, s.dy), axis(w, s.dx));
    let (tall, wide) = (pool.extent(h), pool.extent(w));
    let mut pooled = Vec::with_capacity(rows.len() * cols.len());
    for (i, row) in rows.iter().enumerate() {
        for (j, col) in cols.iter().enumerate() {
            let mut block = (0..tall * wide).map(|c| cells[(i * tall + c / wide) * w + j * wide + c % wide]);
            let moved = row.0 && col.0 || row.1 || col.1;
            pooled.push(if moved && block.all(|cell| cell == Cell::Same) { Cell::Same } else { Cell::Edge });
        }
    }
    pooled
}

/// Flag: on path 1 (shift, then correlate) there is a sample.
const FIRST: u8 = 1;
/// Flag: on path 2 (correlate, then shift) there is a sample.
const SECOND: u8 = 2;
/// Flag: there is one on both paths, and it is the same.
const EQUAL: u8 = 4;

/// The samples that the two paths read along one axis, compared.
struct Agreement {
    places: usize,
    /// The flags of each output and window place. Row and column flags combine by `&`: a sample is there if its row and
    /// its column are, and it is the same if both are.
    flags: Vec<u8>,
    /// For each output, whether the paths agree at every place.
    clean: Vec<bool>,
}

impl Agreement {
    /// The comparison for a shift of the inputs by `d` and of the outputs by `step`.
    fn new(axis: &Axis, d: isize, step: isize) -> Result<Agreement, Error> {
        let shifted_inputs = shifted_indices(axis.inputs(), d, axis.boundary());
        let shifted_outputs = shifted_indices(axis.outputs(), step, axis.boundary());
        let windows = axis.table(0..axis.outputs())?;
        let window = |i: usize| &windows[i * axis.places()..][..axis.places()];
        let mut flags = Vec::with_capacity(windows.len());
        for (i, origin) in shifted_outputs.into_iter().enumerate() {
            let first = window(i).iter().map(|sample| sample.and_then(|sample| shifted_inputs[sample]));
            let second = origin.map(window);
            flags.extend(first.enumerate().map(|(j, a)| match (a, second.and_then(|window| window[j])) {
                (None, None) => 0,
                (Some(_), None) => FIRST,
                (None, Some(_)) => SECOND,
                (Some(a), Some(b)) if a == b => FIRST | SECOND | EQUAL,
                (Some(_), Some(_)) => FIRST | SECOND,
            }));
        }
        let places = axis.places();
        let clean = flags.chunks_exact(places).map(|window| window.iter().all(|&f| agree(f))).collect();
        Ok(Agreement { places, flags, clean })
    }

    /// The flags of each output, and whether the paths agree at every place.
    fn outputs(&self) -> impl Iterator<Item = (&[u8], bool)> {
        self.flags.chunks_exact(self.places).zip(self.clean.iter().copied())
    }
}

/// Whether the two paths read the same: the same sample, or a zero outside the input on both.
fn agree(flags: u8) -> bool {
    flags == 0 || flags & EQUAL != 0
}

/// The cells of all outputs. Single taps matter only where a row or a column is not clean.
fn compare(rows: &Agreement, cols: &Agreement, window: &[f32]) -> Vec<Cell> {
    let taps: Vec<(usize, usize)> = window
        .iter()
        .enumerate()
        .filter(|(_, weight)| **weight != 0.0)
        .map(|(place, _)| (place / cols.places, place % cols.places))
        .collect();
    let mut cells = Vec::with_capacity(rows.clean.len() * cols.clean.len());
    let mut before = None;
    for (row, row_clean) in rows.outputs() {
        // Away from the edge all rows are alike.
        if before.replace(row) == Some(row) {
            cells.extend_from_within(cells.len() - cols.clean.len()..);
            continue;
        }
        cells.extend(cols.outputs().map(|(col, col_clean)| {
            let same = row_clean && col_clean || taps.iter().all(|&(y, x)| agree(row[y] & col[x]));
            if same { Cell::Same } else { Cell::Edge }
        }));
    }
    cells
}

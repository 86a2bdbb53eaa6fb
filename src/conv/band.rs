//! Where the edge decides whether shift and correlation are interchangeable.

use super::shift::sources;
use super::square::{Frame, Region};
use super::{Axis, Error, Kernel, Layout, Mode, Options, Pool, Shift};

/// What can be said of one output of the commuting square.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// Both ways compute the identical sum: the same samples under the same taps in the same order.
    Same,
    /// The edge decides here: under some tap that is not zero the two ways have different samples, and a picture and a
    /// kernel with those taps exist for which they differ.
    Edge,
    /// Nothing promises that the two ways agree: the output cannot follow the transform, or the weights are not shared.
    Open,
    /// At least one of the ways is not defined here; only with `valid`.
    Undefined,
}

/// The commuting square's cells, row by row, for `h×w` samples, the kernel `k` and the shift `s`, from which sample
/// meets which tap alone. As many as there are outputs; for `full`, as there are outputs of the enlarged frame of
/// [`Square`](super::Square).
///
/// ```
/// use conv::{edge_band, Boundary, Cell::{Edge, Same}, Kernel, Options, Shift};
/// let o = Options { boundary: Boundary::Zero, ..Options::default() };
/// let k = Kernel::row(vec![1.0, 0.0, -1.0])?;
/// // Output 0: the way that correlates first has nothing to shift in. Output 5: the way that shifts first has lost
/// // the sample that its last tap would meet.
/// let band = edge_band(1, 6, &k, &o, Shift { dx: 1, dy: 0 })?;
/// assert_eq!(band, [Edge, Same, Same, Same, Same, Edge]);
/// # Ok::<(), conv::Error>(())
/// ```
///
/// # Errors
/// Those of [`Layout::new`], and [`Error::ShiftNotMultiple`].
pub fn edge_band(h: usize, w: usize, k: &Kernel, o: &Options, s: Shift) -> Result<Vec<Cell>, Error> {
    let frame = Frame::new(h, w, o, s)?;
    let layout = Layout::new(frame.h, frame.w, k.h(), k.w(), o)?;
    Ok(match o.boundary.mode() {
        Mode::Full => vec![Cell::Same; layout.outputs()],
        Mode::Valid => {
            let both = [Region::computed(&layout, s), Region::moved(&layout, frame.step)];
            let cell = |y, x| {
                if both.iter().all(|region| region.contains(y, x)) { Cell::Same } else { Cell::Undefined }
            };
            let row = |y| (0..layout.cols().outputs()).map(move |x| cell(y, x));
            (0..layout.rows().outputs()).flat_map(row).collect()
        }
        Mode::Same => {
            let rows = Agreement::new(layout.rows(), s.dy, frame.step.dy)?;
            let cols = Agreement::new(layout.cols(), s.dx, frame.step.dx)?;
            compare(&rows, &cols, &k.window(o.flip))
        }
    })
}

/// The cells after pooling, from the `cells` before it: the same where all outputs of the block are, and where the block
/// that is shifted in consists of the outputs that are.
pub(super) fn pooled_band(cells: Vec<Cell>, layout: &Layout, pool: Pool, s: Shift, o: &Options) -> Vec<Cell> {
    if pool == Pool::None {
        return cells;
    }
    let (h, w) = (layout.rows().outputs(), layout.cols().outputs());
    // For each block along an axis: whether it comes from the outputs it should, and whether from zeros alone.
    let axis = |n: usize, d: isize| -> Vec<(bool, bool)> {
        let extent = pool.extent(n);
        let step = d / o.stride as isize;
        let (blocks, outputs) = (sources(n / extent, step / extent as isize, o.boundary), sources(n, step, o.boundary));
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

/// Way 1 (shift, then correlate) has a sample here.
const FIRST: u8 = 1;
/// Way 2 (correlate, then shift) has one.
const SECOND: u8 = 2;
/// Both have one, and it is the same.
const EQUAL: u8 = 4;

/// What the two ways read along one axis.
struct Agreement {
    places: usize,
    /// For each output and window place, which of the flags above hold. On the plane, row and column flags combine by
    /// `&`: a sample is there if its row and its column are, and the same if both are.
    flags: Vec<u8>,
    /// For each output, whether the ways agree at every place.
    clean: Vec<bool>,
}

impl Agreement {
    /// `d` is the shift of the inputs, `step` that of the outputs.
    fn new(axis: &Axis, d: isize, step: isize) -> Result<Agreement, Error> {
        let shifted_inputs = sources(axis.inputs(), d, axis.boundary());
        let shifted_outputs = sources(axis.outputs(), step, axis.boundary());
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

    /// Each output's flags, and whether they are all clean.
    fn outputs(&self) -> impl Iterator<Item = (&[u8], bool)> {
        self.flags.chunks_exact(self.places).zip(self.clean.iter().copied())
    }
}

/// Whether the two ways read the same: the same sample, or both a zero that the boundary made up.
fn agree(flags: u8) -> bool {
    flags == 0 || flags & EQUAL != 0
}

/// The cells of all outputs. Only where a row or a column is not clean do taps have to be looked at one by one.
fn compare(rows: &Agreement, cols: &Agreement, window: &[f32]) -> Vec<Cell> {
    let taps: Vec<(usize, usize)> = window
        .iter()
        .enumerate()
        .filter(|(_, weight)| **weight != 0.0)
        .map(|(place, _)| (place / cols.places, place % cols.places))
        .collect();
    let mut cells = Vec::with_capacity(rows.clean.len() * cols.clean.len());
    for (row, row_clean) in rows.outputs() {
        cells.extend(cols.outputs().map(|(col, col_clean)| {
            let same = row_clean && col_clean || taps.iter().all(|&(y, x)| agree(row[y] & col[x]));
            if same { Cell::Same } else { Cell::Edge }
        }));
    }
    cells
}

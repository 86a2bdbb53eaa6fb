//! The commuting square: shift then correlate against correlate then shift.

use super::band::pooled_band;
use super::plane::{all_finite, area};
use super::{
    Argument, Axis, Cell, Error, Kernel, Layer, Layout, Mode, Options, Plane, Pool, Shift, Transform, Weights,
    edge_band,
};

/// Both ways round the square for one picture I, one layer f and one shift g: `f(g(I))` against `g(f(I))`
/// (*Deep Learning*, §9.2: f is equivariant to g if the two are equal).
///
/// Input and output are shifted on the same domain and by the rule of the boundary, see [`shift()`]; with stride s the
/// output moves by d/s where the input moves by d.
/// - `circular`: exact, bit for bit, where the stride divides the extents.
/// - `zero`, `replicate`, `reflect`: exact but for the cells that are [`Cell::Edge`].
/// - `valid`: samples that come in over the edge are not known. The planes hold 0 there, the regions say where they
///   are defined, and the ends are compared where both are.
/// - `full`: the picture lies on an endless plane of zeros. Here that is a frame of (h + |dy|)×(w + |dx|) in which
///   nothing is cut off, and all planes are in this frame. Exact.
#[derive(Debug, Clone, PartialEq)]
pub struct Square {
    /// I, in its frame.
    pub input: Plane,
    /// I′ = g(I).
    pub shifted: Plane,
    /// f(I).
    pub output: Plane,
    /// g(f(I)).
    pub shifted_output: Plane,
    /// f(I′).
    pub output_of_shifted: Plane,
    /// f(I′) − g(f(I)); 0 where that is not defined.
    pub difference: Plane,
    /// What can be said of each output, row by row.
    pub cells: Vec<Cell>,
    /// Where `shifted` is defined: everywhere, but with `valid` only where samples of I have come to lie.
    pub shifted_region: Region,
    /// Where `output_of_shifted` is defined: with `valid`, where the whole window is.
    pub output_of_shifted_region: Region,
    /// Where `shifted_output` is defined: with `valid`, where outputs of f(I) have come to lie.
    pub shifted_output_region: Region,
}

impl Square {
    /// Goes both ways for the picture `x`, one kernel and one shift.
    ///
    /// # Errors
    /// Those of [`correlate`](super::correlate); [`Error::ShiftNotMultiple`]; [`Error::TooLarge`] where the enlarged
    /// frame of `full` is; [`Error::Overflow`] also where the difference is not finite.
    pub fn new(x: &Plane, k: &Kernel, o: &Options, s: Shift) -> Result<Square, Error> {
        Frame::new(x.h(), x.w(), o, s)?;
        let f = Layer { kernel: k, options: *o, weights: Weights::Shared, relu: false, pool: Pool::None };
        Square::of(x, &f, Transform::Shift(s))
    }

    /// Goes both ways for the picture `x`, any layer and any transform.
    ///
    /// The output is transformed as the input is. A shift by d moves it by the nearest whole number of outputs to d/s,
    /// where s is [`Layer::stride`] (halves away from zero); unless that is exact, and for layers that do not share and
    /// transforms other than shifts, nothing promises that the two ways agree: their cells are [`Cell::Open`].
    ///
    /// # Errors
    /// Those of [`Square::new`] but `ShiftNotMultiple`; [`Error::Shape`] about `x` where a layer that does not share
    /// would have to take a picture of another size, about `y` where the two ends have different sizes.
    pub fn of(x: &Plane, f: &Layer, g: Transform) -> Result<Square, Error> {
        let o = &f.options;
        let s = if let Transform::Shift(s) = g { s } else { Shift::default() };
        let mut frame = Frame::around(x.h(), x.w(), o, s)?;
        let input = frame.place(x)?;
        let prepared = f.prepare(frame.h, frame.w)?;
        let exact = frame.follow(&prepared.layout, f, s);
        let shifted = g.apply(&input, o.boundary)?;
        let output = prepared.apply(&input)?;
        let mut output_of_shifted = match f.weights {
            // Shared weights fit a picture of any size.
            Weights::Shared if g == Transform::Turn => f.prepare(frame.w, frame.h)?.apply(&shifted)?,
            _ => prepared.apply(&shifted)?,
        };
        let step = if let Transform::Shift(_) = g { Transform::Shift(frame.step) } else { g };
        let shifted_output = step.apply(&output, o.boundary)?;
        let (expected, found) =
            ((output_of_shifted.h(), output_of_shifted.w()), (shifted_output.h(), shifted_output.w()));
        if expected != found {
            return Err(Error::Shape { what: Argument::Y, expected, found });
        }
        let [mut shifted_region, mut output_of_shifted_region, mut shifted_output_region] =
            [&shifted, &output_of_shifted, &shifted_output].map(Region::all);
        if o.boundary.mode() == Mode::Valid {
            shifted_region = Region::shifted(shifted.h(), shifted.w(), s);
            output_of_shifted_region = match f.weights {
                Weights::Dense(_) if shifted_region != Region::all(&shifted) => Region { y0: 0, y1: 0, x0: 0, x1: 0 },
                _ if s == Shift::default() => output_of_shifted_region,
                _ => Region::computed(&prepared.layout, s).pooled(&prepared.layout, f.pool),
            };
            shifted_output_region = Region::shifted(shifted_output.h(), shifted_output.w(), frame.step);
            let w = output_of_shifted.w();
            for (y, row) in output_of_shifted.data_mut().chunks_exact_mut(w).enumerate() {
                for (x, value) in row.iter_mut().enumerate() {
                    if !output_of_shifted_region.contains(y, x) {
                        *value = 0.0;
                    }
                }
            }
        }
        let shared = matches!((f.weights, g), (Weights::Shared, Transform::Shift(_)));
        let mut cells = if shared && exact {
            pooled_band(edge_band(x.h(), x.w(), f.kernel, o, s)?, &prepared.layout, f.pool, s, o)
        } else {
            vec![Cell::Open; output_of_shifted.data().len()]
        };
        if o.boundary.mode() == Mode::Valid {
            let w = output_of_shifted.w();
            for (place, cell) in cells.iter_mut().enumerate() {
                let known = [output_of_shifted_region, shifted_output_region];
                if !known.iter().all(|region| region.contains(place / w, place % w)) {
                    *cell = Cell::Undefined;
                }
            }
        }
        let difference = difference(&output_of_shifted, &shifted_output, &cells)?;
        Ok(Square {
            input,
            shifted,
            output,
            shifted_output,
            output_of_shifted,
            difference,
            cells,
            shifted_region,
            output_of_shifted_region,
            shifted_output_region,
        })
    }

    /// The largest absolute difference wherever both ends are defined.
    pub fn max_difference(&self) -> f32 {
        self.difference.max_abs()
    }

    /// The largest absolute difference off the edge band; 0 but for cells that are [`Cell::Open`].
    pub fn max_difference_interior(&self) -> f32 {
        self.max_where(|cell| cell != Cell::Edge)
    }

    /// The largest absolute difference where the edge decides.
    pub fn max_difference_edge(&self) -> f32 {
        self.max_where(|cell| cell == Cell::Edge)
    }

    fn max_where(&self, wanted: impl Fn(Cell) -> bool) -> f32 {
        let cells = self.difference.data().iter().zip(&self.cells);
        cells.filter(|(_, cell)| wanted(**cell)).fold(0.0, |max, (d, _)| max.max(d.abs()))
    }

    /// How many outputs nothing promises anything of.
    pub fn open_cells(&self) -> usize {
        self.cells.iter().filter(|cell| **cell == Cell::Open).count()
    }

    /// How many outputs the edge decides.
    pub fn edge_cells(&self) -> usize {
        self.cells.iter().filter(|cell| **cell == Cell::Edge).count()
    }

    /// How many outputs are defined both ways.
    pub fn comparable(&self) -> usize {
        self.cells.iter().filter(|cell| **cell != Cell::Undefined).count()
    }
}

/// `a − b` where it is defined.
fn difference(a: &Plane, b: &Plane, cells: &[Cell]) -> Result<Plane, Error> {
    let mut differences = a.clone();
    for ((d, b), cell) in differences.data_mut().iter_mut().zip(b.data()).zip(cells) {
        *d = if *cell == Cell::Undefined { 0.0 } else { *d - b };
    }
    if all_finite(differences.data()) { Ok(differences) } else { Err(Error::Overflow) }
}

/// The frame in which both ways are gone.
pub(super) struct Frame {
    /// Rows of the frame.
    pub(super) h: usize,
    /// Columns.
    pub(super) w: usize,
    /// The shift of the outputs.
    pub(super) step: Shift,
    /// Row and column of I's first sample.
    origin: (usize, usize),
}

impl Frame {
    pub(super) fn new(h: usize, w: usize, o: &Options, s: Shift) -> Result<Frame, Error> {
        if o.stride == 0 {
            return Err(Error::ZeroStride);
        }
        let step = Shift { dx: steps(s.dx, o.stride)?, dy: steps(s.dy, o.stride)? };
        Frame::with_step(h, w, o, s, step)
    }

    /// The frame for any shift. The outputs are not shifted yet: see [`Frame::follow`].
    fn around(h: usize, w: usize, o: &Options, s: Shift) -> Result<Frame, Error> {
        if o.stride == 0 {
            return Err(Error::ZeroStride);
        }
        Frame::with_step(h, w, o, s, Shift::default())
    }

    /// Shifts the outputs as nearly as they can follow the inputs; whether that is exact.
    fn follow(&mut self, layout: &Layout, f: &Layer, s: Shift) -> bool {
        // One row is pooled along the row only.
        let tall = f.options.stride.saturating_mul(f.pool.extent(layout.rows().outputs()));
        self.step = Shift { dx: nearest(s.dx, f.stride()), dy: nearest(s.dy, tall) };
        steps(s.dx, f.stride()).is_ok() && steps(s.dy, tall).is_ok()
    }

    fn with_step(h: usize, w: usize, o: &Options, s: Shift, step: Shift) -> Result<Frame, Error> {
        if o.boundary.mode() != Mode::Full {
            return Ok(Frame { h, w, step, origin: (0, 0) });
        }
        let room = |what, n: usize, d: isize| {
            // Shifted the other way, the picture starts where it would have come to lie.
            let origin = d.min(0).unsigned_abs();
            n.checked_add(d.unsigned_abs()).map(|n| (n, origin)).ok_or(Error::TooLarge { what })
        };
        let ((h, top), (w, left)) = (room(Argument::Dy, h, s.dy)?, room(Argument::Dx, w, s.dx)?);
        if let Err(error @ Error::TooLarge { .. }) = area((Argument::Dy, h), (Argument::Dx, w)) {
            return Err(error);
        }
        Ok(Frame { h, w, step, origin: (top, left) })
    }

    /// `x` in this frame, with zeros around it.
    fn place(&self, x: &Plane) -> Result<Plane, Error> {
        let mut plane = Plane::zeros(self.h, self.w)?;
        let (top, left) = self.origin;
        let rows = plane.data_mut().chunks_exact_mut(self.w).skip(top);
        for (row, samples) in rows.zip(x.data().chunks_exact(x.w())) {
            row[left..left + x.w()].copy_from_slice(samples);
        }
        Ok(plane)
    }
}

/// `d` samples in steps of the stride.
fn steps(d: isize, stride: usize) -> Result<isize, Error> {
    match isize::try_from(stride) {
        Ok(s) if d % s == 0 => Ok(d / s),
        // A stride beyond every isize divides only 0.
        Err(_) if d == 0 => Ok(0),
        _ => Err(Error::ShiftNotMultiple { shift: d, stride }),
    }
}

/// The whole number nearest to d/stride; halves away from zero.
fn nearest(d: isize, stride: usize) -> isize {
    // A stride beyond every isize is more than any shift; there the output stays.
    let Ok(s) = isize::try_from(stride) else { return 0 };
    let up = (d % s).unsigned_abs() >= stride.div_ceil(2);
    d / s + if up { d.signum() } else { 0 }
}

/// A rectangle of a plane: rows `y0..y1` and columns `x0..x1`, the ends not included. Empty where an end is not beyond
/// its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region {
    /// First row.
    pub y0: usize,
    /// The row behind the last.
    pub y1: usize,
    /// First column.
    pub x0: usize,
    /// The column behind the last.
    pub x1: usize,
}

impl Region {
    /// Whether the cell in row `y` and column `x` is in it.
    pub fn contains(&self, y: usize, x: usize) -> bool {
        (self.y0..self.y1).contains(&y) && (self.x0..self.x1).contains(&x)
    }

    /// Whether no cell is in it.
    pub fn is_empty(&self) -> bool {
        self.y0 >= self.y1 || self.x0 >= self.x1
    }

    /// All of a plane.
    fn all(plane: &Plane) -> Region {
        Region { y0: 0, y1: plane.h(), x0: 0, x1: plane.w() }
    }

    /// Where the samples of an `h×w` plane lie after a shift, as far as they are still in its frame.
    fn shifted(h: usize, w: usize, s: Shift) -> Region {
        let axis = |n: usize, d: isize| {
            let start = usize::try_from(d).unwrap_or(0).min(n);
            let end = n.saturating_sub(usize::try_from(d.saturating_neg()).unwrap_or(0));
            (start, end.max(start))
        };
        let ((y0, y1), (x0, x1)) = (axis(h, s.dy), axis(w, s.dx));
        Region { y0, y1, x0, x1 }
    }

    /// The blocks that lie wholly in a region of the outputs before pooling.
    fn pooled(self, layout: &Layout, pool: Pool) -> Region {
        let (tall, wide) = (pool.extent(layout.rows().outputs()), pool.stride());
        Region { y0: self.y0.div_ceil(tall), y1: self.y1 / tall, x0: self.x0.div_ceil(wide), x1: self.x1 / wide }
    }

    /// Where outputs lie after a shift by `step` outputs.
    pub(super) fn moved(layout: &Layout, step: Shift) -> Region {
        Region::shifted(layout.rows().outputs(), layout.cols().outputs(), step)
    }

    /// The outputs whose whole window looks at samples that a shift by `s` has left defined.
    pub(super) fn computed(layout: &Layout, s: Shift) -> Region {
        let defined = Region::shifted(layout.rows().inputs(), layout.cols().inputs(), s);
        let axis = |axis: &Axis, start: usize, end: usize| {
            let reach = axis.dilation() * (axis.places() - 1);
            let first = start.div_ceil(axis.stride());
            let last = end.saturating_sub(reach).div_ceil(axis.stride());
            (first, last.max(first))
        };
        let (y0, y1) = axis(layout.rows(), defined.y0, defined.y1);
        let (x0, x1) = axis(layout.cols(), defined.x0, defined.x1);
        Region { y0, y1, x0, x1 }
    }
}

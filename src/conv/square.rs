//! The commutative square: shift then correlate against correlate then shift.

use std::cmp::Ordering;

use super::band::pooled_band;
use super::exact::Exact;
use super::frame::Frame;
use super::lanes::subtract;
use super::plane::all_finite;
use super::{
    Argument, Cell, Error, Kernel, Layer, Mode, Options, Plane, Pool, Region, Shift, Transform, Weights, edge_band,
};

/// Both paths around the square for a picture I, a layer f and a shift g: `f(g(I))` and `g(f(I))`. f is equivariant to
/// g if the two are equal for every I (*Deep Learning*, §9.2).
///
/// Input and output are shifted on the same domain and by the rule of the boundary, see [`shift()`]; with stride s the
/// output moves by d/s where the input moves by d.
/// - `circular`: equal bit for bit if the stride divides the extents.
/// - `zero`, `replicate`, `reflect`: equal except for the cells that are [`Cell::Edge`].
/// - `valid`: samples that come in over the edge are unknown. The planes hold 0 there, the regions say where they are
///   defined, and the two ends are compared where both are.
/// - `full`: the picture lies on an endless plane of zeros. All planes are in a frame of (h + |dy|)×(w + |dx|) samples,
///   in which nothing is cut off. Equal.
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
    /// f(I′) − g(f(I)); 0 where that is undefined.
    pub difference: Plane,
    /// The kind of each output, row by row.
    pub cells: Vec<Cell>,
    /// Whether the two ends differ outside the edge band in exact arithmetic, and not only in the rounding of sums whose
    /// terms are added in different orders.
    pub differs: bool,
    /// The region in which `shifted` is defined: with `valid` the samples of I, otherwise everything.
    pub shifted_region: Region,
    /// The region in which `output_of_shifted` is defined: with `valid` the outputs whose windows are, otherwise
    /// everything.
    pub output_of_shifted_region: Region,
    /// The region in which `shifted_output` is defined: with `valid` the outputs of f(I), otherwise everything.
    pub shifted_output_region: Region,
}

impl Square {
    /// The square of the picture `x`, one kernel and one shift.
    ///
    /// # Errors
    /// Those of [`correlate`](super::correlate); [`Error::ShiftNotMultiple`]; [`Error::TooLarge`] about `dx` or `dy` if
    /// the frame of `full` is too large; [`Error::Overflow`] also if the difference is not finite.
    pub fn new(x: &Plane, k: &Kernel, o: &Options, s: Shift) -> Result<Square, Error> {
        s.in_outputs((o.stride, o.stride))?;
        let f = Layer { kernel: k, options: *o, weights: Weights::Shared, relu: false, pool: Pool::None };
        Square::of(x, &f, Transform::Shift(s))
    }

    /// The square of the picture `x`, any layer and any transform.
    ///
    /// The output is transformed as the input is. A shift by d moves it by the whole number of outputs nearest to d/s,
    /// where s is [`Layer::stride`] (halves are rounded away from zero). Unless that is exact, and for layers that do
    /// not share and transforms other than shifts, there is no guarantee that the two paths agree: the cells are
    /// [`Cell::Open`].
    ///
    /// # Errors
    /// Those of [`Square::new`] except `ShiftNotMultiple`; [`Error::Shape`] about `x` if a layer that does not share
    /// would be applied to a picture of another size, about `y` if the two ends have different sizes.
    // As a part of its caller it would be compiled as the page is: for size.
    #[inline(never)]
    pub fn of(x: &Plane, f: &Layer, g: Transform) -> Result<Square, Error> {
        let o = &f.options;
        let s = if let Transform::Shift(s) = g { s } else { Shift::default() };
        let frame = Frame::new(x.h(), x.w(), o.boundary.mode(), s)?;
        let input = frame.place(x)?;
        let prepared = f.prepare(frame.h, frame.w)?;
        let strides = f.strides(&prepared.layout);
        let step = s.in_nearest_outputs(strides);

        let shifted = g.apply(&input, o.boundary)?;
        let output = prepared.apply(&input)?;
        // Shared weights fit a picture of any size.
        let turned = match f.weights {
            Weights::Shared if g == Transform::Turn => Some(f.prepare(frame.w, frame.h)?),
            Weights::Shared | Weights::Local(_) | Weights::Dense(_) => None,
        };
        let prepared_for_shifted = turned.as_ref().unwrap_or(&prepared);
        let mut output_of_shifted = prepared_for_shifted.apply(&shifted)?;
        let of_outputs = match g {
            Transform::Shift(_) => Transform::Shift(step),
            Transform::Flip | Transform::Turn | Transform::Scale => g,
        };
        let shifted_output = of_outputs.apply(&output, o.boundary)?;
        let (expected, found) =
            ((output_of_shifted.h(), output_of_shifted.w()), (shifted_output.h(), shifted_output.w()));
        if expected != found {
            return Err(Error::Shape { what: Argument::Y, expected, found });
        }

        let mut regions = [&shifted, &output_of_shifted, &shifted_output].map(Region::all);
        if o.boundary.mode() == Mode::Valid && s != Shift::default() {
            regions = [
                Region::shifted(shifted.h(), shifted.w(), s),
                match f.weights {
                    // Every output depends on every sample, so also on the unknown ones.
                    Weights::Dense(_) => Region::EMPTY,
                    Weights::Shared | Weights::Local(_) => {
                        Region::of_outputs_of_shifted(&prepared.layout, s).pooled(&prepared.layout, f.pool)
                    }
                },
                Region::shifted(shifted_output.h(), shifted_output.w(), step),
            ];
        }
        let [shifted_region, output_of_shifted_region, shifted_output_region] = regions;
        output_of_shifted_region.clear_outside(&mut output_of_shifted);

        let shared = matches!((f.weights, g), (Weights::Shared, Transform::Shift(_)));
        let follows = shared && s.in_outputs(strides).is_ok();
        let mut cells = if follows {
            pooled_band(edge_band(x.h(), x.w(), f.kernel, o, s)?, &prepared.layout, f.pool, s, o)?
        } else {
            vec![Cell::Open; output_of_shifted.data().len()]
        };
        for region in [output_of_shifted_region, shifted_output_region] {
            for (y, row) in cells.chunks_exact_mut(output_of_shifted.w()).enumerate() {
                let (before, after) = region.columns_outside(y, row.len());
                row[before].fill(Cell::Undefined);
                row[after].fill(Cell::Undefined);
            }
        }
        let mut difference = difference(&output_of_shifted, &shifted_output)?;
        output_of_shifted_region.clear_outside(&mut difference);
        shifted_output_region.clear_outside(&mut difference);
        let size = (output.h(), output.w());
        let differs_at = |place: usize| {
            let at = (place / difference.w(), place % difference.w());
            let origin = of_outputs.origin(at, size, o.boundary);
            let end = origin.map_or_else(Exact::default, |origin| prepared.exact(&input, origin));
            prepared_for_shifted.exact(&shifted, at).compare(&end) != Ordering::Equal
        };
        let mut places = cells.iter().zip(difference.data()).enumerate();
        let differs = !follows
            && places.any(|(place, (cell, rounded))| *cell == Cell::Open && *rounded != 0.0 && differs_at(place));
        Ok(Square {
            input,
            shifted,
            output,
            shifted_output,
            output_of_shifted,
            difference,
            cells,
            differs,
            shifted_region,
            output_of_shifted_region,
            shifted_output_region,
        })
    }

    /// The largest absolute difference where both ends are defined.
    pub fn max_difference(&self) -> f32 {
        self.difference.max_abs()
    }

    /// The largest absolute difference outside the edge band; 0 unless there are cells that are [`Cell::Open`].
    pub fn max_difference_interior(&self) -> f32 {
        self.max_where(false)
    }

    /// The largest absolute difference in the edge band.
    pub fn max_difference_edge(&self) -> f32 {
        self.max_where(true)
    }

    /// The number of outputs that are [`Cell::Open`].
    pub fn open_cells(&self) -> usize {
        self.count(Cell::Open)
    }

    /// The number of outputs that are [`Cell::Edge`].
    pub fn edge_cells(&self) -> usize {
        self.count(Cell::Edge)
    }

    /// The number of outputs that are defined on both paths.
    pub fn comparable(&self) -> usize {
        self.cells.len() - self.count(Cell::Undefined)
    }

    /// The largest absolute difference inside the edge band or outside of it.
    #[inline(never)]
    fn max_where(&self, edge: bool) -> f32 {
        let cells = self.difference.data().iter().zip(&self.cells);
        cells.filter(|(_, cell)| (**cell == Cell::Edge) == edge).fold(0.0, |max, (d, _)| max.max(d.abs()))
    }

    /// The number of outputs of this kind.
    #[inline(never)]
    fn count(&self, kind: Cell) -> usize {
        self.cells.iter().filter(|cell| **cell == kind).count()
    }
}

/// `a − b`.
fn difference(a: &Plane, b: &Plane) -> Result<Plane, Error> {
    let mut difference = a.clone();
    subtract(difference.data_mut(), b.data());
    if all_finite(difference.data()) { Ok(difference) } else { Err(Error::Overflow) }
}

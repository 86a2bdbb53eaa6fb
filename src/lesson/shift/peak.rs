//! Where an output is largest: the place that a detector has found.

use std::cmp::Ordering;

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Comparison, Motion, Setup, Verdict, pooled};
use crate::conv::{Plane, Shift, Square, compare_sums};

/// The largest sample of a plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peak {
    /// Its row.
    pub y: usize,
    /// Its column.
    pub x: usize,
    /// How large it is.
    pub value: f32,
}

/// The largest sample of `plane`, the first of several in the order of reading.
pub fn peak(plane: &Plane) -> Peak {
    let first = Peak { y: 0, x: 0, value: plane.at(0, 0) };
    plane.data().iter().enumerate().fold(first, |peak, (place, &value)| {
        if value > peak.value { Peak { y: place / plane.w(), x: place % plane.w(), value } } else { peak }
    })
}

/// The two outputs, before and after g, in three numbers each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// The peak of f(I).
    pub before: Peak,
    /// The peak of f(I′): of several that are as high, the one to which g takes the peak of f(I).
    pub after: Peak,
    /// The averages of f(I) and f(I′).
    pub averages: (f64, f64),
    /// Whether the peaks are equally high, but for rounding.
    pub same_height: bool,
    /// Whether the averages are equal, but for rounding.
    pub same_average: bool,
    /// What the output does when g moves the input.
    pub output: Moved,
}

/// What the output does when g moves the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Moved {
    /// Nothing: I′ equals I.
    NothingMoved,
    /// Nothing: f(I′) equals f(I).
    SameOutput,
    /// It moves along.
    Moved,
    /// It moves along, except at the edge.
    Inside,
    /// It changes, and not only by moving.
    Changed,
    /// No sample is defined at both ends.
    Unknown,
}

impl Summary {
    /// The summary of `square`, which is that of `setup`, and whose two ends compare like this.
    pub fn of(setup: &Setup, square: &Square, ends: &Comparison) -> Summary {
        let (output, of_shifted) = (&square.output, &square.output_of_shifted);
        let before = peak(output);
        let first = peak(of_shifted);
        let taken = setup.taken_to(&before, of_shifted).filter(|&(y, x)| of_shifted.at(y, x) == first.value);
        let after = taken.map_or(first, |(y, x)| Peak { y, x, ..first });
        // The same numbers in another order, some of which may have been rounded in another way.
        let reordered = ends.equal() == Some(true) && matches!(setup.motion, Motion::Flip | Motion::Turn);
        Summary {
            before,
            after,
            averages: (pooled(output).1, pooled(of_shifted).1),
            same_height: reordered || before.value == after.value,
            same_average: reordered || compare_sums(output.data(), of_shifted.data()) == Ordering::Equal,
            output: match ends.equal() {
                _ if square.input == square.shifted => Moved::NothingMoved,
                None => Moved::Unknown,
                _ if output == of_shifted => Moved::SameOutput,
                Some(true) => Moved::Moved,
                Some(false) if ends.verdict == Verdict::Inside => Moved::Inside,
                Some(false) => Moved::Changed,
            },
        }
    }
}

impl Setup {
    /// The row and column of `output` to which a shift takes a peak, unless it leaves.
    fn taken_to(&self, &Peak { y, x, .. }: &Peak, output: &Plane) -> Option<(usize, usize)> {
        if self.motion != Motion::Shift {
            return None;
        }
        let stride = self.output_stride();
        let step = Shift { dx: self.dx as isize, dy: self.dy as isize }.in_nearest_outputs((stride, stride));
        let along = |place: usize, by: isize, n: usize| {
            let moved = place as isize + by;
            if self.boundary.is_cyclic() {
                Some(moved.rem_euclid(n as isize) as usize)
            } else {
                usize::try_from(moved).ok().filter(|&moved| moved < n)
            }
        };
        Some((along(y, step.dy, output.h())?, along(x, step.dx, output.w())?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Image;
    use crate::lesson::shift::Setup;

    #[test]
    fn on_a_ring_the_peak_of_an_output_moves_with_the_picture_and_its_height_stays() {
        for (dx, dy) in [(0, 0), (3, 2), (-5, 1), (15, -15)] {
            let setup = Setup { image: Image::PixelCat, dx, dy, ..Setup::default() };
            let square = setup.square(&setup.picture().expect("a picture")).expect("a square");
            let (before, after) = (peak(&square.output), peak(&square.output_of_shifted));
            assert_eq!(after.value, before.value);
            // Several samples may be as large as the largest: the one that the peak has moved to is among them.
            let (y, x) = ((before.y as i32 + dy).rem_euclid(16), (before.x as i32 + dx).rem_euclid(16));
            assert_eq!(square.output_of_shifted.at(y as usize, x as usize), before.value, "{dx}, {dy}");
        }
    }

    #[test]
    fn of_several_largest_samples_the_first_is_the_peak() {
        let plane = Plane::new(2, 3, vec![-4.0, -1.0, -2.0, -1.0, -3.0, -1.0]).expect("a plane");
        assert_eq!(peak(&plane), Peak { y: 0, x: 1, value: -1.0 });
    }
}

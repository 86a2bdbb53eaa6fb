//! What comes out of going both ways.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::conv::{Cell, Plane, Region, Square};

/// How the two ends compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The same everywhere, bit for bit.
    Equal,
    /// The same but for the rounding of sums that are added up in another order.
    Rounding,
    /// The same where the edge decides nothing.
    Inside,
    /// Not the same.
    Differs,
    /// There is no sample that both ways define.
    Nothing,
}

/// A difference of sums that are equal but for rounding is smaller than this part of the largest.
const ROUNDING: f32 = 1e-5;

/// How the two ends of `square` compare.
pub fn verdict(square: &Square) -> Verdict {
    let inside = square.max_difference_interior();
    if square.comparable() == 0 {
        Verdict::Nothing
    } else if inside > ROUNDING * square.output_of_shifted.max_abs() {
        Verdict::Differs
    } else if square.edge_cells() > 0 {
        Verdict::Inside
    } else if inside == 0.0 {
        Verdict::Equal
    } else {
        Verdict::Rounding
    }
}

/// A prediction of how the two ends compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Guess {
    /// Exactly equal.
    Equal,
    /// Equal except at the edge.
    Edge,
    /// Different.
    Different,
}

impl Guess {
    /// Whether it came true.
    pub fn fits(self, verdict: Verdict) -> bool {
        matches!(
            (self, verdict),
            (Guess::Equal, Verdict::Equal | Verdict::Rounding | Verdict::Nothing)
                | (Guess::Edge, Verdict::Inside)
                | (Guess::Different, Verdict::Differs)
        )
    }
}

/// The largest sample of a plane and the average of all: global max pooling and global average pooling.
pub fn pooled(plane: &Plane) -> (f64, f64) {
    let largest = plane.data().iter().copied().fold(f32::NEG_INFINITY, f32::max);
    // Sums of up to a million of samples in 64 bits are exact for whole numbers.
    let sum: f64 = plane.data().iter().copied().map(f64::from).sum();
    (f64::from(largest), sum / plane.data().len() as f64)
}

/// The cells where the edge decides, `w` a row, as few rectangles.
pub fn band_rects(cells: &[Cell], w: usize) -> Vec<Region> {
    let mut done: Vec<Region> = Vec::new();
    let mut open: Vec<Region> = Vec::new();
    for (y, row) in cells.chunks_exact(w).enumerate() {
        let mut runs = Vec::new();
        let mut x = 0;
        while x < w {
            let length = row[x..].iter().take_while(|cell| **cell == Cell::Edge).count();
            if length > 0 {
                runs.push((x, x + length));
            }
            x += length.max(1);
        }
        if !open.iter().map(|rect| (rect.x0, rect.x1)).eq(runs.iter().copied()) {
            done.append(&mut open);
            open = runs.into_iter().map(|(x0, x1)| Region { y0: y, y1: y, x0, x1 }).collect();
        }
        open.iter_mut().for_each(|rect| rect.y1 = y + 1);
    }
    done.append(&mut open);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_of_cells_is_four_rectangles() {
        let cells: Vec<Cell> = (0..30)
            .map(|i| {
                let (y, x) = (i / 6, i % 6);
                if y == 0 || y == 4 || x == 0 || x == 5 { Cell::Edge } else { Cell::Same }
            })
            .collect();
        let rects = band_rects(&cells, 6);
        assert_eq!(rects.len(), 4);
        assert_eq!(rects[0], Region { y0: 0, y1: 1, x0: 0, x1: 6 });
        assert_eq!(rects[1], Region { y0: 1, y1: 4, x0: 0, x1: 1 });
    }

    #[test]
    fn rounding_is_told_from_a_difference_and_black_from_nothing() {
        use crate::conv::{Boundary, Kernel};
        use crate::lesson::shift::{Motion, Setup};
        use crate::lesson::{Image, Own};
        let of = |setup: &Setup| verdict(&setup.square(&setup.picture().expect("a picture")).expect("a square"));
        let black = Own::new(Plane::zeros(6, 6).expect("a plane"));
        let setup = Setup { image: Image::Custom, own: Some(black), motion: Motion::Flip, ..Setup::default() };
        assert_eq!((of(&setup), setup.boundary), (Verdict::Equal, Boundary::Circular));
        // The same products, added up in another order.
        let kernel = Kernel::row(vec![0.1, 0.3, 0.7, 0.3, 0.1]).expect("a kernel");
        let tenths = Plane::from_fn(9, 9, |y, x| ((7 * y + 5 * x * x) % 23) as f32 * 10.1).expect("a plane");
        let setup = Setup { own: Some(Own::new(tenths)), kernel, ..setup };
        assert_eq!(of(&setup), Verdict::Rounding);
    }

    #[test]
    fn pooling_everything_gives_the_largest_sample_and_the_average() {
        assert_eq!(pooled(&Plane::row(vec![-1.0, 6.0, 2.0, 3.0]).expect("a plane")), (6.0, 2.5));
    }
}

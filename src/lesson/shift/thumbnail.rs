//! What differs at the two ends, as a small picture.

use crate::conv::{Cell, Square};
use crate::lesson::Tone;

/// The most columns and rows of a small picture.
const MOST: usize = 40;
/// The colour where the edge decides.
const EDGE: [u8; 4] = [27, 30, 35, 255];

/// A small picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Thumbnail {
    /// Its width.
    pub w: usize,
    /// Its height.
    pub h: usize,
    /// Four bytes for each pixel.
    pub pixels: Vec<u8>,
}

/// The differences of `square`: a pixel shows the largest of the block that it stands for, that the edge decides there,
/// or nothing where no sample is defined at both ends.
pub fn thumbnail(square: &Square) -> Thumbnail {
    let plane = &square.difference;
    let (h, w) = (plane.h().min(MOST), plane.w().min(MOST));
    let tone = Tone::Diverging(plane.max_abs().max(f32::MIN_POSITIVE));
    let table = tone.table();
    let block = |at: usize, n: usize, all: usize| at * all / n..((at + 1) * all / n).max(at * all / n + 1);
    let mut pixels = Vec::with_capacity(4 * h * w);
    for (y, x) in (0..h).flat_map(|y| (0..w).map(move |x| (y, x))) {
        let places = block(y, h, plane.h()).flat_map(|y| block(x, w, plane.w()).map(move |x| (y, x)));
        let mut largest = 0.0f32;
        let mut kinds = (false, false);
        for (y, x) in places {
            let (sample, cell) = (plane.at(y, x), square.cells[y * plane.w() + x]);
            if sample.abs() > largest.abs() {
                largest = sample;
            }
            kinds = (kinds.0 || cell == Cell::Edge, kinds.1 || cell != Cell::Undefined);
        }
        let colour = match kinds {
            (true, _) => EDGE,
            (false, true) => table[tone.step(largest) as usize],
            (false, false) => [0; 4],
        };
        pixels.extend_from_slice(&colour);
    }
    Thumbnail { w, h, pixels }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::Image;
    use crate::lesson::shift::Setup;

    fn of(boundary: Boundary) -> Thumbnail {
        let setup = Setup { image: Image::PixelCat, boundary, dx: 3, dy: 2, ..Setup::default() };
        thumbnail(&setup.square(&setup.picture().expect("a picture")).expect("a square"))
    }

    fn count(thumbnail: &Thumbnail, colour: [u8; 4]) -> usize {
        thumbnail.pixels.chunks_exact(4).filter(|pixel| **pixel == colour).count()
    }

    #[test]
    fn where_nothing_differs_it_is_white_and_where_the_edge_decides_it_is_dark() {
        let white = [255, 255, 255, 255];
        assert_eq!(count(&of(Boundary::Circular), white), 256);
        let zero = of(Boundary::Zero);
        assert_eq!((zero.w, zero.h, count(&zero, EDGE) + count(&zero, white)), (16, 16, 256));
        assert!(count(&zero, EDGE) > 0);
        let valid = of(Boundary::Valid);
        assert_eq!(count(&valid, [0; 4]) + count(&valid, white), valid.w * valid.h);
    }

    #[test]
    fn a_large_picture_becomes_a_small_one() {
        use crate::conv::Plane;
        use crate::lesson::Own;
        let own = Some(Own::new(Plane::from_fn(90, 50, |y, x| (y * x % 7) as f32).expect("a plane")));
        let setup = Setup { image: Image::Custom, own, ..Setup::default() };
        let small = thumbnail(&setup.square(&setup.picture().expect("a picture")).expect("a square"));
        assert_eq!((small.w, small.h, small.pixels.len()), (40, 40, 6400));
    }
}

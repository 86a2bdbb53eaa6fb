//! The commuting square of a setup.

use super::{MAX_DENSE, Motion, Setup};
use crate::conv::{self, Argument, Pool, Square};
use crate::lesson::LayerKind;

impl Setup {
    /// The six pictures, for the samples of the chosen picture.
    pub fn square(&self, picture: &conv::Plane) -> Result<Square, conv::Error> {
        self.with_layer(|layer| Square::of(picture, layer, self.transform()))
    }

    /// How many times smaller the largest difference is than it would be if every second output were taken without a
    /// blur; nothing where the layer does not blur, or nothing differs.
    pub fn mended(&self, picture: &conv::Plane) -> Option<f32> {
        let sharp = Setup { pool: Pool::None, stride: 2 * self.stride, ..self.clone() };
        let blurred = self.square(picture).ok().filter(|_| self.pool == Pool::Blur2)?.max_difference();
        Some(sharp.square(picture).ok()?.max_difference() / blurred).filter(|factor| factor.is_finite())
    }

    /// Whether a picture of the chosen size has a commuting square under these options.
    pub fn check(&self) -> Result<(), conv::Error> {
        let (h, w) = self.size();
        if self.op == LayerKind::Dense && h * w > MAX_DENSE {
            return Err(conv::Error::TooLarge { what: Argument::Matrix });
        }
        if self.one_d && self.kernel.h() > 1 {
            return Err(conv::Error::KernelTooWide { extent: self.kernel.h(), padded: 1 });
        }
        // With a single kernel, the square exists or not depending on the sizes alone, and not on the shift.
        let (outer_h, outer_w) = self.framed();
        let layout = |h, w| conv::Layout::new(h, w, self.kernel.h(), self.kernel.w(), &self.options());
        let made = layout(outer_h, outer_w)?;
        let outputs = |layout: &conv::Layout| {
            self.pool.outputs((layout.rows().outputs(), layout.cols().outputs()), self.boundary)
        };
        let (oh, ow) = outputs(&made)?;
        if self.motion == Motion::Turn {
            let found = (ow, oh);
            let expected = outputs(&layout(w, h)?)?;
            if self.one_d || expected != found {
                return Err(conv::Error::Shape { what: Argument::Y, expected, found });
            }
            if self.op != LayerKind::Conv && h != w {
                return Err(conv::Error::Shape { what: Argument::X, expected: (h, w), found: (w, h) });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{Boundary, Kernel};
    use crate::lesson::{Image, Named, Own};

    #[test]
    fn the_opening_square_closes_exactly() {
        let picture = Image::PixelCat.drawn().expect("a drawn picture");
        let square = Setup { image: Image::PixelCat, ..Setup::default() }.square(&picture).expect("a square");
        assert_eq!(square.max_difference(), 0.0);
    }

    #[test]
    fn a_blur_before_every_second_sample_mends_a_part_of_an_odd_shift() {
        let of = |dx, pool| Setup { image: Image::PixelCat, dx, dy: 0, pool, ..Setup::default() };
        let factor = |setup: &Setup| setup.mended(&setup.picture().expect("a picture"));
        assert!(factor(&of(1, Pool::Blur2)).is_some_and(|factor| factor > 1.2), "{:?}", factor(&of(1, Pool::Blur2)));
        assert_eq!([factor(&of(2, Pool::Blur2)), factor(&of(1, Pool::Avg2))], [None, None]);
    }

    #[test]
    fn a_layer_is_taken_where_it_has_a_square_and_only_there() {
        let own = |h, w| Own::new(conv::Plane::from_fn(h, w, |y, x| (y + x) as f32).expect("a plane"));
        let ones = |h, w| Kernel::new(h, w, vec![1.0; h * w]).expect("a kernel");
        let mut found = [0; 2];
        for (h, w) in [(1, 1), (1, 2), (1, 5), (2, 2), (3, 2), (2, 5), (4, 4)] {
            for (kernel, motion) in [(1, 1), (1, 2), (2, 1), (3, 3)]
                .into_iter()
                .flat_map(|(kh, kw)| Motion::all().iter().map(move |&motion| (ones(kh, kw), motion)))
            {
                for (boundary, pool) in Boundary::ALL.into_iter().flat_map(|b| Pool::ALL.map(|pool| (b, pool))) {
                    for (stride, dx, dy) in [(1, 0, 0), (1, 2, 0), (2, 0, 0), (2, 1, 3), (3, 0, 1)] {
                        let (image, own, kernel) = (Image::Custom, Some(own(h, w)), kernel.clone());
                        let setup =
                            Setup { image, own, kernel, boundary, stride, pool, motion, dx, dy, ..Setup::default() };
                        let square = setup.square(&setup.picture().expect("a picture"));
                        assert_eq!(setup.check().is_ok(), square.is_ok(), "{setup:?}: {:?}", square.err());
                        found[usize::from(square.is_ok())] += 1;
                    }
                }
            }
        }
        assert!(found.iter().all(|&states| states > 1000), "{found:?}");
    }
}

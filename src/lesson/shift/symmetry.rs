//! The symmetries of a kernel. The layer then commutes with more than shifts.

use super::Motion;
use crate::conv::Kernel;

/// The symmetries of a kernel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symmetry {
    /// Left and right are the same.
    pub mirror: bool,
    /// Whether a quarter turn leaves the kernel unchanged.
    pub quarter: bool,
    /// Whether only the central element is nonzero, so that each output depends on one sample.
    pub point: bool,
}

impl Symmetry {
    /// The symmetries of `kernel`.
    pub fn of(kernel: &Kernel) -> Symmetry {
        let (h, w) = (kernel.h(), kernel.w());
        let at = |y: usize, x: usize| kernel.taps()[y * w + x];
        let every = |holds: &dyn Fn(usize, usize) -> bool| (0..h).all(|y| (0..w).all(|x| holds(y, x)));
        Symmetry {
            mirror: every(&|y, x| at(y, x) == at(y, w - 1 - x)),
            quarter: h == w && every(&|y, x| at(y, x) == at(h - 1 - x, y)),
            point: h % 2 == 1 && w % 2 == 1 && every(&|y, x| (y, x) == (h / 2, w / 2) || at(y, x) == 0.0),
        }
    }

    /// Whether the kernel has the symmetry that `motion` requires.
    pub fn suits(self, motion: Motion) -> bool {
        match motion {
            Motion::Shift => true,
            Motion::Flip => self.mirror,
            Motion::Turn => self.quarter,
            Motion::Scale => self.point,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Named;
    use crate::lesson::shift::Preset;

    #[test]
    fn known_kernels_have_the_symmetries_that_one_sees() {
        let of = |preset: Preset| {
            let Symmetry { mirror, quarter, point } = Symmetry::of(&preset.kernel());
            (mirror, quarter, point)
        };
        assert_eq!(of(Preset::Identity), (true, true, true));
        assert_eq!(of(Preset::Blur), (true, true, false));
        assert_eq!(of(Preset::VerticalEdges), (false, false, false));
        assert_eq!(of(Preset::HorizontalEdges), (true, false, false));
    }

    #[test]
    fn a_kernel_that_is_but_its_middle_has_a_middle() {
        let point = |kh: usize, taps: &[f32]| {
            let symmetry = Symmetry::of(&Kernel::new(kh, taps.len() / kh, taps.to_vec()).expect("a kernel"));
            assert_eq!(
                Motion::all().iter().map(|&motion| symmetry.suits(motion)).collect::<Vec<_>>(),
                [true, symmetry.mirror, symmetry.quarter, symmetry.point]
            );
            symmetry.point
        };
        assert!(point(1, &[0.0, 0.0, 3.0, 0.0, 0.0]) && point(5, &[0.0, 0.0, 3.0, 0.0, 0.0]) && point(1, &[2.0]));
        for (kh, taps) in [
            (1, &[0.0, 1.0][..]),
            (2, &[0.0, 1.0]),
            (1, &[0.0, 0.0, 3.0, 0.0]),
            (2, &[0.0, 0.0, 0.0, 1.0]),
            (1, &[1.0, 0.0, 0.0]),
        ] {
            assert!(!point(kh, taps), "{taps:?}");
        }
    }
}

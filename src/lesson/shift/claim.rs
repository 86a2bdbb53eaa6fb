//! Settings to try with the present picture and kernel, some of which keep equivariance and some of which break it.

use super::{Motion, Setup};
use crate::conv::{Boundary, Mode, Pool};
use crate::lesson::{LayerKind, Named};

/// A setting in which the square may close or not: the present picture, kernel and shift on a ring, but for one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Another boundary.
    Boundary(Boundary),
    /// A rectifier.
    Relu,
    /// Stride 2 and a shift by multiples of two.
    Stride,
    /// Stride 2 and a shift by one.
    StrideOne,
    /// Pooling and a shift by multiples of two.
    Pool(Pool),
    /// Another transform.
    Motion(Motion),
    /// Weights that are not shared.
    Untied,
}

impl Claim {
    /// Every claim, in the order of the table.
    pub fn all() -> Vec<Claim> {
        let mut boundaries = Boundary::ALL;
        boundaries.sort_by_key(|&boundary| place(boundary));
        let pools = Pool::ALL.into_iter().filter(|&pool| pool != Pool::None);
        let motions = Motion::all().iter().filter(|&&motion| motion != Motion::Shift);
        (boundaries.into_iter().map(Claim::Boundary))
            .chain([Claim::Relu, Claim::Stride, Claim::StrideOne])
            .chain(pools.map(Claim::Pool))
            .chain(motions.map(|&motion| Claim::Motion(motion)))
            .chain([Claim::Untied])
            .collect()
    }

    /// Its name in the page's markup.
    pub fn name(self) -> &'static str {
        match self {
            Claim::Boundary(boundary) => boundary.name(),
            Claim::Relu => "relu",
            Claim::Stride => "stride2",
            Claim::StrideOne => "stride2-by-1",
            Claim::Pool(pool) => pool.name(),
            Claim::Motion(motion) => motion.name(),
            Claim::Untied => "untied",
        }
    }

    /// The setup that it is about, where `now` is shown.
    pub fn setup(self, now: &Setup) -> Setup {
        let mut setup = on_a_ring(now);
        // Towards zero, but not to it: a shift by nothing proves nothing.
        let even = |d: i32| if d.abs() == 1 { d + d } else { d / 2 * 2 };
        match self {
            Claim::Boundary(boundary) => setup.boundary = boundary,
            Claim::Relu => setup.relu = true,
            Claim::Stride => (setup.stride, setup.dx, setup.dy) = (2, even(now.dx), even(now.dy)),
            Claim::StrideOne => (setup.stride, setup.dx, setup.dy) = (2, 1, 0),
            Claim::Pool(pool) => (setup.pool, setup.dx, setup.dy) = (pool, even(now.dx), even(now.dy)),
            Claim::Motion(motion) => setup.motion = motion,
            Claim::Untied => setup.op = LayerKind::Local,
        }
        setup
    }
}

/// The picture, kernel and shift of `now` with a plain convolution on a ring: everything that the claims have in common.
pub fn on_a_ring(now: &Setup) -> Setup {
    Setup {
        op: LayerKind::Conv,
        tied: 0.0,
        boundary: Boundary::Circular,
        stride: 1,
        relu: false,
        pool: Pool::None,
        motion: Motion::Shift,
        ..now.clone()
    }
}

/// The place of a boundary in the table: those with which the square closes everywhere come first.
fn place(boundary: Boundary) -> u8 {
    match boundary.mode() {
        _ if boundary.is_cyclic() => 0,
        Mode::Full => 1,
        Mode::Valid => 2,
        Mode::Same => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Image;
    use crate::lesson::shift::{Comparison, Preset, Verdict};

    fn table(kernel: Preset) -> Vec<(&'static str, Verdict)> {
        let now = Setup { image: Image::PixelCat, kernel: kernel.kernel(), dx: 3, dy: 2, ..Setup::default() };
        let picture = now.picture().expect("a picture");
        let row = |claim: &Claim| {
            (claim.name(), Comparison::of(&claim.setup(&now).square(&picture).expect("a square")).verdict)
        };
        Claim::all().iter().map(row).collect()
    }

    #[test]
    fn for_vertical_edges_the_table_says_what_the_book_says() {
        use Verdict::{Differs, Equal, Inside};
        let expected = [
            ("circular", Equal),
            ("full", Equal),
            ("valid", Equal),
            ("zero", Inside),
            ("replicate", Inside),
            ("reflect", Inside),
            ("relu", Equal),
            ("stride2", Equal),
            ("stride2-by-1", Differs),
            ("max2", Equal),
            ("avg2", Equal),
            ("blur2", Equal),
            ("flip", Differs),
            ("turn", Differs),
            ("scale", Differs),
            ("untied", Differs),
        ];
        let (known, more): (Vec<_>, Vec<_>) = table(Preset::VerticalEdges)
            .into_iter()
            .partition(|(name, _)| expected.iter().any(|(expected, _)| expected == name));
        assert_eq!(known, expected);
        // Any other rule is decided inside by the same sums, and at the edge by the samples that it makes up.
        assert!(more.iter().all(|(_, verdict)| matches!(verdict, Equal | Inside)), "{more:?}");
    }

    #[test]
    fn a_symmetric_kernel_commutes_with_its_symmetries() {
        let holds = |kernel, name| {
            let row = table(kernel).into_iter().find(|row| row.0 == name).expect("a row");
            matches!(row.1, Verdict::Equal | Verdict::Rounding)
        };
        assert!(holds(Preset::Blur, "flip") && holds(Preset::Blur, "turn") && !holds(Preset::Blur, "scale"));
        assert!(holds(Preset::HorizontalEdges, "flip") && !holds(Preset::HorizontalEdges, "turn"));
        assert!(holds(Preset::Identity, "scale"));
    }

    #[test]
    fn a_claim_is_about_the_present_kernel_and_picture_and_about_nothing_else_that_was_chosen() {
        let calm = Setup { image: Image::PixelCat, kernel: Preset::Emboss.kernel(), dx: 3, dy: 2, ..Setup::default() };
        let chosen = Setup {
            op: LayerKind::Dense,
            tied: 0.5,
            boundary: Boundary::Zero,
            stride: 3,
            relu: true,
            pool: Pool::Max2,
            motion: Motion::Turn,
            ..calm.clone()
        };
        for claim in Claim::all() {
            assert_eq!(claim.setup(&chosen), claim.setup(&calm), "{claim:?}");
        }
        assert_eq!(Claim::Relu.setup(&chosen), Setup { relu: true, ..calm });
    }

    #[test]
    fn multiples_of_two_are_near_the_present_shift_and_not_nothing() {
        for (dx, even) in [(0, 0), (1, 2), (-1, -2), (2, 2), (5, 4), (-5, -4), (64, 64)] {
            for claim in [Claim::Stride, Claim::Pool(Pool::Avg2)] {
                let setup = claim.setup(&Setup { dx, dy: -dx, ..Setup::default() });
                assert_eq!((setup.dx, setup.dy), (even, -even), "{claim:?} {dx}");
            }
        }
    }
}

//! Where it holds and where not: settings to try with the present picture and kernel.

use super::{Motion, Shift};
use crate::conv::{Boundary, Pool};
use crate::lesson::LayerKind;

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
    /// All of them, in the order of the table.
    pub const ALL: [Claim; 15] = [
        Claim::Boundary(Boundary::Circular),
        Claim::Boundary(Boundary::Full),
        Claim::Boundary(Boundary::Valid),
        Claim::Boundary(Boundary::Zero),
        Claim::Boundary(Boundary::Replicate),
        Claim::Boundary(Boundary::Reflect),
        Claim::Relu,
        Claim::Stride,
        Claim::StrideOne,
        Claim::Pool(Pool::Max2),
        Claim::Pool(Pool::Avg2),
        Claim::Motion(Motion::Flip),
        Claim::Motion(Motion::Turn),
        Claim::Motion(Motion::Scale),
        Claim::Untied,
    ];

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

    /// The state that it is about, where `now` is shown.
    pub fn state(self, now: &Shift) -> Shift {
        let mut state = Shift {
            op: LayerKind::Conv,
            tied: 0.0,
            boundary: Boundary::Circular,
            stride: 1,
            relu: false,
            pool: Pool::None,
            motion: Motion::Shift,
            t: 1.0,
            problem: None,
            ..now.clone()
        };
        // Towards zero, but not to it: a shift by nothing proves nothing.
        let even = |d: i32| if d.abs() == 1 { d + d } else { d / 2 * 2 };
        match self {
            Claim::Boundary(boundary) => state.boundary = boundary,
            Claim::Relu => state.relu = true,
            Claim::Stride => (state.stride, state.dx, state.dy) = (2, even(now.dx), even(now.dy)),
            Claim::StrideOne => (state.stride, state.dx, state.dy) = (2, 1, 0),
            Claim::Pool(pool) => (state.pool, state.dx, state.dy) = (pool, even(now.dx), even(now.dy)),
            Claim::Motion(motion) => state.motion = motion,
            Claim::Untied => state.op = LayerKind::Local,
        }
        state
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Image;
    use crate::lesson::shift::{Preset, Verdict, verdict};

    fn table(kernel: Preset) -> Vec<(&'static str, Verdict)> {
        let now = Shift { image: Image::PixelCat, kernel: kernel.kernel(), dx: 3, dy: 2, ..Shift::default() };
        let picture = now.picture().expect("a picture");
        let row = |claim: &Claim| (claim.name(), verdict(&claim.state(&now).square(&picture).expect("a square")));
        Claim::ALL.iter().map(row).collect()
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
            ("flip", Differs),
            ("turn", Differs),
            ("scale", Differs),
            ("untied", Differs),
        ];
        assert_eq!(table(Preset::VerticalEdges), expected);
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
        let calm = Shift { image: Image::PixelCat, kernel: Preset::Emboss.kernel(), dx: 3, dy: 2, ..Shift::default() };
        let chosen = Shift {
            op: LayerKind::Dense,
            tied: 0.5,
            boundary: Boundary::Zero,
            stride: 3,
            relu: true,
            pool: Pool::Max2,
            motion: Motion::Turn,
            t: 0.25,
            problem: Some(crate::conv::Error::TooLarge { what: crate::conv::Argument::Matrix }),
            ..calm.clone()
        };
        for claim in Claim::ALL {
            assert_eq!(claim.state(&chosen), claim.state(&calm), "{claim:?}");
        }
        assert_eq!(Claim::Relu.state(&chosen), Shift { relu: true, ..calm });
    }

    #[test]
    fn multiples_of_two_are_near_the_present_shift_and_not_nothing() {
        for (dx, even) in [(0, 0), (1, 2), (-1, -2), (2, 2), (5, 4), (-5, -4), (64, 64)] {
            for claim in [Claim::Stride, Claim::Pool(Pool::Avg2)] {
                let state = claim.state(&Shift { dx, dy: -dx, ..Shift::default() });
                assert_eq!((state.dx, state.dy), (even, -even), "{claim:?} {dx}");
            }
        }
    }
}

//! Kernels that have a name.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::conv::{Error, Kernel};
use crate::lesson::Named;

/// A kernel by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Preset {
    /// Gives the picture back.
    Identity,
    /// The average of the neighbourhood, nearer samples counting more.
    Blur,
    /// The picture plus its difference from the blurred picture.
    Sharpen,
    /// Horizontal differences (Sobel): light on vertical edges.
    VerticalEdges,
    /// Vertical differences (Sobel): light on horizontal edges.
    HorizontalEdges,
    /// Light from the upper left.
    Emboss,
    /// The right neighbour minus the left one, in one row.
    Difference,
}

impl Preset {
    fn taps(self) -> &'static [f32] {
        match self {
            Preset::Identity => &[0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0],
            // Sixteenths are exact in binary.
            Preset::Blur => &[0.0625, 0.125, 0.0625, 0.125, 0.25, 0.125, 0.0625, 0.125, 0.0625],
            Preset::Sharpen => &[0.0, -1.0, 0.0, -1.0, 5.0, -1.0, 0.0, -1.0, 0.0],
            Preset::VerticalEdges => &[-1.0, 0.0, 1.0, -2.0, 0.0, 2.0, -1.0, 0.0, 1.0],
            Preset::HorizontalEdges => &[-1.0, -2.0, -1.0, 0.0, 0.0, 0.0, 1.0, 2.0, 1.0],
            Preset::Emboss => &[-2.0, -1.0, 0.0, -1.0, 1.0, 1.0, 0.0, 1.0, 2.0],
            Preset::Difference => &[-1.0, 0.0, 1.0],
        }
    }

    /// The kernel.
    #[expect(clippy::expect_used, reason = "seven constant kernels, each built by a test")]
    pub fn kernel(self) -> Kernel {
        let taps = self.taps().to_vec();
        Kernel::new(taps.len() / 3, 3, taps).expect("a constant kernel has its shape")
    }

    /// The preset that `kernel` is, if it is one.
    pub fn of(kernel: &Kernel) -> Option<Preset> {
        Preset::all().iter().copied().find(|preset| preset.kernel() == *kernel)
    }
}

/// `kernel` with kh rows and kw columns: the elements around its centre, and zeros where it had none. If only zeros
/// remained, the identity instead, since a blank output shows nothing.
pub(super) fn reshaped(kernel: &Kernel, kh: usize, kw: usize) -> Result<Kernel, Error> {
    let old = |y: usize, x: usize| {
        let y = (y + kernel.h() / 2).checked_sub(kh / 2).filter(|&y| y < kernel.h())?;
        let x = (x + kernel.w() / 2).checked_sub(kw / 2).filter(|&x| x < kernel.w())?;
        Some(kernel.taps()[y * kernel.w() + x])
    };
    let taps = (0..kh).flat_map(|y| (0..kw).map(move |x| (y, x))).map(|(y, x)| old(y, x).unwrap_or(0.0));
    let mut taps: Vec<f32> = taps.collect();
    if taps.iter().all(|&tap| tap == 0.0)
        && let Some(middle) = taps.get_mut(kh / 2 * kw + kw / 2)
    {
        *middle = 1.0;
    }
    Kernel::new(kh, kw, taps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_is_found_again_and_has_a_name_and_numbers_of_its_own() {
        for &preset in Preset::all() {
            assert_eq!(Preset::of(&preset.kernel()), Some(preset));
            assert!(Preset::all().iter().all(|other| *other == preset || other.name() != preset.name()));
        }
        // The sum of a kernel's elements is its response to a uniform picture.
        let sums: Vec<f32> = Preset::all().iter().map(|preset| preset.kernel().taps().iter().sum()).collect();
        assert_eq!(sums, [1.0, 1.0, 1.0, 0.0, 0.0, 1.0, 0.0]);
    }

    #[test]
    fn a_new_shape_keeps_the_middle() {
        let sobel = Preset::VerticalEdges.kernel();
        assert_eq!(reshaped(&sobel, 1, 3).map(|k| k.taps().to_vec()), Ok(vec![-2.0, 0.0, 2.0]));
        assert_eq!(reshaped(&sobel, 3, 1).map(|k| k.taps().to_vec()), Ok(vec![0.0, 1.0, 0.0]));
        let long = Kernel::row(vec![1.0, 2.0, 3.0, 4.0, 5.0]).expect("a kernel");
        assert_eq!(reshaped(&long, 1, 3).map(|k| k.taps().to_vec()), Ok(vec![2.0, 3.0, 4.0]));
        let high = Kernel::new(5, 1, long.taps().to_vec()).expect("a kernel");
        assert_eq!(reshaped(&high, 3, 1).map(|k| k.taps().to_vec()), Ok(vec![2.0, 3.0, 4.0]));
        let row = Kernel::row(vec![1.0, 2.0, 3.0]).expect("a kernel");
        let square = reshaped(&row, 3, 3).expect("a kernel");
        assert_eq!(square.taps(), [0.0, 0.0, 0.0, 1.0, 2.0, 3.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn where_only_zeros_would_be_left_the_picture_comes_back() {
        let corners = Kernel::new(3, 3, vec![1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0]).expect("a kernel");
        assert_eq!(reshaped(&corners, 1, 1).map(|k| k.taps().to_vec()), Ok(vec![1.0]));
        let nothing = Kernel::row(vec![0.0]).expect("a kernel");
        let square = reshaped(&nothing, 3, 3).expect("a kernel");
        assert_eq!(square.taps(), [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
        let wide = reshaped(&nothing, 3, 5).expect("a kernel");
        assert_eq!(wide.taps().iter().position(|&tap| tap == 1.0), Some(7));
    }
}

//! Reductions of long lists in sixteen lanes.
//!
//! They are written with vectors of four, so that they are fast even if the page is compiled for size.

use wide::f32x4;

/// The number of sums that run side by side.
const LANES: usize = 16;

/// The dot product of two lists of the same length. Lane l sums the products at the indices l, l + 16, l + 32, …; then
/// the sixteen sums are added from left to right.
pub(super) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let (a_blocks, a_rest) = a.as_chunks::<LANES>();
    let (b_blocks, b_rest) = b.as_chunks::<LANES>();
    let mut lanes = Lanes::ZERO;
    for (a, b) in a_blocks.iter().zip(b_blocks) {
        lanes = lanes.add_each(a, b);
    }
    let mut sums = [0.0; LANES];
    lanes.store(&mut sums);
    for ((sum, a), b) in sums.iter_mut().zip(a_rest).zip(b_rest) {
        *sum += a * b;
    }
    sums.iter().sum()
}

/// The largest absolute value; `None` if a value is infinite or NaN.
pub(super) fn largest(values: &[f32]) -> Option<f32> {
    let (blocks, rest) = values.as_chunks::<LANES>();
    // Each quarter has its own accumulators, so that none waits for another.
    let (mut faults, mut most) = ([f32x4::ZERO; 4], [f32x4::ZERO; 4]);
    for block in blocks {
        for ((values, fault), most) in quarters(block).into_iter().zip(&mut faults).zip(&mut most) {
            let values = f32x4::new(*values);
            // A product with zero is zero unless the value is infinite or NaN; then the sum is NaN from here on.
            *fault += values * f32x4::ZERO;
            *most = most.fast_max(values.abs());
        }
    }
    let faults = faults.into_iter().fold(f32x4::ZERO, |sum, four| sum + four);
    let fault = rest.iter().fold(faults.reduce_add(), |fault, value| fault + value * 0.0);
    let most = most.into_iter().fold(f32x4::ZERO, f32x4::fast_max);
    let most = most.to_array().iter().chain(rest).fold(0.0, |most: f32, value| most.max(value.abs()));
    (fault == 0.0).then_some(most)
}

/// Subtracts each value of `b` from that of `a` at the same place; the lists have the same length.
pub(super) fn subtract(a: &mut [f32], b: &[f32]) {
    let ((a_fours, a_rest), (b_fours, b_rest)) = (a.as_chunks_mut(), b.as_chunks());
    for (a, b) in a_fours.iter_mut().zip(b_fours) {
        *a = (f32x4::new(*a) - f32x4::new(*b)).to_array();
    }
    for (a, b) in a_rest.iter_mut().zip(b_rest) {
        *a -= b;
    }
}

/// Sixteen sums.
#[derive(Clone, Copy)]
struct Lanes(f32x4, f32x4, f32x4, f32x4);

impl Lanes {
    const ZERO: Lanes = Lanes(f32x4::ZERO, f32x4::ZERO, f32x4::ZERO, f32x4::ZERO);

    #[inline(always)]
    fn add_each(self, a: &[f32; LANES], b: &[f32; LANES]) -> Lanes {
        let ([a0, a1, a2, a3], [b0, b1, b2, b3]) = (quarters(a), quarters(b));
        Lanes(
            self.0 + f32x4::new(*a0) * f32x4::new(*b0),
            self.1 + f32x4::new(*a1) * f32x4::new(*b1),
            self.2 + f32x4::new(*a2) * f32x4::new(*b2),
            self.3 + f32x4::new(*a3) * f32x4::new(*b3),
        )
    }

    #[inline(always)]
    fn store(self, y: &mut [f32; LANES]) {
        let ([a, b, c, d], _) = y.as_chunks_mut::<4>() else { unreachable!() };
        (*a, *b, *c, *d) = (self.0.to_array(), self.1.to_array(), self.2.to_array(), self.3.to_array());
    }
}

#[inline(always)]
fn quarters(x: &[f32; LANES]) -> [&[f32; 4]; 4] {
    let ([a, b, c, d], _) = x.as_chunks::<4>() else { unreachable!() };
    [a, b, c, d]
}

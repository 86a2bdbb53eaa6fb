//! The inner loops: sixteen sums side by side.
//!
//! Written in vectors of four, so that they are as fast where the page is compiled for size, and as four lanes are
//! summed apart, each sum has the order of the plain loop and its bits.

use wide::f32x4;

/// Sums that run side by side.
pub(super) const LANES: usize = 16;

/// A tap and the sample it meets: counted from the first sample of the first window, or of the input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Meeting {
    pub(super) weight: f32,
    pub(super) offset: usize,
}

/// The windows of one output row: `y[i] = Σ weight·x[offset + i·stride]`, summed from 0 in the order of `meetings`.
pub(super) fn windows(y: &mut [f32], x: &[f32], meetings: &[Meeting], stride: usize) {
    match (stride, meetings.len()) {
        _ if y.len() < LANES => one_by_one(y, x, meetings, stride),
        (1, 2) => two(y, x, meetings),
        (1, 3) => three(y, x, meetings),
        (1, 9) => nine(y, x, meetings),
        _ => in_blocks(y, x, meetings, stride),
    }
}

fn one_by_one(y: &mut [f32], x: &[f32], meetings: &[Meeting], stride: usize) {
    for (i, y) in y.iter_mut().enumerate() {
        let x = &x[i * stride..];
        *y = meetings.iter().fold(0.0, |sum, meeting| sum + meeting.weight * x[meeting.offset]);
    }
}

/// Loops whose weights stay in registers, one for each number of taps that is worth it. What is left at the end of a row
/// is computed with the vector that ends there, partly a second time, to the same bits.
macro_rules! taps_of {
    ($name:ident: $($tap:tt)+) => {
        fn $name(y: &mut [f32], x: &[f32], meetings: &[Meeting]) {
            let weights = ($(f32x4::splat(meetings[$tap].weight),)+);
            let lines = ($(&x[meetings[$tap].offset..][..y.len()],)+);
            if let Some(last) = y.last_chunk_mut::<4>() {
                *last = (f32x4::ZERO$( + weights.$tap * last_four(lines.$tap))+).to_array();
            }
            let (y, _) = y.as_chunks_mut::<4>();
            let samples = ($(&lines.$tap.as_chunks::<4>().0[..y.len()],)+);
            for i in 0..y.len() {
                y[i] = (f32x4::ZERO$( + weights.$tap * f32x4::new(samples.$tap[i]))+).to_array();
            }
        }
    };
}

fn last_four(line: &[f32]) -> f32x4 {
    line.last_chunk().map_or(f32x4::ZERO, |four| f32x4::new(*four))
}

taps_of!(two: 0 1);
taps_of!(three: 0 1 2);
taps_of!(nine: 0 1 2 3 4 5 6 7 8);

/// Any taps at any stride, in blocks of as many outputs as there are registers for their sums. The last block ends with
/// the row.
fn in_blocks(y: &mut [f32], x: &[f32], meetings: &[Meeting], stride: usize) {
    let last = y.len() - LANES;
    let mut first = 0;
    while first < last {
        if stride == 1 && first + 2 * LANES <= y.len() {
            wide_block(&mut y[first..], &x[first..], meetings);
            first += 2 * LANES;
        } else {
            block(&mut y[first..], &x[first * stride..], meetings, stride);
            first += LANES;
        }
    }
    if first < y.len() {
        block(&mut y[last..], &x[last * stride..], meetings, stride);
    }
}

/// The first 32 outputs at stride 1.
fn wide_block(y: &mut [f32], x: &[f32], meetings: &[Meeting]) {
    let (mut left, mut right) = (Lanes::ZERO, Lanes::ZERO);
    for meeting in meetings {
        let (samples, _) = x[meeting.offset..][..2 * LANES].as_chunks::<LANES>();
        let weight = f32x4::splat(meeting.weight);
        left = left.add_products(weight, &samples[0]);
        right = right.add_products(weight, &samples[1]);
    }
    let (y, _) = y[..2 * LANES].as_chunks_mut::<LANES>();
    left.store(&mut y[0]);
    right.store(&mut y[1]);
}

/// The first 16 outputs at any stride.
fn block(y: &mut [f32], x: &[f32], meetings: &[Meeting], stride: usize) {
    let mut sums = Lanes::ZERO;
    for meeting in meetings {
        let (x, weight) = (&x[meeting.offset..], f32x4::splat(meeting.weight));
        sums = match (stride, x.first_chunk(), x.first_chunk()) {
            (1, Some(samples), _) => sums.add_products(weight, samples),
            // A window is at least one sample wide: there may be one fewer than twice as many.
            (2, _, Some(samples)) => sums.add_every_other(weight, samples),
            _ => sums.add_strided(weight, x, stride),
        };
    }
    if let Some(y) = y.first_chunk_mut() {
        sums.store(y);
    }
}

/// The dot product of two lists of the same length: sum l over the places l, l + 16, l + 32, …, then the sixteen
/// added from left to right.
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

/// The largest absolute value; `None` if some value is infinite or no number.
pub(super) fn largest(values: &[f32]) -> Option<f32> {
    let (blocks, rest) = values.as_chunks::<LANES>();
    let (mut faults, mut most) = (f32x4::ZERO, f32x4::ZERO);
    for block in blocks {
        for values in quarters(block) {
            let values = f32x4::new(*values);
            // A product with zero is zero, but for the infinite and what is no number; and then it stays none.
            faults += values * f32x4::ZERO;
            most = most.fast_max(values.abs());
        }
    }
    let fault = rest.iter().fold(faults.reduce_add(), |fault, value| fault + value * 0.0);
    let most = most.to_array().iter().chain(rest).fold(0.0, |most: f32, value| most.max(value.abs()));
    (fault == 0.0).then_some(most)
}

/// Sixteen sums.
#[derive(Clone, Copy)]
struct Lanes(f32x4, f32x4, f32x4, f32x4);

impl Lanes {
    const ZERO: Lanes = Lanes(f32x4::ZERO, f32x4::ZERO, f32x4::ZERO, f32x4::ZERO);

    #[inline(always)]
    fn add_products(self, weight: f32x4, x: &[f32; LANES]) -> Lanes {
        let [a, b, c, d] = quarters(x);
        Lanes(
            self.0 + weight * f32x4::new(*a),
            self.1 + weight * f32x4::new(*b),
            self.2 + weight * f32x4::new(*c),
            self.3 + weight * f32x4::new(*d),
        )
    }

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

    /// The same with every other sample.
    #[inline(always)]
    fn add_every_other(self, weight: f32x4, x: &[f32; 2 * LANES]) -> Lanes {
        // The compiler makes one shuffle of it.
        let even = |[a, _, b, _]: [f32; 4], [c, _, d, _]: [f32; 4]| f32x4::new([a, b, c, d]);
        let ([x0, x1, x2, x3, x4, x5, x6, x7], _) = x.as_chunks::<4>() else { unreachable!() };
        Lanes(
            self.0 + weight * even(*x0, *x1),
            self.1 + weight * even(*x2, *x3),
            self.2 + weight * even(*x4, *x5),
            self.3 + weight * even(*x6, *x7),
        )
    }

    /// The same with every `stride`-th sample.
    #[inline(always)]
    fn add_strided(self, weight: f32x4, x: &[f32], stride: usize) -> Lanes {
        let x = &x[..=(LANES - 1) * stride];
        let four = |first: usize| f32x4::new([0, 1, 2, 3].map(|lane| x[(first + lane) * stride]));
        Lanes(
            self.0 + weight * four(0),
            self.1 + weight * four(4),
            self.2 + weight * four(8),
            self.3 + weight * four(12),
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

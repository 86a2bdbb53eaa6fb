//! The inner loops of the correlation: the windows of one output row, many of them side by side.
//!
//! Each sum is taken in the order of the plain loop, so that no bit differs.

use std::array::from_fn;

use wide::f32x4;

/// A tap, and the distance to the sample that it meets from the first sample of the first window or of the input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct OffsetTap {
    pub(super) weight: f32,
    pub(super) offset: usize,
}

/// The windows of one output row at stride 1: `y[i] = Σ weight·x[offset + i]`, summed from 0 in the order of `taps`.
pub(super) fn windows(y: &mut [f32], x: &[f32], taps: &[OffsetTap]) {
    // Called through a pointer, each loop remains a separate function: in one large function the compilers run out of
    // registers.
    let routine: fn(&mut [f32], &[f32], &[OffsetTap]) = match (y.len(), taps.len()) {
        (_, 0) | (..16, _) => |y, x, taps| windows_one_by_one(y, x, taps, 1),
        (32.., 2) if in_runs::<2>(taps) => grid::<1, 2, 32>,
        (32.., 3) if in_runs::<3>(taps) => grid::<1, 3, 32>,
        (_, 4) if in_runs::<2>(taps) => grid::<2, 2, 16>,
        (_, 9) if in_runs::<3>(taps) => grid::<3, 3, 16>,
        (16..32, _) => blocks::<4>,
        _ => blocks::<8>,
    };
    routine(y, x, taps);
}

/// The windows of any output row at any stride, one after the other: `y[i] = Σ weight·x[offset + i·stride]`.
pub(super) fn windows_one_by_one(y: &mut [f32], x: &[f32], taps: &[OffsetTap], stride: usize) {
    for (i, y) in y.iter_mut().enumerate() {
        let x = &x[i * stride..];
        *y = taps.iter().fold(0.0, |sum, tap| sum + tap.weight * x[tap.offset]);
    }
}

/// Up to three taps within three samples. A missing tap has weight zero, which changes no sum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Triple {
    weights: [f32; 3],
    offset: usize,
}

/// The same taps in the same order, as triples.
pub(super) fn triples(taps: &[OffsetTap]) -> Vec<Triple> {
    let mut triples: Vec<Triple> = Vec::new();
    let mut next = 0;
    for &OffsetTap { weight, offset } in taps {
        match triples.last_mut() {
            Some(last) if (next..last.offset + 3).contains(&offset) => last.weights[offset - last.offset] = weight,
            _ => triples.push(Triple { weights: [weight, 0.0, 0.0], offset }),
        }
        next = offset + 1;
    }
    triples
}

/// The windows of one output row at a stride above 1. `triples` are the same taps as `taps`.
pub(super) fn windows_at_stride(y: &mut [f32], x: &[f32], taps: &[OffsetTap], triples: &[Triple], stride: usize) {
    // Four samples are read from the start of a triple. Outputs for which the input ends before that are computed one
    // by one.
    let last = triples.iter().map(|triple| triple.offset).max().unwrap_or_default();
    let before_end = x.len().saturating_sub(last + 4) / stride;
    let side_by_side = y.len().min(before_end);
    let routine: fn(&mut [f32], &[f32], &[Triple]) = match stride {
        _ if side_by_side < 16 => return windows_one_by_one(y, x, taps, stride),
        2 => strided::<2>,
        3 => strided::<3>,
        4 => strided::<4>,
        _ => return windows_one_by_one(y, x, taps, stride),
    };
    let (most, rest) = y.split_at_mut(side_by_side);
    routine(most, x, triples);
    windows_one_by_one(rest, x.get(side_by_side * stride..).unwrap_or_default(), taps, stride);
}

/// Triples at stride `S`, in blocks of 16 outputs.
#[inline(never)]
fn strided<const S: usize>(y: &mut [f32], x: &[f32], triples: &[Triple]) {
    each_block(y.len(), 16, |first| {
        let x = &x[first * S..];
        let mut sums = [f32x4::ZERO; 4];
        for triple in triples {
            let samples = &x[triple.offset..][..15 * S + 4];
            let weights: [f32x4; 3] = from_fn(|c| f32x4::splat(triple.weights[c]));
            for (v, sum) in sums.iter_mut().enumerate() {
                let under = under::<S>(&samples[4 * v * S..]);
                for (weight, four) in weights.iter().zip(under) {
                    *sum += *weight * four;
                }
            }
        }
        for (y, sum) in y[first..first + 16].as_chunks_mut::<4>().0.iter_mut().zip(sums) {
            *y = sum.to_array();
        }
    });
}

/// The samples that the taps of a triple meet in four windows: every `S`-th sample from the first, second and third on.
#[inline(always)]
fn under<const S: usize>(samples: &[f32]) -> [f32x4; 3] {
    let four = |at: usize| samples[at..].first_chunk().map_or(f32x4::ZERO, |four| f32x4::new(*four));
    if S == 2 {
        let (a, b, c, d) = (four(0), four(4), four(2), four(6));
        let even = |a: f32x4, b: f32x4| a.unpack_lo(b).unpack_lo(a.unpack_hi(b));
        return [even(a, b), a.unpack_lo(b).unpack_hi(a.unpack_hi(b)), even(c, d)];
    }
    let [a, b, c, _] = f32x4::transpose([four(0), four(S), four(2 * S), four(3 * S)]);
    [a, b, c]
}

/// Whether the taps are runs of `C` adjacent ones.
fn in_runs<const C: usize>(taps: &[OffsetTap]) -> bool {
    let is_run = |run: &[OffsetTap]| run.iter().enumerate().all(|(c, tap)| tap.offset == run[0].offset + c);
    taps.chunks_exact(C).all(is_run)
}

/// `R` runs of `C` adjacent taps, in blocks of `B` outputs. The weights stay in registers.
#[inline(never)]
fn grid<const R: usize, const C: usize, const B: usize>(y: &mut [f32], x: &[f32], taps: &[OffsetTap]) {
    let weights: [[f32x4; C]; R] = from_fn(|r| from_fn(|c| f32x4::splat(taps[r * C + c].weight)));
    let rows: [&[f32]; R] = from_fn(|r| &x[taps[r * C].offset..][..y.len() + C - 1]);
    each_block(y.len(), B, |first| {
        let rows = rows.map(|row| &row[first..first + B + C - 1]);
        for (v, y) in y[first..first + B].as_chunks_mut::<4>().0.iter_mut().enumerate() {
            let mut sum = f32x4::ZERO;
            for (weights, samples) in weights.iter().zip(rows) {
                for (c, weight) in weights.iter().enumerate() {
                    let four = samples[4 * v + c..].first_chunk().map_or(f32x4::ZERO, |four| f32x4::new(*four));
                    sum += *weight * four;
                }
            }
            *y = sum.to_array();
        }
    });
}

/// Any taps, in blocks of `V` vectors of outputs. The sums stay in registers.
#[inline(never)]
fn blocks<const V: usize>(y: &mut [f32], x: &[f32], taps: &[OffsetTap]) {
    each_block(y.len(), 4 * V, |first| {
        let x = &x[first..];
        let mut sums = [f32x4::ZERO; V];
        for tap in taps {
            let (samples, _) = x[tap.offset..][..4 * V].as_chunks::<4>();
            let weight = f32x4::splat(tap.weight);
            for (sum, four) in sums.iter_mut().zip(samples) {
                *sum += weight * f32x4::new(*four);
            }
        }
        for (y, sum) in y[first..first + 4 * V].as_chunks_mut::<4>().0.iter_mut().zip(sums) {
            *y = sum.to_array();
        }
    });
}

/// Calls `block` with the first output of each block of `size` outputs, for `n ≥ size` outputs. The last block ends
/// with the last output; outputs that it shares with the block before are computed twice, with the same result.
#[inline(always)]
fn each_block(n: usize, size: usize, mut block: impl FnMut(usize)) {
    let (mut first, last) = (0, n - size);
    loop {
        block(first);
        if first == last {
            break;
        }
        first = (first + size).min(last);
    }
}

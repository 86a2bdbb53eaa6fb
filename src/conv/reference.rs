//! Correlation and shift as in the textbook.

use super::{Argument, Boundary, Error, Kernel, Options, Plane, Shift};

/// The same as [`correlate`](super::correlate), slow and as in the textbook: pads the plane, slides the window,
/// multiplies and adds in window order (*Deep Learning*, equation 9.6; with `flip`, equation 9.4). It shares no code
/// with the optimised correlation, which the tests compare with it.
///
/// # Errors
/// Those of [`correlate`](super::correlate).
pub fn correlate_reference(x: &Plane, k: &Kernel, o: &Options) -> Result<Plane, Error> {
    if o.stride == 0 {
        return Err(Error::ZeroStride);
    }
    if o.dilation == 0 {
        return Err(Error::ZeroDilation);
    }
    let (reach_y, reach_x) = (reach(k.h(), o)?, reach(k.w(), o)?);
    let padded = pad(x, reach_y, reach_x, o.boundary)?;
    for (reach, padded) in [(reach_y, padded.h()), (reach_x, padded.w())] {
        if reach >= padded {
            return Err(Error::KernelTooWide { extent: reach + 1, padded });
        }
    }
    let mut y = Vec::new();
    let mut h = 0;
    for row in (0..padded.h() - reach_y).step_by(o.stride) {
        h += 1;
        for col in (0..padded.w() - reach_x).step_by(o.stride) {
            let mut sum = 0.0;
            for m in 0..k.h() {
                for n in 0..k.w() {
                    let weight = if o.flip {
                        k.taps()[(k.h() - 1 - m) * k.w() + (k.w() - 1 - n)]
                    } else {
                        k.taps()[m * k.w() + n]
                    };
                    sum += weight * padded.at(row + m * o.dilation, col + n * o.dilation);
                }
            }
            y.push(sum);
        }
    }
    let w = y.len() / h;
    Plane::new(h, w, y).map_err(|error| match error {
        Error::NotFinite { .. } => Error::Overflow,
        other => other,
    })
}

/// The distance from the first tap to the last, in samples.
fn reach(taps: usize, o: &Options) -> Result<usize, Error> {
    match o.dilation.checked_mul(taps - 1) {
        Some(reach) if reach <= isize::MAX as usize / 4 => Ok(reach),
        _ => Err(Error::TooLarge { what: Argument::Dilation }),
    }
}

/// `x`, padded by the rule of `boundary` for a window with these distances from the first tap to the last.
fn pad(x: &Plane, reach_y: usize, reach_x: usize, boundary: Boundary) -> Result<Plane, Error> {
    let padding = |reach: usize| match boundary {
        Boundary::Valid => (0, 0),
        Boundary::Full => (reach, reach),
        Boundary::Zero | Boundary::Circular | Boundary::Replicate | Boundary::Reflect => (reach / 2, reach - reach / 2),
    };
    let ((top, bottom), (left, right)) = (padding(reach_y), padding(reach_x));
    for (padding, input) in [(bottom, x.h()), (right, x.w())] {
        if boundary == Boundary::Reflect && padding >= input {
            return Err(Error::ReflectTooWide { padding, input });
        }
    }
    Plane::from_fn(top + x.h() + bottom, left + x.w() + right, |row, col| {
        match (beyond(row, top, x.h(), boundary), beyond(col, left, x.w(), boundary)) {
            (Some(y), Some(x_col)) => x.at(y, x_col),
            _ => 0.0,
        }
    })
}

/// The index of the sample at place `at` of a padded axis: `before` samples of padding, then `n` of the input, then
/// padding.
fn beyond(at: usize, before: usize, n: usize, boundary: Boundary) -> Option<usize> {
    if (before..before + n).contains(&at) {
        return Some(at - before);
    }
    match boundary {
        Boundary::Zero | Boundary::Valid | Boundary::Full => None,
        Boundary::Replicate if at < before => Some(0),
        Boundary::Replicate => Some(n - 1),
        Boundary::Reflect if at < before => Some(before - at),
        Boundary::Reflect => Some((n - 1) - (at - before - (n - 1))),
        // Forward by part of a turn instead of back by `before`: the same sample, without negative numbers.
        Boundary::Circular => Some((at + n - before % n) % n),
    }
}

/// The same as [`shift`](super::shift()), slow: walks from each sample, one step at a time, to the one that takes its
/// place.
///
/// # Errors
/// Those of [`shift`](super::shift()).
pub fn shift_reference(x: &Plane, s: Shift, boundary: Boundary) -> Result<Plane, Error> {
    Plane::from_fn(x.h(), x.w(), |row, col| {
        match (origin(row, s.dy, x.h(), boundary), origin(col, s.dx, x.w(), boundary)) {
            (Some(y), Some(col)) => x.at(y, col),
            _ => 0.0,
        }
    })
}

/// The index, before a shift by `d`, of the sample at index `i` of `n`.
fn origin(i: usize, d: isize, n: usize, boundary: Boundary) -> Option<usize> {
    let (mut at, mut heading) = (i as isize, if d > 0 { -1 } else { 1 });
    let last = n as isize - 1;
    for _ in 0..d.unsigned_abs() {
        match boundary {
            // The walker turns round at either end.
            Boundary::Reflect if n > 1 => {
                if !(0..=last).contains(&(at + heading)) {
                    heading = -heading;
                }
                at += heading;
            }
            Boundary::Reflect => {}
            Boundary::Replicate => at = (at + heading).clamp(0, last),
            Boundary::Circular => at = (at + heading + n as isize) % n as isize,
            Boundary::Zero | Boundary::Valid | Boundary::Full => at += heading,
        }
    }
    (0..=last).contains(&at).then_some(at as usize)
}

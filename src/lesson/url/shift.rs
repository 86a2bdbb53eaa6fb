//! The scene Shift in the address.

use super::Accepted;
use super::connect::boundaries;
use super::pairs::{Pairs, Writer, joined};
use crate::conv::{Error, Kernel};
use crate::lesson::shift::{MAX_KERNEL, MAX_SHIFT, Shift, opening_shift};
use crate::lesson::{Image, parse_number};

pub(super) fn encode(state: &Shift, writer: &mut Writer) {
    let default = Shift::default();
    writer.put("image", state.image.name(), default.image.name());
    let own = state.kernel != default.kernel;
    writer.put_if("k", &joined(state.kernel.taps()), own);
    writer.put_if("kh", &state.kernel.h().to_string(), own && state.kernel.h() != 1);
    writer.put("boundary", state.boundary.name(), default.boundary.name());
    writer.put("stride", &state.stride.to_string(), "1");
    writer.put("dilation", &state.dilation.to_string(), "1");
    writer.put("flip", if state.flip { "1" } else { "0" }, "0");
    let (dx, dy) = opening_shift(state.image, state.stride);
    writer.put("dx", &state.dx.to_string(), &dx.to_string());
    writer.put("dy", &state.dy.to_string(), &dy.to_string());
    writer.put("t", &state.t.to_string(), &default.t.to_string());
}

pub(super) fn decode(pairs: &mut Pairs) -> Shift {
    let mut state = Shift::default();
    // Shift is about pictures and one convolution so far: these keys take their one value.
    for (key, only) in [("dim", "2"), ("op", "conv"), ("pool", "none"), ("transform", "shift")] {
        pairs.word(key, &[(only, ())]);
    }
    state.image = pairs.word("image", &Image::ALL.map(|image| (image.name(), image))).unwrap_or(state.image);
    state.kernel = kernel(pairs).unwrap_or(state.kernel);
    state.boundary = pairs.word("boundary", &boundaries()).unwrap_or(state.boundary);
    state.stride = pairs.whole("stride", 1, 4).map_or(1, |stride| stride as usize);
    state.dilation = pairs.whole("dilation", 1, 4).map_or(1, |dilation| dilation as usize);
    state.flip = pairs.flag("flip");
    let (dx, dy) = opening_shift(state.image, state.stride);
    state.dx = distance(pairs, "dx", state.stride).unwrap_or(dx);
    state.dy = distance(pairs, "dy", state.stride).unwrap_or(dy);
    let fraction = |text: &str| parse_number(text).filter(|t| (0.0..=1.0).contains(t));
    state.t = pairs.read("t", Accepted::Fraction, fraction).unwrap_or(state.t);

    if let Err(error) = state.check() {
        let opening = Shift::default();
        let key = if matches!(error, Error::KernelTooWide { .. }) { "k" } else { "boundary" };
        pairs.refuse(key, Accepted::Shape(error));
        (state.boundary, state.dilation) = (opening.boundary, opening.dilation);
    }
    state
}

/// The kernel of `k` and `kh`, if the address gives a good one.
fn kernel(pairs: &mut Pairs) -> Option<Kernel> {
    let kh = pairs.whole("kh", 1, MAX_KERNEL as i64);
    let Some(taps) = pairs.numbers("k", MAX_KERNEL * MAX_KERNEL) else {
        if kh.is_some_and(|kh| kh != 3) && pairs.get("k").is_none() {
            pairs.refuse("kh", Accepted::Rows);
        }
        return None;
    };
    let kh = kh.unwrap_or(1) as usize;
    if taps.len() % kh != 0 || taps.len() / kh > MAX_KERNEL {
        pairs.refuse("kh", Accepted::Rows);
        return None;
    }
    Kernel::new(kh, taps.len() / kh, taps).ok()
}

/// A whole number of samples, which the stride divides.
fn distance(pairs: &mut Pairs, key: &'static str, stride: usize) -> Option<i32> {
    let distance = pairs.whole(key, -i64::from(MAX_SHIFT), MAX_SHIFT.into())?;
    if distance % stride as i64 != 0 {
        pairs.refuse(key, Accepted::Multiple(stride));
        return None;
    }
    Some(distance as i32)
}

//! The scene Shift in the address.

use crate::conv::{Argument, Boundary, Error, Pool};
use crate::lesson::LayerKind;
use crate::lesson::MAX_KERNEL;
use crate::lesson::Named;
use crate::lesson::address::{Accepted, Pairs, Writer, joined};
use crate::lesson::shift::{MAX_DENSE, MAX_SHIFT, MAX_SIGNAL, Motion, Panel, Shift, opening_shift};
use crate::lesson::{Image, parse_number};

pub(super) fn encode(state: &Shift, writer: &mut Writer) {
    let default = Shift::default();
    writer.put("dim", if state.one_d { "1" } else { "2" }, "2");
    if state.one_d {
        writer.put("x", &joined(&state.signal), &joined(&default.signal));
    } else {
        writer.put("image", state.image.name(), default.image.name());
    }
    writer.put("op", state.op.name(), "conv");
    let own = state.kernel != Shift::opening_kernel(state.one_d);
    writer.put_if("k", &joined(state.kernel.taps()), own);
    writer.put_if("kh", &state.kernel.h().to_string(), own && state.kernel.h() != 1);
    writer.put("boundary", state.boundary.name(), default.boundary.name());
    writer.put("stride", &state.stride.to_string(), "1");
    writer.put("dilation", &state.dilation.to_string(), "1");
    writer.put("flip", if state.flip { "1" } else { "0" }, "0");
    writer.put("relu", if state.relu { "1" } else { "0" }, "0");
    writer.put("pool", state.pool.name(), "none");
    writer.put("transform", state.motion.name(), "shift");
    let (dx, dy) = opening_shift(state.size(), state.stride);
    writer.put("dx", &state.dx.to_string(), &dx.to_string());
    writer.put("dy", &state.dy.to_string(), &dy.to_string());
    writer.put("t", &state.t.to_string(), &default.t.to_string());
    writer.put("seed", &state.seed.to_string(), &default.seed.to_string());
    writer.put("panel", state.panel.map_or("", Panel::name), "");
}

/// The state that the address opens; what is never in it comes from `now`.
pub(super) fn decode(pairs: &mut Pairs, now: &Shift) -> Shift {
    let mut state = Shift { predict: now.predict, own: now.own.clone(), ..Shift::default() };
    state.one_d = pairs.word("dim", &[("2", false), ("1", true)]).unwrap_or(false);
    state.signal = pairs.numbers("x", MAX_SIGNAL).unwrap_or(state.signal);
    state.image = pairs.choice("image").unwrap_or(state.image);
    if state.image == Image::Custom && state.own.is_none() {
        pairs.refuse("image", Accepted::OwnPicture);
        state.image = Image::Cat;
    }
    state.op = pairs.word("op", &LayerKind::ALL.map(|op| (op.name(), op))).unwrap_or(state.op);
    state.kernel = pairs.kernel(3, MAX_KERNEL * MAX_KERNEL).unwrap_or_else(|| Shift::opening_kernel(state.one_d));
    state.boundary =
        pairs.word("boundary", &Boundary::ALL.map(|boundary| (boundary.name(), boundary))).unwrap_or(state.boundary);
    state.stride = pairs.whole("stride", 1, 4).map_or(1, |stride| stride as usize);
    state.dilation = pairs.whole("dilation", 1, 4).map_or(1, |dilation| dilation as usize);
    state.flip = pairs.flag("flip");
    state.relu = pairs.flag("relu");
    state.pool = pairs.word("pool", &Pool::ALL.map(|pool| (pool.name(), pool))).unwrap_or(state.pool);
    state.motion = pairs.word("transform", &Motion::ALL.map(|motion| (motion.name(), motion))).unwrap_or(state.motion);
    let (dx, dy) = opening_shift(state.size(), state.stride);
    let mut distance = |key| pairs.whole(key, -i64::from(MAX_SHIFT), MAX_SHIFT.into()).map(|d| d as i32);
    state.dx = distance("dx").unwrap_or(dx);
    state.dy = distance("dy").unwrap_or(dy);
    let fraction = |text: &str| parse_number(text).filter(|t| (0.0..=1.0).contains(t));
    state.t = pairs.read("t", Accepted::Fraction, fraction).unwrap_or(state.t);
    state.seed = pairs.whole("seed", 0, u32::MAX.into()).map_or(state.seed, |seed| seed as u32);
    state.panel = pairs.word("panel", &Panel::ALL.map(|panel| (panel.name(), panel)));

    if state.one_d && state.dy != 0 {
        pairs.refuse("dy", Accepted::Whole(0, 0));
        state.dy = 0;
    }
    let (h, w) = state.size();
    if state.op == LayerKind::Dense && h * w > MAX_DENSE {
        pairs.refuse("op", Accepted::Shape(Error::TooLarge { what: Argument::Matrix }));
        state.op = LayerKind::Conv;
    }
    // What does not fit together: the key that says so falls back, and the rest is tried again.
    for _ in 0..4 {
        let Err(error) = state.check() else { break };
        let opening = Shift::default();
        let key = match error {
            _ if state.one_d && state.kernel.h() > 1 => "kh",
            Error::Shape { .. } => "transform",
            Error::Empty { .. } => "pool",
            _ if (Shift { dilation: 1, ..state.clone() }).check().is_ok() => "dilation",
            _ => "boundary",
        };
        pairs.refuse(key, Accepted::Shape(error));
        match key {
            "kh" => state.kernel = Shift::opening_kernel(true),
            "transform" => state.motion = opening.motion,
            "pool" => state.pool = opening.pool,
            "dilation" => state.dilation = opening.dilation,
            _ => state.boundary = opening.boundary,
        }
    }
    state
}

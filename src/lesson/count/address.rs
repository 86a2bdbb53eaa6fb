//! The scene Count in the address.

use crate::conv::{Boundary, Error};
use crate::lesson::MAX_KERNEL;
use crate::lesson::address::{Accepted, Pairs, Writer, joined};
use crate::lesson::count::{Count, Form, MAX_SIDE, Panel, Quantity};
use crate::lesson::{Image, parse_number};

pub(super) fn encode(state: &Count, writer: &mut Writer) {
    let default = Count::default();
    let (h, w) = state.picture_size();
    writer.put("image", state.image.name(), default.image.name());
    writer.put("h", &state.h.to_string(), &h.to_string());
    writer.put("w", &state.w.to_string(), &w.to_string());
    let own = state.kernel != default.kernel;
    writer.put_if("k", &joined(state.kernel.taps()), own);
    writer.put_if("kh", &state.kernel.h().to_string(), own && state.kernel.h() != 1);
    writer.put("boundary", state.boundary.name(), default.boundary.name());
    writer.put("stride", &state.stride.to_string(), "1");
    writer.put("layers", &layers(state), &layers(&default));
    writer.put("panel", state.panel.name(), default.panel.name());
    writer.put("of", state.quantity.name(), default.quantity.name());
    writer.put("zoom", &state.zoom.to_string(), &default.zoom.to_string());
}

/// The state that the address opens; what is never in it comes from `now`.
pub(super) fn decode(pairs: &mut Pairs, now: &Count) -> Count {
    let mut state = Count { own: now.own.clone(), ..Count::default() };
    let opening = Count::default();
    state.image = pairs.word("image", &Image::ALL.map(|image| (image.name(), image))).unwrap_or(state.image);
    if state.image == Image::Custom && state.own.is_none() {
        pairs.refuse("image", Accepted::OwnPicture);
        state.image = Image::Cat;
    }
    (state.h, state.w) = state.picture_size();
    state.h = pairs.whole("h", 1, MAX_SIDE as i64).map_or(state.h, |h| h as usize);
    state.w = pairs.whole("w", 1, MAX_SIDE as i64).map_or(state.w, |w| w as usize);
    state.kernel = pairs.kernel(1, MAX_KERNEL * MAX_KERNEL).unwrap_or(state.kernel);
    state.boundary =
        pairs.word("boundary", &Boundary::ALL.map(|boundary| (boundary.name(), boundary))).unwrap_or(state.boundary);
    state.stride = pairs.whole("stride", 1, 4).map_or(1, |stride| stride as usize);
    if let Some(shown) = pairs.words("layers", &Form::ALL.map(|form| (form.name(), form))) {
        if shown.is_empty() {
            pairs.refuse("layers", Accepted::Words(Form::ALL.map(Form::name).to_vec()));
        } else {
            state.forms = Form::ALL.map(|form| shown.contains(&form));
        }
    }
    state.panel = pairs.word("panel", &Panel::ALL.map(|panel| (panel.name(), panel))).unwrap_or(state.panel);
    let quantities = Quantity::ALL.map(|quantity| (quantity.name(), quantity));
    state.quantity = pairs.word("of", &quantities).unwrap_or(state.quantity);
    let fraction = |text: &str| parse_number(text).filter(|zoom| (0.0..=1.0).contains(zoom));
    state.zoom = pairs.read("zoom", Accepted::Fraction, fraction).unwrap_or(state.zoom);

    if let Err(error) = state.costs() {
        let wide = matches!(error, Error::KernelTooWide { .. });
        pairs.refuse(if wide { "k" } else { "boundary" }, Accepted::Shape(error));
        (state.h, state.w) = state.picture_size();
        (state.kernel, state.boundary) = (opening.kernel, opening.boundary);
    }
    state
}

fn layers(state: &Count) -> String {
    let shown = Form::ALL.into_iter().filter(|&form| state.shows(form));
    shown.map(Form::name).collect::<Vec<_>>().join(",")
}

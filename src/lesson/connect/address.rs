//! The scene Connect in the address.

use crate::conv::Boundary;
use crate::lesson::LayerKind;
use crate::lesson::Named;
use crate::lesson::address::{Accepted, Pairs, Writer, joined};
use crate::lesson::connect::{
    Connect, MAX_INPUTS, MAX_SIDE, MAX_TAPS, Model, OPENING_SIDE, Param, Select, Weights, opening_picture,
};
use crate::lesson::parse_number;

pub(super) fn encode(state: &Connect, writer: &mut Writer) {
    let (default, opening_2d) = (Connect::default(), Connect::opening_2d());
    writer.put("dim", if state.two_d { "2" } else { "1" }, "1");
    if state.two_d {
        let own = (state.kh, &state.k) != (opening_2d.kh, &opening_2d.k);
        writer.put("h", &state.h.to_string(), &OPENING_SIDE.to_string());
        writer.put("w", &state.w().to_string(), &OPENING_SIDE.to_string());
        writer.put("x", &joined(&state.x), &joined(&opening_picture(state.h, state.w())));
        writer.put_if("k", &joined(&state.k), own);
        writer.put_if("kh", &state.kh.to_string(), own && state.kh != 1);
    } else {
        writer.put("x", &joined(&state.x), &joined(&default.x));
        writer.put("k", &joined(&state.k), &joined(&default.k));
    }
    writer.put("boundary", state.boundary.name(), default.boundary.name());
    writer.put("stride", &state.stride.to_string(), "1");
    writer.put("dilation", &state.dilation.to_string(), "1");
    writer.put("flip", if state.flip { "1" } else { "0" }, "0");
    let layers = |state: &Connect| {
        let shown = LayerKind::ALL.into_iter().filter(|&layer| state.shows(layer));
        shown.map(LayerKind::name).collect::<Vec<_>>().join(",")
    };
    writer.put("layers", &layers(state), &layers(&default));
    let select = state.select.map_or(String::new(), |select| select.to_string());
    writer.put("select", &select, &state.opening_select().to_string());
    writer.put("slide", &state.slide.map_or(String::new(), |output| output.to_string()), "");
    writer.put("weights", state.weights.name(), default.weights.name());
    writer.put("seed", &state.seed.to_string(), &default.seed.to_string());
    let edits: Vec<String> = state.edits.iter().map(|(param, value)| format!("{param}:{value}")).collect();
    writer.put("edit", &edits.join(","), "");
}

pub(super) fn decode(pairs: &mut Pairs) -> Connect {
    let opening = Connect::default();
    let two_d = pairs.word("dim", &[("1", false), ("2", true)]).unwrap_or(false);
    let mut state = if two_d { picture(pairs) } else { signal(pairs) };
    state.boundary = pairs.word("boundary", &boundaries()).unwrap_or(state.boundary);
    state.stride = pairs.whole("stride", 1, 4).map_or(1, |stride| stride as usize);
    state.dilation = pairs.whole("dilation", 1, 4).map_or(1, |dilation| dilation as usize);
    state.flip = pairs.flag("flip");
    if let Some(shown) = pairs.words("layers", &LayerKind::ALL.map(|layer| (layer.name(), layer))) {
        if shown.is_empty() {
            pairs.refuse("layers", Accepted::Words(LayerKind::ALL.map(LayerKind::name).to_vec()));
        } else {
            state.layers = LayerKind::ALL.map(|layer| shown.contains(&layer));
        }
    }
    let weights = Weights::ALL.map(|weights| (weights.name(), weights));
    state.weights = pairs.word("weights", &weights).unwrap_or(state.weights);
    state.seed = pairs.whole("seed", 0, u32::MAX.into()).map_or(opening.seed, |seed| seed as u32);

    let model = Model::new(&state).or_else(|error| {
        // What goes is what the address says and no more than that: the dilation, if that is enough.
        let closer = Connect { dilation: 1, ..state.clone() };
        if let Ok(model) = Model::new(&closer) {
            pairs.refuse("dilation", Accepted::Shape(error));
            state = closer;
            return Ok(model);
        }
        pairs.refuse("boundary", Accepted::Shape(error));
        state.boundary = opening.boundary;
        Model::new(&state)
    });
    // With the opening boundary any kernel fits any input: a model always exists by now.
    let exists = |select: Select| model.as_ref().is_ok_and(|model| model.has(select));
    state.select = match pairs.get("select").as_deref() {
        Some("") => None,
        _ => {
            let select = pairs.read("select", Accepted::Select, |name| name.parse().ok().filter(|&s| exists(s)));
            Some(select.unwrap_or(state.opening_select()))
        }
    };
    let last = model.as_ref().map_or(0, |model| model.layout.outputs() - 1);
    state.slide = pairs.whole("slide", 0, last as i64).map(|output| output as usize);
    let all = |text: &str| {
        text.split(',').map(|entry| edit(entry).filter(|&(param, _)| exists(Select::Param(param)))).collect()
    };
    if let Some(edits) = pairs.read("edit", Accepted::Edits, all) {
        state.edits = edits;
        match Model::new(&state) {
            Ok(model) => state.settle(&model),
            Err(error) => {
                pairs.refuse("edit", Accepted::Shape(error));
                state.edits.clear();
            }
        }
    }
    state
}

/// The opening state with the signal and the kernel of the address.
fn signal(pairs: &mut Pairs) -> Connect {
    let opening = Connect::default();
    let x = pairs.numbers("x", MAX_INPUTS).unwrap_or(opening.x);
    let k = pairs.numbers("k", MAX_TAPS).unwrap_or(opening.k);
    pairs.word("kh", &[("1", ())]);
    Connect { x, k, ..Connect::default() }
}

/// The same with a picture. A side that is not said follows from the other one and the number of samples, else it is
/// that of the opening picture.
fn picture(pairs: &mut Pairs) -> Connect {
    let opening = Connect::opening_2d();
    let mut side = |key| pairs.whole(key, 1, MAX_SIDE as i64).map(|side| side as usize);
    let (h, w) = (side("h"), side("w"));
    let x = pairs.numbers("x", MAX_SIDE * MAX_SIDE);
    let samples = x.as_ref().map_or(0, Vec::len);
    let other =
        |side: usize| Some(samples / side).filter(|&other| other * side == samples && (1..=MAX_SIDE).contains(&other));
    let h = h.or(w.and_then(other)).unwrap_or(OPENING_SIDE);
    let w = w.or(other(h)).unwrap_or(OPENING_SIDE);
    if samples > 0 && samples != h * w {
        pairs.refuse("x", Accepted::Picture(h, w));
    }
    let x = x.filter(|_| samples == h * w).unwrap_or_else(|| opening_picture(h, w));
    let kernel = pairs.kernel(opening.kh as i64, MAX_TAPS);
    let (kh, k) = kernel.map_or((opening.kh, opening.k), |kernel| (kernel.h(), kernel.taps().to_vec()));
    Connect { h, x, kh, k, ..Connect::opening_2d() }
}

/// A changed weight of a layer that does not share: `w3.2:1.5`.
fn edit(text: &str) -> Option<(Param, f32)> {
    let (name, value) = text.split_once(':')?;
    match name.parse().ok()? {
        Select::Param(param @ (Param::Local(..) | Param::Dense(..))) => Some((param, parse_number(value)?)),
        _ => None,
    }
}

/// The words for the boundaries.
pub(super) fn boundaries() -> [(&'static str, Boundary); Boundary::ALL.len()] {
    Boundary::ALL.map(|boundary| (boundary.name(), boundary))
}

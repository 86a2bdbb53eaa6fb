//! The scene Connect in the address.

use super::Accepted;
use super::pairs::{Pairs, Writer, joined};
use crate::conv::{Boundary, Error};
use crate::lesson::connect::{Connect, Layer, MAX_INPUTS, MAX_TAPS, Model, Param, Select, Weights};
use crate::lesson::parse_number;

pub(super) fn encode(state: &Connect, writer: &mut Writer) {
    let default = Connect::default();
    writer.put("x", &joined(&state.x), &joined(&default.x));
    writer.put("k", &joined(&state.k), &joined(&default.k));
    writer.put("boundary", state.boundary.name(), default.boundary.name());
    writer.put("stride", &state.stride.to_string(), "1");
    writer.put("dilation", &state.dilation.to_string(), "1");
    writer.put("flip", if state.flip { "1" } else { "0" }, "0");
    let layers = |state: &Connect| {
        let shown = Layer::ALL.into_iter().filter(|&layer| state.shows(layer));
        shown.map(Layer::name).collect::<Vec<_>>().join(",")
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
    let mut state = Connect::default();
    let opening = Connect::default();
    pairs.word("dim", &[("1", ())]);
    state.x = pairs.numbers("x", MAX_INPUTS).unwrap_or(state.x);
    state.k = pairs.numbers("k", MAX_TAPS).unwrap_or(state.k);
    pairs.word("kh", &[("1", ())]);
    state.boundary = pairs.word("boundary", &boundaries()).unwrap_or(state.boundary);
    state.stride = pairs.whole("stride", 1, 4).map_or(1, |stride| stride as usize);
    state.dilation = pairs.whole("dilation", 1, 4).map_or(1, |dilation| dilation as usize);
    state.flip = pairs.flag("flip");
    if let Some(shown) = pairs.words("layers", &Layer::ALL.map(|layer| (layer.name(), layer))) {
        if shown.is_empty() {
            pairs.refuse("layers", Accepted::Words(Layer::ALL.map(Layer::name).to_vec()));
        } else {
            state.layers = Layer::ALL.map(|layer| shown.contains(&layer));
        }
    }
    let weights = Weights::ALL.map(|weights| (weights.name(), weights));
    state.weights = pairs.word("weights", &weights).unwrap_or(state.weights);
    state.seed = pairs.whole("seed", 0, u32::MAX.into()).map_or(opening.seed, |seed| seed as u32);

    let model = Model::new(&state).or_else(|error| {
        let key = if matches!(error, Error::KernelTooWide { .. }) { "k" } else { "boundary" };
        pairs.refuse(key, Accepted::Shape(error));
        (state.boundary, state.stride, state.dilation) = (opening.boundary, 1, 1);
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

/// A changed weight of a layer that does not share: `w3.2:1.5`.
fn edit(text: &str) -> Option<(Param, f32)> {
    let (name, value) = text.split_once(':')?;
    match name.parse().ok()? {
        Select::Param(param @ (Param::Local(..) | Param::Dense(..))) => Some((param, parse_number(value)?)),
        _ => None,
    }
}

/// The words for the boundaries.
pub(super) fn boundaries() -> [(&'static str, Boundary); 6] {
    Boundary::ALL.map(|boundary| (boundary.name(), boundary))
}

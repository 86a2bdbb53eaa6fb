//! The scene's keys in the address.

use super::model::Model;
use super::param::{Param, Select};
use super::picture::{OPENING_SIDE, opening_picture};
use super::setup::Setup;
use super::{Connect, MAX_INPUTS, MAX_SIDE, MAX_TAPS};
use crate::lesson::address::{Accepted, Key, Pairs, field, joined, numbers, read_rows, read_taps};
use crate::lesson::{MAX_KERNEL, parse_number};

/// The table of keys. The input comes first, since the values that the others accept depend on it.
pub(super) fn keys() -> Vec<Key<Connect>> {
    vec![
        Key::new(
            "dim",
            |_| Accepted::Word(vec!["1", "2"]),
            |connect: &Connect| if connect.setup.two_d { "2" } else { "1" }.to_owned(),
            |connect, text| {
                let setup = match text {
                    "1" => Setup::default(),
                    "2" => Setup::opening_2d(),
                    _ => return false,
                };
                connect.view.select = Some(setup.opening_select());
                connect.setup = setup;
                true
            },
        ),
        side("h", |setup| setup.h),
        side("w", Setup::w),
        Key::among(
            "x",
            |connect: &Connect| Accepted::Numbers(if connect.setup.two_d { MAX_SIDE * MAX_SIDE } else { MAX_INPUTS }),
            |connect| joined(&connect.setup.x),
            read_input,
        ),
        Key::among("k", |_| Accepted::Numbers(MAX_TAPS), |connect: &Connect| joined(&connect.setup.k), read_kernel)
            .left_out_if(|connect, _| has_opening_kernel(&connect.setup)),
        Key::among(
            "kh",
            |connect: &Connect| {
                if connect.setup.two_d { Accepted::Rows(MAX_KERNEL) } else { Accepted::Word(vec!["1"]) }
            },
            |connect| connect.setup.kh.to_string(),
            |connect, text, pairs| match connect.setup.two_d {
                true => read_rows(text, MAX_KERNEL, opening(&connect.setup).kh, pairs),
                false => text == "1",
            },
        )
        .left_out_if(|connect, _| connect.setup.kh == 1 || has_opening_kernel(&connect.setup)),
        Key::choice("boundary", field!(setup.boundary)),
        Key::whole("stride", 1..=4, field!(setup.stride)),
        Key::whole("dilation", 1..=4, field!(setup.dilation)),
        Key::flag("flip", field!(setup.flip)),
        Key::whole("depth", 1..=2, field!(setup.depth)),
        Key::<Connect>::choices("layers", field!(view.layers)).then(|connect| {
            connect.view.sharing = connect.view.opening_sharing();
        }),
        Key::number("sharing", 0.0..=1.0, Accepted::Fraction, field!(view.sharing)),
        untied(),
        Key::new(
            "select",
            |_| Accepted::Select,
            |connect: &Connect| connect.view.select.map_or(String::new(), |select| select.to_string()),
            |connect, text| {
                let select = text.parse().ok().filter(|&select| exists(&connect.setup, select));
                if select.is_some() || text.is_empty() {
                    connect.view.select = select;
                }
                select.is_some()
            },
        )
        .left_out_if(|connect, _| connect.view.select == Some(connect.setup.opening_select()))
        .read_late(),
        Key::new(
            "slide",
            |connect: &Connect| Accepted::Whole(0, last_output(&connect.setup) as i64),
            |connect| connect.view.slide.map_or(String::new(), |output| output.to_string()),
            |connect, text| {
                let output = text.parse().ok().filter(|&output| output <= last_output(&connect.setup));
                output.map(|output| connect.view.slide = Some(output)).is_some()
            },
        )
        .read_late(),
        Key::choice("weights", field!(setup.weights)),
        Key::whole("seed", 0..=u32::MAX, field!(setup.seed)),
        Key::among(
            "edit",
            |_| Accepted::Edits,
            |connect: &Connect| {
                let edits = connect.setup.edits.iter().map(|(param, value)| format!("{param}:{value}"));
                edits.collect::<Vec<_>>().join(",")
            },
            read_edits,
        )
        .read_late(),
    ]
}

/// Puts back the dilation, if that is enough for a figure, else the boundary.
pub(super) fn reconcile(connect: &mut Connect, pairs: &mut Pairs) {
    let Err(error) = Model::new(&connect.setup) else { return };
    if Model::new(&Setup { dilation: 1, ..connect.setup.clone() }).is_ok() {
        pairs.refuse("dilation", Accepted::Shape(error));
        connect.setup.dilation = 1;
    } else {
        // With the default boundary every kernel fits every input.
        pairs.refuse("boundary", Accepted::Shape(error));
        connect.setup.boundary = Setup::default().boundary;
    }
}

/// A side of the picture; a signal has none.
fn side(name: &'static str, of: fn(&Setup) -> usize) -> Key<Connect> {
    Key::among(
        name,
        |_| Accepted::Whole(1, MAX_SIDE as i64),
        move |connect: &Connect| if connect.setup.two_d { of(&connect.setup).to_string() } else { String::new() },
        |connect, text, pairs| {
            if connect.setup.two_d {
                let (h, w) = size(pairs);
                (connect.setup.h, connect.setup.x) = (h, opening_picture(h, w));
            }
            !connect.setup.two_d || side_of(text).is_some()
        },
    )
    .left_out_if(move |connect, _| !connect.setup.two_d || of(&connect.setup) == OPENING_SIDE)
}

fn side_of(text: &str) -> Option<usize> {
    text.parse().ok().filter(|side| (1..=MAX_SIDE).contains(side))
}

/// The size of the picture. A side that is not named follows from the other one and the number of samples, else it is that
/// of the opening picture.
fn size(pairs: &Pairs) -> (usize, usize) {
    let side = |name| pairs.get(name).and_then(|text| side_of(&text));
    let x = pairs.get("x").and_then(|text| numbers(&text, MAX_SIDE * MAX_SIDE));
    let samples = x.map_or(0, |x| x.len());
    let other =
        |side: usize| Some(samples / side).filter(|&other| other * side == samples && (1..=MAX_SIDE).contains(&other));
    let (h, w) = (side("h"), side("w"));
    let h = h.or(w.and_then(other)).unwrap_or(OPENING_SIDE);
    (h, w.or(other(h)).unwrap_or(OPENING_SIDE))
}

fn read_input(connect: &mut Connect, text: &str, pairs: &mut Pairs) -> bool {
    let setup = &mut connect.setup;
    if !setup.two_d {
        return numbers(text, MAX_INPUTS).map(|x| setup.x = x).is_some();
    }
    let Some(x) = numbers(text, MAX_SIDE * MAX_SIDE) else { return false };
    let (h, w) = size(pairs);
    if x.len() == h * w {
        (setup.h, setup.x) = (h, x);
    } else {
        pairs.refuse("x", Accepted::Picture(h, w));
    }
    true
}

fn read_kernel(connect: &mut Connect, text: &str, pairs: &mut Pairs) -> bool {
    let setup = &mut connect.setup;
    let read = if setup.two_d {
        read_taps(text, MAX_TAPS, MAX_KERNEL, pairs)
    } else {
        numbers(text, MAX_TAPS).map(|k| Some((1, k)))
    };
    let Some(read) = read else { return false };
    if let Some((kh, k)) = read {
        (setup.kh, setup.k) = (kh, k);
        connect.view.select = Some(setup.opening_select());
    }
    true
}

/// The default setup with the dimension of `setup`.
fn opening(setup: &Setup) -> Setup {
    if setup.two_d { Setup::opening_2d() } else { Setup::default() }
}

fn has_opening_kernel(setup: &Setup) -> bool {
    let opening = opening(setup);
    (setup.kh, &setup.k) == (opening.kh, &opening.k)
}

fn exists(setup: &Setup, select: Select) -> bool {
    Model::new(setup).is_ok_and(|model| model.has(select))
}

fn last_output(setup: &Setup) -> usize {
    Model::new(setup).map_or(0, |model| model.layout.outputs() - 1)
}

fn read_edits(connect: &mut Connect, text: &str, pairs: &mut Pairs) -> bool {
    let there = |&(param, _): &(Param, f32)| exists(&connect.setup, Select::Param(param));
    let Some(edits) = text.split(',').map(|entry| edit(entry).filter(there)).collect() else { return false };
    let edited = Setup { edits, ..connect.setup.clone() };
    match Model::new(&edited) {
        Ok(model) => {
            connect.setup = edited;
            connect.settle(&model);
        }
        Err(error) => pairs.refuse("edit", Accepted::Shape(error)),
    }
    true
}

/// Connections of the convolution whose tie is broken, each with its value.
fn untied() -> Key<Connect> {
    Key::new(
        "untied",
        |_| Accepted::Untied,
        |connect: &Connect| {
            let untied = connect.setup.untied.iter().map(|(output, tap, value)| format!("{output}.{tap}:{value}"));
            untied.collect::<Vec<_>>().join(",")
        },
        |connect, text| {
            let read = |entry: &str| {
                let (place, value) = entry.split_once(':')?;
                let (output, tap) = place.split_once('.')?;
                let local = Param::Local(output.parse().ok()?, tap.parse().ok()?);
                let Param::Local(output, tap) = local else { return None };
                exists(&connect.setup, Select::Param(local)).then_some((output, tap, parse_number(value)?))
            };
            let Some(mut untied) = text.split(',').map(read).collect::<Option<Vec<_>>>() else { return false };
            untied.sort_by_key(|untied| (untied.0, untied.1));
            untied.dedup_by_key(|untied| (untied.0, untied.1));
            connect.setup.untied = untied;
            true
        },
    )
    .read_late()
}

/// A changed weight of a layer that does not share, as in `w3.2:1.5`.
fn edit(text: &str) -> Option<(Param, f32)> {
    let (name, value) = text.split_once(':')?;
    match name.parse().ok()? {
        Select::Param(param @ (Param::Local(..) | Param::Dense(..))) => Some((param, parse_number(value)?)),
        Select::Param(Param::Kernel(_) | Param::Untied(..))
        | Select::Input(_)
        | Select::Output(_)
        | Select::Second(_) => None,
    }
}

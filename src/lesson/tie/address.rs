//! The scene Tie in the address.

use crate::lesson::address::{Accepted, Pairs, Writer};
use crate::lesson::tie::{Entry, MAX_WEIGHT, Shape, Symmetry, Tie, label_of, letters, parse_cycles};

/// The sizes of a line and of a side of a grid.
const LINE: (i64, i64) = (3, 12);
const SIDE: (i64, i64) = (2, 4);

pub(super) fn encode(state: &Tie, writer: &mut Writer) {
    let default = Tie::default();
    match state.shape {
        Shape::Line(n) => {
            writer.put("n", &n.to_string(), "9");
            writer.put("h", "", "");
            writer.put("w", "", "");
        }
        Shape::Grid(h, w) => {
            writer.put("n", "", "");
            writer.put("h", &h.to_string(), "");
            writer.put("w", &w.to_string(), "");
        }
    }
    let group = |state: &Tie| {
        let both = state.has(Symmetry::Right) && state.has(Symmetry::Down);
        let names = state.group.iter().filter_map(|symmetry| match symmetry {
            Symmetry::Right if both => Some("shift2d"),
            Symmetry::Down if both => None,
            symmetry => Some(symmetry.name()),
        });
        names.collect::<Vec<_>>().join(",")
    };
    let opening = Tie { group: opening_group(state.shape), ..Tie::default() };
    writer.put("group", &group(state), &group(&opening));
    writer.put("swap", &joined(state.swap), &joined(default.swap));
    writer.put("cycle", &cycles(&state.cycle), &cycles(&default.cycle));
    writer.put("local", &state.local.to_string(), "0");
    writer.put("untie", &state.untie.map_or(String::new(), joined), "");
    let labels = |labels: &Vec<Option<u32>>| {
        let names = labels.iter().map(|label| label.map_or("0".to_owned(), letters));
        names.collect::<Vec<_>>().join(",")
    };
    writer.put("paint", &state.painted.as_ref().map_or(String::new(), labels), "");
    let own = state.own.iter().map(|(entry, weight)| format!("{}.{weight}", joined(*entry)));
    writer.put("weights", &own.collect::<Vec<_>>().join(","), "");
    writer.put("select", &format!("w{}", joined(state.at)), &format!("w{}", joined(default.at)));
    writer.put("mark", &state.mark.map_or(String::new(), joined), "");
    writer.put("check", state.check.map_or("", Symmetry::name), "");
    writer.put("seed", &state.seed.to_string(), &default.seed.to_string());
}

pub(super) fn decode(pairs: &mut Pairs) -> Tie {
    let mut state = Tie { shape: shape(pairs), ..Tie::default() };
    let (shape, n) = (state.shape, state.shape.n());
    state.group = group(pairs, shape).unwrap_or_else(|| opening_group(shape));
    state.swap = numbers(pairs, "swap", "0.1", n, |numbers| match *numbers {
        [a, b] if a != b => Some((a, b)),
        _ => None,
    })
    .unwrap_or(state.swap);
    let written = |text: &str| parse_cycles(&text.replace(',', ")"), n);
    state.cycle = pairs.read("cycle", like("0.1.2", n), written).unwrap_or(state.cycle);
    let most = shape.reach().saturating_sub(1).max(1) as i64;
    let radius = pairs.whole("local", 0, most).map_or(0, |radius| radius as usize);
    state.local = if radius < shape.reach() { radius } else { 0 };
    state.untie = numbers(pairs, "untie", "3.2", n, entry);
    state.painted = pairs.read("paint", like("a,b,0,c…", n), |text| painted(text, n));
    state.own = pairs.read("weights", like("0.1.5", n), |text| own(text, n)).unwrap_or_default();
    if pairs.get("select").is_some() {
        let chosen = |text: &str| entry(&points(text.strip_prefix('w')?, n)?);
        state.at = pairs.read("select", like("w3.2", n), chosen).unwrap_or(state.at);
    }
    state.mark = numbers(pairs, "mark", "3.2", n, entry);
    let words: Vec<(&'static str, Symmetry)> =
        Symmetry::of(shape).map(|symmetry| (symmetry.name(), symmetry)).collect();
    state.check = pairs.word("check", &words);
    state.seed = pairs.whole("seed", 0, u32::MAX.into()).map_or(state.seed, |seed| seed as u32);
    state.settled()
}

/// A grid where the address speaks of rows or columns, else a line.
fn shape(pairs: &mut Pairs) -> Shape {
    let line = pairs.whole("n", LINE.0, LINE.1).map_or(9, |n| n as usize);
    if pairs.get("h").is_none() && pairs.get("w").is_none() {
        return Shape::Line(line);
    }
    let sides = (pairs.whole("h", SIDE.0, SIDE.1), pairs.whole("w", SIDE.0, SIDE.1));
    let Some(side) = sides.0.or(sides.1) else {
        return Shape::Line(line);
    };
    Shape::Grid(sides.0.unwrap_or(side) as usize, sides.1.unwrap_or(side) as usize)
}

/// What is switched on where the address says nothing: the shifts.
fn opening_group(shape: Shape) -> Vec<Symmetry> {
    match shape {
        Shape::Line(_) => vec![Symmetry::Shift],
        Shape::Grid(..) => vec![Symmetry::Right, Symmetry::Down],
    }
}

fn group(pairs: &mut Pairs, shape: Shape) -> Option<Vec<Symmetry>> {
    let mut words: Vec<(&'static str, Option<Symmetry>)> =
        Symmetry::of(shape).map(|symmetry| (symmetry.name(), Some(symmetry))).collect();
    if matches!(shape, Shape::Grid(..)) {
        words.push(("shift2d", None));
    }
    let on = pairs.words("group", &words)?;
    let both = on.contains(&None);
    let on = |symmetry: &Symmetry| {
        on.contains(&Some(*symmetry)) || both && matches!(symmetry, Symmetry::Right | Symmetry::Down)
    };
    Some(Symmetry::of(shape).filter(on).collect())
}

fn like(example: &'static str, n: usize) -> Accepted {
    Accepted::Like(example, n - 1)
}

/// Numbers below `n`, joined by points, as `make` takes them.
fn numbers<T>(
    pairs: &mut Pairs,
    key: &'static str,
    example: &'static str,
    n: usize,
    make: impl Fn(&[usize]) -> Option<T>,
) -> Option<T> {
    pairs.read(key, like(example, n), |text| make(&points(text, n)?))
}

fn points(text: &str, n: usize) -> Option<Vec<usize>> {
    let point = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    text.split('.').map(|digits| point(digits).filter(|&point| point < n)).collect()
}

fn entry(numbers: &[usize]) -> Option<Entry> {
    match *numbers {
        [i, j] => Some((i, j)),
        _ => None,
    }
}

fn painted(text: &str, n: usize) -> Option<Vec<Option<u32>>> {
    let label = |name: &str| if name == "0" { Some(None) } else { label_of(name).map(Some) };
    let labels: Option<Vec<Option<u32>>> = text.split(',').take(n * n + 1).map(label).collect();
    labels.filter(|labels| labels.len() == n * n)
}

fn own(text: &str, n: usize) -> Option<Vec<(Entry, i32)>> {
    let one = |text: &str| {
        let (place, weight) = text.rsplit_once('.')?;
        let weight = weight.parse().ok().filter(|weight| (-MAX_WEIGHT..=MAX_WEIGHT).contains(weight))?;
        Some((entry(&points(place, n)?)?, weight))
    };
    text.split(',').take(n * n).map(one).collect()
}

fn joined((i, j): Entry) -> String {
    format!("{i}.{j}")
}

fn cycles(cycles: &[Vec<usize>]) -> String {
    let one = |cycle: &Vec<usize>| cycle.iter().map(usize::to_string).collect::<Vec<_>>().join(".");
    cycles.iter().map(one).collect::<Vec<_>>().join(",")
}

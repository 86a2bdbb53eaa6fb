//! The scene's keys in the address.

use super::pattern::{label_of, letters};
use super::setup::{Entry, Setup};
use super::symmetry::{Shape, Symmetry, parse_cycles};
use super::{MAX_WEIGHT, Tie};
use crate::lesson::Named;
use crate::lesson::address::{Accepted, Key, Pairs, field};

/// The inputs of a line: the fewest, and the most.
const LINE: (usize, usize) = (3, 12);
/// The rows or columns of a grid: the fewest, and the most.
const SIDE: (usize, usize) = (2, 4);

/// The table of keys. The shape comes first: what the others accept depends on it.
pub(super) fn keys() -> Vec<Key<Tie>> {
    vec![
        shape_key("n", LINE, |shape| match shape {
            Shape::Line(n) => Some(n),
            Shape::Grid(..) => None,
        }),
        shape_key("h", SIDE, |shape| match shape {
            Shape::Line(_) => None,
            Shape::Grid(h, _) => Some(h),
        }),
        shape_key("w", SIDE, |shape| match shape {
            Shape::Line(_) => None,
            Shape::Grid(_, w) => Some(w),
        }),
        Key::new("group", |tie: &Tie| Accepted::Words(group_words(tie.setup.shape)), written_group, read_group),
        like(
            "swap",
            "0.1",
            |tie| joined(tie.setup.swap),
            |tie, text| {
                let pair = entry(&points(text, tie.setup.shape.n())?).filter(|(a, b)| a != b)?;
                tie.setup.swap = pair;
                Some(())
            },
        ),
        like(
            "cycle",
            "0.1.2",
            |tie| cycles(&tie.setup.cycle),
            |tie, text| {
                tie.setup.cycle = parse_cycles(&text.replace(',', ")"), tie.setup.shape.n())?;
                Some(())
            },
        ),
        Key::new(
            "local",
            |tie: &Tie| Accepted::Whole(0, most_radius(tie.setup.shape) as i64),
            |tie| tie.setup.local.to_string(),
            |tie, text| {
                let shape = tie.setup.shape;
                let radius = text.parse().ok().filter(|&radius| radius <= most_radius(shape));
                radius.map(|radius| tie.setup.local = if radius < shape.reach() { radius } else { 0 }).is_some()
            },
        ),
        like(
            "untie",
            "3.2",
            |tie| tie.setup.untie.map_or(String::new(), joined),
            |tie, text| {
                tie.setup.untie = Some(entry(&points(text, tie.setup.shape.n())?)?);
                Some(())
            },
        ),
        like(
            "paint",
            "a,b,0,c…",
            |tie| tie.setup.painted.as_deref().map_or(String::new(), labels),
            |tie, text| {
                tie.setup.painted = Some(painted(text, tie.setup.shape.n())?);
                Some(())
            },
        ),
        like("weights", "0.1.5", written_weights, |tie, text| {
            tie.setup.own = own(text, tie.setup.shape.n())?;
            Some(())
        }),
        like(
            "select",
            "w3.2",
            |tie| format!("w{}", joined(tie.view.at)),
            |tie, text| {
                tie.view.at = entry(&points(text.strip_prefix('w')?, tie.setup.shape.n())?)?;
                Some(())
            },
        ),
        like(
            "mark",
            "3.2",
            |tie| tie.view.mark.map_or(String::new(), joined),
            |tie, text| {
                tie.view.mark = Some(entry(&points(text, tie.setup.shape.n())?)?);
                Some(())
            },
        ),
        Key::new(
            "check",
            |tie: &Tie| Accepted::Word(Symmetry::of(tie.setup.shape).map(Symmetry::name).collect()),
            |tie| tie.view.check.map_or(String::new(), |check| check.name().to_owned()),
            |tie, text| {
                let check = text.parse().ok().filter(|symmetry: &Symmetry| symmetry.fits(tie.setup.shape));
                check.map(|check| tie.view.check = Some(check)).is_some()
            },
        ),
        Key::whole("seed", 0..=u32::MAX, field!(setup.seed)),
    ]
}

/// A key of the shape. A grid is meant where the address names rows or columns, else a line; a side that is not named is as
/// long as the other.
fn shape_key(name: &'static str, (low, high): (usize, usize), of: fn(Shape) -> Option<usize>) -> Key<Tie> {
    let number = move |text: &str| text.parse().ok().filter(|number| (low..=high).contains(number));
    Key::among(
        name,
        move |_| Accepted::Whole(low as i64, high as i64),
        move |tie: &Tie| of(tie.setup.shape).map_or(String::new(), |number| number.to_string()),
        move |tie, text, pairs| {
            let Some(number) = number(text) else { return false };
            let shape = match name {
                "n" => Shape::Line(number),
                "h" => Shape::Grid(number, side(pairs, "w").unwrap_or(number)),
                _ => Shape::Grid(side(pairs, "h").unwrap_or(number), number),
            };
            tie.setup = Setup { shape, group: opening_group(shape), ..Setup::default() };
            true
        },
    )
    .left_out_if(move |state, _| match state.setup.shape {
        Shape::Line(n) => name != "n" || n == 9,
        Shape::Grid(..) => name == "n",
    })
}

/// A side of a grid that the address names.
fn side(pairs: &Pairs, name: &str) -> Option<usize> {
    pairs.get(name)?.parse().ok().filter(|side| (SIDE.0..=SIDE.1).contains(side))
}

/// A key whose value is written like `example`, with numbers below the number of inputs.
fn like(
    name: &'static str,
    example: &'static str,
    write: fn(&Tie) -> String,
    read: fn(&mut Tie, &str) -> Option<()>,
) -> Key<Tie> {
    Key::new(
        name,
        move |tie: &Tie| Accepted::Like(example, tie.setup.shape.n() - 1),
        write,
        move |tie, text| read(tie, text).is_some(),
    )
}

/// The largest radius that an address may name.
fn most_radius(shape: Shape) -> usize {
    shape.reach().saturating_sub(1).max(1)
}

/// What is switched on where the address says nothing: the shifts.
fn opening_group(shape: Shape) -> Vec<Symmetry> {
    match shape {
        Shape::Line(_) => vec![Symmetry::Shift],
        Shape::Grid(..) => vec![Symmetry::Right, Symmetry::Down],
    }
}

/// The name of both shifts of a grid together.
const BOTH_SHIFTS: &str = "shift2d";

fn group_words(shape: Shape) -> Vec<&'static str> {
    let both = matches!(shape, Shape::Grid(..)).then_some(BOTH_SHIFTS);
    Symmetry::of(shape).map(Symmetry::name).chain(both).collect()
}

fn written_group(tie: &Tie) -> String {
    let both = tie.setup.has(Symmetry::Right) && tie.setup.has(Symmetry::Down);
    let names = tie.setup.group.iter().filter_map(|symmetry| match symmetry {
        Symmetry::Right if both => Some(BOTH_SHIFTS),
        Symmetry::Down if both => None,
        symmetry => Some(symmetry.name()),
    });
    names.collect::<Vec<_>>().join(",")
}

fn read_group(tie: &mut Tie, text: &str) -> bool {
    let shape = tie.setup.shape;
    let words: Vec<&str> = text.split(',').filter(|word| !word.is_empty()).collect();
    if !words.iter().all(|word| group_words(shape).contains(word)) {
        return false;
    }
    let both = words.contains(&BOTH_SHIFTS);
    let on = |symmetry: &Symmetry| {
        words.contains(&symmetry.name()) || both && matches!(symmetry, Symmetry::Right | Symmetry::Down)
    };
    tie.setup.group = Symmetry::of(shape).filter(on).collect();
    true
}

fn written_weights(tie: &Tie) -> String {
    let own = tie.setup.own.iter().map(|(entry, weight)| format!("{}.{weight}", joined(*entry)));
    own.collect::<Vec<_>>().join(",")
}

/// The labels of a painted pattern; a zero is `0`.
fn labels(labels: &[Option<u32>]) -> String {
    let names = labels.iter().map(|label| label.map_or("0".to_owned(), letters));
    names.collect::<Vec<_>>().join(",")
}

/// Numbers below `n`, joined by points.
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

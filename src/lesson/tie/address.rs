//! The keys of the scene in the address.

use super::pattern::{label_of, letters};
use super::setup::{Entry, Setup};
use super::symmetry::{MAX_SIDE, Shape, Symmetry, parse_cycles};
use super::{MAX_WEIGHT, Tie};
use crate::lesson::Named;
use crate::lesson::address::{Accepted, Key, Pairs, field, joined};

/// The smallest and the largest number of inputs on a line.
const LINE: (usize, usize) = (3, 12);
/// The smallest and the largest number of rows or columns of a grid.
const SIDE: (usize, usize) = (2, MAX_SIDE);

/// The table of keys. The shape comes first, since the values that the other keys accept depend on it.
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
        Key::new("group", |tie: &Tie| Accepted::Words(group_words(tie.setup.shape)), write_group, read_group),
        example_key(
            "swap",
            "0.1",
            |tie| dotted(tie.setup.swap),
            |tie, text| {
                let pair = as_entry(&read_numbers(text, tie.setup.shape.n())?).filter(|(a, b)| a != b)?;
                tie.setup.swap = pair;
                Some(())
            },
        ),
        example_key(
            "cycle",
            "0.1.2",
            |tie| write_cycles(&tie.setup.cycle),
            |tie, text| {
                tie.setup.cycle = parse_cycles(&text.replace(',', ")"), tie.setup.shape.n())?;
                Some(())
            },
        ),
        Key::new(
            "local",
            |tie: &Tie| Accepted::Whole(0, max_radius(tie.setup.shape) as i64),
            |tie| tie.setup.local.to_string(),
            |tie, text| {
                let shape = tie.setup.shape;
                let radius = text.parse().ok().filter(|&radius| radius <= max_radius(shape));
                radius.map(|radius| tie.setup.local = if radius < shape.reach() { radius } else { 0 }).is_some()
            },
        ),
        example_key(
            "untie",
            "3.2",
            |tie| tie.setup.untie.map_or(String::new(), dotted),
            |tie, text| {
                tie.setup.untie = Some(as_entry(&read_numbers(text, tie.setup.shape.n())?)?);
                Some(())
            },
        ),
        example_key(
            "paint",
            "a,b,0,c…",
            |tie| tie.setup.painted.as_deref().map_or(String::new(), write_labels),
            |tie, text| {
                tie.setup.painted = Some(read_labels(text, tie.setup.shape.n())?);
                Some(())
            },
        ),
        example_key("weights", "0.1.5", write_weights, |tie, text| {
            tie.setup.chosen_weights = read_weights(text, tie.setup.shape.n())?;
            Some(())
        }),
        Key::new(
            "input",
            |tie: &Tie| Accepted::Numbers(tie.setup.shape.n()),
            |tie| tie.setup.x.as_deref().map_or(String::new(), joined),
            |tie, text| {
                let x = read_input(text, tie.setup.shape.n());
                x.map(|x| tie.setup.x = Some(x)).is_some()
            },
        ),
        example_key(
            "select",
            "w3.2",
            |tie| format!("w{}", dotted(tie.view.at)),
            |tie, text| {
                tie.view.at = as_entry(&read_numbers(text.strip_prefix('w')?, tie.setup.shape.n())?)?;
                Some(())
            },
        ),
        example_key(
            "mark",
            "3.2",
            |tie| tie.view.mark.map_or(String::new(), dotted),
            |tie, text| {
                tie.view.mark = Some(as_entry(&read_numbers(text, tie.setup.shape.n())?)?);
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
        Key::number("t", 0.0..=1.0, Accepted::Fraction, field!(view.t)),
        Key::flag("elsewhere", field!(view.elsewhere)),
        Key::whole("seed", 0..=u32::MAX, field!(setup.seed)),
    ]
}

/// A key of the shape. An address with `h` or `w` names a grid, any other a line. A missing side of a grid equals the
/// other side.
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

/// The side of a grid that the address gives under `name`, if it is in range.
fn side(pairs: &Pairs, name: &str) -> Option<usize> {
    pairs.get(name)?.parse().ok().filter(|side| (SIDE.0..=SIDE.1).contains(side))
}

/// A key whose values look like `example`, with numbers below the number of inputs.
fn example_key(
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

/// The largest radius that the address accepts.
fn max_radius(shape: Shape) -> usize {
    shape.reach().saturating_sub(1).max(1)
}

/// The symmetries that are switched on where the address has no `group`: the shifts.
fn opening_group(shape: Shape) -> Vec<Symmetry> {
    match shape {
        Shape::Line(_) => vec![Symmetry::Shift],
        Shape::Grid(..) => vec![Symmetry::Right, Symmetry::Down],
    }
}

/// The name of the two shifts of a grid together.
const BOTH_SHIFTS: &str = "shift2d";

fn group_words(shape: Shape) -> Vec<&'static str> {
    let both = matches!(shape, Shape::Grid(..)).then_some(BOTH_SHIFTS);
    Symmetry::of(shape).map(Symmetry::name).chain(both).collect()
}

fn write_group(tie: &Tie) -> String {
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

fn write_weights(tie: &Tie) -> String {
    let own = tie.setup.chosen_weights.iter().map(|(entry, weight)| format!("{}.{weight}", dotted(*entry)));
    own.collect::<Vec<_>>().join(",")
}

/// The labels of a painted pattern, separated by commas; `0` stands for a zero.
fn write_labels(labels: &[Option<u32>]) -> String {
    let names = labels.iter().map(|label| label.map_or("0".to_owned(), letters));
    names.collect::<Vec<_>>().join(",")
}

/// The numbers in `text`, separated by full stops. `None` unless each is below `n`.
fn read_numbers(text: &str, n: usize) -> Option<Vec<usize>> {
    let point = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    text.split('.').map(|digits| point(digits).filter(|&point| point < n)).collect()
}

fn as_entry(numbers: &[usize]) -> Option<Entry> {
    match *numbers {
        [i, j] => Some((i, j)),
        _ => None,
    }
}

fn read_labels(text: &str, n: usize) -> Option<Vec<Option<u32>>> {
    let label = |name: &str| if name == "0" { Some(None) } else { label_of(name).map(Some) };
    let labels: Option<Vec<Option<u32>>> = text.split(',').take(n * n + 1).map(label).collect();
    labels.filter(|labels| labels.len() == n * n)
}

fn read_weights(text: &str, n: usize) -> Option<Vec<(Entry, i32)>> {
    let one = |text: &str| {
        let (place, weight) = text.rsplit_once('.')?;
        let weight = weight.parse().ok().filter(|weight| (-MAX_WEIGHT..=MAX_WEIGHT).contains(weight))?;
        Some((as_entry(&read_numbers(place, n)?)?, weight))
    };
    text.split(',').take(n * n).map(one).collect()
}

/// At most `n` whole numbers; the inputs without one are 0.
fn read_input(text: &str, n: usize) -> Option<Vec<i32>> {
    let one = |text: &str| text.parse().ok().filter(|value| (-MAX_WEIGHT..=MAX_WEIGHT).contains(value));
    let mut x: Vec<i32> = text.split(',').take(n + 1).map(one).collect::<Option<_>>()?;
    (x.len() <= n).then(|| {
        x.resize(n, 0);
        x
    })
}

fn dotted((i, j): Entry) -> String {
    format!("{i}.{j}")
}

fn write_cycles(cycles: &[Vec<usize>]) -> String {
    let one = |cycle: &Vec<usize>| cycle.iter().map(usize::to_string).collect::<Vec<_>>().join(".");
    cycles.iter().map(one).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests;

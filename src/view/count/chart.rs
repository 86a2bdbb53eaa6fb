//! The charts of growth and time, both with two logarithmic axes.

use std::str::FromStr;

use crate::lesson::count::{Chart, powers};
use crate::view::chart::{self, Axis, Ink, Label, Layout, Line, Mark, Part, Pen, Side, Tick};
use crate::words::Texts;

/// The names of the lines stand to the right of them.
const LAYOUT: Layout = Layout { size: (1235, 789), margins: [200, 55, 320, 134], title: 200 };
/// The least distance of two names, as a fraction of the vertical axis.
const LABEL_HEIGHT: f64 = 0.0625;

/// `data` with its words: a quantity, its numbers as `y_tick` writes them, and perhaps the width where it is read.
pub(super) fn chart(
    texts: &Texts,
    data: &Chart,
    quantity: &str,
    y_tick: impl Fn(f64) -> String,
    read: Option<f64>,
) -> chart::Chart {
    let (x, y) = (data.x, data.y);
    let axis = |title: &str, range, ticks| Axis { title: title.to_owned(), range, logarithmic: true, ticks };
    let tick = |at, text| Tick { at, text, strong: false };
    let upright = |ink, at| Line::new(Pen(Part::Rule, ink), 2, vec![(at, y.low), (at, y.high)]);

    let mut lines: Vec<Line> = widths(data).map(|width| upright(Ink::Grid, width)).collect();
    lines.extend(data.lines.iter().map(|of| {
        let part = if of.ahead { Part::Ahead } else { Part::Line };
        Line::new(Pen(part, ink(of.name)), thickness(ink(of.name)), of.points.clone())
    }));
    for mark in &data.marks {
        let [low, middle, high] = mark.y.map(|y| (mark.x, y));
        let pen = Pen(Part::Spread, ink(mark.name));
        lines.push(Line::new(pen, 6, vec![low, high]));
        lines.push(Line { mark: Mark::Disc, ..Line::new(pen, 6, vec![middle]) });
    }
    lines.push(upright(Ink::Present, data.present));
    lines.extend(read.map(|width| upright(Ink::Read, width)));

    let present = Label {
        ink: Ink::Soft,
        at: (data.present, y.low),
        side: Side::BelowTicks,
        text: texts.get("count-present").to_owned(),
    };
    let name = |(name, depth): (&'static str, f64)| Label {
        ink: ink(name),
        at: (x.high, y.value(1.0 - depth)),
        side: Side::AfterMark(mark(ink(name))),
        text: texts.name("count-form", name).to_owned(),
    };
    chart::Chart {
        layout: LAYOUT,
        x: axis(
            texts.get("count-width-axis"),
            (x.low, x.high),
            widths(data).map(|width| tick(width, width.to_string())).collect(),
        ),
        y: axis(
            quantity,
            (y.low, y.high),
            powers(y).into_iter().map(|power| tick(power.value, y_tick(power.value))).collect(),
        ),
        lines,
        labels: names(data).into_iter().map(name).chain([present]).collect(),
    }
}

fn ink(form: &str) -> Ink {
    Ink::from_str(form).unwrap_or(Ink::Strong)
}

/// The marker of a line: that of its bar.
fn mark(ink: Ink) -> Mark {
    match ink {
        Ink::Local => Mark::Square,
        Ink::Sparse => Mark::Diamond,
        Ink::Dense => Mark::Triangle,
        Ink::Conv | Ink::Soft | Ink::Strong | Ink::Grid | Ink::Present | Ink::Read => Mark::Disc,
    }
}

/// Lines on top of each other stay visible: the lower one is wider.
fn thickness(ink: Ink) -> u32 {
    match ink {
        Ink::Sparse => 16,
        Ink::Local => 10,
        _ => 5,
    }
}

/// The values written on the horizontal axis: powers of four.
fn widths(chart: &Chart) -> impl Iterator<Item = f64> {
    let (low, high) = (chart.x.low * 0.999, chart.x.high * 1.001);
    (0..8).map(|power| 4f64.powi(power)).filter(move |value| (low..=high).contains(value))
}

/// The names of the lines, each with its distance from the top as a fraction of the vertical axis: at the end of the
/// line, or a little lower where another one stands there.
fn names(chart: &Chart) -> Vec<(&'static str, f64)> {
    let end = |name: &'static str| {
        let ends = chart.lines.iter().filter(|line| line.name == name).filter_map(|line| line.points.last());
        ends.max_by(|a, b| a.0.total_cmp(&b.0)).map(|point| (name, 1.0 - chart.y.fraction(point.1)))
    };
    let mut names: Vec<&'static str> = chart.lines.iter().map(|line| line.name).collect();
    names.dedup();
    let mut names: Vec<(&'static str, f64)> = names.into_iter().filter_map(end).collect();
    names.sort_by(|a, b| a.1.total_cmp(&b.1));
    for place in 1..names.len() {
        names[place].1 = names[place].1.max(names[place - 1].1 + LABEL_HEIGHT);
    }
    // What was pushed out at the bottom comes back up.
    let mut limit = 1.0;
    for (_, depth) in names.iter_mut().rev() {
        *depth = depth.min(limit);
        limit = *depth - LABEL_HEIGHT;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::count::{Form, Growth, Quantity, Setup};
    use crate::lesson::{Lang, Named};

    #[test]
    fn the_file_names_axes_and_lines_and_needs_no_style_sheet() {
        let data = Growth::new(&Setup::default()).chart(Quantity::Parameters);
        for lang in Lang::ALL {
            let texts = Texts::sample(lang);
            let quantity = texts.name("count-quantity", Quantity::Parameters);
            let svg = chart(&texts, &data, quantity, |value| value.to_string(), None).drawing().file();
            for form in Form::names() {
                assert!(svg.contains(texts.name("count-form", form)), "{svg}");
                assert!(svg.contains(&format!("class=\"line {form}\"")), "{svg}");
            }
            assert!(
                svg.contains(texts.get("count-width-axis")) && svg.contains("numbers to store") == (lang == Lang::En)
            );
            assert!(svg.contains("stroke=\"#0072b2\"") && !svg.contains("style="));
        }
    }

    #[test]
    fn names_do_not_lie_on_each_other() {
        let names = names(&Growth::new(&Setup::default()).chart(Quantity::Operations));
        assert_eq!(names.len(), 4);
        assert!(names.windows(2).all(|pair| pair[1].1 - pair[0].1 >= LABEL_HEIGHT - 1e-9));
    }
}

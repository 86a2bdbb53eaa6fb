//! The growth chart as a file of its own, with colours and words in it.

use super::chart::{PLOT, labels, x_values};
use crate::lesson::Named;
use crate::lesson::count::{Chart, Form, Line, Quantity, Tick, powers};
use crate::lesson::symbol::superscript;
use crate::view::chart::{self, Axis, Label, Mark, Paint};
use crate::words::Texts;

const PRESENT: Paint = Paint { class: "chart-chosen", rgb: (0x1b, 0x1e, 0x24), dash: "4 6" };

fn look(form: Form) -> (Paint, Mark) {
    let paint = |class, rgb, dash| Paint { class, rgb, dash };
    match form {
        Form::Conv => (paint("chart-conv", (0x00, 0x72, 0xb2), "none"), Mark::Disc),
        Form::Local => (paint("chart-local", (0xcc, 0x79, 0xa7), "18 8"), Mark::Square),
        Form::Sparse => (paint("chart-sparse", (0xe6, 0x9f, 0x00), "2 10"), Mark::None),
        Form::Dense => (paint("chart-dense", (0x56, 0x5e, 0x6b), "4 8"), Mark::Triangle),
    }
}

/// `data` as an SVG file.
pub(super) fn svg(texts: &Texts, data: &Chart, quantity: Quantity) -> String {
    let form = |name: &str| Form::all().iter().copied().find(|form| form.name() == name);
    let tick = |at: f64, text: String| chart::Tick { at, text, strong: false };
    let power = |Tick { value, .. }: Tick| tick(value, format!("10{}", superscript(&format!("{:.0}", value.log10()))));
    let present =
        Line { name: "", points: vec![(data.present, data.y.low), (data.present, data.y.high)], ahead: false };
    let drawn = |line: &Line| {
        let (paint, mark) = form(line.name).map_or((PRESENT, Mark::None), look);
        chart::Line { paint, width: if mark == Mark::None { 2 } else { 5 }, mark, points: line.points.clone() }
    };
    let end = |(name, at): (&'static str, f64)| {
        let form = form(name)?;
        let fraction = 1.0 - (at - PLOT[1]) / PLOT[3];
        let text = texts.name("count-form", form).to_owned();
        Some(Label { paint: look(form).0, at: (data.x.high * 1.3, data.y.value(fraction)), ends: false, text })
    };
    let axis =
        |title: &str, range: (f64, f64), ticks| Axis { title: title.to_owned(), range, logarithmic: true, ticks };
    let widths = x_values(data).into_iter().map(|w| tick(w, w.to_string()));
    chart::Chart {
        size: (1240, 960),
        // The names stand to the right of the lines.
        x: axis(texts.get("count-width-axis"), (data.x.low, data.x.high * 30.0), widths.collect()),
        y: axis(
            texts.name("count-quantity", quantity),
            (data.y.low, data.y.high),
            powers(data.y).into_iter().map(power).collect(),
        ),
        lines: data.lines.iter().chain([&present]).map(drawn).collect(),
        labels: labels(data).into_iter().filter_map(end).collect(),
    }
    .svg()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Lang;
    use crate::lesson::count::{Growth, Setup};

    #[test]
    fn the_file_names_axes_and_lines_and_needs_no_style_sheet() {
        let chart = Growth::new(&Setup::default()).chart(Quantity::Parameters);
        for lang in Lang::ALL {
            let texts = Texts::sample(lang);
            let svg = svg(&texts, &chart, Quantity::Parameters);
            for &form in Form::all() {
                assert!(svg.contains(texts.name("count-form", form)), "{svg}");
            }
            assert!(
                svg.contains(texts.get("count-width-axis")) && svg.contains("numbers to store") == (lang == Lang::En)
            );
            assert!(svg.contains("stroke=\"#0072B2\"") && !svg.contains("style="));
        }
    }
}

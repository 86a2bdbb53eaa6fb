//! Charts with two logarithmic axes: plotters draws the lines, the page's own words and numbers stand around them.
//!
//! plotters would measure its texts in the page by an inline style, which the page's policy forbids; so it writes none.
//! Its colours are only names here: each is replaced by a class, and the style sheet does the rest in every theme.

use plotters::prelude::*;
use yew::prelude::*;

use crate::lesson::count::{Chart, Line, Mark, Tick, powers};

/// The drawing, and in it the plot: left, top, width, height.
pub(super) const SIZE: (f64, f64) = (494.0, 312.0);
pub(super) const PLOT: [f64; 4] = [80.0, 22.0, 286.0, 240.0];
/// plotters counts whole units: four of them are one of the drawing.
const FINE: f64 = 4.0;
/// Labels of lines stand at least so far from each other.
const LABEL_HEIGHT: f64 = 15.0;

/// What stands around the lines.
pub(super) struct Words<'a> {
    pub(super) spoken: String,
    pub(super) x_axis: &'static str,
    pub(super) y_axis: &'static str,
    pub(super) y_tick: &'a dyn Fn(f64) -> String,
    pub(super) x_tick: &'a dyn Fn(f64) -> String,
    pub(super) line: &'a dyn Fn(&'static str) -> &'static str,
    pub(super) present: &'static str,
    /// Where the values are read, on the horizontal axis.
    pub(super) read: Option<f64>,
}

/// The chart as markup.
pub(super) fn chart(chart: &Chart, words: &Words) -> Html {
    let [left, top, width, height] = PLOT;
    let x = |value: f64| left + width * chart.x.fraction(value);
    let y = |fraction: f64| top + height * (1.0 - fraction);
    let number = |value: f64| format!("{value:.1}");
    let y_tick = |Tick { value, at }: Tick| {
        html! { <text key={number(at)} class="tick y" x={number(left - 6.0)} y={number(y(at))}>{ (words.y_tick)(value) }</text> }
    };
    let x_tick = |value: f64| {
        html! { <text key={number(value)} class="tick x" x={number(x(value))} y={number(top + height + 15.0)}>{ (words.x_tick)(value) }</text> }
    };
    let upright = |class: &'static str, value: f64| {
        html! { <line {class} x1={number(x(value))} x2={number(x(value))} y1={number(top)} y2={number(top + height)} /> }
    };
    let labels = labels(chart).into_iter().map(|(name, at)| {
        html! {
            <g key={name} class={classes!("end", name)}>
                <circle cx={number(left + width + 7.0)} cy={number(at)} r="3.5" />
                <text x={number(left + width + 14.0)} y={number(at)}>{ (words.line)(name) }</text>
            </g>
        }
    });
    html! {
        <svg class="chart" viewBox={format!("0 0 {} {}", SIZE.0, SIZE.1)} role="img" aria-label={words.spoken.clone()}>
            { Html::from_html_unchecked(drawn(chart).into()) }
            { upright("present", chart.present) }
            <text class="tick x" x={number(x(chart.present))} y={number(top + height + 31.0)}>{ words.present }</text>
            if let Some(read) = words.read { { upright("read", read) } }
            { for powers(chart.y).into_iter().map(y_tick) }
            { for x_values(chart).into_iter().map(x_tick) }
            <text class="tick y-axis" x={number(left)} y="12">{ words.y_axis }</text>
            <text class="tick x" x={number(left + width / 2.0)} y={number(top + height + 47.0)}>{ words.x_axis }</text>
            { for labels }
        </svg>
    }
}

/// The values written on the horizontal axis: powers of four.
pub(super) fn x_values(chart: &Chart) -> Vec<f64> {
    let inside = |value: &f64| *value >= chart.x.low * 0.999 && *value <= chart.x.high * 1.001;
    (0..8).map(|power| 4f64.powi(power)).filter(inside).collect()
}

/// Where each line's label stands: at its end, or a little lower where another one stands there.
pub(super) fn labels(chart: &Chart) -> Vec<(&'static str, f64)> {
    let [_, top, _, height] = PLOT;
    let end = |name: &'static str| {
        let ends = chart.lines.iter().filter(|line| line.name == name).filter_map(|line| line.points.last());
        ends.max_by(|a, b| a.0.total_cmp(&b.0)).map(|point| (name, top + height * (1.0 - chart.y.fraction(point.1))))
    };
    let mut names: Vec<&'static str> = chart.lines.iter().map(|line| line.name).collect();
    names.dedup();
    let mut labels: Vec<(&'static str, f64)> = names.into_iter().filter_map(end).collect();
    labels.sort_by(|a, b| a.1.total_cmp(&b.1));
    for place in 1..labels.len() {
        labels[place].1 = labels[place].1.max(labels[place - 1].1 + LABEL_HEIGHT);
    }
    // What was pushed out at the bottom comes back up.
    let mut limit = top + height + 2.0;
    for label in labels.iter_mut().rev() {
        label.1 = label.1.min(limit);
        limit = label.1 - LABEL_HEIGHT;
    }
    labels
}

/// A stand-in for a class: the style sheet knows the colour.
struct Pens(Vec<String>);

impl Pens {
    fn pen(&mut self, class: String) -> RGBColor {
        let place = self.0.iter().position(|known| *known == class).unwrap_or_else(|| {
            self.0.push(class);
            self.0.len() - 1
        });
        RGBColor(1, 2, place as u8)
    }

    /// `svg` with classes where the pens' colours stood.
    fn dressed(&self, mut svg: String) -> String {
        for (place, class) in self.0.iter().enumerate() {
            for attribute in ["stroke", "fill"] {
                svg = svg.replace(&format!("{attribute}=\"#0102{place:02X}\""), &format!("class=\"{class}\""));
            }
        }
        svg
    }
}

/// The lines of the chart as an SVG element in its place.
fn drawn(chart: &Chart) -> String {
    let [left, top, width, height] = PLOT;
    let size = ((width * FINE) as u32, (height * FINE) as u32);
    let (mut svg, mut pens) = (String::new(), Pens(Vec::new()));
    if draw(chart, size, &mut svg, &mut pens).is_err() {
        // Writing into a string does not fail; an empty plot with its axes would be left.
        return "<svg></svg>".to_owned();
    }
    let own = format!("width=\"{}\" height=\"{}\"", size.0, size.1);
    let here = format!("x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" class=\"plot\"");
    pens.dressed(svg.replacen(&own, &here, 1))
}

fn draw(
    chart: &Chart,
    size: (u32, u32),
    svg: &mut String,
    pens: &mut Pens,
) -> Result<(), DrawingAreaErrorKind<std::io::Error>> {
    let area = SVGBackend::with_string(svg, size).into_drawing_area();
    let (x, y) = ((chart.x.low..chart.x.high).log_scale(), (chart.y.low..chart.y.high).log_scale());
    let mut plot = ChartBuilder::on(&area).build_cartesian_2d(x, y)?;
    let grid = pens.pen("grid".to_owned());
    let across = |tick: Tick| PathElement::new(vec![(chart.x.low, tick.value), (chart.x.high, tick.value)], grid);
    plot.draw_series(powers(chart.y).into_iter().map(across))?;
    let up = |value: f64| PathElement::new(vec![(value, chart.y.low), (value, chart.y.high)], grid);
    plot.draw_series(x_values(chart).into_iter().map(up))?;
    for Line { name, points, ahead } in &chart.lines {
        let pen = pens.pen(format!("line {name}{}", if *ahead { " ahead" } else { "" }));
        plot.draw_series(LineSeries::new(points.iter().copied(), pen))?;
    }
    for Mark { name, x, y: [low, middle, high] } in &chart.marks {
        let pen = pens.pen(format!("spread {name}"));
        plot.draw_series([PathElement::new(vec![(*x, *low), (*x, *high)], pen)])?;
        let pen = pens.pen(format!("dot {name}"));
        plot.draw_series([Circle::new((*x, *middle), 4.0 * FINE, pen.filled())])?;
    }
    area.present()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::count::{Growth, Quantity, Setup};

    #[test]
    fn the_drawing_has_classes_and_no_colours_styles_or_texts() {
        let svg = drawn(&Growth::new(&Setup::default()).chart(Quantity::Parameters));
        for form in ["conv", "local", "sparse", "dense"] {
            assert!(svg.contains(&format!("class=\"line {form}\"")), "{form}: {svg}");
        }
        assert!(!svg.contains("style") && !svg.contains('#') && !svg.contains("<text"));
        assert!(svg.contains("x=\"80\" y=\"22\" width=\"286\" height=\"240\""));
    }

    #[test]
    fn labels_do_not_lie_on_each_other() {
        let labels = labels(&Growth::new(&Setup::default()).chart(Quantity::Operations));
        assert_eq!(labels.len(), 4);
        assert!(labels.windows(2).all(|pair| pair[1].1 - pair[0].1 >= LABEL_HEIGHT - 1e-9));
    }
}

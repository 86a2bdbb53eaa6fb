//! Line charts, drawn by plotters into SVG text.
//!
//! plotters knows colours, not classes: every paint has a colour of its own, by which its elements are found again and
//! given a class and a dash pattern. So the page's themes colour the chart, while the saved file keeps its colours.
//! Labels are placed without measuring text, since plotters measures by a `style` attribute, which the page forbids.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::FontStyle;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// A colour, the class that replaces it on the page, and a dash pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// Lines get this class with `-line`, areas and text with `-fill`.
    pub class: &'static str,
    /// Red, green, blue; no two paints of a chart share them.
    pub rgb: (u8, u8, u8),
    /// As SVG's `stroke-dasharray`.
    pub dash: &'static str,
}

/// Axis names and numbers.
pub const INK: Paint = Paint { class: "chart-ink", rgb: (0x56, 0x5e, 0x6a), dash: "none" };
/// Emphasised numbers.
pub const STRONG: Paint = Paint { class: "chart-strong", rgb: (0x1b, 0x1e, 0x23), dash: "none" };
/// The grid.
pub const GRID: Paint = Paint { class: "chart-grid", rgb: (0xd9, 0xdd, 0xe3), dash: "none" };

/// A number on an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Its position.
    pub at: f64,
    /// Its label.
    pub text: String,
    /// Whether it stands out.
    pub strong: bool,
}

/// One direction of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// The quantity, with its unit.
    pub title: String,
    /// The lowest and the highest value.
    pub range: (f64, f64),
    /// Whether equal distances are equal ratios.
    pub logarithmic: bool,
    /// The numbers on it.
    pub ticks: Vec<Tick>,
}

impl Axis {
    fn place(&self, value: f64) -> f64 {
        let value = value.clamp(self.range.0, self.range.1);
        if self.logarithmic { value.log10() } else { value }
    }

    fn span(&self) -> std::ops::Range<f64> {
        self.place(self.range.0)..self.place(self.range.1)
    }
}

/// The marker at each point of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark {
    /// Nothing.
    None,
    /// A disc.
    Disc,
    /// A square.
    Square,
    /// A triangle.
    Triangle,
}

/// A line through points.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its paint.
    pub paint: Paint,
    /// Its width.
    pub width: u32,
    /// The marker at its points.
    pub mark: Mark,
    /// Its points; values beyond the axes are drawn at their ends.
    pub points: Vec<(f64, f64)>,
}

/// A text at a point.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Its paint.
    pub paint: Paint,
    /// Its position.
    pub at: (f64, f64),
    /// Whether the text ends at the point instead of beginning there.
    pub ends: bool,
    /// The text.
    pub text: String,
}

/// A whole chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Width and height in units of the drawing.
    pub size: (u32, u32),
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// The lines, each over those before.
    pub lines: Vec<Line>,
    /// The texts beside the lines.
    pub labels: Vec<Label>,
}

/// Space left of, above, right of and below the lines, in units of the drawing.
pub const MARGINS: (u32, u32, u32, u32) = (120, 84, 24, 112);
const TEXT: u32 = 32;

impl Chart {
    /// The chart as an SVG element; empty if it cannot be drawn.
    pub fn svg(&self) -> String {
        let mut text = String::new();
        if self.draw(&mut text).is_err() {
            return String::new();
        }
        let mut paints = vec![INK, STRONG, GRID];
        paints.extend(self.lines.iter().map(|line| line.paint).chain(self.labels.iter().map(|label| label.paint)));
        let mut done: Vec<Paint> = Vec::new();
        for paint in paints {
            if done.contains(&paint) {
                continue;
            }
            let (r, g, b) = paint.rgb;
            let colour = format!("#{r:02X}{g:02X}{b:02X}");
            let Paint { class, dash, .. } = paint;
            text = text.replace(
                &format!("stroke=\"{colour}\""),
                &format!("class=\"{class}-line\" stroke=\"{colour}\" stroke-dasharray=\"{dash}\""),
            );
            text = text.replace(&format!(" fill=\"{colour}\""), &format!(" class=\"{class}-fill\" fill=\"{colour}\""));
            done.push(paint);
        }
        text
    }

    fn draw(&self, into: &mut String) -> Result<(), DrawingAreaErrorKind<std::io::Error>> {
        let root = SVGBackend::with_string(into, self.size).into_drawing_area();
        let (left, top, right, bottom) = MARGINS;
        let (x, y) = (self.x.span(), self.y.span());
        let chart = ChartBuilder::on(&root)
            .margin_left(left)
            .margin_top(top)
            .margin_right(right)
            .margin_bottom(bottom)
            .build_cartesian_2d(x, y)?;
        let at = |x: f64, y: f64| chart.backend_coord(&(self.x.place(x), self.y.place(y)));
        let (low, high) = (self.y.range.0, self.y.range.1);
        let (first, last) = (self.x.range.0, self.x.range.1);

        for tick in &self.y.ticks {
            let (start, end) = (at(first, tick.at), at(last, tick.at));
            root.draw(&PathElement::new(vec![start, end], colour(GRID).stroke_width(2)))?;
            write(&root, &tick.text, (start.0 - 12, start.1), (HPos::Right, VPos::Center), shade(tick), tick.strong)?;
        }
        for tick in &self.x.ticks {
            let foot = at(tick.at, low);
            write(&root, &tick.text, (foot.0, foot.1 + 12), (HPos::Center, VPos::Top), shade(tick), tick.strong)?;
        }
        write(&root, &self.y.title, (12, 12), (HPos::Left, VPos::Top), INK, false)?;
        let middle = (at(first, high).0 + at(last, high).0) / 2;
        let foot = (middle, self.size.1 as i32 - 10);
        write(&root, &self.x.title, foot, (HPos::Center, VPos::Bottom), INK, false)?;

        for line in &self.lines {
            let style = colour(line.paint).stroke_width(line.width);
            let points: Vec<(i32, i32)> = line.points.iter().map(|&(x, y)| at(x, y)).collect();
            root.draw(&PathElement::new(points.clone(), style))?;
            for &(x, y) in &points {
                let full = colour(line.paint).filled();
                match line.mark {
                    Mark::None => {}
                    Mark::Disc => root.draw(&Circle::new((x, y), 10, full))?,
                    Mark::Square => {
                        root.draw(&Polygon::new(
                            vec![(x - 9, y - 9), (x + 9, y - 9), (x + 9, y + 9), (x - 9, y + 9)],
                            full,
                        ))?;
                    }
                    Mark::Triangle => {
                        root.draw(&Polygon::new(vec![(x, y - 12), (x + 11, y + 8), (x - 11, y + 8)], full))?;
                    }
                }
            }
        }
        for label in &self.labels {
            let anchor = (if label.ends { HPos::Right } else { HPos::Left }, VPos::Center);
            write(&root, &label.text, at(label.at.0, label.at.1), anchor, label.paint, true)?;
        }
        root.present()
    }
}

fn colour(paint: Paint) -> RGBColor {
    let (r, g, b) = paint.rgb;
    RGBColor(r, g, b)
}

fn shade(tick: &Tick) -> Paint {
    if tick.strong { STRONG } else { INK }
}

fn write(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    text: &str,
    at: (i32, i32),
    (h, v): (HPos, VPos),
    paint: Paint,
    strong: bool,
) -> Result<(), DrawingAreaErrorKind<std::io::Error>> {
    let style = if strong { FontStyle::Bold } else { FontStyle::Normal };
    let font = (FontFamily::SansSerif, TEXT, style).into_font().color(&colour(paint)).pos(Pos::new(h, v));
    area.draw(&Text::new(text.to_owned(), at, font))
}

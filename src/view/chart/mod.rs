//! Line charts: laid out by plotters, and written as nodes of the page or as the text of a file.

mod drawing;

use std::convert::Infallible;
use std::ops::Range;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

pub use drawing::{Drawing, Ink, Part, Pen};

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

    fn span(&self) -> Range<f64> {
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
    /// A diamond.
    Diamond,
}

/// A line through points.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is drawn with.
    pub pen: Pen,
    /// Its width.
    pub width: u32,
    /// The marker at its points.
    pub mark: Mark,
    /// Its points; values beyond the axes are drawn at their ends.
    pub points: Vec<(f64, f64)>,
}

impl Line {
    /// A line without markers.
    pub fn new(pen: Pen, width: u32, points: Vec<(f64, f64)>) -> Line {
        Line { pen, width, mark: Mark::None, points }
    }
}

/// The position of a text beside its point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Side {
    /// It begins at the point.
    Right,
    /// It ends at the point.
    Left,
    /// It begins after a marker to the right of the point.
    AfterMark(Mark),
    /// It stands below the numbers of the horizontal axis.
    BelowTicks,
}

/// A text at a point.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Its colour.
    pub ink: Ink,
    /// The point.
    pub at: (f64, f64),
    /// Its position beside the point.
    pub side: Side,
    /// The text.
    pub text: String,
}

/// The space of a chart, in units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layout {
    /// Width and height of the drawing.
    pub size: (u32, u32),
    /// Space left of, above, right of and below the lines.
    pub margins: [u32; 4],
    /// The left end of the vertical axis's title.
    pub title: i32,
}

/// A whole chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Its space.
    pub layout: Layout,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// The lines, each over those before.
    pub lines: Vec<Line>,
    /// The texts beside the lines.
    pub labels: Vec<Label>,
}

/// The size of text in a file; on the page a style sheet sets it.
const TEXT: u32 = 26;

impl Chart {
    /// The chart as a drawing; empty if it cannot be drawn.
    pub fn drawing(&self) -> Drawing {
        let mut drawing = Drawing { size: self.layout.size, shapes: Vec::new() };
        if self.draw(&mut drawing).is_err() {
            drawing.shapes.clear();
        }
        drawing
    }

    /// The value on the horizontal axis at a fraction of the drawing's width.
    pub fn value_at(&self) -> impl Fn(f64) -> f64 + Copy + use<> {
        let Layout { size, margins: [left, _, right, _], .. } = self.layout;
        let (width, left, right) = (f64::from(size.0), f64::from(left), f64::from(right));
        let (span, logarithmic) = ((self.x.span().start, self.x.span().end), self.x.logarithmic);
        move |fraction| {
            let along = ((fraction * width - left) / (width - left - right)).clamp(0.0, 1.0);
            let place = span.0 + along * (span.1 - span.0);
            if logarithmic { 10f64.powf(place) } else { place }
        }
    }

    /// The horizontal position of a value, in units of the drawing.
    pub fn x_of(&self, value: f64) -> f64 {
        let Layout { size, margins: [left, _, right, _], .. } = self.layout;
        let span = self.x.span();
        let along = (self.x.place(value) - span.start) / (span.end - span.start);
        f64::from(left) + along * f64::from(size.0 - left - right)
    }

    fn draw(&self, drawing: &mut Drawing) -> Drawn {
        let root = drawing.into_drawing_area();
        let Layout { size, margins: [left, top, right, bottom], title } = self.layout;
        let chart = ChartBuilder::on(&root)
            .margin_left(left)
            .margin_top(top)
            .margin_right(right)
            .margin_bottom(bottom)
            .build_cartesian_2d(self.x.span(), self.y.span())?;
        let at = |x: f64, y: f64| chart.backend_coord(&(self.x.place(x), self.y.place(y)));
        let (low, high) = (self.y.range.0, self.y.range.1);
        let (first, last) = (self.x.range.0, self.x.range.1);
        let soft = Pen(Part::Tick, Ink::Soft);

        for tick in &self.y.ticks {
            let (start, end) = (at(first, tick.at), at(last, tick.at));
            root.draw(&PathElement::new(vec![start, end], Pen(Part::Rule, Ink::Grid).stroke_width(2)))?;
            write(&root, &tick.text, (start.0 - 12, start.1), (HPos::Right, VPos::Center), tick.pen())?;
        }
        for tick in &self.x.ticks {
            let foot = at(tick.at, low);
            write(&root, &tick.text, (foot.0, foot.1 + 12), (HPos::Center, VPos::Top), tick.pen())?;
        }
        write(&root, &self.y.title, (title, 12), (HPos::Left, VPos::Top), soft)?;
        let middle = (at(first, high).0 + at(last, high).0) / 2;
        write(&root, &self.x.title, (middle, size.1 as i32 - 10), (HPos::Center, VPos::Bottom), soft)?;

        for line in &self.lines {
            let points: Vec<(i32, i32)> = line.points.iter().map(|&(x, y)| at(x, y)).collect();
            root.draw(&PathElement::new(points.clone(), line.pen.stroke_width(line.width)))?;
            points.iter().try_for_each(|&point| line.mark.draw(&root, point, line.pen.1))?;
        }
        for label in &self.labels {
            let (x, y) = at(label.at.0, label.at.1);
            let pen = Pen(Part::End, label.ink);
            let (x, y, anchor, pen) = match label.side {
                Side::Right => (x, y, (HPos::Left, VPos::Center), pen),
                Side::Left => (x, y, (HPos::Right, VPos::Center), pen),
                Side::AfterMark(mark) => {
                    mark.draw(&root, (x + 18, y), label.ink)?;
                    (x + 35, y, (HPos::Left, VPos::Center), pen)
                }
                Side::BelowTicks => (x, y + 54, (HPos::Center, VPos::Top), soft),
            };
            write(&root, &label.text, (x, y), anchor, pen)?;
        }
        root.present()
    }
}

impl Tick {
    fn pen(&self) -> Pen {
        Pen(Part::Tick, if self.strong { Ink::Strong } else { Ink::Soft })
    }
}

impl Mark {
    fn draw(self, area: &DrawingArea<&mut Drawing, Shift>, (x, y): (i32, i32), ink: Ink) -> Drawn {
        let full = Pen(Part::Dot, ink).filled();
        let corners = |corners: &[(i32, i32)]| {
            let corners: Vec<(i32, i32)> = corners.iter().map(|corner| (x + corner.0, y + corner.1)).collect();
            area.draw(&Polygon::new(corners, full))
        };
        match self {
            Mark::None => Ok(()),
            Mark::Disc => area.draw(&Circle::new((x, y), 10, full)),
            Mark::Square => corners(&[(-9, -9), (9, -9), (9, 9), (-9, 9)]),
            Mark::Triangle => corners(&[(0, -12), (11, 8), (-11, 8)]),
            Mark::Diamond => corners(&[(0, -12), (12, 0), (0, 12), (-12, 0)]),
        }
    }
}

type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

fn write(area: &DrawingArea<&mut Drawing, Shift>, text: &str, at: (i32, i32), (h, v): (HPos, VPos), pen: Pen) -> Drawn {
    let strong = pen.0 == Part::End || pen.1 == Ink::Strong;
    let style = if strong { FontStyle::Bold } else { FontStyle::Normal };
    let font = (FontFamily::SansSerif, TEXT, style).into_font().color(&pen).pos(Pos::new(h, v));
    area.draw(&Text::new(text.to_owned(), at, font))
}

//! A plotters back end that collects the elements of a drawing, and the two ways to write them.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt::Display;

use plotters::style::Color;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use strum::{EnumString, IntoStaticStr, VariantArray};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::lesson::Named;
use crate::lesson::share::escaped;

/// The part that a shape plays in a chart.
#[derive(Debug, Clone, Copy, PartialEq, IntoStaticStr, EnumString, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Part {
    /// A straight line of the frame.
    Rule,
    /// A line of values.
    Line,
    /// A line of values that are extrapolated.
    Ahead,
    /// The range of a measured value.
    Spread,
    /// The marker of a value.
    Dot,
    /// A number or a title of an axis.
    Tick,
    /// A text beside a line.
    End,
}

/// The colour of a shape, by what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, IntoStaticStr, EnumString, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Ink {
    /// Axis titles and numbers.
    Soft,
    /// Emphasised numbers.
    Strong,
    /// The grid.
    Grid,
    /// Where the present setting lies.
    Present,
    /// Where the values are read.
    Read,
    /// A convolution.
    Conv,
    /// A locally connected layer.
    Local,
    /// A sparse matrix.
    Sparse,
    /// A dense matrix.
    Dense,
}

impl Ink {
    /// The colour and the `stroke-dasharray` in a file, where no style sheet says otherwise.
    fn look(self) -> (&'static str, &'static str) {
        match self {
            Ink::Soft => ("#565e6a", "none"),
            Ink::Strong | Ink::Read => ("#1b1e23", "none"),
            Ink::Grid => ("#d9dde3", "none"),
            Ink::Present => ("#1b1e23", "4 6"),
            Ink::Conv => ("#0072b2", "none"),
            Ink::Local => ("#cc79a7", "18 8"),
            Ink::Sparse => ("#e69f00", "none"),
            Ink::Dense => ("#565e6a", "4 8"),
        }
    }
}

/// What a shape is drawn with. plotters passes it on as a colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen(pub Part, pub Ink);

impl Pen {
    fn class(self) -> String {
        format!("{} {}", self.0.name(), self.1.name())
    }
}

impl Color for Pen {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.0 as u8, self.1 as u8, 0) }
    }
}

impl From<BackendColor> for Pen {
    fn from(BackendColor { rgb: (part, ink, _), .. }: BackendColor) -> Pen {
        let part = Part::VARIANTS.get(usize::from(part)).copied();
        let ink = Ink::VARIANTS.get(usize::from(ink)).copied();
        Pen(part.unwrap_or(Part::Rule), ink.unwrap_or(Ink::Strong))
    }
}

/// An element of SVG.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its name.
    pub tag: &'static str,
    /// Its attributes: the class for the page's style sheets, and how it looks without them.
    pub attributes: Vec<(&'static str, String)>,
    /// The text in it.
    pub text: String,
}

/// A finished drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Width and height.
    pub size: (u32, u32),
    /// Each over those before.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// The drawing on the page.
    pub fn html(&self) -> Html {
        // A shape keeps its element while shapes of other kinds come and go.
        let mut met = BTreeMap::new();
        let nodes = self.shapes.iter().map(|Shape { tag, attributes, text }| {
            let mut node = VTag::new(*tag);
            let class = attributes.first().map_or("", |(_, class)| class.as_str());
            let place = met.entry((*tag, class)).and_modify(|count| *count += 1).or_insert(0);
            node.key = Some(format!("{tag} {class} {place}").into());
            for (name, value) in attributes {
                node.add_attribute(name, value.clone());
            }
            if !text.is_empty() {
                node.add_child(text.into());
            }
            Html::from(node)
        });
        html! { <svg viewBox={format!("0 0 {} {}", self.size.0, self.size.1)}>{ for nodes }</svg> }
    }

    /// The drawing as the text of a file.
    pub fn file(&self) -> String {
        let shape = |Shape { tag, attributes, text }: &Shape| {
            let attributes = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
            format!("<{tag}{}>{}</{tag}>\n", attributes.collect::<String>(), escaped(text))
        };
        let (width, height) = self.size;
        let shapes: String = self.shapes.iter().map(shape).collect();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\">\n{shapes}</svg>\n"
        )
    }

    /// Adds an element: a line of the width `stroke`, or else filled.
    fn add(
        &mut self,
        tag: &'static str,
        color: BackendColor,
        stroke: Option<u32>,
        place: &[(&'static str, &dyn Display)],
        text: &str,
    ) -> Drawn {
        let pen = Pen::from(color);
        let (colour, dash) = pen.1.look();
        let mut attributes = vec![("class", pen.class())];
        attributes.extend(match stroke {
            None => vec![("fill", colour.to_owned())],
            Some(width) => vec![
                ("fill", "none".to_owned()),
                ("stroke", colour.to_owned()),
                ("stroke-width", width.to_string()),
                ("stroke-dasharray", dash.to_owned()),
            ],
        });
        attributes.extend(place.iter().map(|(name, value)| (*name, value.to_string())));
        self.shapes.push(Shape { tag, attributes, text: text.to_owned() });
        Ok(())
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

fn points(points: impl IntoIterator<Item = BackendCoord>) -> String {
    points.into_iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

fn stroke(style: &impl BackendStyle, fill: bool) -> Option<u32> {
    (!fill).then(|| style.stroke_width())
}

impl DrawingBackend for &mut Drawing {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, (x, y): BackendCoord, end: BackendCoord, style: &S, fill: bool) -> Drawn {
        let place: [(_, &dyn Display); 4] = [("x", &x), ("y", &y), ("width", &(end.0 - x)), ("height", &(end.1 - y))];
        self.add("rect", style.color(), stroke(style, fill), &place, "")
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.add("polyline", style.color(), stroke(style, false), &[("points", &points(path))], "")
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.add("circle", style.color(), stroke(style, fill), &[("cx", &x), ("cy", &y), ("r", &radius)], "")
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.add("polygon", style.color(), None, &[("points", &points(path))], "")
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        // From the anchor down to the baseline, as far as a font's letters usually reach: nothing is measured.
        let dy = match style.anchor().v_pos {
            VPos::Top => "0.76em",
            VPos::Center => "0.5ex",
            VPos::Bottom => "-0.5ex",
        };
        let weight = if matches!(style.style(), FontStyle::Bold) { "bold" } else { "normal" };
        let family = style.family();
        let place: [(_, &dyn Display); 7] = [
            ("x", &x),
            ("y", &y),
            ("dy", &dy),
            ("text-anchor", &anchor),
            ("font-family", &family.as_str()),
            ("font-size", &style.size()),
            ("font-weight", &weight),
        ];
        self.add("text", style.color(), None, &place, text)
    }
}

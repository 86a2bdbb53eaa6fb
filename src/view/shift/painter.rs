//! Paints the six pictures, and of those only what has changed.

use web_sys::HtmlCanvasElement;

use super::bars::{self, Bars};
use super::digits;
use crate::conv::{self, Cell, Plane, Region, Square};
use crate::lesson::shift::{Frame, Motion, Setup, Spot, frame, plane};
use crate::lesson::{Named, Tone};
use crate::platform::canvas::{self, Canvas};
use crate::view::shared_ptr::SharedPtr;

/// What one picture is painted with.
struct Sheet {
    canvas: Canvas,
    /// Where the numbers of a small picture are written.
    digits: Option<canvas::Sheet>,
    /// All pixels, as they are when the picture is complete; empty until they are needed.
    pixels: Vec<u8>,
    /// What the canvas shows.
    painted: Option<Frame>,
}

/// Paints the six pictures of a square on six canvases.
#[derive(Default)]
pub struct Painter {
    sheets: [Option<Sheet>; 6],
    shown: Option<Shown>,
}

struct Shown {
    square: SharedPtr<Square>,
    setup: Setup,
    output_tone: Tone,
}

impl Painter {
    /// Gives the picture at `spot` its canvas, and the one over it.
    pub fn attach(&mut self, spot: Spot, element: HtmlCanvasElement, over: Option<HtmlCanvasElement>) {
        let (canvas, digits) = (Canvas::new(element), over.and_then(canvas::Sheet::new));
        self.sheets[spot as usize] = canvas.map(|canvas| Sheet { canvas, digits, pixels: Vec::new(), painted: None });
        if let (Some(sheet), Some(shown)) = (&self.sheets[spot as usize], &self.shown) {
            let (h, w) = shown.extent(spot);
            sheet.canvas.resize(h, w);
        }
    }

    /// From now on the pictures are those of `square`, which follows from `setup` with a kernel of this sum.
    pub fn show(&mut self, square: &SharedPtr<Square>, setup: &Setup, kernel_sum: f32) {
        if self.shown.as_ref().is_some_and(|shown| shown.square == *square) {
            return;
        }
        let output_tone = Tone::of_output(kernel_sum, square.output.max_abs());
        let shown = Shown { square: square.clone(), setup: setup.clone(), output_tone };
        for &spot in Spot::all() {
            if let Some(sheet) = &mut self.sheets[spot as usize] {
                let (h, w) = shown.extent(spot);
                sheet.canvas.resize(h, w);
                sheet.pixels.clear();
                sheet.painted = None;
            }
        }
        self.shown = Some(shown);
    }

    /// Paints the animation's position `t`.
    pub fn paint(&mut self, t: f32) {
        let Some(shown) = &self.shown else { return };
        for &spot in Spot::all() {
            let Some(sheet) = &mut self.sheets[spot as usize] else {
                continue;
            };
            let plane = shown.plane(spot);
            let rows = if plane.h() == 1 { plane.w() } else { plane.h() };
            let wanted = shown.unmoved(spot, t, frame(spot, t, rows, shown.moved(spot)), rows);
            if sheet.painted == Some(wanted) {
                continue;
            }
            sheet.paint(shown, spot, wanted);
            sheet.painted = Some(wanted);
            sheet.number(shown, spot);
        }
    }

    /// Writes the numbers again, in the room that there is now.
    pub fn number(&self) {
        let Some(shown) = &self.shown else { return };
        for &spot in Spot::all() {
            if let Some(sheet) = &self.sheets[spot as usize] {
                sheet.number(shown, spot);
            }
        }
    }
}

impl Sheet {
    /// Writes the numbers of a small picture that is complete.
    fn number(&self, shown: &Shown, spot: Spot) {
        let Some(sheet) = &self.digits else { return };
        let plane = shown.plane(spot);
        // A difference of nothing says so in larger letters.
        let told = || spot == Spot::Difference && plane.max_abs() == 0.0;
        if digits::fit(plane) && !told() && self.painted == Some(Frame::Complete) {
            digits::write(sheet, plane, &self.pixels);
        } else {
            sheet.clear();
        }
    }

    fn paint(&mut self, shown: &Shown, spot: Spot, wanted: Frame) {
        if let Some(bars) = shown.bars(spot) {
            self.canvas.clear();
            let by = if let Frame::Sliding(dx, _) = wanted { dx } else { 0 };
            let shift = conv::Shift { dx: by as isize, dy: 0 };
            let moved = match wanted {
                Frame::Hidden => return,
                Frame::Sliding(..) => conv::shift(shown.source(spot), shift, shown.setup.boundary).ok(),
                _ => None,
            };
            let plane = moved.as_ref().unwrap_or(shown.plane(spot));
            let most = if let Frame::Rows(columns) = wanted { columns } else { plane.w() };
            bars.paint(plane, most, &mut self.pixels);
            if spot == Spot::Difference {
                bars::clear_undefined(&shown.square.cells, &mut self.pixels);
            }
            self.canvas.put(&self.pixels, bars::WIDE * plane.w(), 0);
            return;
        }
        let w = shown.plane(spot).w();
        if !matches!(wanted, Frame::Hidden | Frame::Sliding(..)) && self.pixels.is_empty() {
            shown.colour(spot, &mut self.pixels);
        }
        match (self.painted, wanted) {
            (_, Frame::Hidden) => self.canvas.clear(),
            (_, Frame::Complete) => self.canvas.put(&self.pixels, w, 0),
            // The window has moved on: only the rows between are new.
            (Some(Frame::Rows(done)), Frame::Rows(rows)) if done <= rows => {
                self.canvas.put(&self.pixels[4 * w * done..4 * w * rows], w, done);
            }
            (_, Frame::Rows(rows)) => {
                self.canvas.clear();
                self.canvas.put(&self.pixels[..4 * w * rows], w, 0);
            }
            (_, Frame::Sliding(dx, dy)) => {
                let by = conv::Shift { dx: dx as isize, dy: dy as isize };
                if let Ok(plane) = conv::shift(shown.source(spot), by, shown.setup.boundary) {
                    let mut pixels = Vec::new();
                    colour(&plane, shown.tone(spot), &mut pixels);
                    self.canvas.put(&pixels, w, 0);
                }
            }
        }
    }
}

impl Shown {
    fn plane(&self, spot: Spot) -> &Plane {
        plane(&self.square, spot)
    }

    /// Rows and columns of the canvas.
    fn extent(&self, spot: Spot) -> (usize, usize) {
        let plane = self.plane(spot);
        if plane.h() == 1 { (bars::TALL, bars::WIDE * plane.w()) } else { (plane.h(), plane.w()) }
    }

    /// How the picture is drawn, if it is a signal.
    fn bars(&self, spot: Spot) -> Option<Bars> {
        let of = |planes: &[Spot], grey: bool| Bars::new(planes.iter().map(|spot| self.plane(*spot)), grey);
        (self.square.input.h() == 1).then(|| match spot {
            Spot::Input | Spot::Shifted => of(&[Spot::Input, Spot::Shifted], true),
            Spot::Difference => of(&[Spot::Difference], false),
            _ => of(&[Spot::Output, Spot::OutputOfShifted, Spot::ShiftedOutput], false),
        })
    }

    /// What does not slide appears from above, row by row.
    fn unmoved(&self, spot: Spot, t: f32, wanted: Frame, rows: usize) -> Frame {
        match wanted {
            Frame::Sliding(..) if self.setup.motion != Motion::Shift => {
                let same = if spot == Spot::Shifted { Spot::Output } else { Spot::OutputOfShifted };
                frame(same, t, rows, (0, 0))
            }
            wanted => wanted,
        }
    }

    /// The picture that a sliding one comes from.
    fn source(&self, spot: Spot) -> &Plane {
        self.plane(if spot == Spot::ShiftedOutput { Spot::Output } else { Spot::Input })
    }

    /// How far the picture at `spot` slides: an output has one sample for a whole stride of inputs.
    fn moved(&self, spot: Spot) -> (i32, i32) {
        let stride =
            if spot == Spot::ShiftedOutput { (self.setup.stride * self.setup.pool.stride()) as f32 } else { 1.0 };
        ((self.setup.dx as f32 / stride).round() as i32, (self.setup.dy as f32 / stride).round() as i32)
    }

    fn tone(&self, spot: Spot) -> Tone {
        match spot {
            Spot::Input | Spot::Shifted => Tone::Grey(255.0),
            Spot::Output | Spot::OutputOfShifted | Spot::ShiftedOutput => self.output_tone,
            Spot::Difference => Tone::Diverging(self.square.max_difference().max(f32::MIN_POSITIVE)),
        }
    }

    fn colour(&self, spot: Spot, pixels: &mut Vec<u8>) {
        let plane = self.plane(spot);
        colour(plane, self.tone(spot), pixels);
        let region = match spot {
            Spot::Shifted => Some(self.square.shifted_region),
            Spot::OutputOfShifted => Some(self.square.output_of_shifted_region),
            Spot::ShiftedOutput => Some(self.square.shifted_output_region),
            _ => None,
        };
        if let Some(region) = region {
            clear_outside(pixels, plane, region);
        }
        if spot == Spot::Difference {
            clear_undefined(pixels, &self.square.cells);
        }
    }
}

/// Four bytes for each sample.
fn colour(plane: &Plane, tone: Tone, pixels: &mut Vec<u8>) {
    let table = tone.table();
    pixels.clear();
    pixels.reserve_exact(4 * plane.data().len());
    for &sample in plane.data() {
        pixels.extend_from_slice(&table[tone.step(sample) as usize]);
    }
}

/// Makes transparent what is not defined.
fn clear_outside(pixels: &mut [u8], plane: &Plane, region: Region) {
    if (region.y0, region.y1, region.x0, region.x1) == (0, plane.h(), 0, plane.w()) {
        return;
    }
    for (place, pixel) in pixels.chunks_exact_mut(4).enumerate() {
        if !region.contains(place / plane.w(), place % plane.w()) {
            pixel[3] = 0;
        }
    }
}

/// Makes transparent what cannot be compared. Where the edge decides is outlined above the picture, whose colours are
/// all data.
fn clear_undefined(pixels: &mut [u8], cells: &[Cell]) {
    for (pixel, _) in pixels.chunks_exact_mut(4).zip(cells).filter(|(_, cell)| **cell == Cell::Undefined) {
        pixel[3] = 0;
    }
}

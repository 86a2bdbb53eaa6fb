//! Paints the six pictures, and of those only what has changed.

use super::bars::{self, Bars};
use super::digits;
use crate::conv::{self, Cell, Plane, Region, Square};
use crate::lesson::shift::{Frame, Motion, Progress, Setup, Spot, frame, plane, progress};
use crate::lesson::{Named, Tone};
use crate::platform::canvas::{self, Canvas};
use crate::platform::style::Styled;
use crate::view::shared_ptr::SharedPtr;

/// The canvases and pixels of one picture.
struct Sheet {
    /// The elements that move, whose custom properties say how far they have come.
    moving: Vec<Styled>,
    canvas: Canvas,
    /// The canvas for the numbers of a small picture.
    digits: Option<canvas::Sheet>,
    /// All pixels of the complete picture; empty until first used.
    pixels: Vec<u8>,
    /// The frame on the canvas.
    painted: Option<Frame>,
}

/// Paints the six pictures of a square on six canvases, and moves them.
#[derive(Default)]
pub struct Painter {
    sheets: [Option<Sheet>; 6],
    shown: Option<Shown>,
    /// How far the elements that move have come.
    progress: Option<Progress>,
}

struct Shown {
    square: SharedPtr<Square>,
    setup: Setup,
    output_tone: Tone,
    difference_tone: Tone,
}

impl Painter {
    /// Gives the picture at `spot` the elements that move, its canvas, and the one over it.
    pub fn attach(&mut self, spot: Spot, moving: Vec<Styled>, canvas: Option<Canvas>, digits: Option<canvas::Sheet>) {
        self.progress = None;
        let sheet = |canvas| Sheet { moving, canvas, digits, pixels: Vec::new(), painted: None };
        self.sheets[spot as usize] = canvas.map(sheet);
        if let (Some(sheet), Some(shown)) = (&self.sheets[spot as usize], &self.shown) {
            let (h, w) = shown.extent(spot);
            sheet.canvas.resize(h, w);
        }
    }

    /// Sets the square to paint. It follows from `setup` with a kernel of this sum.
    pub fn show(&mut self, square: &SharedPtr<Square>, setup: &Setup, kernel_sum: f32) {
        if self.shown.as_ref().is_some_and(|shown| shown.square == *square) {
            return;
        }
        let output_tone = Tone::of_output(kernel_sum, square.output.max_abs());
        let difference_tone = Tone::Diverging(square.max_difference().max(f32::MIN_POSITIVE));
        let shown = Shown { square: square.clone(), setup: setup.clone(), output_tone, difference_tone };
        let before = self.shown.take();
        for &spot in Spot::all() {
            let Some(sheet) = &mut self.sheets[spot as usize] else { continue };
            let stays = before.as_ref().is_some_and(|before| before.is_like(&shown, spot));
            // What is on its way depends on other pictures as well.
            if stays && matches!(sheet.painted, Some(Frame::Complete | Frame::Hidden)) {
                continue;
            }
            let (h, w) = shown.extent(spot);
            sheet.canvas.resize(h, w);
            sheet.painted = None;
            if !stays {
                sheet.pixels.clear();
            }
        }
        self.shown = Some(shown);
    }

    /// Paints the animation at position `t`, and writes the numbers of the pictures that this changes.
    pub fn paint(&mut self, t: f32) {
        let changed = self.repaint(t);
        self.number(&changed);
    }

    /// Paints the animation at position `t`, and writes all numbers at the present size.
    pub fn paint_and_number(&mut self, t: f32) {
        self.repaint(t);
        self.number(Spot::all());
    }

    /// Writes the numbers again at the present size.
    pub fn resize(&self) {
        self.number(Spot::all());
    }

    /// Paints what changes at position `t`, and returns where.
    fn repaint(&mut self, t: f32) -> Vec<Spot> {
        let now = progress(t);
        let before = self.progress.replace(now);
        for (sheet, &spot) in self.sheets.iter().zip(Spot::all()) {
            for (name, way) in ways(spot).iter().filter(|(_, way)| before.map(way) != Some(way(now))) {
                sheet.iter().flat_map(|sheet| &sheet.moving).for_each(|element| element.set(name, way(now)));
            }
        }
        let mut changed = Vec::new();
        let Some(shown) = &self.shown else { return changed };
        for &spot in Spot::all() {
            let Some(sheet) = &mut self.sheets[spot as usize] else {
                continue;
            };
            let columns = shown.plane(spot).w();
            let wanted = shown.unmoved(spot, t, frame(spot, t, columns, shown.moved(spot)), columns);
            if sheet.painted == Some(wanted) {
                continue;
            }
            sheet.paint(shown, spot, wanted);
            sheet.painted = Some(wanted);
            changed.push(spot);
        }
        changed
    }

    /// Writes the numbers at `spots`.
    fn number(&self, spots: &[Spot]) {
        let Some(shown) = &self.shown else { return };
        let sheets = spots.iter().filter_map(|&spot| Some((self.sheets[spot as usize].as_ref()?, spot)));
        // All sizes are read before any is changed: one layout of the page, and not one for each picture.
        let sizes: Vec<_> = sheets.map(|(sheet, spot)| (sheet, spot, sheet.extent(shown, spot))).collect();
        for (sheet, spot, extent) in sizes {
            sheet.number(shown, spot, extent);
        }
    }
}

impl Sheet {
    /// The extent of the sheet for the numbers, if it has any: those of a small picture that is complete.
    fn extent(&self, shown: &Shown, spot: Spot) -> Option<(f64, f64, f64)> {
        let plane = shown.plane(spot);
        // A difference of zero has one label in larger letters instead.
        let told = || spot == Spot::Difference && plane.max_abs() == 0.0;
        let written = digits::fit(plane) && !told() && self.painted == Some(Frame::Complete);
        self.digits.as_ref().filter(|_| written).map(canvas::Sheet::extent)
    }

    /// Writes the numbers on the sheet of this extent, or clears it.
    fn number(&self, shown: &Shown, spot: Spot, extent: Option<(f64, f64, f64)>) {
        match (&self.digits, extent) {
            (Some(sheet), Some(extent)) => digits::write(sheet, extent, shown.plane(spot), &self.pixels),
            (Some(sheet), None) => sheet.clear(),
            (None, _) => {}
        }
    }

    fn paint(&mut self, shown: &Shown, spot: Spot, wanted: Frame) {
        if let Some(bars) = shown.bars(spot) {
            self.paint_bars(shown, spot, wanted, bars);
            return;
        }
        let plane = shown.plane(spot);
        let w = plane.w();
        if matches!(wanted, Frame::Complete | Frame::Passed(_)) && self.pixels.is_empty() {
            self.pixels = shown.pixels(spot);
        }
        match wanted {
            Frame::Hidden => self.canvas.clear(),
            Frame::Complete => self.canvas.put(&self.pixels, w, 0),
            Frame::Passed(columns) => {
                let mut pixels = self.pixels.clone();
                let (source, tone) = (shown.source(spot), shown.tone_of_source(spot));
                let table = tone.table();
                for (y, row) in pixels.chunks_exact_mut(4 * w).enumerate() {
                    for (x, pixel) in row.chunks_exact_mut(4).take(w - columns.min(w)).enumerate() {
                        let sample = source.at(y * source.h() / plane.h(), x * source.w() / w);
                        pixel.copy_from_slice(&table[tone.step(sample) as usize]);
                    }
                }
                self.canvas.put(&pixels, w, 0);
            }
            Frame::Sliding(dx, dy) => {
                let by = conv::Shift { dx: dx as isize, dy: dy as isize };
                if let Ok(plane) = conv::shift(shown.source(spot), by, shown.setup.boundary) {
                    self.canvas.put(&shown.tone(spot).pixels(&plane), w, 0);
                }
            }
        }
    }

    fn paint_bars(&mut self, shown: &Shown, spot: Spot, wanted: Frame, bars: Bars) {
        self.canvas.clear();
        let (plane, source) = (shown.plane(spot), shown.source(spot));
        let count = plane.w();
        self.pixels.clear();
        self.pixels.resize(4 * bars::WIDE * count * bars::TALL, 255);
        match wanted {
            Frame::Hidden => return,
            Frame::Complete => bars.paint(plane, 0..count, count, &mut self.pixels),
            Frame::Passed(columns) => {
                let before = count - columns.min(count);
                if let Some(unchanged) = shown.bars_of_source(spot) {
                    unchanged.paint(source, 0..before, count, &mut self.pixels);
                }
                bars.paint(plane, before..count, count, &mut self.pixels);
            }
            Frame::Sliding(dx, _) => {
                let by = conv::Shift { dx: dx as isize, dy: 0 };
                if let Ok(moved) = conv::shift(source, by, shown.setup.boundary) {
                    bars.paint(&moved, 0..count, count, &mut self.pixels);
                }
            }
        }
        if spot == Spot::Difference {
            bars::clear_undefined(&shown.square.cells, &mut self.pixels);
        }
        self.canvas.put(&self.pixels, bars::WIDE * count, 0);
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

    /// The scale of the picture's bars, if it is a signal.
    fn bars(&self, spot: Spot) -> Option<Bars> {
        let of = |planes: &[Spot], grey: bool| Bars::new(planes.iter().map(|spot| self.plane(*spot)), grey);
        (self.square.input.h() == 1).then(|| match spot {
            Spot::Input | Spot::Shifted => of(&[Spot::Input, Spot::Shifted], true),
            Spot::Difference => of(&[Spot::Difference], false),
            _ => of(&[Spot::Output, Spot::OutputOfShifted, Spot::ShiftedOutput], false),
        })
    }

    /// Whether the complete picture at `spot` is the same in both.
    fn is_like(&self, other: &Shown, spot: Spot) -> bool {
        // The bars of a signal have a common scale.
        self.square.input.h() > 1
            && self.tone(spot) == other.tone(spot)
            && self.region(spot) == other.region(spot)
            && self.plane(spot) == other.plane(spot)
            && (spot != Spot::Difference || self.square.cells == other.square.cells)
    }

    /// The part of the picture at `spot` that is defined, where that is less than the whole.
    fn region(&self, spot: Spot) -> Option<Region> {
        match spot {
            Spot::Shifted => Some(self.square.shifted_region),
            Spot::OutputOfShifted => Some(self.square.output_of_shifted_region),
            Spot::ShiftedOutput => Some(self.square.shifted_output_region),
            Spot::Input | Spot::Output | Spot::Difference => None,
        }
    }

    /// A map that is no shift is a gate as well.
    fn unmoved(&self, spot: Spot, t: f32, wanted: Frame, columns: usize) -> Frame {
        match wanted {
            Frame::Sliding(..) if self.setup.motion != Motion::Shift => {
                let same = if spot == Spot::Shifted { Spot::Output } else { Spot::OutputOfShifted };
                frame(same, t, columns, (0, 0))
            }
            wanted => wanted,
        }
    }

    /// The picture from which the one at `spot` is made.
    fn source(&self, spot: Spot) -> &Plane {
        self.plane(made_from(spot))
    }

    fn tone_of_source(&self, spot: Spot) -> Tone {
        self.tone(made_from(spot))
    }

    fn bars_of_source(&self, spot: Spot) -> Option<Bars> {
        self.bars(made_from(spot))
    }

    /// The distance that the picture at `spot` slides. An output has one sample for a whole stride of inputs.
    fn moved(&self, spot: Spot) -> (i32, i32) {
        let stride =
            if spot == Spot::ShiftedOutput { (self.setup.stride * self.setup.pool.stride()) as f32 } else { 1.0 };
        ((self.setup.dx as f32 / stride).round() as i32, (self.setup.dy as f32 / stride).round() as i32)
    }

    fn tone(&self, spot: Spot) -> Tone {
        match spot {
            Spot::Input | Spot::Shifted => Tone::Grey(255.0),
            Spot::Output | Spot::OutputOfShifted | Spot::ShiftedOutput => self.output_tone,
            Spot::Difference => self.difference_tone,
        }
    }

    /// The pixels of the complete picture at `spot`.
    fn pixels(&self, spot: Spot) -> Vec<u8> {
        let plane = self.plane(spot);
        let mut pixels = self.tone(spot).pixels(plane);
        if let Some(region) = self.region(spot) {
            clear_outside(&mut pixels, plane, region);
        }
        if spot == Spot::Difference {
            clear_undefined(&mut pixels, &self.square.cells);
        }
        pixels
    }
}

/// A custom property, and the part of the progress that it tells.
type Way = (&'static str, fn(Progress) -> f32);

/// The custom properties that the picture at `spot` and its traces follow.
fn ways(spot: Spot) -> &'static [Way] {
    match spot {
        Spot::Input => &[],
        Spot::Shifted | Spot::Output => &[("--first", |now| now.first)],
        Spot::OutputOfShifted | Spot::ShiftedOutput => &[("--second", |now| now.second), ("--meet", |now| now.meet)],
        Spot::Difference => &[("--outcome", |now| now.outcome)],
    }
}

/// The spot of the picture from which the one at `spot` is made.
fn made_from(spot: Spot) -> Spot {
    match spot {
        Spot::Input | Spot::Shifted | Spot::Output => Spot::Input,
        Spot::OutputOfShifted => Spot::Shifted,
        Spot::ShiftedOutput => Spot::Output,
        Spot::Difference => Spot::Difference,
    }
}

/// Makes samples outside `region` transparent.
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

/// Makes cells that cannot be compared transparent. The edge band is outlined above the picture, whose colours are all
/// data.
fn clear_undefined(pixels: &mut [u8], cells: &[Cell]) {
    for (pixel, _) in pixels.chunks_exact_mut(4).zip(cells).filter(|(_, cell)| **cell == Cell::Undefined) {
        pixel[3] = 0;
    }
}

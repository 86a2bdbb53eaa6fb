//! A signal as bars, painted on a canvas of its own.

use std::ops::Range;

use crate::conv::{Cell, Plane};

/// Pixels of the canvas for one bar and its gap.
pub(super) const WIDE: usize = 16;
/// Rows of the canvas.
pub(super) const TALL: usize = 136;
/// Rows left free above and below the bars.
const ROOM: f32 = 8.0;

const INPUT: [u8; 3] = [91, 101, 115];
const POSITIVE: [u8; 3] = [169, 116, 0];
const NEGATIVE: [u8; 3] = [51, 66, 95];
const AXIS: [u8; 3] = [27, 30, 35];

/// The scale of a chart. Signals that are compared share it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bars {
    low: f32,
    high: f32,
    grey: bool,
}

impl Bars {
    /// A scale that includes every sample of `planes` and zero.
    pub(super) fn new<'a>(planes: impl Iterator<Item = &'a Plane>, grey: bool) -> Bars {
        let bars = Bars { low: 0.0, high: 0.0, grey };
        let mut bars = planes.flat_map(|plane| plane.data()).fold(bars, |bars, sample| Bars {
            low: bars.low.min(*sample),
            high: bars.high.max(*sample),
            grey,
        });
        if bars.low == bars.high {
            (bars.low, bars.high) = (-1.0, 1.0);
        }
        bars
    }

    /// The canvas row of `value`.
    fn row(&self, value: f32) -> usize {
        let part = (self.high - value) / (self.high - self.low);
        (ROOM + part * (TALL as f32 - 2.0 * ROOM)).round() as usize
    }

    /// The value at a fraction of the height, rounded to suit the scale.
    pub(super) fn value_at(&self, part: f32) -> f32 {
        let inside = (part * TALL as f32 - ROOM) / (TALL as f32 - 2.0 * ROOM);
        let value = self.high - inside * (self.high - self.low);
        let step = if self.high - self.low > 4.0 { 1.0 } else { 0.25 };
        (value / step).round() * step
    }

    /// Paints the bars at `places` of a chart of `count` bars, and the axis below them. The sample at a place is the one
    /// at the same part of `plane`.
    pub(super) fn paint(&self, plane: &Plane, places: Range<usize>, count: usize, pixels: &mut [u8]) {
        let w = WIDE * count;
        let zero = self.row(0.0).min(TALL - 1);
        for place in places {
            let sample = plane.data()[place * plane.w() / count];
            let end = self.row(sample);
            let colour = match sample {
                _ if self.grey => INPUT,
                sample if sample < 0.0 => NEGATIVE,
                _ => POSITIVE,
            };
            for y in zero.min(end)..zero.max(end).min(TALL) {
                for x in place * WIDE + 2..(place + 1) * WIDE - 2 {
                    pixels[4 * (y * w + x)..][..3].copy_from_slice(&colour);
                }
            }
            for x in place * WIDE..(place + 1) * WIDE {
                pixels[4 * (zero * w + x)..][..3].copy_from_slice(&AXIS);
            }
        }
    }
}

/// Makes cells that cannot be compared transparent.
pub(super) fn clear_undefined(cells: &[Cell], pixels: &mut [u8]) {
    let w = WIDE * cells.len();
    for (place, pixel) in pixels.chunks_exact_mut(4).enumerate() {
        if cells.get(place % w / WIDE) == Some(&Cell::Undefined) {
            pixel[3] = 0;
        }
    }
}

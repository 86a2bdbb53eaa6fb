//! Dragging a picture, drawing on it, and pointing at a sample.

use yew::prelude::*;

use super::bars::Bars;
use super::lit::Lit;
use super::props::{At, Props};
use crate::lesson::shift::{Edit, Motion, Spot};

/// A pointer over one picture.
#[derive(Clone, PartialEq)]
pub(super) struct Hand {
    spot: Spot,
    /// Rows and columns of the picture.
    size: (usize, usize),
    /// Rows and columns of I without its frame.
    inner: (usize, usize),
    shift: (i32, i32),
    draws: bool,
    bars: Option<Bars>,
    samples: Option<Vec<f32>>,
    shifts: bool,
    lit: Lit,
    at: At,
    on: Callback<Edit>,
}

/// The object being dragged.
#[derive(Clone, Copy)]
pub(super) enum Grip {
    /// The picture: the position of the pointer in the window, the shift, and the number of samples per pixel at the
    /// start.
    Picture((f32, f32), (i32, i32), (f32, f32)),
    /// A brush with this ink.
    Brush(f32),
    /// The bar of a sample.
    Bar(usize),
}

impl Hand {
    pub(super) fn new(props: &Props, spot: Spot, size: (usize, usize), bars: Option<Bars>) -> Hand {
        let setup = &props.setup;
        let draws = spot == Spot::Input && (setup.one_d || setup.paintable()) && size == setup.size();
        let samples = props.square.as_ref().filter(|_| draws).map(|square| square.input.data().to_vec());
        Hand {
            spot,
            size,
            inner: setup.size(),
            shift: (setup.dx, setup.dy),
            draws,
            bars: bars.filter(|_| setup.one_d),
            samples,
            // Only what follows the hand.
            shifts: setup.motion == Motion::Shift && matches!(spot, Spot::Shifted | Spot::ShiftedOutput),
            lit: props.lit.clone(),
            at: props.at.clone(),
            on: props.on.clone(),
        }
    }

    /// Whether anything can be dragged.
    pub(super) fn movable(&self) -> bool {
        self.shifts || self.draws
    }

    /// Starts dragging at a place in the picture, given as fractions of its width and height, which are `extent` pixels.
    /// `point` is the same place in the window in pixels.
    pub(super) fn hold(&self, place: (f32, f32), point: (f32, f32), extent: (f32, f32)) -> Option<Grip> {
        if !self.movable() {
            return None;
        }
        let (y, x) = self.sample(place);
        Some(match (&self.samples, self.bars) {
            (Some(_), Some(_)) => Grip::Bar(x),
            (Some(samples), None) => {
                Grip::Brush(if samples.get(y * self.size.1 + x).is_some_and(|v| *v > 127.0) { 0.0 } else { 255.0 })
            }
            _ => {
                let (across, down) = self.worth();
                Grip::Picture(point, self.shift, (across / extent.0, down / extent.1))
            }
        })
    }

    /// Moves to a place while dragging `grip`.
    pub(super) fn go(&self, grip: Option<&Grip>, place: (f32, f32), point: (f32, f32)) {
        let (y, x) = self.sample(place);
        match grip {
            None => {
                self.lit.look_at(Some(self.spot));
                self.at.set(Some((self.spot, y, x)));
            }
            Some(Grip::Bar(x)) => {
                if let Some(bars) = self.bars {
                    let value = bars.value_at(place.1).clamp(-99.0, 99.0);
                    self.on.emit(Edit::Sample(*x, value));
                }
            }
            Some(Grip::Brush(ink)) => self.on.emit(Edit::Sample(y * self.size.1 + x, *ink)),
            Some(Grip::Picture((x0, y0), (dx, dy), (across, down))) => {
                let along = |by: f32, worth: f32, samples: usize, from: i32| {
                    let most = samples as i32 - 1;
                    (from + (by * worth).round() as i32).clamp(-most, most)
                };
                let right = along(point.0 - x0, *across, self.inner.1, *dx);
                self.on.emit(Edit::Move(right, along(point.1 - y0, *down, self.inner.0, *dy)));
            }
        }
    }

    /// The number of samples of I in the whole width and height of the picture. With `full` the frame is wider than I,
    /// and an output may have one sample for several inputs.
    fn worth(&self) -> (f32, f32) {
        let (h, w) = if self.spot == Spot::ShiftedOutput { self.inner } else { self.size };
        (w as f32, h as f32)
    }

    /// Called when the pointer leaves the picture.
    pub(super) fn leave(&self) {
        self.lit.look_at(None);
        self.at.set(None);
    }

    /// Row and column at a place.
    fn sample(&self, (x, y): (f32, f32)) -> (usize, usize) {
        let along = |part: f32, n: usize| ((part * n as f32).max(0.0) as usize).min(n.saturating_sub(1));
        (along(y, self.size.0), along(x, self.size.1))
    }
}

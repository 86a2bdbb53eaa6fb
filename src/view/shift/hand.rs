//! What the hand does to a picture: shifts it, draws on it, or points at one of its samples.

use yew::prelude::*;

use super::bars::Bars;
use super::lit::Lit;
use super::props::{At, Props};
use crate::lesson::shift::{Edit, Motion, Spot};

/// A hand over one picture.
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

/// What the hand has taken hold of.
#[derive(Clone, Copy)]
pub(super) enum Grip {
    /// The picture: where the pointer and the shift were, and how many samples a whole width and height were worth.
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
            shifts: setup.motion == Motion::Shift && matches!(spot, Spot::Input | Spot::Shifted | Spot::ShiftedOutput),
            lit: props.lit.clone(),
            at: props.at.clone(),
            on: props.on.clone(),
        }
    }

    /// Whether there is anything to take hold of.
    pub(super) fn movable(&self) -> bool {
        self.shifts || self.draws
    }

    /// Takes hold at a place in the picture, given in fractions of width and height; `reach` is the same place in the
    /// window, in the same units.
    pub(super) fn hold(&self, place: (f32, f32), reach: (f32, f32)) -> Option<Grip> {
        if !self.movable() {
            return None;
        }
        let (y, x) = self.sample(place);
        let grip = match (&self.samples, self.bars) {
            (Some(_), Some(_)) => Grip::Bar(x),
            (Some(samples), None) => {
                Grip::Brush(if samples.get(y * self.size.1 + x).is_some_and(|v| *v > 127.0) { 0.0 } else { 255.0 })
            }
            _ => Grip::Picture(reach, self.shift, self.worth()),
        };
        if self.draws {
            self.go(Some(&grip), place, reach);
        }
        Some(grip)
    }

    /// Moves to a place, with what it holds.
    pub(super) fn go(&self, grip: Option<&Grip>, place: (f32, f32), reach: (f32, f32)) {
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
                let right = along(reach.0 - x0, *across, self.inner.1, *dx);
                self.on.emit(Edit::Move(right, along(reach.1 - y0, *down, self.inner.0, *dy)));
            }
        }
    }

    /// How many samples of I the whole width and height of the picture are worth. With `full` the frame is wider than
    /// I; an output may have one sample for several of them.
    fn worth(&self) -> (f32, f32) {
        let (h, w) = if self.spot == Spot::ShiftedOutput { self.inner } else { self.size };
        (w as f32, h as f32)
    }

    /// Goes away.
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

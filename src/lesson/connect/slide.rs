//! The window on its way along the input, as a function of a position.
//!
//! The position counts places of the window: at `i` the window has done its work at output `i − 1`, at `i + 1` at
//! output `i`; in between it moves on, meets its samples one after the other, and sends up the sum.

use super::Model;
use crate::lesson::ease::ease;

/// How much of one place goes by before the window has arrived, before all products have risen.
const ARRIVED: f32 = 0.28;
const MULTIPLIED: f32 = 0.86;
/// How long one product rises, and how long after the one before it at most, as parts of one place.
const RISE: f32 = 0.4;
const STAGGER: f32 = 0.09;
/// Milliseconds at one place: at the first two everything can be followed, then it is seen that all are alike.
const FULL: f32 = 900.0;
const BRIEF: f32 = 350.0;

/// A place of the window: a kernel element and the sample it meets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meeting {
    /// The kernel element.
    pub tap: usize,
    /// The input that it meets; none for a zero that the boundary made up.
    pub input: Option<usize>,
    /// Its value.
    pub weight: f32,
    /// The sample's value.
    pub sample: f32,
    /// The row and column of the sample, counted from the first one.
    pub position: (isize, isize),
}

impl Meeting {
    /// The weight times the sample. Adding zero turns −0, which no reader means, into 0.
    pub fn product(&self) -> f32 {
        self.weight * self.sample + 0.0
    }
}

/// The window at one output, row by row from left to right.
pub fn window(model: &Model, output: usize) -> Vec<Meeting> {
    let taps = model.layout.taps();
    let in_window = (0..taps).map(|place| if model.layout.flip() { taps - 1 - place } else { place });
    in_window
        .enumerate()
        .map(|(place, tap)| {
            let input = model.layout.source(output, tap);
            Meeting {
                tap,
                input,
                weight: model.value(model.shared(output, tap)),
                sample: input.map_or(0.0, |j| model.x.data()[j]),
                position: model.position(output, place),
            }
        })
        .collect()
}

/// The animation at one position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SlideFrame {
    /// The output that is being computed, or has just been.
    pub output: usize,
    /// How far the window has moved from the previous place, from 0 to 1.
    pub arrived: f32,
    /// How much of the sum is there, 0 to 1.
    pub summed: f32,
    /// How much of the time at this place has gone by.
    part: f32,
    taps: usize,
}

impl SlideFrame {
    /// The frame at `position` of a layer with `outputs` outputs and a window of `taps` places.
    pub fn at(position: f32, outputs: usize, taps: usize) -> SlideFrame {
        let output = (position.ceil() as usize).clamp(1, outputs.max(1)) - 1;
        let part = (position - output as f32).clamp(0.0, 1.0);
        let (arrived, summed) = (between(part, 0.0, ARRIVED), between(part, MULTIPLIED, 1.0));
        SlideFrame { output, arrived: ease(arrived), summed, part, taps }
    }

    /// How far the product at this place of the window has risen, 0 to 1: one after the other.
    pub fn risen(&self, place: usize) -> f32 {
        let stagger = STAGGER.min((MULTIPLIED - ARRIVED - RISE) / (self.taps - 1).max(1) as f32);
        let start = ARRIVED + stagger * place as f32;
        let part = between(self.part, start, start + RISE);
        // Fast at first: it is thrown up.
        1.0 - (1.0 - part).powi(3)
    }

    /// Whether the output has its value.
    pub fn filled(&self) -> bool {
        self.summed >= 1.0
    }
}

/// How far `value` is from `from` to `to`, 0 to 1.
fn between(value: f32, from: f32, to: f32) -> f32 {
    ((value - from) / (to - from)).clamp(0.0, 1.0)
}

/// The position at which the work at `output` is done.
pub fn settled(output: usize) -> f32 {
    output as f32 + 1.0
}

/// The position that is reached `elapsed` milliseconds after the window began to move at `start`.
pub fn reached(start: f32, elapsed: f32) -> f32 {
    start + (elapsed / FULL).min(2.0) + ((elapsed - 2.0 * FULL) / BRIEF).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::LayerKind;
    use crate::lesson::connect::Setup;

    #[test]
    fn the_products_of_a_window_add_up_to_its_output() {
        for boundary in Boundary::ALL {
            for (stride, dilation, flip) in [(1, 1, false), (2, 1, true), (1, 2, false)] {
                for opening in [Setup::default(), Setup::opening_2d()] {
                    let state = Setup { boundary, stride, dilation, flip, ..opening };
                    let model = Model::new(&state).expect("a state has a figure");
                    for (output, &value) in model.outputs(LayerKind::Conv).iter().enumerate() {
                        let sum: f32 = window(&model, output).iter().map(Meeting::product).sum();
                        assert_eq!(sum, value, "{boundary:?} {output}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_element_meets_the_same_place_of_every_window() {
        let model = Model::new(&Setup::default()).expect("a state has a figure");
        for output in 1..6 {
            let met: Vec<_> = window(&model, output).iter().map(|met| (met.tap, met.input)).collect();
            assert_eq!(met, [(0, Some(output - 1)), (1, Some(output)), (2, Some(output + 1))]);
        }
        assert_eq!(window(&model, 0)[0].input, None);
    }

    #[test]
    fn the_window_arrives_then_multiplies_then_sums() {
        let start = SlideFrame::at(0.0, 7, 3);
        assert_eq!((start.output, start.arrived, start.risen(0), start.summed), (0, 0.0, 0.0, 0.0));
        let mut last = start;
        for step in 1..=700 {
            let frame = SlideFrame::at(step as f32 / 100.0, 7, 3);
            assert!(frame.risen(0) == 0.0 || frame.arrived == 1.0);
            assert!(frame.risen(0) >= frame.risen(1) && frame.risen(1) >= frame.risen(2));
            assert!(frame.summed == 0.0 || frame.risen(2) == 1.0);
            assert!(frame.output == last.output || (frame.output == last.output + 1 && last.filled()));
            last = frame;
        }
        assert_eq!((last.output, last.filled()), (6, true));
        assert!(SlideFrame::at(settled(3), 7, 3).filled() && SlideFrame::at(settled(3), 7, 3).output == 3);
        assert_eq!(SlideFrame::at(99.0, 7, 3).output, 6);
    }

    #[test]
    fn all_products_of_a_long_window_have_risen_before_the_sum_appears() {
        let before = SlideFrame::at(0.8605, 7, 9);
        assert_eq!((before.risen(8), before.filled()), (1.0, false));
        assert_eq!(SlideFrame::at(0.5, 7, 1).risen(0), SlideFrame::at(0.5, 7, 3).risen(0));
    }

    #[test]
    fn two_places_are_taken_slowly_and_the_rest_quickly() {
        let at = [0.0, 900.0, 1800.0, 2150.0, 2500.0].map(|elapsed| reached(0.0, elapsed));
        assert_eq!(at, [0.0, 1.0, 2.0, 3.0, 4.0]);
        assert_eq!((reached(3.0, 450.0), reached(0.0, 1800.0 + 5.0 * 350.0)), (3.5, 7.0));
    }

    #[test]
    fn a_negative_number_times_zero_is_zero() {
        let met = Meeting { tap: 0, input: None, weight: -1.0, sample: 0.0, position: (0, -1) };
        assert!(met.product().is_sign_positive());
    }
}

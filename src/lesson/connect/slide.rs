//! The window on its way along the input, as a function of a position.
//!
//! The position counts places of the window: at `i` the window has done its work at output `i − 1`, at `i + 1` at
//! output `i`; in between it moves on, meets its samples one after the other, and sends up the sum.

use super::Model;
use super::places::{CELL, Places};

/// How much of one place goes by before the window has arrived, before all products stand, before the sum is there.
const ARRIVED: f32 = 0.3;
const MULTIPLIED: f32 = 0.7;

/// One place of the window: a kernel element and what it meets.
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
    /// Where it stands in the figure.
    pub x: f32,
    /// Where it stands in the figure.
    pub y: f32,
}

impl Meeting {
    /// The weight times the sample. Adding zero turns −0, which no reader means, into 0.
    pub fn product(&self) -> f32 {
        self.weight * self.sample + 0.0
    }
}

/// The window at one output, row by row from left to right.
pub fn window(model: &Model, output: usize) -> Vec<Meeting> {
    let places = Places::new(model);
    let taps = model.layout.taps();
    let in_window = (0..taps).map(|place| if model.layout.flip() { taps - 1 - place } else { place });
    in_window
        .enumerate()
        .map(|(place, tap)| {
            let input = model.layout.source(output, tap);
            let (x, y) = places.sample(model.position(output, place));
            Meeting {
                tap,
                input,
                weight: model.kernel.taps()[tap],
                sample: input.map_or(0.0, |j| model.x.data()[j]),
                x,
                y,
            }
        })
        .collect()
}

/// The rectangle around the cells of a window on a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Its edge on the left.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its edge on the right.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl Window {
    /// The smallest one around the cells with these centres, if there are any.
    pub fn around(mut centres: impl Iterator<Item = (f32, f32)>) -> Option<Window> {
        let (x, y) = centres.next()?;
        let bounds = |(left, top, right, bottom): (f32, f32, f32, f32), (x, y): (f32, f32)| {
            (left.min(x), top.min(y), right.max(x), bottom.max(y))
        };
        let (left, top, right, bottom) = centres.fold((x, y, x, y), bounds);
        let half = CELL / 2.0;
        Some(Window { left: left - half, top: top - half, right: right + half, bottom: bottom + half })
    }
}

/// The animation at one position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SlideFrame {
    /// The output that is being computed, or has just been.
    pub output: usize,
    /// How far the window has come from the previous place, 0 to 1.
    pub arrived: f32,
    /// How many products stand.
    pub products: usize,
    /// How far the sum has come up to its unit, 0 to 1.
    pub risen: f32,
}

impl SlideFrame {
    /// The frame at `position` of a layer with `outputs` outputs and a window of `taps` places.
    pub fn at(position: f32, outputs: usize, taps: usize) -> SlideFrame {
        let output = (position.ceil() as usize).clamp(1, outputs.max(1)) - 1;
        let part = (position - output as f32).clamp(0.0, 1.0);
        let between = |from: f32, to: f32| ((part - from) / (to - from)).clamp(0.0, 1.0);
        SlideFrame {
            output,
            arrived: ease(between(0.0, ARRIVED)),
            products: (between(ARRIVED, MULTIPLIED) * taps as f32) as usize,
            risen: ease(between(MULTIPLIED, 0.95)),
        }
    }

    /// Whether the output has its value.
    pub fn filled(&self) -> bool {
        self.risen >= 1.0
    }
}

/// The position at which the work at `output` is done.
pub fn settled(output: usize) -> f32 {
    output as f32 + 1.0
}

/// Slow at both ends, as moved things are (smoothstep).
pub(super) fn ease(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
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
    fn a_window_on_a_picture_is_a_square_around_its_cells() {
        let model = Model::new(&Setup::opening_2d()).expect("a state has a figure");
        let around = Window::around(window(&model, 12).iter().map(|met| (met.x, met.y))).expect("it has cells");
        assert_eq!((around.right - around.left, around.bottom - around.top), (3.0 * CELL, 3.0 * CELL));
        assert_eq!(Window::around(std::iter::empty()), None);
    }

    #[test]
    fn the_window_arrives_then_multiplies_then_sums() {
        let mut last = SlideFrame::at(0.0, 7, 3);
        assert_eq!((last.output, last.arrived, last.products, last.risen), (0, 0.0, 0, 0.0));
        for step in 1..=700 {
            let frame = SlideFrame::at(step as f32 / 100.0, 7, 3);
            assert!(frame.products == 0 || frame.arrived == 1.0);
            assert!(frame.risen == 0.0 || frame.products == 3);
            assert!(frame.output == last.output || (frame.output == last.output + 1 && last.filled()));
            last = frame;
        }
        assert_eq!((last.output, last.filled()), (6, true));
        assert!(SlideFrame::at(settled(3), 7, 3).filled() && SlideFrame::at(settled(3), 7, 3).output == 3);
        assert_eq!(SlideFrame::at(99.0, 7, 3).output, 6);
    }

    #[test]
    fn each_output_is_computed_in_its_own_time() {
        for output in [0, 3, 6] {
            let at = |part: f32| SlideFrame::at(output as f32 + part, 7, 3);
            let seen = |part| (at(part).output, at(part).products, at(part).filled());
            assert_eq!(
                [seen(0.25), seen(0.6), seen(0.9)],
                [(output, 0, false), (output, 2, false), (output, 3, false)]
            );
            assert!((0.5..1.0).contains(&at(0.2).arrived) && (0.5..1.0).contains(&at(0.9).risen));
        }
    }

    #[test]
    fn a_negative_number_times_zero_is_zero() {
        let met = Meeting { tap: 0, input: None, weight: -1.0, sample: 0.0, x: 0.0, y: 0.0 };
        assert!(met.product().is_sign_positive());
    }
}

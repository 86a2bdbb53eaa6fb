//! The animation of the commuting square, as a function of its position t from 0 to 1.
//!
//! Three stages of equal length: the first step of both ways, the second step of both ways, and the comparison of the
//! two ends.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::lesson::ease::ease;

/// One of the six pictures of the square, in the order of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
pub enum Spot {
    /// I.
    #[strum(serialize = "I")]
    Input,
    /// I′ = g(I).
    #[strum(serialize = "I2")]
    Shifted,
    /// f(I′).
    #[strum(serialize = "fI2")]
    OutputOfShifted,
    /// f(I).
    #[strum(serialize = "fI")]
    Output,
    /// g(f(I)).
    #[strum(serialize = "gfI")]
    ShiftedOutput,
    /// f(I′) − g(f(I)).
    #[strum(serialize = "difference")]
    Difference,
}

/// The visible part of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// The picture is hidden.
    Hidden,
    /// Its source, shifted so far: right, down, in samples of the picture.
    Sliding(i32, i32),
    /// This many columns at the right have passed the gate of the map; the others are still as they were.
    Passed(usize),
    /// All of it.
    Complete,
}

/// A part of the argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Stage {
    /// I alone.
    Start,
    /// I → I′ and I → f(I).
    First,
    /// I′ → f(I′) and f(I) → g(f(I)).
    Second,
    /// The two ends meet.
    Compare,
}

/// The number of stages with a duration, which the start has not.
pub const STAGES: f32 = 3.0;

/// The stage at `t`.
fn stage(t: f32) -> Stage {
    match t * STAGES {
        s if s <= 0.0 => Stage::Start,
        s if s <= 1.0 => Stage::First,
        // The ends are compared when they have met.
        s if s <= 2.0 + MEETING => Stage::Second,
        _ => Stage::Compare,
    }
}

/// The stage that is shown at `t`: where one ends, a figure that `moves` is in the next.
pub fn shown_stage(t: f32, moves: bool) -> Stage {
    stage(if moves { t.next_up() } else { t })
}

/// The nearest of the four positions at which a stage is complete, for reduced motion.
pub fn discrete(t: f32) -> f32 {
    (t * STAGES).round() / STAGES
}

/// How far the motions of the figure have come, each from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// The way of the first step, from I to the pictures in the middle.
    pub first: f32,
    /// The way of the second step, from there to the ends.
    pub second: f32,
    /// The way of the two ends to each other.
    pub meet: f32,
    /// The outcome, which appears where they have met.
    pub outcome: f32,
}

/// How far the motions have come at `t`. The ends meet in the first part of the last stage, the outcome appears in the
/// rest of it.
pub fn progress(t: f32) -> Progress {
    let done = |stage: f32| (t * STAGES - stage).clamp(0.0, 1.0);
    let compared = done(2.0);
    Progress {
        first: ease(done(0.0)),
        second: ease(done(1.0)),
        meet: ease((compared / MEETING).min(1.0)),
        outcome: ((compared - MEETING) / (1.0 - MEETING)).max(0.0),
    }
}

/// The part of the last stage in which the ends meet.
const MEETING: f32 = 0.6;

/// The parts of a way at which a picture enters the gate in its middle and has left it.
const GATE: (f32, f32) = (0.15, 0.85);

/// How much of the picture at `spot` is there at `t`, where it has `columns` columns and its shift is `dx`, `dy`.
pub fn frame(spot: Spot, t: f32, columns: usize, (dx, dy): (i32, i32)) -> Frame {
    let starts = match spot {
        Spot::Input => return Frame::Complete,
        Spot::Shifted | Spot::Output => 0.0,
        Spot::OutputOfShifted | Spot::ShiftedOutput => 1.0,
        Spot::Difference => 2.0 + MEETING,
    };
    let done = (t * STAGES - starts).clamp(0.0, 1.0);
    if done <= 0.0 {
        return Frame::Hidden;
    }
    // A tick before the end counts as the end: thirds are not exact in binary.
    if done >= 1.0 - 1e-5 {
        return Frame::Complete;
    }
    match spot {
        Spot::Shifted | Spot::ShiftedOutput => {
            let part = ease(done);
            Frame::Sliding((dx as f32 * part).round() as i32, (dy as f32 * part).round() as i32)
        }
        // What differs is there from the start; the style sheet lets it appear.
        Spot::Difference => Frame::Complete,
        _ => {
            let part = ((ease(done) - GATE.0) / (GATE.1 - GATE.0)).clamp(0.0, 1.0);
            Frame::Passed((columns as f32 * part).round() as usize)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Named;

    #[test]
    fn at_the_start_there_is_only_the_picture_and_at_the_end_there_is_everything() {
        for &spot in Spot::all() {
            let start = if spot == Spot::Input { Frame::Complete } else { Frame::Hidden };
            assert_eq!(frame(spot, 0.0, 280, (64, 28)), start);
            assert_eq!(frame(spot, 1.0, 280, (64, 28)), Frame::Complete);
        }
    }

    #[test]
    fn what_moves_is_in_the_stage_that_it_goes_into() {
        let third = 1.0 / STAGES;
        assert_eq!([0.0, third, 0.5].map(|t| shown_stage(t, false)), [Stage::Start, Stage::First, Stage::Second]);
        assert_eq!([0.0, third, 0.5].map(|t| shown_stage(t, true)), [Stage::First, Stage::Second, Stage::Second]);
    }

    #[test]
    fn the_steps_of_a_way_follow_each_other() {
        for step in 1..300 {
            let t = step as f32 / 300.0;
            for (first, second) in [(Spot::Shifted, Spot::OutputOfShifted), (Spot::Output, Spot::ShiftedOutput)] {
                if frame(second, t, 280, (64, 28)) != Frame::Hidden {
                    assert_eq!(frame(first, t, 280, (64, 28)), Frame::Complete);
                }
            }
        }
    }

    #[test]
    fn a_sliding_picture_never_moves_back_nor_too_far() {
        let mut last = (0, 0);
        for step in 1..=100 {
            if let Frame::Sliding(dx, dy) = frame(Spot::Shifted, step as f32 / 300.0, 280, (64, -28)) {
                assert!(dx >= last.0 && dx <= 64 && dy <= last.1 && dy >= -28);
                last = (dx, dy);
            }
        }
        assert!(last.0 > 60);
        // The movement starts slowly and covers half the distance in half the time.
        let at = |done: f32| frame(Spot::Shifted, done / STAGES, 280, (64, -28));
        assert_eq!([0.25, 0.5].map(at), [Frame::Sliding(10, -4), Frame::Sliding(32, -14)]);
    }

    #[test]
    fn a_picture_passes_the_gate_in_the_middle_of_its_way() {
        let at = |done: f32| frame(Spot::Output, done / STAGES, 320, (64, -28));
        assert_eq!([0.01, 0.5, 0.99].map(at), [Frame::Passed(0), Frame::Passed(160), Frame::Passed(320)]);
    }

    #[test]
    fn the_ends_set_out_when_both_have_arrived_and_the_outcome_appears_when_they_have_met() {
        let of = |t: f32| {
            let Progress { first, second, meet, outcome } = progress(t);
            [first, second, meet, outcome]
        };
        assert_eq!([of(0.0), of(1.0)], [[0.0; 4], [1.0; 4]]);
        assert_eq!(of(0.5), [1.0, 0.5, 0.0, 0.0]);
        for step in 0..=300 {
            let [first, second, meet, outcome] = of(step as f32 / 300.0);
            assert!(
                (second == 0.0 || first == 1.0) && (meet == 0.0 || second > 0.999) && (outcome == 0.0 || meet == 1.0)
            );
        }
    }

    #[test]
    fn the_discrete_positions_are_the_ends_of_the_stages() {
        assert_eq!([0.0, 0.2, 0.4, 0.6, 0.9].map(discrete), [0.0, 1.0 / 3.0, 1.0 / 3.0, 2.0 / 3.0, 1.0]);
        assert_eq!([0.0, 0.2, 0.5, 0.9].map(stage), [Stage::Start, Stage::First, Stage::Second, Stage::Compare]);
        assert_eq!(stage(discrete(0.3)), Stage::First);
    }
}

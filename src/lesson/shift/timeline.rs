//! The animation of the commuting square, as a function of its position t from 0 to 1.
//!
//! Three stages of equal length: the first step of both ways, the second step of both ways, and the comparison of the
//! two ends.

use strum::{EnumString, IntoStaticStr, VariantArray};

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

/// How much of a picture is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// Nothing yet.
    Hidden,
    /// Its source, shifted so far: right, down, in samples of the picture.
    Sliding(i32, i32),
    /// The rows above this one: the window sweeps down.
    Rows(usize),
    /// All of it.
    Complete,
}

/// A part of the argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Stage {
    /// Only I.
    Start,
    /// I → I′ and I → f(I).
    First,
    /// I′ → f(I′) and f(I) → g(f(I)).
    Second,
    /// The two ends meet.
    Compare,
}

/// How many stages take time: the start does not.
pub const STAGES: f32 = 3.0;

/// The stage at `t`.
pub fn stage(t: f32) -> Stage {
    match t * STAGES {
        s if s <= 0.0 => Stage::Start,
        s if s <= 1.0 => Stage::First,
        s if s <= 2.0 => Stage::Second,
        _ => Stage::Compare,
    }
}

/// The nearest of the four positions at which a stage is complete, for readers who want no motion.
pub fn discrete(t: f32) -> f32 {
    (t * STAGES).round() / STAGES
}

/// How much of the picture at `spot` is there at `t`, where it has `rows` rows and its shift is `dx`, `dy`.
pub fn frame(spot: Spot, t: f32, rows: usize, (dx, dy): (i32, i32)) -> Frame {
    let starts = match spot {
        Spot::Input => return Frame::Complete,
        Spot::Shifted | Spot::Output => 0.0,
        Spot::OutputOfShifted | Spot::ShiftedOutput => 1.0,
        Spot::Difference => 2.0,
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
        _ => Frame::Rows((rows as f32 * done) as usize),
    }
}

/// Slow at both ends, as moved things are (smoothstep).
fn ease(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
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
        // Slowly at first, half the way in half the time.
        let at = |done: f32| frame(Spot::Shifted, done / STAGES, 280, (64, -28));
        assert_eq!([0.25, 0.5].map(at), [Frame::Sliding(10, -4), Frame::Sliding(32, -14)]);
        assert_eq!(frame(Spot::Output, 0.25 / STAGES, 280, (64, -28)), Frame::Rows(70));
    }

    #[test]
    fn the_discrete_positions_are_the_ends_of_the_stages() {
        assert_eq!([0.0, 0.2, 0.4, 0.6, 0.9].map(discrete), [0.0, 1.0 / 3.0, 1.0 / 3.0, 2.0 / 3.0, 1.0]);
        assert_eq!([0.0, 0.2, 0.5, 0.9].map(stage), [Stage::Start, Stage::First, Stage::Second, Stage::Compare]);
        assert_eq!(stage(discrete(0.3)), Stage::First);
    }
}

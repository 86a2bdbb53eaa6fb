//! The story of the scene, and the questions that it answers.

use crate::lesson::{Prediction, Question, Step};

/// Whether the two ends of the square will be equal.
pub const TWO_ENDS: Prediction = Prediction { id: "two-ends", options: &["equal", "edge", "different"] };

/// Both paths of the square, where they agree, and where they differ.
pub(super) const STEPS: &[Step] = &[
    Step::new("signal", "dim=1&t=0", "h1").predicting(&TWO_ENDS),
    Step::new("both-ways", "dim=1", "[data-max-difference]").answering(&TWO_ENDS).playing(),
    Step::new("picture", "t=0", "h1"),
    Step::new("first-step", "t=0.33333334", "h1").playing_from("t=0"),
    Step::new("second-step", "t=0.6666667", ".gfI").playing_from("t=0.33333334"),
    // Nothing is asked here: the steps before show both ways.
    Step::new("equal", "", "[data-max-difference]").playing_from("t=0.6666667"),
    Step::new("why", "image=pixel-cat&dx=1&dy=0&panel=proof", ".proof"),
    Step::new("edge", "image=pixel-cat&boundary=zero", "[data-max-difference]").predicting(&TWO_ENDS),
    Step::new("stride", "image=pixel-cat&stride=2&dx=1&dy=0", "[data-max-difference]").predicting(&TWO_ENDS),
    Step::new("blur", "image=pixel-cat&pool=blur2&dx=1&dy=0", "[data-max-difference]"),
    Step::new("quarter-turn", "image=pixel-cat&transform=turn", "[data-max-difference]").predicting(&TWO_ENDS),
    Step::new(
        "symmetric-kernel",
        "image=pixel-cat&transform=turn&k=0.0625,0.125,0.0625,0.125,0.25,0.125,0.0625,0.125,0.0625&kh=3",
        "[data-max-difference]",
    )
    .predicting(&TWO_ENDS),
    Step::new("untied", "image=pixel-cat&op=local", "[data-tie]").predicting(&TWO_ENDS).acting(),
    Step::new("invariant", "image=pixel-cat&dx=-4&dy=3&panel=invariant", ".panel"),
];

pub(super) const QUESTIONS: &[Question] = &[
    Question { id: "meaning-of-equivariance", opens: "dx=96&dy=0", about: "[data-max-difference]" },
    Question { id: "two-orders", opens: "image=pixel-cat&dx=1&dy=0&panel=proof", about: ".proof" },
    Question { id: "invariant", opens: "image=digit&dx=4&dy=0&panel=invariant", about: ".panel" },
];

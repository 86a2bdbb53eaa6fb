//! The story of the scene, and the questions that it answers.

use crate::lesson::{Question, Step};

/// One connection of either layer, and which others carry the same number; then the way from every weight its own to one
/// kernel at every position, and the same on a picture.
pub(super) const STEPS: &[Step] = &[
    Step::new("one-connection", "slide=0", "[data-layer=conv] .window"),
    Step::new("slide", "slide=6", "[data-layer=conv] .window").playing(),
    Step::new("three-layers", "", "[data-layer=dense] .signal"),
    Step::new("every-weight-its-own", "select=w3.0", "[data-layer=dense] .signal"),
    Step::new("cut", "select=y3&sharing=0.5", "[data-side=right] .scrubber").playing(),
    Step::new("weights-of-a-window", "select=l3.1&sharing=0.5", "[data-side=right] .signal"),
    Step::new("tie", "sharing=1", "[data-side=right] .scrubber").playing(),
    Step::new("one-output", "select=y3", "[data-layer=conv] .signal"),
    Step::new("one-input", "boundary=circular&select=x6", "[data-layer=conv] .signal"),
    Step::new("same-outputs", "weights=same", "[data-layer=dense] .signal"),
    Step::new("picture", "dim=2&k=0,-1,0,-1,5,-1,0,-1,0&kh=3", "[data-layer=conv] .diagram"),
];

pub(super) const QUESTIONS: &[Question] = &[
    Question { id: "same-parameter-elsewhere", opens: "", about: "[data-layer=conv] .signal" },
    Question { id: "place-in-the-window", opens: "slide=3", about: "[data-layer=conv] .window" },
];

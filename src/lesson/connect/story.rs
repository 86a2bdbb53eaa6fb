//! The story of the scene, and the questions that it answers.

use crate::lesson::{Question, Step};

/// From every weight its own to one kernel at every position, what that means, and the same on a picture. No element of
/// the kernel is zero: a shared number that adds nothing would be a poor example.
pub(super) const STEPS: &[Step] = &[
    Step::new("every-weight-its-own", "layers=dense&select=w3.0", "h1"),
    Step::new("cut", "layers=local,dense&select=y3", "[data-layer=dense] .input"),
    Step::new("weights-of-a-window", "layers=local&select=l3.1", "h1"),
    Step::new("tie", "k=1,2,-1&layers=conv,local", "[data-layer=local] .input"),
    Step::new("slide", "k=1,2,-1&layers=conv&slide=3", "h1"),
    Step::new("one-output", "k=1,2,-1&layers=conv&select=y3", "h1"),
    Step::new("one-input", "k=1,2,-1&boundary=circular&layers=conv&select=x6", "h1"),
    Step::new("three-layers", "k=1,2,-1", "[data-layer=dense] .input"),
    Step::new("same-outputs", "k=1,2,-1&weights=same", "[data-layer=dense] .input"),
    Step::new("picture", "dim=2&select=y12", "[data-layer=conv] .diagram"),
];

pub(super) const QUESTIONS: &[Question] = &[
    Question { id: "same-parameter-elsewhere", opens: "select=y3", about: "h1" },
    Question { id: "place-in-the-window", opens: "select=k1", about: "h1" },
];

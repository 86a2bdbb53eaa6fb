//! The story of the scene, and the question that it answers.

use crate::lesson::{Question, Step};

/// How many examples each layer takes, where the advantage comes from, and how far it goes.
pub(super) const STEPS: &[Step] = &[
    Step::new("one-example", "examples=1", "[data-student]"),
    Step::new("three-examples", "examples=3", "[data-student]"),
    Step::new("twelve-examples", "examples=12", "[data-student]"),
    Step::new("gradient", "examples=1&select=k2", ".gradient"),
    Step::new("noise", "noise=0.5&examples=12", "h1"),
    Step::new("descent", "method=descent&examples=16", "h1"),
    Step::new("transfer", "pattern=left&examples=16", ".pictures"),
];

pub(super) const QUESTIONS: &[Question] = &[Question { id: "averaged", opens: "examples=1", about: ".gradient" }];

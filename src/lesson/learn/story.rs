//! The steps of the scene and the question it answers.

use crate::lesson::{Question, Step};

/// The number of examples each layer needs, the reason, and the limits of the advantage.
pub(super) const STEPS: &[Step] = &[
    Step::new("one-example", "examples=1", "[data-student]"),
    Step::new("three-examples", "examples=3", "[data-student=local]"),
    Step::new("twelve-examples", "examples=12", "[data-student=dense]"),
    Step::new("gradient", "examples=16&method=descent&rate=0.2&eta=common", ".gradient"),
    Step::new("descent", "examples=16&method=descent&rate=0.2&eta=common&updates=2000", ".gradient").playing(),
    Step::new("own-step-size", "examples=16&method=descent&rate=0.2&updates=2000", ".gradient").playing(),
    Step::new("transfer", "pattern=left&examples=16", ".transfer").playing(),
    Step::new("wrong-rule", "examples=16&view=wrong", ".pictures"),
    Step::new("zero-padding", "examples=16&view=wrong&edge=1", ".edge"),
    Step::new("noise", "noise=0.5&examples=12&seed=23", ".learn-chart"),
    Step::new("in-short", "examples=1", "[data-student]"),
];

pub(super) const QUESTIONS: &[Question] =
    &[Question { id: "averaged", opens: "examples=16&view=watch&rate=0.2&eta=common", about: "[data-gradient=conv]" }];

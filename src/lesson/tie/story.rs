//! The story of the scene, and the questions that it answers.

use crate::lesson::{Question, Step};

/// A free matrix, the shift, locality and the kernel it leaves, other symmetries, and a grid.
pub(super) const STEPS: &[Step] = &[
    Step::new("free", "group=", ".check table"),
    Step::new("shift", "", ".tying"),
    Step::new("near", "local=1", ".tying"),
    Step::new("kernel", "local=1&select=w4.3&mark=0.8", ".tying"),
    Step::new("reflect", "group=shift,reflect&local=1", ".tying"),
    Step::new("untie", "local=1&select=w4.5&untie=4.5", ".check table"),
    Step::new("every-permutation", "group=shift,swap", ".tying"),
    Step::new("grid", "h=4&w=4&group=shift2d&local=1&select=w5.6", ".tying"),
];

pub(super) const QUESTIONS: &[Question] = &[
    Question { id: "why-equal", opens: "", about: ".check table" },
    Question { id: "why-near", opens: "group=&local=1&select=w4.3", about: ".tying" },
    Question { id: "order", opens: "group=shift,reflect", about: ".tying" },
    Question { id: "untied-outputs", opens: "local=1&select=w4.5&untie=4.5", about: ".check table" },
];

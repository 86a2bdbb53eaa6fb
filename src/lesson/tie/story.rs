//! The steps of the scene and the questions it answers.

use crate::lesson::{Question, Step};

/// From a free matrix to shifts, locality and a kernel; then other symmetries, a grid, and other networks.
pub(super) const STEPS: &[Step] = &[
    Step::new("free", "group=", ".proof"),
    Step::new("shift", "", ".tying").playing(),
    Step::new("near", "local=1", ".tying"),
    Step::new("kernel", "local=1&select=w4.3&mark=0.8", ".tying"),
    Step::new("untie", "local=1&select=w4.5&untie=4.5", ".check"),
    Step::new("reflect", "group=shift,reflect&local=1", ".tying"),
    Step::new("every-permutation", "group=shift,swap", ".tying"),
    Step::new("grid", "h=4&w=4&group=shift2d&local=1&select=w5.6", ".tying"),
    Step::new("elsewhere", "elsewhere=1", ".elsewhere"),
];

pub(super) const QUESTIONS: &[Question] = &[
    Question { id: "why-equal", opens: "input=0,1&select=w1.2&mark=0.1", about: ".proof" },
    Question { id: "why-near", opens: "group=&local=1&select=w4.3", about: ".tying" },
    Question { id: "order", opens: "group=shift,reflect", about: ".tying" },
    Question { id: "untied-outputs", opens: "local=1&select=w4.5&untie=4.5", about: ".proof" },
];

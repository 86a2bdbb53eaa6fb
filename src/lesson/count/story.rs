//! The story of the scene, and the question that it answers.

use crate::lesson::{Question, Step};

/// The matrix from one weight to all of it, its two savings, and how they grow.
pub(super) const STEPS: &[Step] = &[
    Step::new("one-weight", "zoom=0", ".to-scale"),
    Step::new("some-weights", "zoom=0.2", ".to-scale"),
    Step::new("every-weight", "", ".to-scale"),
    Step::new("sparsity", "layers=sparse,dense", ".bars tbody"),
    Step::new("sharing", "layers=conv,sparse", ".bars tbody"),
    Step::new("growth", "panel=growth", ".growth"),
    Step::new("operations", "panel=growth&of=operations", ".growth"),
];

pub(super) const QUESTIONS: &[Question] =
    &[Question { id: "faster", opens: "layers=conv,sparse", about: ".bars tbody" }];

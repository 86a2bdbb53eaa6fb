//! The steps of the scene and the question it answers.

use crate::lesson::{Prediction, Question, Step};

/// How many weights the layer would need without sharing.
pub const HOW_MANY: Prediction = Prediction { id: "how-many", options: &["thousands", "millions", "billions", "more"] };

/// The edges of the cat, the zoom to the whole matrix, both savings, a real layer, and growth.
pub(super) const STEPS: &[Step] = &[
    Step::new("edges", "panel=edges", "h1").predicting(&HOW_MANY),
    Step::new("every-weight", "", ".wall").answering(&HOW_MANY).playing(),
    Step::new("some-weights", "layers=dense", ".loupe"),
    Step::new("sparsity", "layers=sparse,dense", ".bars tbody"),
    Step::new("sharing", "layers=conv,sparse", ".bars tbody"),
    Step::new("one-weight", "zoom=0", ".wall"),
    Step::new("real-layer", "layer=alexnet-conv1", ".real"),
    Step::new("larger-picture", "layer=alexnet-conv1&h=454&w=454", ".bars tbody"),
    Step::new("growth", "panel=growth", ".growth"),
    Step::new("operations", "panel=growth&of=operations", ".growth"),
];

pub(super) const QUESTIONS: &[Question] =
    &[Question { id: "faster", opens: "layers=conv,sparse", about: ".bars tbody" }];

//! The words of a story’s steps and of readers’ questions, and the title of the page.

use crate::args;
use crate::lesson::lecture::Lecture;
use crate::lesson::{Prediction, SceneId, State};
use crate::words::Texts;

/// The sentence of a step: of the lecture, where one is open, else of the scene's story.
pub(super) fn step(texts: &Texts, lecture: Option<&Lecture>, scene: SceneId, step: usize) -> Option<String> {
    match lecture {
        Some(lecture) => lecture.steps.get(step).map(|step| step.caption(texts.lang).to_owned()),
        None => scene.steps().get(step).map(|step| texts.format(&format!("{}-step-{}", scene.name(), step.id), &[])),
    }
}

/// What going on to a step does, as the words of a button.
pub(super) fn action(texts: &Texts, lecture: Option<&Lecture>, scene: SceneId, step: usize) -> String {
    match scene.steps().get(step).filter(|_| lecture.is_none()) {
        Some(step) => texts.format(&format!("{}-step-{}.action", scene.name(), step.id), &[]),
        None => texts.get("next").to_owned(),
    }
}

/// The reader's question of this id.
pub(super) fn question(texts: &Texts, id: &str) -> String {
    texts.format(&format!("stuck-{id}"), &[])
}

/// The answer to it.
pub(super) fn answer(texts: &Texts, id: &str) -> String {
    texts.format(&format!("stuck-{id}.answer"), &[])
}

/// The question that asks a room for a prediction, after the setting in which it asks.
pub(super) fn asked(texts: &Texts, prediction: &Prediction, setting: Option<&str>) -> String {
    let question = texts.format(&format!("predict-{}", prediction.id), &[]);
    match setting {
        Some(setting) => texts.format("prediction-asked", args! { setting: setting, question: question }),
        None => question,
    }
}

/// The options of a prediction.
pub(super) fn options(texts: &Texts, prediction: &Prediction) -> Vec<String> {
    let name = |option: &&str| texts.format(&format!("predict-{}.{option}", prediction.id), &[]);
    prediction.options.iter().map(name).collect()
}

/// The title of the page: the question of the scene and, on the way, where the reader is in its story.
pub(super) fn title(texts: &Texts, state: &State) -> String {
    let (question, page) = (texts.name("question", state.scene), texts.get("title"));
    match state.step {
        Some(step) if step > 0 => texts
            .format("title-step", args! { question: question, step: step + 1, count: state.step_count(), page: page }),
        _ => texts.format("title-scene", args! { question: question, page: page }),
    }
}

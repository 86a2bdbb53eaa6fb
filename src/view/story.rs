//! The words of a story’s steps and of readers’ questions, and the title of the page.

use crate::args;
use crate::lesson::lecture::{Lecture, Predict, Text};
use crate::lesson::{Prediction, SceneId, State, Step};
use crate::words::Texts;

/// The sentence of a step: of the lecture, where one is open, else of the scene's story.
pub(super) fn step(texts: &Texts, lecture: Option<&Lecture>, scene: SceneId, step: usize) -> Option<String> {
    match lecture {
        Some(lecture) => lecture.steps.get(step).map(|step| step.caption.shown(texts.lang).to_owned()),
        None => scene.steps().get(step).map(|step| texts.format(&format!("{}-step-{}", scene.name(), step.id), &[])),
    }
}

/// What the speaker alone reads at a step of the scene's story.
pub(super) fn notes(texts: &Texts, scene: SceneId, step: usize) -> String {
    let notes = |step: &Step| texts.format(&format!("note-{}.{}", scene.name(), step.id), &[]);
    scene.steps().get(step).map_or_else(String::new, notes)
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

/// What a room is asked to predict, and what it chooses from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    /// The question.
    pub(super) question: String,
    /// The options.
    pub(super) options: Vec<String>,
}

impl Asked {
    /// What is asked at the open step of `state`, if it predicts anything. `setting` says what the figure shows, where the
    /// question needs it.
    pub(super) fn at(texts: &Texts, state: &State, setting: Option<&str>) -> Option<Asked> {
        if let Some(Predict { question, options, .. }) = state.own_prediction() {
            let shown = |text: &Text| text.shown(texts.lang).to_owned();
            return Some(Asked { question: shown(question), options: options.iter().map(shown).collect() });
        }
        let prediction = state.prediction()?;
        let question = predicted(texts, prediction);
        let question = match (state.step.filter(|_| state.answered_at().is_some()), setting) {
            // The step asks in its own words.
            (Some(place), _) => step(texts, None, state.scene, place).unwrap_or(question),
            (None, Some(setting)) => texts.format("prediction-asked", args! { setting: setting, question: question }),
            (None, None) => question,
        };
        Some(Asked { question, options: options(texts, prediction) })
    }
}

/// What a prediction of the story asks.
pub(super) fn predicted(texts: &Texts, prediction: &Prediction) -> String {
    texts.format(&format!("predict-{}", prediction.id), &[])
}

/// What there is to choose from.
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

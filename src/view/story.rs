//! The words of a story's steps and of readers' questions.

use crate::lesson::SceneId;
use crate::lesson::lecture::Lecture;
use crate::words::Texts;

/// The sentence of a step: of the lecture, where one is open, else of the scene's story.
pub(super) fn step(texts: &Texts, lecture: Option<&Lecture>, scene: SceneId, step: usize) -> Option<String> {
    match lecture {
        Some(lecture) => lecture.steps.get(step).map(|step| step.caption(texts.lang).to_owned()),
        None => scene.steps().get(step).map(|step| texts.format(&format!("{}-step-{}", scene.name(), step.id), &[])),
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

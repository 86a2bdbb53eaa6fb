//! The exercises of all scenes, the open one, and what has come of those that were answered.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::exercise::{Exercise, Response, Task, Verdict};
use super::scenes::SceneId;

/// The exercises of all scenes, in their order.
pub fn exercises() -> impl Iterator<Item = (SceneId, &'static Exercise)> {
    SceneId::ALL.iter().flat_map(|&scene| scene.exercises().iter().map(move |exercise| (scene, exercise)))
}

/// The exercise called `id`, and its scene.
pub fn exercise(id: &str) -> Option<(SceneId, &'static Exercise)> {
    exercises().find(|(_, exercise)| exercise.id == id)
}

/// The exercise after the one called `id`, and its scene.
pub fn after(id: &str) -> Option<(SceneId, &'static Exercise)> {
    exercises().skip_while(|(_, exercise)| exercise.id != id).nth(1)
}

/// The open exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// The exercise.
    pub exercise: &'static Exercise,
    /// Which of its variants.
    pub seed: u32,
    /// The variant.
    pub task: Rc<Task>,
    /// The parts that have been pointed at.
    pub picked: BTreeSet<String>,
    /// Whether the hint is shown.
    pub hinted: bool,
    /// The last answer, and its judgement.
    pub given: Option<(Response, Verdict)>,
    /// The number of answers.
    pub attempts: u32,
}

impl Attempt {
    /// The variant of `exercise` for `seed`, not yet answered.
    pub fn new(exercise: &'static Exercise, seed: u32) -> Attempt {
        let task = Rc::new((exercise.task)(seed));
        Attempt { exercise, seed, task, picked: BTreeSet::new(), hinted: false, given: None, attempts: 0 }
    }

    /// Whether the last answer is right.
    pub fn solved(&self) -> bool {
        self.given.as_ref().is_some_and(|(_, verdict)| verdict.correct())
    }
}

/// What has come of an exercise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The best score of all answers.
    pub score: f64,
    /// The number of answers.
    pub attempts: u32,
}

/// The exercises that have been answered, by id, and whether their summary is open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Practice {
    /// The open exercise.
    pub open: Option<Attempt>,
    /// Whether the summary is open.
    pub summary: bool,
    /// What has come of each.
    pub marks: BTreeMap<&'static str, Mark>,
}

impl Practice {
    /// Whether anything is shown of it.
    pub fn is_open(&self) -> bool {
        self.summary || self.open.is_some()
    }

    /// The practice with nothing open.
    pub fn closed(&self) -> Practice {
        Practice { marks: self.marks.clone(), ..Practice::default() }
    }

    /// Notes the judgement of an answer to the open exercise.
    pub(super) fn note(&mut self, response: Response, verdict: Verdict) {
        let Some(open) = &mut self.open else { return };
        let mark = self.marks.entry(open.exercise.id).or_insert(Mark { score: 0.0, attempts: 0 });
        *mark = Mark { score: mark.score.max(verdict.score), attempts: mark.attempts + 1 };
        open.attempts += 1;
        open.given = Some((response, verdict));
    }

    /// The mean score of these exercises, where each has been answered.
    pub fn score_of(&self, exercises: &[&'static str]) -> Option<f64> {
        let scores: Option<Vec<f64>> = exercises.iter().map(|id| Some(self.marks.get(id)?.score)).collect();
        let scores = scores.filter(|scores| !scores.is_empty())?;
        Some(scores.iter().sum::<f64>() / scores.len() as f64)
    }
}

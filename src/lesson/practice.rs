//! The way through the exercises.

use super::address::Pairs;
use super::attempt::{Attempt, Practice, exercise};
use super::exercise::{Ask, Response};
use super::scenes::SceneId;
use super::state::State;

impl State {
    /// Opens the figure of the open exercise anew, with `more` added to its fragment.
    pub(super) fn draw_exercise(&mut self, more: &str) {
        let Some(open) = &self.practice.open else { return };
        let Some((scene, _)) = exercise(open.exercise.id) else { return };
        let fragment = format!("{}&{more}", open.task.opens);
        (self.scene, self.step, self.question, self.playing) = (scene, None, None, false);
        self.scenes.get_mut(scene).decode(&mut Pairs::new(&fragment));
    }

    /// Opens a variant of the exercise called `id`.
    pub(super) fn open_exercise(&mut self, id: &str, seed: u32) {
        if let Some((_, exercise)) = exercise(id) {
            self.practice = Practice { open: Some(Attempt::new(exercise, seed)), ..self.practice.closed() };
            self.draw_exercise("");
        }
    }

    /// The answer as it stands in the figure, where the figure holds it.
    pub fn pointed(&self) -> Option<Response> {
        let open = self.practice.open.as_ref()?;
        match &open.task.ask {
            Ask::Number { .. } | Ask::Choice { .. } => None,
            Ask::Parts { from, .. } => {
                Some(Response::Names(from.iter().filter(|name| open.picked.contains(*name)).cloned().collect()))
            }
            Ask::Switches { .. } => {
                let on = self.open_scene().switched_on();
                Some(Response::Names(on.into_iter().map(str::to_owned).collect()))
            }
        }
    }

    /// Judges an answer to the open exercise. One that is none changes nothing.
    pub(super) fn answer(&mut self, response: Response) {
        let Some(task) = self.practice.open.as_ref().map(|open| open.task.clone()) else { return };
        let Some(verdict) = task.ask.judge(&response) else { return };
        let right = verdict.correct();
        self.practice.note(response, verdict);
        // What the reader has switched on stays.
        if right && self.is_fixed() {
            self.draw_exercise(&task.shows);
        }
    }

    /// Whether the figure stays as the exercise shows it, whatever is done to it.
    pub fn is_fixed(&self) -> bool {
        self.practice.open.as_ref().is_some_and(|open| !matches!(open.task.ask, Ask::Switches { .. }))
    }

    /// The sets of exercises that end with the one called `id`, and have all been answered: those of its scene, and all.
    pub fn completed(&self) -> Vec<(Vec<&'static str>, f64)> {
        let of = |scenes: &[SceneId]| -> Vec<&'static str> {
            scenes.iter().flat_map(|scene| scene.exercises()).map(|exercise| exercise.id).collect()
        };
        let sets = [of(&[self.scene]), of(SceneId::ALL)];
        sets.into_iter().filter_map(|set| self.practice.score_of(&set).map(|score| (set, score))).collect()
    }
}

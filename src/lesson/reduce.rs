//! The one function that changes the state.

use std::rc::Rc;

use super::action::Action;
use super::address::{Accepted, Notice};
use super::attempt::Practice;
use super::lecture::Lecture;
use super::look::Theme;
use super::poll::{AskedAt, MOST_HANDS, Poll};
use super::state::State;
use super::story::{self, in_scene};
use super::url;

impl State {
    /// Opens the scene of `fragment` and keeps the look of the page.
    fn open(&mut self, fragment: &str) {
        let State { scene, scenes, step, .. } = url::decode(fragment, self);
        (self.scene, self.scenes, self.step) = (scene, scenes, step);
        self.practice = self.practice.closed();
    }

    /// Takes back a change of a locked figure, or of one that an exercise asks about. Switches answer some exercises.
    fn keep_setups(&mut self, before: &State) {
        let kept = if before.practice.open.is_some() { before.is_fixed() } else { before.lock };
        if kept && !self.scenes.same_setups(&before.scenes) {
            (self.scenes, self.step) = (before.scenes.clone(), before.step);
        }
    }

    /// Keeps the open step of the story for the return.
    fn leave(&mut self) {
        if let Some(step) = self.step.filter(|_| self.lecture.is_none()) {
            self.left_at.insert(self.scene, step);
        }
    }

    /// Plays the animation that leads to the open step from `from` on, unless the room is asked for its outcome first.
    fn play_step(&mut self, from: Option<&str>) {
        let Some((step, from)) = self.step.zip(from) else { return };
        if !self.is_asking() {
            if !from.is_empty() {
                self.open(&format!("{}&{from}", self.address_of_step(step)));
            }
            self.scenes.get_mut(self.scene).start();
            self.playing = self.open_scene().can_play();
        }
    }
}

/// The state after `action`.
pub fn reduce(state: &State, action: Action) -> State {
    let mut next = State { arriving: false, ..state.clone() };
    match action {
        Action::OpenScene(scene) if scene == state.scene && !state.practice.is_open() => {}
        Action::OpenScene(scene) => {
            next.leave();
            next.practice = state.practice.closed();
            // They are about the address of another scene.
            next.notices.clear();
            (next.scene, next.question, next.playing) = (scene, None, false);
            next.step = state.left_at.get(&scene).copied().filter(|_| state.lecture.is_none());
            if next.step.is_none() && state.lecture.is_none() && url::untouched_scene(&next) {
                next.open(&next.address_of_step(0));
                next.arriving = true;
            }
            next.ask();
        }
        Action::OpenFragment(fragment) => next = url::decode(&fragment, state),
        Action::OpenFromHost(fragment) => next = url::decode(&format!("{}&{fragment}", url::looks(state)), state),
        Action::OpenStep(Some(step)) => {
            next.open(&state.address_of_step(step));
            (next.question, next.blank, next.playing) = (None, false, false);
            // A room has seen them, and needs the place.
            if state.present {
                next.notices.clear();
            }
            next.ask();
            if next.lecture.is_none() && step + 1 == next.step_count() {
                next.finished.insert(next.scene);
            }
            if state.scene != next.scene || state.step.is_none_or(|before| before < step) {
                next.play_step(next.plays());
            }
        }
        Action::OpenStory(scene, step) => {
            next = reduce(&reduce(state, Action::OpenScene(scene)), Action::OpenStep(Some(step)));
        }
        Action::OpenQuestion(Some(id)) => {
            if let Some((scene, question)) = story::question(id) {
                next.leave();
                next.open(&in_scene(scene, &format!("step=none&{}", question.opens)));
                (next.question, next.playing) = (Some(question.id), false);
            }
        }
        Action::OpenQuestion(None) => next.question = None,
        Action::OpenStep(None) => {
            next.leave();
            (next.step, next.asked) = (None, false);
        }
        Action::OpenExercise(id, seed) => {
            next.leave();
            next.open_exercise(id, seed);
        }
        Action::OpenSummary => {
            next.leave();
            (next.step, next.question, next.playing) = (None, None, false);
            next.practice = Practice { summary: true, ..state.practice.closed() };
        }
        Action::Pick(part) => {
            if let Some(open) = &mut next.practice.open
                && !open.picked.remove(&part)
            {
                open.picked.insert(part);
            }
        }
        Action::Hint => {
            if let Some(open) = &mut next.practice.open {
                open.hinted = true;
                let hint = open.task.hint.clone();
                if next.is_fixed() {
                    next.draw_exercise(&hint);
                }
            }
        }
        Action::Answer(response) => next.answer(response),
        Action::Edit(edit) => {
            next.scenes.apply(edit);
            next.keep_setups(state);
            next.playing &= next.open_scene().can_play();
        }
        Action::Play(playing) => {
            if playing && !state.playing {
                next.scenes.get_mut(state.scene).start();
            }
            next.playing = playing && next.open_scene().can_play();
        }
        Action::Act => next.scenes.get_mut(state.scene).act(),
        Action::Reset => reset(state, &mut next),
        Action::SetLanguage(lang) => next.lang = Some(lang),
        Action::LanguageMissing { missing, shown } => {
            // Another language may have been chosen since.
            if next.lang.is_none_or(|lang| lang == missing) {
                next.lang = Some(shown);
            }
            let value = missing.tag().to_owned();
            next.notices.push(Notice { key: "lang", value, accepted: Accepted::Language });
        }
        Action::SetTheme(theme) => next.theme = theme,
        Action::FollowTheme(theme) => (next.theme, next.host.theme) = (Theme::Host, theme),
        Action::WindowBlocked => {
            let notice = Notice { key: "present", value: String::new(), accepted: Accepted::Blocked };
            next.notices.retain(|shown| *shown != notice);
            next.notices.push(notice);
        }
        Action::DismissNotice(place) => {
            if place < next.notices.len() {
                next.notices.remove(place);
            }
        }
        Action::SetLecture(lecture) => {
            let kept = |place: usize| {
                let step = |lecture: &Option<Rc<Lecture>>| lecture.as_ref()?.steps.get(place).cloned();
                step(&state.lecture).is_some_and(|before| step(&lecture) == Some(before))
            };
            next.polls.retain(|at, _| !matches!(at, AskedAt::Lecture(place) if !kept(*place)));
            (next.lecture, next.script, next.awaiting, next.step) = (lecture, None, None, None);
        }
        Action::LectureSaved(lecture) => next.saved = lecture,
        Action::ScriptLoaded(path, _) if state.awaiting.is_none() || state.script != Some(path.clone()) => {}
        Action::ScriptLoaded(_, Err(notice)) => {
            next.script = None;
            next.notices.push(notice);
        }
        Action::ScriptLoaded(_, Ok(lecture)) => {
            let address = next.awaiting.take().unwrap_or_default();
            next = url::decode(&address, &State { lecture: Some(lecture.clone()), saved: Some(lecture), ..next });
        }
        Action::Present(present) => {
            // A talk from the beginning asks again what a rehearsal has revealed.
            if present && !state.present && state.step.is_none_or(|step| step == 0) {
                next.polls.clear();
            }
            (next.present, next.blank) = (present, false);
            next.ask();
        }
        Action::CountHands(place, hands) => {
            if let Some(count) = next.poll_mut().and_then(|poll| poll.hands.get_mut(place)) {
                *count = hands.min(MOST_HANDS);
            }
        }
        Action::Reveal => {
            if let Some(poll) = next.poll_mut() {
                poll.revealed = true;
                if let Some(step) = state.answered_at() {
                    return reduce(&next, Action::OpenStep(Some(step)));
                }
                // What was hidden comes by the motion.
                let hidden = next.open_scene().has_outcome() || next.open_scene().at_start();
                next.play_step(next.plays().or(hidden.then_some("")));
            }
        }
        Action::ToggleBlank => next.blank = state.present && !state.blank,
    }
    // An address that waits for a file which cannot be had is given up when something else is shown.
    let refused = state.script.is_none() && state.awaiting.is_some();
    if refused && next.awaiting == state.awaiting && url::shown(state) != url::shown(&next) {
        next.awaiting = None;
    }
    next
}

/// Undoes all changes since the step was opened. If there are none, the audience is asked again.
fn reset(state: &State, next: &mut State) {
    if let Some(open) = &state.practice.open {
        next.open_exercise(open.exercise.id, open.seed);
        return;
    }
    let fragment = state.step.map_or_else(|| in_scene(state.scene, ""), |step| state.address_of_step(step));
    next.open(&fragment);
    if state.step.is_none() {
        next.keep_setups(state);
    }
    next.playing = false;
    let untouched = next.scenes == state.scenes;
    let options = next.option_count();
    if state.step.is_none() {
        next.polls.retain(|at, _| !matches!(at, AskedAt::Story(scene, _) if *scene == state.scene));
    } else if let (true, Some(poll), Some(options)) = (untouched, next.poll_mut(), options) {
        *poll = Poll::new(options);
    }
}

#[cfg(test)]
mod tests;

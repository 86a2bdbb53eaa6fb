//! A draft of what the address lacks: a lecture without an address, and the votes of an audience. It outlasts a reload.

use std::rc::Rc;

use super::lecture::Lecture;
use super::poll::{AskedAt, Poll};
use super::scenes::SceneId;
use super::state::State;
use super::url;

/// The lecture's file, whether it is saved, the step that is open, and the votes: for each the scene and id of the step, or
/// nothing and its place in the lecture.
type Draft = (Option<String>, bool, Option<usize>, Vec<(String, String, Vec<u32>, bool)>);

/// The draft of `state`; `None` if its address has everything.
pub fn write(state: &State) -> Option<String> {
    let lecture = state.lecture.as_ref().filter(|_| state.script.is_none());
    let voted = state.polls.values().any(|poll| poll.revealed || poll.total() > 0);
    if lecture.is_none() && !voted {
        return None;
    }
    let votes = state.polls.iter().map(|(at, Poll { hands, revealed })| {
        let (scene, step) = match at {
            AskedAt::Story(scene, step) => (scene.name(), (*step).to_owned()),
            AskedAt::Lecture(place) => ("", place.to_string()),
        };
        (scene.to_owned(), step, hands.clone(), *revealed)
    });
    let draft: Draft = (lecture.map(|lecture| lecture.write()), !state.unsaved(), state.step, votes.collect());
    serde_json::to_string(&draft).ok()
}

/// The state that `fragment` opens with this draft. What cannot be read of the draft is left out.
pub fn open(fragment: &str, draft: Option<&str>) -> State {
    let none = State::default();
    let Some((lecture, saved, step, votes)) = draft.and_then(|text| serde_json::from_str::<Draft>(text).ok()) else {
        return url::decode(fragment, &none);
    };
    let lecture = lecture.and_then(|text| Lecture::read_draft(&text).ok()).map(Rc::new);
    let polls = votes.into_iter().filter_map(|(scene, step, hands, revealed)| {
        if scene.is_empty() {
            return Some((AskedAt::Lecture(step.parse().ok()?), Poll { hands, revealed }));
        }
        let scene: SceneId = scene.parse().ok()?;
        let step = scene.steps().iter().find(|known| known.id == step)?;
        let fits = step.predict.is_some_and(|prediction| prediction.options.len() == hands.len());
        fits.then_some((AskedAt::Story(scene, step.id), Poll { hands, revealed }))
    });
    let kept = State { saved: lecture.clone().filter(|_| saved), lecture, polls: polls.collect(), ..none };
    let mut state = url::decode(fragment, &kept);
    // The address has the figure, which may have been changed since the step was opened.
    if state.lecture.is_some() && state.script.is_none() && step.is_some_and(|step| step < state.step_count()) {
        state.step = step;
    }
    state.ask();
    state
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::lecture::Step;
    use crate::lesson::{Action, reduce};

    fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(state, |state, action| reduce(&state, action))
    }

    fn lecture() -> Option<Rc<Lecture>> {
        let step = |fragment: &str| Step { fragment: fragment.to_owned(), notes: "n".to_owned(), ..Step::default() };
        Some(Rc::new(Lecture { steps: vec![step("scene=tie").into(), step("scene=tie&n=5").into()] }))
    }

    /// The state after a reload.
    fn reloaded(state: &State) -> State {
        open(&url::encode(state), write(state).as_deref())
    }

    #[test]
    fn a_lecture_that_no_file_has_outlasts_a_reload() {
        let made = after(State::default(), [Action::SetLecture(lecture()), Action::OpenStep(Some(1))]);
        let again = reloaded(&made);
        assert_eq!((&again.lecture, again.step, again.unsaved()), (&made.lecture, Some(1), true));
        assert_eq!(again.scenes, made.scenes);
        let saved = reduce(&made, Action::LectureSaved(lecture()));
        assert!(!reloaded(&saved).unsaved());
        assert_eq!(reloaded(&reduce(&made, Action::SetLecture(None))).lecture, None);
    }

    #[test]
    fn votes_and_the_presentation_outlast_a_reload() {
        let shift = url::decode("scene=shift&step=edge", &State::default());
        let step = shift.step;
        let asked = after(shift, [Action::Present(true), Action::OpenStep(step), Action::CountHands(1, 12)]);
        assert_eq!(asked.poll().map(Poll::total), Some(12));
        let again = reloaded(&asked);
        assert_eq!((&again.polls, again.poll(), again.present), (&asked.polls, asked.poll(), true));
    }

    #[test]
    fn what_an_address_has_needs_no_draft_and_a_broken_one_is_none() {
        assert_eq!(write(&url::decode("scene=shift&dx=3", &State::default())), None);
        for draft in ["", "{}", "[1]", "[\"x\",true,9,[[\"shift\",\"none\",[1],true]]]"] {
            assert_eq!(open("scene=tie&n=5", Some(draft)), url::decode("scene=tie&n=5", &State::default()), "{draft}");
        }
    }
}

//! A draft of what the address lacks: a lecture without an address, the votes of an audience, and what has come of exercises. It
//! outlasts a reload.

use std::rc::Rc;

use super::attempt::{Mark, Practice, exercise};
use super::lecture::Lecture;
use super::poll::{AskedAt, Poll};
use super::scenes::SceneId;
use super::state::State;
use super::url;

/// The lecture's file, whether it is saved, the step that is open, and the votes: for each the scene and id of the step, or
/// nothing and its place in the lecture.
type Talk = (Option<String>, bool, Option<usize>, Vec<(String, String, Vec<u32>, bool)>);
/// The id of each exercise that has been answered, its best score, and the number of answers.
type Marks = Vec<(String, f64, u32)>;

/// Reads a draft; an earlier version kept no marks.
fn read(text: &str) -> Option<(Talk, Marks)> {
    let earlier = |_| serde_json::from_str::<Talk>(text).map(|talk| (talk, Marks::new()));
    serde_json::from_str(text).or_else(earlier).ok()
}

/// The draft of `state`; `None` if its address has everything.
pub fn write(state: &State) -> Option<String> {
    let lecture = state.lecture.as_ref().filter(|_| state.script.is_none());
    let voted = state.polls.values().any(|poll| poll.revealed || poll.total() > 0);
    // A locked figure keeps nothing of who tries it.
    let marks = state.practice.marks.iter().filter(|_| !state.lock);
    let marks: Marks = marks.map(|(id, mark)| ((*id).to_owned(), mark.score, mark.attempts)).collect();
    if lecture.is_none() && !voted && marks.is_empty() {
        return None;
    }
    let votes = state.polls.iter().map(|(at, Poll { hands, revealed })| {
        let (scene, step) = match at {
            AskedAt::Story(scene, step) => (scene.name(), (*step).to_owned()),
            AskedAt::Lecture(place) => ("", place.to_string()),
        };
        (scene.to_owned(), step, hands.clone(), *revealed)
    });
    let talk: Talk = (lecture.map(|lecture| lecture.write()), !state.unsaved(), state.step, votes.collect());
    serde_json::to_string(&(talk, marks)).ok()
}

/// The state that `fragment` opens with this draft. What cannot be read of the draft is left out.
pub fn open(fragment: &str, draft: Option<&str>) -> State {
    let none = State::default();
    let Some(((lecture, saved, step, votes), marks)) = draft.and_then(read) else {
        return url::decode(fragment, &none);
    };
    let marks = marks.into_iter().filter_map(|(id, score, attempts)| {
        let (_, exercise) = exercise(&id).filter(|_| (0.0..=1.0).contains(&score))?;
        Some((exercise.id, Mark { score, attempts }))
    });
    let practice = Practice { marks: marks.collect(), ..Practice::default() };
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
    let kept = State { saved: lecture.clone().filter(|_| saved), lecture, polls: polls.collect(), practice, ..none };
    let mut state = url::decode(fragment, &kept);
    // The address has the figure, which may have been changed since the step was opened.
    if state.lecture.is_some() && state.script.is_none() && step.is_some_and(|step| step < state.step_count()) {
        state.step = step;
    }
    if state.lock {
        state.practice.marks.clear();
    }
    state.ask();
    state
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::exercise::Response;
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
    fn what_has_come_of_exercises_outlasts_a_reload_except_where_the_figure_is_locked() {
        let answered = |fragment: &str| {
            let open = url::decode(fragment, &State::default());
            let right = open.practice.open.as_ref().expect("an exercise").task.ask.solution();
            after(open, [Action::Answer(Response::Number(-99.0)), Action::Answer(right)])
        };
        let done = answered("exercise=next-output");
        let again = reloaded(&done);
        assert_eq!(again.practice.marks, done.practice.marks);
        assert_eq!(again.practice.marks.get("next-output"), Some(&Mark { score: 1.0, attempts: 2 }));
        assert_eq!(write(&answered("exercise=next-output&lock=1")), None);
        let locked = open("exercise=all&lock=1", write(&done).as_deref());
        assert!(locked.practice.marks.is_empty() && locked.practice.summary);
        // A draft of an earlier version, and one with an exercise that there is no more.
        let votes = r#"[null,true,null,[["shift","edge",[1,2,3],true]]]"#;
        assert_eq!(open("scene=tie", Some(votes)).polls.len(), 1);
        let more = format!(r#"[{votes},[["none",1.0,1],["next-output",7.0,1],["tied-entries",0.5,3]]]"#);
        let kept = open("scene=tie", Some(&more)).practice.marks;
        assert_eq!(kept.into_iter().collect::<Vec<_>>(), [("tied-entries", Mark { score: 0.5, attempts: 3 })]);
    }

    #[test]
    fn what_an_address_has_needs_no_draft_and_a_broken_one_is_none() {
        assert_eq!(write(&url::decode("scene=shift&dx=3", &State::default())), None);
        for draft in ["", "{}", "[1]", "[\"x\",true,9,[[\"shift\",\"none\",[1],true]]]"] {
            assert_eq!(open("scene=tie&n=5", Some(draft)), url::decode("scene=tie&n=5", &State::default()), "{draft}");
        }
    }
}

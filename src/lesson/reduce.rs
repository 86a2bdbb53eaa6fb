//! The one function that changes the state.

use super::action::Action;
use super::address::{Accepted, Notice};
use super::poll::{MOST_HANDS, Poll};
use super::state::State;
use super::story::{self, in_scene};
use super::url;

impl State {
    /// Opens what `fragment` says of a scene, and keeps how the page looks.
    fn open(&mut self, fragment: &str) {
        let State { scene, scenes, step, .. } = url::decode(fragment, self);
        (self.scene, self.scenes, self.step) = (scene, scenes, step);
    }
}

/// The state after `action`.
pub fn reduce(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::OpenScene(scene) if scene == state.scene => {}
        Action::OpenScene(scene) => {
            (next.scene, next.step, next.question) = (scene, None, None);
            (next.asked, next.playing) = (false, false);
        }
        Action::OpenFragment(fragment) => next = url::decode(&fragment, state),
        Action::OpenFromHost(fragment) => next = url::decode(&format!("{}&{fragment}", url::looks(state)), state),
        Action::OpenStep(Some(step)) => {
            next.open(&state.address_of_step(step));
            (next.question, next.blank, next.playing) = (None, false, false);
            next.ask();
        }
        Action::OpenStory(scene, step) => {
            next = reduce(&reduce(state, Action::OpenScene(scene)), Action::OpenStep(Some(step)));
        }
        Action::OpenQuestion(Some(id)) => {
            if let Some((scene, question)) = story::question(id) {
                next.open(&in_scene(scene, question.opens));
                (next.question, next.playing) = (Some(question.id), false);
            }
        }
        Action::OpenQuestion(None) => next.question = None,
        Action::CloseNotes if state.question.is_some() => next.question = None,
        Action::OpenStep(None) | Action::CloseNotes => (next.step, next.asked) = (None, false),
        Action::Edit(edit) => {
            next.scenes.apply(edit);
            next.playing &= next.open_scene().can_play();
        }
        Action::Play(playing) => {
            if playing && !state.playing {
                next.scenes.get_mut(state.scene).start();
            }
            next.playing = playing && next.open_scene().can_play();
        }
        Action::Reset => reset(state, &mut next),
        Action::SetLanguage(lang) => next.lang = Some(lang),
        Action::LanguageMissing { missing, shown } => {
            // By now another may have been chosen.
            if next.lang.is_none_or(|lang| lang == missing) {
                next.lang = Some(shown);
            }
            let value = missing.tag().to_owned();
            next.notices.push(Notice { key: "lang", value, accepted: Accepted::Language });
        }
        Action::SetTheme(theme) => next.theme = theme,
        Action::DismissNotice(place) => {
            if place < next.notices.len() {
                next.notices.remove(place);
            }
        }
        Action::SetLecture(lecture) => {
            (next.lecture, next.script, next.awaiting, next.step) = (lecture, None, None, None);
        }
        Action::LectureSaved(lecture) => next.saved = lecture,
        Action::ScriptLoaded(Err(notice)) => {
            next.script = None;
            next.notices.push(notice);
        }
        Action::ScriptLoaded(Ok(lecture)) => {
            let address = next.awaiting.take().unwrap_or_default();
            next = url::decode(&address, &State { lecture: Some(lecture.clone()), saved: Some(lecture), ..next });
        }
        Action::Present(present) => {
            (next.present, next.blank) = (present, false);
            next.ask();
            // A vote that has begun goes on; else the page has shown the outcome already.
            next.asked &= next.poll().is_some_and(|poll| poll.revealed || poll.total() > 0);
        }
        Action::CountHands(place, hands) => {
            if let Some(count) = next.poll_mut().and_then(|poll| poll.hands.get_mut(place)) {
                *count = hands.min(MOST_HANDS);
            }
        }
        Action::Reveal => {
            if let Some(poll) = next.poll_mut() {
                poll.revealed = true;
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

/// Takes back what was tried since the step was opened; where nothing was, asks the room anew.
fn reset(state: &State, next: &mut State) {
    let fragment = state.step.map_or_else(|| in_scene(state.scene, ""), |step| state.address_of_step(step));
    next.open(&fragment);
    next.playing = false;
    let untouched = next.scenes == state.scenes;
    let prediction = next.prediction();
    if next.step.is_none() {
        next.polls.retain(|(scene, _), _| *scene != state.scene);
    } else if let (true, Some(poll), Some(prediction)) = (untouched, next.poll_mut(), prediction) {
        *poll = Poll::new(prediction);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::lecture::Lecture;
    use crate::lesson::{Lang, SceneId};
    use std::rc::Rc;

    fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
    }

    fn open(fragment: &str) -> State {
        url::decode(fragment, &State::default())
    }

    #[test]
    fn a_step_and_an_answer_open_what_their_addresses_say_and_keep_how_the_page_looks() {
        let looks = "theme=dark&lang=zh-CN&hide=matrix";
        for &scene in SceneId::ALL {
            for step in 0..scene.steps().len() {
                let opened = reduce(&open(looks), Action::OpenStory(scene, step));
                assert_eq!(opened, open(&format!("{looks}&scene={}&step={step}", scene.name())));
            }
        }
        for (scene, question) in story::questions() {
            let answered = reduce(&open(looks), Action::OpenQuestion(Some(question.id)));
            let opened = open(&format!("{looks}&{}", in_scene(scene, question.opens)));
            assert_eq!(answered, State { question: Some(question.id), ..opened });
        }
        assert_eq!(reduce(&open(looks), Action::OpenQuestion(Some("no-such-question"))), open(looks));
    }

    #[test]
    fn the_scene_that_is_open_is_not_opened_anew() {
        let answered = reduce(&open("scene=tie&step=2"), Action::OpenQuestion(Some("why-equal")));
        assert_eq!(reduce(&answered, Action::OpenScene(SceneId::Tie)), answered);
        let step = open("scene=tie&step=2");
        assert_eq!(reduce(&step, Action::OpenScene(SceneId::Tie)), step);
        assert_eq!(reduce(&step, Action::OpenScene(SceneId::Learn)).step, None);
    }

    #[test]
    fn the_answer_is_put_away_before_the_walk_through() {
        let step = open("scene=shift&step=2");
        let answered = State { question: Some("two-orders"), ..step.clone() };
        assert_eq!(reduce(&answered, Action::CloseNotes), step);
        assert_eq!(reduce(&step, Action::CloseNotes), State { step: None, ..step });
    }

    #[test]
    fn a_notice_is_dismissed_and_no_other() {
        let state = open("stride=0&dilation=0");
        let keys = |place| {
            let left = reduce(&state, Action::DismissNotice(place)).notices;
            left.iter().map(|notice| notice.key).collect::<Vec<_>>()
        };
        assert_eq!([keys(0), keys(1)], [["dilation"], ["stride"]]);
        assert_eq!(keys(2), ["stride", "dilation"]);
    }

    #[test]
    fn reset_in_one_scene_keeps_what_the_room_has_said_in_another() {
        let voted = after(
            &State::default(),
            [
                Action::OpenScene(SceneId::Shift),
                Action::Present(true),
                Action::OpenStep(Some(4)),
                Action::CountHands(1, 12),
            ],
        );
        assert_eq!(voted.poll().map(|poll| poll.total()), Some(12));
        let elsewhere = after(&voted, [Action::OpenScene(SceneId::Tie), Action::Reset]);
        assert_eq!(elsewhere.polls, voted.polls);
        let at_first = after(&voted, [Action::OpenStep(Some(0)), Action::Reset]);
        assert_eq!(at_first.polls, voted.polls);
    }

    #[test]
    fn a_language_that_cannot_be_had_is_given_up_for_the_one_shown() {
        let missing = Action::LanguageMissing { missing: Lang::ZhCn, shown: Lang::En };
        let refused = after(&State::default(), [Action::SetLanguage(Lang::ZhCn), missing.clone()]);
        let keys = |state: &State| state.notices.iter().map(|notice| notice.key).collect::<Vec<_>>();
        assert_eq!((refused.lang, keys(&refused)), (Some(Lang::En), vec!["lang"]));
        let chosen_since = State { lang: Some(Lang::En), ..State::default() };
        let refused = reduce(&chosen_since, Action::LanguageMissing { missing: Lang::ZhCn, shown: Lang::ZhCn });
        assert_eq!((refused.lang, keys(&refused)), (Some(Lang::En), vec!["lang"]));
    }

    #[test]
    fn a_lecture_that_comes_from_its_file_is_saved() {
        let lecture = Rc::new(Lecture { steps: Vec::new() });
        let shown = reduce(&open("script=a.json"), Action::ScriptLoaded(Ok(lecture)));
        assert!(shown.lecture.is_some() && !shown.unsaved());
    }

    #[test]
    fn the_screen_is_blanked_and_shown_again_while_it_is_presented() {
        let presented = reduce(&State::default(), Action::Present(true));
        let blank = reduce(&presented, Action::ToggleBlank);
        assert_eq!((blank.blank, reduce(&blank, Action::ToggleBlank).blank), (true, false));
        // The next step, and the end, are seen.
        for action in [Action::OpenStep(Some(1)), Action::Present(false)] {
            assert!(!reduce(&blank, action).blank);
        }
        assert!(!reduce(&State::default(), Action::ToggleBlank).blank);
    }
}

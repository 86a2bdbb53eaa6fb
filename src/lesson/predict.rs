//! Predictions of an audience: the question at the open step and its outcome.

use super::address::Pairs;
use super::lecture::Predict;
use super::look::Part;
use super::poll::{AskedAt, Poll};
use super::scene::{Prediction, Scene, Step};
use super::scenes::{SceneId, Scenes};
use super::state::State;

/// The place of the next step of the story of `scene`, if it shows the outcome of what the one at `place` asks.
pub fn answer_place(scene: SceneId, place: usize) -> Option<usize> {
    scene.steps().get(place + 1).filter(|next| next.answers).map(|_| place + 1)
}

/// The option that comes true at a step of the story of `scene`, where that predicts something.
pub fn outcome_at(scene: SceneId, step: &Step) -> Option<usize> {
    let mut opened = Scenes::default();
    opened.get_mut(scene).decode(&mut Pairs::new(step.opens));
    opened.get(scene).outcome(step.predict?)
}

impl State {
    /// The prediction of the open step, if it has one.
    pub fn prediction(&self) -> Option<&'static Prediction> {
        self.story_step()?.predict
    }

    /// The prediction of the open step of the lecture, if it has one and anything has been written in it.
    pub fn own_prediction(&self) -> Option<&Predict> {
        self.lecture.as_ref()?.steps.get(self.step?)?.predict.as_ref().filter(|predict| !predict.is_blank())
    }

    /// The number of options of the open step's prediction.
    pub(super) fn option_count(&self) -> Option<usize> {
        match &self.lecture {
            Some(_) => self.own_prediction().map(|predict| predict.options.len()),
            None => self.prediction().map(|prediction| prediction.options.len()),
        }
    }

    /// The step under which the votes of the open one are kept.
    fn asked_at(&self) -> Option<AskedAt> {
        match &self.lecture {
            Some(_) => self.step.map(AskedAt::Lecture),
            None => {
                let step = self.story_step()?;
                let asks = self.step?.checked_sub(usize::from(step.answers))?;
                self.scene.steps().get(asks).map(|asks| AskedAt::Story(self.scene, asks.id))
            }
        }
    }

    /// The place of the next step of the story, if it shows the outcome of what the open one asks.
    pub fn answered_at(&self) -> Option<usize> {
        self.story_step()?;
        answer_place(self.scene, self.step?)
    }

    /// The votes at the open step, while the audience is asked.
    pub fn poll(&self) -> Option<&Poll> {
        self.polls.get(&self.asked_at()?).filter(|_| self.asked)
    }

    /// The votes at the open step, for writing.
    pub(super) fn poll_mut(&mut self) -> Option<&mut Poll> {
        let step = self.asked_at()?;
        self.polls.get_mut(&step).filter(|_| self.asked)
    }

    /// Whether the audience is asked, and the outcome not revealed.
    pub fn is_asking(&self) -> bool {
        self.poll().is_some_and(|poll| !poll.revealed)
    }

    /// The option that has come true, once it is revealed.
    pub fn came_true(&self) -> Option<usize> {
        self.poll().filter(|poll| poll.revealed)?;
        match &self.lecture {
            Some(_) => self.own_prediction()?.right,
            // Only what the step opens counts, not what the reader tries afterwards.
            None => outcome_at(self.scene, self.story_step()?),
        }
    }

    /// Opens a poll at the open step, if it is presented and predictions are on.
    pub(super) fn ask(&mut self) {
        let wanted = self.present && self.open_scene().predicts() && !self.hidden.contains(Part::Predict);
        let options = self.option_count().filter(|_| wanted);
        self.asked = options.is_some();
        if let (Some(options), Some(step)) = (options, self.asked_at()) {
            let poll = self.polls.entry(step).or_insert_with(|| Poll::new(options));
            if poll.hands.len() != options {
                *poll = Poll::new(options);
            }
        }
    }

    /// The fragment from which an animation leads to the open step; none where there is no animation.
    pub(super) fn plays(&self) -> Option<&'static str> {
        match &self.lecture {
            Some(lecture) => lecture.steps.get(self.step?).filter(|step| step.play).map(|_| ""),
            None => self.story_step()?.plays,
        }
    }

    /// Whether the open step of a lecture is presented, and shows the start of a motion: the next key plays it. Where the next
    /// step is a later place of the same motion, its author leads through it.
    pub(super) fn waits_to_play(&self) -> bool {
        let Some((lecture, step)) = self.lecture.as_ref().zip(self.step).filter(|_| self.present && !self.playing)
        else {
            return false;
        };
        let led = lecture.steps[step..]
            .get(..2)
            .is_some_and(|two| self.scene.differ_in_motion(&two[0].fragment, &two[1].fragment));
        !led && self.open_scene().at_start()
    }

    /// Whether the open step of the story is presented and still waits for what it asks the reader to do: the next key does it.
    pub(super) fn waits_to_act(&self) -> bool {
        let acts = self.present && self.story_step().is_some_and(|step| step.acts);
        acts && self.open_scene().can_act()
    }

    /// The open scene as it is shown: before the reveal it hides its outcome.
    pub fn shown<S: Scene>(&self, open: &S) -> S {
        if self.is_asking() { open.before_reveal() } else { open.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use crate::lesson::lecture::{Lecture, Step};
    use crate::lesson::poll::Polls;
    use crate::lesson::{Action, History, SceneId, connect, draft, reduce, shift, url};

    fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
    }

    /// A poll of three options without votes.
    fn unasked() -> Poll {
        Poll { hands: vec![0; 3], revealed: false }
    }

    /// The story of Shift, presented at `step`.
    fn at(step: usize) -> State {
        after(
            &State::default(),
            [Action::OpenScene(SceneId::Shift), Action::Present(true), Action::OpenStep(Some(step))],
        )
    }

    #[test]
    fn votes_are_kept_step_by_step() {
        let voted = after(&at(7), [Action::CountHands(0, 3), Action::CountHands(1, 12), Action::Reveal]);
        let poll = Poll { hands: vec![3, 12, 0], revealed: true };
        assert_eq!(voted.poll(), Some(&poll));
        let next = reduce(&voted, voted.next_in_story());
        assert_eq!((next.step, next.poll()), (Some(8), Some(&unasked())));
        let begun = reduce(&next, Action::CountHands(2, 7));
        let back = reduce(&begun, begun.previous_in_story().expect("a step"));
        assert_eq!((back.poll(), back.next_in_story()), (Some(&poll), Action::OpenStep(Some(8))));
        // Nor do they go with the address, the scene or the end of presenting.
        let away = after(&back, [Action::OpenFragment("scene=shift&step=8".into()), Action::OpenScene(SceneId::Tie)]);
        let again = after(&away, [Action::OpenScene(SceneId::Shift), Action::OpenStep(Some(8))]);
        assert_eq!(again.poll(), begun.poll());
        let stopped = after(&again, [Action::Present(false)]);
        assert_eq!(stopped.poll(), None);
        assert_eq!(reduce(&stopped, Action::Present(true)).poll(), begun.poll());
    }

    #[test]
    fn a_talk_from_the_beginning_asks_again_what_a_rehearsal_has_revealed() {
        let rehearsed = after(&at(7), [Action::CountHands(0, 3), Action::Reveal, Action::Present(false)]);
        let at_beginning = [Action::OpenStep(Some(0)), Action::Present(true), Action::OpenStep(Some(7))];
        assert_eq!(after(&rehearsed, at_beginning).poll(), Some(&unasked()));
        // Going back in the talk itself keeps them.
        let back = [Action::Present(true), Action::OpenStep(Some(0)), Action::OpenStep(Some(7))];
        assert!(after(&rehearsed, back).poll().is_some_and(|poll| poll.revealed));
    }

    #[test]
    fn who_presents_at_a_step_that_predicts_is_asked_first_however_it_was_opened() {
        for scene in SceneId::ALL {
            for (place, step) in scene.steps().iter().enumerate().filter(|(_, step)| step.predict.is_some()) {
                let fragment = format!("scene={}&step={}", scene.name(), step.id);
                let shown = url::decode(&fragment, &State::default());
                let told = State { present: true, ..State::default() };
                let opened = [
                    url::decode(&format!("{fragment}&present=1"), &State::default()),
                    url::decode(&fragment, &told),
                    reduce(&shown, Action::Present(true)),
                    after(
                        &shown,
                        [Action::OpenScene(SceneId::Learn), Action::Present(true), Action::OpenScene(*scene)],
                    ),
                    reduce(&told, Action::OpenStory(*scene, place)),
                ];
                for state in opened {
                    assert_eq!(
                        (state.step, state.poll().map(|poll| poll.revealed)),
                        (Some(place), Some(false)),
                        "{fragment}"
                    );
                    let revealed = reduce(&state, Action::Reveal);
                    let again = draft::open(&url::encode(&revealed), draft::write(&revealed).as_deref());
                    assert!(again.present && again.poll().is_some_and(|poll| poll.revealed), "{fragment}");
                }
            }
        }
    }

    /// A lecture of these steps, presented.
    fn lecture(steps: &str) -> State {
        let lecture = Lecture::read(steps).expect("a lecture");
        after(&State::default(), [Action::SetLecture(Some(lecture.into())), Action::Present(true)])
    }

    #[test]
    fn a_step_of_ones_own_lecture_asks_first_counts_and_says_what_was_right() {
        let told = lecture(
            r#"[{"fragment": "scene=tie"}, {"fragment": "scene=shift&image=digit", "caption": "Equal.",
                "predict": {"question": "Equal?", "options": ["yes", "no"], "right": 0}}, {"fragment": ""}]"#,
        );
        let asked = after(&told, [Action::OpenStep(Some(1)), Action::CountHands(1, 4)]);
        assert_eq!((asked.is_asking(), asked.came_true(), asked.next()), (true, None, Action::Reveal));
        // The figure hides its outcome too, and the motion brings it.
        assert_eq!((asked.shown(&asked.scenes.shift).view.t, asked.scenes.shift.view.t), (0.0, 1.0));
        let revealed = reduce(&asked, Action::Reveal);
        assert_eq!((revealed.came_true(), revealed.playing), (Some(0), true));
        let again = draft::open(&url::encode(&revealed), draft::write(&revealed).as_deref());
        assert_eq!((again.step, again.poll()), (Some(1), revealed.poll()));
        // It is opened at the step by its address, too.
        let file = told.lecture.clone().expect("a lecture");
        let opened = url::decode("script=a.json&step=1&present=1", &State::default());
        let opened = reduce(&opened, Action::ScriptLoaded("a.json".into(), Ok(file)));
        assert!(opened.present && opened.is_asking());
        // A step that is written anew is asked anew; another keeps its votes.
        let mut steps = told.lecture.expect("a lecture").steps.clone();
        let changed = |steps: &[Rc<Step>]| {
            let lecture = Lecture { steps: steps.to_vec() };
            after(&revealed, [Action::SetLecture(Some(lecture.into())), Action::OpenStep(Some(1))])
        };
        steps.pop();
        assert_eq!(changed(&steps).poll(), revealed.poll());
        Rc::make_mut(&mut steps[1]).notes = "n".into();
        assert_eq!(changed(&steps).poll(), Some(&Poll::new(2)));
    }

    #[test]
    fn a_step_of_ones_own_lecture_plays_its_motion_at_the_next_key_and_then_goes_on() {
        for motion in [
            "slide=0",
            "scene=shift&image=digit&t=0",
            "scene=count&zoom=0",
            "scene=learn&view=watch&examples=16",
            "scene=learn&view=transfer&examples=16&t=0",
            "scene=tie&t=0",
        ] {
            let told = lecture(&format!(r#"[{{"fragment": "{motion}"}}, {{"fragment": "scene=tie&n=5"}}]"#));
            let open = reduce(&told, Action::OpenStep(Some(0)));
            assert_eq!((open.next(), open.playing), (Action::Play(true), false), "{motion}");
            let plays = reduce(&open, open.next());
            assert_eq!((plays.playing, plays.next()), (true, Action::OpenStep(Some(1))), "{motion}");
            // Outside of a talk there is a button for it.
            assert_eq!(reduce(&open, Action::Present(false)).next(), Action::OpenStep(Some(1)), "{motion}");
        }
        // An author who leads through the motion step by step is not overtaken; one who wants it played on arrival says so.
        let led = lecture(r#"[{"fragment": "scene=tie&t=0"}, {"fragment": "scene=tie&t=0.5"}]"#);
        let led = reduce(&led, Action::OpenStep(Some(0)));
        assert_eq!(led.next(), Action::OpenStep(Some(1)));
        let played = lecture(r#"[{"fragment": "scene=tie&group="}, {"fragment": "scene=tie", "play": true}]"#);
        let played = after(&played, [Action::OpenStep(Some(0)), Action::OpenStep(Some(1))]);
        assert_eq!((played.playing, played.scenes.tie.view.t), (true, 0.0));
    }

    #[test]
    fn in_a_talk_the_words_of_ones_own_step_stay_when_its_motion_has_ended() {
        let told = lecture(r#"[{"fragment": "slide=0", "caption": "Watch."}]"#);
        let told = after(&told, [Action::OpenStep(Some(0)), Action::edit(connect::Edit::Slide(Some(6)))]);
        assert!(!url::strays(&told) && url::strays(&State { present: false, ..told.clone() }));
        assert!(url::strays(&reduce(&told, Action::edit(connect::Edit::Tap(0, 9.0)))));
    }

    #[test]
    fn undo_takes_back_no_vote() {
        let mut history = History::default();
        let (before, edit) = (at(7), Action::edit(shift::Edit::Move(1, 0)));
        history.record(&before, &reduce(&before, edit.clone()), &edit, 0.0);
        let voted = after(&before, [edit, Action::CountHands(1, 5), Action::Reveal]);
        assert_eq!(history.undo(&voted).expect("a change").poll(), voted.poll());
    }

    #[test]
    fn reset_takes_back_what_was_tried_and_then_the_vote() {
        let rests = [Action::edit(shift::Edit::Seek(1.0)), Action::Play(false)];
        let voted = after(&at(7), [Action::CountHands(1, 12), Action::Reveal].into_iter().chain(rests));
        let tried = reduce(&voted, Action::edit(shift::Edit::Move(1, 0)));
        assert_ne!(tried.scenes.shift, voted.scenes.shift);
        let reset = reduce(&tried, Action::Reset);
        assert_eq!(reset, voted);
        assert_eq!(reduce(&reset, Action::Reset).poll(), Some(&unasked()));
        let free = after(&voted, [Action::OpenStep(None), Action::Reset]);
        assert_eq!(free.polls, Polls::new());
    }

    #[test]
    fn of_every_question_the_prediction_that_comes_true_is_known_once_it_is_revealed() {
        let asked = |step: usize| Some((step, at(step))).filter(|(_, state)| state.poll().is_some());
        let right = |(step, state): (usize, State)| {
            assert_eq!(state.came_true(), None, "{step}");
            (step, reduce(&state, Action::Reveal).came_true().expect("an answer"))
        };
        let answers: Vec<_> = (0..SceneId::Shift.steps().len()).filter_map(asked).map(right).collect();
        assert_eq!(answers, [(0, 0), (1, 0), (7, 1), (8, 2), (10, 2), (11, 0), (12, 2)]);
    }

    #[test]
    fn the_next_hands_are_for_the_first_prediction_that_has_none() {
        let open = |hands: [u32; 3]| Poll { hands: hands.to_vec(), revealed: false }.open_option();
        assert_eq!(
            [open([0, 0, 0]), open([3, 0, 2]), open([3, 1, 0]), open([3, 1, 2])],
            [Some(0), Some(1), Some(2), None]
        );
    }

    #[test]
    fn where_a_step_asks_and_the_next_one_answers_one_vote_serves_both() {
        for (scene, asks) in [(SceneId::Count, "edges"), (SceneId::Shift, "signal")] {
            let fragment = format!("scene={}&step={asks}&present=1", scene.name());
            let asked = reduce(&url::decode(&fragment, &State::default()), Action::CountHands(1, 7));
            assert_eq!((asked.next(), asked.came_true()), (Action::Reveal, None));
            let answered = reduce(&asked, asked.next());
            assert_eq!((answered.step, answered.playing), (asked.step.map(|step| step + 1), true));
            assert_eq!(answered.poll(), Some(&Poll { revealed: true, ..asked.poll().expect("a poll").clone() }));
            let right = answered.came_true().expect("an answer");
            // Back at the question the vote stands; forth again nothing is asked, and the motion plays.
            let back = reduce(&answered, answered.previous().expect("a step"));
            assert_eq!((back.step, back.poll(), back.came_true()), (asked.step, answered.poll(), Some(right)));
            let again = reduce(&back, back.next());
            assert_eq!((again.step, again.playing, again.is_asking()), (answered.step, true, false));
            // Who begins at the answer is asked there.
            let step = answered.step.map(|step| scene.steps()[step].id).expect("a step");
            let begun = url::decode(&format!("scene={}&step={step}&present=1", scene.name()), &State::default());
            assert!(begun.is_asking());
            let revealed = reduce(&begun, begun.next());
            assert_eq!((revealed.step, revealed.playing, revealed.came_true()), (answered.step, true, Some(right)));
        }
    }

    #[test]
    fn in_a_talk_the_next_key_does_what_a_step_asks_for_and_then_goes_on() {
        let untied = url::decode("scene=shift&step=untied&present=1", &State::default());
        let shown = after(&untied, [Action::CountHands(0, 3), Action::Reveal, Action::edit(shift::Edit::Seek(1.0))]);
        assert_eq!((shown.came_true(), shown.next()), (Some(2), Action::Act));
        let pulls = reduce(&shown, shown.next());
        assert!(pulls.scenes.shift.view.pull && pulls.scenes.same_setups(&shown.scenes));
        let tied =
            after(&pulls, [shift::Edit::Pull(false), shift::Edit::Tie(0.5), shift::Edit::Tie(1.0)].map(Action::edit));
        // The room was right about what it was asked.
        assert_eq!((tied.came_true(), tied.next()), (Some(2), Action::OpenStep(untied.step.map(|step| step + 1))));
        assert_eq!(reduce(&tied, Action::Reset).next(), Action::Act);
        // Outside of a talk there is a button for it.
        let read = State { present: false, asked: false, ..shown };
        assert_eq!(read.next(), Action::OpenStep(untied.step.map(|step| step + 1)));
    }

    #[test]
    fn who_wants_no_questions_is_asked_none() {
        let shown = after(&State::default(), [Action::OpenScene(SceneId::Shift), Action::Present(true)]);
        let unasked = reduce(&shown, Action::edit(shift::Edit::Predict(false)));
        let hidden = reduce(&shown, Action::OpenFragment("scene=shift&hide=predict".into()));
        let asked = [shown, unasked].map(|state| reduce(&state, Action::OpenStep(Some(7))).poll().is_some());
        assert_eq!(asked, [true, false]);
        assert!(hidden.present && reduce(&hidden, Action::OpenStep(Some(7))).poll().is_none());
    }
}

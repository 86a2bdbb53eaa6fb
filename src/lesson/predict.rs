//! Predictions of an audience: the question at the open step and its outcome.

use super::look::Part;
use super::poll::Poll;
use super::scene::{Prediction, Scene};
use super::scenes::SceneId;
use super::state::State;

impl State {
    /// The prediction of the open step, if it has one.
    pub fn prediction(&self) -> Option<&'static Prediction> {
        self.story_step()?.predict
    }

    /// The name under which the votes of the open step are kept.
    fn poll_name(&self) -> Option<(SceneId, &'static str)> {
        Some((self.scene, self.story_step()?.id))
    }

    /// The votes at the open step, while the audience is asked.
    pub fn poll(&self) -> Option<&Poll> {
        self.polls.get(&self.poll_name()?).filter(|_| self.asked)
    }

    /// The votes at the open step, for writing.
    pub(super) fn poll_mut(&mut self) -> Option<&mut Poll> {
        let name = self.poll_name()?;
        self.polls.get_mut(&name).filter(|_| self.asked)
    }

    /// The option that has come true, once it is revealed.
    pub fn came_true(&self) -> Option<usize> {
        self.poll().filter(|poll| poll.revealed)?;
        self.open_scene().outcome(self.prediction()?)
    }

    /// Opens a poll at the open step, if it is presented and predictions are on.
    pub(super) fn ask(&mut self) {
        let wanted = self.open_scene().predicts() && !self.hidden.contains(Part::Predict);
        let prediction = self.prediction().filter(|_| self.present && wanted);
        self.asked = prediction.is_some();
        if let (Some(prediction), Some(name)) = (prediction, self.poll_name()) {
            self.polls.entry(name).or_insert_with(|| Poll::new(prediction));
        }
    }

    /// The open scene as it is shown: before the reveal it hides its outcome.
    pub fn shown<S: Scene>(&self, open: &S) -> S {
        if self.poll().is_some_and(|poll| !poll.revealed) { open.before_reveal() } else { open.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::poll::Polls;
    use crate::lesson::{Action, History, draft, reduce, shift, url};

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
        let voted = after(&at(7), [Action::CountHands(1, 12), Action::Reveal]);
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
        assert_eq!(answers, [(1, 0), (7, 1), (8, 2), (10, 2), (11, 0), (12, 2)]);
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
    fn who_wants_no_questions_is_asked_none() {
        let shown = after(&State::default(), [Action::OpenScene(SceneId::Shift), Action::Present(true)]);
        let unasked = reduce(&shown, Action::edit(shift::Edit::Predict(false)));
        let hidden = reduce(&shown, Action::OpenFragment("scene=shift&hide=predict".into()));
        let asked = [shown, unasked].map(|state| reduce(&state, Action::OpenStep(Some(7))).poll().is_some());
        assert_eq!(asked, [true, false]);
        assert!(hidden.present && reduce(&hidden, Action::OpenStep(Some(7))).poll().is_none());
    }
}

//! A prediction that a room is asked for: the hands that are counted, until it is revealed and after.

use super::shift::{Guess, Shift, verdict};
use super::{Part, Scene, State};

/// The most hands that are counted.
pub const MOST_HANDS: u32 = 9999;

/// What a room predicts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Poll {
    /// Hands for each of [`Guess::ALL`].
    pub hands: [u32; Guess::ALL.len()],
    /// Whether what comes out is seen.
    pub revealed: bool,
}

impl Poll {
    /// The first prediction that no hands have been counted for.
    pub fn open(&self) -> Option<usize> {
        self.hands.iter().position(|&hands| hands == 0)
    }

    /// Hands in all.
    pub fn total(&self) -> u32 {
        self.hands.iter().sum()
    }
}

impl State {
    /// What the room is asked at the step that is open, and has said so far.
    pub fn poll(&self) -> Option<&Poll> {
        self.polls.get(self.step?).filter(|_| self.asked)
    }

    /// The same, to be changed.
    pub(super) fn asking(&mut self) -> Option<&mut Poll> {
        self.polls.get_mut(self.step?).filter(|_| self.asked)
    }

    /// The prediction that has come true, once it is revealed.
    pub fn came_true(&self) -> Option<Guess> {
        self.poll().filter(|poll| poll.revealed)?;
        let square = self.shift.square(&self.shift.picture()?).ok()?;
        Guess::ALL.into_iter().find(|guess| guess.fits(verdict(&square)))
    }

    /// Whether the room is asked before it sees what comes out: in a lecture of one's own by whoever made it.
    pub(super) fn asks(&self) -> bool {
        let reveals = self.scene == Scene::Shift && self.shift.t >= 1.0 && self.shift.panel.is_none();
        let wanted = self.shift.predict && !self.hidden.contains(Part::Predict);
        if !(self.present && self.lecture.is_none() && reveals && wanted) {
            return false;
        }
        // Whoever has just seen both ways come to their ends has nothing to predict.
        !self.step.and_then(|step| step.checked_sub(1)).is_some_and(|before| {
            let mut earlier = self.clone();
            earlier.open(&self.at_step(before));
            Shift { t: 1.0, ..earlier.shift } == self.shift
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{Action, History, reduce, shift};

    fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
    }

    /// The walk-through of Shift, presented at `step`.
    fn at(step: usize) -> State {
        after(&State::default(), [Action::Open(Scene::Shift), Action::Present(true), Action::Step(Some(step))])
    }

    #[test]
    fn votes_are_kept_step_by_step() {
        let voted = after(&at(4), [Action::Hands(0, 3), Action::Hands(1, 12), Action::Reveal]);
        let poll = Poll { hands: [3, 12, 0], revealed: true };
        assert_eq!(voted.poll(), Some(&poll));
        let next = reduce(&voted, voted.forth());
        assert_eq!((next.step, next.poll()), (Some(5), Some(&Poll::default())));
        let begun = reduce(&next, Action::Hands(2, 7));
        let back = reduce(&begun, begun.back().expect("a step"));
        assert_eq!((back.poll(), back.forth()), (Some(&poll), Action::Step(Some(5))));
        // Nor do they go with the address, the scene or the end of presenting.
        let away = after(&back, [Action::Follow("scene=shift&step=5".into()), Action::Open(Scene::Tie)]);
        let again = after(&away, [Action::Open(Scene::Shift), Action::Step(Some(5))]);
        assert_eq!(again.poll(), begun.poll());
        let stopped = after(&again, [Action::Present(false)]);
        assert_eq!(stopped.poll(), None);
        assert_eq!(reduce(&stopped, Action::Present(true)).poll(), begun.poll());
        // What the page has shown already is nothing to ask for.
        assert_eq!(after(&at(4), [Action::Present(false), Action::Present(true)]).poll(), None);
    }

    #[test]
    fn undo_takes_back_no_vote() {
        let mut history = History::default();
        let (before, edit) = (at(4), Action::Shift(shift::Edit::Move(1, 0)));
        history.record(&before, &reduce(&before, edit.clone()), &edit, 0.0);
        let voted = after(&before, [edit, Action::Hands(1, 5), Action::Reveal]);
        assert_eq!(history.undo(&voted).expect("a change").poll(), voted.poll());
    }

    #[test]
    fn reset_takes_back_what_was_tried_and_then_the_vote() {
        let voted = after(&at(4), [Action::Hands(1, 12), Action::Reveal]);
        let tried = reduce(&voted, Action::Shift(shift::Edit::Move(1, 0)));
        assert_ne!(tried.shift, voted.shift);
        let reset = reduce(&tried, Action::Reset);
        assert_eq!(reset, voted);
        assert_eq!(reduce(&reset, Action::Reset).poll(), Some(&Poll::default()));
        let free = after(&voted, [Action::Step(None), Action::Reset]);
        assert_eq!(free.polls, <[Poll; shift::STEPS.len()]>::default());
    }

    #[test]
    fn of_every_question_the_prediction_that_comes_true_is_known_once_it_is_revealed() {
        let asked = |step: usize| Some((step, at(step))).filter(|(_, state)| state.poll().is_some());
        let right = |(step, state): (usize, State)| {
            assert_eq!(state.came_true(), None, "{step}");
            (step, reduce(&state, Action::Reveal).came_true().expect("an answer"))
        };
        let answers: Vec<_> = (0..shift::STEPS.len()).filter_map(asked).map(right).collect();
        use Guess::{Different, Edge, Equal};
        assert_eq!(answers, [(4, Edge), (5, Different), (6, Different), (7, Equal), (8, Different)]);
    }

    #[test]
    fn the_next_hands_are_for_the_first_prediction_that_has_none() {
        let open = |hands| Poll { hands, revealed: false }.open();
        assert_eq!(
            [open([0, 0, 0]), open([3, 0, 2]), open([3, 1, 0]), open([3, 1, 2])],
            [Some(0), Some(1), Some(2), None]
        );
    }

    #[test]
    fn who_wants_no_questions_is_asked_none() {
        let shown = after(&State::default(), [Action::Open(Scene::Shift), Action::Present(true)]);
        let unasked = reduce(&shown, Action::Shift(shift::Edit::Predict(false)));
        let hidden = reduce(&shown, Action::Follow("scene=shift&hide=predict".into()));
        let asked = [shown, unasked].map(|state| reduce(&state, Action::Step(Some(4))).poll().is_some());
        assert_eq!(asked, [true, false]);
        assert!(hidden.present && reduce(&hidden, Action::Step(Some(4))).poll().is_none());
    }
}

//! Undo and redo of edits.

use super::action::Action;
use super::attempt::Practice;
use super::state::State;
use super::url;

/// Changes of one kind that follow each other within this many milliseconds are one: a drag, or a held key.
const ONE_GESTURE: f64 = 600.0;
/// The most changes that can be undone.
const DEPTH: usize = 200;

/// The states before each change, and after those that were undone.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<State>,
    future: Vec<State>,
    /// The last change, and its time.
    last: Option<(Action, f64)>,
}

impl History {
    /// Notes that `action` changed `before` to `after` at this time, in milliseconds.
    pub fn record(&mut self, before: &State, after: &State, action: &Action, now: f64) {
        let changed = !before.scenes.same_setups(&after.scenes) || before.lecture != after.lecture;
        if !changed || !is_edit(action) && !discards(before, action) {
            return;
        }
        let continues = self.last.as_ref().is_some_and(|(last, then)| {
            // The numbers of a row that is pasted have one time.
            let together = matches!((last, action), (Action::Edit(_), Action::Edit(_))) && now == *then;
            together || continues(last, action) && now - then < ONE_GESTURE
        });
        self.last = Some((action.clone(), now));
        self.future.clear();
        if !continues || self.past.is_empty() {
            self.past.push(before.clone());
            if self.past.len() > DEPTH {
                self.past.remove(0);
            }
        }
    }

    /// The state before the last change of `now`, if there was one.
    pub fn undo(&mut self, now: &State) -> Option<State> {
        step(&mut self.past, &mut self.future, now, &mut self.last)
    }

    /// The state after the change that was undone last, if one was.
    pub fn redo(&mut self, now: &State) -> Option<State> {
        step(&mut self.future, &mut self.past, now, &mut self.last)
    }

    /// Whether a change can be undone, and whether one can be redone.
    pub fn reach(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }
}

fn step<T>(from: &mut Vec<State>, to: &mut Vec<State>, now: &State, last: &mut Option<T>) -> Option<State> {
    let then = from.pop()?;
    to.push(now.clone());
    *last = None;
    // The look of the page and the votes of an audience are not undone.
    let State { lang, theme, embed, hidden, present, .. } = *now;
    let (host, saved, polls) = (now.host.clone(), now.saved.clone(), now.polls.clone());
    let practice = Practice { marks: now.practice.marks.clone(), ..then.practice.clone() };
    let asked = present && then.asked;
    Some(State {
        lang,
        theme,
        embed,
        hidden,
        host,
        saved,
        polls,
        practice,
        present,
        asked,
        playing: false,
        arriving: false,
        blank: false,
        notices: Vec::new(),
        ..then
    })
}

/// Whether `action` may change the reader's work. Other actions open existing states or change the view.
fn is_edit(action: &Action) -> bool {
    match action {
        Action::Edit(_) | Action::Reset | Action::SetLecture(_) => true,
        Action::OpenScene(_)
        | Action::OpenFragment(_)
        | Action::OpenFromHost(_)
        | Action::OpenStep(_)
        | Action::OpenStory(..)
        | Action::OpenQuestion(_)
        | Action::OpenExercise(..)
        | Action::OpenSummary
        | Action::Pick(_)
        | Action::Hint
        | Action::Answer(_)
        | Action::Play(_)
        | Action::Act
        | Action::SetLanguage(_)
        | Action::LanguageMissing { .. }
        | Action::SetTheme(_)
        | Action::FollowTheme(_)
        | Action::WindowBlocked
        | Action::DismissNotice(_)
        | Action::LectureSaved(_)
        | Action::ScriptLoaded(..)
        | Action::Present(_)
        | Action::CountHands(..)
        | Action::Reveal
        | Action::ToggleBlank => false,
    }
}

/// Whether `action` opens a step, an answer or an address in place of what the reader has changed by hand.
fn discards(before: &State, action: &Action) -> bool {
    let opens = matches!(
        action,
        Action::OpenStep(Some(_)) | Action::OpenStory(..) | Action::OpenQuestion(Some(_)) | Action::OpenFragment(_)
    );
    opens && before.question.is_none() && url::strays(before)
}

/// Whether `action` continues the gesture that made `last`.
fn continues(last: &Action, action: &Action) -> bool {
    match (last, action) {
        (Action::Edit(last), Action::Edit(edit)) => edit.continues(last),
        // Typing changes one step; a drag moves several.
        (Action::SetLecture(Some(last)), Action::SetLecture(Some(now))) => {
            let pairs = last.steps.iter().zip(&now.steps);
            last.steps.len() == now.steps.len() && pairs.filter(|(last, now)| last != now).count() <= 1
        }
        // A script that moves the figure.
        (Action::OpenFragment(_), Action::OpenFragment(_)) => true,
        (_, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::LayerKind;
    use std::iter;
    use std::rc::Rc;

    use crate::lesson::Lang;
    use crate::lesson::address::Accepted;
    use crate::lesson::lecture::{Lecture, Step};
    use crate::lesson::{Hidden, Notice, Part, SceneId, Theme, connect, count, learn, reduce, shift, tie};

    fn tap(value: f32) -> Action {
        Action::edit(connect::Edit::Tap(0, value))
    }

    #[test]
    fn what_was_done_can_be_undone_and_done_again() {
        let mut history = History::default();
        let first = State::default();
        let second = reduce(&first, tap(5.0));
        history.record(&first, &second, &tap(5.0), 0.0);
        let third = reduce(&second, Action::Reset);
        history.record(&second, &third, &Action::Reset, 1e4);
        assert_eq!(history.undo(&third), Some(second.clone()));
        assert_eq!(history.undo(&second), Some(first.clone()));
        assert_eq!(history.undo(&first), None);
        assert_eq!(history.redo(&first), Some(second.clone()));
        assert_eq!(history.reach(), (true, true));
        // A new edit discards the redo history.
        history.record(&second, &reduce(&second, tap(1.0)), &tap(1.0), 2e4);
        assert_eq!(history.redo(&second), None);
    }

    #[test]
    fn what_the_story_takes_the_place_of_can_be_brought_back() {
        let mut history = History::default();
        let mut act = |state: &State, action: Action| {
            let next = reduce(state, action.clone());
            history.record(state, &next, &action, 0.0);
            next
        };
        let step = act(&State::default(), Action::OpenStory(SceneId::Learn, 1));
        let changed = act(&step, Action::edit(learn::Edit::Examples(7)));
        let back = act(&changed, changed.back_to_story());
        assert_eq!(back, step);
        let next = act(&back, back.next());
        assert_eq!(history.undo(&next), Some(changed));
    }

    #[test]
    fn what_an_address_takes_the_place_of_can_be_brought_back() {
        let mut history = History::default();
        let first = reduce(&State::default(), tap(5.0));
        history.record(&State::default(), &first, &tap(5.0), 0.0);
        let other = Action::OpenFragment("k=1,1,1".to_owned());
        let second = reduce(&first, other.clone());
        history.record(&first, &second, &other, 1e4);
        assert_eq!(history.undo(&second), Some(first));
    }

    #[test]
    fn a_drag_is_one_change() {
        let mut history = History::default();
        let mut state = State::default();
        for (step, value) in [1.0, 2.0, 3.0].into_iter().enumerate() {
            let next = reduce(&state, tap(value));
            history.record(&state, &next, &tap(value), 20.0 * step as f64);
            state = next;
        }
        assert_eq!(history.undo(&state), Some(State::default()));
    }

    #[test]
    fn a_lecture_is_unsaved_until_a_file_has_it_as_it_is() {
        let with = |fragments: &[&str]| {
            let step = |&fragment: &&str| Rc::new(Step { fragment: fragment.into(), ..Step::default() });
            Some(Rc::new(Lecture { steps: fragments.iter().map(step).collect() }))
        };
        let mut history = History::default();
        let none = State::default();
        assert!(!none.unsaved());
        let made = Action::SetLecture(with(&["scene=tie"]));
        let one = reduce(&none, made.clone());
        history.record(&none, &one, &made, 0.0);
        assert!(one.unsaved());
        let saved = reduce(&one, Action::LectureSaved(one.lecture.clone()));
        assert!(!saved.unsaved());
        let more = Action::SetLecture(with(&["scene=tie", "scene=learn"]));
        let two = reduce(&saved, more.clone());
        history.record(&saved, &two, &more, 1e4);
        assert!(two.unsaved());
        // Undo restores the saved lecture, which counts as saved again.
        assert!(!history.undo(&two).expect("a change").unsaved());
        assert!(!reduce(&two, Action::SetLecture(None)).unsaved());
    }

    #[test]
    fn looking_around_is_no_change() {
        let mut history = History::default();
        let state = State::default();
        for action in [Action::edit(connect::Edit::Select(None)), Action::edit(shift::Edit::Seek(0.5))] {
            let next = reduce(&state, action.clone());
            assert_ne!(next, state);
            history.record(&state, &next, &action, 0.0);
        }
        assert_eq!(history.reach(), (false, false));
    }

    #[test]
    fn a_refused_change_is_nothing_to_undo_and_ends_nothing_that_was_undone() {
        let mut history = History::default();
        let first = State::default();
        let moved = Action::edit(shift::Edit::Move(7, 0));
        let second = reduce(&first, moved.clone());
        history.record(&first, &second, &moved, 0.0);
        assert_eq!(history.undo(&second), Some(first.clone()));
        let cannot = [
            // The photograph is too large for a fully connected layer.
            Action::edit(shift::Edit::Op(LayerKind::Dense)),
            Action::edit(connect::Edit::Stride(0)),
            Action::edit(tie::Edit::Swap(1, 1)),
            Action::edit(count::Edit::Size(1, 1)),
        ];
        for action in cannot {
            let told = reduce(&first, action.clone());
            assert_ne!(told, first, "{action:?}");
            history.record(&first, &told, &action, 1e4);
            assert_eq!(history.reach(), (false, true), "{action:?}");
        }
    }

    #[test]
    fn letters_of_a_lecture_are_one_change_and_a_step_more_is_another() {
        let with = |notes: &[&str]| {
            let step = |&notes: &&str| Rc::new(Step { notes: notes.to_owned(), ..Step::default() });
            Action::SetLecture(Some(Rc::new(Lecture { steps: notes.iter().map(step).collect() })))
        };
        let mut history = History::default();
        let mut state = State::default();
        let mut done = Vec::new();
        for (at, action) in
            [with(&["a"]), with(&["ab"]), with(&["ab", "c"]), with(&["ab", "cd"])].into_iter().enumerate()
        {
            let next = reduce(&state, action.clone());
            history.record(&state, &next, &action, 20.0 * at as f64);
            state = next;
            done.push(state.clone());
        }
        state = history.undo(&state).expect("a change");
        assert_eq!(state.lecture, done[1].lecture);
        state = history.undo(&state).expect("a change");
        assert_eq!(state.lecture, None);
        assert_eq!(history.undo(&state), None);
    }

    /// The number of edits that can be undone after `actions` with this pause in milliseconds between them.
    fn changes(actions: &[Action], pause: f64) -> usize {
        let mut history = History::default();
        let mut state = State::default();
        for (at, action) in actions.iter().enumerate() {
            let next = reduce(&state, action.clone());
            assert_ne!(next, state, "{action:?}");
            history.record(&state, &next, action, 1e6 + pause * at as f64);
            state = next;
        }
        iter::from_fn(|| history.undo(&state).inspect(|before| state = before.clone())).count()
    }

    #[test]
    fn a_pause_ends_a_gesture() {
        for (pause, several) in [(599.0, 1), (600.0, 2), (1e5, 2)] {
            assert_eq!(changes(&[tap(1.5), tap(2.5)], pause), several, "{pause}");
        }
    }

    #[test]
    fn a_row_that_is_pasted_is_one_change() {
        let row: Vec<Action> = (0..3).map(|i| Action::edit(connect::Edit::Input(i, 9.5))).collect();
        assert_eq!((changes(&row, 0.0), changes(&row, 0.1), changes(&row, 20.0)), (1, 3, 3));
    }

    #[test]
    fn two_hundred_changes_can_be_undone() {
        let many: Vec<Action> = (0..205).map(|step| tap(step as f32 + 0.5)).collect();
        assert_eq!(changes(&many, 1e4), 200);
    }

    #[test]
    fn what_is_done_quickly_is_one_change_where_it_is_of_one_kind() {
        use crate::lesson::SceneEdit::{Connect, Count, Learn, Shift, Tie};
        for (one, other, several) in [
            (Connect(connect::Edit::Input(0, 7.0)), Connect(connect::Edit::Input(0, 8.0)), 1),
            (Connect(connect::Edit::Input(0, 7.0)), Connect(connect::Edit::Input(1, 7.0)), 2),
            (Connect(connect::Edit::Tap(0, 5.0)), Connect(connect::Edit::Stride(2)), 2),
            (Shift(shift::Edit::Move(1, 0)), Shift(shift::Edit::Move(2, 0)), 1),
            (Shift(shift::Edit::Move(1, 0)), Shift(shift::Edit::Relu(true)), 2),
            (Tie(tie::Edit::Weight((0, 1), 3)), Tie(tie::Edit::Weight((0, 1), 4)), 1),
            (Tie(tie::Edit::Weight((0, 1), 3)), Tie(tie::Edit::Seed(9)), 2),
            (Count(count::Edit::Tap(0, 3.0)), Count(count::Edit::Tap(0, 4.0)), 1),
            (Count(count::Edit::Tap(0, 3.0)), Count(count::Edit::Stride(2)), 2),
            (Learn(learn::Edit::Rate(0.2)), Learn(learn::Edit::Rate(0.3)), 1),
            (Learn(learn::Edit::Rate(0.2)), Learn(learn::Edit::Seed(3)), 2),
            (Connect(connect::Edit::Tap(0, 5.0)), Tie(tie::Edit::Weight((0, 1), 3)), 2),
            // A change of the view is not an edit.
            (Tie(tie::Edit::Check(tie::Symmetry::Reflect)), Tie(tie::Edit::Go((2, 2))), 0),
            (Count(count::Edit::Zoom(0.5)), Count(count::Edit::Panel(count::Panel::Growth)), 0),
            (Learn(learn::Edit::Updates(7)), Learn(learn::Edit::Tap(2)), 0),
        ] {
            assert_eq!(
                changes(&[Action::edit(one.clone()), Action::edit(other.clone())], 20.0),
                several,
                "{one:?}, {other:?}"
            );
        }
    }

    #[test]
    fn how_the_page_looks_is_not_undone() {
        let mut history = History::default();
        let presented = [Action::OpenScene(SceneId::Shift), Action::Present(true), Action::OpenStep(Some(7))];
        let first = presented.into_iter().fold(State::default(), |state, action| reduce(&state, action));
        assert!(first.asked);
        let notice = |key| Notice { key, value: String::new(), accepted: Accepted::Fraction };
        let first = State { blank: true, notices: vec![notice("t")], ..first };
        let moved = Action::edit(shift::Edit::Move(1, 0));
        let changed = reduce(&first, moved.clone());
        history.record(&first, &changed, &moved, 0.0);
        let framed = reduce(&changed, Action::OpenFromHost("keys=forward&origin=https://example.org".into()));
        let mut hidden = Hidden::default();
        hidden.insert(Part::Matrix);
        let now = State {
            lang: Some(Lang::ZhCn),
            theme: Theme::Dark,
            embed: true,
            hidden,
            host: framed.host,
            saved: Some(Rc::new(Lecture { steps: Vec::new() })),
            present: false,
            blank: true,
            asked: false,
            notices: vec![notice("x")],
            ..changed
        };
        let undone = State { scenes: first.scenes, blank: false, notices: Vec::new(), ..now.clone() };
        assert_eq!(history.undo(&now), Some(undone));
    }
}

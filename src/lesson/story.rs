//! The way through the argument: stories, lectures, and the answers to readers' questions.

use super::action::Action;
use super::look::Part;
use super::scene::Question;
use super::scenes::SceneId;
use super::state::State;

/// The readers' questions of all scenes, each with the scene that answers it.
pub fn questions() -> impl Iterator<Item = (SceneId, &'static Question)> {
    SceneId::ALL.iter().flat_map(|&scene| scene.questions().iter().map(move |question| (scene, question)))
}

/// The question called `id`, and the scene that answers it.
pub fn question(id: &str) -> Option<(SceneId, &'static Question)> {
    questions().find(|(_, question)| question.id == id)
}

/// The fragment that opens `part` of an address in `scene`.
pub fn in_scene(scene: SceneId, part: &str) -> String {
    let separator = if part.is_empty() { "" } else { "&" };
    format!("scene={}{separator}{part}", scene.name())
}

impl State {
    /// The number of steps of the lecture, or else of the open scene's story.
    pub fn step_count(&self) -> usize {
        self.lecture.as_ref().map_or(self.scene.steps().len(), |lecture| lecture.steps.len())
    }

    /// The name in the address of the step at `place`: an id, or in a lecture a number.
    pub fn step_name(&self, place: usize) -> String {
        match self.scene.steps().get(place).filter(|_| self.lecture.is_none()) {
            Some(step) => step.id.to_owned(),
            None => place.to_string(),
        }
    }

    /// The fragment of the step that is open, if one is.
    pub fn step_fragment(&self) -> &str {
        let step = self.step.unwrap_or(usize::MAX);
        match &self.lecture {
            Some(lecture) => lecture.steps.get(step).map_or("", |step| &step.fragment),
            None => self.scene.steps().get(step).map_or("", |step| step.opens),
        }
    }

    /// The fragment that opens the step at `place`: a story belongs to its scene.
    pub fn address_of_step(&self, place: usize) -> String {
        match self.lecture {
            Some(_) => format!("step={place}"),
            None => in_scene(self.scene, &format!("step={place}")),
        }
    }

    /// Opens the step at which the story waits.
    pub fn back_to_story(&self) -> Action {
        let waits = self.left_at.get(&self.scene).copied().filter(|_| self.lecture.is_none());
        Action::OpenStep(Some(self.step.or(waits).unwrap_or(0)))
    }

    /// Reveals the outcome, where the room is asked; plays a motion or does what waits; else opens the next step, or the first where none is open.
    pub fn next_in_story(&self) -> Action {
        if self.is_asking() {
            return Action::Reveal;
        }
        if self.waits_to_play() {
            return Action::Play(true);
        }
        if self.waits_to_act() {
            return Action::Act;
        }
        Action::OpenStep(Some(self.step.map_or(0, |step| (step + 1).min(self.step_count().saturating_sub(1)))))
    }

    /// Opens the step before the open one.
    pub fn previous_in_story(&self) -> Option<Action> {
        self.step.map(|step| Action::OpenStep(Some(step.saturating_sub(1))))
    }

    /// The scene that lies `by` places further, where the reader goes from scene to scene: a lecture, a figure in another
    /// page and one without the list of scenes lead nowhere else.
    fn neighbour(&self, by: isize) -> Option<SceneId> {
        let led = self.lecture.is_some() || self.embed || self.hidden.contains(Part::Nav);
        SceneId::ALL.get((self.scene as usize).wrapping_add_signed(by)).copied().filter(|_| !led)
    }

    /// The scene that the last step leads to, where that is open.
    pub fn next_scene(&self) -> Option<SceneId> {
        self.neighbour(1).filter(|_| self.step.is_some_and(|step| step + 1 == self.step_count()))
    }

    /// Goes on in the story, and from its last step to the next scene: as it was left, and while presenting to its first step.
    pub fn next(&self) -> Action {
        match (self.next_in_story(), self.next_scene()) {
            (Action::OpenStep(_), Some(scene)) if self.present => Action::OpenStory(scene, 0),
            (Action::OpenStep(_), Some(scene)) => Action::OpenScene(scene),
            (action, _) => action,
        }
    }

    /// Goes back in the story, and while it is presented from its first step to the scene before.
    pub fn previous(&self) -> Option<Action> {
        match self.neighbour(-1).filter(|_| self.present && self.step == Some(0)) {
            Some(scene) => Some(Action::OpenStory(scene, scene.steps().len() - 1)),
            None => self.previous_in_story(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{Scenes, connect, count, reduce, url};

    #[test]
    fn every_step_and_every_answer_opens_without_a_notice() {
        for &scene in SceneId::ALL {
            for step in 0..scene.steps().len() {
                let state =
                    url::decode(&in_scene(scene, &format!("step={}", scene.steps()[step].id)), &State::default());
                assert_eq!((state.notices, state.step), (vec![], Some(step)), "{} {step}", scene.name());
            }
        }
        for (scene, question) in questions() {
            let fragment = in_scene(scene, question.opens);
            assert_eq!(url::decode(&fragment, &State::default()).notices, [], "{fragment}");
        }
    }

    #[test]
    fn a_step_is_all_that_its_address_says_and_changes_are_added() {
        for &scene in SceneId::ALL {
            for step in 0..scene.steps().len() {
                let fragment = in_scene(scene, &format!("step={}", scene.steps()[step].id));
                let opened = url::decode(&fragment, &State::default());
                let bare = if step == 0 { in_scene(scene, "") } else { fragment };
                let bare = bare.trim_start_matches("scene=connect").trim_start_matches('&');
                assert_eq!(url::encode(&opened), bare);
                let numbered = url::decode(&in_scene(scene, &format!("step={step}")), &State::default());
                assert_eq!(numbered, opened);
                // Whatever the reader changes comes back with the address, also back to a default.
                let free = State { step: None, ..opened.clone() };
                let default = State { scenes: Scenes::default(), ..opened.clone() };
                for changed in [free, default] {
                    assert_eq!(url::decode(&url::encode(&changed), &changed), changed, "{}", url::encode(&changed));
                }
            }
        }
    }

    #[test]
    fn presented_the_walk_through_of_every_scene_leads_to_the_next_and_back() {
        let go = |state: &State, fragment: &str| reduce(state, Action::OpenFragment(fragment.to_owned()));
        let mut state = reduce(&State::default(), Action::Present(true));
        state = reduce(&state, state.next());
        let mut seen = vec![(state.scene, state.step)];
        while seen.len() < 100 {
            // The outcome of a poll is revealed first.
            let next = reduce(&state, state.next());
            if next == state {
                break;
            }
            if (next.scene, next.step) != (state.scene, state.step) {
                seen.push((next.scene, next.step));
            }
            state = next;
        }
        let all = SceneId::ALL
            .iter()
            .copied()
            .flat_map(|scene| (0..scene.steps().len()).map(move |step| (scene, Some(step))));
        assert_eq!(seen, all.collect::<Vec<_>>());
        while let Some(at) = seen.pop() {
            assert_eq!((state.scene, state.step), at);
            state = reduce(&state, state.previous().expect("a step"));
        }
        // Only where it is presented does the first step lead back; and neither does a host go on, nor a figure in its page.
        let first = go(&State::default(), "scene=shift&step=0");
        assert_eq!(first.previous(), Some(Action::OpenStep(Some(0))));
        let place = SceneId::Connect.steps().len() - 1;
        let last = go(&State::default(), &format!("step={place}"));
        assert_eq!((last.next_scene(), last.next_in_story()), (Some(SceneId::Shift), Action::OpenStep(Some(place))));
        assert_eq!(go(&last, &format!("step={}", place - 1)).next_scene(), None);
        for look in ["embed=1", "hide=nav"] {
            let hosted = go(&State::default(), &format!("step={place}&{look}"));
            assert_eq!((hosted.next_scene(), hosted.next()), (None, Action::OpenStep(Some(place))));
        }
    }

    #[test]
    fn reset_returns_to_the_step_and_leaving_keeps_what_is_seen() {
        let step = reduce(&State::default(), Action::OpenStep(Some(2)));
        let explored = reduce(&step, Action::edit(connect::Edit::Tap(0, 9.0)));
        assert_eq!(reduce(&explored, Action::Reset), step);
        let free = reduce(&explored, Action::OpenStep(None));
        assert_eq!((free.step, &free.scenes.connect), (None, &explored.scenes.connect));
        assert_eq!(
            reduce(&free, Action::Reset),
            State { left_at: free.left_at.clone(), arriving: false, ..url::decode("", &State::default()) }
        );
    }

    #[test]
    fn a_kernel_that_was_made_in_one_scene_is_at_hand_in_the_others_that_have_a_place_for_it() {
        let offered = |state: &State| state.kernels_at_hand().iter().map(|offer| offer.0).collect::<Vec<_>>();
        let opening = url::decode("", &State::default());
        for &scene in SceneId::ALL {
            assert_eq!(offered(&State { scene, ..opening.clone() }), [], "{scene:?}");
        }
        let made = reduce(&opening, Action::edit(connect::Edit::Tap(0, 9.0)));
        let places = |state: &State| {
            let scenes = SceneId::ALL.iter().copied();
            scenes.filter(|&scene| !offered(&State { scene, ..state.clone() }).is_empty()).collect::<Vec<_>>()
        };
        assert_eq!(places(&made), [SceneId::Shift, SceneId::Count]);
        let count = State { scene: SceneId::Count, ..made.clone() };
        let (_, kernel, edit) = count.kernels_at_hand().remove(0);
        let taken = reduce(&count, Action::Edit(edit));
        assert_eq!((&taken.scenes.count.setup.kernel, offered(&taken).len()), (&kernel, 0));
        // A signal has no place for a kernel of several rows.
        let square = reduce(&opening, Action::edit(count::Edit::Shape(2, 2)));
        assert_eq!(offered(&square), []);
    }

    #[test]
    fn a_story_that_is_read_to_its_end_is_finished() {
        let scene = SceneId::Tie;
        let last = scene.steps().len() - 1;
        let before = reduce(&State::default(), Action::OpenStory(scene, last - 1));
        assert!(before.finished.is_empty());
        let end = reduce(&before, Action::OpenStep(Some(last)));
        let elsewhere = reduce(&end, Action::OpenFragment("scene=learn&stride=2".into()));
        assert_eq!([&end.finished, &elsewhere.finished].map(|finished| finished.contains(&scene)), [true; 2]);
    }
}

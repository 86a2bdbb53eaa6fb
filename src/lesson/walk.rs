//! The ways through the argument: the steps of each scene, and the states that answer readers' questions.

use super::{Scene, connect, count, learn, shift, tie};

/// The steps of a scene's walk-through: the fragment of each, without the scene. The words are in [`crate::i18n`].
pub fn steps(scene: Scene) -> &'static [&'static str] {
    match scene {
        Scene::Connect => &connect::STEPS,
        Scene::Shift => &shift::STEPS,
        Scene::Tie => &tie::STEPS,
        Scene::Learn => &learn::STEPS,
        Scene::Count => &count::STEPS,
    }
}

/// Questions that readers wrote beside the text, in the order of [`crate::i18n::Catalog::stuck`]: the fragment of the
/// state that answers each.
pub const STUCK: [&str; 11] = [
    "scene=connect&select=y3",
    "scene=connect&select=k1",
    "scene=shift&dx=96&dy=0",
    "scene=shift&image=pixel-cat&dx=1&dy=0",
    "scene=shift&image=digit&dx=4&dy=0&panel=invariant",
    "scene=tie",
    "scene=tie&group=&local=1&select=w4.3",
    "scene=tie&group=shift,reflect",
    "scene=tie&local=1&select=w4.5&untie=4.5",
    "scene=count&layers=conv,sparse",
    "scene=learn&examples=1",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{Action, State, reduce, url};

    #[test]
    fn every_step_and_every_answer_opens_without_a_notice() {
        for scene in Scene::ALL {
            for step in 0..steps(scene).len() {
                let state = url::decode(&format!("scene={}&step={step}", scene.name()), &State::default());
                assert_eq!((state.notices, state.step), (vec![], Some(step)), "{} {step}", scene.name());
            }
        }
        for fragment in STUCK {
            assert_eq!(url::decode(fragment, &State::default()).notices, [], "{fragment}");
        }
    }

    #[test]
    fn a_step_is_all_that_its_address_says_and_changes_are_added() {
        for scene in Scene::ALL {
            for step in 0..steps(scene).len() {
                let fragment = format!("scene={}&step={step}", scene.name());
                let opened = url::decode(&fragment, &State::default());
                assert_eq!(url::encode(&opened), fragment.trim_start_matches("scene=connect&"));
                // Whatever the reader changes comes back with the address, also back to a default.
                let free = State { step: None, ..opened.clone() };
                let default = State {
                    connect: Default::default(),
                    shift: Default::default(),
                    tie: Default::default(),
                    learn: Default::default(),
                    count: Default::default(),
                    ..opened.clone()
                };
                for changed in [free, default] {
                    assert_eq!(url::decode(&url::encode(&changed), &changed), changed, "{}", url::encode(&changed));
                }
            }
        }
    }

    #[test]
    fn presented_the_walk_through_of_every_scene_leads_to_the_next_and_back() {
        let go = |state: &State, fragment: &str| reduce(state, Action::Follow(fragment.to_owned()));
        let mut state = reduce(&State::default(), Action::Present(true));
        state = reduce(&state, state.advance());
        let mut seen = vec![(state.scene, state.step)];
        while seen.len() < 100 {
            // What the room is asked is revealed first.
            let next = reduce(&state, state.advance());
            if next == state {
                break;
            }
            if (next.scene, next.step) != (state.scene, state.step) {
                seen.push((next.scene, next.step));
            }
            state = next;
        }
        let all = Scene::ALL.into_iter().flat_map(|scene| (0..steps(scene).len()).map(move |step| (scene, Some(step))));
        assert_eq!(seen, all.collect::<Vec<_>>());
        while let Some(at) = seen.pop() {
            assert_eq!((state.scene, state.step), at);
            state = reduce(&state, state.retreat().expect("a step"));
        }
        // Only where it is presented does the first step lead back; and neither does a host go on, nor a figure in its page.
        let first = go(&State::default(), "scene=shift&step=0");
        assert_eq!(first.retreat(), Some(Action::Step(Some(0))));
        let last = go(&State::default(), "step=9");
        assert_eq!((last.onward(), last.forth()), (Some(Scene::Shift), Action::Step(Some(9))));
        assert_eq!(go(&last, "step=8").onward(), None);
        for hosted in ["step=9&embed=1", "step=9&hide=nav"] {
            let hosted = go(&State::default(), hosted);
            assert_eq!((hosted.onward(), hosted.advance()), (None, Action::Step(Some(9))));
        }
    }

    #[test]
    fn reset_returns_to_the_step_and_leaving_keeps_what_is_seen() {
        let step = reduce(&State::default(), Action::Step(Some(1)));
        let explored = reduce(&step, Action::Connect(connect::Edit::Tap(0, 9.0)));
        assert_eq!(reduce(&explored, Action::Reset), step);
        let free = reduce(&explored, Action::Step(None));
        assert_eq!((free.step, &free.connect), (None, &explored.connect));
        assert_eq!(reduce(&free, Action::Reset).connect, connect::Connect::default());
    }
}

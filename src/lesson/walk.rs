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
    fn reset_returns_to_the_step_and_leaving_keeps_what_is_seen() {
        let step = reduce(&State::default(), Action::Step(Some(1)));
        let explored = reduce(&step, Action::Connect(connect::Edit::Tap(0, 9.0)));
        assert_eq!(reduce(&explored, Action::Reset), step);
        let free = reduce(&explored, Action::Step(None));
        assert_eq!((free.step, &free.connect), (None, &explored.connect));
        assert_eq!(reduce(&free, Action::Reset).connect, connect::Connect::default());
    }
}

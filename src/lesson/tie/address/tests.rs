//! Tests of the keys of the scene.

use super::*;
use crate::lesson::tie::tests::{model, open};
use crate::lesson::tie::{Edit, Model, story};
use crate::lesson::{Action, SceneId, Scenes, State, reduce, url};

#[test]
fn an_edited_state_survives_the_address() {
    let opening = url::decode("scene=tie&step=none", &State::default());
    let mut state = opening.clone();
    for edit in [
        Edit::Toggle(Symmetry::Reflect),
        Edit::Toggle(Symmetry::Cycle),
        Edit::Cycle("(0 3 6)(1 4)".to_owned()),
        Edit::Swap(2, 5),
        Edit::Local(2),
        Edit::Choose((3, 2)),
        Edit::Weight((3, 2), -12),
        Edit::Untie(true),
        Edit::Check(Symmetry::Reflect),
        Edit::Seed(4),
    ] {
        state = reduce(&state, Action::edit(edit));
    }
    let fragment = url::encode(&state);
    assert_eq!(
        fragment,
        "scene=tie&group=shift,reflect,cycle&swap=2.5&cycle=0.3.6,1.4&local=2&untie=3.2&select=w3.2&check=reflect&seed=4"
    );
    assert_eq!(url::decode(&fragment, &State::default()), state);
    state = reduce(&state, Action::edit(Edit::Shape(Shape::Grid(3, 3))));
    state = reduce(&state, Action::edit(Edit::Paint(true)));
    state = reduce(&state, Action::edit(Edit::Stroke((0, 2), None)));
    state = reduce(&state, Action::edit(Edit::Choose((0, 2))));
    assert_eq!(url::decode(&url::encode(&state), &State::default()), state);
}

#[test]
fn a_bad_value_causes_a_notice_with_its_key() {
    for fragment in [
        "n=2",
        "n=13",
        "h=5",
        "group=turn",
        "group=all",
        "swap=1.1",
        "swap=0.9",
        "cycle=0.0",
        "local=x",
        "untie=9.0",
        "untie=1",
        "paint=a,b",
        "weights=0.1",
        "weights=0.1.1000",
        "weights=0.1.-2147483648",
        "select=w9.9",
        "select=k1",
        "mark=a",
        "check=turn",
        "seed=-1",
        "h=2&w=3&group=turn",
    ] {
        let state = url::decode(&format!("scene=tie&{fragment}"), &State::default());
        let key = fragment.rsplit('&').next().and_then(|pair| pair.split('=').next());
        assert_eq!(state.notices.iter().map(|notice| Some(notice.key)).collect::<Vec<_>>(), [key], "{fragment}");
        let model = Model::new(&state.scenes.tie.setup);
        assert_eq!(model.weights.len(), model.pattern.n.pow(2));
    }
}

#[test]
fn every_step_opens_without_a_notice() {
    for step in story::STEPS.iter().map(|step| step.opens) {
        model(step);
    }
}

#[test]
fn addresses_are_complete_and_contain_no_defaults() {
    for fragment in [
        "",
        "h=4&w=4",
        "h=3&w=2&group=right",
        "h=3&w=2&group=down,mirror",
        "h=3&w=3&group=shift2d,turn",
        "group=",
        "n=3&group=shift,reflect",
    ] {
        let fragment = if fragment.is_empty() { "scene=tie".to_owned() } else { format!("scene=tie&{fragment}") };
        let state = url::decode(&fragment, &State::default());
        assert_eq!((url::encode(&state), state.notices), (fragment, vec![]));
    }
    // Of three inputs none is far, so that a radius keeps them all.
    assert_eq!(open("n=3&local=1").setup.local, 0);
    let notice = |fragment: &str| url::decode(&format!("scene=tie&{fragment}"), &State::default()).notices.remove(0);
    assert_eq!(notice("n=5&select=w5.0").accepted, Accepted::Like("w3.2", 4));
    for (labels, good) in [(8, false), (9, true), (10, false)] {
        let state = url::decode(&format!("scene=tie&n=3&paint={}", vec!["a"; labels].join(",")), &State::default());
        assert_eq!(state.scenes.tie.setup.painted.is_some(), good, "{labels}");
    }
    // Every entry can have a weight of its own.
    let mut state =
        State { scene: SceneId::Tie, scenes: Scenes { tie: open("group="), ..Scenes::default() }, ..State::default() };
    for place in 0..81 {
        state.scenes.tie.apply(Edit::Go((place / 9, place % 9)));
        state.scenes.tie.apply(Edit::Weight((place / 9, place % 9), place as i32 - 40));
    }
    assert_eq!(url::decode(&url::encode(&state), &State::default()).scenes.tie, state.scenes.tie);
}

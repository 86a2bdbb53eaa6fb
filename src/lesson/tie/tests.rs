//! States and models for the tests of this scene.

use super::{Model, Tie};
use crate::lesson::{State, url};

/// The state that `fragment` opens, which must cause no notice.
pub(super) fn open(fragment: &str) -> Tie {
    let state = url::decode(&format!("scene=tie&step=none&{fragment}"), &State::default());
    assert_eq!(state.notices, [], "{fragment}");
    state.scenes.tie
}

/// The model of that state.
pub(super) fn model(fragment: &str) -> Model {
    Model::new(&open(fragment).setup)
}

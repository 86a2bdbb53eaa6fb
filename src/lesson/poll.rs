//! The votes of an audience: predictions with the number of raised hands for each.

use std::collections::BTreeMap;

use super::scene::Prediction;
use super::scenes::SceneId;

/// The most hands that are counted.
pub const MOST_HANDS: u32 = 9999;

/// The votes for one prediction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Poll {
    /// Hands for each option.
    pub hands: Vec<u32>,
    /// Whether the outcome is revealed.
    pub revealed: bool,
}

/// The votes at every step, by the step's scene and id.
pub type Polls = BTreeMap<(SceneId, &'static str), Poll>;

impl Poll {
    /// A poll without votes.
    pub fn new(prediction: &Prediction) -> Poll {
        Poll { hands: vec![0; prediction.options.len()], revealed: false }
    }

    /// The first option that no hands have been counted for.
    pub fn open_option(&self) -> Option<usize> {
        self.hands.iter().position(|&hands| hands == 0)
    }

    /// Hands in all.
    pub fn total(&self) -> u32 {
        self.hands.iter().sum()
    }
}

//! The votes of an audience: predictions with the number of raised hands for each.

use std::collections::BTreeMap;

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

/// A step at which a room is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AskedAt {
    /// The step of this id in a scene's story.
    Story(SceneId, &'static str),
    /// The step at this place of the lecture.
    Lecture(usize),
}

/// The votes at every step.
pub type Polls = BTreeMap<AskedAt, Poll>;

impl Poll {
    /// A poll without votes for this number of options.
    pub fn new(options: usize) -> Poll {
        Poll { hands: vec![0; options], revealed: false }
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

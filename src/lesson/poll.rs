//! A prediction that a room is asked for: the hands that are counted, until it is revealed.

use super::shift::Guess;

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
    /// Hands in all.
    pub fn total(&self) -> u32 {
        self.hands.iter().sum()
    }
}

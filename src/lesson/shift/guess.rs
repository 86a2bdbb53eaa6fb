//! Predictions of how the two ends compare.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::comparison::Comparison;
use super::verdict::Verdict;

/// A prediction of how the two ends compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Guess {
    /// Exactly equal.
    Equal,
    /// Equal except at the edge.
    Edge,
    /// Different.
    Different,
}

impl Guess {
    /// Whether the prediction was correct; none where there is nothing to compare.
    pub fn fits(self, ends: &Comparison) -> Option<bool> {
        let equal = ends.equal()?;
        Some(match self {
            Guess::Equal => equal,
            Guess::Edge => ends.verdict == Verdict::Inside && !equal,
            Guess::Different => ends.verdict == Verdict::Differs,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Named;

    #[test]
    fn a_prediction_is_judged_by_the_comparison() {
        use crate::lesson::{State, url};
        let fits = |address: &str| {
            let setup = url::decode(address, &State::default()).scenes.shift.setup;
            let square = setup.square(&setup.picture().expect("a picture")).expect("a square");
            Guess::all().iter().map(|guess| guess.fits(&Comparison::of(&square))).collect::<Vec<_>>()
        };
        let only = |right: usize| (0..3).map(|guess| Some(guess == right)).collect::<Vec<_>>();
        // Nothing of the point is at the edge, so nothing differs.
        assert_eq!(fits("scene=shift&image=impulse&boundary=zero&dx=1&dy=0&t=0"), only(0));
        assert_eq!(fits("scene=shift&image=pixel-cat&boundary=zero&dx=1&dy=0&t=0"), only(1));
        assert_eq!(fits("scene=shift&image=pixel-cat&dx=1&dy=0&stride=2"), only(2));
        assert_eq!(fits("scene=shift&image=pixel-cat&boundary=circular&dx=1&dy=0"), only(0));
        assert_eq!(fits("scene=shift&image=pixel-cat&boundary=valid&dx=15&dy=15"), [None; 3]);
    }
}

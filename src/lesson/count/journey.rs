//! The zoom's position as a function of time.

use crate::lesson::ease::ease;

/// Milliseconds in which everything on the stage becomes half as large.
const HALVING: f32 = 360.0;
/// Milliseconds of rest at a landmark.
const REST: f32 = 600.0;

/// A way through the zoom that rests at landmarks.
#[derive(Debug, Clone, PartialEq)]
pub struct Journey {
    /// Where it begins.
    from: f32,
    /// The landmarks ahead, in the order in which they are reached; the last is the end.
    stops: Vec<f32>,
    /// Milliseconds for the whole zoom, without the rests.
    whole: f32,
}

impl Journey {
    /// The way from `from` to the end over `landmarks`, where the whole zoom halves everything `halvings` times.
    pub fn new(from: f32, landmarks: impl IntoIterator<Item = f32>, halvings: f32) -> Journey {
        let ahead = landmarks.into_iter().filter(|&stop| stop > from && stop < 1.0);
        Journey { from, stops: ahead.chain([1.0]).collect(), whole: HALVING * halvings.max(1.0) }
    }

    /// The position after `elapsed` milliseconds, from its start to 1.
    pub fn at(&self, elapsed: f32) -> f32 {
        let (mut from, mut left) = (self.from, elapsed);
        for &stop in &self.stops {
            let time = self.whole * (stop - from);
            if left < time {
                return from + (stop - from) * ease(left / time);
            }
            left -= time + REST;
            if left < 0.0 {
                return stop;
            }
            from = stop;
        }
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_goes_back_rests_at_landmarks_and_ends() {
        let journey = Journey::new(0.0, [0.0, 0.5, 0.6, 1.0], 14.0);
        let positions: Vec<f32> = (0..1200).map(|frame| journey.at(frame as f32 * 10.0)).collect();
        assert_eq!(positions[0], 0.0);
        assert!(positions.windows(2).all(|pair| pair[0] <= pair[1]));
        for stop in [0.5, 0.6] {
            assert!(positions.iter().filter(|&&position| position == stop).count() > 50, "{stop}");
        }
        // Two rests and the way, and no rest after it.
        let end = 14.0 * HALVING + 2.0 * REST;
        assert!(journey.at(end - 100.0) < 1.0 && journey.at(end + 1.0) == 1.0);
    }

    #[test]
    fn it_goes_on_from_where_it_stands() {
        let journey = Journey::new(0.6, [0.0, 0.5, 0.6, 0.8], 14.0);
        assert_eq!(journey.at(0.0), 0.6);
        assert_eq!(journey.at(14.0 * HALVING * 0.2 + 1.0), 0.8);
        assert_eq!(Journey::new(1.0, [0.5], 14.0).at(0.0), 1.0);
    }
}

//! Zero padding tells a network where the edge is: two convolutions on a constant picture.

use crate::conv::{Boundary, Error, Kernel, Options, Plane, correlate};

/// The rows and columns of the picture.
pub const SIDE: usize = 7;

/// A constant picture, and the outputs of two convolutions on it, one after the other. Every sample of the picture and every
/// element of both kernels is 1.
///
/// # Errors
/// None: the sizes fit.
pub fn layers(boundary: Boundary) -> Result<[Plane; 3], Error> {
    let kernel = Kernel::new(3, 3, vec![1.0; 9])?;
    let options = Options { boundary, ..Options::default() };
    let picture = Plane::from_fn(SIDE, SIDE, |_, _| 1.0)?;
    let first = correlate(&picture, &kernel, &options)?;
    let second = correlate(&first, &kernel, &options)?;
    Ok([picture, first, second])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_zero_padding_the_outputs_depend_on_the_distance_to_the_edge() {
        let [picture, first, second] = layers(Boundary::Zero).expect("two layers");
        assert!(picture.data().iter().all(|&sample| sample == 1.0));
        assert_eq!([first.at(0, 0), first.at(0, 3), first.at(3, 3)], [4.0, 6.0, 9.0]);
        // Each layer carries the edge one sample further inside.
        assert_eq!([0, 1, 2, 3].map(|place| first.at(place, place)), [4.0, 9.0, 9.0, 9.0]);
        assert_eq!([0, 1, 2, 3].map(|place| second.at(place, place)), [25.0, 64.0, 81.0, 81.0]);
    }

    #[test]
    fn where_the_picture_wraps_round_the_outputs_are_constant() {
        let [_, first, second] = layers(Boundary::Circular).expect("two layers");
        assert!(first.data().iter().all(|&sample| sample == 9.0) && second.data().iter().all(|&sample| sample == 81.0));
    }
}

//! A picture at the size of the counted layer.

use crate::conv::{Error, Plane};

/// The largest number of samples that are drawn individually.
const MAX_DRAWN: usize = 1 << 20;

/// The number of rows and columns at which a picture of `h×w` samples is drawn: its own, or a smaller size of the same
/// proportions if it is too large.
pub fn shown_size(h: usize, w: usize) -> (usize, usize) {
    if h * w <= MAX_DRAWN {
        return (h, w);
    }
    let scale = (MAX_DRAWN as f64 / (h * w) as f64).sqrt();
    let scaled = |side: usize| ((side as f64 * scale) as usize).max(1);
    (scaled(h), scaled(w))
}

/// `picture` resized to `h` rows and `w` columns by nearest-neighbour sampling.
///
/// # Errors
///
/// Those of [`Plane::from_fn`].
pub fn sampled(picture: &Plane, h: usize, w: usize) -> Result<Plane, Error> {
    let along = |at: usize, to: usize, from: usize| (at * from + from / 2) / to.max(1);
    Plane::from_fn(h, w, |y, x| picture.at(along(y, h, picture.h()), along(x, w, picture.w())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sampling_at_the_original_size_changes_nothing() {
        let picture = Plane::from_fn(3, 4, |y, x| (y * 4 + x) as f32).expect("a plane");
        assert_eq!(sampled(&picture, 3, 4), Ok(picture.clone()));
        assert_eq!(sampled(&picture, 6, 8).map(|plane| plane.at(5, 7)), Ok(11.0));
        assert_eq!(sampled(&picture, 1, 2).map(|plane| plane.data().to_vec()), Ok(vec![5.0, 7.0]));
        assert_eq!((shown_size(280, 320), shown_size(4096, 4096)), ((280, 320), (1024, 1024)));
    }
}

//! Where an output is largest: the place that a detector has found.

use crate::conv::Plane;

/// The largest sample of a plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peak {
    /// Its row.
    pub y: usize,
    /// Its column.
    pub x: usize,
    /// How large it is.
    pub value: f32,
}

/// The largest sample of `plane`, the first of several in the order of reading.
pub fn peak(plane: &Plane) -> Peak {
    let first = Peak { y: 0, x: 0, value: plane.at(0, 0) };
    plane.data().iter().enumerate().fold(first, |peak, (place, &value)| {
        if value > peak.value { Peak { y: place / plane.w(), x: place % plane.w(), value } } else { peak }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Image;
    use crate::lesson::shift::Setup;

    #[test]
    fn on_a_ring_the_peak_of_an_output_moves_with_the_picture_and_its_height_stays() {
        for (dx, dy) in [(0, 0), (3, 2), (-5, 1), (15, -15)] {
            let setup = Setup { image: Image::PixelCat, dx, dy, ..Setup::default() };
            let square = setup.square(&setup.picture().expect("a picture")).expect("a square");
            let (before, after) = (peak(&square.output), peak(&square.output_of_shifted));
            assert_eq!(after.value, before.value);
            // Several samples may be as large as the largest: the one that the peak has moved to is among them.
            let (y, x) = ((before.y as i32 + dy).rem_euclid(16), (before.x as i32 + dx).rem_euclid(16));
            assert_eq!(square.output_of_shifted.at(y as usize, x as usize), before.value, "{dx}, {dy}");
        }
    }

    #[test]
    fn of_several_largest_samples_the_first_is_the_peak() {
        let plane = Plane::new(2, 3, vec![-4.0, -1.0, -2.0, -1.0, -3.0, -1.0]).expect("a plane");
        assert_eq!(peak(&plane), Peak { y: 0, x: 1, value: -1.0 });
    }
}

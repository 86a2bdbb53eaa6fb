//! One sample, followed through all six pictures.

use super::{Motion, Setup, Spot};
use crate::conv::{Mode, Plane, Pool, Square};
use crate::lesson::Named;

/// Row, column and value of a sample in each picture. `None` where it has left the frame.
pub type Probe = [Option<(usize, usize, f32)>; 6];

/// The picture of `square` at `spot`.
pub fn plane(square: &Square, spot: Spot) -> &Plane {
    match spot {
        Spot::Input => &square.input,
        Spot::Shifted => &square.shifted,
        Spot::Output => &square.output,
        Spot::OutputOfShifted => &square.output_of_shifted,
        Spot::ShiftedOutput => &square.shifted_output,
        Spot::Difference => &square.difference,
    }
}

/// The samples that correspond to the one at (`y`, `x`) of the picture at `spot`, in the order of `Spot as usize`.
pub fn probe(setup: &Setup, square: &Square, spot: Spot, (y, x): (usize, usize)) -> Probe {
    let stride = (setup.stride * setup.pool.stride()) as isize;
    // Outputs are counted from the middle of their first window.
    let tall = if square.input.h() == 1 { 1 } else { stride };
    let outputs = matches!(spot, Spot::Output | Spot::OutputOfShifted | Spot::ShiftedOutput | Spot::Difference);
    let scale = if outputs { (tall, stride) } else { (1, 1) };
    let place = (y as isize * scale.0 + if outputs { lead(setup).0 } else { 0 }, {
        x as isize * scale.1 + if outputs { lead(setup).1 } else { 0 }
    });
    let before = matches!(spot, Spot::Input | Spot::Output);
    let origin = if before { place } else { back(setup, square, place) };
    let target = if before { forth(setup, square, place) } else { place };
    let mut found = [None; 6];
    for &spot in Spot::all() {
        let (y, x) = if matches!(spot, Spot::Input | Spot::Output) { origin } else { target };
        let (y, x) = if matches!(spot, Spot::Input | Spot::Shifted) {
            (y, x)
        } else {
            let (top, left) = lead(setup);
            ((y - top).div_euclid(tall), (x - left).div_euclid(stride))
        };
        let plane = plane(square, spot);
        if let (Ok(y), Ok(x)) = (usize::try_from(y), usize::try_from(x))
            && y < plane.h()
            && x < plane.w()
        {
            found[spot as usize] = Some((y, x, plane.at(y, x)));
        }
    }
    found
}

/// The centre of the first window in samples of the input.
fn lead(setup: &Setup) -> (isize, isize) {
    let middle = |k: usize| (setup.dilation * (k - 1) / 2) as isize;
    // The window of a blur has three outputs.
    let blur = if setup.pool == Pool::Blur2 { setup.stride as isize } else { 0 };
    let tall = if setup.one_d { 0 } else { blur };
    match setup.boundary.mode() {
        Mode::Valid => (middle(setup.kernel.h()) + tall, middle(setup.kernel.w()) + blur),
        Mode::Full => {
            let late = |k: usize| middle(k) - (setup.dilation * (k - 1)) as isize;
            (late(setup.kernel.h()) - tall, late(setup.kernel.w()) - blur)
        }
        Mode::Same => (0, 0),
    }
}

/// The place to which g moves the sample of I at a place.
fn forth(setup: &Setup, square: &Square, (y, x): (isize, isize)) -> (isize, isize) {
    let (h, w) = (square.input.h() as isize, square.input.w() as isize);
    match setup.motion {
        Motion::Shift => wrapped(setup, (y + setup.dy as isize, x + setup.dx as isize), (h, w)),
        Motion::Flip => (y, w - 1 - x),
        Motion::Turn => (x, h - 1 - y),
        Motion::Scale => (2 * y - h / 2, 2 * x - w / 2),
    }
}

/// The place in I of the sample at a place of I′.
fn back(setup: &Setup, square: &Square, (y, x): (isize, isize)) -> (isize, isize) {
    let (h, w) = (square.input.h() as isize, square.input.w() as isize);
    match setup.motion {
        Motion::Shift => wrapped(setup, (y - setup.dy as isize, x - setup.dx as isize), (h, w)),
        Motion::Flip => (y, w - 1 - x),
        Motion::Turn => (h - 1 - x, y),
        Motion::Scale => ((y + h / 2) / 2, (x + w / 2) / 2),
    }
}

/// On a ring every place wraps to one in the picture.
fn wrapped(setup: &Setup, (y, x): (isize, isize), (h, w): (isize, isize)) -> (isize, isize) {
    if setup.boundary.is_cyclic() { (y.rem_euclid(h), x.rem_euclid(w)) } else { (y, x) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::Image;
    use crate::lesson::shift::{Comparison, Verdict};

    #[test]
    fn the_two_ends_are_probed_at_one_place_and_come_from_one_sample() {
        for boundary in Boundary::ALL {
            for motion in [Motion::Shift, Motion::Flip, Motion::Turn] {
                let image = Image::PixelCat;
                let setup = Setup { image, motion, boundary, dx: 3, dy: 2, ..Setup::default() };
                let square = setup.square(&setup.picture().expect("a picture")).expect("a square");
                let from = probe(&setup, &square, Spot::Input, (5, 4));
                let [Some(input), Some(shifted), Some(first), Some(output), Some(second), _] = from else {
                    panic!("{boundary} {motion:?} {from:?}")
                };
                assert_eq!(input.2, shifted.2);
                assert_eq!(output.2, second.2, "{boundary} {motion:?}");
                assert_eq!((first.0, first.1), (second.0, second.1));
                // Starting from the other end gives the same samples.
                assert_eq!(probe(&setup, &square, Spot::Difference, (first.0, first.1)), from);
                if motion == Motion::Shift {
                    assert!(matches!(Comparison::of(&square).verdict, Verdict::Equal | Verdict::Inside));
                    assert_eq!(first.2, second.2);
                }
            }
        }
    }

    fn of_size(h: usize, w: usize) -> Setup {
        let own = Plane::from_fn(h, w, |y, x| (y * w + x) as f32).expect("a plane");
        let kernel = crate::conv::Kernel::row(vec![1.0]).expect("a kernel");
        Setup { image: Image::Custom, own: Some(crate::lesson::Own::new(own)), kernel, ..Setup::default() }
    }

    fn square(setup: &Setup) -> Square {
        setup.square(&setup.picture().expect("a picture")).expect("a square")
    }

    #[test]
    fn a_sample_is_found_where_the_transform_brings_it_and_back() {
        for (motion, found) in [(Motion::Flip, 24), (Motion::Turn, 24), (Motion::Scale, 6)] {
            let setup = Setup { motion, ..of_size(4, 6) };
            let square = square(&setup);
            let mut there = 0;
            for (y, x) in (0..4).flat_map(|y| (0..6).map(move |x| (y, x))) {
                let [Some(input), shifted, ..] = probe(&setup, &square, Spot::Input, (y, x)) else { panic!("{y} {x}") };
                assert_eq!((input.0, input.1), (y, x));
                if let Some((to_y, to_x, value)) = shifted {
                    assert_eq!(value, input.2, "{motion:?} {y} {x}");
                    there += 1;
                    let back = probe(&setup, &square, Spot::Shifted, (to_y, to_x));
                    assert_eq!(back[Spot::Input as usize], Some(input), "{motion:?} {y} {x}");
                }
            }
            assert_eq!(there, found, "{motion:?}");
            for (y, x) in (0..square.shifted.h()).flat_map(|y| (0..square.shifted.w()).map(move |x| (y, x))) {
                let probe = probe(&setup, &square, Spot::Shifted, (y, x));
                let value = |spot: Spot| probe[spot as usize].map(|found| found.2);
                assert_eq!(value(Spot::Input), value(Spot::Shifted), "{motion:?} {y} {x}");
            }
        }
    }

    #[test]
    fn what_is_shifted_out_of_a_picture_is_in_it_again_on_a_ring_only() {
        for (boundary, shifted) in [(Boundary::Circular, Some((1, 0))), (Boundary::Zero, None)] {
            for (dx, dy, (y, x)) in [(2, 0, (1, 4)), (0, 3, (2, 0)), (2, 3, (2, 4)), (1, 1, (0, 5)), (1, 1, (3, 5))] {
                let setup = Setup { boundary, dx, dy, ..of_size(4, 6) };
                let probe = probe(&setup, &square(&setup), Spot::Input, (y, x));
                let place = probe[Spot::Shifted as usize].map(|(y, x, _)| (y, x));
                let expected = shifted.map(|_| ((y + dy as usize) % 4, (x + dx as usize) % 6));
                assert_eq!(place, expected, "{boundary} {dx} {dy}");
            }
        }
    }

    #[test]
    fn an_output_belongs_to_the_sample_in_the_middle_of_its_window() {
        let ones = |kh: usize, kw: usize| crate::conv::Kernel::new(kh, kw, vec![1.0; kh * kw]).expect("a kernel");
        let signal = Setup { one_d: true, kernel: ones(1, 1), dx: 0, dy: 0, ..Setup::default() };
        let picture = Setup { image: Image::Digit, dx: 0, dy: 0, ..Setup::default() };
        for (setup, output, input) in [
            (Setup { stride: 2, ..signal.clone() }, (0, 3), Some((0, 6))),
            (Setup { pool: crate::conv::Pool::Max2, ..signal }, (0, 3), Some((0, 6))),
            (Setup { stride: 2, pool: crate::conv::Pool::Max2, ..picture.clone() }, (1, 2), Some((4, 8))),
            (Setup { boundary: Boundary::Valid, dilation: 3, ..picture.clone() }, (0, 1), Some((3, 4))),
            (Setup { boundary: Boundary::Valid, kernel: ones(1, 5), ..picture.clone() }, (4, 0), Some((4, 2))),
            (Setup { boundary: Boundary::Full, dilation: 2, ..picture.clone() }, (2, 3), Some((0, 1))),
            (Setup { boundary: Boundary::Full, dilation: 2, ..picture }, (0, 1), None),
        ] {
            let found = probe(&setup, &square(&setup), Spot::Output, output)[Spot::Input as usize];
            assert_eq!(found.map(|(y, x, _)| (y, x)), input, "{setup:?}");
        }
    }
}

//! Shift: whether the two ways give the same, in whole numbers.

use parameter_sharing::conv::{Boundary, Cell, Kernel, Plane, Pool, Shift, shift_reference};
use parameter_sharing::lesson::shift::{Motion, Setup, Verdict, verdict};
use parameter_sharing::lesson::{Image, Named, Own};
use proptest::prelude::*;

use crate::Meetings;

/// A picture of whole numbers.
#[derive(Clone)]
struct Whole {
    h: usize,
    w: usize,
    data: Vec<i128>,
}

impl Whole {
    fn from_fn(h: usize, w: usize, at: impl Fn(usize, usize) -> i128) -> Whole {
        Whole { h, w, data: (0..h * w).map(|place| at(place / w, place % w)).collect() }
    }

    fn at(&self, row: usize, col: usize) -> i128 {
        self.data[row * self.w + col]
    }

    /// The picture after the transform of `setup`, whose shift is by `(dy, dx)`.
    fn moved(&self, setup: &Setup, (dy, dx): (isize, isize)) -> Whole {
        let (h, w) = (self.h, self.w);
        match setup.motion {
            Motion::Flip => Whole::from_fn(h, w, |row, col| self.at(row, w - 1 - col)),
            Motion::Turn => Whole::from_fn(w, h, |row, col| self.at(h - 1 - col, row)),
            Motion::Scale => Whole::from_fn(h, w, |row, col| self.at((row + h / 2) / 2, (col + w / 2) / 2)),
            Motion::Shift => {
                // Each sample holds its index, and 0 stands for a zero.
                let places = Plane::from_fn(h, w, |row, col| (row * w + col + 1) as f32).unwrap();
                let moved = shift_reference(&places, Shift { dx, dy }, setup.boundary).unwrap();
                let from = |place: f32| (place as usize).checked_sub(1).map_or(0, |place| self.data[place]);
                Whole { h, w, data: moved.data().iter().map(|&place| from(place)).collect() }
            }
        }
    }

    /// The outputs of the layer, four times as large where they are averages.
    fn through(&self, setup: &Setup) -> Option<Whole> {
        let meetings = Meetings::new((self.h, self.w), (setup.kernel.h(), setup.kernel.w()), &setup.options())?;
        let columns = |n: usize, taps: usize| match setup.boundary {
            Boundary::Valid => n + 1 - taps,
            Boundary::Full => n + taps - 1,
            _ => n,
        };
        let w = columns(self.w, setup.kernel.w()).div_ceil(setup.stride);
        let sum = |output: usize| {
            let products = (0..meetings.inputs).flat_map(|input| {
                let taps = meetings.between(output, input).into_iter();
                taps.map(move |tap| setup.kernel.taps()[tap] as i128 * self.data[input])
            });
            let sum: i128 = products.sum();
            if setup.relu { sum.max(0) } else { sum }
        };
        let y = Whole { h: meetings.outputs / w, w, data: (0..meetings.outputs).map(sum).collect() };
        let block =
            |row: usize, col: usize| [(0, 0), (0, 1), (1, 0), (1, 1)].map(|(r, c)| y.at(2 * row + r, 2 * col + c));
        Some(match setup.pool {
            Pool::Max2 => Whole::from_fn(y.h / 2, y.w / 2, |row, col| block(row, col).into_iter().max().unwrap()),
            Pool::Avg2 => Whole::from_fn(y.h / 2, y.w / 2, |row, col| block(row, col).into_iter().sum()),
            Pool::None | Pool::Blur2 => y,
        })
    }
}

fn setup() -> impl Strategy<Value = Setup> {
    let whole = || prop_oneof![4 => -3i32..4, 2 => -99_999i32..99_999, 1 => Just(1_000_000)];
    let boundaries: Vec<_> = Boundary::ALL.into_iter().filter(|boundary| *boundary != Boundary::Full).collect();
    let layer = (prop::sample::select(boundaries), 1usize..3, any::<bool>(), any::<bool>());
    let pools = prop::sample::select(vec![Pool::None, Pool::None, Pool::Max2, Pool::Avg2]);
    let motion = (prop::sample::select(Motion::all().to_vec()), -3i32..4, -3i32..4);
    let sizes = (2usize..6, 2usize..6, 1usize..4, 1usize..4, any::<bool>());
    (sizes, layer, pools, motion).prop_flat_map(move |((h, w, kh, kw, symmetric), layer, pool, (motion, dx, dy))| {
        let samples = prop::collection::vec((0i16..256).prop_map(f32::from), h * w);
        let taps = prop::collection::vec(whole().prop_map(|tap| tap as f32), kh * kw);
        (samples, taps).prop_map(move |(samples, mut taps)| {
            let (boundary, stride, relu, flip) = layer;
            if symmetric {
                taps.chunks_exact_mut(kw).for_each(|row| (0..kw / 2).for_each(|col| row[kw - 1 - col] = row[col]));
            }
            let own = Some(Own::new(Plane::new(h, w, samples).unwrap()));
            let kernel = Kernel::new(kh, kw, taps).unwrap();
            let plain = Setup::default();
            Setup { image: Image::Custom, own, kernel, boundary, stride, relu, flip, pool, motion, dx, dy, ..plain }
        })
    })
}

proptest! {
    #![proptest_config(crate::cases(1500))]

    #[test]
    fn the_verdict_is_that_of_exact_arithmetic(setup in setup()) {
        let picture = setup.picture().unwrap();
        let (Ok(()), Ok(square)) = (setup.check(), setup.square(&picture)) else { return Ok(()) };
        let whole = Whole::from_fn(picture.h(), picture.w(), |row, col| picture.at(row, col) as i128);
        let nearest = |d: i32| {
            let s = setup.stride as f64 * setup.pool.stride() as f64;
            (f64::from(d) / s).round() as isize
        };
        let output = whole.through(&setup).unwrap();
        let first = whole.moved(&setup, (setup.dy as isize, setup.dx as isize)).through(&setup).unwrap();
        // A single row or column of outputs is pooled differently; other tests look at those.
        prop_assume!(output.h > 1 && output.w > 1 || setup.pool == Pool::None);
        prop_assume!((first.h, first.w) == (square.output_of_shifted.h(), square.output_of_shifted.w()));
        let second = output.moved(&setup, (nearest(setup.dy), nearest(setup.dx)));
        let pairs = || square.cells.iter().zip(first.data.iter().zip(&second.data)).zip(square.difference.data());
        // What is rounded to the same number is equal as it is shown.
        let differs = pairs().any(|((cell, (a, b)), shown)| {
            matches!(cell, Cell::Open | Cell::Same) && a != b && *shown != 0.0
        });
        let said = verdict(&square);
        prop_assert_eq!(said == Verdict::Differs, differs, "{:?}", said);
        prop_assert_eq!(said == Verdict::Nothing, pairs().all(|((cell, _), _)| *cell == Cell::Undefined));
        if said == Verdict::Equal {
            prop_assert!(square.difference.data().iter().all(|shown| *shown == 0.0));
        }
        if said == Verdict::Rounding {
            prop_assert!(pairs().any(|(_, shown)| *shown != 0.0));
            prop_assert!(pairs().all(|((_, (a, b)), shown)| *shown == 0.0 || a == b));
        }
    }
}

#[test]
fn neither_a_small_difference_nor_a_large_rounding_error_misleads() {
    use parameter_sharing::lesson::{State, url};
    let said = |fragment: &str| {
        let setup = url::decode(&format!("scene=shift&{fragment}"), &State::default()).scenes.shift.setup;
        verdict(&setup.square(&setup.picture().unwrap()).unwrap())
    };
    assert_eq!(said("image=digit&k=0,0,0,0,1000000,1,0,0,0&kh=3&transform=flip"), Verdict::Differs);
    let symmetric = said("dim=1&k=0.1,-0.4,0.6,-0.4,0.1&boundary=valid&transform=flip");
    assert!(matches!(symmetric, Verdict::Equal | Verdict::Rounding), "{symmetric:?}");
}

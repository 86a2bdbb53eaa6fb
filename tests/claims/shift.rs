//! Shift: whether the two ways give the same, and why, in whole numbers.

use parameter_sharing::conv::{Boundary, Cell, Kernel, Plane, Pool, Shift, Square, shift_reference};
use parameter_sharing::lesson::shift::{
    Agrees, Caption, Comparison, Differs, How, MAX_SHIFT, Motion, Moved, Panel, Peak, Proof, Setup, Stage, Stride,
    Summary, Verdict,
};
use parameter_sharing::lesson::{Image, LayerKind, Named, Own};
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
            Boundary::Valid => n - setup.dilation * (taps - 1),
            Boundary::Full => n + setup.dilation * (taps - 1),
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
    let layer = (prop::sample::select(boundaries), 1usize..3, 1usize..3, any::<bool>(), any::<bool>());
    let pools = prop::sample::select(vec![Pool::None, Pool::None, Pool::Max2, Pool::Avg2]);
    let motion = (prop::sample::select(Motion::all().to_vec()), -3i32..4, -3i32..4);
    let sizes = (2usize..6, 2usize..6, 1usize..4, 1usize..4, any::<bool>());
    (sizes, layer, pools, motion).prop_flat_map(move |((h, w, kh, kw, symmetric), layer, pool, (motion, dx, dy))| {
        let samples = prop::collection::vec((0i16..256).prop_map(f32::from), h * w);
        let taps = prop::collection::vec(whole().prop_map(|tap| tap as f32), kh * kw);
        (samples, taps).prop_map(move |(samples, mut taps)| {
            let (boundary, stride, dilation, relu, flip) = layer;
            if symmetric {
                taps.chunks_exact_mut(kw).for_each(|row| (0..kw / 2).for_each(|col| row[kw - 1 - col] = row[col]));
            }
            let own = Some(Own::new(Plane::new(h, w, samples).unwrap()));
            let kernel = Kernel::new(kh, kw, taps).unwrap();
            let plain = Setup::default();
            Setup {
                image: Image::Custom,
                own,
                kernel,
                boundary,
                stride,
                dilation,
                relu,
                flip,
                pool,
                motion,
                dx,
                dy,
                ..plain
            }
        })
    })
}

/// The exact ends of the square: f(I), f(I′) and g(f(I)); none where the square is not compared at the same places.
fn ends(setup: &Setup, square: &Square) -> Option<[Whole; 3]> {
    let picture = setup.picture()?;
    let whole = Whole::from_fn(picture.h(), picture.w(), |row, col| picture.at(row, col) as i128);
    let output = whole.through(setup)?;
    let first = whole.moved(setup, (setup.dy as isize, setup.dx as isize)).through(setup)?;
    // A single row or column of outputs is pooled differently; other tests look at those.
    let apart = setup.pool != Pool::None && (output.h < 2 || output.w < 2);
    if apart || (first.h, first.w) != (square.output_of_shifted.h(), square.output_of_shifted.w()) {
        return None;
    }
    let second = output.moved(setup, (outputs(setup, setup.dy), outputs(setup, setup.dx)));
    Some([output, first, second])
}

/// The whole number of outputs nearest to a shift by `d` samples.
fn outputs(setup: &Setup, d: i32) -> isize {
    (f64::from(d) / (setup.stride as f64 * setup.pool.stride() as f64)).round() as isize
}

/// Whether a kernel of whole numbers has the symmetry that `motion` requires: g leaves it as it is.
fn suits(kernel: &Kernel, motion: Motion) -> bool {
    let (h, w) = (kernel.h(), kernel.w());
    let taps = Whole::from_fn(h, w, |row, col| kernel.taps()[row * w + col] as i128);
    let same = |g: &dyn Fn(usize, usize) -> i128| taps.data == Whole::from_fn(h, w, g).data;
    match motion {
        Motion::Shift => true,
        Motion::Flip => same(&|row, col| taps.at(row, w - 1 - col)),
        Motion::Turn => h == w && same(&|row, col| taps.at(h - 1 - col, row)),
        Motion::Scale => {
            let middle = (h - 1, w - 1);
            same(&|row, col| if (2 * row, 2 * col) == middle { taps.at(row, col) } else { 0 })
        }
    }
}

/// Whether the stride of the whole layer divides both distances of the shift.
fn follows(setup: &Setup) -> bool {
    let stride = (setup.stride * setup.pool.stride()) as i32;
    setup.dx % stride == 0 && setup.dy % stride == 0
}

/// The sum of the proof at the middle of `picture`, on a ring: Σ k(a, b)·I(x ± d·a, y ± d·b).
fn proved(setup: &Setup, picture: &Whole) -> i128 {
    let (kw, d) = (setup.kernel.w(), if setup.flip { -(setup.dilation as isize) } else { setup.dilation as isize });
    let along =
        |place: usize, tap: usize, n: usize| ((place / 2) as isize + d * tap as isize).rem_euclid(n as isize) as usize;
    let taps = setup.kernel.taps().iter().enumerate();
    let product = |(tap, k): (usize, &f32)| {
        let (row, col) = (along(picture.h, tap / kw, picture.h), along(picture.w, tap % kw, picture.w));
        *k as i128 * picture.at(row, col)
    };
    taps.map(product).sum()
}

proptest! {
    #![proptest_config(crate::cases(1500))]

    #[test]
    fn the_verdict_is_that_of_exact_arithmetic(setup in setup()) {
        let picture = setup.picture().unwrap();
        let (Ok(()), Ok(square)) = (setup.check(), setup.square(&picture)) else { return Ok(()) };
        let Some([_, first, second]) = ends(&setup, &square) else { return Ok(()) };
        let pairs = || square.cells.iter().zip(first.data.iter().zip(&second.data)).zip(square.difference.data());
        // What is rounded to the same number is equal as it is shown.
        let differs = pairs().any(|((cell, (a, b)), shown)| {
            matches!(cell, Cell::Open | Cell::Same) && a != b && *shown != 0.0
        });
        let said = Comparison::of(&square).verdict;
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

    #[test]
    fn the_sentence_and_its_reason_are_so(setup in setup()) {
        let picture = setup.picture().unwrap();
        let (Ok(()), Ok(square)) = (setup.check(), setup.square(&picture)) else { return Ok(()) };
        let Some([_, first, second]) = ends(&setup, &square) else { return Ok(()) };
        let scale = if setup.pool == Pool::Avg2 { 4.0 } else { 1.0 };
        let places = || square.cells.iter().zip(first.data.iter().zip(&second.data));
        let largest = |some: fn(&Cell) -> bool| {
            let apart = places().filter(|(cell, _)| some(cell)).map(|(_, (a, b))| (a - b).abs());
            apart.max().unwrap_or(0) as f64 / scale
        };
        // f32 holds a sum of a few products to seven digits.
        let most = first.data.iter().chain(&second.data).map(|value| value.abs()).max().unwrap_or(0) as f64 / scale;
        let about = |shown: f32, exact: f64| (f64::from(shown) - exact).abs() <= 1e-6 * most;
        let shared = setup.op == LayerKind::Conv;
        let shifts = shared && setup.motion == Motion::Shift;
        let compared = Comparison::of(&square);
        let ends_agree = |stride: usize, pool: Pool| {
            let setup = Setup { stride, pool, ..setup.clone() };
            setup.square(&picture).is_ok_and(|square| Comparison::of(&square).verdict != Verdict::Differs)
        };
        let stride_tells = |stride: &Stride, divides: bool| {
            let told = stride.distances.iter().all(|&d| (d as usize).is_multiple_of(stride.stride) == divides);
            let both = [setup.dx, setup.dy].iter().filter(|&&d| d != 0).count();
            told && !stride.distances.is_empty()
                && stride.stride == setup.stride * setup.pool.stride()
                && (!divides || stride.distances.len() == both)
        };
        let reason_holds = |why: &Option<Agrees>| match why {
            None => true,
            Some(Agrees::Symmetry(motion)) => shared && *motion == setup.motion && suits(&setup.kernel, *motion),
            Some(Agrees::Stride(stride, other)) => {
                let beside = other % stride.stride as i32 != 0 && (0..=MAX_SHIFT).contains(other);
                shifts && follows(&setup) && stride_tells(stride, true) && beside
            }
        };
        match Caption::new(&setup, None, Stage::Compare, &compared, None) {
            Caption::Nothing => prop_assert!(places().all(|(cell, _)| *cell == Cell::Undefined)),
            Caption::Equal { everywhere, why } => {
                prop_assert_eq!(everywhere, places().all(|(cell, _)| *cell != Cell::Undefined));
                prop_assert!(about(0.0, largest(|cell| *cell != Cell::Undefined)), "{:?}", why);
                prop_assert!(reason_holds(&why), "{:?}", why);
            }
            Caption::Rounding { largest: said, why } => {
                prop_assert!(said > 0.0 && about(said, 0.0) && reason_holds(&why), "{:?}", why);
            }
            Caption::Inside { at_edge } => {
                prop_assert!(shifts && largest(|cell| matches!(cell, Cell::Open | Cell::Same)) == 0.0);
                prop_assert!(about(at_edge.unwrap_or(0.0), largest(|cell| *cell == Cell::Edge)), "{:?}", at_edge);
                prop_assert_eq!(at_edge.is_none(), compared.equal() == Some(true));
            }
            Caption::Differs { largest: said, why } => {
                prop_assert!(said > 0.0 && about(said, largest(|cell| *cell != Cell::Undefined)), "{}", said);
                match why {
                    Differs::Stride(stride) => {
                        prop_assert!(shifts && stride_tells(&stride, false) && ends_agree(1, Pool::None));
                    }
                    Differs::Windows(motion) => {
                        prop_assert!(shared && motion == setup.motion && suits(&setup.kernel, motion));
                        // Where every sample has a window around it, the symmetry is enough.
                        let around = setup.kernel.h() % 2 == 1 && setup.kernel.w() % 2 == 1;
                        prop_assert!(!around || ends_agree(1, Pool::None));
                        prop_assert!(!around || setup.stride > 1 || setup.pool != Pool::None);
                    }
                    Differs::Symmetry(motion) => {
                        prop_assert!(shared && motion == setup.motion && !suits(&setup.kernel, motion));
                    }
                    Differs::Unshared | Differs::Blur(_) => prop_assert!(false, "{:?}", why),
                }
            }
            other => prop_assert!(false, "{:?}", other),
        }
        match How::new(&setup, &compared, None) {
            How::Follows(stride) => prop_assert!(shifts && stride_tells(&stride, true) && compared.largest == 0.0),
            How::Stays(stride) => prop_assert!(shifts && stride_tells(&stride, false) && compared.largest > 0.0),
            How::Plain(said) => prop_assert_eq!(said, Comparison::of(&square).verdict),
            How::Blurred(factor) => prop_assert!(false, "{}", factor),
        }
    }

    #[test]
    fn what_the_views_say_is_so(setup in setup()) {
        let picture = setup.picture().unwrap();
        let (Ok(()), Ok(square)) = (setup.check(), setup.square(&picture)) else { return Ok(()) };
        let Some([output, first, _]) = ends(&setup, &square) else { return Ok(()) };
        let whole = Whole::from_fn(picture.h(), picture.w(), |row, col| picture.at(row, col) as i128);
        let compared = Comparison::of(&square);
        let caption = |panel: Panel| Caption::new(&setup, Some(panel), Stage::Compare, &compared, None);
        let sorted = |values: &[f32]| {
            let mut values = values.to_vec();
            values.sort_by(f32::total_cmp);
            values
        };
        if caption(Panel::Numbers) == (Caption::Numbers { along: true }) {
            prop_assert_eq!(sorted(square.input.data()), sorted(square.shifted.data()));
            prop_assert_eq!(setup.motion, Motion::Shift);
        }
        let summary = Summary::of(&setup, &square, &compared);
        if caption(Panel::Invariant) == (Caption::Invariant { always: true }) {
            let moved = output.moved(&setup, (setup.dy as isize, setup.dx as isize));
            prop_assert!(moved.data == first.data && summary.same_height && summary.same_average);
            let (h, w) = (square.output.h() as i32, square.output.w() as i32);
            let place = |(y, x): (i32, i32)| (y.rem_euclid(h) as usize, x.rem_euclid(w) as usize);
            let Peak { y, x, .. } = summary.before;
            prop_assert_eq!((summary.after.y, summary.after.x), place((y as i32 + setup.dy, x as i32 + setup.dx)));
        }
        let exact = |plane: &Whole| (plane.data.iter().max().copied(), plane.data.iter().sum::<i128>());
        let (before, after) = (exact(&output), exact(&first));
        // Sums of products below 2²⁴ are exact in f32.
        if output.data.iter().chain(&first.data).all(|value| value.abs() < 1 << 24) {
            if setup.boundary != Boundary::Valid {
                prop_assert_eq!(summary.same_height, before.0 == after.0);
                prop_assert_eq!(summary.same_average, before.1 == after.1);
            }
            let same_input = square.input == square.shifted;
            prop_assert_eq!(summary.output == Moved::NothingMoved, same_input);
            if summary.output == Moved::SameOutput && setup.boundary != Boundary::Valid {
                prop_assert!(output.data == first.data);
            }
            if summary.output == Moved::Moved {
                prop_assert!(compared.equal() == Some(true) && !same_input);
            }
        }
        for peak in [(summary.before, &square.output), (summary.after, &square.output_of_shifted)] {
            let (Peak { y, x, value }, plane) = peak;
            prop_assert!(plane.at(y, x) == value && plane.data().iter().all(|other| *other <= value));
        }
        let everywhere = setup.proof() == Proof::Everywhere;
        let inside = setup.proof() == Proof::Inside;
        prop_assert!(!everywhere || compared.verdict == Verdict::Equal);
        prop_assert!(!inside || !matches!(compared.verdict, Verdict::Differs | Verdict::Rounding));
        if everywhere && setup.boundary == Boundary::Circular {
            let sum = proved(&setup, &whole);
            // The formula leaves open where a window begins.
            prop_assert!(output.data.contains(&sum), "{} {:?}", sum, output.data);
        }
    }

    #[test]
    fn without_sharing_the_reason_is_that_nothing_is_shared(setup in setup(), tied in 0f32..1.0, dense in any::<bool>()) {
        let op = if dense { LayerKind::Dense } else { LayerKind::Local };
        let setup = Setup { op, tied, ..setup };
        let picture = setup.picture().unwrap();
        let (Ok(()), Ok(square)) = (setup.check(), setup.square(&picture)) else { return Ok(()) };
        let compared = Comparison::of(&square);
        match Caption::new(&setup, None, Stage::Compare, &compared, setup.mended(&picture)) {
            Caption::Differs { why, .. } => {
                prop_assert_eq!(why, Differs::Unshared);
                // Shared, the same layer follows the shift wherever its stride does.
                let shared = Setup { op: LayerKind::Conv, ..setup.clone() };
                let follows = setup.motion == Motion::Shift && follows(&setup);
                let square = shared.square(&picture).unwrap();
                prop_assert!(!follows || Comparison::of(&square).verdict != Verdict::Differs);
            }
            Caption::Equal { why, .. } | Caption::Rounding { why, .. } => prop_assert_eq!(why, None),
            Caption::Nothing => prop_assert_eq!(square.comparable(), 0),
            other => prop_assert!(false, "{:?}", other),
        }
        prop_assert_eq!(setup.proof(), Proof::Elsewhere);
    }

    #[test]
    fn the_blur_makes_the_difference_smaller_by_the_factor_that_is_said(setup in setup()) {
        // 16 times the blurred outputs, on a ring: weights 1, 2, 1 along each axis.
        let setup = Setup { boundary: Boundary::Circular, stride: 1, pool: Pool::None, motion: Motion::Shift, ..setup };
        let picture = setup.picture().unwrap();
        let blurred = Setup { pool: Pool::Blur2, ..setup.clone() };
        let (true, Ok(square)) = (blurred.check().is_ok(), blurred.square(&picture)) else { return Ok(()) };
        let whole = Whole::from_fn(picture.h(), picture.w(), |row, col| picture.at(row, col) as i128);
        let shifted = whole.moved(&setup, (setup.dy as isize, setup.dx as isize));
        let halved = |plane: &Whole, blur: bool| {
            let y = plane.through(&setup).unwrap();
            let near = |row: usize, col: usize| -> i128 {
                let around = (0..9).map(|place| (place / 3, place % 3));
                around.map(|(r, c)| {
                    let weight = [1, 2, 1][r] * [1, 2, 1][c];
                    weight * y.at((row + r + y.h - 1) % y.h, (col + c + y.w - 1) % y.w)
                }).sum()
            };
            let (h, w) = (y.h.div_ceil(2), y.w.div_ceil(2));
            Whole::from_fn(h, w, |r, c| if blur { near(2 * r, 2 * c) } else { 16 * y.at(2 * r, 2 * c) })
        };
        let largest = |blur: bool| {
            let second = halved(&whole, blur).moved(&setup, (outputs(&blurred, setup.dy), outputs(&blurred, setup.dx)));
            let pairs = halved(&shifted, blur).data.into_iter().zip(second.data);
            pairs.map(|(a, b)| (a - b).abs()).max().unwrap_or(0) as f64
        };
        // A picture of one or two rows is blurred differently; other tests look at those.
        let mended = blurred.mended(&picture).filter(|_| picture.h() > 2 && picture.w() > 2);
        if let Some(factor) = mended {
            let exact = largest(false) / largest(true);
            prop_assert!((f64::from(factor) - exact).abs() <= 1e-3 * exact.max(1.0), "{factor} {exact}");
            let compared = Comparison::of(&square);
            if let Caption::Differs { why, .. } = Caption::new(&blurred, None, Stage::Compare, &compared, Some(factor)) {
                prop_assert!(!follows(&blurred) && why == Differs::Blur(factor));
                prop_assert_eq!(How::new(&blurred, &compared, Some(factor)), How::Blurred(factor));
            }
        }
    }
}

#[test]
fn neither_a_small_difference_nor_a_large_rounding_error_misleads() {
    use parameter_sharing::lesson::{State, url};
    let said = |fragment: &str| {
        let setup = url::decode(&format!("scene=shift&{fragment}"), &State::default()).scenes.shift.setup;
        Comparison::of(&setup.square(&setup.picture().unwrap()).unwrap()).verdict
    };
    assert_eq!(said("image=digit&k=0,0,0,0,1000000,1,0,0,0&kh=3&transform=flip"), Verdict::Differs);
    let symmetric = said("dim=1&k=0.1,-0.4,0.6,-0.4,0.1&boundary=valid&transform=flip");
    assert!(matches!(symmetric, Verdict::Equal | Verdict::Rounding), "{symmetric:?}");
}

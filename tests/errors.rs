//! Invalid shapes and numbers cause typed errors and never a panic.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use parameter_sharing::conv::{
    Argument, Axis, Boundary, Correlation, Dense, Error, Kernel, Layout, Local, Options, Plane, Shift, Sparse, Square,
    correlate, correlate_reference, cost, edge_band, shift,
};
use proptest::prelude::*;

fn with(boundary: Boundary) -> Options {
    Options { boundary, ..Options::default() }
}

fn ones(h: usize, w: usize) -> Plane {
    Plane::new(h, w, vec![1.0; h * w]).unwrap()
}

fn taps(n: usize) -> Kernel {
    Kernel::row(vec![1.0; n]).unwrap()
}

#[test]
fn empty_extents_and_lists_are_refused() {
    let empty = |what| Error::Empty { what };
    assert_eq!(Plane::new(0, 2, vec![]), Err(empty(Argument::H)));
    assert_eq!(Plane::zeros(2, 0), Err(empty(Argument::W)));
    assert_eq!(Plane::from_fn(0, 0, |_, _| 0.0), Err(empty(Argument::H)));
    assert_eq!(Plane::row(vec![]), Err(empty(Argument::X)));
    assert_eq!(Kernel::new(0, 1, vec![]), Err(empty(Argument::Kh)));
    assert_eq!(Kernel::new(1, 0, vec![]), Err(empty(Argument::Kw)));
    assert_eq!(Kernel::row(vec![]), Err(empty(Argument::K)));
    assert_eq!(Dense::new(0, 3, vec![]), Err(empty(Argument::Rows)));
    assert_eq!(Dense::new(3, 0, vec![]), Err(empty(Argument::Cols)));
    assert_eq!(Axis::new(0, 1, &Options::default()), Err(empty(Argument::N)));
    assert_eq!(Axis::new(1, 0, &Options::default()), Err(empty(Argument::K)));
    assert_eq!(Layout::new(1, 1, 1, 0, &Options::default()), Err(empty(Argument::Kw)));
    assert_eq!(cost(1, 1, 0, 1, &Options::default()), Err(empty(Argument::Kh)));
}

#[test]
fn a_list_whose_length_does_not_match_its_shape_is_refused() {
    let length = |what, expected, found| Error::Length { what, expected, found };
    assert_eq!(Plane::new(2, 3, vec![0.0; 5]), Err(length(Argument::X, 6, 5)));
    assert_eq!(Kernel::new(2, 2, vec![0.0; 5]), Err(length(Argument::K, 4, 5)));
    assert_eq!(Dense::new(2, 3, vec![0.0; 7]), Err(length(Argument::Matrix, 6, 7)));
    assert_eq!(Dense::new(2, 3, vec![0.0; 6]).unwrap().apply(&[1.0]), Err(length(Argument::X, 3, 1)));
    let layout = Layout::new(1, 7, 1, 3, &Options::default()).unwrap();
    assert_eq!(Local::new(layout, vec![0.0; 14]), Err(length(Argument::Weights, 15, 14)));
    let layout = Layout::new(4096, 4096, 5, 5, &Options::default()).unwrap();
    assert_eq!(Local::new(layout, Vec::new()), Err(Error::TooLarge { what: Argument::Weights }));
}

#[test]
fn a_plane_of_another_shape_than_prepared_for_is_refused() {
    let shape = |what, expected, found| Error::Shape { what, expected, found };
    let prepared = Correlation::new(2, 3, &taps(2), &Options::default()).unwrap();
    assert_eq!(prepared.apply(&ones(3, 2)), Err(shape(Argument::X, (2, 3), (3, 2))));
    let mut y = ones(2, 3);
    assert_eq!(prepared.apply_into(&ones(2, 3), &mut y), Err(shape(Argument::Y, (2, 2), (2, 3))));
    assert_eq!(y, ones(2, 3), "and nothing was written");
    let local = Local::of_correlation(2, 3, &taps(2), &Options::default()).unwrap();
    assert_eq!(local.apply(&ones(3, 2)), Err(shape(Argument::X, (2, 3), (3, 2))));
}

#[test]
fn numbers_that_are_not_finite_are_refused() {
    for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let not_finite = |what, index| Error::NotFinite { what, index };
        assert_eq!(Plane::row(vec![0.0, bad]), Err(not_finite(Argument::X, 1)));
        assert_eq!(Plane::from_fn(2, 2, |y, x| if y * x == 1 { bad } else { 0.0 }), Err(not_finite(Argument::X, 3)));
        assert_eq!(Kernel::row(vec![bad]), Err(not_finite(Argument::K, 0)));
        assert_eq!(Dense::new(1, 2, vec![0.0, bad]), Err(not_finite(Argument::Matrix, 1)));
        assert_eq!(Dense::new(1, 2, vec![0.0; 2]).unwrap().apply(&[bad, 0.0]), Err(not_finite(Argument::X, 0)));
        let layout = Layout::new(1, 1, 1, 1, &Options::default()).unwrap();
        assert_eq!(Local::new(layout, vec![bad]), Err(not_finite(Argument::Weights, 0)));
    }
}

#[test]
fn sizes_beyond_memory_are_refused() {
    let large = |what| Error::TooLarge { what };
    let half = 1 << (usize::BITS / 2);
    assert_eq!(Plane::new(half, half, vec![]), Err(large(Argument::W)));
    assert_eq!(Plane::zeros(usize::MAX, 1), Err(large(Argument::H)));
    assert_eq!(Kernel::new(2, usize::MAX, vec![]), Err(large(Argument::Kw)));
    assert_eq!(Dense::new(usize::MAX, usize::MAX, vec![]), Err(large(Argument::Cols)));
    assert_eq!(Layout::new(1, usize::MAX, 1, 1, &Options::default()), Err(large(Argument::W)));
    assert_eq!(Axis::new(usize::MAX, 1, &Options::default()), Err(large(Argument::N)));
    let far = Options { dilation: usize::MAX, ..with(Boundary::Full) };
    assert_eq!(Axis::new(5, 3, &far), Err(large(Argument::Dilation)));
    assert_eq!(correlate_reference(&ones(1, 5), &taps(3), &far), Err(large(Argument::Dilation)));
    let wide = Options { dilation: 1 << 28, ..with(Boundary::Full) };
    assert_eq!(correlate(&ones(1, 5), &taps(3), &wide), Err(large(Argument::Y)));
    let picture = Dense::of_correlation(280, 320, &taps(2), &Options::default());
    assert_eq!(picture, Err(large(Argument::Matrix)));
    assert_eq!(Sparse::of_correlation(1, 1 << 28, &taps(2), &with(Boundary::Zero)), Err(large(Argument::Matrix)));
    let long = taps(1 << 16);
    assert_eq!(Correlation::new(1, 1 << 20, &long, &with(Boundary::Zero)).map(|_| ()), Err(large(Argument::K)));
    let beyond = Shift { dx: isize::MIN, dy: 0 };
    assert_eq!(Square::new(&ones(1, 5), &taps(3), &with(Boundary::Full), beyond), Err(large(Argument::Dx)));
}

#[test]
fn a_kernel_that_does_not_fit_into_the_padded_input_is_refused() {
    let wide = |extent, padded| Err(Error::KernelTooWide { extent, padded });
    let o = Options { dilation: 2, ..Options::default() };
    assert_eq!(correlate(&ones(1, 4), &taps(3), &o), wide(5, 4));
    assert_eq!(correlate_reference(&ones(1, 4), &taps(3), &o), wide(5, 4));
    assert_eq!(cost(1, 4, 1, 3, &o).map(|_| ones(1, 1)), wide(5, 4));
    for boundary in Boundary::ALL.into_iter().filter(|b| ![Boundary::Valid, Boundary::Reflect].contains(b)) {
        assert!(correlate(&ones(1, 1), &taps(9), &with(boundary)).is_ok(), "{boundary} has room for any kernel");
    }
}

#[test]
fn reflect_with_too_few_samples_to_mirror_is_refused() {
    let reflect = Err(Error::ReflectTooWide { padding: 2, input: 2 });
    assert_eq!(correlate(&ones(1, 2), &taps(4), &with(Boundary::Reflect)), reflect);
    assert_eq!(correlate_reference(&ones(1, 2), &taps(4), &with(Boundary::Reflect)), reflect);
    assert!(correlate(&ones(1, 3), &taps(4), &with(Boundary::Reflect)).is_ok());
}

#[test]
fn a_stride_or_dilation_of_zero_is_refused() {
    let zero_stride = Options { stride: 0, ..Options::default() };
    let zero_dilation = Options { dilation: 0, ..Options::default() };
    for f in [correlate, correlate_reference] {
        assert_eq!(f(&ones(1, 3), &taps(2), &zero_stride), Err(Error::ZeroStride));
        assert_eq!(f(&ones(1, 3), &taps(2), &zero_dilation), Err(Error::ZeroDilation));
    }
    assert_eq!(Square::new(&ones(1, 3), &taps(2), &zero_stride, Shift::default()), Err(Error::ZeroStride));
    assert_eq!(cost(1, 3, 1, 2, &zero_dilation), Err(Error::ZeroDilation));
}

#[test]
fn outputs_that_are_not_finite_are_refused() {
    let x = Plane::row(vec![f32::MAX; 40]).unwrap();
    let (up, up_and_down) = (taps(2), Kernel::row(vec![2.0, -2.0]).unwrap());
    for k in [up, up_and_down] {
        for f in [correlate, correlate_reference] {
            assert_eq!(f(&x, &k, &Options::default()), Err(Error::Overflow));
        }
        let local = Local::of_correlation(1, 40, &k, &Options::default()).unwrap();
        assert_eq!(local.apply(&x), Err(Error::Overflow));
        let dense = Dense::of_correlation(1, 40, &k, &Options::default()).unwrap();
        assert_eq!(dense.apply(x.data()), Err(Error::Overflow));
    }
    let heavy = Kernel::row(vec![f32::MAX; 2]).unwrap();
    assert_eq!(Dense::of_correlation(1, 1, &heavy, &with(Boundary::Replicate)), Err(Error::Overflow));
}

#[test]
fn a_shift_that_is_not_a_multiple_of_the_stride_is_refused() {
    let o = Options { stride: 3, ..with(Boundary::Zero) };
    let off = Shift { dx: 3, dy: -4 };
    let error = Err(Error::ShiftNotMultiple { shift: -4, stride: 3 });
    assert_eq!(edge_band(6, 6, &taps(1), &o, off), error);
    assert_eq!(Square::new(&ones(6, 6), &taps(1), &o, off).map(|_| vec![]), error);
    let o = Options { stride: usize::MAX, ..o };
    assert!(Square::new(&ones(6, 6), &taps(1), &o, Shift::default()).is_ok());
}

#[test]
fn a_boundary_is_parsed_from_its_name() {
    for boundary in Boundary::ALL {
        assert_eq!(boundary.name().parse(), Ok(boundary));
        assert_eq!(boundary.to_string(), boundary.name());
    }
    assert_eq!("Zero".parse::<Boundary>(), Err(Error::UnknownBoundary { found: "Zero".into() }));
}

#[test]
fn messages_name_the_argument_and_the_requirement() {
    let messages = [
        (Error::Empty { what: Argument::K }, "k must be at least 1 and is 0"),
        (Error::Length { what: Argument::X, expected: 6, found: 5 }, "x must hold 6 numbers and holds 5"),
        (Error::TooLarge { what: Argument::Matrix }, "matrix is too large"),
        (Error::NotFinite { what: Argument::X, index: 3 }, "x must hold finite numbers; the one at index 3 is not"),
        (
            Error::ReflectTooWide { padding: 2, input: 2 },
            "reflect needs 2 samples beside the edge one; an input of 2 has 1",
        ),
        (Error::ShiftNotMultiple { shift: -4, stride: 3 }, "a shift by -4 samples is not a multiple of the stride 3"),
    ];
    for (error, message) in messages {
        assert_eq!(error.to_string(), message);
    }
}

/// Small extents and occasionally a huge one.
fn extent() -> impl Strategy<Value = usize> {
    prop_oneof![12 => 0..7usize, 1 => prop_oneof![Just(usize::MAX), Just(usize::MAX / 2), Just(1 << 31), Just(1 << 62)]]
}

fn distance() -> impl Strategy<Value = isize> {
    prop_oneof![8 => -9..10isize, 1 => any::<isize>(), 1 => prop_oneof![Just(isize::MIN), Just(isize::MAX)]]
}

fn numbers() -> impl Strategy<Value = Vec<f32>> {
    prop::collection::vec(prop_oneof![9 => -9.0..9.0f32, 1 => any::<f32>()], 0..40)
}

/// Enough numbers for the shape, if it has at most 64 samples.
fn fitted(h: usize, w: usize, numbers: &[f32]) -> Vec<f32> {
    let len = h.checked_mul(w).filter(|len| *len <= 64).unwrap_or(0);
    numbers.iter().copied().cycle().take(len).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_arguments_panic(
        shape in [extent(), extent(), extent(), extent()],
        steps in [extent(), extent()],
        boundary in prop::sample::select(&Boundary::ALL),
        flip in any::<bool>(),
        distances in [distance(), distance()],
        (x, k, any_length) in (numbers(), numbers(), any::<bool>()),
    ) {
        let [h, w, kh, kw] = shape;
        let o = Options { boundary, stride: steps[0], dilation: steps[1], flip };
        let s = Shift { dx: distances[0], dy: distances[1] };
        let (x, k) = if any_length { (x, k) } else { (fitted(h, w, &x), fitted(kh, kw, &k)) };
        let _ = cost(h, w, kh, kw, &o);
        let _ = Layout::new(h, w, kh, kw, &o).map(|layout| {
            (layout.uses(h), layout.source(w, kw), layout.source(usize::MAX, 0), layout.source(0, usize::MAX))
        });
        let _ = Axis::new(w, kw, &o).map(|axis| (axis.uses(0), axis.uses(usize::MAX), axis.source(usize::MAX, 0)));
        let _ = Dense::new(h, w, x.clone()).map(|dense| dense.apply(&k));
        let (Ok(x), Ok(k)) = (Plane::new(h, w, x), Kernel::new(kh, kw, k)) else { return Ok(()) };
        let _ = shift(&x, s, o.boundary).unwrap();
        match (correlate(&x, &k, &o), correlate_reference(&x, &k, &o)) {
            // The textbook loop stores the padded plane.
            (_, Err(Error::TooLarge { .. })) => {}
            (fast, reference) => prop_assert_eq!(fast, reference),
        }
        let _ = Dense::of_correlation(h, w, &k, &o).map(|dense| dense.apply(x.data()));
        let _ = Local::of_correlation(h, w, &k, &o).map(|local| local.apply(&x));
        if let Ok(square) = Square::new(&x, &k, &o, s) {
            prop_assert_eq!(square.max_difference_interior(), 0.0);
            prop_assert!(square.max_difference() <= square.difference.max_abs());
            prop_assert!(square.edge_cells() <= square.comparable());
        }
        let _ = edge_band(h, w, &k, &o, s);
    }
}

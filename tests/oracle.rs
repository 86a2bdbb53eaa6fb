//! Correlation, the locally connected layer and the dense matrix, compared with SciPy and the textbook loop.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

#[path = "support/planes.rs"]
mod planes;

use parameter_sharing::conv::{
    Boundary, Correlation, Dense, Error, Kernel, Layout, Local, Options, Plane, correlate, correlate_reference,
};
use proptest::prelude::*;

use planes::plane;
use serde_json::Value;

/// Whole numbers from −9 to 9 without an obvious pattern, including zeros.
fn integers(len: usize, seed: usize) -> Vec<f32> {
    let number = |i: usize| ((i * 7919 + seed * 104_729 + i * i * 31) % 19) as f32 - 9.0;
    (0..len).map(number).collect()
}

/// Numbers whose sums are rounded, so that the order of summation affects the bits.
fn fractions(len: usize, seed: usize) -> Vec<f32> {
    let number = |(i, whole): (usize, f32)| whole * (1.0 + ((i + seed) % 97) as f32 / 89.0).powi(5);
    integers(len, seed).into_iter().enumerate().map(number).collect()
}

fn bits(result: Result<Plane, Error>) -> Result<(usize, usize, Vec<u32>), Error> {
    result.map(|plane| (plane.h(), plane.w(), plane.data().iter().map(|v| v.to_bits()).collect()))
}

fn all_options(strides: &[usize], dilations: &[usize]) -> Vec<Options> {
    let mut all = Vec::new();
    for boundary in Boundary::ALL {
        for &stride in strides {
            for &dilation in dilations {
                for flip in [false, true] {
                    all.push(Options { boundary, stride, dilation, flip });
                }
            }
        }
    }
    all
}

fn numbers(case: &Value, key: &str) -> Vec<f32> {
    case[key].as_array().unwrap().iter().map(|v| v.as_f64().unwrap() as f32).collect()
}

fn extent(case: &Value, key: &str, otherwise: usize) -> usize {
    case.get(key).map_or(otherwise, |v| v.as_u64().unwrap() as usize)
}

#[test]
fn every_layer_gives_the_outputs_of_scipy() {
    let file: Value = serde_json::from_str(include_str!("data/correlate.json")).unwrap();
    let cases = file["cases"].as_array().unwrap();
    assert!(cases.len() >= 100, "only {} cases", cases.len());
    for case in cases {
        let (x, k, y) = (numbers(case, "x"), numbers(case, "k"), numbers(case, "y"));
        let (h, kh, oh) = (extent(case, "h", 1), extent(case, "kh", 1), extent(case, "oh", 1));
        let x = Plane::new(h, extent(case, "w", x.len()), x).unwrap();
        let k = Kernel::new(kh, extent(case, "kw", k.len()), k).unwrap();
        let y = Plane::new(oh, extent(case, "ow", y.len()), y).unwrap();
        let o = Options {
            boundary: case["boundary"].as_str().unwrap().parse().unwrap(),
            stride: extent(case, "stride", 1),
            dilation: extent(case, "dilation", 1),
            flip: case["flip"].as_bool().unwrap(),
        };
        assert_eq!(correlate(&x, &k, &o).unwrap(), y, "correlate: {case}");
        assert_eq!(correlate_reference(&x, &k, &o).unwrap(), y, "reference: {case}");
        let local = Local::of_correlation(x.h(), x.w(), &k, &o).unwrap();
        assert_eq!(local.apply(&x).unwrap(), y, "local: {case}");
        let dense = Dense::of_correlation(x.h(), x.w(), &k, &o).unwrap();
        assert_eq!(dense.apply(x.data()).unwrap(), y.data(), "dense: {case}");
    }
}

#[test]
fn correlation_equals_the_textbook_loop_bit_for_bit_on_every_small_signal() {
    for o in all_options(&[1, 2, 3], &[1, 2, 3]) {
        for n in 1..=9 {
            for k in 1..=5 {
                let x = Plane::row(fractions(n, n + k)).unwrap();
                let kernel = Kernel::row(fractions(k, n * k)).unwrap();
                let fast = bits(correlate(&x, &kernel, &o));
                assert_eq!(fast, bits(correlate_reference(&x, &kernel, &o)), "n = {n}, k = {k}, {o:?}");
            }
        }
    }
}

#[test]
fn correlation_equals_the_textbook_loop_bit_for_bit_at_the_ends_of_blocks_and_vectors() {
    for o in all_options(&[1, 2, 3, 4, 5], &[1]) {
        for n in (1..=24).chain(30..=36).chain(45..=52).chain(62..=70).chain(90..=100) {
            for k in 1..=4 {
                let x = Plane::new(2, n, fractions(2 * n, n + k)).unwrap();
                let kernel = Kernel::new(2, k, fractions(2 * k, n * k)).unwrap();
                let fast = bits(correlate(&x, &kernel, &o));
                assert_eq!(fast, bits(correlate_reference(&x, &kernel, &o)), "n = {n}, k = {k}, {o:?}");
            }
        }
    }
}

#[test]
fn correlation_equals_the_textbook_loop_bit_for_bit_on_every_small_plane() {
    for o in all_options(&[1, 2], &[1, 2]) {
        for shape in 0..4usize.pow(4) {
            let [h, w, kh, kw] = [0, 1, 2, 3].map(|digit| shape / 4usize.pow(digit) % 4 + 1);
            let x = Plane::new(h, w, fractions(h * w, shape)).unwrap();
            let k = Kernel::new(kh, kw, fractions(kh * kw, shape + 1)).unwrap();
            let fast = bits(correlate(&x, &k, &o));
            assert_eq!(fast, bits(correlate_reference(&x, &k, &o)), "{h}×{w}, {kh}×{kw}, {o:?}");
            if let Ok(local) = Local::of_correlation(h, w, &k, &o) {
                assert_eq!(fast, bits(local.apply(&x)), "local, {h}×{w}, {kh}×{kw}, {o:?}");
            }
        }
    }
}

#[test]
fn the_dense_matrix_of_a_correlation_has_its_outputs() {
    for o in all_options(&[1, 2], &[1, 2]) {
        for (h, w, kh, kw) in [(1, 9, 1, 3), (5, 6, 3, 3), (4, 7, 2, 4), (6, 3, 3, 1), (7, 7, 4, 3)] {
            let x = Plane::new(h, w, integers(h * w, 3)).unwrap();
            let k = Kernel::new(kh, kw, integers(kh * kw, 5)).unwrap();
            let Ok(y) = correlate(&x, &k, &o) else {
                assert!(Dense::of_correlation(h, w, &k, &o).is_err());
                continue;
            };
            let dense = Dense::of_correlation(h, w, &k, &o).unwrap();
            assert_eq!((dense.rows(), dense.cols()), (y.data().len(), x.data().len()));
            assert_eq!(dense.apply(x.data()).unwrap(), y.data(), "{h}×{w}, {kh}×{kw}, {o:?}");
        }
    }
}

#[test]
fn a_dense_layer_sums_over_all_inputs() {
    for (rows, cols) in [(1, 1), (3, 5), (2, 16), (4, 37), (5, 100)] {
        let (weights, x) = (integers(rows * cols, 1), integers(cols, 2));
        let sum = |i: usize| (0..cols).map(|j| weights[i * cols + j] * x[j]).sum::<f32>();
        let expected: Vec<f32> = (0..rows).map(sum).collect();
        let dense = Dense::new(rows, cols, weights.clone()).unwrap();
        assert_eq!(dense.apply(&x).unwrap(), expected);
        assert_eq!(dense.at(rows - 1, cols - 1), weights[rows * cols - 1]);
    }
}

#[test]
fn a_locally_connected_layer_sums_its_own_weights_over_the_connections_of_the_layout() {
    for o in all_options(&[1, 2], &[1, 2]) {
        let Ok(layout) = Layout::new(5, 6, 3, 2, &o) else {
            continue;
        };
        let (outputs, taps) = (layout.outputs(), layout.taps());
        let x = Plane::new(5, 6, integers(30, 4)).unwrap();
        let local = Local::new(layout.clone(), integers(outputs * taps, 6)).unwrap();
        let product = |i, j| layout.source(i, j).map_or(0.0, |from| local.at(i, j) * x.data()[from]);
        let expected: Vec<f32> = (0..outputs).map(|i| (0..taps).map(|j| product(i, j)).sum()).collect();
        assert_eq!(local.apply(&x).unwrap().data(), expected, "{o:?}");
    }
}

#[test]
fn the_layout_agrees_with_the_textbook_loop_on_which_sample_meets_which_tap() {
    for o in all_options(&[1, 2, 3], &[1, 2]) {
        for (h, w, kh, kw) in [(1, 7, 1, 3), (5, 4, 3, 3), (6, 3, 2, 1), (2, 2, 2, 2)] {
            let Ok(layout) = Layout::new(h, w, kh, kw, &o) else {
                continue;
            };
            for tap in 0..layout.taps() {
                // With a single tap of 1, each output equals the sample that this tap reads.
                let mut taps = vec![0.0; kh * kw];
                taps[tap] = 1.0;
                let names = Plane::new(h, w, (1..=h * w).map(|i| i as f32).collect()).unwrap();
                let y = correlate_reference(&names, &Kernel::new(kh, kw, taps).unwrap(), &o).unwrap();
                let sources = |i| layout.source(i, tap).map_or(0.0, |from| (from + 1) as f32);
                assert_eq!(y.data(), (0..layout.outputs()).map(sources).collect::<Vec<_>>(), "tap {tap}, {o:?}");
                assert_eq!(layout.uses(tap), y.data().iter().filter(|v| **v != 0.0).count(), "tap {tap}, {o:?}");
            }
            assert_eq!(layout.source(0, layout.taps()), None);
            assert_eq!(layout.source(layout.outputs(), 0), None);
            assert_eq!(layout.uses(layout.taps()), 0);
            for axis in [layout.rows(), layout.cols()] {
                let inside =
                    |i: &usize| (0..axis.places()).all(|j| (0..axis.inputs() as isize).contains(&axis.position(*i, j)));
                let interior: Vec<usize> = (0..axis.outputs()).filter(inside).collect();
                assert_eq!(axis.interior().collect::<Vec<_>>(), interior, "{axis:?}");
                for j in 0..axis.places() {
                    let uses = (0..axis.outputs()).filter(|&i| axis.source(i, j).is_some()).count();
                    assert_eq!(axis.uses(j), uses, "{axis:?}");
                }
            }
        }
    }
}

#[test]
fn apply_into_overwrites_all_previous_outputs() {
    let o = Options { boundary: Boundary::Zero, ..Options::default() };
    let k = Kernel::row(vec![1.0, 2.0, 3.0]).unwrap();
    let prepared = Correlation::new(1, 50, &k, &o).unwrap();
    let mut y = Plane::row(vec![7.0; 50]).unwrap();
    for seed in 0..3 {
        let x = Plane::row(fractions(50, seed)).unwrap();
        prepared.apply_into(&x, &mut y).unwrap();
        assert_eq!(y, correlate(&x, &k, &o).unwrap());
    }
    let huge = Plane::row(vec![f32::MAX; 50]).unwrap();
    assert_eq!(prepared.apply_into(&huge, &mut y), Err(Error::Overflow));
    assert_eq!(y, Plane::zeros(1, 50).unwrap());
}

#[test]
fn flipping_equals_correlating_with_the_reversed_kernel() {
    for o in all_options(&[1, 2], &[1, 2]) {
        let x = Plane::new(6, 7, fractions(42, 1)).unwrap();
        let taps = fractions(6, 2);
        let turned: Vec<f32> = taps.iter().rev().copied().collect();
        let (k, turned) = (Kernel::new(3, 2, taps).unwrap(), Kernel::new(3, 2, turned).unwrap());
        assert_eq!(correlate(&x, &k, &Options { flip: !o.flip, ..o }), correlate(&x, &turned, &o), "{o:?}");
    }
}

fn options() -> impl Strategy<Value = Options> {
    (prop::sample::select(&Boundary::ALL), 1..5usize, 1..5usize, any::<bool>())
        .prop_map(|(boundary, stride, dilation, flip)| Options { boundary, stride, dilation, flip })
}

fn kernel(h: std::ops::Range<usize>, w: std::ops::Range<usize>) -> impl Strategy<Value = Kernel> {
    (h, w).prop_flat_map(|(h, w)| {
        prop::collection::vec(-3.0..3.0f32, h * w).prop_map(move |taps| Kernel::new(h, w, taps).unwrap())
    })
}

/// Kernels in which some taps are zero.
fn sparse_kernel() -> impl Strategy<Value = Kernel> {
    (kernel(1..5, 1..6), any::<u32>()).prop_map(|(k, kept)| {
        let tap = |(i, tap): (usize, &f32)| if kept >> i & 1 == 0 { 0.0 } else { *tap };
        Kernel::new(k.h(), k.w(), k.taps().iter().enumerate().map(tap).collect()).unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn correlation_equals_the_textbook_loop_bit_for_bit_on_signals(
        x in plane(1..2, 1..120), k in kernel(1..2, 1..8), o in options()
    ) {
        prop_assert_eq!(bits(correlate(&x, &k, &o)), bits(correlate_reference(&x, &k, &o)));
    }

    #[test]
    fn correlation_equals_the_textbook_loop_bit_for_bit_at_every_stride_and_width(
        x in plane(1..8, 1..160), k in sparse_kernel(), o in options(), stride in 1..7usize
    ) {
        let o = Options { stride, ..o };
        prop_assert_eq!(bits(correlate(&x, &k, &o)), bits(correlate_reference(&x, &k, &o)));
    }

    #[test]
    fn reused_memory_does_not_change_the_outputs(
        x in plane(1..12, 1..50), k in kernel(1..6, 1..6), o in options(), used in -1e6f32..1e6
    ) {
        let Ok(correlation) = Correlation::new(x.h(), x.w(), &k, &o) else { return Ok(()) };
        let (h, w) = (correlation.layout().rows().outputs(), correlation.layout().cols().outputs());
        let mut y = Plane::from_fn(h, w, |_, _| used).unwrap();
        let again = correlation.apply_into(&x, &mut y).map(|()| y);
        prop_assert_eq!(bits(again), bits(correlation.apply(&x)));
    }

    #[test]
    fn correlation_equals_the_textbook_loop_bit_for_bit_on_planes(
        x in plane(1..12, 1..50), k in kernel(1..6, 1..6), o in options()
    ) {
        let fast = bits(correlate(&x, &k, &o));
        prop_assert_eq!(&fast, &bits(correlate_reference(&x, &k, &o)));
        let local = Local::of_correlation(x.h(), x.w(), &k, &o).and_then(|local| local.apply(&x));
        prop_assert_eq!(fast, bits(local));
    }
}

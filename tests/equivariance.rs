//! Equivariance: shift then correlate compared with correlate then shift, for every boundary.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

#[path = "support/planes.rs"]
mod planes;

use parameter_sharing::conv::{
    Argument, Boundary, Cell, Correlation, Dense, Error, Kernel, Layer, Mode, Options, Plane, Pool, Region, Shift,
    Square, Transform, Weights, correlate, correlate_reference, edge_band, shift, shift_reference,
};
use proptest::prelude::*;

use planes::plane;

/// The boundaries with as many outputs as inputs at stride 1.
fn same() -> Vec<Boundary> {
    Boundary::ALL.into_iter().filter(|boundary| boundary.mode() == Mode::Same).collect()
}

fn bits(plane: &Plane) -> Vec<u32> {
    plane.data().iter().map(|v| v.to_bits()).collect()
}

/// Pseudorandom whole numbers of absolute value 1 to 400. Sums of their products are exact and hardly ever coincide.
fn scattered(len: usize, seed: u64) -> Vec<f32> {
    let mut state = (seed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let size = (state >> 40) % 400 + 1;
        if state & 1 == 0 { size as f32 } else { -(size as f32) }
    };
    (0..len).map(|_| next()).collect()
}

/// A kernel whose taps are nonzero exactly where the mask is true.
fn kernel_on(mask: &[bool], h: usize, w: usize, seed: u64) -> Kernel {
    let weights = scattered(mask.len(), seed);
    let taps = mask.iter().zip(weights).map(|(on, weight)| if *on { weight } else { 0.0 });
    Kernel::new(h, w, taps.collect()).unwrap()
}

/// f(g(I)) and g(f(I)), computed with the references only.
fn both_paths(x: &Plane, k: &Kernel, o: &Options, s: Shift) -> (Plane, Plane) {
    let step = Shift { dx: s.dx / o.stride as isize, dy: s.dy / o.stride as isize };
    let first = correlate_reference(&shift_reference(x, s, o.boundary).unwrap(), k, o).unwrap();
    let second = shift_reference(&correlate_reference(x, k, o).unwrap(), step, o.boundary).unwrap();
    (first, second)
}

#[test]
fn pooling_summarises_blocks_and_leaves_out_odd_remainders() {
    let x = Plane::from_fn(3, 5, |y, x| (y * 5 + x) as f32).unwrap();
    assert_eq!(Pool::Max2.apply(x.clone(), Boundary::Zero), Plane::new(1, 2, vec![6.0, 8.0]));
    assert_eq!(Pool::Avg2.apply(x.clone(), Boundary::Zero), Plane::new(1, 2, vec![3.0, 5.0]));
    assert_eq!(Pool::None.apply(x.clone(), Boundary::Zero), Ok(x));
    let row = Plane::row(vec![1.0, 5.0, 2.0]).unwrap();
    assert_eq!(Pool::Max2.apply(row, Boundary::Zero), Plane::row(vec![5.0]));
    let column = Plane::new(4, 1, vec![1.0; 4]).unwrap();
    assert_eq!(Pool::Max2.apply(column, Boundary::Zero), Err(Error::Empty { what: Argument::Y }));
    assert_eq!(Pool::ALL.map(Pool::name), ["none", "max2", "avg2", "blur2"]);
}

#[test]
fn blocks_of_zeros_from_above_agree_even_beside_an_odd_last_column() {
    // Five columns make two blocks. The fifth column is in no block, but the shift to the left moves it into one.
    let x = Plane::from_fn(4, 5, |y, x| (1 + y * 5 + x) as f32).unwrap();
    let k = Kernel::row(vec![1.0]).unwrap();
    let layer = pooled_layer(&k, Options { boundary: Boundary::Zero, ..Options::default() }, Pool::Max2, false);
    let square = Square::of(&x, &layer, Transform::Shift(Shift { dx: -2, dy: 2 })).unwrap();
    assert_eq!(square.cells, [Cell::Same, Cell::Same, Cell::Same, Cell::Edge]);
    assert_eq!(square.difference.data(), [0.0, 0.0, 0.0, 10.0]);
}

#[test]
fn shift_equals_walking_sample_by_sample_with_every_boundary() {
    for boundary in Boundary::ALL {
        for (h, w) in [(1, 1), (1, 5), (2, 3), (4, 1), (3, 4)] {
            let x = Plane::new(h, w, scattered(h * w, 1)).unwrap();
            for dy in -9..=9 {
                for dx in -11..=11 {
                    let s = Shift { dx, dy };
                    assert_eq!(
                        shift(&x, s, boundary).unwrap(),
                        shift_reference(&x, s, boundary).unwrap(),
                        "{boundary} {s:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn shifts_by_any_distance_are_possible() {
    let x = Plane::row(vec![1.0, 2.0, 3.0]).unwrap();
    for d in [isize::MIN, isize::MIN + 1, isize::MAX - 1, isize::MAX] {
        let moved = |boundary| shift(&x, Shift { dx: d, dy: d }, boundary).unwrap().into_data();
        assert_eq!(moved(Boundary::Zero), [0.0; 3]);
        assert_eq!(moved(Boundary::Replicate), if d > 0 { [1.0; 3] } else { [3.0; 3] });
        let turns = d.rem_euclid(3);
        assert_eq!(
            moved(Boundary::Circular),
            shift(&x, Shift { dx: turns, dy: 0 }, Boundary::Circular).unwrap().data()
        );
        let swings = d.rem_euclid(4);
        assert_eq!(moved(Boundary::Reflect), shift(&x, Shift { dx: swings, dy: 0 }, Boundary::Reflect).unwrap().data());
    }
}

#[test]
fn the_edge_band_is_exactly_where_the_two_paths_can_differ() {
    let mut edges = 0;
    for boundary in same() {
        for (stride, dilation, flip) in [(1, 1, false), (1, 2, false), (1, 1, true), (2, 1, false), (2, 3, true)] {
            let o = Options { boundary, stride, dilation, flip };
            for n in 1..=8 {
                for mask in ["1", "11", "01", "101", "111", "100", "1001", "11111"] {
                    let on: Vec<bool> = mask.chars().map(|c| c == '1').collect();
                    let support = kernel_on(&on, 1, on.len(), 0);
                    if Correlation::new(1, n, &support, &o).is_err() {
                        continue;
                    }
                    for d in (-12..=12).filter(|d| d % stride as isize == 0) {
                        edges += check_band(1, n, (&on, 1, on.len()), &o, Shift { dx: d, dy: 0 }, 4);
                    }
                }
            }
        }
    }
    assert!(edges > 10_000, "only {edges} cells were at an edge");
}

/// Asserts, over random pictures and kernels with these taps, that the two paths are equal bit for bit in cells that
/// are [`Cell::Same`], and that each other cell differs for some picture and kernel. Returns the number of those other
/// cells.
fn check_band(h: usize, w: usize, mask: (&[bool], usize, usize), o: &Options, s: Shift, trials: u64) -> usize {
    let (on, kh, kw) = mask;
    let band = edge_band(h, w, &kernel_on(on, kh, kw, 0), o, s).unwrap();
    let mut differs = vec![false; band.len()];
    for trial in 0..trials {
        let x = Plane::new(h, w, scattered(h * w, 2 * trial + 1)).unwrap();
        let k = kernel_on(on, kh, kw, 2 * trial + 2);
        let (first, second) = both_paths(&x, &k, o, s);
        for ((differs, a), b) in differs.iter_mut().zip(bits(&first)).zip(bits(&second)) {
            *differs |= a != b;
        }
    }
    let expected: Vec<Cell> = differs.iter().map(|differs| if *differs { Cell::Edge } else { Cell::Same }).collect();
    assert_eq!(band, expected, "{h}×{w}, taps {on:?} ({kh}×{kw}), {o:?}, {s:?}");
    band.iter().filter(|cell| **cell == Cell::Edge).count()
}

#[test]
fn the_edge_band_is_at_the_edge_and_at_the_shifted_edge_of_the_picture() {
    let k = Kernel::new(3, 3, vec![1.0; 9]).unwrap();
    let o = Options { boundary: Boundary::Zero, ..Options::default() };
    let band = edge_band(280, 320, &k, &o, Shift { dx: 40, dy: 0 }).unwrap();
    let edge_columns: Vec<usize> = (0..320).filter(|x| band[140 * 320 + x] == Cell::Edge).collect();
    assert_eq!(edge_columns, [39, 319]);
    // Nothing moves vertically, so both paths have the same upper and lower edge.
    assert_eq!(band.iter().filter(|cell| **cell == Cell::Edge).count(), 2 * 280);
}

#[test]
fn a_kernel_with_only_a_middle_tap_has_no_edge_band() {
    let centre = Kernel::new(3, 3, vec![0.0, 0.0, 0.0, 0.0, 5.0, 0.0, 0.0, 0.0, 0.0]).unwrap();
    for boundary in same() {
        let o = Options { boundary, ..Options::default() };
        let band = edge_band(6, 7, &centre, &o, Shift { dx: 3, dy: -2 }).unwrap();
        assert!(band.iter().all(|cell| *cell == Cell::Same), "{boundary}");
    }
}

#[test]
fn with_valid_the_two_paths_agree_where_both_are_defined() {
    for (stride, dilation, kh, kw) in [(1, 1, 2, 3), (1, 2, 2, 3), (2, 1, 2, 3), (3, 2, 2, 3), (2, 1, 1, 1)] {
        let o = Options { boundary: Boundary::Valid, stride, dilation, flip: false };
        let (h, w) = (9, 11);
        let x = Plane::new(h, w, scattered(h * w, 3)).unwrap();
        let k = Kernel::new(kh, kw, scattered(kh * kw, 4)).unwrap();
        let f = Correlation::new(h, w, &k, &o).unwrap();
        let s = stride as isize;
        for (dy, dx) in (-5..=5).flat_map(|dy| (-6..=6).map(move |dx| (dy * s, dx * s))) {
            let square = Square::new(&x, &k, &o, Shift { dx, dy }).unwrap();
            let (rows, cols) = (f.layout().rows(), f.layout().cols());
            let inside = |at: isize, n: usize| (0..n as isize).contains(&at);
            let mut comparable = 0;
            for (i, cell) in square.cells.iter().enumerate() {
                let (y, x) = (i / cols.outputs(), i % cols.outputs());
                let window_is_known = (0..kh).all(|j| inside(rows.position(y, j) - dy, h))
                    && (0..kw).all(|j| inside(cols.position(x, j) - dx, w));
                let output_is_known =
                    inside(y as isize - dy / s, rows.outputs()) && inside(x as isize - dx / s, cols.outputs());
                assert_eq!(square.output_of_shifted_region.contains(y, x), window_is_known);
                assert_eq!(square.shifted_output_region.contains(y, x), output_is_known);
                if window_is_known && output_is_known {
                    comparable += 1;
                    assert_eq!(*cell, Cell::Same);
                    let from = (y as isize - dy / s) as usize * cols.outputs() + (x as isize - dx / s) as usize;
                    assert_eq!(square.output_of_shifted.data()[i], square.output.data()[from]);
                } else {
                    assert_eq!(*cell, Cell::Undefined);
                }
            }
            for (i, value) in square.shifted.data().iter().enumerate() {
                let known = inside((i / w) as isize - dy, h) && inside((i % w) as isize - dx, w);
                assert_eq!(square.shifted_region.contains(i / w, i % w), known);
                assert!(known || *value == 0.0);
            }
            assert_eq!(square.comparable(), comparable);
            assert_eq!((square.edge_cells(), square.max_difference()), (0, 0.0));
            assert_eq!(square.shifted_output_region.is_empty(), comparable == 0);
        }
    }
}

#[test]
fn with_full_nothing_is_cut_off_and_the_two_paths_agree_everywhere() {
    for (stride, dilation, flip) in [(1, 1, false), (1, 3, true), (2, 1, false), (3, 2, true)] {
        let o = Options { boundary: Boundary::Full, stride, dilation, flip };
        let x = Plane::new(3, 4, scattered(12, 5)).unwrap();
        let k = Kernel::new(2, 3, scattered(6, 6)).unwrap();
        let s = stride as isize;
        for (dy, dx) in (-4..=4).flat_map(|dy| (-5..=5).map(move |dx| (dy * s, dx * s))) {
            let square = Square::new(&x, &k, &o, Shift { dx, dy }).unwrap();
            assert_eq!(bits(&square.output_of_shifted), bits(&square.shifted_output));
            assert!(square.cells.iter().all(|cell| *cell == Cell::Same));
            assert_eq!((square.input.h(), square.input.w()), (3 + dy.unsigned_abs(), 4 + dx.unsigned_abs()));
            // The frame begins at the picture or its shifted copy, whichever is further up or left.
            let (top, left) = ((-dy).max(0) as usize, (-dx).max(0) as usize);
            let moved = ((top as isize + dy) as usize, (left as isize + dx) as usize);
            for (plane, (top, left)) in [(&square.input, (top, left)), (&square.shifted, moved)] {
                for (row, col) in (0..3).flat_map(|row| (0..4).map(move |col| (row, col))) {
                    assert_eq!(plane.at(top + row, left + col), x.at(row, col));
                }
                assert_eq!(plane.data().iter().filter(|v| **v != 0.0).count(), 12);
            }
            let alone = correlate(&x, &k, &o).unwrap();
            for (row, col) in (0..alone.h()).flat_map(|row| (0..alone.w()).map(move |col| (row, col))) {
                assert_eq!(square.output.at(top / stride + row, left / stride + col), alone.at(row, col));
            }
        }
    }
}

#[test]
fn a_ring_is_exact_at_a_stride_that_divides_its_length() {
    let k = Kernel::row(scattered(3, 7)).unwrap();
    for (n, stride) in [(8, 2), (9, 3), (12, 4), (6, 6)] {
        let o = Options { boundary: Boundary::Circular, stride, ..Options::default() };
        for turns in -5..=5 {
            let band = edge_band(1, n, &k, &o, Shift { dx: turns * stride as isize, dy: 0 }).unwrap();
            assert!(band.iter().all(|cell| *cell == Cell::Same), "n = {n}, stride = {stride}");
        }
    }
    let odd = Options { boundary: Boundary::Circular, stride: 2, ..Options::default() };
    assert!(edge_band(1, 7, &k, &odd, Shift { dx: 2, dy: 0 }).unwrap().contains(&Cell::Edge));
}

#[test]
fn a_region_contains_its_start_but_not_its_end() {
    let region = Region { y0: 1, y1: 3, x0: 2, x1: 4 };
    assert!(region.contains(1, 2) && region.contains(2, 3));
    assert!(!region.contains(3, 2) && !region.contains(1, 4) && !region.contains(0, 2) && !region.contains(1, 1));
    assert!(!region.is_empty() && Region { y1: 1, ..region }.is_empty());
}

fn kernel(h: std::ops::Range<usize>, w: std::ops::Range<usize>) -> impl Strategy<Value = Kernel> {
    let tap = prop_oneof![1 => Just(0.0f32), 5 => -3.0..3.0f32];
    (h, w).prop_flat_map(move |(h, w)| {
        prop::collection::vec(tap.clone(), h * w).prop_map(move |taps| Kernel::new(h, w, taps).unwrap())
    })
}

fn far() -> impl Strategy<Value = Shift> {
    (-70..70isize, -30..30isize).prop_map(|(dx, dy)| Shift { dx, dy })
}

fn shifted_then_correlated_and_correlated_then_shifted(
    x: &Plane,
    k: &Kernel,
    o: &Options,
    s: Shift,
) -> [Result<Vec<u32>, Error>; 2] {
    let first = shift(x, s, o.boundary).and_then(|moved| correlate(&moved, k, o));
    let second = correlate(x, k, o).and_then(|y| shift(&y, s, o.boundary));
    [first, second].map(|plane| plane.map(|plane| bits(&plane)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn on_a_ring_shifting_then_correlating_equals_correlating_then_shifting_bit_for_bit(
        x in plane(1..2, 1..60), k in kernel(1..2, 1..8), s in far(), dilation in 1..4usize, flip in any::<bool>()
    ) {
        let o = Options { boundary: Boundary::Circular, stride: 1, dilation, flip };
        let [first, second] = shifted_then_correlated_and_correlated_then_shifted(&x, &k, &o, s);
        prop_assert_eq!(first, second);
    }

    #[test]
    fn on_a_torus_shifting_then_correlating_equals_correlating_then_shifting_bit_for_bit(
        x in plane(1..9, 1..40), k in kernel(1..5, 1..5), s in far(), dilation in 1..4usize, flip in any::<bool>()
    ) {
        let o = Options { boundary: Boundary::Circular, stride: 1, dilation, flip };
        let [first, second] = shifted_then_correlated_and_correlated_then_shifted(&x, &k, &o, s);
        prop_assert_eq!(first, second);
        let all_same = edge_band(x.h(), x.w(), &k, &o, s).unwrap().iter().all(|cell| *cell == Cell::Same);
        prop_assert!(all_same);
    }

    #[test]
    fn outside_the_edge_band_the_two_paths_agree_bit_for_bit(
        x in plane(1..9, 1..30), k in kernel(1..5, 1..5), s in far(),
        boundary in prop::sample::select(same()), stride in 1..3usize, dilation in 1..3usize, flip in any::<bool>()
    ) {
        let o = Options { boundary, stride, dilation, flip };
        let s = Shift { dx: s.dx * stride as isize, dy: s.dy * stride as isize };
        // Invalid shapes and overflow have tests of their own.
        let Ok(square) = Square::new(&x, &k, &o, s) else { return Ok(()) };
        let (first, second) = both_paths(&x, &k, &o, s);
        prop_assert_eq!(bits(&square.output_of_shifted), bits(&first));
        prop_assert_eq!(bits(&square.shifted_output), bits(&second));
        let (first, second) = (bits(&first), bits(&second));
        let mut largest = 0.0f32;
        for (i, cell) in square.cells.iter().enumerate() {
            prop_assert!(*cell == Cell::Edge || first[i] == second[i]);
            largest = largest.max((f32::from_bits(first[i]) - f32::from_bits(second[i])).abs());
        }
        prop_assert_eq!(square.max_difference(), largest);
        prop_assert_eq!(square.max_difference_interior(), 0.0);
        prop_assert_eq!(square.comparable(), square.cells.len());
    }

    #[test]
    fn the_edge_band_is_exactly_where_the_two_paths_can_differ_on_planes(
        (h, w) in (1..6usize, 1..7usize),
        mask in (1..4usize, 1..4usize).prop_flat_map(|(kh, kw)| {
            (prop::collection::vec(any::<bool>(), kh * kw), Just(kh), Just(kw))
        }),
        (dx, dy) in (-9..10isize, -8..9isize),
        boundary in prop::sample::select(same()), stride in 1..3usize, dilation in 1..3usize, flip in any::<bool>()
    ) {
        let o = Options { boundary, stride, dilation, flip };
        let (on, kh, kw) = mask;
        prop_assume!(Correlation::new(h, w, &kernel_on(&on, kh, kw, 0), &o).is_ok());
        let s = Shift { dx: dx * stride as isize, dy: dy * stride as isize };
        check_band(h, w, (&on, kh, kw), &o, s, 4);
    }
}

/// A layer with shared weights and pooling.
fn pooled_layer(k: &Kernel, o: Options, pool: Pool, relu: bool) -> Layer<'_> {
    Layer { kernel: k, options: o, weights: Weights::Shared, relu, pool }
}

/// Pooling, written out: blocks of 2×2 (1×2 in a single row), odd remainders left out; or a blur with the textbook's loop,
/// then every second sample.
fn pool_by_hand(y: &Plane, pool: Pool, boundary: Boundary) -> Plane {
    if pool == Pool::Blur2 {
        let row = [0.25, 0.5, 0.25];
        let column: &[f32] = if y.h() == 1 { &[1.0] } else { &row };
        let taps = column.iter().flat_map(|a| row.map(|b| a * b)).collect();
        let blur = Kernel::new(column.len(), 3, taps).unwrap();
        let blurred = correlate_reference(y, &blur, &Options { boundary, ..Options::default() }).unwrap();
        return Plane::from_fn(blurred.h().div_ceil(2), blurred.w().div_ceil(2), |y, x| blurred.at(2 * y, 2 * x))
            .unwrap();
    }
    let tall = if y.h() == 1 { 1 } else { 2 };
    Plane::from_fn(y.h() / tall, y.w() / 2, |row, col| {
        let block: Vec<f32> = (0..tall)
            .flat_map(|a| (0..2).map(move |b| (a, b)))
            .map(|(a, b)| y.at(row * tall + a, col * 2 + b))
            .collect();
        match pool {
            Pool::Max2 => block.iter().copied().fold(f32::MIN, f32::max),
            Pool::Avg2 => block.iter().sum::<f32>() / block.len() as f32,
            Pool::None | Pool::Blur2 => unreachable!("no blocks"),
        }
    })
    .unwrap()
}

#[test]
fn four_turns_and_two_flips_are_the_identity_and_scaling_is_about_the_middle() {
    let x = Plane::new(3, 5, scattered(15, 8)).unwrap();
    let apply = |x: &Plane, g: Transform| g.apply(x, Boundary::Zero).unwrap();
    let turned = (0..4).fold(x.clone(), |x, _| apply(&x, Transform::Turn));
    assert_eq!(turned, x);
    assert_eq!(apply(&apply(&x, Transform::Flip), Transform::Flip), x);
    assert_eq!(apply(&x, Transform::Turn).at(0, 0), x.at(2, 0));
    // Enlarging keeps only the middle half.
    let large = apply(&Plane::row(vec![1.0, 2.0, 3.0, 4.0]).unwrap(), Transform::Scale);
    assert_eq!(large.data(), [2.0, 2.0, 3.0, 3.0]);
    let places = Plane::from_fn(5, 6, |row, col| (10 * row + col) as f32).unwrap();
    let large = apply(&places, Transform::Scale);
    let rows = [1, 1, 2, 2, 3].map(|row| [1, 2, 2, 3, 3, 4].map(|col| (10 * row + col) as f32));
    assert_eq!(large.data(), rows.as_flattened());
}

#[test]
fn with_valid_every_layer_is_compared_only_where_its_input_is_known() {
    let x = Plane::new(4, 6, scattered(24, 18)).unwrap();
    let k = Kernel::new(2, 2, scattered(4, 19)).unwrap();
    let valid = Options::default();
    let own = |count: usize| scattered(count, 20);
    let matrix = |rows: usize, cols: usize| scattered(rows * cols, 21);
    let square =
        |weights, g| Square::of(&x, &Layer { weights, ..pooled_layer(&k, valid, Pool::None, false) }, g).unwrap();
    let moved = Transform::Shift(Shift { dx: 1, dy: 0 });
    // Of 3×5 outputs, those in the first column depend on unknown samples.
    let local = square(Weights::Local(&own), moved);
    assert_eq!((local.comparable(), local.open_cells()), (12, 12));
    assert!((0..3).all(|y| local.cells[5 * y] == Cell::Undefined && local.difference.at(y, 0) == 0.0));
    // Every output of a dense layer depends on every sample, including unknown ones.
    let dense = square(Weights::Dense(&matrix), moved);
    assert_eq!(dense.comparable(), 0);
    assert_eq!(dense.output_of_shifted, Plane::zeros(3, 5).unwrap());
    // All samples are known if none comes in over the edge.
    for g in [Transform::Flip, Transform::Shift(Shift::default())] {
        let dense = square(Weights::Dense(&matrix), g);
        assert_eq!(dense.comparable(), 15);
        assert!(dense.output_of_shifted.data().iter().all(|y| *y != 0.0));
    }
    let turned = square(Weights::Shared, Transform::Turn);
    assert_eq!(turned.comparable(), 15);
    assert_eq!(turned.output_of_shifted, correlate(&turned.shifted, &k, &valid).unwrap());
}

#[test]
fn with_valid_a_block_is_defined_if_all_of_its_outputs_are() {
    let x = Plane::new(7, 9, scattered(63, 22)).unwrap();
    let k = Kernel::new(2, 2, scattered(4, 23)).unwrap();
    let layer = pooled_layer(&k, Options::default(), Pool::Max2, false);
    // 6×8 outputs make 3×4 blocks. Two rows and columns of samples move out: one row and column of blocks.
    let square = Square::of(&x, &layer, Transform::Shift(Shift { dx: -2, dy: -2 })).unwrap();
    assert_eq!(square.output_of_shifted_region, Region { y0: 0, y1: 2, x0: 0, x1: 3 });
    let square = Square::of(&x, &layer, Transform::Shift(Shift { dx: 2, dy: 2 })).unwrap();
    assert_eq!(square.output_of_shifted_region, Region { y0: 1, y1: 3, x0: 1, x1: 4 });
}

#[test]
fn differences_in_the_edge_band_are_counted_and_measured() {
    let x = Plane::row(vec![5.0, 1.0, 2.0, 3.0, 4.0]).unwrap();
    let k = Kernel::row(vec![1.0, 10.0, 100.0]).unwrap();
    let o = Options { boundary: Boundary::Zero, ..Options::default() };
    let square = Square::new(&x, &k, &o, Shift { dx: 1, dy: 0 }).unwrap();
    // At the left, only the path that shifts first reads the 5; at the right, only the other path reads the 4.
    assert_eq!(square.difference.data(), [500.0, 0.0, 0.0, 0.0, -400.0]);
    assert_eq!((square.edge_cells(), square.max_difference_edge()), (2, 500.0));
    assert_eq!((square.open_cells(), square.max_difference_interior()), (0, 0.0));
}

#[test]
fn a_shift_between_two_outputs_is_rounded_and_all_cells_are_open() {
    let x = Plane::row(scattered(12, 9)).unwrap();
    let k = Kernel::row(scattered(3, 10)).unwrap();
    for (stride, d, step) in [(2, 1, 1), (2, -1, -1), (3, 1, 0), (3, 2, 1), (4, 5, 1), (4, 6, 2), (4, -7, -2)] {
        let o = Options { boundary: Boundary::Circular, stride, ..Options::default() };
        let square = Square::of(&x, &pooled_layer(&k, o, Pool::None, false), Transform::Shift(Shift { dx: d, dy: 0 }));
        let square = square.unwrap();
        let moved = shift(&square.output, Shift { dx: step, dy: 0 }, Boundary::Circular).unwrap();
        assert_eq!(square.shifted_output, moved, "stride {stride}, shift {d}");
        assert_eq!(square.open_cells(), square.cells.len());
        assert!(square.max_difference_interior() > 0.0);
        assert!(Square::new(&x, &k, &o, Shift { dx: d, dy: 0 }).is_err());
    }
}

#[test]
fn unshared_weights_break_equivariance_and_copies_of_one_kernel_keep_it() {
    let x = Plane::new(6, 8, scattered(48, 11)).unwrap();
    let k = Kernel::new(3, 3, scattered(9, 12)).unwrap();
    let o = Options { boundary: Boundary::Circular, ..Options::default() };
    let g = Transform::Shift(Shift { dx: 3, dy: -2 });
    let own = |count: usize| scattered(count, 13);
    let copies = |count: usize| k.taps().iter().copied().cycle().take(count).collect();
    let matrix = |_: usize, _: usize| Dense::of_correlation(6, 8, &k, &o).unwrap().weights().to_vec();
    let largest = |weights: Weights| {
        let layer = Layer { kernel: &k, options: o, weights, relu: false, pool: Pool::None };
        Square::of(&x, &layer, g).unwrap().max_difference()
    };
    assert!(largest(Weights::Local(&own)) > 0.0);
    assert!(largest(Weights::Dense(&|rows, cols| scattered(rows * cols, 14))) > 0.0);
    assert_eq!(largest(Weights::Local(&copies)), 0.0);
    assert_eq!(largest(Weights::Dense(&matrix)), 0.0);
}

#[test]
fn unshared_layers_take_one_size_only_and_ends_of_different_sizes_are_not_compared() {
    let x = Plane::new(4, 6, scattered(24, 15)).unwrap();
    let k = Kernel::row(scattered(3, 16)).unwrap();
    let own = |count: usize| scattered(count, 17);
    let circular = Options { boundary: Boundary::Circular, ..Options::default() };
    let local = Layer { weights: Weights::Local(&own), ..pooled_layer(&k, circular, Pool::None, false) };
    assert!(matches!(Square::of(&x, &local, Transform::Turn), Err(Error::Shape { what: Argument::X, .. })));
    let shared = pooled_layer(&k, Options::default(), Pool::None, false);
    assert!(matches!(Square::of(&x, &shared, Transform::Turn), Err(Error::Shape { what: Argument::Y, .. })));
    let square = Square::of(&x, &pooled_layer(&k, circular, Pool::None, false), Transform::Turn).unwrap();
    assert_eq!((square.difference.h(), square.difference.w()), (6, 4));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn with_pooling_and_a_rectifier_cells_outside_the_edge_band_are_equal(
        (h, w) in (1..9usize, 4..10usize), (kh, kw) in (1..4usize, 1..4usize), (dx, dy) in (-4..5isize, -4..5isize),
        boundary in prop::sample::select(&Boundary::ALL), stride in 1..3usize, pool in prop::sample::select(&Pool::ALL[1..]),
        relu in any::<bool>(), seed in 0..1000u64
    ) {
        let o = Options { boundary, stride, dilation: 1, flip: false };
        let x = Plane::new(h, w, scattered(h * w, seed)).unwrap();
        let k = Kernel::new(kh, kw, scattered(kh * kw, seed + 1)).unwrap();
        let s = Shift { dx: dx * 2 * stride as isize, dy: dy * 2 * stride as isize };
        let Ok(square) = Square::of(&x, &pooled_layer(&k, o, pool, relu), Transform::Shift(s)) else {
            return Ok(());
        };
        prop_assert_eq!(square.open_cells(), 0);
        prop_assert_eq!(square.max_difference_interior(), 0.0);
        // The layer, step by step.
        let plain = correlate(&square.input, &k, &o).unwrap();
        let rectified = |v: f32| if relu { v.max(0.0) } else { v };
        let kept = Plane::from_fn(plain.h(), plain.w(), |y, x| rectified(plain.at(y, x))).unwrap();
        prop_assert_eq!(&square.output, &pool_by_hand(&kept, pool, boundary));
        if o.boundary == Boundary::Circular && h % (2 * stride) == 0 && w % (2 * stride) == 0 {
            prop_assert_eq!(square.max_difference(), 0.0);
            prop_assert_eq!(square.edge_cells(), 0);
        }
    }

    #[test]
    fn a_kernel_that_is_its_own_mirror_image_commutes_with_the_mirror(
        (h, w) in (1..8usize, 1..8usize), half in 0..3usize, kh in 1..4usize,
        boundary in prop::sample::select(&Boundary::ALL), seed in 0..1000u64
    ) {
        let o = Options { boundary, ..Options::default() };
        let kw = 2 * half + 1;
        let weights = scattered(kh * kw, seed);
        let taps = (0..kh * kw).map(|i| weights[i / kw * kw + (i % kw).min(kw - 1 - i % kw)]);
        let k = Kernel::new(kh, kw, taps.collect()).unwrap();
        let x = Plane::new(h, w, scattered(h * w, seed + 1)).unwrap();
        if let Ok(square) = Square::of(&x, &pooled_layer(&k, o, Pool::None, false), Transform::Flip) {
            // Sums of whole numbers are exact in any order.
            prop_assert_eq!(square.max_difference(), 0.0);
        }
    }
}

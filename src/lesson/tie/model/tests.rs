//! Tests of the model against correlation and matrix multiplication.

use super::*;
use crate::conv::{Boundary, Kernel, Options, Plane, correlate};
use crate::lesson::tie::tests::{model, open};
use crate::lesson::tie::{Edit, Tie};

#[test]
fn the_default_matrix_is_a_circulant_with_nine_parameters() {
    let model = Model::new(&Setup::default());
    assert_eq!((model.pattern.count, model.order), (9, Some(9)));
    assert_eq!(model.check(Symmetry::Shift).map(|check| check.difference), Some(vec![0; 9]));
    assert!(matches!(model.known, Some(Known::Kernel { full: true, symmetric: false, .. })));
}

#[test]
fn correlating_with_the_kernel_equals_multiplying_by_the_matrix() {
    for fragment in ["local=1", "local=2", "group=shift,reflect&local=1", "", "n=8", "n=12&local=3&seed=5"] {
        let model = model(fragment);
        let (taps, _) = model.kernel().expect("a kernel");
        let x: Vec<f32> = model.x.iter().map(|&x| x as f32).collect();
        let options = Options { boundary: Boundary::Circular, ..Default::default() };
        let plane = Plane::row(x).expect("a row");
        let kernel = Kernel::row(taps).expect("a kernel");
        let y = correlate(&plane, &kernel, &options).expect("a correlation");
        let product: Vec<i32> = model.check(Symmetry::Shift).expect("a check").moved_output;
        let mut expected: Vec<f32> = product.iter().map(|&y| y as f32).collect();
        expected.rotate_left(1);
        assert_eq!(y.data(), expected, "{fragment}");
    }
}

#[test]
fn correlating_with_a_two_dimensional_kernel_equals_multiplying_by_the_matrix() {
    for fragment in ["h=4&w=4&local=1", "h=4&w=4", "h=3&w=4", "h=2&w=4&group=shift2d,mirror"] {
        let model = model(fragment);
        let (taps, rows) = model.kernel().expect("a kernel");
        let (h, w) = model.shape.size();
        let x = model.x.iter().map(|&x| x as f32).collect();
        let options = Options { boundary: Boundary::Circular, ..Default::default() };
        let plane = Plane::new(h, w, x).expect("a plane");
        let kernel = Kernel::new(rows, taps.len() / rows, taps).expect("a kernel");
        let y = correlate(&plane, &kernel, &options).expect("a correlation");
        let n = h * w;
        let expected: Vec<f32> =
            (0..n).map(|i| (0..n).map(|j| (model.weight((i, j)) * model.x[j]) as f32).sum()).collect();
        assert_eq!(y.data(), expected, "{fragment}");
    }
}

#[test]
fn a_matrix_tied_along_the_orbits_passes_every_check() {
    for fragment in [
        "",
        "group=reflect",
        "group=shift,reflect",
        "group=shift,swap",
        "group=cycle&cycle=0.3.6,1.4",
        "h=4&w=4",
        "h=3&w=3&group=turn",
        "h=4&w=4&group=shift2d,turn,mirror&local=1",
        "h=2&w=4&group=down,mirror",
        "group=swap&n=3",
    ] {
        let state = open(fragment);
        let model = Model::new(&state.setup);
        assert_eq!(model.broken(), [], "{fragment}");
        for &symmetry in &state.setup.group {
            let check = model.check(symmetry).expect("a check");
            assert!(check.difference.iter().all(|&d| d == 0), "{fragment} {symmetry:?}");
        }
    }
}

#[test]
fn an_untied_entry_changes_two_outputs_of_the_check() {
    for (i, j) in [(0, 1), (4, 5), (8, 0), (3, 3), (2, 7)] {
        let model = model(&format!("untie={i}.{j}"));
        assert_eq!(model.broken(), [Symmetry::Shift]);
        let difference = model.check(Symmetry::Shift).expect("a check").difference;
        let seen: Vec<usize> = (0..9).filter(|&output| difference[output] != 0).collect();
        let mut expected = vec![i, (i + 1) % 9];
        expected.sort_unstable();
        assert_eq!(seen, expected);
        assert_eq!(model.pattern.count, 10);
    }
}

#[test]
fn entries_of_one_orbit_are_connected_by_generators() {
    let model = model("group=shift,reflect");
    assert_eq!(model.way((0, 1), (1, 2)), Way::Steps(vec![(Symmetry::Shift, 1, false)]));
    assert_eq!(model.way((0, 1), (3, 4)), Way::Steps(vec![(Symmetry::Shift, 3, false)]));
    assert_eq!(model.way((1, 2), (0, 1)), Way::Steps(vec![(Symmetry::Shift, 1, true)]));
    assert_eq!(model.way((0, 1), (0, 8)), Way::Steps(vec![(Symmetry::Reflect, 1, false)]));
    assert_eq!(model.way((0, 1), (0, 2)), Way::None);
}

#[test]
fn every_way_maps_the_first_entry_to_the_second() {
    for fragment in ["group=shift,reflect", "n=5&group=reflect,swap", "h=3&w=3&group=shift2d,turn"] {
        let (state, model) = (open(fragment), model(fragment));
        let n = model.pattern.n;
        for (from, to) in (0..n).flat_map(|j| (0..n * n).map(move |place| ((0, j), (place / n, place % n)))) {
            let tied = model.pattern.at(from.0, from.1) == model.pattern.at(to.0, to.1);
            let Way::Steps(steps) = model.way(from, to) else {
                assert!(!tied, "{fragment} {from:?} {to:?}");
                continue;
            };
            let mut at = from;
            for (symmetry, times, inverse) in steps {
                let g = state.setup.permutation(symmetry);
                let g = if inverse { g.inverse() } else { g };
                (0..times).for_each(|_| at = (g.of(at.0), g.of(at.1)));
            }
            assert_eq!((at, tied), (to, true), "{fragment}");
        }
    }
}

#[test]
fn the_selected_entry_is_compared_with_the_marked_one_or_with_its_image() {
    let compared = |fragment: &str| model(fragment).compared(&open(fragment).view);
    assert_eq!(compared("select=w4.3&mark=0.8"), ((0, 8), (4, 3)));
    assert_eq!(compared("select=w4.3&mark=4.3"), ((4, 3), (5, 4)));
    assert_eq!(compared("select=w8.3"), ((8, 3), (0, 4)));
    assert!(model("group=shift,swap").is_every_permutation() && !model("").is_every_permutation());
}

#[test]
fn entries_within_the_radius_keep_their_weights() {
    for group in ["", "&group=shift,reflect", "&group=", "&h=4&w=4", "&h=3&w=4", "&group=reflect"] {
        let all = model(group);
        for radius in 1..open(group).setup.shape.reach() {
            let near = model(&format!("local={radius}{group}"));
            for (entry, label) in near.pattern.labels.iter().enumerate() {
                assert_eq!(near.weights[entry], if label.is_some() { all.weights[entry] } else { 0 }, "{group}");
            }
        }
    }
}

#[test]
fn a_broken_symmetry_is_checked_by_default() {
    let mut state = open("group=shift,swap&local=1");
    let checked = |state: &Tie| Model::new(&state.setup).checked(&state.view);
    assert_eq!((checked(&state), state.view.check), (Symmetry::Swap, None));
    state.apply(Edit::Check(Symmetry::Shift));
    assert_eq!((checked(&state), state.view.check), (Symmetry::Shift, Some(Symmetry::Shift)));
    assert_eq!(open("group=shift,swap&local=1&check=shift"), state);
    state.apply(Edit::Check(Symmetry::Swap));
    assert_eq!(state.view.check, None);
    assert_eq!(open("check=shift"), Tie::default());
}

#[test]
fn weights_are_distinct_whole_numbers_of_growing_size() {
    for seed in [1, 2, 77] {
        let model = model(&format!("group=&seed={seed}"));
        for (block, weights) in model.weights.chunks_exact(10).enumerate() {
            let mut sizes: Vec<i32> = weights.to_vec();
            sizes.sort();
            let low = 5 * block as i32 + 1;
            let expected: Vec<i32> = (low..low + 5).rev().map(|size| -size).chain(low..low + 5).collect();
            assert_eq!(sizes, expected, "{seed}");
        }
    }
}

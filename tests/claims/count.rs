//! Count: what is compared, and what has been reached.

use parameter_sharing::conv::{Boundary, Channels, Kernel};
use parameter_sharing::lesson::Image;
use parameter_sharing::lesson::count::{Caption, Count, Form, Landmark, Panel, Room, Setup, View, Wall};
use proptest::prelude::*;

use crate::Meetings;

proptest! {
    #![proptest_config(crate::cases(150))]

    #[test]
    fn a_sentence_compares_only_what_differs_as_it_says(
        (h, w) in (1usize..7, 1usize..7), (kh, kw) in (1usize..4, 1usize..4),
        boundary in prop::sample::select(Boundary::ALL.to_vec()), stride in 1usize..4, forms in 0usize..3,
    ) {
        let kernel = Kernel::new(kh, kw, vec![2.0; kh * kw]).unwrap();
        let setup = Setup { image: Image::Custom, h, w, kernel, boundary, stride, ..Setup::default() };
        let Ok(costs) = setup.costs() else { return Ok(()) };
        let forms = [vec![Form::Conv, Form::Sparse], vec![Form::Sparse, Form::Dense], vec![Form::Conv, Form::Dense]][forms].clone();
        let view = View { panel: Panel::Matrix, forms, ..View::default() };
        let state = Count { setup: setup.clone(), view, ..Count::default() };
        let meetings = Meetings::new((h, w), (kh, kw), &setup.options()).unwrap();
        let connections: usize = (0..kh * kw).map(|tap| meetings.uses(tap)).sum();
        // Entries of the sparse matrix: pairs of an output and an input, even where two taps meet in one.
        let entries: usize = (0..meetings.outputs).map(|output| meetings.window(output).len()).sum();
        match Caption::new(&state, &costs, None) {
            Caption::Sharing { kernel, sparse, operations } => {
                prop_assert_eq!((kernel, sparse), ((kh * kw) as u128, entries as u128));
                prop_assert_eq!(costs.conv.multiplications, costs.sparse.multiplications);
                prop_assert_eq!(costs.conv.multiplications, connections as u128);
                prop_assert_eq!(operations, costs.sparse.multiplications + costs.sparse.additions);
            }
            Caption::Sparsity { sparse, dense } => {
                prop_assert!(sparse < dense);
                prop_assert_eq!(costs.dense.multiplications, (meetings.outputs * h * w) as u128);
                prop_assert_eq!(costs.sparse.multiplications, entries as u128);
            }
            Caption::Matrix { kernel, dense } => {
                prop_assert_eq!((kernel, dense), ((kh * kw) as u128, (meetings.outputs * h * w) as u128));
            }
            other => prop_assert!(false, "{:?}", other),
        }
        let edges = Count { view: View { panel: Panel::Edges, ..View::default() }, ..state };
        let Caption::Edges { numbers, kernels, positions, .. } = Caption::new(&edges, &costs, None) else { panic!("the picture") };
        prop_assert_eq!((numbers, kernels, positions), (kh * kw, 1, meetings.outputs as u128));
    }
}

proptest! {
    #![proptest_config(crate::cases(300))]

    #[test]
    fn the_numbers_of_a_layer_with_channels_are_counted_one_by_one(
        (h, w, input) in (1usize..6, 1usize..6, 1usize..4), (kh, kw, output) in (1usize..4, 1usize..4, 1usize..4),
        boundary in prop::sample::select(Boundary::ALL.to_vec()), stride in 1usize..3, bias in any::<bool>(),
    ) {
        let kernel = Kernel::new(kh, kw, vec![2.0; kh * kw]).unwrap();
        let channels = Channels { input, output, bias, depthwise: false };
        let setup = Setup { image: Image::Custom, h, w, kernel, boundary, stride, channels, ..Setup::default() };
        let Ok(costs) = setup.costs() else { return Ok(()) };
        let meetings = Meetings::new((h, w), (kh, kw), &setup.options()).unwrap();
        let of = |view: View, reached| Caption::new(&Count { setup: setup.clone(), view, ..Count::default() }, &costs, reached);
        let biases = if bias { output } else { 0 };
        let shared = (kh * kw * input * output + biases) as u128;
        // Not shared, every connection inside the picture has a weight of its own.
        let connections: usize = (0..kh * kw).map(|tap| meetings.uses(tap)).sum();
        let own = (connections * input * output + meetings.outputs * if bias { output } else { 0 }) as u128;
        let panel = |panel: Panel| View { panel, ..View::default() };
        prop_assert_eq!(of(panel(Panel::Layer), None), Caption::Layer { kernel: shared, local: own });
        let Caption::Edges { numbers, edges, kernels, positions } = of(panel(Panel::Edges), None) else { panic!("the picture") };
        prop_assert_eq!((numbers * kernels + biases) as u128, shared);
        prop_assert_eq!((positions, edges), (meetings.outputs as u128, false));
        let full = (meetings.outputs * output * (h * w * input + usize::from(bias))) as u128;
        for reached in [Landmark::Kernel, Landmark::Local, Landmark::Screen, Landmark::Person] {
            let said = of(panel(Panel::Matrix), Some(reached));
            let Caption::OnTheWay { kernel, local, screens, .. } = said else { panic!("{said:?}") };
            prop_assert_eq!((kernel, local), (shared, own));
            prop_assert!((screens - 1) * 1_024_000 < full && full <= screens * 1_024_000);
        }
        if let Caption::Growth { doubled } = of(panel(Panel::Growth), None) {
            let twice = Setup { h: 2 * h, w: 2 * w, channels: Channels::default(), ..setup.clone() };
            let larger = Meetings::new((2 * h, 2 * w), (kh, kw), &twice.options()).unwrap();
            let times = (larger.outputs * 4 * h * w) as f64 / (meetings.outputs * h * w) as f64;
            prop_assert!((doubled - times).abs() < 1e-9 * times);
        }
    }
}

#[test]
fn a_person_is_spoken_of_only_where_the_matrix_is_taller() {
    let mut spoken = [0; 2];
    for (h, w) in [(280, 320), (16, 16), (600, 16), (4, 4), (2000, 3000)] {
        let setup = Setup { image: Image::Custom, h, w, ..Setup::default() };
        let costs = setup.costs().unwrap();
        let wall = Wall::new(&setup, &costs, Room { w: 900.0, h: 500.0 });
        let taller = wall.size(Landmark::Matrix).1 > 1.7 / 0.2646e-3;
        for zoom in (0..1000).map(|step| step as f32 / 1000.0) {
            let state = Count { setup: setup.clone(), ..Count::default() };
            let caption = Caption::new(&state, &costs, Some(wall.reached(zoom)));
            let person = matches!(caption, Caption::OnTheWay { reached: Landmark::Person | Landmark::Matrix, .. });
            assert!(taller || !person, "{h}×{w} at {zoom}");
            spoken[usize::from(person)] += 1;
        }
    }
    assert!(spoken.iter().all(|&times| times > 100), "{spoken:?}");
}

//! Learn: floors, shares, and the largest stable step.

use parameter_sharing::lesson::LayerKind;
use parameter_sharing::lesson::learn::{
    Caption, Descent, Example, Examples, Learn, Panel, Part, Rule, Setup, Task, source,
};
use proptest::prelude::*;

/// Whether `l·I − a` has a Cholesky factor, so that all eigenvalues of `a` lie below `l`.
fn below(a: &[Vec<f64>], l: f64) -> bool {
    let q = a.len();
    let mut factor = vec![vec![0.0; q]; q];
    for i in 0..q {
        for j in 0..=i {
            let entry = if i == j { l - a[i][j] } else { -a[i][j] };
            let rest: f64 = entry - (0..j).map(|k| factor[i][k] * factor[j][k]).sum::<f64>();
            if i == j {
                if rest <= 0.0 {
                    return false;
                }
                factor[i][i] = rest.sqrt();
            } else {
                factor[i][j] = rest / factor[j][j];
            }
        }
    }
    true
}

/// The matrices Σ x xᵀ of the layer's inputs: one for each set of weights that is learned on its own.
fn grams(layer: LayerKind, n: usize, examples: &[Example]) -> Vec<Vec<Vec<f64>>> {
    let window = |example: &Example, i: usize| (0..3).map(|j| example.x[source(n, i, j)]).collect::<Vec<f64>>();
    let inputs: Vec<Vec<Vec<f64>>> = match layer {
        LayerKind::Conv => vec![examples.iter().flat_map(|e| (0..n).map(move |i| window(e, i))).collect()],
        LayerKind::Local => (0..n).map(|i| examples.iter().map(|e| window(e, i)).collect()).collect(),
        LayerKind::Dense => vec![examples.iter().map(|e| e.x.clone()).collect()],
    };
    let gram = |inputs: &Vec<Vec<f64>>| {
        let q = inputs[0].len();
        (0..q).map(|a| (0..q).map(|b| inputs.iter().map(|x| x[a] * x[b]).sum()).collect()).collect()
    };
    inputs.iter().map(gram).collect()
}

proptest! {
    #![proptest_config(crate::cases(200))]

    #[test]
    fn two_over_lambda_is_right_to_nine_digits(seed in any::<u32>(), n in 4usize..17, count in 1usize..30) {
        let examples: Vec<Example> = Examples::new(seed, Rule { n, mirror: 0.0 }, 0.0, Part::Whole).take(count).collect();
        for layer in [LayerKind::Conv, LayerKind::Local, LayerKind::Dense] {
            let lambda = 2.0 / Descent::new(layer, n, &examples).largest_rate();
            let grams = grams(layer, n, &examples);
            prop_assert!(grams.iter().all(|gram| below(gram, lambda * (1.0 + 1e-9))), "{layer:?} {lambda}");
            prop_assert!(!grams.iter().all(|gram| below(gram, lambda * (1.0 - 1e-9))), "{layer:?} {lambda}");
        }
    }

    #[test]
    fn descent_is_said_to_diverge_only_above_the_largest_stable_rate(
        seed in any::<u32>(), rate in 0.05f32..1.5, common in any::<bool>(), examples in 1usize..20
    ) {
        let state = Learn { setup: Setup { panel: Panel::Watch, seed, rate, common, examples, ..Setup::default() }, ..Learn::default() };
        let mut race = state.setup.race();
        race.go_to(2000);
        let errors = race.errors().last().copied().unwrap();
        if let Caption::Diverged = Caption::new(&state, 2000, race.has_diverged(), errors) {
            prop_assert!(rate > 1.0, "{rate}");
        }
    }

    #[test]
    fn no_shared_kernel_gets_below_the_floor(mirror in 0f32..1.0, n in 6usize..16, kernel in prop::array::uniform3(-2f64..2.0)) {
        let setup = Setup { panel: Panel::Wrong, mirror, n, ..Setup::default() };
        let task: Task = setup.task();
        let truth = task.rule().matrix();
        let (mut own, mut zero) = (0.0, 0.0);
        for i in 0..n {
            for j in 0..n {
                let shared: f64 = (0..3).filter(|&tap| source(n, i, tap) == j).map(|tap| kernel[tap]).sum();
                own += (shared - truth.at(i, j)).powi(2);
                zero += truth.at(i, j).powi(2);
            }
        }
        let state = Learn { setup, ..Learn::default() };
        match Caption::new(&state, 0, false, [0.0; 3]) {
            Caption::Wrong { floor, .. } => prop_assert!(floor > 0.0 && floor <= own / zero + 1e-12),
            Caption::Same { .. } => prop_assert_eq!(mirror, 0.0),
            other => prop_assert!(false, "{:?}", other),
        }
    }
}

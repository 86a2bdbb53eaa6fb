//! Tie: which symmetries hold, which are lost and why.

use parameter_sharing::conv::Permutation;
use parameter_sharing::lesson::tie::{Broken, Caption, Model, Setup, Shape, Symmetry, Tie};
use proptest::prelude::*;

/// Whether weights and permutation commute: W·g(x) = g(W·x) for every unit vector x.
fn commute(model: &Model, g: &Permutation) -> bool {
    let n = model.pattern.n;
    (0..n).all(|i| (0..n).all(|j| model.weight((g.of(i), g.of(j))) == model.weight((i, j))))
}

fn setup() -> impl Strategy<Value = Setup> {
    let shape =
        prop_oneof![(2usize..8).prop_map(Shape::Line), (2usize..4, 2usize..4).prop_map(|(h, w)| Shape::Grid(h, w))];
    (shape, any::<u8>(), 0usize..3, any::<Option<(u8, u8)>>(), any::<Option<i8>>(), 0u32..50).prop_map(
        |(shape, chosen, local, untie, own, seed)| {
            let all = Symmetry::of(shape);
            let group =
                all.enumerate().filter(|(place, _)| chosen >> (place % 8) & 1 == 1).map(|(_, one)| one).collect();
            let n = shape.n();
            let untie = untie.map(|(i, j)| (i as usize % n, j as usize % n));
            let plain = Setup { shape, group, local, seed, cycle: vec![vec![0, 1]], ..Setup::default() };
            let kept = untie.filter(|&(i, j)| Model::new(&plain).pattern.at(i, j).is_some());
            let before = kept.map(|entry| Model::new(&plain).weight(entry));
            // Some of the untied entries keep their value, others get one of the reader's.
            let own = own.map(|own| if own % 2 == 0 { before.unwrap_or_default() } else { own.into() });
            let chosen_weights = kept.zip(own).into_iter().collect();
            Setup { untie: kept, chosen_weights, ..plain }
        },
    )
}

fn rules(model: &Model, setup: &Setup) -> Vec<(Symmetry, Permutation)> {
    setup.group.iter().map(|&symmetry| (symmetry, model.rule(symmetry).unwrap().clone())).collect()
}

proptest! {
    #![proptest_config(crate::cases(600))]

    #[test]
    fn the_caption_names_what_holds_and_what_is_lost(setup in setup()) {
        let state = Tie { setup: setup.clone(), ..Tie::default() };
        let model = Model::new(&setup);
        let check = model.check(model.checked(&state.view));
        let rules = rules(&model, &setup);
        let lost: Vec<Symmetry> = rules.iter().filter(|(_, g)| !commute(&model, g)).map(|(one, _)| *one).collect();
        let tied = Model::new(&Setup { untie: None, chosen_weights: Vec::new(), ..setup.clone() });
        let cut: Vec<Symmetry> = rules.iter().filter(|(_, g)| !commute(&tied, g)).map(|(one, _)| *one).collect();
        let outputs_differ = |broken: &Broken| {
            let (n, g) = (model.pattern.n, model.rule(broken.checked).unwrap());
            let applied = |x: &[i32]| -> Vec<i32> {
                (0..n).map(|i| (0..n).map(|j| model.weight((i, j)) * x[j]).sum()).collect()
            };
            let (first, second) = (applied(&g.moved(&model.x)), g.moved(&applied(&model.x)));
            (0..n).filter(|&i| first[i] != second[i]).collect::<Vec<_>>() == broken.outputs
        };
        match Caption::new(&state, &model, check.as_ref()) {
            Caption::Free { count, near } => {
                prop_assert!(setup.group.is_empty());
                prop_assert_eq!((count, near), (model.pattern.labels.iter().flatten().count(), setup.local > 0));
            }
            Caption::Tied { group, every, all, count, .. } => {
                prop_assert!(lost.is_empty() && setup.untie.is_none());
                prop_assert_eq!((group, all), (setup.group.clone(), model.pattern.n * model.pattern.n));
                prop_assert_eq!(count, orbits(&model, &rules, &setup));
                if every && model.pattern.n <= 7 {
                    prop_assert_eq!(closure(model.pattern.n, &rules), (1..=model.pattern.n).product::<usize>());
                }
            }
            Caption::Freed { entry, same } => {
                prop_assert!(lost.is_empty() && setup.untie == Some(entry));
                prop_assert_eq!(same, tied.weight(entry) == model.weight(entry));
                let alone = rules.iter().all(|(_, g)| (g.of(entry.0), g.of(entry.1)) == entry);
                prop_assert!(same || alone, "what it was tied to differs now");
            }
            Caption::Untied(entry, broken) => {
                prop_assert!(setup.untie == Some(entry) && tied.weight(entry) != model.weight(entry));
                let newly: Vec<Symmetry> = lost.iter().copied().filter(|one| !cut.contains(one)).collect();
                prop_assert_eq!(&broken.symmetries, &newly);
                prop_assert!(!newly.is_empty() && outputs_differ(&broken));
            }
            Caption::Cut(broken) => {
                prop_assert!(setup.local > 0 && broken.symmetries.iter().all(|one| cut.contains(one)));
                prop_assert!(broken.symmetries == lost && outputs_differ(&broken));
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }
}

/// The number of orbits of kept entries, each entry joined with its images until nothing changes.
fn orbits(model: &Model, rules: &[(Symmetry, Permutation)], setup: &Setup) -> usize {
    let n = model.pattern.n;
    let mut name: Vec<usize> = (0..n * n).collect();
    let mut changed = true;
    while changed {
        changed = false;
        for (_, g) in rules {
            for entry in 0..n * n {
                let image = g.of(entry / n) * n + g.of(entry % n);
                let least = name[entry].min(name[image]);
                changed |= name[entry] != name[image];
                (name[entry], name[image]) = (least, least);
            }
        }
    }
    let kept = |entry: usize| setup.local == 0 || model.pattern.labels[entry].is_some();
    let mut left: Vec<usize> = (0..n * n).filter(|&entry| kept(entry)).map(|entry| name[entry]).collect();
    left.sort_unstable();
    left.dedup();
    left.len()
}

/// The number of permutations that `rules` generate, at most 5,040.
fn closure(n: usize, rules: &[(Symmetry, Permutation)]) -> usize {
    let mut found = vec![Permutation::identity(n)];
    let mut next = 0;
    while next < found.len() && found.len() <= 5040 {
        for (_, g) in rules {
            let product = found[next].then(g);
            if !found.contains(&product) {
                found.push(product);
            }
        }
        next += 1;
    }
    found.len()
}

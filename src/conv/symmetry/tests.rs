//! Orbits against Burnside's lemma, and the theorem on commuting matrices in both directions.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;

fn shift(n: usize) -> Permutation {
    Permutation::of_grid(1, n, |_, i| (0, i + 1))
}

fn reflect(n: usize) -> Permutation {
    Permutation::of_grid(1, n, |_, i| (0, n - i))
}

fn swap(n: usize) -> Permutation {
    Permutation::of_cycles(n, &[vec![0, 1]]).expect("a swap")
}

fn torus(h: usize, w: usize) -> Vec<Permutation> {
    vec![Permutation::of_grid(h, w, |i, j| (i, j + 1)), Permutation::of_grid(h, w, |i, j| (i + 1, j))]
}

fn turn(side: usize) -> Permutation {
    Permutation::of_grid(side, side, |i, j| (j, side - 1 - i))
}

/// All elements of the group that `generators` generate, found one by one.
fn closure(n: usize, generators: &[Permutation]) -> HashSet<Permutation> {
    let mut group = HashSet::from([Permutation::identity(n)]);
    let mut fresh: Vec<Permutation> = group.iter().cloned().collect();
    while let Some(element) = fresh.pop() {
        for g in generators {
            let next = element.then(g);
            if group.insert(next.clone()) {
                fresh.push(next);
            }
        }
    }
    group
}

/// The number of orbits on entries by Burnside's lemma: the average number of entries that an element fixes. It fixes
/// an entry if it fixes both its row and its column.
fn burnside(n: usize, generators: &[Permutation]) -> usize {
    let group = closure(n, generators);
    let fixed = |g: &Permutation| (0..n).filter(|&i| g.of(i) == i).count().pow(2);
    let total: usize = group.iter().map(fixed).sum();
    assert_eq!(total % group.len(), 0);
    total / group.len()
}

#[test]
fn the_number_of_orbits_is_that_of_burnsides_lemma() {
    let mut cases: Vec<(usize, Vec<Permutation>)> = Vec::new();
    for n in 1..=12 {
        cases.push((n, vec![]));
        cases.push((n, vec![shift(n)]));
        cases.push((n, vec![reflect(n)]));
        cases.push((n, vec![shift(n), reflect(n)]));
    }
    cases.extend((2..=7).map(|n| (n, vec![shift(n), swap(n)])));
    for (h, w) in [(2, 2), (2, 3), (3, 3), (4, 3), (4, 4)] {
        cases.push((h * w, torus(h, w)));
    }
    for side in 2..=4 {
        let mut generators = torus(side, side);
        generators.push(turn(side));
        cases.push((side * side, generators));
    }
    for (n, generators) in cases {
        let orbits = orbits(n, &generators).expect("orbits");
        assert_eq!(orbits.count(), burnside(n, &generators), "{n} {generators:?}");
        assert_eq!(group_order(n, &generators), Some(closure(n, &generators).len() as u128), "{n} {generators:?}");
    }
}

#[test]
fn known_numbers_of_orbits_and_orders_of_groups() {
    let count = |n, generators: &[Permutation]| orbits(n, generators).expect("orbits").count();
    assert_eq!(count(9, &[]), 81);
    assert_eq!(count(9, &[shift(9)]), 9);
    assert_eq!(count(9, &[shift(9), reflect(9)]), 5);
    assert_eq!(count(9, &[shift(9), swap(9)]), 2);
    assert_eq!(count(16, &torus(4, 4)), 16);
    assert_eq!(group_order(16, &[shift(16), swap(16)]), Some((1..=16).product()));
    assert_eq!(group_order(16, &[&torus(4, 4)[..], &[turn(4)]].concat()), Some(64));
}

#[test]
fn a_thousand_points_take_less_than_five_seconds() {
    let n = MAX_POINTS;
    let started = std::time::Instant::now();
    assert_eq!(orbits(n, &[shift(n), reflect(n), swap(n)]).expect("orbits").count(), 2);
    assert!(started.elapsed().as_secs() < 5);
    assert!(matches!(orbits(n + 1, &[]), Err(crate::Error::TooLarge { what: crate::Argument::N })));
    assert!(matches!(orbits(0, &[]), Err(crate::Error::Empty { what: crate::Argument::N })));
}

#[test]
fn an_error_message_names_the_generator_and_its_fault() {
    let message = |images: Vec<usize>| Permutation::new(2, 4, images).expect_err("no permutation").to_string();
    assert_eq!(message(vec![0, 1, 2]), "generators[2] must be a permutation of 0…3: it holds 3 numbers");
    assert_eq!(
        message(vec![0, 1, 4, 2]),
        "generators[2] must be a permutation of 0…3: the number at index 2 is not one of these"
    );
    assert_eq!(message(vec![0, 1, 1, 2]), "generators[2] must be a permutation of 0…3: it holds 1 twice");
    let small = Permutation::identity(3);
    assert!(
        orbits(4, &[Permutation::identity(4), small]).expect_err("too short").to_string().starts_with("generators[1]")
    );
    assert_eq!(Permutation::of_cycles(4, &[vec![0, 1], vec![1, 2]]), None);
    assert_eq!(Permutation::of_cycles(4, &[vec![0, 4]]), None);
}

#[test]
fn a_path_is_a_shortest_word_and_exists_only_within_an_orbit() {
    assert_eq!(path(9, &[shift(9)], (0, 1), (1, 2)), Some(vec![Step { generator: 0, inverse: false }]));
    assert_eq!(path(9, &[shift(9)], (0, 1), (8, 0)), Some(vec![Step { generator: 0, inverse: true }]));
    assert_eq!(path(9, &[shift(9)], (0, 1), (1, 3)), None);
    assert_eq!(path(9, &[], (4, 4), (4, 4)), Some(vec![]));
}

#[test]
fn joining_a_pattern_with_a_shift_ties_whole_diagonals() {
    let painted = Tying::new(3, &[7, 7, 1, 2, 3, 4, 5, 6, 8]).expect("a pattern");
    assert!(!painted.respects(&shift(3)));
    let joined = painted.joined(&[shift(3)]).expect("a pattern");
    // The first two diagonals are tied to each other.
    assert_eq!(joined.labels(), [0, 0, 1, 1, 0, 0, 0, 1, 0]);
    assert!(joined.respects(&shift(3)));
}

fn generators(n: usize) -> impl Strategy<Value = Vec<Permutation>> {
    let one = Just((0..n).collect::<Vec<usize>>()).prop_shuffle();
    prop::collection::vec(one.prop_map(move |images| Permutation::new(0, n, images).expect("shuffled")), 0..3)
}

/// A number of points and generators.
fn cases() -> impl Strategy<Value = (usize, Vec<Permutation>)> {
    (1usize..9).prop_flat_map(|n| (Just(n), generators(n)))
}

fn times(n: usize, matrix: &[i64], x: &[i64]) -> Vec<i64> {
    matrix.chunks(n).map(|row| row.iter().zip(x).map(|(w, x)| w * x).sum()).collect()
}

proptest! {
    #[test]
    fn a_matrix_that_is_constant_on_orbits_commutes_with_every_generator(
        (n, generators) in cases(),
        values in prop::collection::vec(-50i64..50, 81),
        x in prop::collection::vec(-50i64..50, 9),
    ) {
        let orbits = orbits(n, &generators).expect("orbits");
        let matrix: Vec<i64> = orbits.labels().iter().map(|&label| values[label as usize]).collect();
        for g in &generators {
            prop_assert!(commutes(&matrix, g) && orbits.respects(g));
            prop_assert_eq!(times(n, &matrix, &g.moved(&x[..n])), g.moved(&times(n, &matrix, &x[..n])));
        }
    }

    #[test]
    fn a_matrix_that_commutes_with_every_generator_is_constant_on_orbits(
        (n, generators) in cases(),
        matrix in prop::collection::vec(0i64..2, 81),
    ) {
        // Unit vectors are enough to compare all entries of both sides.
        let matrix = &matrix[..n * n];
        let commute = generators.iter().all(|g| (0..n).all(|j| {
            let unit: Vec<i64> = (0..n).map(|i| i64::from(i == j)).collect();
            times(n, matrix, &g.moved(&unit)) == g.moved(&times(n, matrix, &unit))
        }));
        let orbits = orbits(n, &generators).expect("orbits");
        let mut value = vec![None; orbits.count()];
        let constant = orbits.labels().iter().zip(matrix).all(|(&label, &entry)| {
            *value[label as usize].get_or_insert(entry) == entry
        });
        prop_assert_eq!(commute, constant);
        prop_assert_eq!(commute, generators.iter().all(|g| commutes(matrix, g)));
    }

    #[test]
    fn a_path_leads_from_entry_to_entry_exactly_where_they_are_tied(
        (n, generators) in cases(), from in (0usize..9, 0usize..9), to in (0usize..9, 0usize..9),
    ) {
        let (from, to) = ((from.0 % n, from.1 % n), (to.0 % n, to.1 % n));
        let labels = orbits(n, &generators).expect("orbits").labels().to_vec();
        let word = path(n, &generators, from, to);
        prop_assert_eq!(word.is_some(), labels[from.0 * n + from.1] == labels[to.0 * n + to.1]);
        let end = word.into_iter().flatten().fold(from, |(i, j), step| {
            let g = &generators[step.generator];
            let g = if step.inverse { g.inverse() } else { g.clone() };
            (g.of(i), g.of(j))
        });
        prop_assert!(end == to || labels[from.0 * n + from.1] != labels[to.0 * n + to.1]);
    }
}

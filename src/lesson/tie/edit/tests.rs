//! Tests of the edits.

use super::*;
use crate::lesson::scene::Scene;
use crate::lesson::tie::tests::open;

#[test]
fn a_weight_is_set_for_the_whole_orbit_or_for_an_untied_entry_alone() {
    let mut state = Tie::default();
    state.apply(Edit::Weight((0, 1), 7));
    let weights =
        |state: &Tie| -> Vec<i32> { (0..9).map(|i| Model::new(&state.setup).weight((i, (i + 1) % 9))).collect() };
    assert_eq!(weights(&state), [7; 9]);
    state.apply(Edit::Untie(true));
    assert_eq!(weights(&state), [10, 7, 7, 7, 7, 7, 7, 7, 7]);
    state.apply(Edit::Weight((0, 1), -5));
    assert_eq!(weights(&state), [-5, 7, 7, 7, 7, 7, 7, 7, 7]);
    state.apply(Edit::Weight((0, 1), 7));
    assert_eq!(Model::new(&state.setup).broken(), [], "equal again: the numbers decide");
    state.apply(Edit::Untie(false));
    assert_eq!((weights(&state), state.setup.untie), (vec![7; 9], None));
}

#[test]
fn leaving_the_painting_switches_on_the_symmetries_of_the_pattern() {
    let mut state = Tie::default();
    state.apply(Edit::Paint(true));
    assert!(
        Model::new(&state.setup).respects(Symmetry::Shift) && !Model::new(&state.setup).respects(Symmetry::Reflect)
    );
    state.apply(Edit::Stroke((0, 0), Some(2)));
    assert!(!Model::new(&state.setup).respects(Symmetry::Shift));
    assert_eq!(Model::new(&state.setup).pattern.labels[0], Some(2), "a painted letter stays what it is");
    // Asking for the symmetry ties whatever it joins: the diagonal is one with c.
    state.apply(Edit::Toggle(Symmetry::Shift));
    let model = Model::new(&state.setup);
    assert!(model.respects(Symmetry::Shift));
    assert_eq!((model.pattern.count, model.pattern.uses(Some(2))), (8, 18));
    state.apply(Edit::Paint(false));
    assert_eq!((&state.setup.painted, &state.setup.group), (&None, &vec![Symmetry::Shift]));
}

#[test]
fn toggling_a_symmetry_of_a_painted_pattern_changes_nothing() {
    for group in ["", "&group=shift,reflect", "&group=reflect"] {
        let mut state = open(&format!("n=7&local=1{group}"));
        state.apply(Edit::Paint(true));
        let painted = state.setup.painted.clone();
        for symmetry in [Symmetry::Shift, Symmetry::Reflect] {
            if Model::new(&state.setup).respects(symmetry) {
                state.apply(Edit::Toggle(symmetry));
                assert_eq!(state.setup.painted, painted, "{group}");
            }
        }
    }
}

#[test]
fn impossible_edits_are_refused_with_a_reason() {
    let mut state = Tie::default();
    state.apply(Edit::Cycle("(0 99)".to_owned()));
    assert_eq!((state.refusal, &state.setup.cycle), (Some(Refusal::Cycle(9)), &Setup::default().cycle));
    state.apply(Edit::Swap(3, 3));
    assert_eq!((state.refusal, state.setup.swap), (Some(Refusal::SameInput), (0, 1)));
    state.apply(Edit::Toggle(Symmetry::Turn));
    assert_eq!(state, Tie::default());
}

#[test]
fn edits_outside_the_matrix_change_nothing() {
    let painted = {
        let mut state = Tie::default();
        state.apply(Edit::Paint(true));
        state
    };
    for state in [Tie::default(), painted] {
        for outside in [(9, 0), (0, 9), (9, 9)] {
            let (a, b) = outside;
            for edit in [Edit::Go(outside), Edit::Choose(outside), Edit::Stroke(outside, None), Edit::Swap(a, b)] {
                let mut after = state.clone();
                after.apply(edit.clone());
                assert_eq!(after, state, "{edit:?}");
            }
        }
        for edit in [Edit::Check(Symmetry::Right), Edit::Toggle(Symmetry::Mirror)] {
            let mut after = state.clone();
            after.apply(edit.clone());
            assert_eq!(after, state, "{edit:?}");
        }
    }
}

#[test]
fn selecting_an_entry_again_marks_it_or_removes_the_mark() {
    let mut state = Tie::default();
    let mut seen = Vec::new();
    for entry in [(3, 4), (3, 4), (5, 2), (5, 2), (5, 2)] {
        state.apply(Edit::Choose(entry));
        seen.push((state.view.at, state.view.mark));
    }
    let marked = Some((3, 4));
    assert_eq!(seen, [((3, 4), None), ((3, 4), marked), ((5, 2), marked), ((5, 2), Some((5, 2))), ((5, 2), None)]);
}

#[test]
fn a_radius_that_cuts_nothing_becomes_zero() {
    for (shape, radius, kept) in [
        (Shape::Line(9), 3, 3),
        (Shape::Line(9), 4, 0),
        (Shape::Line(9), 100, 0),
        (Shape::Grid(4, 3), 1, 1),
        (Shape::Grid(4, 3), 2, 0),
    ] {
        let mut state = Tie { setup: Setup { shape, ..Setup::default() }, ..Tie::default() };
        state.apply(Edit::Local(radius));
        assert_eq!(state.setup.local, kept, "{shape:?} {radius}");
    }
}

#[test]
fn a_stroke_paints_one_entry() {
    let mut state = Tie::default();
    state.apply(Edit::Paint(true));
    let before = Model::new(&state.setup).pattern;
    state.apply(Edit::Stroke((4, 7), None));
    let after = Model::new(&state.setup).pattern;
    let changed: Vec<usize> = (0..81).filter(|&place| before.labels[place] != after.labels[place]).collect();
    assert_eq!((state.view.at, changed, after.at(4, 7)), ((4, 7), vec![4 * 9 + 7], None));
}

#[test]
fn a_change_of_shape_keeps_all_settings_that_fit() {
    use Shape::{Grid, Line};
    use Symmetry::{Cycle, Down, Mirror, Reflect, Right, Shift, Swap, Turn};
    for (group, from, to, expected) in [
        (vec![Shift, Reflect, Swap], Line(9), Line(5), vec![Shift, Reflect, Swap]),
        (vec![Shift, Reflect, Swap], Line(9), Grid(3, 3), vec![Right, Down, Swap]),
        (vec![Reflect, Cycle], Line(9), Grid(3, 3), vec![Cycle]),
        (vec![Right, Down, Turn, Swap], Grid(3, 3), Grid(3, 4), vec![Right, Down, Swap]),
        (vec![Right, Mirror], Grid(3, 3), Grid(4, 4), vec![Right, Mirror]),
        (vec![Right, Down, Cycle], Grid(3, 3), Line(9), vec![Shift, Cycle]),
        (vec![Right], Grid(3, 3), Line(9), vec![Shift]),
        (vec![Down], Grid(3, 3), Line(9), vec![Shift]),
        (vec![Turn], Grid(3, 3), Line(9), vec![]),
    ] {
        let mut state = Tie { setup: Setup { shape: from, group, ..Setup::default() }, ..Tie::default() };
        state.apply(Edit::Shape(to));
        assert_eq!((state.setup.shape, &state.setup.group), (to, &expected), "{from:?}, {to:?}");
    }
    for (swap, n, kept) in [((5, 6), 7, (5, 6)), ((5, 6), 6, (0, 1)), ((6, 5), 6, (0, 1)), ((2, 6), 5, (0, 1))] {
        let mut state = Tie { setup: Setup { swap, ..Setup::default() }, ..Tie::default() };
        state.apply(Edit::Shape(Line(n)));
        assert_eq!(state.setup.swap, kept, "{n}");
    }
    for (local, n, kept) in [(3, 8, 3), (3, 7, 0), (3, 6, 0), (1, 6, 1)] {
        let mut state = Tie { setup: Setup { local, ..Setup::default() }, ..Tie::default() };
        state.apply(Edit::Shape(Line(n)));
        assert_eq!(state.setup.local, kept, "{n}");
    }
    for (n, kept) in [(8, vec![vec![3, 7], vec![1, 2]]), (7, vec![vec![0, 1, 2]])] {
        let mut state =
            Tie { setup: Setup { cycle: vec![vec![3, 7], vec![1, 2]], seed: 5, ..Setup::default() }, ..Tie::default() };
        state.apply(Edit::Weight((0, 1), 8));
        state.apply(Edit::Shape(Line(n)));
        assert_eq!((&state.setup.cycle, state.setup.seed, &state.setup.chosen_weights), (&kept, 5, &vec![]), "{n}");
    }
}

#[test]
fn chosen_weights_are_stored_in_matrix_order_at_the_first_entry_of_the_orbit() {
    let own = |edits: &[Edit]| {
        let mut state = Tie { setup: Setup { group: vec![Symmetry::Swap], ..Setup::default() }, ..Tie::default() };
        edits.iter().for_each(|edit| state.apply(edit.clone()));
        state.setup.chosen_weights
    };
    let set = |entry, weight| [Edit::Go(entry), Edit::Weight(entry, weight)];
    // Whatever is tied has one place, where it begins.
    let both = [set((1, 0), 6), set((1, 1), 5)].concat();
    assert_eq!(own(&both), [((0, 0), 5), ((0, 1), 6)]);
    // Where its first entry is made free, a weight goes on with the others.
    let free = |entry| [Edit::Go(entry), Edit::Untie(true)];
    assert_eq!(own(&[both.as_slice(), &free((0, 0))].concat()), [((0, 1), 6), ((1, 1), 5)]);
    assert_eq!(own(&[set((2, 0), 7), free((2, 0))].concat()), [((2, 1), 7)]);
    // With nothing tied to it, it is forgotten, and so is that of a free entry which is tied again.
    assert_eq!(own(&[set((2, 2), 7), free((2, 2))].concat()), []);
    let again = [both.as_slice(), &free((0, 0)), &[Edit::Weight((0, 0), 9), Edit::Untie(false)]].concat();
    assert_eq!(own(&again), [((0, 1), 6), ((1, 1), 5)]);
}

#[test]
fn inputs_are_set_one_by_one_or_as_a_single_1_and_undone_by_new_numbers() {
    let mut state = Tie::default();
    let drawn = Model::new(&state.setup).x;
    state.apply(Edit::Input(2, 1000));
    let typed = Model::new(&state.setup).x;
    assert_eq!((typed[2], &typed[..2], &typed[3..]), (MAX_WEIGHT, &drawn[..2], &drawn[3..]));
    state.apply(Edit::Go((3, 7)));
    state.apply(Edit::Impulse);
    // The output of a single 1 is a column of W.
    let model = Model::new(&state.setup);
    assert_eq!(model.output(), (0..9).map(|i| model.weight((i, 7))).collect::<Vec<_>>());
    state.apply(Edit::Input(9, 5));
    assert_eq!(Model::new(&state.setup).x, model.x);
    state.apply(Edit::Seed(1));
    assert_eq!(Model::new(&state.setup).x, drawn);
}

#[test]
fn playing_ties_the_free_weights_and_any_other_ties_end_it() {
    let mut state = Tie::default();
    assert!(!state.can_play());
    state.start();
    assert_eq!((state.view.t, state.can_play()), (0.0, true));
    state.apply(Edit::Seek(0.5));
    state.start();
    assert_eq!(state.view.t, 0.5, "it goes on from where it stands");
    state.apply(Edit::Input(0, 3));
    assert!(state.can_play());
    for edit in [Edit::Toggle(Symmetry::Reflect), Edit::Local(1), Edit::Untie(true), Edit::Seek(1.0)] {
        let mut after = state.clone();
        after.apply(edit);
        assert!(!after.can_play());
    }
    let mut free = open("group=");
    free.start();
    assert!(!free.can_play());
}

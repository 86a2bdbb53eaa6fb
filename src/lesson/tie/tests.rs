//! What the scene claims, recomputed.

use super::*;
use crate::lesson::Named;
use crate::lesson::address::Accepted;
use crate::lesson::{Action, SceneId, Scenes, State, reduce, url};

fn open(fragment: &str) -> Tie {
    let state = url::decode(&format!("scene=tie&{fragment}"), &State::default());
    assert_eq!(state.notices, [], "{fragment}");
    state.scenes.tie
}

fn model(fragment: &str) -> Model {
    Model::new(&open(fragment).setup)
}

#[test]
fn the_opening_state_is_a_circulant_of_nine() {
    let model = Model::new(&Setup::default());
    assert_eq!((model.pattern.count, model.order), (9, Some(9)));
    assert_eq!(model.check(Symmetry::Shift).map(|check| check.difference), Some(vec![0; 9]));
    assert!(matches!(model.known, Some(Known::Kernel { full: true, symmetric: false, .. })));
}

#[test]
fn layers_are_recognised_by_their_pattern() {
    assert_eq!(model("group=").known, Some(Known::Free));
    assert_eq!(model("group=shift,swap").known, Some(Known::DeepSets));
    assert_eq!(model("group=cycle,swap&cycle=0.1.2.3.4.5.6.7.8").known, Some(Known::DeepSets));
    assert_eq!(model("h=3&w=3&group=shift2d,turn,swap").known, Some(Known::DeepSets));
    let taps = vec![0, 1, 2];
    assert_eq!(model("local=1").known, Some(Known::Kernel { taps, symmetric: false, full: false }));
    let symmetric = Known::Kernel { taps: vec![0, 1, 0], symmetric: true, full: false };
    assert_eq!(model("group=shift,reflect&local=1").known, Some(symmetric.clone()));
    // Painted by hand: a shift by the other way round, written as a cycle.
    assert_eq!(model("group=reflect,cycle&cycle=8.7.6.5.4.3.2.1.0&local=1").known, Some(symmetric));
    assert!(matches!(model("h=4&w=4").known, Some(Known::Kernel2d { size: (4, 4), turns: false, .. })));
    assert!(matches!(model("h=4&w=4&local=1").known, Some(Known::Kernel2d { size: (3, 3), turns: false, .. })));
    let turned = model("h=4&w=4&group=shift2d,turn&local=1");
    assert!(matches!(turned.known, Some(Known::Kernel2d { size: (3, 3), turns: true, .. })));
    assert_eq!(turned.pattern.count, 3);
    assert_eq!(model("local=1&untie=4.5").known, None);
    assert_eq!(model("group=reflect").known, None);
}

#[test]
fn the_kernel_is_the_one_that_connect_opens_with() {
    for fragment in ["local=1", "local=2", "group=shift,reflect&local=1", "", "n=8", "n=12&local=3&seed=5"] {
        let model = model(fragment);
        let (taps, _) = model.kernel().expect("a kernel");
        let x: Vec<f32> = model.x.iter().map(|&x| x as f32).collect();
        let options = crate::conv::Options { boundary: crate::conv::Boundary::Circular, ..Default::default() };
        let plane = crate::conv::Plane::row(x).expect("a row");
        let kernel = crate::conv::Kernel::row(taps).expect("a kernel");
        let y = crate::conv::correlate(&plane, &kernel, &options).expect("a correlation");
        let product: Vec<i32> = model.check(Symmetry::Shift).expect("a check").moved_output;
        let mut expected: Vec<f32> = product.iter().map(|&y| y as f32).collect();
        expected.rotate_left(1);
        assert_eq!(y.data(), expected, "{fragment}");
    }
}

#[test]
fn a_two_dimensional_kernel_does_what_the_matrix_does() {
    for fragment in ["h=4&w=4&local=1", "h=4&w=4", "h=3&w=4", "h=2&w=4&group=shift2d,mirror"] {
        let model = model(fragment);
        let (taps, rows) = model.kernel().expect("a kernel");
        let (h, w) = model.shape.size();
        let x = model.x.iter().map(|&x| x as f32).collect();
        let options = crate::conv::Options { boundary: crate::conv::Boundary::Circular, ..Default::default() };
        let plane = crate::conv::Plane::new(h, w, x).expect("a plane");
        let kernel = crate::conv::Kernel::new(rows, taps.len() / rows, taps).expect("a kernel");
        let y = crate::conv::correlate(&plane, &kernel, &options).expect("a correlation");
        let n = h * w;
        let expected: Vec<f32> =
            (0..n).map(|i| (0..n).map(|j| (model.weight((i, j)) * model.x[j]) as f32).sum()).collect();
        assert_eq!(y.data(), expected, "{fragment}");
    }
}

#[test]
fn what_is_tied_along_the_orbits_differs_nowhere() {
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
fn an_untied_entry_shows_in_the_outputs_where_it_must() {
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
fn a_weight_is_set_for_the_whole_orbit_and_for_an_untied_entry_alone() {
    let mut state = Tie::default();
    state.apply(Edit::Weight(7));
    let weights =
        |state: &Tie| -> Vec<i32> { (0..9).map(|i| Model::new(&state.setup).weight((i, (i + 1) % 9))).collect() };
    assert_eq!(weights(&state), [7; 9]);
    state.apply(Edit::Untie(true));
    assert_eq!(weights(&state), [10, 7, 7, 7, 7, 7, 7, 7, 7]);
    state.apply(Edit::Weight(-5));
    assert_eq!(weights(&state), [-5, 7, 7, 7, 7, 7, 7, 7, 7]);
    state.apply(Edit::Weight(7));
    assert_eq!(Model::new(&state.setup).broken(), [], "equal again: the numbers decide");
    state.apply(Edit::Untie(false));
    assert_eq!((weights(&state), state.setup.untie), (vec![7; 9], None));
}

#[test]
fn a_painted_pattern_is_read_back_as_its_symmetries() {
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
fn the_way_from_entry_to_entry() {
    let model = model("group=shift,reflect");
    assert_eq!(model.way((0, 1), (1, 2)), Way::Steps(vec![(Symmetry::Shift, 1, false)]));
    assert_eq!(model.way((0, 1), (3, 4)), Way::Steps(vec![(Symmetry::Shift, 3, false)]));
    assert_eq!(model.way((1, 2), (0, 1)), Way::Steps(vec![(Symmetry::Shift, 1, true)]));
    assert_eq!(model.way((0, 1), (0, 8)), Way::Steps(vec![(Symmetry::Reflect, 1, false)]));
    assert_eq!(model.way((0, 1), (0, 2)), Way::None);
}

#[test]
fn what_the_reader_did_is_in_the_address_and_comes_back() {
    let opening = reduce(&State::default(), Action::OpenScene(SceneId::Tie));
    assert_eq!(url::encode(&opening), "scene=tie");
    let mut state = opening.clone();
    for edit in [
        Edit::Toggle(Symmetry::Reflect),
        Edit::Toggle(Symmetry::Cycle),
        Edit::Cycle("(0 3 6)(1 4)".to_owned()),
        Edit::Swap(2, 5),
        Edit::Local(2),
        Edit::Choose((3, 2)),
        Edit::Weight(-12),
        Edit::Untie(true),
        Edit::Check(Symmetry::Reflect),
        Edit::Seed(4),
    ] {
        state = reduce(&state, Action::edit(edit));
    }
    let fragment = url::encode(&state);
    assert_eq!(
        fragment,
        "scene=tie&group=shift,reflect,cycle&swap=2.5&cycle=0.3.6,1.4&local=2&untie=3.2&select=w3.2&check=reflect&seed=4"
    );
    assert_eq!(url::decode(&fragment, &State::default()), state);
    state = reduce(&state, Action::edit(Edit::Shape(Shape::Grid(3, 3))));
    state = reduce(&state, Action::edit(Edit::Paint(true)));
    state = reduce(&state, Action::edit(Edit::Stroke((0, 2), None)));
    state = reduce(&state, Action::edit(Edit::Choose((0, 2))));
    assert_eq!(url::decode(&url::encode(&state), &State::default()), state);
}

#[test]
fn a_bad_value_is_named() {
    for fragment in [
        "n=2",
        "n=13",
        "h=5",
        "group=turn",
        "group=all",
        "swap=1.1",
        "swap=0.9",
        "cycle=0.0",
        "local=x",
        "untie=9.0",
        "untie=1",
        "paint=a,b",
        "weights=0.1",
        "weights=0.1.1000",
        "weights=0.1.-2147483648",
        "select=w9.9",
        "select=k1",
        "mark=a",
        "check=turn",
        "seed=-1",
        "h=2&w=3&group=turn",
    ] {
        let state = url::decode(&format!("scene=tie&{fragment}"), &State::default());
        let key = fragment.rsplit('&').next().and_then(|pair| pair.split('=').next());
        assert_eq!(state.notices.iter().map(|notice| Some(notice.key)).collect::<Vec<_>>(), [key], "{fragment}");
        let model = Model::new(&state.scenes.tie.setup);
        assert_eq!(model.weights.len(), model.pattern.n.pow(2));
    }
}

#[test]
fn every_step_opens_without_a_notice() {
    for step in story::STEPS.iter().map(|step| step.opens) {
        model(step);
    }
}

#[test]
fn an_edit_that_makes_no_sense_is_refused_and_says_why() {
    let mut state = Tie::default();
    state.apply(Edit::Cycle("(0 99)".to_owned()));
    assert_eq!((state.refusal, &state.setup.cycle), (Some(Refusal::Cycle(9)), &Setup::default().cycle));
    state.apply(Edit::Swap(3, 3));
    assert_eq!((state.refusal, state.setup.swap), (Some(Refusal::SameInput), (0, 1)));
    state.apply(Edit::Toggle(Symmetry::Turn));
    assert_eq!(state, Tie::default());
}

#[test]
fn what_a_radius_keeps_keeps_its_weight() {
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
fn what_is_broken_is_checked_until_something_else_is_chosen() {
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
fn every_state_is_one_preset_at_most() {
    for shape in (3..=12).map(Shape::Line).chain((2..=4).flat_map(|h| (2..=4).map(move |w| Shape::Grid(h, w)))) {
        for preset in Preset::of(shape) {
            let state = preset.applied(&Setup { shape, ..Setup::default() });
            assert_eq!(Preset::of(shape).filter(|other| other.is(&state)).collect::<Vec<_>>(), [preset], "{shape:?}");
        }
    }
}

#[test]
fn what_does_not_lie_in_the_matrix_changes_nothing() {
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
fn an_entry_that_is_chosen_twice_is_marked_and_once_more_is_not() {
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
fn a_radius_that_cuts_nothing_is_none() {
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
fn a_stroke_paints_where_it_is() {
    let mut state = Tie::default();
    state.apply(Edit::Paint(true));
    let before = Model::new(&state.setup).pattern;
    state.apply(Edit::Stroke((4, 7), None));
    let after = Model::new(&state.setup).pattern;
    let changed: Vec<usize> = (0..81).filter(|&place| before.labels[place] != after.labels[place]).collect();
    assert_eq!((state.view.at, changed, after.at(4, 7)), ((4, 7), vec![4 * 9 + 7], None));
}

#[test]
fn another_shape_keeps_what_it_can() {
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
        state.apply(Edit::Weight(8));
        state.apply(Edit::Shape(Line(n)));
        assert_eq!((&state.setup.cycle, state.setup.seed, &state.setup.own), (&kept, 5, &vec![]), "{n}");
    }
}

#[test]
fn weights_that_were_set_stand_in_the_order_of_the_matrix() {
    let own = |edits: &[Edit]| {
        let mut state = Tie { setup: Setup { group: vec![Symmetry::Swap], ..Setup::default() }, ..Tie::default() };
        edits.iter().for_each(|edit| state.apply(edit.clone()));
        state.setup.own
    };
    let set = |entry, weight| [Edit::Go(entry), Edit::Weight(weight)];
    // Whatever is tied has one place, where it begins.
    let both = [set((1, 0), 6), set((1, 1), 5)].concat();
    assert_eq!(own(&both), [((0, 0), 5), ((0, 1), 6)]);
    // Where its first entry is made free, a weight goes on with the others.
    let free = |entry| [Edit::Go(entry), Edit::Untie(true)];
    assert_eq!(own(&[both.as_slice(), &free((0, 0))].concat()), [((0, 1), 6), ((1, 1), 5)]);
    assert_eq!(own(&[set((2, 0), 7), free((2, 0))].concat()), [((2, 1), 7)]);
    // With nothing tied to it, it is forgotten, and so is that of a free entry which is tied again.
    assert_eq!(own(&[set((2, 2), 7), free((2, 2))].concat()), []);
    let again = [both.as_slice(), &free((0, 0)), &[Edit::Weight(9), Edit::Untie(false)]].concat();
    assert_eq!(own(&again), [((0, 1), 6), ((1, 1), 5)]);
}

#[test]
fn the_matrix_of_a_grid_is_named_in_the_order_of_its_kernel_unless_that_goes_all_the_way_round() {
    let first = |fragment: &str| model(fragment).pattern.at(0, 0);
    assert_eq!([first("h=4&w=4"), first("h=4&w=4&local=1"), first("h=3&w=4&local=1")], [Some(0), Some(4), Some(4)]);
    let wants = |fragment: &str| model(fragment).known.is_some_and(|known| known.wants_radius());
    assert_eq!(
        [wants(""), wants("local=1"), wants("group=shift,reflect"), wants("group=")],
        [true, false, false, false]
    );
    assert_eq!([model("h=4&w=4&group=right").known, model("h=4&w=4&group=down").known], [None, None]);
}

#[test]
fn a_painted_pattern_has_a_name_only_where_all_of_it_does() {
    // Rows of a circulant of five, painted by their letters.
    let circulant = |row: [&'static str; 5]| {
        let mut rows = vec![row; 5];
        rows.iter_mut().enumerate().for_each(|(place, row)| row.rotate_right(place));
        rows.concat()
    };
    let known = |labels: &[&str]| model(&format!("n=5&paint={}", labels.join(","))).known;
    let kernel = |taps: &[u32], symmetric, full| Some(Known::Kernel { taps: taps.to_vec(), symmetric, full });
    assert_eq!(known(&circulant(["a", "b", "b", "b", "b"])), Some(Known::DeepSets));
    assert_eq!(known(&circulant(["a", "0", "0", "0", "0"])), kernel(&[0], false, false));
    assert_eq!(known(&circulant(["b", "c", "0", "0", "a"])), kernel(&[0, 1, 2], false, false));
    assert_eq!(known(&circulant(["b", "a", "0", "0", "a"])), kernel(&[0, 1, 0], true, false));
    assert_eq!(known(&circulant(["a", "b", "0", "0", "a"])), None);
    assert_eq!(known(&circulant(["a", "a", "b", "c", "d"])), None);
    assert_ne!(known(&["a"; 25]), Some(Known::DeepSets));
    let mut one_off = circulant(["a", "b", "b", "b", "b"]);
    one_off[4 * 5 + 1] = "a";
    assert_eq!(known(&one_off), None);
}

#[test]
fn every_way_leads_from_the_one_entry_to_the_other() {
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
fn the_chosen_entry_is_compared_with_the_marked_one_or_with_where_the_symmetry_moves_it() {
    let compared = |fragment: &str| model(fragment).compared(&open(fragment).view);
    assert_eq!(compared("select=w4.3&mark=0.8"), ((0, 8), (4, 3)));
    assert_eq!(compared("select=w4.3&mark=4.3"), ((4, 3), (5, 4)));
    assert_eq!(compared("select=w8.3"), ((8, 3), (0, 4)));
    assert!(model("group=shift,swap").is_every_permutation() && !model("").is_every_permutation());
}

#[test]
fn tying_by_a_symmetry_that_a_painted_pattern_has_changes_nothing() {
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
fn weights_are_different_whole_numbers_the_small_ones_first() {
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

#[test]
fn a_preset_puts_away_what_was_done_by_hand() {
    let mut state = open("n=7&swap=2.3&seed=5");
    for edit in
        [Edit::Weight(9), Edit::Untie(true), Edit::Choose((3, 4)), Edit::Choose((3, 4)), Edit::Check(Symmetry::Reflect)]
    {
        state.apply(edit);
    }
    assert!(
        state.setup.untie.is_some()
            && state.view.mark.is_some()
            && state.view.check.is_some()
            && !state.setup.own.is_empty()
    );
    let mut painted = state.clone();
    painted.apply(Edit::Paint(true));
    for state in [state, painted] {
        let near = Preset::Near.applied(&state.setup);
        assert_eq!(near, Setup { local: 1, ..open("n=7&swap=2.3&seed=5").setup });
        assert_eq!((near.swap, Preset::All.applied(&state.setup).swap), ((2, 3), (0, 1)));
    }
    let small = Tie { setup: Setup { shape: Shape::Line(3), ..Setup::default() }, ..Tie::default() };
    assert_eq!(Preset::Near.applied(&small.setup).local, 0);
    let all = |shape| Preset::of(shape).collect::<Vec<_>>();
    assert_eq!(all(Shape::Line(9)), Preset::all());
    assert_eq!(all(Shape::Line(3)), [Preset::Free, Preset::Shift, Preset::Symmetric, Preset::All]);
    let symmetric = |h, w| Preset::Symmetric.parts(Shape::Grid(h, w)).0[2];
    assert_eq!((symmetric(3, 3), symmetric(3, 4)), (Symmetry::Turn, Symmetry::Mirror));
}

#[test]
fn an_address_is_as_short_as_it_can_be_and_says_all() {
    for fragment in [
        "",
        "h=4&w=4",
        "h=3&w=2&group=right",
        "h=3&w=2&group=down,mirror",
        "h=3&w=3&group=shift2d,turn",
        "group=",
        "n=3&group=shift,reflect",
    ] {
        let fragment = if fragment.is_empty() { "scene=tie".to_owned() } else { format!("scene=tie&{fragment}") };
        let state = url::decode(&fragment, &State::default());
        assert_eq!((url::encode(&state), state.notices), (fragment, vec![]));
    }
    // Of three inputs none is far, so that a radius keeps them all.
    assert_eq!(open("n=3&local=1").setup.local, 0);
    let notice = |fragment: &str| url::decode(&format!("scene=tie&{fragment}"), &State::default()).notices.remove(0);
    assert_eq!(notice("n=5&select=w5.0").accepted, Accepted::Like("w3.2", 4));
    for (labels, good) in [(8, false), (9, true), (10, false)] {
        let state = url::decode(&format!("scene=tie&n=3&paint={}", vec!["a"; labels].join(",")), &State::default());
        assert_eq!(state.scenes.tie.setup.painted.is_some(), good, "{labels}");
    }
    // Every entry can have a weight of its own.
    let mut state =
        State { scene: SceneId::Tie, scenes: Scenes { tie: open("group="), ..Scenes::default() }, ..State::default() };
    for place in 0..81 {
        state.scenes.tie.apply(Edit::Go((place / 9, place % 9)));
        state.scenes.tie.apply(Edit::Weight(place as i32 - 40));
    }
    assert_eq!(url::decode(&url::encode(&state), &State::default()).scenes.tie, state.scenes.tie);
}

#[test]
fn entries_that_should_be_equal_are_so_by_parameter_or_by_chance() {
    let equality = |state: &Tie| match Comparison::new(state, &Model::new(&state.setup)) {
        Comparison::Joined((0, 1), (1, 2), _, equality) => Some(equality),
        _ => None,
    };
    let mut state = Tie::default();
    assert_eq!(equality(&state), Some(Equality::Tied));
    state.apply(Edit::Untie(true));
    assert_eq!(equality(&state), Some(Equality::Different));
    state.apply(Edit::Weight(Model::new(&state.setup).weight((1, 2))));
    assert_eq!(equality(&state), Some(Equality::Chance));
    assert_eq!(Caption::new(&state, &Model::new(&state.setup), None), Caption::Freed((0, 1)));
}

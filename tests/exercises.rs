//! The exercises: every variant opens, its answer is what the mathematics says, and wrong answers are told why.

mod support;

use std::collections::BTreeSet;

use parameter_sharing::lesson::attempt::{exercise, exercises};
use parameter_sharing::lesson::exercise::{Ask, Response, Task, Verdict};
use parameter_sharing::lesson::scene::opened;
use parameter_sharing::lesson::{Action, Lang, SceneId, Scenes, State, connect, count, learn, reduce, shift, tie, url};
use parameter_sharing::words::exercise as words;

const SEEDS: std::ops::Range<u32> = 0..60;

fn task(id: &str, seed: u32) -> Task {
    (exercise(id).expect("an exercise").1.task)(seed)
}

/// All variants of the exercise called `id`.
fn variants(id: &'static str) -> impl Iterator<Item = Task> {
    SEEDS.map(move |seed| task(id, seed))
}

fn word(task: &Task, name: &str) -> String {
    task.words.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()).expect("an argument")
}

fn number(task: &Task) -> f64 {
    match task.ask {
        Ask::Number { right, .. } => right,
        _ => panic!("a number is asked"),
    }
}

fn right_parts(task: &Task) -> BTreeSet<String> {
    match &task.ask {
        Ask::Parts { right, .. } => right.iter().cloned().collect(),
        _ => panic!("parts are asked"),
    }
}

fn chosen(task: &Task) -> &'static str {
    match task.ask {
        Ask::Choice { options, right } => options[right],
        _ => panic!("a choice is asked"),
    }
}

/// Answers that are wrong.
fn wrong(ask: &Ask) -> Vec<Response> {
    match ask {
        Ask::Number { right, slips } => {
            let slips = slips.iter().map(|(_, slip)| *slip).filter(|slip| slip != right);
            slips.chain([right + 1.0, right - 0.5]).map(Response::Number).collect()
        }
        Ask::Choice { options, right } => {
            let others = options.iter().enumerate().filter(|(place, _)| place != right);
            others.map(|(_, name)| Response::Text((*name).to_owned())).collect()
        }
        Ask::Parts { from, right, .. } => {
            let extra = from
                .iter()
                .find(|part| !right.contains(part))
                .map(|part| [&right[..], std::slice::from_ref(part)].concat());
            let fewer = Some(right[1..].to_vec()).filter(|fewer| !fewer.is_empty());
            extra.into_iter().chain(fewer).map(Response::Names).collect()
        }
        Ask::Switches { from, right } => {
            let one = from.iter().map(|name| vec![name.clone()]).filter(|one| !right.contains(one));
            one.map(Response::Names).collect()
        }
    }
}

#[test]
fn every_scene_has_at_least_three_exercises_and_each_id_is_unique() {
    let ids: Vec<&str> = exercises().map(|(_, exercise)| exercise.id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for &scene in SceneId::ALL {
        assert!(scene.exercises().len() >= 3, "{scene:?}");
    }
}

#[test]
fn right_answers_are_accepted_and_wrong_ones_are_refused_and_told_why_in_every_language() {
    let languages = Lang::ALL.map(support::texts);
    for (_, exercise) in exercises() {
        for seed in SEEDS {
            let task = (exercise.task)(seed);
            let said = |verdict: &Verdict| languages.map(|texts| words::feedback(&texts, exercise, &task, verdict));
            let right = task.ask.judge(&task.ask.solution()).expect("an answer");
            assert!(right.correct(), "{} {seed}", exercise.id);
            let praise = said(&right);
            let wrong = wrong(&task.ask);
            assert!(!wrong.is_empty(), "{} {seed}", exercise.id);
            for response in wrong {
                let verdict = task.ask.judge(&response).expect("an answer");
                assert!(!verdict.correct() && (0.0..1.0).contains(&verdict.score), "{} {seed}", exercise.id);
                let found = said(&verdict);
                for (found, praise) in found.iter().zip(&praise) {
                    assert!(found.chars().count() > 6 && found != praise, "{}: {found}", exercise.id);
                }
            }
            for texts in &languages {
                for text in [
                    words::question(texts, exercise, &task),
                    words::title(texts, exercise, &task),
                    words::hint(texts, exercise, &task),
                ]
                .into_iter()
                .chain(praise.clone())
                {
                    assert!(!text.contains("{$") && !text.contains("exercise-"), "{text}");
                }
            }
        }
    }
}

#[test]
fn every_variant_opens_without_a_notice_and_its_hint_and_its_reason_show_something_else() {
    for (scene, exercise) in exercises() {
        let mut opens = BTreeSet::new();
        for seed in SEEDS {
            let task = (exercise.task)(seed);
            let open = |more: &str| {
                let state = url::decode(&format!("scene={}&{}&{more}", scene.name(), task.opens), &State::default());
                assert_eq!(state.notices, [], "{} {seed}: {}&{more}", exercise.id, task.opens);
                state.scenes
            };
            let opened: Scenes = open("");
            assert_ne!(open(&task.hint), opened, "{} {seed}", exercise.id);
            assert_ne!(open(&task.shows), opened, "{} {seed}", exercise.id);
            opens
                .insert(task.words.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(" ") + &task.opens);
            assert_eq!(task, (exercise.task)(seed));
        }
        assert!(opens.len() >= 4, "{} has {} variants", exercise.id, opens.len());
    }
}

#[test]
fn the_next_output_is_the_textbooks_sum() {
    for task in variants("next-output") {
        let connect = opened::<connect::Connect>(&task.opens);
        let (setup, at) = (&connect.setup, connect.view.slide.expect("a window"));
        // The window at y₂ meets x₁, x₂ and x₃; none of the windows asked for leaves the seven samples.
        let sum: f32 = (0..3).map(|tap| setup.k[tap] * setup.x[at + tap]).sum();
        assert_eq!(number(&task), f64::from(sum));
    }
}

/// The sample, counted from 0, that tap `tap` of three meets at output `output`, if it is one of seven.
fn met(output: usize, tap: isize, stride: usize, dilation: usize, reach: isize) -> Option<usize> {
    let at = (output * stride) as isize + (tap - reach) * dilation as isize;
    usize::try_from(at).ok().filter(|&at| at < 7)
}

#[test]
fn the_connections_of_one_weight_are_those_at_one_place_of_the_window() {
    for task in variants("same-weight") {
        let setup = opened::<connect::Connect>(&task.opens).setup;
        let tap = ["w₀", "w₁", "w₂"].iter().position(|weight| *weight == word(&task, "weight")).expect("a weight");
        let uses = (0..7_usize.div_ceil(setup.stride))
            .filter(|&output| met(output, tap as isize, setup.stride, setup.dilation, 1).is_some());
        assert_eq!(right_parts(&task), uses.map(|output| format!("l{output}.{tap}")).collect());
    }
}

#[test]
fn an_input_reaches_the_outputs_whose_windows_contain_it() {
    for task in variants("reach-of-an-input") {
        let setup = opened::<connect::Connect>(&task.opens).setup;
        let input =
            (0..7).find(|input| word(&task, "input") == format!("x{}", ["₀", "₁", "₂", "₃", "₄", "₅", "₆"][*input]));
        let taps = setup.k.len() as isize;
        let contains =
            |output: &usize| (0..taps).any(|tap| met(*output, tap, setup.stride, setup.dilation, taps / 2) == input);
        let outputs = (0..7_usize.div_ceil(setup.stride)).filter(contains);
        assert_eq!(right_parts(&task), outputs.map(|output| format!("y{output}")).collect());
    }
}

#[test]
fn one_weight_of_a_layer_without_sharing_changes_one_output() {
    let mut found = BTreeSet::new();
    for task in variants("one-weight-changes") {
        found.insert(chosen(&task));
        let conv = word(&task, "layer") == "conv";
        // On seven samples with zeros at the edge the middle element is used at every output, the others at six.
        let expected = match word(&task, "weight").as_str() {
            "w₁" if conv => "all",
            _ if conv => "some",
            _ => "one",
        };
        assert_eq!(chosen(&task), expected);
    }
    assert_eq!(found.len(), 3);
}

#[test]
fn the_peak_goes_as_far_as_the_input() {
    for task in variants("where-the-peak-goes") {
        let setup = opened::<shift::Shift>(&task.opens).setup;
        // The textbook's loop around the ring.
        let (x, k) = (&setup.signal, setup.kernel.taps());
        let at = |output: usize, tap: usize| x[(output + tap + 12 - k.len() / 2) % 12];
        let y = |output: usize| (0..k.len()).map(|tap| k[tap] * at(output, tap)).sum::<f32>();
        let place = (0..12).max_by(|&a, &b| y(a).total_cmp(&y(b))).expect("a largest");
        assert_eq!(number(&task), ((place + setup.dx as usize) % 12) as f64);
    }
}

#[test]
fn the_ends_are_equal_only_where_every_place_is_treated_alike() {
    let mut found = BTreeSet::new();
    for task in variants("equal-or-not") {
        let expected = match &task.opens {
            opens if opens.contains("boundary=zero") => "edge",
            opens
                if opens.contains("stride=2&dx=3")
                    || opens.contains("pool")
                    || opens.contains("local")
                    || opens.contains("flip") =>
            {
                "different"
            }
            _ => "equal",
        };
        assert_eq!(chosen(&task), expected, "{}", task.opens);
        found.insert(expected);
    }
    assert_eq!(found.len(), 3);
}

#[test]
fn the_smallest_shift_is_the_product_of_what_skips_samples() {
    for task in variants("smallest-shift") {
        let stride: f64 = word(&task, "stride").parse().expect("a number");
        let pooled = if word(&task, "pooled") == "yes" { 2.0 } else { 1.0 };
        assert_eq!(number(&task), stride * pooled, "{}", task.opens);
    }
}

#[test]
fn the_ends_differ_where_one_way_sees_a_zero_and_the_other_a_sample() {
    for task in variants("where-they-differ") {
        let setup = opened::<shift::Shift>(&task.opens).setup;
        let (x, k, by) = (&setup.signal, setup.kernel.taps(), setup.dx as isize);
        let n = x.len() as isize;
        // The textbook's loops, with zeros beyond the edge.
        let sample = |x: &[f32], i: isize| if (0..n).contains(&i) { x[i as usize] } else { 0.0 };
        let layer = |x: &[f32]| -> Vec<f32> {
            let middle = k.len() as isize / 2;
            (0..n).map(|i| (0..k.len()).map(|j| k[j] * sample(x, i + j as isize - middle)).sum()).collect()
        };
        let moved = |x: &[f32]| -> Vec<f32> { (0..n).map(|i| sample(x, i - by)).collect() };
        let (above, below) = (layer(&moved(x)), moved(&layer(x)));
        let differ = (0..x.len()).filter(|&i| above[i] != below[i]).map(|i| i.to_string());
        assert_eq!(right_parts(&task), differ.collect(), "{}", task.opens);
    }
}

#[test]
fn of_what_is_counted_the_kernel_stays_and_the_full_matrix_grows_with_outputs_and_inputs() {
    for task in variants("what-grows") {
        let expected = match word(&task, "times").as_str() {
            "1" => vec!["parameters-conv"],
            "4" => vec![
                "parameters-local",
                "parameters-sparse",
                "operations-conv",
                "operations-local",
                "operations-sparse",
            ],
            _ => vec!["parameters-dense", "operations-dense"],
        };
        assert_eq!(right_parts(&task), expected.into_iter().map(str::to_owned).collect(), "{}", task.opens);
    }
}

#[test]
fn outputs_are_wrong_where_their_windows_reach_what_no_example_has_filled() {
    for task in variants("untrained-outputs") {
        let setup = opened::<learn::Learn>(&task.opens).setup;
        let (n, moves) = (setup.n, word(&task, "moves").parse::<usize>().expect("a number"));
        // Examples fill the places 1 to n/2 − 2; a weight on another place has seen nothing, and is 0.
        let unseen = |place: usize| !(1..n / 2 - 1).contains(&place);
        let x = learn::pattern(n, moves);
        let reads = |i: usize| [(i + n - 1) % n, i, (i + 1) % n];
        let wrong = (0..n).filter(|&i| reads(i).into_iter().any(|place| unseen(place) && x[place] != 0.0));
        let names = wrong.map(|i| format!("{}-{i}", word(&task, "layer")));
        assert_eq!(right_parts(&task), names.collect(), "{}", task.opens);
    }
}

#[test]
fn a_hint_narrows_and_does_not_show_the_answer() {
    for (scene, exercise) in exercises() {
        for seed in SEEDS {
            let task = (exercise.task)(seed);
            let open = |more: &str| {
                url::decode(&format!("scene={}&{}&{more}", scene.name(), task.opens), &State::default()).scenes
            };
            assert_ne!(open(&task.hint), open(&task.shows), "{} {seed}", exercise.id);
        }
    }
    for task in variants("smallest-shift") {
        assert_ne!(task.hint, format!("dx={}", number(&task)));
    }
    for task in variants("who-has-learned") {
        assert_ne!(task.hint, format!("examples={}", word(&task, "examples")));
    }
    for task in variants("one-weight-changes") {
        // The weights of one output, not the connections of one weight.
        assert!(task.hint.starts_with("select=y"));
    }
    for task in variants("larger-picture") {
        let hinted = opened::<count::Count>(&format!("{}&{}", task.opens, task.hint));
        assert!(!hinted.view.forms.contains(&count::Form::Conv) && hinted.view.zoom == 1.0);
    }
}

#[test]
fn shift_and_reflection_leave_half_the_diagonals_and_those_that_are_their_own_mirror_image() {
    for task in variants("parameters-left") {
        let (n, local) = (word(&task, "n").parse::<usize>().expect("n"), task.opens.contains("local=1"));
        // Differences d and n − d are one; near, only 0 and ±1 are kept.
        let expected = if local { 2 } else { n / 2 + 1 };
        assert_eq!(number(&task), expected as f64, "{}", task.opens);
    }
}

#[test]
fn the_tied_entries_have_the_same_difference_of_column_and_row_or_the_opposite_one() {
    for task in variants("tied-entries") {
        let n = opened::<tie::Tie>(&task.opens).setup.shape.n();
        let (i, j) = (0..n * n)
            .map(|place| (place / n, place % n))
            .find(|&entry| tie::symbol(entry) == word(&task, "entry"))
            .expect("an entry");
        let apart = |i: usize, j: usize| (j + n - i) % n;
        let reflected = word(&task, "reflected") == "yes";
        let tied = |a: usize, b: usize| apart(a, b) == apart(i, j) || reflected && (apart(a, b) + apart(i, j)) % n == 0;
        let all = (0..n * n).map(|place| (place / n, place % n)).filter(|&(a, b)| tied(a, b));
        assert_eq!(right_parts(&task), all.map(|(a, b)| format!("{a}.{b}")).collect());
    }
}

#[test]
fn switches_are_right_wherever_they_leave_so_many_orbits() {
    for task in variants("switch-on") {
        let Ask::Switches { right, .. } = &task.ask else { panic!("switches are asked") };
        let target: usize = word(&task, "count").parse().expect("a number");
        for set in right {
            let setup =
                opened::<tie::Tie>(&format!("{}&group={}", task.opens.replace("&group=", ""), set.join(","))).setup;
            let n = setup.shape.n();
            // Union-find over entries, in place of the core's orbits.
            let mut label: Vec<usize> = (0..n * n).collect();
            loop {
                let before = label.clone();
                for symmetry in &setup.group {
                    let g = setup.permutation(*symmetry);
                    for place in 0..n * n {
                        let to = g.of(place / n) * n + g.of(place % n);
                        let least = label[place].min(label[to]);
                        (label[place], label[to]) = (least, least);
                    }
                }
                if label == before {
                    break;
                }
            }
            assert_eq!(label.into_iter().collect::<BTreeSet<_>>().len(), target, "{} {set:?}", task.opens);
        }
    }
}

#[test]
fn parameters_are_counted_as_the_textbook_does() {
    for task in variants("larger-picture") {
        let kernel = opened::<count::Count>(&task.opens).setup.kernel;
        assert_eq!(number(&task), (kernel.h() * kernel.w()) as f64);
    }
    for task in variants("with-channels") {
        let [side, cin, cout] = ["side", "cin", "cout"].map(|name| word(&task, name).parse::<f64>().expect("a number"));
        assert_eq!(number(&task), side * side * cin * cout + cout);
    }
    let mut found = BTreeSet::new();
    for task in variants("how-it-grows") {
        let expected = match word(&task, "form").as_str() {
            "conv" => "once",
            "local" | "sparse" => "four",
            _ => "sixteen",
        };
        assert_eq!(chosen(&task), expected);
        found.insert(expected);
    }
    assert_eq!(found.len(), 3);
}

#[test]
fn layers_learn_from_as_many_examples_as_one_output_has_unknowns() {
    for task in variants("examples-needed") {
        let n: f64 = word(&task, "n").parse().expect("a number");
        let expected = match word(&task, "layer").as_str() {
            "local" => 3.0,
            _ => n,
        };
        assert_eq!(number(&task), expected, "{}", task.opens);
    }
    for task in variants("weights-to-learn") {
        let n: f64 = word(&task, "n").parse().expect("a number");
        let expected = match word(&task, "layer").as_str() {
            "conv" => 3.0,
            "local" => 3.0 * n,
            _ => n * n,
        };
        assert_eq!(number(&task), expected);
    }
    let mut found = BTreeSet::new();
    for task in variants("who-has-learned") {
        let [n, examples] = ["n", "examples"].map(|name| word(&task, name).parse::<usize>().expect("a number"));
        let expected = match (word(&task, "half").as_str(), examples) {
            ("yes", _) | (_, 1..3) => "conv",
            (_, examples) if examples < n => "conv-local",
            _ => "all",
        };
        assert_eq!(chosen(&task), expected, "{}", task.opens);
        found.insert(expected);
    }
    assert_eq!(found.len(), 3);
}

fn open(fragment: &str) -> State {
    url::decode(fragment, &State::default())
}

#[test]
fn an_address_opens_an_exercise_in_its_variant_and_comes_back_as_itself() {
    for (scene, exercise) in exercises() {
        for seed in [0, 1, 7] {
            let fragment = format!("exercise={}&seed={seed}", exercise.id);
            let state = open(&fragment);
            assert_eq!((state.scene, state.step, state.notices.len()), (scene, None, 0));
            let written = fragment.trim_end_matches("&seed=1");
            assert_eq!(url::encode(&state), written);
            assert_eq!(open(written), state);
        }
    }
    assert_eq!(url::encode(&open("exercise=all")), "exercise=all");
    assert_eq!(open("exercise=none-such").notices.len(), 1);
    assert_eq!(open("exercise=next-output&seed=x").notices.len(), 1);
}

#[test]
fn answers_cost_nothing_and_what_is_no_answer_changes_nothing() {
    let state = open("exercise=next-output&seed=3");
    let right = task("next-output", 3).ask.solution();
    let empty = reduce(&state, Action::Answer(Response::Text("-".into())));
    assert_eq!(empty, state);
    let wrong = reduce(&state, Action::Answer(Response::Number(1e9)));
    assert_eq!(wrong.practice.marks["next-output"].score, 0.0);
    let solved = reduce(&wrong, Action::Answer(right));
    let mark = solved.practice.marks["next-output"];
    assert_eq!((mark.score, mark.attempts), (1.0, 2));
    assert_ne!(solved.scenes.connect, state.scenes.connect, "the reason is shown");
    // A later mistake takes nothing back.
    let again = reduce(&solved, Action::Answer(Response::Number(1e9)));
    assert_eq!(again.practice.marks["next-output"].score, 1.0);
}

#[test]
fn the_figure_of_a_question_stays_except_where_it_is_the_answer() {
    let state = open("exercise=next-output");
    let edited = reduce(&state, Action::edit(connect::Edit::Input(0, 9.0)));
    assert_eq!(edited.scenes, state.scenes);
    let state = open("exercise=switch-on");
    let switched = reduce(&state, Action::edit(tie::Edit::Toggle(tie::Symmetry::Swap)));
    assert_eq!(switched.pointed(), Some(Response::Names(vec!["swap".into()])));
}

#[test]
fn a_set_is_complete_when_each_of_its_exercises_has_been_answered() {
    let mut state = State::default();
    for (place, (scene, exercise)) in exercises().enumerate() {
        state = reduce(&state, Action::OpenExercise(exercise.id, 5));
        let solution = state.practice.open.as_ref().expect("an exercise").task.ask.solution();
        state = reduce(&state, Action::Answer(solution));
        let last = scene.exercises().last() == Some(exercise);
        let all = place + 1 == exercises().count();
        assert_eq!(state.completed().len(), usize::from(last) + usize::from(all), "{}", exercise.id);
        assert!(state.completed().iter().all(|(_, score)| *score == 1.0));
    }
}

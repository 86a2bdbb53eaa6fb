//! Addresses, there and back.

mod lecture;

use super::*;
use crate::conv::Boundary;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Edit, Param, Select, Weights};
use crate::lesson::lecture::Lecture;
use crate::lesson::{Action, Image, Own, count, learn, reduce, shift, tie};
use std::rc::Rc;

fn open(fragment: &str) -> State {
    decode(fragment, &State::default())
}

#[test]
fn a_scene_without_a_state_opens_at_the_first_step_of_its_story() {
    for &scene in SceneId::ALL {
        let name = scene.name();
        let first = open(&format!("scene={name}&step=0"));
        assert_eq!(first.step, Some(0));
        for bare in ["", "&theme=dark&lang=en&embed=1&hide=nav", "&colour=red"] {
            let opened = open(&format!("scene={name}{bare}"));
            assert_eq!((opened.step, &opened.scenes), (Some(0), &first.scenes), "{name}{bare}");
        }
        assert_eq!(encode(&first), if scene == SceneId::Connect { String::new() } else { format!("scene={name}") });
    }
    // A state has no step, also where all of it is as a scene is by default.
    assert_eq!((open("step=none"), encode(&State::default())), (State::default(), "step=none".to_owned()));
    assert_eq!((open("stride=1").step, encode(&open("stride=1"))), (None, "step=none".to_owned()));
    // A change after the first step is written without it.
    assert_eq!(encode(&open("step=0&stride=2")), "step=one-connection&stride=2");
}

#[test]
fn what_the_reader_did_is_in_the_address_and_comes_back() {
    let mut state = State::default();
    for edit in [
        Edit::Input(2, -1.5),
        Edit::Tap(0, 0.1),
        Edit::Boundary(Boundary::Circular),
        Edit::Stride(2),
        Edit::Flip(true),
        Edit::Show(LayerKind::Local, false),
        Edit::Select(Some(Select::Param(Param::Dense(3, 2)))),
        Edit::Seed(7),
    ] {
        state = reduce(&state, Action::edit(edit));
    }
    let fragment = encode(&state);
    assert_eq!(
        fragment,
        "x=2,3,-1.5,4,5,3,2&k=0.1,2,-1&boundary=circular&stride=2&flip=1&layers=conv,dense&select=w3.2&seed=7"
    );
    assert_eq!(open(&fragment), state);
}

#[test]
fn window_and_weights_are_in_the_address_too() {
    let mut state = State::default();
    for edit in [
        Edit::Weights(Weights::Same),
        Edit::Weight(Param::Dense(3, 2), 1.5),
        Edit::Weight(Param::Local(0, 1), 3.0),
        Edit::Slide(Some(4)),
    ] {
        state = reduce(&state, Action::edit(edit));
    }
    assert_eq!(encode(&state), "slide=4&weights=same&edit=w3.2:1.5,l0.1:3");
    assert_eq!(open(&encode(&state)), state);

    // A weight that is what it was is no change, and choosing something ends the slide.
    state = reduce(&state, Action::edit(Edit::Weight(Param::Local(0, 1), 2.0)));
    state = reduce(&state, Action::edit(Edit::Select(Some(Select::Input(2)))));
    assert_eq!(encode(&state), "select=x2&weights=same&edit=w3.2:1.5");

    // A new shape drops what it does not have; new random weights discard edited ones.
    state = reduce(&state, Action::edit(Edit::Slide(Some(6))));
    state = reduce(&state, Action::edit(Edit::Boundary(Boundary::Valid)));
    assert_eq!(state.scenes.connect.view.slide, Some(4));
    state = reduce(&state, Action::edit(Edit::Seed(2)));
    assert_eq!((state.scenes.connect.setup.weights, state.scenes.connect.setup.edits.len()), (Weights::Random, 0));
}

#[test]
fn a_picture_comes_back_with_its_size_and_its_kernel() {
    let mut state = reduce(&State::default(), Action::edit(Edit::Dim(true)));
    assert_eq!((encode(&state), open("dim=2")), ("dim=2".to_owned(), state.clone()));
    for (edit, fragment) in [
        (Edit::Shape(3, 1), "dim=2&k=-1,0,1&kh=3"),
        (Edit::Shape(1, 2), "dim=2&k=-1,1"),
        (Edit::Size(8, 8), "dim=2&h=8&w=8&x="),
        (Edit::Size(2, 3), "dim=2&h=2&w=3&x=0,0,0,0,0,0&k=-1,1"),
        (Edit::Input(4, 2.5), "dim=2&h=2&w=3&x=0,0,0,0,2.5,0&k=-1,1"),
        (Edit::Weight(Param::Dense(5, 4), 3.0), "dim=2&h=2&w=3&x=0,0,0,0,2.5,0&k=-1,1&edit=w5.4:3"),
        (Edit::Select(Some(Select::Output(5))), "dim=2&h=2&w=3&x=0,0,0,0,2.5,0&k=-1,1&select=y5&edit=w5.4:3"),
        (Edit::Slide(Some(3)), "dim=2&h=2&w=3&x=0,0,0,0,2.5,0&k=-1,1&select=y5&slide=3&edit=w5.4:3"),
    ] {
        state = reduce(&state, Action::edit(edit));
        assert!(encode(&state).starts_with(fragment), "{}", encode(&state));
        assert_eq!(open(&encode(&state)), state, "{fragment}");
    }
    // A missing side follows from the other one and the numbers.
    for fragment in ["dim=2&h=2&x=1,2,3,4,5,6", "dim=2&w=3&x=1,2,3,4,5,6", "dim=2&h=2&w=3&x=1,2,3,4,5,6"] {
        let state = open(fragment);
        assert_eq!(
            (state.notices.len(), state.scenes.connect.setup.h, state.scenes.connect.setup.w()),
            (0, 2, 3),
            "{fragment}"
        );
    }
    assert_eq!(open("dim=2&h=8&w=8").scenes.connect.setup.x.len(), 64);
}

#[test]
fn the_scene_shift_comes_back_too() {
    let mut state = open("scene=shift&step=none");
    for edit in [
        shift::Edit::Image(Image::Digit),
        shift::Edit::Preset(shift::Preset::Difference),
        shift::Edit::Boundary(Boundary::Reflect),
        shift::Edit::Move(-4, 6),
        shift::Edit::Seek(0.25),
    ] {
        state = reduce(&state, Action::edit(edit));
    }
    let fragment = encode(&state);
    assert_eq!(fragment, "scene=shift&image=digit&k=-1,0,1&boundary=reflect&dx=-4&dy=6&t=0.25");
    assert_eq!(open(&fragment), state);
    for edit in [
        shift::Edit::Dim(true),
        shift::Edit::Sample(2, -4.5),
        shift::Edit::Op(LayerKind::Dense),
        shift::Edit::Seed(7),
        shift::Edit::Pool(conv::Pool::Max2),
        shift::Edit::Relu(true),
        shift::Edit::Motion(shift::Motion::Flip),
        shift::Edit::Panel(Some(shift::Panel::Holds)),
    ] {
        state = reduce(&state, Action::edit(edit));
    }
    let fragment = encode(&state);
    assert_eq!(
        fragment,
        "scene=shift&dim=1&x=2,1,-4.5,6,6,2,4,1,0,0,1,3&op=dense&boundary=reflect&relu=1&pool=max2&transform=flip\
         &t=0.25&seed=7&panel=holds"
    );
    assert_eq!(encode(&open(&fragment)), fragment);
    for step in SceneId::Shift.steps().iter().map(|step| step.opens) {
        assert_eq!(open(&format!("scene=shift&{step}")).notices, [], "{step}");
    }
}

#[test]
fn of_values_that_do_not_fit_together_only_one_goes() {
    let connect = open("boundary=valid&dilation=4&stride=2").scenes.connect;
    assert_eq!((connect.setup.boundary, connect.setup.dilation, connect.setup.stride), (Boundary::Valid, 1, 2));
    let connect = open("x=1,2&boundary=valid&dilation=2").scenes.connect;
    assert_eq!((connect.setup.boundary, connect.setup.dilation), (Boundary::Zero, 2));
    let shift = open("scene=shift&image=impulse&k=1,1,1,1,1,1,1&dilation=4&boundary=valid").scenes.shift.setup;
    assert_eq!((shift.boundary, shift.dilation, shift.kernel.w()), (Boundary::Valid, 1, 7));
}

#[test]
fn a_bad_value_is_named_and_its_default_stands_in() {
    for (fragment, key) in [
        ("scene=nowhere", "scene"),
        ("lang=xx", "lang"),
        ("theme=pink", "theme"),
        ("embed=2", "embed"),
        ("hide=nav,all", "hide"),
        ("x=1,two,3", "x"),
        ("x=1e9", "x"),
        ("x=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17", "x"),
        ("boundary=wrap", "boundary"),
        ("stride=0", "stride"),
        ("stride=5", "stride"),
        ("dilation=1.5", "dilation"),
        ("select=q1", "select"),
        ("select=k9", "select"),
        ("layers=", "layers"),
        ("seed=-1", "seed"),
        ("slide=7", "slide"),
        ("weights=shared", "weights"),
        ("edit=w3.2", "edit"),
        ("edit=k0:1", "edit"),
        ("edit=w3.2:1,l0.0:2", "edit"),
        ("dim=3", "dim"),
        ("dim=2&h=9", "h"),
        ("dim=2&w=0", "w"),
        ("dim=2&x=1,2,3", "x"),
        ("dim=2&h=2&w=2&x=1,2,3", "x"),
        ("dim=2&k=1,2,3,4&kh=3", "kh"),
        ("dim=2&k=1,2,3,4,5,6,7,8,9,10", "k"),
        ("dim=2&h=2&w=2&boundary=valid", "boundary"),
        ("dim=2&select=k9", "select"),
        ("dim=2&select=x25", "select"),
        ("dim=2&slide=25", "slide"),
        ("k=1,2,3&kh=3", "kh"),
        ("x=1,2&k=1,1,1&boundary=valid", "boundary"),
        ("boundary=valid&dilation=4", "dilation"),
        ("x=1&boundary=reflect", "boundary"),
    ] {
        let state = open(fragment);
        assert_eq!(state.notices.iter().map(|notice| notice.key).collect::<Vec<_>>(), [key], "{fragment}");
    }
    for (fragment, key) in [
        ("image=dog", "image"),
        ("k=1,2,3,4&kh=3", "kh"),
        ("kh=2", "kh"),
        ("dx=1.5", "dx"),
        ("dy=100000", "dy"),
        ("t=2", "t"),
        ("op=dense", "op"),
        ("image=custom", "image"),
        ("pool=max3", "pool"),
        ("transform=spin", "transform"),
        ("relu=2", "relu"),
        ("panel=all", "panel"),
        ("dim=3", "dim"),
        ("dim=1&dy=2", "dy"),
        ("dim=1&transform=turn", "transform"),
        ("dim=1&x=1,b", "x"),
        ("image=digit&transform=turn&k=1,2,3&boundary=valid", "transform"),
        ("op=local&transform=turn", "transform"),
        ("image=impulse&k=1,1,1,1,1,1,1&dilation=4&boundary=valid", "dilation"),
        ("k=1,2,3,4,5,6,7,8", "kh"),
        ("dim=1&k=1,2,3&kh=3", "kh"),
        ("dim=1&x=1,2&k=1,1,1&boundary=valid", "boundary"),
        ("dim=1&x=1&k=1&boundary=reflect&pool=max2", "pool"),
    ] {
        let state = open(&format!("scene=shift&{fragment}"));
        assert_eq!(state.notices.iter().map(|notice| notice.key).collect::<Vec<_>>(), [key], "{fragment}");
        assert!(state.scenes.shift.setup.check().is_ok());
    }
}

#[test]
fn an_unknown_key_is_ignored() {
    assert_eq!(open("colour=red&&=&==&x&%&%zz=%f&key=forward"), open(""));
    assert_eq!(open("x=&k=&stride=&boundary="), open("step=none"));
}

#[test]
fn percent_encoding_is_understood() {
    assert_eq!(open("k=1%2C2%2c3").scenes.connect.setup.k, [1.0, 2.0, 3.0]);
    assert_eq!(open("%6b=4,5,6").scenes.connect.setup.k, [4.0, 5.0, 6.0]);
}

#[test]
fn a_long_value_is_cut_in_the_notice() {
    for (length, shown) in [(39, 39), (40, 40), (41, 40), (100_000, 40)] {
        let state = open(&format!("theme={}", "長".repeat(length)));
        let cut = if length > shown { "…" } else { "" };
        assert_eq!(state.notices[0].value, "長".repeat(shown) + cut);
    }
}

#[test]
fn nothing_can_be_chosen_in_an_address() {
    let state = reduce(&State::default(), Action::edit(Edit::Select(None)));
    assert_eq!((encode(&state).as_str(), open("select=")), ("select=", state));
}

#[test]
fn the_scene_count_comes_back_too() {
    let mut state = open("scene=count&step=none");
    for (edit, fragment) in [
        (count::Edit::Image(Image::Digit), "scene=count&image=digit"),
        (count::Edit::Size(20, 24), "scene=count&image=digit&h=20&w=24"),
        (count::Edit::Shape(2, 2), "scene=count&image=digit&h=20&w=24&k=-1,1,0,0&kh=2"),
        (count::Edit::Stride(2), "scene=count&image=digit&h=20&w=24&k=-1,1,0,0&kh=2&stride=2"),
        (count::Edit::Shape(1, 3), "scene=count&image=digit&h=20&w=24&k=-1,1,0&stride=2"),
        (count::Edit::Zoom(0.25), "scene=count&image=digit&h=20&w=24&k=-1,1,0&stride=2&zoom=0.25"),
    ] {
        state = reduce(&state, Action::edit(edit));
        assert_eq!((encode(&state).as_str(), open(fragment)), (fragment, state.clone()));
    }
}

#[test]
fn the_largest_kernel_can_be_addressed() {
    let taps = ["1"; 49].join(",");
    for scene in ["shift", "count"] {
        let state = open(&format!("scene={scene}&k={taps}&kh=7"));
        let kernel = if state.scene == SceneId::Shift {
            state.scenes.shift.setup.kernel
        } else {
            state.scenes.count.setup.kernel
        };
        assert_eq!((state.notices, kernel.h(), kernel.w()), (vec![], 7, 7), "{scene}");
    }
}

#[test]
fn a_picture_of_ones_own_and_whether_one_is_asked_are_in_no_address_and_stay() {
    let own = |h, w| Own::new(conv::Plane::from_fn(h, w, |_, _| 1.0).expect("a plane"));
    let mut state = State::default();
    for action in [
        Action::edit(shift::Edit::Own(own(20, 13))),
        Action::edit(shift::Edit::Predict(false)),
        Action::edit(count::Edit::Own(own(5, 6))),
    ] {
        state = reduce(&state, action);
    }
    let shift = decode("scene=shift&image=custom", &state);
    assert_eq!(
        (&shift.notices, &shift.scenes.shift.setup.own, shift.scenes.shift.view.predict),
        (&vec![], &state.scenes.shift.setup.own, false)
    );
    let count = decode("scene=count&image=custom", &state);
    assert_eq!((&count.notices, &count.scenes.count), (&vec![], &state.scenes.count));
    // A custom picture has its own size: 260 samples are too many for a fully connected layer.
    let dense = decode("scene=shift&image=custom&op=dense", &state);
    assert_eq!((dense.scenes.shift.setup.op, dense.notices.len()), (LayerKind::Conv, 1));
}

#[test]
fn the_scenes_that_are_not_opened_keep_their_state() {
    let lecture = Some(Rc::new(Lecture { steps: Vec::new() }));
    let changes = [
        Action::edit(Edit::Tap(0, 9.0)),
        Action::edit(shift::Edit::Move(5, 0)),
        Action::edit(tie::Edit::Weight((0, 1), 9)),
        Action::edit(count::Edit::Stride(2)),
        Action::edit(learn::Edit::Tap(2)),
        Action::LectureSaved(lecture),
    ];
    let state = changes.into_iter().fold(State::default(), |state, action| reduce(&state, action));
    for &scene in SceneId::ALL {
        let opened = decode(&format!("scene={}&step=none", scene.name()), &state);
        let fragment = |of: &State, scene| encode(&State { scene, ..of.clone() });
        for &other in SceneId::ALL {
            let expected = if other == scene { State::default() } else { state.clone() };
            assert_eq!(fragment(&opened, other), fragment(&expected, other), "{scene:?} opened, {other:?} written");
        }
        assert_eq!(State { scenes: state.scenes.clone(), ..opened }, State { scene, ..state.clone() });
    }
}

#[test]
fn a_broken_tie_and_how_far_the_other_layer_has_come_are_in_the_address() {
    let mut state = State::default();
    for edit in [Edit::Untie(3, 1, true), Edit::Weight(Param::Untied(3, 1), 5.0), Edit::Sharing(0.5)] {
        state = reduce(&state, Action::edit(edit));
    }
    assert_eq!(encode(&state), "sharing=0.5&untied=3.1:5&select=u3.1");
    assert_eq!(open(&encode(&state)), state);
    for bad in ["untied=9.1:5", "untied=0.0:5", "untied=3.1", "untied=3.1:x", "sharing=2"] {
        let opened = open(bad);
        assert_eq!((opened.notices.len(), &opened.scenes), (1, &State::default().scenes), "{bad}");
    }
}

#[test]
fn an_address_that_was_mangled_on_its_way_opens_what_was_meant() {
    let meant = open("scene=shift&step=none&image=digit&dx=-3&k=1,-2,1");
    assert_eq!(meant.notices, []);
    for mangled in [
        "scene=shift&amp;step=none&amp;image=digit&amp;dx=-3&amp;k=1,-2,1",
        "scene%3Dshift%26step%3Dnone%26image%3Ddigit%26dx%3D-3%26k%3D1%2C-2%2C1",
        "scene%253Dshift%2526step%253Dnone%2526image%253Ddigit%2526dx%253D-3%2526k%253D1%252C-2%252C1",
        "scene%3Dshift%26amp%3Bstep%3Dnone%26amp%3Bimage%3Ddigit%26amp%3Bdx%3D-3%26amp%3Bk%3D1,-2,1",
        "scene=shift&step=none&image=digit&dx=%E2%88%923&k=1,%E2%80%932,1",
        "scene=shift&step=none&image=digit&dx=－３&k=１，－２，１",
        "ｓｃｅｎｅ＝ｓｈｉｆｔ&scene=shift&step=none&image=digit&dx=%E2%80%8B-3&k=1,-2,1",
        "scene=shift&step=none&image=digit&dx=-3&k=1,-2,1.",
        "scene=shift&step=none&image=digit&dx=-3&k=1,-2,1)",
        "scene=shift&step=none&image=digit&dx=-3&k=1,-2,1%E3%80%82",
        "shift&step=none&image=digit&dx=-3&k=1,-2,1",
    ] {
        assert_eq!(open(mangled), meant, "{mangled}");
    }
    assert_eq!(open("tie."), open("scene=tie"));
    assert_eq!(open("script=a(1).json").script.as_deref(), Some("a(1).json"));
    assert_eq!(open("script=a（1）").script.as_deref(), Some("a（1）"));
}

#[test]
fn a_key_that_looks_like_a_known_one_is_named() {
    let named = |fragment: &str| {
        open(fragment).notices.into_iter().map(|notice| (notice.value, notice.key)).collect::<Vec<_>>()
    };
    for (given, known) in
        [("strde", "stride"), ("Scene", "scene"), ("boundry", "boundary"), ("setp", "step"), ("K", "k")]
    {
        assert_eq!(named(&format!("{given}=1")), [(given.to_owned(), known)], "{given}");
    }
    // Others may be for the page around this one, and keys of other scenes are known.
    for fragment in ["colour=red", "utm_source=x", "dx=3&scene=tie", "q=1", "v=1", "a=1&b=2"] {
        assert_eq!(named(fragment), [], "{fragment}");
    }
    assert_eq!(named("strde=1&dilaton=2&boundry=3&imag=4&flp=1").len(), 3);
}

//! Addresses of lectures.

use super::*;
use crate::lesson::address::Notice;
use crate::lesson::lecture::Step;

#[test]
fn a_step_of_a_lecture_is_opened_when_its_file_has_come() {
    let address = "script=a/week%203.json&step=1&dx=5";
    let waiting = open(address);
    assert_eq!(waiting.script.as_deref(), Some("a/week 3.json"));
    assert_eq!(encode(&waiting), address);
    let step = |fragment: &str| Step { fragment: fragment.into(), ..Step::default() };
    let lecture =
        Lecture { steps: vec![step("n=5&scene=tie").into(), step("scene=shift&image=impulse&dx=2&dy=1").into()] };
    let shown = reduce(&waiting, Action::ScriptLoaded("a/week 3.json".into(), Ok(Rc::new(lecture))));
    assert_eq!((shown.scene, shown.scenes.shift.setup.dx, shown.scenes.shift.setup.dy), (SceneId::Shift, 5, 1));
    assert_eq!(encode(&shown), address);
    let first = reduce(&shown, Action::OpenStep(Some(0)));
    assert_eq!((first.scene, encode(&first).as_str()), (SceneId::Tie, "script=a/week%203.json&step=0"));
    // A file that cannot be used leaves a page that works: no step is open, and the address can be tried again.
    let notice = Notice { key: "script", value: String::new(), accepted: Accepted::Lecture(None) };
    let refused = reduce(&open("script=week-3.json&step=1"), Action::ScriptLoaded("week-3.json".into(), Err(notice)));
    let corrected = reduce(&refused, Action::OpenFragment("script=week-4.json&step=1&lang=zh-CN".to_owned()));
    assert_eq!((corrected.script.as_deref(), corrected.awaiting.is_some()), (Some("week-4.json"), true));
    assert_eq!(
        (refused.notices.len(), refused.step, &refused.scenes.connect),
        (1, None, &State::default().scenes.connect)
    );
    let dismissed = reduce(&refused, Action::DismissNotice(0));
    assert_eq!(encode(&dismissed), "script=week-3.json&step=1");
    assert_eq!(encode(&dismissed.unframed()), "step=none");
    assert_eq!(encode(&reduce(&dismissed, Action::OpenStep(Some(2)))), "step=three-layers");
    assert_eq!(encode(&reduce(&dismissed, Action::edit(Edit::Tap(0, 9.0)))), "k=9,2,-1");
    let (long, longer) = ("a".repeat(500), "a".repeat(501));
    assert_eq!(open(&format!("script={long}")).script, Some(long));
    assert_eq!((open("script=").script, open("script=").notices), (None, vec![]));
    for elsewhere in [
        "https://example.org/a.json",
        "//example.org/a",
        "javascript:0",
        "\\\\a\\b",
        " //example.org/a",
        "%09//example.org/a",
        "/%09/example.org/a",
        "%0d%0a//example.org/a",
        "%00//example.org/a",
        &longer,
    ] {
        let refused = open(&format!("script={elsewhere}&step=100"));
        let keys: Vec<_> = refused.notices.iter().map(|notice| notice.key).collect();
        assert_eq!((keys, refused.step), (vec!["script"], None), "{elsewhere}");
    }
}

#[test]
fn the_steps_of_a_lecture_without_an_address_are_written_as_what_they_show() {
    let step = Step { fragment: "scene=tie&n=5".into(), ..Step::default() };
    let lecture = Rc::new(Lecture { steps: vec![step.into()] });
    let state = reduce(&State::default(), Action::SetLecture(Some(lecture)));
    let state = reduce(&state, Action::OpenStep(Some(0)));
    assert_eq!((state.step, encode(&state).as_str()), (Some(0), "scene=tie&n=5"));
}

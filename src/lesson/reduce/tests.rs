//! What actions do to the state.

use super::*;
use crate::lesson::lecture::{Lecture, Step};
use crate::lesson::{Lang, Part, SceneId};
use std::rc::Rc;

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
}

fn open(fragment: &str) -> State {
    url::decode(fragment, &State::default())
}

#[test]
fn a_locked_figure_keeps_what_it_is_computed_from_and_can_be_looked_at_and_stepped_through() {
    use crate::lesson::connect::{Edit, Param, Select};
    let locked = open("lock=1&step=none&k=5,2,1");
    for edit in [Edit::Tap(0, 9.0), Edit::Dim(true)] {
        assert_eq!(reduce(&locked, Action::edit(edit)), locked);
    }
    assert_eq!(reduce(&locked, Action::Reset), locked);
    let chosen = reduce(&locked, Action::edit(Edit::Select(Some(Select::Param(Param::Kernel(2))))));
    assert_ne!(chosen.scenes, locked.scenes);
    assert_eq!(reduce(&locked, Action::OpenStep(Some(1))).step, Some(1));
    assert!(reduce(&chosen, Action::OpenFromHost("k=1,2".to_owned())).lock);
}

#[test]
fn a_part_that_is_the_figure_itself_stays_with_a_notice() {
    let asked = open("scene=tie&hide=matrix,formula");
    assert_eq!(asked.left_out().parts().collect::<Vec<_>>(), [Part::Formula]);
    let said = Notice { key: "hide", value: "matrix,formula".to_owned(), accepted: Accepted::Essential(Part::Matrix) };
    assert_eq!(asked.notices, [said]);
    // In another scene the part is left out.
    let elsewhere = reduce(&asked, Action::OpenScene(SceneId::Connect));
    assert_eq!(elsewhere.left_out().parts().count(), 2);
}

#[test]
fn a_figure_follows_the_theme_of_its_host_until_another_is_chosen() {
    let shown = |state: &State| state.shown_theme();
    let framed = open("theme=host");
    assert_eq!(shown(&framed), Theme::Auto);
    let dark = reduce(&framed, Action::FollowTheme(Theme::Dark));
    assert_eq!((shown(&dark), url::encode(&dark)), (Theme::Dark, url::encode(&framed)));
    let other = reduce(&dark, Action::OpenFromHost("dx=2&scene=shift".to_owned()));
    assert_eq!(shown(&other), Theme::Dark);
    assert_eq!(shown(&reduce(&dark, Action::SetTheme(Theme::Light))), Theme::Light);
    assert_eq!(dark.unframed().theme, Theme::Auto);
}

#[test]
fn a_step_and_an_answer_open_what_their_addresses_say_and_keep_how_the_page_looks() {
    let looks = "step=none&theme=dark&lang=zh-CN&hide=formula";
    for &scene in SceneId::ALL {
        for (step, record) in scene.steps().iter().enumerate() {
            let opened = reduce(&open(looks), Action::OpenStory(scene, step));
            assert_eq!(opened.playing, record.plays.is_some());
            if record.plays.is_none() {
                let opened = State { finished: Default::default(), left_at: Default::default(), ..opened };
                assert_eq!(opened, open(&format!("{looks}&scene={}&step={}", scene.name(), record.id)));
            }
        }
    }
    for (scene, question) in story::questions() {
        let answered = reduce(&open(looks), Action::OpenQuestion(Some(question.id)));
        let opened = open(&format!("{looks}&step=none&{}", in_scene(scene, question.opens)));
        assert_eq!(
            State { left_at: opened.left_at.clone(), ..answered },
            State { question: Some(question.id), ..opened }
        );
    }
    assert_eq!(reduce(&open(looks), Action::OpenQuestion(Some("no-such-question"))), open(looks));
}

#[test]
fn the_scene_that_is_open_is_not_opened_anew() {
    let answered = reduce(&open("scene=tie&step=2"), Action::OpenQuestion(Some("why-equal")));
    assert_eq!(reduce(&answered, Action::OpenScene(SceneId::Tie)), answered);
    let step = open("scene=tie&step=2");
    assert_eq!(reduce(&step, Action::OpenScene(SceneId::Tie)), step);
    assert_eq!(reduce(&step, Action::OpenScene(SceneId::Learn)).step, Some(0));
}

#[test]
fn a_scene_is_arrived_in_where_its_address_names_no_state_until_something_is_done() {
    for fragment in ["", "scene=tie&theme=dark"] {
        assert!(open(fragment).arriving, "{fragment}");
    }
    for fragment in ["step=0", "step=none", "k=1,2,3", "scene=tie&n=5"] {
        assert!(!open(fragment).arriving, "{fragment}");
    }
    let other = reduce(&open("step=2"), Action::OpenScene(SceneId::Shift));
    assert!(other.arriving);
    assert!(!reduce(&other, Action::OpenScene(SceneId::Shift)).arriving);
    assert!(!reduce(&other, Action::OpenScene(SceneId::Connect)).arriving, "it was left at a step");
}

#[test]
fn the_story_waits_while_a_question_is_answered_and_while_another_scene_is_open() {
    let step = open("scene=shift&step=2");
    let answered = reduce(&step, Action::OpenQuestion(Some("two-orders")));
    assert!(url::strays(&answered) && !url::strays(&step));
    assert_eq!(answered.back_to_story(), Action::OpenStep(Some(2)));
    assert_eq!(reduce(&answered, Action::OpenQuestion(None)).question, None);
    let elsewhere = reduce(&step, Action::OpenScene(SceneId::Tie));
    assert_eq!((elsewhere.step, url::strays(&elsewhere)), (Some(0), false));
    let back = reduce(&elsewhere, Action::OpenScene(SceneId::Shift));
    assert_eq!((back.step, &back.scenes), (step.step, &elsewhere.scenes));
    // What the reader has changed stays as well.
    let changed = reduce(&step, Action::edit(crate::lesson::shift::Edit::Move(1, 0)));
    let back = after(&changed, [Action::OpenScene(SceneId::Tie), Action::OpenScene(SceneId::Shift)]);
    assert_eq!((&back.scenes.shift, back.step), (&changed.scenes.shift, Some(2)));
    assert!(url::strays(&back));
}

#[test]
fn a_notice_is_dismissed_and_no_other() {
    let state = open("stride=0&dilation=0");
    let keys = |place| {
        let left = reduce(&state, Action::DismissNotice(place)).notices;
        left.iter().map(|notice| notice.key).collect::<Vec<_>>()
    };
    assert_eq!([keys(0), keys(1)], [["dilation"], ["stride"]]);
    assert_eq!(keys(2), ["stride", "dilation"]);
}

#[test]
fn reset_in_one_scene_keeps_what_the_room_has_said_in_another() {
    let voted = after(
        &State::default(),
        [
            Action::OpenScene(SceneId::Shift),
            Action::Present(true),
            Action::OpenStep(Some(7)),
            Action::CountHands(1, 12),
        ],
    );
    assert_eq!(voted.poll().map(|poll| poll.total()), Some(12));
    let elsewhere = after(&voted, [Action::OpenScene(SceneId::Tie), Action::Reset]);
    assert_eq!(elsewhere.polls, voted.polls);
    let at_first = after(&voted, [Action::OpenStep(Some(0)), Action::Reset]);
    assert_eq!(at_first.polls, voted.polls);
}

#[test]
fn a_language_that_cannot_be_had_is_given_up_for_the_one_shown() {
    let missing = Action::LanguageMissing { missing: Lang::ZhCn, shown: Lang::En };
    let refused = after(&State::default(), [Action::SetLanguage(Lang::ZhCn), missing.clone()]);
    let keys = |state: &State| state.notices.iter().map(|notice| notice.key).collect::<Vec<_>>();
    assert_eq!((refused.lang, keys(&refused)), (Some(Lang::En), vec!["lang"]));
    let chosen_since = State { lang: Some(Lang::En), ..State::default() };
    let refused = reduce(&chosen_since, Action::LanguageMissing { missing: Lang::ZhCn, shown: Lang::ZhCn });
    assert_eq!((refused.lang, keys(&refused)), (Some(Lang::En), vec!["lang"]));
}

#[test]
fn a_lecture_that_comes_from_its_file_is_saved() {
    let lecture = Rc::new(Lecture { steps: Vec::new() });
    let shown = reduce(&open("script=a.json"), Action::ScriptLoaded("a.json".into(), Ok(lecture)));
    assert!(shown.lecture.is_some() && !shown.unsaved());
}

#[test]
fn a_lecture_that_no_file_has_stays_whatever_address_is_opened() {
    let file = Rc::new(Lecture { steps: vec![Step::of(&open("scene=tie&n=5")).into()] });
    let loaded = |path: &str| Action::ScriptLoaded(path.to_owned(), Ok(file.clone()));
    let told = reduce(&open("script=a.json&step=0"), loaded("a.json"));
    let more = Some(Rc::new(Lecture { steps: [&file.steps[..], &[Step::of(&told).into()]].concat() }));
    let made = after(&told, [Action::OpenScene(SceneId::Shift), Action::SetLecture(more.clone())]);
    // Back to the entry of the file, to another file, and to none.
    for address in ["script=a.json&step=0", "script=b.json", "scene=learn", "script=//elsewhere/"] {
        let opened = reduce(&made, Action::OpenFragment(address.to_owned()));
        assert_eq!((&opened.lecture, &opened.script), (&more, &None), "{address}");
        let path = address.trim_start_matches("script=").trim_end_matches("&step=0");
        assert_eq!(reduce(&opened, loaded(path)).lecture, more, "{address}");
    }
    let refused = reduce(&made, Action::OpenFragment("script=b.json".to_owned()));
    assert_eq!(refused.notices.first().map(|notice| &notice.accepted), Some(&Accepted::Unsaved));
    // Loading it again tries once more.
    assert_eq!(url::encode(&refused), "script=b.json");
    // Saved or closed, it makes room.
    for done in [Action::LectureSaved(more.clone()), Action::SetLecture(None)] {
        let opened = after(&made, [done, Action::OpenFragment("script=a.json".to_owned()), loaded("a.json")]);
        assert_eq!(opened.lecture, Some(file.clone()));
    }
}

#[test]
fn a_file_that_comes_late_changes_nothing() {
    let file = |fragment: &str| Rc::new(Lecture { steps: vec![Step::of(&open(fragment)).into()] });
    let waiting = open("script=a.json");
    let loaded = |path: &str, fragment: &str| Action::ScriptLoaded(path.to_owned(), Ok(file(fragment)));
    // Another file has been asked for since, or a lecture has been made.
    let other = reduce(&waiting, Action::OpenFragment("script=b.json".to_owned()));
    let shown = after(&other, [loaded("b.json", "scene=tie"), loaded("a.json", "scene=learn")]);
    assert_eq!(shown.lecture, Some(file("scene=tie")));
    let early = reduce(&other, loaded("a.json", "scene=learn"));
    assert_eq!((early.lecture, early.awaiting), (None, other.awaiting));
    let made = after(&waiting, [Action::SetLecture(Some(file("scene=count"))), loaded("a.json", "scene=learn")]);
    assert_eq!(made.lecture, Some(file("scene=count")));
}

#[test]
fn the_screen_is_blanked_and_shown_again_while_it_is_presented() {
    let presented = reduce(&State::default(), Action::Present(true));
    let blank = reduce(&presented, Action::ToggleBlank);
    assert_eq!((blank.blank, reduce(&blank, Action::ToggleBlank).blank), (true, false));
    // The next step and the end show the page.
    for action in [Action::OpenStep(Some(1)), Action::Present(false)] {
        assert!(!reduce(&blank, action).blank);
    }
    assert!(!reduce(&State::default(), Action::ToggleBlank).blank);
}

#[test]
fn a_step_of_a_talk_takes_the_notices_away_and_one_outside_of_a_talk_leaves_them() {
    for present in [false, true] {
        let told = State { present, ..open("scene=tie&n=99&step=free") };
        assert_eq!(told.notices.len(), 1);
        assert_eq!(reduce(&told, Action::OpenStep(Some(1))).notices.len(), usize::from(!present));
        assert!(reduce(&told, Action::OpenScene(SceneId::Count)).notices.is_empty());
    }
}

use super::*;

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
}

fn open(fragment: &str) -> State {
    url::decode(fragment, &State::default())
}

#[test]
fn a_step_and_an_answer_open_what_their_addresses_say_and_keep_how_the_page_looks() {
    let looks = "theme=dark&lang=zh-CN&hide=matrix";
    for scene in Scene::ALL {
        for step in 0..walk::steps(scene).len() {
            let opened = reduce(&open(looks), Action::Walk(scene, step));
            assert_eq!(opened, open(&format!("{looks}&scene={}&step={step}", scene.name())));
        }
    }
    for (question, fragment) in walk::STUCK.into_iter().enumerate() {
        let answered = reduce(&open(looks), Action::Stuck(Some(question)));
        assert_eq!(answered, State { stuck: Some(question), ..open(&format!("{looks}&{fragment}")) });
    }
    assert_eq!(reduce(&open(looks), Action::Stuck(Some(walk::STUCK.len()))), open(looks));
}

#[test]
fn the_scene_that_is_open_is_not_opened_anew() {
    let answered = reduce(&open("scene=tie&step=2"), Action::Stuck(Some(5)));
    assert_eq!(reduce(&answered, Action::Open(Scene::Tie)), answered);
    let step = open("scene=tie&step=2");
    assert_eq!(reduce(&step, Action::Open(Scene::Tie)), step);
    assert_eq!(reduce(&step, Action::Open(Scene::Learn)).step, None);
}

#[test]
fn the_answer_is_put_away_before_the_walk_through() {
    let step = open("scene=shift&step=2");
    let answered = State { stuck: Some(3), ..step.clone() };
    assert_eq!(reduce(&answered, Action::CloseNotes), step);
    assert_eq!(reduce(&step, Action::CloseNotes), State { step: None, ..step });
}

#[test]
fn a_notice_is_dismissed_and_no_other() {
    let state = open("stride=0&dilation=0");
    let keys = |place| {
        let left = reduce(&state, Action::Dismiss(place)).notices;
        left.iter().map(|notice| notice.key).collect::<Vec<_>>()
    };
    assert_eq!([keys(0), keys(1)], [["dilation"], ["stride"]]);
    assert_eq!(keys(2), ["stride", "dilation"]);
}

#[test]
fn reset_in_one_scene_keeps_what_the_room_has_said_in_another() {
    let voted = after(
        &State::default(),
        [Action::Open(Scene::Shift), Action::Present(true), Action::Step(Some(4)), Action::Hands(1, 12)],
    );
    assert_eq!(voted.poll().map(|poll| poll.total()), Some(12));
    let elsewhere = after(&voted, [Action::Open(Scene::Tie), Action::Reset]);
    assert_eq!(elsewhere.polls, voted.polls);
    let at_first = after(&voted, [Action::Step(Some(0)), Action::Reset]);
    assert_eq!(at_first.polls, voted.polls);
}

#[test]
fn a_lecture_that_comes_from_its_file_is_saved() {
    let lecture = Rc::new(Lecture { steps: Vec::new() });
    let shown = reduce(&open("script=a.json"), Action::Script(Ok(lecture)));
    assert!(shown.lecture.is_some() && !shown.unsaved());
}

#[test]
fn the_screen_is_blanked_and_shown_again_while_it_is_presented() {
    let presented = reduce(&State::default(), Action::Present(true));
    let blank = reduce(&presented, Action::Blank);
    assert_eq!((blank.blank, reduce(&blank, Action::Blank).blank), (true, false));
    // The next step, and the end, are seen.
    for action in [Action::Step(Some(1)), Action::Present(false)] {
        assert!(!reduce(&blank, action).blank);
    }
    assert!(!reduce(&State::default(), Action::Blank).blank);
}

use super::*;
use crate::lesson::Theme;
use crate::lesson::lecture::FormulaError;
use proptest::prelude::*;

#[test]
fn a_lecture_is_read() {
    let lecture = Lecture::read(
        "[{\"fragment\": \"#scene=shift&dx=3\", \"caption\": {\"en\": \"E\"}},\n{\"fragment\": \"\", \"caption\": \"all\", \"notes\": \"n\"}]",
    )
    .expect("a lecture");
    assert_eq!(lecture.steps[0].fragment, "scene=shift&dx=3");
    assert_eq!(lecture.steps[0].caption.shown(Lang::ZhCn), "E");
    assert_eq!((lecture.steps[1].caption.shown(Lang::ZhCn), lecture.steps[1].notes.as_str()), ("all", "n"));
}

#[test]
fn a_step_of_a_lecture_is_no_lecture() {
    let lecture =
        Lecture::read("[{\"fragment\": \"scene=tie\"}, {\"fragment\": \"scene=tie&n=5\"}]").expect("a lecture");
    let told = State { lecture: Some(lecture.into()), script: Some("a.json".into()), ..State::default() };
    let open = crate::lesson::reduce(&told, crate::lesson::Action::OpenStep(Some(1)));
    assert_eq!(Step::of(&open).fragment, "scene=tie&n=5");
    assert_eq!(Step::of(&State { embed: true, theme: Theme::Dark, ..open }).fragment, "scene=tie&n=5");
    // The state shown until the file is loaded.
    assert_eq!(Step::of(&url::decode("script=b.json&step=1", &State::default())).fragment, "");
}

#[test]
fn of_an_address_a_step_takes_what_it_shows_of_the_figure() {
    for (given, taken) in [
        ("https://example.org/ps/#scene=tie&n=5", "scene=tie&n=5"),
        ("https://example.org/ps/", ""),
        ("embed=1&hide=nav&lang=zh-CN&theme=dark&keys=forward&scene=tie", "scene=tie"),
        ("scene=learn&step=0&examples=3", "scene=learn&examples=3"),
        ("scene=shift&step=7", "scene=shift&image=pixel-cat&boundary=zero"),
    ] {
        let lecture = Lecture::read(&format!("[{{\"fragment\": \"{given}\"}}]")).expect("a lecture");
        assert_eq!(lecture.steps[0].fragment, taken, "{given}");
    }
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    for (text, line, wrong) in [
        ("[\n{]", 2, Wrong::Json),
        ("[\n{\"fragment\": \"\",\n\"notes\": \"卷\" ,\n }]", 4, Wrong::Comma),
        ("[{\"fragment\": \"\"} , ]", 1, Wrong::Comma),
        ("[{\"fragment\": \"\"} ]]", 1, Wrong::Json),
        ("[{\"fragment\":\n\"scene=tie&colour=red\"}]", 2, Wrong::Key("colour".into())),
        (
            "[{\"fragment\": \"\",\n\"caption\": \"a $\\\\foo$\"}]",
            2,
            Wrong::Formula("caption".into(), FormulaError::Unknown("\\foo".into())),
        ),
        ("[{\"fragment\": \"\", \"play\":\n1}]", 2, Wrong::Flag("play")),
        ("[{\"fragment\": \"\", \"predict\":\n1}]", 2, Wrong::Predict),
        ("[{\"fragment\": \"\", \"predict\":\n{}}]", 2, Wrong::Missing("predict.options")),
        ("[{\"fragment\": \"\", \"predict\":\n{\"options\": [\"a\", \"b\"]}}]", 2, Wrong::Missing("predict.question")),
        ("[{\"fragment\": \"\", \"predict\": {\"options\":\n[\"a\"]}}]", 2, Wrong::Options),
        ("[{\"fragment\": \"\", \"predict\": {\"options\": [\"a\",\n1]}}]", 2, Wrong::Text("predict.options".into())),
        (
            "[{\"fragment\": \"\", \"predict\": {\"question\": \"q\", \"options\": [\"a\", \"b\"], \"right\":\n2}}]",
            2,
            Wrong::Right(1),
        ),
        ("[{\"fragment\": \"\", \"predict\": {\n\"answer\": 1}}]", 2, Wrong::Unknown("predict.answer".into())),
        ("{}", 1, Wrong::Steps),
        ("[]", 1, Wrong::Count(0)),
        ("[\n1]", 2, Wrong::Step),
        ("[\n{\"notes\": \"\"}]", 2, Wrong::Missing("fragment")),
        ("[{\"fragment\": \"\",\n\"captoin\": \"\"}]", 2, Wrong::Unknown("captoin".into())),
        ("[{\"fragment\": \"\",\n\"caption\": {\"fr\":\n \"\"}}]", 3, Wrong::Language("fr".into())),
        ("[{\"fragment\": \"\",\n\"notes\": 1}]", 2, Wrong::Text("notes".into())),
        ("[\n{\"fragment\":\n\"dx=3&scene=shift&dy=far\"}]", 3, Wrong::Fragment("dx=3&scene=shift&dy=far".into())),
        (
            "[{\"fragment\":\n\"https://a.org/#script=b.json&step=2\"}]",
            2,
            Wrong::Fragment("script=b.json&step=2".into()),
        ),
    ] {
        assert_eq!(Lecture::read(text), Err(Problem { line, wrong }), "{text}");
    }
    for (bytes, wrong) in [(MOST_BYTES, Wrong::Json), (MOST_BYTES + 1, Wrong::Long)] {
        assert_eq!(Lecture::read(&" ".repeat(bytes)).map_err(|problem| problem.wrong), Err(wrong));
    }
}

#[test]
fn what_was_read_is_saved_in_a_file_that_is_read_again() {
    // One caption for every language is written once, and notes may be as long as files.
    let notes = "x".repeat(MOST_BYTES / 2);
    let text = format!("[{{\"fragment\":\"scene=tie\",\"caption\":\"{}\",\"notes\":\"{notes}\"}}]", "c".repeat(200));
    let lecture = Lecture::read(&text).expect("a lecture");
    assert!(lecture.write().len() < text.len() + 100);
    assert_eq!(Lecture::read(&lecture.write()), Ok(lecture));
    // 200 steps of 5,000 letters fit, whatever the letters are; what would be refused as a file does not.
    let step = |notes: &str| Rc::new(Step { notes: notes.repeat(5000), ..Step::of(&State::default()) });
    let large = Lecture { steps: vec![step("卷"); 200] };
    assert!(large.fits() && Lecture::read(&large.write()).is_ok());
    let larger = Lecture { steps: vec![step("\u{1}"); 200] };
    assert!(!larger.fits() && Lecture::read(&larger.write()).is_err());
}

#[test]
fn a_sentence_that_would_cover_the_figure_is_refused_in_a_file_and_cut_where_it_is_typed() {
    let text = |caption: &str| format!("[{{\"fragment\": \"\",\n\"caption\": \"{caption}\"}}]");
    for (letter, most) in [("x", 200), ("字", 100)] {
        assert!(Lecture::read(&text(&letter.repeat(most))).is_ok());
        let wide = text(&letter.repeat(most + 1));
        let width = length(&letter.repeat(most + 1));
        assert_eq!(Lecture::read(&wide), Err(Problem { line: 2, wrong: Wrong::Wide("caption".into(), width) }));
        let mut typed = Text::default();
        typed.write(Lang::En, letter.repeat(500));
        assert_eq!(typed.written(Lang::En), letter.repeat(most));
    }
    // A draft may be half written.
    assert!(Lecture::read_draft(&text("$\\\\alp$")).is_ok() && Lecture::read(&text("$\\\\alp$")).is_err());
}

#[test]
fn of_two_fields_with_one_name_the_last_counts() {
    let lecture = Lecture::read("[{\"fragment\": \"\", \"notes\": \"a\", \"notes\": \"b\"}]").expect("a lecture");
    assert_eq!(lecture.steps[0].notes, "b");
}

#[test]
fn a_problem_names_the_line_on_which_the_value_begins() {
    for (text, line, wrong) in [
        ("\u{feff}\n{\n}", 2, Wrong::Steps),
        ("[{\"fragment\": \"\"},\n{\n\"notes\":\n\"\"\n}\n]", 2, Wrong::Missing("fragment")),
        ("[{\"notes\":\n[\n]}]", 2, Wrong::Text("notes".into())),
        ("[{\"notes\":\n{\n}}]", 2, Wrong::Text("notes".into())),
        ("[{\"fragment\": \"\",\n\"notes\":\n\"\\ud83d\"}]", 3, Wrong::Json),
        ("[{\"fragment\": \"\"}]\n[]", 2, Wrong::Json),
    ] {
        assert_eq!(Lecture::read(text), Err(Problem { line, wrong }), "{text}");
    }
    assert_eq!(Lecture::read(&"[".repeat(100_000)), Err(Problem { line: 1, wrong: Wrong::Json }));
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(steps in prop::collection::vec((any::<String>(), any::<String>(), any::<String>()), 1..4)) {
        let step = |(en, zh, notes): (String, String, String)| {
            let mut caption = Text::default();
            let question = Text::everywhere(&en);
            caption.write(Lang::En, en);
            caption.write(Lang::ZhCn, zh);
            let predict = Predict { question, options: vec![caption.clone(); 3], right: Some(2) };
            let fragment = "scene=tie&n=5".to_owned();
            Rc::new(Step { fragment, caption, notes, predict: Some(predict), play: true })
        };
        let lecture = Lecture { steps: steps.into_iter().map(step).collect() };
        prop_assert_eq!(Lecture::read_draft(&lecture.write()), Ok(lecture));
    }

    #[test]
    fn no_file_breaks_it(text in any::<String>()) {
        if let Err(problem) = Lecture::read(&text) {
            prop_assert!((1..=text.matches('\n').count() + 1).contains(&problem.line));
        }
    }
}

#[test]
fn a_lecture_whose_steps_are_finished_can_be_loaded_again_and_another_names_the_step() {
    let step = |caption: &str| Rc::new(Step { caption: Text::everywhere(caption), ..Step::default() });
    let finished = Lecture { steps: vec![step("$w_1$ is **one** number"), step("")] };
    assert_eq!(finished.unfinished(), None);
    assert_eq!(Lecture::read(&finished.write()), Ok(finished));
    let half = Lecture { steps: vec![step("first"), step("half of $\\sqrt{2$")] };
    assert!(matches!(half.unfinished(), Some((1, Wrong::Formula(..)))), "{:?}", half.unfinished());
    let asks = Step { predict: Some(crate::lesson::lecture::Predict::default()), ..Step::default() };
    let empty = Lecture { steps: vec![Rc::new(asks)] };
    assert_eq!(empty.unfinished().is_some(), Lecture::read(&empty.write()).is_err());
}

//! The file of a lecture.

use super::json::{self, Kind, Value};
use super::{Lecture, MOST_BYTES, MOST_STEPS, Problem, Step, Wrong};
use crate::lesson::Lang;
use crate::lesson::{Notice, State, Theme, url};

impl Step {
    /// What is seen in `state`, with nothing said yet; of what is around the figure, nothing.
    pub fn of(state: &State) -> Step {
        let bare =
            State { lang: None, theme: Theme::Auto, step: None, script: None, awaiting: None, ..state.unframed() };
        Step { fragment: url::encode(&bare), caption: Default::default(), notes: String::new() }
    }
}

impl Lecture {
    /// The lecture in the file `text`.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn read(text: &str) -> Result<Lecture, Problem> {
        if text.len() > MOST_BYTES {
            return Err(Problem { line: 1, wrong: Wrong::Long });
        }
        let value = json::read(text).map_err(|line| Problem { line, wrong: Wrong::Json })?;
        match value.kind {
            Kind::List(steps) if (1..=MOST_STEPS).contains(&steps.len()) => {
                Ok(Lecture { steps: steps.into_iter().map(step).collect::<Result<_, _>>()? })
            }
            _ => Err(Problem { line: value.line, wrong: Wrong::Steps }),
        }
    }

    /// The file of the lecture: [`read`](Lecture::read) gives it back.
    pub fn write(&self) -> String {
        let step = |step: &Step| {
            let captions = Lang::ALL.iter().zip(&step.caption).filter(|(_, caption)| !caption.is_empty());
            let captions: Vec<String> =
                captions.map(|(lang, caption)| format!("\"{}\": {}", lang.tag(), json::written(caption))).collect();
            format!(
                "  {{\n    \"fragment\": {},\n    \"caption\": {{ {} }},\n    \"notes\": {}\n  }}",
                json::written(&step.fragment),
                captions.join(", "),
                json::written(&step.notes)
            )
        };
        format!("[\n{}\n]\n", self.steps.iter().map(step).collect::<Vec<_>>().join(",\n"))
    }
}

fn step(Value { line, kind }: Value) -> Result<Step, Problem> {
    let Kind::Object(fields) = kind else { return Err(Problem { line, wrong: Wrong::Step }) };
    let mut fragment = None;
    let mut read = Step { fragment: String::new(), caption: Default::default(), notes: String::new() };
    for (name, value) in fields {
        match name.as_str() {
            "fragment" => {
                let line = value.line;
                let given = text(&name, value)?;
                // Whoever copies it from the address bar has the rest of the address as well.
                let opened = url::decode(given.split_once('#').map_or(&*given, |(_, after)| after), &State::default());
                if let Some(Notice { key, value, .. }) = opened.notices.first() {
                    return Err(Problem { line, wrong: Wrong::Fragment(key, value.clone()) });
                }
                if let Some(script) = opened.script {
                    return Err(Problem { line, wrong: Wrong::Fragment("script", script) });
                }
                fragment = Some(Step::of(&opened).fragment);
            }
            "notes" => read.notes = text(&name, value)?,
            "caption" => read.caption = caption(value)?,
            _ => return Err(Problem { line: value.line, wrong: Wrong::Unknown(name) }),
        }
    }
    read.fragment = fragment.ok_or(Problem { line, wrong: Wrong::Missing("fragment") })?;
    Ok(read)
}

/// Text by language, or one for every language.
fn caption(value: Value) -> Result<[String; Lang::ALL.len()], Problem> {
    let Kind::Object(languages) = value.kind else {
        return text("caption", value).map(|text| std::array::from_fn(|_| text.clone()));
    };
    let mut captions: [String; Lang::ALL.len()] = Default::default();
    for (tag, value) in languages {
        let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == tag) else {
            return Err(Problem { line: value.line, wrong: Wrong::Unknown(tag) });
        };
        captions[lang as usize] = text(&tag, value)?;
    }
    Ok(captions)
}

fn text(name: &str, Value { line, kind }: Value) -> Result<String, Problem> {
    match kind {
        Kind::Text(text) => Ok(text),
        _ => Err(Problem { line, wrong: Wrong::Text(name.to_owned()) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_lecture_is_read() {
        let lecture = Lecture::read(
            "[{\"fragment\": \"#scene=shift&dx=3\", \"caption\": {\"en\": \"E\"}},\n{\"fragment\": \"\", \"caption\": \"all\", \"notes\": \"n\"}]",
        )
        .expect("a lecture");
        assert_eq!(lecture.steps[0].fragment, "scene=shift&dx=3");
        assert_eq!(lecture.steps[0].caption(Lang::ZhCn), "E");
        assert_eq!((lecture.steps[1].caption(Lang::ZhCn), lecture.steps[1].notes.as_str()), ("all", "n"));
    }

    #[test]
    fn a_step_of_a_lecture_is_no_lecture() {
        let lecture =
            Lecture::read("[{\"fragment\": \"scene=tie\"}, {\"fragment\": \"scene=tie&n=5\"}]").expect("a lecture");
        let told = State { lecture: Some(lecture.into()), script: Some("a.json".into()), ..State::default() };
        let open = crate::lesson::reduce(&told, crate::lesson::Action::OpenStep(Some(1)));
        assert_eq!(Step::of(&open).fragment, "scene=tie&n=5");
        assert_eq!(Step::of(&State { embed: true, theme: Theme::Dark, ..open }).fragment, "scene=tie&n=5");
        // While its file has not come, what is seen meanwhile.
        assert_eq!(Step::of(&url::decode("script=b.json&step=1", &State::default())).fragment, "");
    }

    #[test]
    fn of_an_address_a_step_takes_what_it_shows_of_the_figure() {
        for (given, taken) in [
            ("https://example.org/ps/#scene=tie&n=5", "scene=tie&n=5"),
            ("https://example.org/ps/", ""),
            ("embed=1&hide=nav&lang=zh-CN&theme=dark&keys=forward&scene=tie", "scene=tie"),
            ("scene=learn&step=0&examples=3", "scene=learn&examples=3"),
            ("scene=shift&step=4", "scene=shift&image=pixel-cat&boundary=zero"),
        ] {
            let lecture = Lecture::read(&format!("[{{\"fragment\": \"{given}\"}}]")).expect("a lecture");
            assert_eq!(lecture.steps[0].fragment, taken, "{given}");
        }
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        for (text, line, wrong) in [
            ("[\n{]", 2, Wrong::Json),
            ("{}", 1, Wrong::Steps),
            ("[]", 1, Wrong::Steps),
            ("[\n1]", 2, Wrong::Step),
            ("[\n{\"notes\": \"\"}]", 2, Wrong::Missing("fragment")),
            ("[{\"fragment\": \"\",\n\"captoin\": \"\"}]", 2, Wrong::Unknown("captoin".into())),
            ("[{\"fragment\": \"\",\n\"caption\": {\"fr\":\n \"\"}}]", 3, Wrong::Unknown("fr".into())),
            ("[{\"fragment\": \"\",\n\"notes\": 1}]", 2, Wrong::Text("notes".into())),
            ("[\n{\"fragment\":\n\"dx=3&scene=shift&dy=far\"}]", 3, Wrong::Fragment("dy", "far".into())),
            (
                "[{\"fragment\":\n\"https://a.org/#script=b.json&step=2\"}]",
                2,
                Wrong::Fragment("script", "b.json".into()),
            ),
        ] {
            assert_eq!(Lecture::read(text), Err(Problem { line, wrong }), "{text}");
        }
        for (bytes, wrong) in [(MOST_BYTES, Wrong::Json), (MOST_BYTES + 1, Wrong::Long)] {
            assert_eq!(Lecture::read(&" ".repeat(bytes)).map_err(|problem| problem.wrong), Err(wrong));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(steps in prop::collection::vec((any::<String>(), any::<String>(), any::<String>()), 1..4)) {
            let step = |(en, zh, notes)| Step { fragment: "scene=tie&n=5".to_owned(), caption: [en, zh], notes };
            let lecture = Lecture { steps: steps.into_iter().map(step).collect() };
            prop_assert_eq!(Lecture::read(&lecture.write()), Ok(lecture));
        }

        #[test]
        fn no_file_breaks_it(text in any::<String>()) {
            let _ = Lecture::read(&text);
        }
    }
}

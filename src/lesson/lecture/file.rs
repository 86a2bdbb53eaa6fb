//! The file of a lecture.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serializer};
use serde_json::value::RawValue;

use super::{Lecture, MOST_BYTES, MOST_STEPS, Problem, Step, Wrong};
use crate::lesson::Lang;
use crate::lesson::address::Accepted;
use crate::lesson::{Notice, State, url};

impl Step {
    /// The step that shows the figure of `state`, without a caption or notes.
    pub fn of(state: &State) -> Step {
        Step { fragment: url::figure(state), caption: Default::default(), notes: String::new() }
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
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let json = serde_json::from_str(text).map_err(|error| Problem { line: error.line(), wrong: Wrong::Json })?;
        let file = Value { text, json };
        let steps = match file.parsed::<Vec<&RawValue>>(Wrong::Steps)? {
            steps if (1..=MOST_STEPS).contains(&steps.len()) => steps,
            _ => return Err(file.problem(Wrong::Steps)),
        };
        let steps = steps.into_iter().map(|json| step(Value { text, json }).map(Rc::new));
        let lecture = Lecture { steps: steps.collect::<Result<_, _>>()? };
        if lecture.fits() { Ok(lecture) } else { Err(Problem { line: 1, wrong: Wrong::Long }) }
    }

    /// Whether its file is one that [`read`](Lecture::read) accepts: not longer than [`MOST_BYTES`].
    pub fn fits(&self) -> bool {
        self.steps.len() <= MOST_STEPS && self.write().len() <= MOST_BYTES
    }

    /// The text of the lecture's file, which [`read`](Lecture::read) accepts.
    pub fn write(&self) -> String {
        // Text by text keys cannot fail to be written.
        serde_json::to_string_pretty(&self.steps.iter().map(|step| &**step).collect::<Vec<_>>()).unwrap_or_default()
            + "\n"
    }
}

/// Serialises the captions by language tag, without those that are empty; one for every language is written once.
pub(super) fn by_language<S: Serializer>(
    captions: &[String; Lang::ALL.len()],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if !captions[0].is_empty() && captions.iter().all(|caption| *caption == captions[0]) {
        return serializer.serialize_str(&captions[0]);
    }
    let captions = Lang::ALL.iter().map(|lang| lang.tag()).zip(captions);
    serializer.collect_map(captions.filter(|(_, caption)| !caption.is_empty()))
}

/// A value in a file. It is parsed one level at a time, since serde's errors in the shape of a value are sentences in
/// English, and name the line on which the value ends.
#[derive(Clone, Copy)]
struct Value<'a> {
    /// The whole file.
    text: &'a str,
    /// The part of it that is the value.
    json: &'a RawValue,
}

impl<'a> Value<'a> {
    /// The value as a `T`.
    ///
    /// # Errors
    /// `wrong`, where the value is JSON of another shape.
    fn parsed<T: Deserialize<'a>>(self, wrong: Wrong) -> Result<T, Problem> {
        serde_json::from_str(self.json.get())
            .map_err(|error| self.problem(if error.is_data() { wrong } else { Wrong::Json }))
    }

    /// The fields of an object; of two with one name, the last.
    fn fields(self, wrong: Wrong) -> Result<impl Iterator<Item = (String, Value<'a>)>, Problem> {
        let fields: BTreeMap<String, &RawValue> = self.parsed(wrong)?;
        Ok(fields.into_iter().map(move |(name, json)| (name, Value { json, ..self })))
    }

    /// The text in the field `name`.
    fn text(self, name: &str) -> Result<String, Problem> {
        self.parsed(Wrong::Text(name.to_owned()))
    }

    /// A problem on the line on which the value begins.
    fn problem(self, wrong: Wrong) -> Problem {
        let start = self.json.get().as_ptr().addr() - self.text.as_ptr().addr();
        Problem { line: self.text[..start].matches('\n').count() + 1, wrong }
    }
}

fn step(value: Value) -> Result<Step, Problem> {
    let mut fragment = None;
    let mut read = Step { fragment: String::new(), caption: Default::default(), notes: String::new() };
    for (name, value) in value.fields(Wrong::Step)? {
        match name.as_str() {
            "fragment" => {
                let given = value.text(&name)?;
                // Copied from the address bar, it has the rest of the address before it.
                let shown = given.split_once('#').map_or(&*given, |(_, after)| after);
                // Without a state it is the scene itself, not the first step of its story.
                let opened = url::decode(&format!("step=none&{shown}"), &State::default());
                if let Some(Notice { key, value: refused, .. }) =
                    opened.notices.iter().find(|notice| notice.accepted != Accepted::Unknown)
                {
                    return Err(value.problem(Wrong::Fragment(key, refused.clone())));
                }
                if let Some(script) = opened.script {
                    return Err(value.problem(Wrong::Fragment("script", script)));
                }
                fragment = Some(Step::of(&opened).fragment);
            }
            "notes" => read.notes = value.text(&name)?,
            "caption" => read.caption = caption(value)?,
            _ => return Err(value.problem(Wrong::Unknown(name))),
        }
    }
    read.fragment = fragment.ok_or_else(|| value.problem(Wrong::Missing("fragment")))?;
    Ok(read)
}

/// Text by language, or one for every language.
fn caption(value: Value) -> Result<[String; Lang::ALL.len()], Problem> {
    if !value.json.get().starts_with('{') {
        return value.text("caption").map(|text| std::array::from_fn(|_| text.clone()));
    }
    let mut captions: [String; Lang::ALL.len()] = Default::default();
    for (tag, value) in value.fields(Wrong::Json)? {
        let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == tag) else {
            return Err(value.problem(Wrong::Unknown(tag)));
        };
        captions[lang as usize] = value.text(&tag)?;
    }
    Ok(captions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Theme;
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

    #[test]
    fn what_was_read_is_saved_in_a_file_that_is_read_again() {
        // One caption for every language, as long as files may be.
        let caption = "x".repeat(MOST_BYTES / 2);
        let text = format!("[{{\"fragment\":\"scene=tie\",\"caption\":\"{caption}\"}}]");
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
            let step = |(en, zh, notes)| Rc::new(Step { fragment: "scene=tie&n=5".to_owned(), caption: [en, zh], notes });
            let lecture = Lecture { steps: steps.into_iter().map(step).collect() };
            prop_assert_eq!(Lecture::read(&lecture.write()), Ok(lecture));
        }

        #[test]
        fn no_file_breaks_it(text in any::<String>()) {
            if let Err(problem) = Lecture::read(&text) {
                prop_assert!((1..=text.matches('\n').count() + 1).contains(&problem.line));
            }
        }
    }
}

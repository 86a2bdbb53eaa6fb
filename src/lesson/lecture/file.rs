//! The file of a lecture.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    LONGEST, Lecture, MOST_BYTES, MOST_STEPS, OPTIONS, Predict, Problem, Step, Text, Wrong, alone, formula_error,
    length,
};
use crate::lesson::Lang;
use crate::lesson::address::Accepted;
use crate::lesson::{Notice, State, url};

impl Step {
    /// The step that shows the figure of `state`, without a caption or notes.
    pub fn of(state: &State) -> Step {
        Step { fragment: url::figure(state), ..Step::default() }
    }
}

impl Lecture {
    /// The lecture in the file `text`.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn read(text: &str) -> Result<Lecture, Problem> {
        Lecture::parse(text, false)
    }

    /// The lecture in a draft, whose sentences may be half written.
    ///
    /// # Errors
    /// The first thing that is wrong with the rest of it.
    pub fn read_draft(text: &str) -> Result<Lecture, Problem> {
        Lecture::parse(text, true)
    }

    fn parse(text: &str, draft: bool) -> Result<Lecture, Problem> {
        if text.len() > MOST_BYTES {
            return Err(Problem { line: 1, wrong: Wrong::Long });
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let json = serde_json::from_str(text).map_err(|error| syntax(text, &error))?;
        let file = Value { text, json, draft };
        let steps = file.parsed::<Vec<&RawValue>>(Wrong::Steps)?;
        if !(1..=MOST_STEPS).contains(&steps.len()) {
            return Err(file.problem(Wrong::Count(steps.len())));
        }
        let steps = steps.into_iter().map(|json| step(Value { text, json, draft }).map(Rc::new));
        let lecture = Lecture { steps: steps.collect::<Result<_, _>>()? };
        if lecture.fits() { Ok(lecture) } else { Err(Problem { line: 1, wrong: Wrong::Long }) }
    }

    /// Whether its file is one that [`read`](Lecture::read) accepts: not longer than [`MOST_BYTES`].
    pub fn fits(&self) -> bool {
        self.steps.len() <= MOST_STEPS && self.write().len() <= MOST_BYTES
    }

    /// The first step that [`read`](Lecture::read) would not accept, such as one with half of a formula, and what is wrong with it.
    pub fn unfinished(&self) -> Option<(usize, Wrong)> {
        self.steps.iter().enumerate().find_map(|(place, step)| {
            let alone = Lecture { steps: vec![step.clone()] };
            Lecture::read(&alone.write()).err().map(|problem| (place, problem.wrong))
        })
    }

    /// The text of the lecture's file, which [`read`](Lecture::read) accepts where no step is unfinished.
    pub fn write(&self) -> String {
        // Text by text keys cannot fail to be written.
        serde_json::to_string_pretty(&self.steps.iter().map(|step| &**step).collect::<Vec<_>>()).unwrap_or_default()
            + "\n"
    }
}

/// The syntax error in `text`.
fn syntax(text: &str, error: &serde_json::Error) -> Problem {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let start = line.as_ptr().addr() - text.as_ptr().addr();
    // The column is that of the letter that is wrong, counted in bytes from 1.
    let before = text.as_bytes().get(..start + error.column()).unwrap_or_default();
    let inside = before.strip_suffix(b"]").or_else(|| before.strip_suffix(b"}"));
    let comma = inside.is_some_and(|inside| inside.trim_ascii_end().ends_with(b","));
    let wrong = if comma { Wrong::Comma } else { Wrong::Json };
    Problem { line: error.line(), wrong }
}

/// A value in a file. It is parsed one level at a time, since serde's errors in the shape of a value are sentences in
/// English, and name the line on which the value ends.
#[derive(Clone, Copy)]
struct Value<'a> {
    /// The whole file.
    text: &'a str,
    /// The part of it that is the value.
    json: &'a RawValue,
    /// Whether sentences may be half written.
    draft: bool,
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

    /// The text in the field `name`, by language, or one for every language.
    fn text_by_language(self, name: &str) -> Result<Text, Problem> {
        if !self.json.get().starts_with('{') {
            return self.sentence(name).map(|text| Text::everywhere(&text));
        }
        let mut texts = Text::default();
        for (tag, value) in self.fields(Wrong::Json)? {
            let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == tag) else {
                return Err(value.problem(Wrong::Language(tag)));
            };
            texts.write(lang, value.sentence(name)?);
        }
        Ok(texts)
    }

    /// The text in the field `name`, which a room reads.
    fn sentence(self, name: &str) -> Result<String, Problem> {
        let text = self.text(name)?;
        if self.draft {
            return Ok(text);
        }
        if length(&text) > LONGEST {
            return Err(self.problem(Wrong::Wide(name.to_owned(), length(&text))));
        }
        match formula_error(&text) {
            Some(error) => Err(self.problem(Wrong::Formula(name.to_owned(), error))),
            None => Ok(text),
        }
    }

    /// A problem on the line on which the value begins.
    fn problem(self, wrong: Wrong) -> Problem {
        let start = self.json.get().as_ptr().addr() - self.text.as_ptr().addr();
        Problem { line: self.text[..start].matches('\n').count() + 1, wrong }
    }
}

fn step(value: Value) -> Result<Step, Problem> {
    let mut fragment = None;
    let mut read = Step::default();
    for (name, value) in value.fields(Wrong::Step)? {
        match name.as_str() {
            "fragment" => fragment = Some(shown(value)?),
            "notes" => read.notes = value.text(&name)?,
            "caption" => read.caption = value.text_by_language(&name)?,
            "predict" => read.predict = Some(predict(value)?),
            "play" => read.play = value.parsed(Wrong::Flag("play"))?,
            _ => return Err(value.problem(Wrong::Unknown(name))),
        }
    }
    read.fragment = fragment.ok_or_else(|| value.problem(Wrong::Missing("fragment")))?;
    Ok(read)
}

/// The fragment of the figure that an address shows.
fn shown(value: Value) -> Result<String, Problem> {
    let given = value.text("fragment")?;
    // Copied from the address bar, it has the rest of the address before it.
    let fragment = given.split_once('#').map_or(&*given, |(_, after)| after);
    if refused(fragment).is_some() {
        return Err(value.problem(Wrong::Fragment(fragment.to_owned())));
    }
    if let Some(key) = url::unknown_key(fragment) {
        return Err(value.problem(Wrong::Key(key)));
    }
    Ok(Step::of(&figure(fragment)).fragment)
}

/// The state that the `fragment` of a step opens. Without a state it is the scene itself, not the first step of its story.
pub fn figure(fragment: &str) -> State {
    url::decode(&alone(fragment), &State::default())
}

/// The key and value that a step's `fragment` must not have, and what the key takes.
pub fn refused(fragment: &str) -> Option<Notice> {
    let State { notices, script, .. } = figure(fragment);
    let refused = notices.into_iter().find(|notice| notice.accepted != Accepted::Unknown);
    refused.or(script.map(|value| Notice { key: "script", value, accepted: Accepted::NoLecture }))
}

/// A question with its options.
fn predict(value: Value) -> Result<Predict, Problem> {
    let (mut question, mut options, mut right) = (None, None, None);
    for (name, value) in value.fields(Wrong::Predict)? {
        match name.as_str() {
            "question" => question = Some(value.text_by_language("predict.question")?),
            "options" => {
                let all = value.parsed::<Vec<&RawValue>>(Wrong::Options)?;
                if !OPTIONS.contains(&all.len()) {
                    return Err(value.problem(Wrong::Options));
                }
                let all = all.into_iter().map(|json| Value { json, ..value }.text_by_language("predict.options"));
                options = Some(all.collect::<Result<Vec<_>, _>>()?);
            }
            "right" => right = Some(value),
            _ => return Err(value.problem(Wrong::Unknown(format!("predict.{name}")))),
        }
    }
    let missing = |field| move || value.problem(Wrong::Missing(field));
    let options = options.ok_or_else(missing("predict.options"))?;
    let last = options.len() - 1;
    let right = right.map(|value: Value| {
        let place = value.parsed(Wrong::Right(last))?;
        if place > last { Err(value.problem(Wrong::Right(last))) } else { Ok(place) }
    });
    let question = question.ok_or_else(missing("predict.question"))?;
    Ok(Predict { question, options, right: right.transpose()? })
}

#[cfg(test)]
mod tests;

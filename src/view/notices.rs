//! Notices of errors in the address, and of shapes without a layer.

use yew::prelude::*;

use crate::args;
use crate::conv::{Argument, Error};
use crate::lesson::address::Accepted;
use crate::lesson::lecture::{FormulaError, LONGEST, MOST_STEPS, OPTIONS, Problem, Wrong, refused};
use crate::lesson::{Action, Field, LIMIT, Lang, Notice};
use crate::words::Texts;

/// Properties of [`Notices`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The texts.
    pub texts: Texts,
    /// The notices.
    pub notices: Vec<Notice>,
    /// Called with each action.
    pub dispatch: Callback<Action>,
}

/// The list of notices, if there are any.
#[component]
pub fn Notices(Props { texts, notices, dispatch }: &Props) -> Html {
    if notices.is_empty() {
        return Html::default();
    }
    let item = |(place, notice): (usize, &Notice)| {
        let onclick = dispatch.reform(move |_| Action::DismissNotice(place));
        html! {
            <li key={format!("{place} {}", notice.key)} data-notice={notice.key}>
                <span>{ sentence(texts, notice) }</span>
                <button class="quiet" {onclick}>{ texts.get("dismiss") }</button>
            </li>
        }
    };
    html! { <div class="notices" role="alert"><ul>{ for notices.iter().enumerate().map(item) }</ul></div> }
}

/// The notice in words.
pub(super) fn sentence(texts: &Texts, Notice { key, value, accepted }: &Notice) -> String {
    match accepted {
        Accepted::Unsaved => texts.get("unsaved-lecture").to_owned(),
        Accepted::Unknown => texts.format("unknown-key", args! { key: *key, given: value }),
        Accepted::Language => texts.get("language-missing").to_owned(),
        Accepted::Blocked => texts.get("present-blocked").to_owned(),
        Accepted::Unreachable => texts.format("lecture-unreachable", args! { path: value }),
        Accepted::Essential(part) => texts.format("part-essential", args! { part: texts.name("share-part", *part) }),
        _ => texts.format("notice", args! { key: *key, value: value, takes: takes(texts, key, accepted) }),
    }
}

/// The values that a key accepts, in words.
fn takes(texts: &Texts, key: &str, accepted: &Accepted) -> String {
    let list = |words: &[&str]| words.join(texts.get("list-separator"));
    match accepted {
        Accepted::Word(words) => texts.format("takes.word", args! { key: key, count: words.len(), words: list(words) }),
        Accepted::Words(words) => texts.format("takes.words", args! { key: key, words: list(words) }),
        Accepted::Whole(low, high) => texts.format("takes.whole", args! { key: key, low: *low, high: *high }),
        Accepted::Step(last) => texts.format("takes.step", args! { key: key, last: *last }),
        Accepted::Fraction => texts.format("takes.fraction", args! { key: key }),
        Accepted::Between(low, high) => texts.format("takes.between", args! { key: key, low: *low, high: *high }),
        Accepted::Numbers(most) => {
            texts.format("takes.numbers", args! { key: key, most: *most, low: -LIMIT, high: LIMIT })
        }
        Accepted::Picture(h, w) => texts.format("takes.picture", args! { key: key, rows: *h, columns: *w }),
        Accepted::Select => texts.format("takes.select", args! { key: key }),
        Accepted::Script => texts.format("takes.script", args! { key: key }),
        Accepted::NoLecture => texts.get("takes.no-lecture").to_owned(),
        Accepted::Lecture(None) => texts.get("takes.lecture").to_owned(),
        Accepted::Lecture(Some(problem)) => wrong(texts, problem),
        Accepted::Blocked
        | Accepted::Unreachable
        | Accepted::Language
        | Accepted::Unsaved
        | Accepted::Unknown
        | Accepted::Essential(_) => String::new(),
        Accepted::Origin => texts.format("takes.origin", args! { key: key }),
        Accepted::Untied => texts.format("takes.untied", args! { key: key }),
        Accepted::Edits => texts.format("takes.edits", args! { key: key }),
        Accepted::OwnPicture => texts.get("takes.own-picture").to_owned(),
        Accepted::Rows(most) => texts.format("takes.rows", args! { key: key, most: *most }),
        Accepted::Like(example, most) => texts.format("takes.like", args! { key: key, example: *example, most: *most }),
        Accepted::Shape(error) => problem(texts, error),
    }
}

/// The values that a field accepts, in words.
pub(super) fn field_takes(texts: &Texts, field: Field) -> String {
    let (low, high) = field.range();
    let id = match field {
        Field::Number => "field.number",
        Field::Whole(..) => "field.whole",
    };
    texts.format(id, args! { low: low, high: high })
}

/// Why there is no layer of this shape.
pub(super) fn problem(texts: &Texts, error: &Error) -> String {
    match error {
        Error::KernelTooWide { extent, padded } => {
            texts.format("problem.kernel-too-wide", args! { extent: *extent, padded: *padded })
        }
        Error::ReflectTooWide { padding, input } => {
            let beyond = input.saturating_sub(1);
            texts.format("problem.reflect-too-wide", args! { padding: *padding, beyond: beyond })
        }
        Error::ShiftNotMultiple { stride, .. } => texts.format("problem.shift-not-multiple", args! { stride: *stride }),
        Error::Overflow => texts.get("problem.overflow").to_owned(),
        Error::Inexact => texts.get("problem.inexact").to_owned(),
        Error::TooLarge { what: Argument::Matrix } => texts.get("problem.matrix-too-large").to_owned(),
        Error::Shape { what: Argument::X, .. } => texts.get("problem.turned").to_owned(),
        Error::Shape { .. } => texts.get("problem.sizes").to_owned(),
        _ => texts.get("problem.no-layer").to_owned(),
    }
}

/// The sentence for a problem in a file.
pub(super) fn wrong(texts: &Texts, Problem { line, wrong }: &Problem) -> String {
    texts.format("lecture-problem", args! { line: *line, problem: what_is_wrong(texts, wrong) })
}

/// What is wrong with a step or a file, as the end of a sentence.
pub(super) fn what_is_wrong(texts: &Texts, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Json => texts.get("lecture-wrong.json").to_owned(),
        Wrong::Comma => texts.get("lecture-wrong.comma").to_owned(),
        Wrong::Steps => texts.format("lecture-wrong.steps", args! { most: MOST_STEPS }),
        Wrong::Count(steps) => texts.format("lecture-wrong.count", args! { steps: *steps, most: MOST_STEPS }),
        Wrong::Step => texts.get("lecture-wrong.step").to_owned(),
        Wrong::Missing(field) => texts.format("lecture-wrong.missing", args! { field: *field }),
        Wrong::Unknown(field) => texts.format("lecture-wrong.unknown", args! { field: field }),
        Wrong::Language(tag) => texts.format(
            "lecture-wrong.language",
            args! { tag: tag, tags: Lang::ALL.map(Lang::tag).join(texts.get("list-separator")) },
        ),
        Wrong::Text(field) => texts.format("lecture-wrong.text", args! { field: field }),
        Wrong::Wide(field, letters) => {
            texts.format("lecture-wrong.wide", args! { field: field, letters: *letters, most: LONGEST })
        }
        Wrong::Formula(field, error) => {
            texts.format("lecture-wrong.formula", args! { field: field, problem: formula_wrong(texts, error) })
        }
        Wrong::Flag(field) => texts.format("lecture-wrong.flag", args! { field: *field }),
        Wrong::Predict => texts.get("lecture-wrong.predict").to_owned(),
        Wrong::Options => {
            texts.format("lecture-wrong.options", args! { least: *OPTIONS.start(), most: *OPTIONS.end() })
        }
        Wrong::Right(last) => texts.format("lecture-wrong.right", args! { last: *last }),
        Wrong::Fragment(fragment) => refused(fragment).map_or_else(String::new, |Notice { key, value, accepted }| {
            let takes = takes(texts, key, &accepted);
            texts.format("lecture-wrong.fragment", args! { key: key, value: value, takes: takes })
        }),
        Wrong::Key(key) => texts.format("lecture-wrong.key", args! { key: key }),
        Wrong::Long => texts.get("lecture-wrong.long").to_owned(),
    }
}

/// The sentence for a formula that cannot be read.
pub(super) fn formula_wrong(texts: &Texts, error: &FormulaError) -> String {
    match error {
        FormulaError::Unknown(command) => texts.format("lecture-formula.unknown", args! { command: command }),
        FormulaError::Incomplete(rest) => texts.format("lecture-formula.incomplete", args! { rest: rest }),
    }
}

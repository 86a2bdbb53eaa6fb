//! The words of exercises: plain text, for the page and for scripts.

use super::{Texts, Value};
use crate::lesson::exercise::{Exercise, Task, Verdict};

/// The message of an exercise, or one of its attributes, for a variant.
fn message(texts: &Texts, exercise: &Exercise, task: &Task, part: &str) -> String {
    let args: Vec<(&str, Value)> = task.words.iter().map(|(name, value)| (*name, Value::from(value))).collect();
    texts.format(&format!("exercise-{}{part}", exercise.id), &args)
}

/// What the exercise asks.
pub fn question(texts: &Texts, exercise: &Exercise, task: &Task) -> String {
    message(texts, exercise, task, "")
}

/// The name of the exercise in a list.
pub fn title(texts: &Texts, exercise: &Exercise, task: &Task) -> String {
    message(texts, exercise, task, ".title")
}

/// The words of the hint.
pub fn hint(texts: &Texts, exercise: &Exercise, task: &Task) -> String {
    message(texts, exercise, task, ".hint")
}

/// The words of an option.
pub fn option(texts: &Texts, exercise: &Exercise, task: &Task, option: &str) -> String {
    message(texts, exercise, task, &format!(".{option}"))
}

/// Why an answer is right, or what is wrong with it.
pub fn feedback(texts: &Texts, exercise: &Exercise, task: &Task, verdict: &Verdict) -> String {
    let said = |part: &str| message(texts, exercise, task, part);
    if verdict.correct() {
        return format!("{} {}", texts.get("exercise.right"), said(".right"));
    }
    let off = verdict.off.map(|(missing, extra)| {
        texts.format("exercise-off", crate::args! { missing: missing.to_string(), extra: extra.to_string() })
    });
    let why = match verdict.slip {
        Some(slip) => said(&format!(".slip-{slip}")),
        None => said(".wrong"),
    };
    format!("{} {why}", off.unwrap_or_else(|| texts.get("exercise.wrong").to_owned()))
}

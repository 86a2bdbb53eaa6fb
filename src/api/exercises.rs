//! The exercises, and the judgement of answers to them.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::arguments::{description, text};
use super::error::Checked;
use super::object::object;
use crate::lesson::SceneId;
use crate::lesson::attempt::{exercise, exercises};
use crate::lesson::exercise::{Exercise, Expected, Response};
use crate::words::{Texts, exercise as words};

/// The exercises of all scenes, each with its question in the first variant.
pub(super) fn list(texts: Option<Texts>) -> Checked<JsValue> {
    let texts = words_of(texts)?;
    let one = |(scene, exercise): (SceneId, &'static Exercise)| {
        let task = (exercise.task)(1);
        object([
            ("id", exercise.id.into()),
            ("scene", scene.name().into()),
            ("title", words::title(&texts, exercise, &task).into()),
            ("question", words::question(&texts, exercise, &task).into()),
        ])
    };
    Ok(exercises().map(one).collect::<Array>().into())
}

fn words_of(texts: Option<Texts>) -> Checked<Texts> {
    texts.ok_or_else(|| "no language has its words in the page".to_owned())
}

/// The judgement of `response` to the exercise `id` in the variant `seed`.
pub(super) fn check([id, seed, response]: [&JsValue; 3], texts: Option<Texts>) -> Checked<JsValue> {
    let name = text("id", id)?;
    let Some((_, exercise)) = exercise(&name) else {
        let names: Vec<&str> = exercises().map(|(_, exercise)| exercise.id).collect();
        return Err(format!("id must be one of {} and is {}", names.join(", "), description(id)));
    };
    let whole = seed.as_f64().filter(|seed| seed.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(seed));
    let Some(seed) = whole else {
        return Err(format!("seed must be a whole number from 0 to {} and is {}", u32::MAX, description(seed)));
    };
    let task = (exercise.task)(seed as u32);
    let verdict = response_of(response).and_then(|given| task.ask.judge(&given)).ok_or_else(|| {
        let expected = match task.ask.expected() {
            Expected::Number => "a number, or a string that can mean only one number".to_owned(),
            Expected::Option(options) => format!("one of {}", options.join(", ")),
            Expected::Names(names) => format!("an array of some of {}", names.join(", ")),
        };
        format!("response must be {expected} and is {}", description(response))
    })?;
    Ok(object([
        ("correct", verdict.correct().into()),
        ("score", verdict.score.into()),
        ("feedback", words::feedback(&words_of(texts)?, exercise, &task, &verdict).into()),
    ]))
}

/// The value as an answer: a number, a string, or an array of strings.
fn response_of(value: &JsValue) -> Option<Response> {
    if let Some(number) = value.as_f64() {
        return Some(Response::Number(number));
    }
    if let Some(text) = value.as_string() {
        return Some(Response::Text(text));
    }
    if !Array::is_array(value) {
        return None;
    }
    Array::from(value).iter().map(|name| name.as_string()).collect::<Option<Vec<_>>>().map(Response::Names)
}

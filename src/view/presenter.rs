//! The second window of whoever presents: it is told what is seen, and asks for the next step.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::rich_text::plain;
use super::shift::predict::setting;
use super::story as words;
use crate::lesson::poll::Poll;
use crate::lesson::{Action, SceneId, State};
use crate::platform::channel::Channel;
use crate::platform::events::on_window;
use crate::platform::frames::now;
use crate::platform::host;
use crate::store::Store;
use crate::words::Texts;
use yew::prelude::*;

/// The name of the channel between the windows.
const CHANNEL: &str = "parameter-sharing";

/// What is said to the window, and whether it has been.
struct Talk {
    channel: Channel,
    seen: RefCell<(Texts, Rc<State>)>,
    spoken: Cell<bool>,
    /// When the talk began, in milliseconds since the page was opened.
    began: Cell<Option<f64>>,
}

impl Talk {
    fn speak(&self) {
        let seen = self.seen.borrow();
        let talked = self.began.get().map_or(JsValue::UNDEFINED, |began| (now() - began).into());
        let fields = told(&seen.0, &seen.1).into_iter().chain([("talked", talked)]);
        self.channel.say(&fields.collect::<Vec<_>>());
        self.spoken.set(true);
    }
}

/// Talks with the presenter's window, if there is one; a frame does not.
#[hook]
pub fn use_presenter(texts: Texts, state: &Rc<State>, store: &Rc<Store>) {
    let talk = use_memo((), |()| {
        let channel = Channel::open(CHANNEL).filter(|_| !host::framed())?;
        let seen = RefCell::new((texts, state.clone()));
        Some(Rc::new(Talk { channel, seen, spoken: Cell::new(false), began: Cell::new(None) }))
    });
    use_effect_with((), {
        let (talk, store) = ((*talk).clone(), store.clone());
        move |()| {
            let heard = talk.map(|talk| {
                let left = talk.clone();
                let left = on_window("pagehide", move |_| {
                    if left.spoken.get() {
                        left.channel.say(&[("to", "presenter".into()), ("presenting", false.into())]);
                    }
                });
                (talk.channel.clone().hear("page", move |asked| answer(&asked, &talk, &store)), left)
            });
            move || drop(heard)
        }
    });
    use_effect_with((texts, state.clone()), move |(texts, state)| {
        if let Some(talk) = &*talk {
            talk.seen.replace((*texts, state.clone()));
            talk.began.set(talk.began.get().or_else(|| state.present.then(now)));
            if state.present || talk.spoken.get() {
                talk.speak();
            }
        }
    });
}

/// Does what the window asks for; nothing but answer, where nothing is presented.
fn answer(asked: &str, talk: &Talk, store: &Store) {
    let state = store.state();
    let action = match asked {
        "hello" => return talk.speak(),
        "clock" => return talk.began.set(Some(now())),
        _ if !state.present => None,
        "next" if state.blank => Some(Action::ToggleBlank),
        "next" => Some(state.next()),
        "previous" => state.previous(),
        "blank" => Some(Action::ToggleBlank),
        _ => hands(asked),
    };
    action.into_iter().for_each(|action| store.act(action));
}

/// The hands that `hands 2 12` counts: twelve for the last of three predictions.
fn hands(asked: &str) -> Option<Action> {
    let (place, hands) = asked.strip_prefix("hands ")?.split_once(' ')?;
    Some(Action::CountHands(place.parse().ok()?, hands.parse().ok()?))
}

/// What the window shows.
fn told(texts: &Texts, state: &State) -> [(&'static str, JsValue); 13] {
    let poll = state.poll();
    let asked = poll.filter(|poll| !poll.revealed);
    let sentence = |scene: SceneId, step: Option<usize>| -> JsValue {
        let words = step.and_then(|step| words::step(texts, state.lecture.as_deref(), scene, step));
        plain(&words.unwrap_or_default()).into()
    };
    let this = sentence(state.scene, state.step);
    let notes = match (&state.lecture, state.step) {
        (Some(lecture), Some(step)) => lecture.steps.get(step).map_or("", |step| &step.notes),
        _ => "",
    };
    let prediction = state.prediction();
    let options = prediction.map_or_else(Vec::new, |prediction| words::options(texts, prediction));
    // What is about to be revealed comes next.
    let (this, next) = match prediction.filter(|_| asked.is_some()) {
        Some(prediction) => {
            let setting = setting(texts, &state.scenes.shift.setup);
            (plain(&words::asked(texts, prediction, &setting)).into(), this)
        }
        None => {
            let onward = state.next_scene().map(|scene| (scene, 0));
            let (scene, step) = onward.unwrap_or((state.scene, state.step.map_or(0, |step| step + 1)));
            (this, sentence(scene, Some(step)))
        }
    };
    [
        ("to", "presenter".into()),
        ("presenting", state.present.into()),
        ("lang", texts.lang.tag().into()),
        ("index", state.step.map_or(-1.0, |step| step as f64).into()),
        ("count", state.step_count().into()),
        ("now", this),
        ("vote", poll.map_or(String::new(), |poll| counted(&options, poll, state.came_true())).into()),
        ("asked", asked.is_some().into()),
        ("guesses", options.join("\n").into()),
        (
            "hands",
            asked
                .map_or(String::new(), |poll| poll.hands.iter().map(u32::to_string).collect::<Vec<_>>().join(" "))
                .into(),
        ),
        ("next", next),
        ("notes", notes.into()),
        ("blank", state.blank.into()),
    ]
}

/// The hands for each option, a line each; the one that has come true is marked.
fn counted(options: &[String], poll: &Poll, right: Option<usize>) -> String {
    let line = |(place, (option, hands)): (usize, (&String, &u32))| {
        let mark = if right == Some(place) { " ✓" } else { "" };
        format!("{hands} · {option}{mark}")
    };
    options.iter().zip(&poll.hands).enumerate().map(line).collect::<Vec<_>>().join("\n")
}

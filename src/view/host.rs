//! Messages between this page and the one around its frame, as the README documents them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::notices::sentence;
use crate::lesson::host::{LONGEST, Message, PACE, Request, SOURCE, VERSION, wait};
use crate::lesson::{Action, Notice, SceneId, State, url};
use crate::platform::events::{EventListener, Timeout};
use crate::platform::height::Height;
use crate::platform::{frames, host};
use crate::store::{Command, Store};
use crate::words::Texts;

/// Milliseconds between two states that a host sets, at least: of a flood only the last counts.
const SETTING: f64 = 16.0;

/// Something that is done at once, or after the rest of its pause.
#[derive(Default)]
struct Paced {
    last: Cell<Option<f64>>,
    waits: Cell<bool>,
    timeout: RefCell<Option<Timeout>>,
}

impl Paced {
    fn run(self: &Rc<Self>, gap: f64, what: impl Fn() + 'static) {
        let now = frames::now();
        let wait = self.last.get().map_or(0.0, |last| wait(last, now, gap));
        if self.waits.get() {
            return;
        }
        if wait == 0.0 {
            self.last.set(Some(now));
            return what();
        }
        self.waits.set(true);
        let this = self.clone();
        let later = Timeout::new(wait.ceil() as u32, move || {
            this.waits.set(false);
            this.last.set(Some(frames::now()));
            what();
        });
        self.timeout.replace(Some(later));
    }
}

/// What the host has been told, and what it has asked for.
#[derive(Default)]
struct Talk {
    /// The last state it knows.
    fragment: RefCell<String>,
    step: Cell<Option<(SceneId, usize)>>,
    problems: RefCell<Vec<Notice>>,
    height: Cell<f64>,
    telling: Rc<Paced>,
    /// The state that it wants.
    wanted: RefCell<Option<String>>,
    setting: Rc<Paced>,
}

/// Sends a message of this interface.
fn tell(state: &State, kind: &str, fields: &[(&str, JsValue)]) {
    let head = [("source", SOURCE.into()), ("version", VERSION.into()), ("type", kind.into())];
    host::tell(state.host.target(), &[&head, fields].concat());
}

/// Talks with the page around the frame, if there is one.
#[hook]
pub fn use_host(texts: Texts, state: &Rc<State>, store: &Rc<Store>) {
    let talk = use_memo((), |()| Rc::new(Talk { fragment: RefCell::new(url::encode(state)), ..Talk::default() }));
    use_effect_with((), {
        let (talk, store) = ((*talk).clone(), store.clone());
        move |()| {
            let heard = start(&talk, &store);
            move || drop(heard)
        }
    });
    use_effect_with((texts, state.clone()), {
        let (talk, store) = ((*talk).clone(), store.clone());
        move |(texts, state)| {
            if host::framed() {
                tell_changes(texts, state, &talk, &store);
            }
        }
    });
}

/// Says what is new in `state`.
fn tell_changes(texts: &Texts, state: &State, talk: &Rc<Talk>, store: &Rc<Store>) {
    if url::encode(state) != *talk.fragment.borrow() {
        tell_state(talk, store, false);
    }
    let step = state.step.map(|index| (state.scene, index));
    if talk.step.replace(step) != step
        && let Some((_, index)) = step
    {
        tell(state, "step", &[("index", index.into()), ("count", state.step_count().into())]);
    }
    let known = talk.problems.replace(state.notices.clone());
    for notice in state.notices.iter().filter(|notice| !known.contains(notice)) {
        let message = sentence(texts, notice);
        tell(state, "error", &[("message", message.into())]);
    }
}

/// Says the state, as soon as it may; unless it is `asked` for, only where it is news.
fn tell_state(talk: &Rc<Talk>, store: &Rc<Store>, asked: bool) {
    if asked {
        talk.fragment.borrow_mut().clear();
    }
    let (talk, store) = (talk.clone(), store.clone());
    talk.telling.clone().run(PACE, move || {
        let state = store.state();
        let fragment = url::encode(&state);
        if talk.fragment.replace(fragment.clone()) != fragment {
            tell(&state, "state", &[("fragment", fragment.into())]);
        }
    });
}

/// Starts to listen, and says that it does.
fn start(talk: &Rc<Talk>, store: &Rc<Store>) -> Option<(EventListener, Option<Height>)> {
    let heard = host::hear({
        let (talk, store) = (talk.clone(), store.clone());
        move |message| {
            if let Some(request) = store.state().host.trusts(&message.origin).then(|| read(&message)).flatten() {
                answer(request, &talk, &store);
            }
        }
    })?;
    tell(&store.state(), "ready", &[]);
    let height = Height::watch({
        let (talk, store) = (talk.clone(), store.clone());
        move |height| {
            if talk.height.replace(height) != height {
                let state = store.state();
                tell(&state, "resize", &[("height", height.into())]);
                let lti = [("subject", "lti.frameResize".into()), ("height", height.into())];
                host::tell(state.host.target(), &lti);
            }
        }
    });
    Some((heard, height))
}

fn read(message: &host::Message) -> Option<Request> {
    Request::read(Message {
        source: message.text("source", 40),
        version: message.number("version"),
        kind: message.text("type", 40),
        fragment: message.text("fragment", LONGEST),
    })
}

/// Does what the host asks for.
fn answer(request: Request, talk: &Rc<Talk>, store: &Rc<Store>) {
    let act = |action| store.act(action);
    if let Request::SetState(fragment) = request {
        talk.wanted.replace(Some(fragment));
        let (talk, store) = (talk.clone(), store.clone());
        return talk.setting.clone().run(SETTING, move || set(&talk, &store));
    }
    // What was asked before comes first.
    set(talk, store);
    let state = store.state();
    match request {
        Request::SetState(_) => {}
        Request::GetState => tell_state(talk, store, true),
        Request::Next => act(state.next_in_story()),
        Request::Previous => state.previous_in_story().into_iter().for_each(act),
        Request::Play => act(Action::Play(true)),
        Request::Pause => act(Action::Play(false)),
        Request::Reset => act(Action::Reset),
    }
}

/// Shows the state that is wanted, if one still is.
fn set(talk: &Talk, store: &Store) {
    if let Some(fragment) = talk.wanted.take() {
        store.dispatch(Command::Act(Action::OpenFromHost(fragment)));
    }
}

/// Passes a key that nothing here uses on to a host that wants it.
pub fn pass_on(state: &State, key: &str) {
    tell(state, "unusedKey", &[("key", key.into())]);
}

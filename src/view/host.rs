//! Messages between this page and the one around its frame, as the README documents them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::notices::sentence;
use super::story::title;
use crate::lesson::exercise::Response;
use crate::lesson::host::{LONGEST, Message, PACE, Request, SOURCE, VERSION, wait};
use crate::lesson::{Action, Notice, SceneId, State, url};
use crate::platform::events::{EventListener, Timeout};
use crate::platform::message::{self, Field};
use crate::platform::size::Size;
use crate::platform::{document, frames, host};
use crate::store::{Command, Store};
use crate::view::mounted::use_mounted;
use crate::words::Texts;

/// The least number of milliseconds between two states that a host sets; only the last in between counts.
const SETTING: f64 = 16.0;

/// Runs a function at once, or as soon as the pause since its last run is over.
#[derive(Default)]
struct Paced {
    last: Cell<Option<f64>>,
    pending: Cell<bool>,
    timeout: RefCell<Option<Timeout>>,
}

impl Paced {
    fn run(self: &Rc<Self>, gap: f64, what: impl Fn() + 'static) {
        let now = frames::now();
        let wait = self.last.get().map_or(0.0, |last| wait(last, now, gap));
        if self.pending.get() {
            return;
        }
        if wait == 0.0 {
            self.last.set(Some(now));
            return what();
        }
        self.pending.set(true);
        let this = self.clone();
        let later = Timeout::new(wait.ceil() as u32, move || {
            this.pending.set(false);
            this.last.set(Some(frames::now()));
            what();
        });
        self.timeout.replace(Some(later));
    }
}

/// What has been sent to the host, and what it has requested.
#[derive(Default)]
struct Connection {
    /// The state that was sent last.
    fragment: RefCell<String>,
    step: Cell<Option<(SceneId, usize)>>,
    /// The title that was sent last.
    title: RefCell<String>,
    problems: RefCell<Vec<Notice>>,
    /// The exercise, its variant and the number of answers that were sent last.
    answered: Cell<Option<(&'static str, u32, u32)>>,
    /// The number of sets of exercises that were complete.
    completed: Cell<usize>,
    height: Cell<f64>,
    sending: Rc<Paced>,
    /// The state that it has requested.
    requested: RefCell<Option<String>>,
    setting: Rc<Paced>,
}

/// Sends a message of this type to the host.
fn send(state: &State, kind: &str, fields: &[(&str, Field)]) {
    let head = [("source", SOURCE.into()), ("version", VERSION.into()), ("type", kind.into())];
    host::send(state.host.target(), &[&head, fields].concat());
}

/// Exchanges messages with the page around the frame, if there is one.
#[hook]
pub fn use_host(texts: Texts, state: &Rc<State>, store: &Rc<Store>) {
    let connection =
        use_memo((), |()| Rc::new(Connection { fragment: RefCell::new(url::encode(state)), ..Connection::default() }));
    use_mounted({
        let (connection, store) = ((*connection).clone(), store.clone());
        move || start(&connection, &store)
    });
    use_effect_with((texts, state.clone()), {
        let (connection, store) = ((*connection).clone(), store.clone());
        move |(texts, state)| {
            if host::framed() {
                send_changes(texts, state, &connection, &store);
            }
        }
    });
}

/// Sends what is new in `state`.
fn send_changes(texts: &Texts, state: &State, connection: &Rc<Connection>, store: &Rc<Store>) {
    if url::encode(state) != *connection.fragment.borrow() {
        send_state(connection, store, false);
    }
    let step = state.step.map(|index| (state.scene, index));
    if connection.step.replace(step) != step
        && let Some((_, index)) = step
    {
        send(state, "step", &[("index", index.into()), ("count", state.step_count().into())]);
    }
    send_answers(state, connection);
    let title = title(texts, state);
    if *connection.title.borrow() != title {
        send(state, "title", &[("title", title.as_str().into())]);
        connection.title.replace(title);
    }
    let known = connection.problems.replace(state.notices.clone());
    for notice in state.notices.iter().filter(|notice| !known.contains(notice)) {
        let message = sentence(texts, notice);
        send(state, "error", &[("message", message.into())]);
    }
}

/// Sends the last answer to an exercise, if it is new, and each set of exercises that it completes.
fn send_answers(state: &State, connection: &Connection) {
    let open = state.practice.open.as_ref().filter(|open| open.attempts > 0);
    let answered = open.map(|open| (open.exercise.id, open.seed, open.attempts));
    let (Some(open), true) = (open, connection.answered.replace(answered) != answered) else { return };
    let Some((response, verdict)) = &open.given else { return };
    let response = match response {
        Response::Number(number) => (*number).into(),
        Response::Text(text) => text.as_str().into(),
        Response::Names(names) => Field::Texts(names.clone()),
    };
    let fields = [
        ("exercise", open.exercise.id.into()),
        ("seed", f64::from(open.seed).into()),
        ("response", response),
        ("correct", verdict.correct().into()),
        ("score", verdict.score.into()),
        ("attempts", f64::from(open.attempts).into()),
    ];
    send(state, "answer", &fields);
    let sets = state.completed();
    if connection.completed.replace(sets.len()) < sets.len() {
        for (exercises, score) in sets {
            let exercises = exercises.into_iter().map(str::to_owned).collect();
            send(state, "completed", &[("exercises", Field::Texts(exercises)), ("score", score.into())]);
        }
    }
}

/// Sends the state after the pause, if it has changed or the host has `asked` for it.
fn send_state(connection: &Rc<Connection>, store: &Rc<Store>, asked: bool) {
    if asked {
        connection.fragment.borrow_mut().clear();
    }
    let (connection, store) = (connection.clone(), store.clone());
    connection.sending.clone().run(PACE, move || {
        let state = store.state();
        let fragment = url::encode(&state);
        if connection.fragment.replace(fragment.clone()) != fragment {
            send(&state, "state", &[("fragment", fragment.into())]);
        }
    });
}

/// Starts to listen, and sends that the page is ready.
fn start(connection: &Rc<Connection>, store: &Rc<Store>) -> Option<(EventListener, Option<Size>)> {
    let listener = host::on_message({
        let (connection, store) = (connection.clone(), store.clone());
        move |message| {
            if let Some(request) = store.state().host.trusts(&message.origin).then(|| read(&message)).flatten() {
                answer(request, &connection, &store);
            }
        }
    })?;
    send(&store.state(), "ready", &[]);
    let changed = {
        let (connection, store) = (connection.clone(), store.clone());
        move |_: f64, height: f64| {
            let height = height.ceil();
            if connection.height.replace(height) != height {
                let state = store.state();
                send(&state, "resize", &[("height", height.into())]);
                let lti = [("subject", "lti.frameResize".into()), ("height", height.into())];
                host::send(state.host.target(), &lti);
            }
        }
    };
    Some((listener, document::root().and_then(|root| Size::watch(&root, changed))))
}

fn read(message: &message::Message) -> Option<Request> {
    Request::read(Message {
        source: message.text("source", 40),
        version: message.number("version"),
        kind: message.text("type", 40),
        fragment: message.text("fragment", LONGEST),
        theme: message.text("theme", 40),
    })
}

/// Carries out a request of the host.
fn answer(request: Request, connection: &Rc<Connection>, store: &Rc<Store>) {
    let act = |action| store.act(action);
    if let Request::SetState(fragment) = request {
        connection.requested.replace(Some(fragment));
        let (connection, store) = (connection.clone(), store.clone());
        return connection.setting.clone().run(SETTING, move || set(&connection, &store));
    }
    // A state that was requested before comes first.
    set(connection, store);
    let state = store.state();
    match request {
        Request::SetState(_) => {}
        Request::SetTheme(theme) => act(Action::FollowTheme(theme)),
        Request::GetState => send_state(connection, store, true),
        Request::Next => act(state.next_in_story()),
        Request::Previous => state.previous_in_story().into_iter().for_each(act),
        Request::Play => act(Action::Play(true)),
        Request::Pause => act(Action::Play(false)),
        Request::Reset => act(Action::Reset),
    }
}

/// Opens the requested state, if there is one.
fn set(connection: &Connection, store: &Store) {
    if let Some(fragment) = connection.requested.take() {
        store.dispatch(Command::Act(Action::OpenFromHost(fragment)));
    }
}

/// Sends the host a key that the page does not use.
pub fn pass_on(state: &State, key: &str) {
    send(state, "unusedKey", &[("key", key.into())]);
}

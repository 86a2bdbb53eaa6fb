//! The presenter's window: it gets a summary of what is shown, and sends back requests such as the next step.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::rich_text::plain;
use super::scene::setting;
use super::story as words;
use crate::lesson::lecture::Lecture;
use crate::lesson::poll::Poll;
use crate::lesson::share::miniature;
use crate::lesson::{Action, SceneId, State, story, url};
use crate::platform::channel::Channel;
use crate::platform::events::on_window;
use crate::platform::message::Field;
use crate::platform::{host, presenter};
use crate::store::Store;
use crate::view::mounted::use_mounted;
use crate::words::Texts;
use yew::prelude::*;

/// The name of the channel between the windows.
const CHANNEL: &str = "parameter-sharing";

/// The letters of a step in the list of all.
const TITLE: usize = 80;

/// What the presenter's window needs, and whether it has been sent.
struct Presentation {
    channel: Channel,
    shown: RefCell<(Texts, Rc<State>, Rc<String>)>,
    sent: Cell<bool>,
}

impl Presentation {
    fn send(&self) {
        let shown = self.shown.borrow();
        let elapsed = presenter::talked().map(|talked| ("talked", talked.into()));
        let page = [("page", presenter::page_name().into())];
        let fields = summary(&shown.0, &shown.1, &shown.2).into_iter().chain(page).chain(elapsed);
        self.channel.send(&fields.collect::<Vec<_>>());
        self.sent.set(true);
    }
}

/// Exchanges messages with the presenter's window, unless the page is in a frame.
#[hook]
pub fn use_presenter(texts: Texts, state: &Rc<State>, store: &Rc<Store>) {
    // It stays while a figure moves, and costs a sentence a step.
    let all = use_memo((texts, state.lecture.clone(), state.scene), |(texts, lecture, scene)| {
        all_steps(texts, lecture.as_deref(), *scene)
    });
    let presentation = use_memo((), |()| {
        let channel = Channel::open(CHANNEL).filter(|_| !host::framed())?;
        let shown = RefCell::new((texts, state.clone(), all.clone()));
        Some(Rc::new(Presentation { channel, shown, sent: Cell::new(false) }))
    });
    use_mounted({
        let (presentation, store) = ((*presentation).clone(), store.clone());
        move || {
            presentation.map(|presentation| {
                let left = presentation.clone();
                let left = on_window("pagehide", move |_| {
                    if left.sent.get() {
                        left.channel.send(&[
                            ("to", "presenter".into()),
                            ("page", presenter::page_name().into()),
                            ("presenting", false.into()),
                            ("gone", true.into()),
                        ]);
                    }
                });
                let channel = presentation.channel.clone();
                (
                    channel.on_message("page", move |request, page| {
                        answer(&request, page.as_deref(), &presentation, &store)
                    }),
                    left,
                )
            })
        }
    });
    use_effect_with((texts, state.clone()), move |(texts, state)| {
        if let Some(presentation) = &*presentation {
            presentation.shown.replace((*texts, state.clone(), all.clone()));
            if state.present && presenter::talked().is_none() {
                presenter::begin();
            }
            if state.present || presentation.sent.get() {
                presentation.send();
            }
        }
    });
}

/// Carries out a request from this page's window; while the page is not presented, only those for a summary and for the
/// clock. Also sends the summary of a presented page to a window that has no page yet.
fn answer(request: &str, page: Option<&str>, presentation: &Presentation, store: &Store) {
    let state = store.state();
    let own = page == Some(&presenter::page_name());
    let unclaimed = page.is_none_or(str::is_empty) && request == "hello" && state.present;
    if !own && !unclaimed {
        return;
    }
    let action = match request {
        "hello" => return presentation.send(),
        "clock" => return presenter::begin(),
        _ if !state.present => None,
        "next" if state.blank => Some(Action::ToggleBlank),
        "next" => Some(state.next()),
        "previous" => state.previous(),
        "blank" => Some(Action::ToggleBlank),
        _ => jump(request).or_else(|| hands(request)),
    };
    action.into_iter().for_each(|action| store.act(action));
}

/// The step in a request such as `step 4`.
fn jump(request: &str) -> Option<Action> {
    Some(Action::OpenStep(Some(request.strip_prefix("step ")?.parse().ok()?)))
}

/// The count in a request such as `hands 2 12`: twelve hands for the option with index 2.
fn hands(request: &str) -> Option<Action> {
    let (place, hands) = request.strip_prefix("hands ")?.split_once(' ')?;
    Some(Action::CountHands(place.parse().ok()?, hands.parse().ok()?))
}

/// The beginnings of the sentences of all steps, one line each.
fn all_steps(texts: &Texts, lecture: Option<&Lecture>, scene: SceneId) -> String {
    let count = lecture.map_or(scene.steps().len(), |lecture| lecture.steps.len());
    let title = |step: usize| {
        let words = words::step(texts, lecture, scene, step).unwrap_or_default();
        plain(&words).replace('\n', " ").chars().take(TITLE).collect::<String>()
    };
    (0..count).map(title).collect::<Vec<_>>().join("\n")
}

/// The fields of the message from which the window shows the present step and the next.
fn summary(texts: &Texts, state: &State, all: &str) -> [(&'static str, Field); 15] {
    let poll = state.poll();
    let asked = poll.filter(|poll| !poll.revealed);
    let sentence = |scene: SceneId, step: Option<usize>| -> Field {
        let words = step.and_then(|step| words::step(texts, state.lecture.as_deref(), scene, step));
        plain(&words.unwrap_or_default()).into()
    };
    let this = sentence(state.scene, state.step);
    let notes = match (&state.lecture, state.step) {
        (Some(lecture), Some(step)) => lecture.steps.get(step).map_or_else(String::new, |step| step.notes.clone()),
        (None, Some(step)) => words::notes(texts, state.scene, step),
        (_, None) => String::new(),
    };
    let question = words::Asked::at(texts, state, setting(texts, state).as_deref());
    let options = question
        .as_ref()
        .map_or_else(Vec::new, |question| question.options.iter().map(|option| plain(option)).collect());
    // Until it is revealed, the answer is what comes next.
    let figure = format!("step=none&{}", url::figure(state));
    let (this, next, pictures) = match question.filter(|_| asked.is_some() && state.answered_at().is_none()) {
        Some(words::Asked { question, .. }) => (plain(&question).into(), this, [String::new(), figure]),
        None => {
            let next = state.next_scene().map(|scene| (scene, 0));
            let (scene, step) = next.unwrap_or((state.scene, state.step.map_or(0, |step| step + 1)));
            (this, sentence(scene, Some(step)), [figure, address(state, scene, step)])
        }
    };
    let framed = |address: &String| match address.as_str() {
        "" => String::new(),
        address => miniature(address, texts.lang),
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
        ("steps", all.into()),
        ("pictures", pictures.iter().map(framed).collect::<Vec<_>>().join("\n").into()),
    ]
}

/// The fragment of a step, for a page that has not loaded the lecture.
fn address(state: &State, scene: SceneId, step: usize) -> String {
    let own = |lecture: &Rc<Lecture>| lecture.steps.get(step).map(|step| step.shown());
    let told = || scene.steps().get(step).map(|step| story::in_scene(scene, &format!("step={}", step.id)));
    state.lecture.as_ref().map_or_else(told, own).unwrap_or_default()
}

/// The hands for each option, one line each, with the right option marked.
fn counted(options: &[String], poll: &Poll, right: Option<usize>) -> String {
    let line = |(place, (option, hands)): (usize, (&String, &u32))| {
        let mark = if right == Some(place) { " ✓" } else { "" };
        format!("{hands} · {option}{mark}")
    };
    options.iter().zip(&poll.hands).enumerate().map(line).collect::<Vec<_>>().join("\n")
}

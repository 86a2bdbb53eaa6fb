//! The panel for the reader's lecture: steps taken from the figure, saved to a file and loaded from one.

mod ask;
mod fields;
mod handout;
mod order;
mod script;
mod step;
mod story;
mod thumbnail;

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use self::fields::Change;
use self::handout::Handout;
use self::order::use_order;
pub use self::script::{use_script, use_unsaved};
use self::step::{Row, Whole};
use super::notices::{what_is_wrong, wrong};
use super::saved::link;
use crate::args;
use crate::lesson::lecture::{Lecture, MOST_BYTES, MOST_STEPS, Problem, Step, Wrong, move_step};
use crate::lesson::{Action, State, share, url};
use crate::platform::{address, document, file, scroll};
use crate::words::{Texts, yes_or_no};

/// The message or question below the buttons.
#[derive(Clone, PartialEq)]
enum Message {
    None,
    /// The last change would make it longer than a file may be.
    Full,
    /// The last file is no lecture.
    Wrong(Problem),
    /// Whether to replace the present steps by the lecture of a file, or to append it.
    Loaded(Rc<Lecture>),
    /// Whether to close an unsaved lecture.
    Unsaved,
    /// Something has been taken away from this lecture.
    Removed(Option<Rc<Lecture>>),
    /// The handout is drawn and printed.
    Handout,
}

/// A change of the steps.
type StepsEdit = Box<dyn FnOnce(&mut Vec<Rc<Step>>)>;

/// Properties of [`Panel`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) state: Rc<State>,
    /// Called with each action.
    pub(super) dispatch: Callback<Action>,
    /// Called to close the surrounding dialog.
    pub(super) closed: Callback<()>,
}

/// The list of the lecture's steps, and its controls.
#[component]
pub(super) fn Panel(Props { texts, state, dispatch, closed }: &Props) -> Html {
    let message = use_state_eq(|| Message::None);
    // The callbacks stay the same, so that a step is drawn again only if it has changed.
    let latest = use_mut_ref(|| state.clone());
    latest.replace(state.clone());
    let edit = use_memo(dispatch.clone(), |dispatch| {
        let (latest, dispatch, message) = (latest.clone(), dispatch.clone(), message.setter());
        Callback::from(move |(edit, removes): (StepsEdit, bool)| {
            let before = latest.borrow().lecture.clone();
            let mut steps = before.as_ref().map_or_else(Vec::new, |lecture| lecture.steps.clone());
            edit(&mut steps);
            message.set(match changed(steps) {
                Some(action) => {
                    dispatch.emit(action);
                    if removes { Message::Removed(before) } else { Message::None }
                }
                None => Message::Full,
            });
        })
    });
    let of_step = |removes: bool| {
        edit.reform(move |(place, change): (usize, Change)| {
            let edit = move |steps: &mut Vec<Rc<Step>>| {
                if let Some(step) = steps.get_mut(place) {
                    change(Rc::make_mut(step));
                }
            };
            (Box::new(edit) as StepsEdit, removes)
        })
    };
    let (change, remove) = (use_memo(edit.clone(), |_| of_step(false)), use_memo(edit.clone(), |_| of_step(true)));
    let whole = use_memo(edit.clone(), |edit| {
        let latest = latest.clone();
        edit.reform(move |(place, whole): (usize, Whole)| {
            let seen = Step::of(&latest.borrow()).fragment;
            let edit = move |steps: &mut Vec<Rc<Step>>| match whole {
                Whole::Renewed => Rc::make_mut(&mut steps[place]).fragment = seen,
                Whole::Swapped(other) => steps.swap(place, other),
                Whole::Removed => drop(steps.remove(place)),
            };
            (Box::new(edit) as StepsEdit, whole == Whole::Removed)
        })
    });
    let order = use_order(edit.reform(|(from, slot)| {
        (Box::new(move |steps: &mut Vec<Rc<Step>>| move_step(steps, from, slot)) as StepsEdit, false)
    }));
    let framed = use_memo((), |()| document::is_sandboxed() || document::file("presenter").is_none());
    let steps: &[Rc<Step>] = state.lecture.as_ref().map_or(&[], |lecture| &lecture.steps);
    let show = |next: Message| {
        let message = message.setter();
        Callback::from(move |_: MouseEvent| message.set(next.clone()))
    };
    // Every action answers the question.
    let act = |actions: Vec<Action>| {
        let (dispatch, message) = (dispatch.clone(), message.setter());
        Callback::from(move |_: MouseEvent| {
            message.set(Message::None);
            actions.iter().cloned().for_each(|action| dispatch.emit(action));
        })
    };
    let load = {
        let (dispatch, message, empty) = (dispatch.clone(), message.setter(), steps.is_empty());
        Callback::from(move |event: Event| {
            let Some(chosen) = file::chosen(&event) else { return };
            let (dispatch, message) = (dispatch.clone(), message.clone());
            spawn_local(async move {
                let text = file::text(chosen, MOST_BYTES).await;
                let read = text.map_or(Err(Problem { line: 1, wrong: Wrong::Long }), |text| Lecture::read(&text));
                message.set(match read.map(Rc::new) {
                    Ok(lecture) if empty => {
                        taken(&lecture).into_iter().for_each(|action| dispatch.emit(action));
                        Message::None
                    }
                    Ok(lecture) => Message::Loaded(lecture),
                    Err(problem) => Message::Wrong(problem),
                });
            });
        })
    };
    // What a file holds can be loaded again.
    let unfinished = use_memo(state.lecture.clone(), |lecture| lecture.as_ref()?.unfinished());
    let save = state.lecture.clone().filter(|_| unfinished.is_none()).map(|lecture| {
        let dispatch = dispatch.clone();
        link(texts.get("lecture-save"), "parameter-sharing-lecture.json".to_owned(), "application/json", move || {
            dispatch.emit(Action::LectureSaved(Some(lecture.clone())));
            lecture.write()
        })
    });
    let close = vec![Action::SetLecture(None)];
    let (question, choices) = match &*message {
        Message::Unsaved if state.unsaved() => (
            texts.get("lecture-unsaved").to_owned(),
            vec![("close", texts.get("lecture-close-unsaved"), Some(close.clone()))],
        ),
        Message::Loaded(lecture) => {
            let more = changed([steps, &lecture.steps].concat()).map(|more| vec![more]);
            let choices = vec![
                ("replace", texts.get("lecture-replace"), Some(taken(lecture))),
                ("append", texts.get("lecture-append"), more),
            ];
            (
                texts.format(
                    "lecture-loaded",
                    args! { steps: lecture.steps.len(), unsaved: yes_or_no(state.unsaved()) },
                ),
                choices,
            )
        }
        Message::Removed(before) if state.lecture != *before => (
            texts.get("lecture-removed").to_owned(),
            vec![("undo", texts.get("undo"), Some(vec![Action::SetLecture(before.clone())]))],
        ),
        Message::None
        | Message::Full
        | Message::Wrong(_)
        | Message::Unsaved
        | Message::Removed(_)
        | Message::Handout => (String::new(), Vec::new()),
    };
    let choice = |(name, label, actions): (&'static str, &'static str, Option<Vec<Action>>)| {
        html! { <button data-lecture={name} disabled={actions.is_none()} onclick={act(actions.unwrap_or_default())}>{ label }</button> }
    };
    let away = if state.unsaved() { show(Message::Unsaved) } else { act(close) };
    let present = act(vec![Action::OpenStep(Some(0)), Action::Present(true)]);
    let closed = closed.clone();
    let present = present.reform(move |event: MouseEvent| {
        closed.emit(());
        event
    });
    let add = {
        let latest = latest.clone();
        edit.reform(move |_: MouseEvent| {
            let step = Step::of(&latest.borrow());
            (Box::new(move |steps: &mut Vec<Rc<Step>>| steps.push(Rc::new(step))) as StepsEdit, false)
        })
    };
    let scene = state.scene;
    let told = {
        let texts = *texts;
        edit.reform(move |_: MouseEvent| {
            (Box::new(move |steps: &mut Vec<Rc<Step>>| steps.extend(story::steps(&texts, scene))) as StepsEdit, false)
        })
    };
    let page = use_memo((), |()| address::page());
    let looks = url::looks(state);
    let count = steps.len();
    let counted = use_mut_ref(|| count);
    use_effect_with(count, move |&count| {
        // A step that is added stands above the buttons: both are brought into view.
        if counted.replace(count) < count {
            scroll::to_bottom("[data-lecture=\"away\"]");
        }
    });
    let row = |(place, step): (usize, &Rc<Step>)| {
        let picture = (!*framed).then(|| format!("{page}#{}", share::miniature(&step.shown(), texts.lang)));
        let drag = order.dragged.and_then(|(from, slot)| {
            let last = place + 1 == slot && slot == count;
            if place == from {
                Some("this")
            } else if place == slot {
                Some("before")
            } else {
                last.then_some("after")
            }
        });
        html! {
            <Row key={place} texts={*texts} {place} {count} step={step.clone()} looks={looks.clone()} {picture} {drag}
                edit={(*change).clone()} remove={(*remove).clone()} whole={(*whole).clone()} />
        }
    };
    let done = {
        let message = message.setter();
        Callback::from(move |()| message.set(Message::None))
    };
    html! {
        <section class="lecture">
            <h3>{ texts.get("lecture-title") }</h3>
            <p class="hint">{ texts.get("lecture-hint") }</p>
            <ol ref={order.list.clone()} data-dragging={order.dragged.map(|_| "")} onpointerdown={order.onpointerdown} onpointermove={order.onpointermove}
                onpointerup={order.onpointerup} onpointercancel={order.onpointercancel} onkeydown={order.onkeydown}>
                { for steps.iter().enumerate().map(row) }
            </ol>
            <p class="saves">
                <button aria-disabled={(steps.len() >= MOST_STEPS).then_some("true")} data-lecture="add" onclick={add}>{ texts.get("lecture-add") }</button>
                <button data-lecture="story" onclick={told}>{ texts.format("lecture-add-story", args! { scene: texts.name("scene", scene) }) }</button>
                <label class="file-choice"><input type="file" accept=".json,application/json" onchange={load} /><span>{ texts.get("lecture-load") }</span></label>
                // A list of its own: in one with the buttons, Yew would take each for its neighbour.
                <>{ for save }</>
            </p>
            if !steps.is_empty() {
                <p class="saves">
                    <button class="primary" data-lecture="present" onclick={present}>{ texts.get("lecture-present") }</button>
                    if !*framed { <button class="figure-file" data-lecture="print" onclick={show(Message::Handout)}>{ texts.get("lecture-print") }</button> }
                    <button data-lecture="away" onclick={away}>{ texts.get("lecture-put-away") }</button>
                </p>
            }
            if let Some((place, wrong)) = &*unfinished {
                <p class="problem" data-unfinished={place.to_string()}>{ texts.format("lecture-unfinished", args! { step: *place + 1, problem: what_is_wrong(texts, wrong) }) }</p>
            }
            if let Message::Wrong(problem) = &*message {
                <p class="problem" role="alert">{ wrong(texts, problem) }</p>
            }
            if let (Message::Handout, Some(lecture)) = (&*message, &state.lecture) {
                <Handout texts={*texts} lecture={lecture.clone()} look={state.clone()} closed={done} />
            }
            if *message == Message::Full {
                <p class="problem" role="alert">{ texts.get("lecture-full") }</p>
            }
            if !choices.is_empty() {
                <div class="saves asks" role="alert">
                    <span>{ question }</span>
                    { for choices.into_iter().map(choice) }
                    <button onclick={show(Message::None)}>{ texts.get(if matches!(&*message, Message::Removed(_)) { "close" } else { "lecture-cancel" }) }</button>
                </div>
            }
        </section>
    }
}

/// The actions that open the lecture of a file.
fn taken(lecture: &Rc<Lecture>) -> Vec<Action> {
    vec![Action::LectureSaved(Some(lecture.clone())), Action::SetLecture(Some(lecture.clone()))]
}

/// The action that sets these steps, if they fit into a file; none of them closes the lecture.
fn changed(steps: Vec<Rc<Step>>) -> Option<Action> {
    if steps.is_empty() {
        return Some(Action::SetLecture(None));
    }
    let lecture = Lecture { steps };
    lecture.fits().then(|| Action::SetLecture(Some(Rc::new(lecture))))
}

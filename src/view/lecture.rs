//! The panel for the reader's lecture: steps taken from the figure, saved to a file and loaded from one.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::notices::{formula_wrong, wrong};
use super::saved::link;
use crate::args;
use crate::lesson::address::Accepted;
use crate::lesson::lecture::{LONGEST, Lecture, MOST_BYTES, MOST_STEPS, Problem, Step, Wrong, formula_error, length};
use crate::lesson::url;
use crate::lesson::{Action, Lang, Notice, State};
use crate::platform::events::on_window;
use crate::platform::file::Missing;
use crate::platform::{address, document, file, focus};
use crate::words::{Texts, yes_or_no};

/// Loads the lecture that the address names, once.
#[hook]
pub fn use_script(state: &State, dispatch: &Callback<Action>) {
    let wanted = state.script.clone().filter(|_| state.awaiting.is_some());
    let dispatch = dispatch.clone();
    use_effect_with(wanted, move |wanted| {
        let Some(path) = wanted.clone() else { return };
        spawn_local(async move {
            let read = if address::is_own(&path) {
                match file::fetched(&path).await {
                    Ok(text) => Lecture::read(&text).map_err(|problem| Accepted::Lecture(Some(problem))),
                    Err(Missing::NotThere) => Err(Accepted::Lecture(None)),
                    Err(Missing::Unreachable) => Err(Accepted::Unreachable),
                }
            } else {
                Err(Accepted::Script)
            };
            let refused = |accepted| Notice { key: "script", value: path.clone(), accepted };
            let read = read.map(Rc::new).map_err(refused);
            dispatch.emit(Action::ScriptLoaded(path, read));
        });
    });
}

/// Makes the browser ask for confirmation before leaving a page with an unsaved lecture.
#[hook]
pub fn use_unsaved(state: &State) {
    use_effect_with(state.unsaved(), |&unsaved| {
        let listener = unsaved.then(|| on_window("beforeunload", |event| event.prevent_default()));
        move || drop(listener)
    });
}

/// The message or question below the buttons.
#[derive(Clone, PartialEq)]
pub(super) enum Message {
    None,
    /// The last change would make it longer than a file may be.
    Full,
    /// The last file is no lecture.
    Wrong(Problem),
    /// Whether to replace the present steps by the lecture of a file, or to append it.
    Loaded(Rc<Lecture>),
    /// Whether to close an unsaved lecture.
    Unsaved,
}

/// The list of the lecture's steps, and its controls. `closed` is called to close the surrounding dialog.
pub(super) fn panel(
    texts: &Texts,
    state: &Rc<State>,
    dispatch: &Callback<Action>,
    message: &UseStateHandle<Message>,
    closed: &Callback<()>,
) -> Html {
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
    let save = state.lecture.clone().map(|lecture| {
        let dispatch = dispatch.clone();
        link(texts.get("lecture-save"), "parameter-sharing-lecture.json".to_owned(), "application/json", move || {
            dispatch.emit(Action::LectureSaved(Some(lecture.clone())));
            lecture.write()
        })
    });
    let close = vec![Action::SetLecture(None)];
    let (question, choices) = match &**message {
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
        _ => (String::new(), Vec::new()),
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
    let edit = {
        let (lecture, dispatch, message) = (state.lecture.clone(), dispatch.clone(), message.setter());
        Callback::from(move |edit: StepEdit| {
            let mut steps = lecture.as_ref().map_or_else(Vec::new, |lecture| lecture.steps.clone());
            edit(&mut steps);
            match changed(steps) {
                Some(action) => dispatch.emit(action),
                None => message.set(Message::Full),
            }
        })
    };
    let add = {
        let state = state.clone();
        edit.reform(move |_: MouseEvent| {
            let step = Step::of(&state);
            Box::new(move |steps: &mut Vec<Rc<Step>>| steps.push(Rc::new(step))) as StepEdit
        })
    };
    html! {
        <section class="lecture">
            <h3>{ texts.get("lecture-title") }</h3>
            <p class="hint">{ texts.get("lecture-hint") }</p>
            <ol>{ for steps.iter().enumerate().map(|(place, step)| row(texts, state, place, step, &edit)) }</ol>
            <p class="saves">
                <button disabled={steps.len() >= MOST_STEPS} data-lecture="add" onclick={add}>{ texts.get("lecture-add") }</button>
                <label class="file-choice"><input type="file" accept=".json,application/json" onchange={load} /><span>{ texts.get("lecture-load") }</span></label>
                { for save }
            </p>
            if !steps.is_empty() {
                <p class="saves">
                    <button class="primary" data-lecture="present" onclick={present}>{ texts.get("lecture-present") }</button>
                    <button data-lecture="away" onclick={away}>{ texts.get("lecture-put-away") }</button>
                </p>
            }
            if let Message::Wrong(problem) = &**message {
                <p class="problem" role="alert">{ wrong(texts, problem) }</p>
            }
            if **message == Message::Full {
                <p class="problem" role="alert">{ texts.get("lecture-full") }</p>
            }
            if !choices.is_empty() {
                <div class="saves asks" role="alert">
                    <span>{ question }</span>
                    { for choices.into_iter().map(choice) }
                    <button onclick={show(Message::None)}>{ texts.get("lecture-cancel") }</button>
                </div>
            }
        </section>
    }
}

/// The actions that open the lecture of a file.
fn taken(lecture: &Rc<Lecture>) -> Vec<Action> {
    vec![Action::LectureSaved(Some(lecture.clone())), Action::SetLecture(Some(lecture.clone()))]
}

/// Sets a text of a step.
type SetText = Rc<dyn Fn(&mut Step, String)>;

/// A change of the steps.
type StepEdit = Box<dyn FnOnce(&mut Vec<Rc<Step>>)>;

/// One step: its number, its fragment, its sentence in every language, its notes. Each input event changes the lecture:
/// otherwise the next drawing would restore the earlier text.
fn row(texts: &Texts, state: &Rc<State>, place: usize, step: &Step, edit: &Callback<StepEdit>) -> Html {
    let count = state.lecture.as_ref().map_or(0, |lecture| lecture.steps.len());
    // A copy of a long lecture in every control would need much memory.
    let edited = |set: SetText| {
        let edit = edit.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = document::value_at(&event) {
                let set = set.clone();
                edit.emit(Box::new(move |steps| set(Rc::make_mut(&mut steps[place]), text)));
            }
        })
    };
    let swap = move |other: usize| Box::new(move |steps: &mut Vec<_>| steps.swap(place, other)) as StepEdit;
    let swapped = |other: usize| edit.reform(move |_: MouseEvent| swap(other));
    let removed =
        edit.reform(move |_: MouseEvent| Box::new(move |steps: &mut Vec<_>| drop(steps.remove(place))) as StepEdit);
    let replaced = {
        let state = state.clone();
        edit.reform(move |_: MouseEvent| {
            let Step { fragment, .. } = Step::of(&state);
            Box::new(move |steps: &mut Vec<Rc<Step>>| Rc::make_mut(&mut steps[place]).fragment = fragment) as StepEdit
        })
    };
    let onkeydown = {
        let edit = edit.clone();
        Callback::from(move |event: KeyboardEvent| {
            let moved = |key: &str| event.alt_key() && event.key() == key;
            let earlier = place.checked_sub(1).filter(|_| moved("ArrowUp"));
            let later = Some(place + 1).filter(|&later| later < count && moved("ArrowDown"));
            if let Some(other) = earlier.or(later) {
                event.prevent_default();
                edit.emit(swap(other));
                focus::set_to_item(&event, other);
            }
        })
    };
    let numbered = |what: &str| texts.format("lecture-of-step", args! { what: what, step: place + 1 });
    let button = |sign: &'static str, what: &'static str, disabled: bool, onclick: Callback<MouseEvent>| {
        html! { <button class="icon" {disabled} aria-label={numbered(what)} title={what} {onclick}>{ sign }</button> }
    };
    let sentence = |lang: Lang| {
        let written = step.caption.written(lang);
        let wrong = match formula_error(written) {
            Some(error) => Some(formula_wrong(texts, &error)),
            None => (length(written) + 1 >= LONGEST).then(|| texts.get("lecture-widest").to_owned()),
        };
        // The reader's own language needs no name.
        let name = texts.get("lecture-caption");
        let name = if lang == texts.lang { name.to_owned() } else { format!("{}, {name}", lang.own_name()) };
        html! {
            <>
                <textarea rows="2" lang={lang.tag()} value={written.to_owned()} placeholder={name.clone()} aria-label={numbered(&name)}
                    oninput={edited(Rc::new(move |step: &mut Step, text| step.caption.write(lang, text)))} />
                if let Some(wrong) = wrong { <small class="problem" role="alert">{ wrong }</small> }
            </>
        }
    };
    let notes = edited(Rc::new(|step: &mut Step, text| step.notes = text));
    // The name of the scene precedes it.
    let says = step
        .fragment
        .strip_prefix("scene=")
        .map_or(&*step.fragment, |rest| rest.split_once('&').map_or("", |(_, says)| says));
    let scene = texts.name("scene", url::decode(&step.fragment, &State::default()).scene.name());
    html! {
        <li {onkeydown}>
            <p class="shows">
                <a href={format!("#{}&{}", url::looks(state), step.fragment)}>{ texts.numbers.count(place + 1) }{ " · " }{ scene }</a>
                <small title={says.to_owned()}>{ says.to_owned() }</small>
            </p>
            { button("⟳", texts.get("lecture-renew"), false, replaced) }
            { button("↑", texts.get("lecture-earlier"), place == 0, swapped(place.saturating_sub(1))) }
            { button("↓", texts.get("lecture-later"), place + 1 == count, swapped(place + 1)) }
            { button("×", texts.get("lecture-remove"), false, removed) }
            <p class="texts">
                { for Lang::ALL.map(sentence) }
                <textarea rows="2" value={step.notes.clone()} placeholder={texts.get("lecture-notes")} aria-label={numbered(texts.get("lecture-notes"))} oninput={notes} />
            </p>
        </li>
    }
}

/// The action that sets these steps, if they fit into a file; none of them closes the lecture.
fn changed(steps: Vec<Rc<Step>>) -> Option<Action> {
    if steps.is_empty() {
        return Some(Action::SetLecture(None));
    }
    let lecture = Lecture { steps };
    lecture.fits().then(|| Action::SetLecture(Some(Rc::new(lecture))))
}

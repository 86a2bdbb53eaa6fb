//! A lecture of the reader's own: made of what is seen, saved to a file, loaded again.

use std::rc::Rc;

use crate::view::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::saved::link;
use crate::i18n::Texts;
use crate::lesson::lecture::{Lecture, MOST_STEPS, Problem, Step};
use crate::lesson::url::{self, Accepted};
use crate::lesson::{Action, Notice, State, Theme};
use crate::platform::listen::Listener;
use crate::platform::{document, file};

/// Loads the lecture that the address names, once.
#[hook]
pub fn use_script(state: &State, dispatch: &Callback<Action>) {
    let wanted = state.script.clone().filter(|_| state.awaiting.is_some());
    let dispatch = dispatch.clone();
    use_effect_with(wanted, move |wanted| {
        let Some(path) = wanted.clone() else { return };
        spawn_local(async move {
            let read = match file::fetched(&path).await {
                Some(text) => Lecture::read(&text).map(Rc::new).map_err(Some),
                None => Err(None),
            };
            let refused = |problem| Notice { key: "script", value: path, accepted: Accepted::Lecture(problem) };
            dispatch.emit(Action::Script(read.map_err(refused)));
        });
    });
}

/// Has the browser ask before a lecture that no file has is lost with the page.
#[hook]
pub fn use_unsaved(state: &State) {
    use_effect_with(state.unsaved(), |&unsaved| {
        let asked =
            unsaved.then(|| Listener::new(&document::window_target(), "beforeunload", |event| event.prevent_default()));
        move || drop(asked)
    });
}

/// The list of the lecture's steps, and what can be done with them. `problem` is what was wrong with the last file.
pub(super) fn panel(
    texts: &Texts,
    state: &Rc<State>,
    dispatch: &Callback<Action>,
    problem: &UseStateHandle<Option<Problem>>,
) -> Html {
    let words = &texts.share;
    let steps = state.lecture.as_ref().map(|lecture| lecture.steps.clone()).unwrap_or_default();
    let full = steps.len() >= MOST_STEPS;
    let add = {
        let (mut steps, fragment) = (steps.clone(), bare(state));
        steps.push(Step { fragment, caption: Default::default(), notes: String::new() });
        change(dispatch, steps)
    };
    let load = {
        let (dispatch, problem, known) = (dispatch.clone(), problem.setter(), steps.clone());
        Callback::from(move |event: Event| {
            let Some(chosen) = file::chosen(&event) else { return };
            let (dispatch, problem, known) = (dispatch.clone(), problem.clone(), known.clone());
            spawn_local(async move {
                match Lecture::read(&file::text(chosen).await) {
                    Ok(lecture) => {
                        problem.set(None);
                        dispatch.emit(Action::Kept(Some(Rc::new(lecture.clone()))));
                        // What is there already stays.
                        let steps = known.iter().cloned().chain(lecture.steps).take(MOST_STEPS).collect();
                        dispatch.emit(Action::Lecture(Some(Rc::new(Lecture { steps }))));
                    }
                    Err(wrong) => problem.set(Some(wrong)),
                }
            });
        })
    };
    let save = state.lecture.clone().map(|lecture| {
        let dispatch = dispatch.clone();
        link(words.save, "parameter-sharing-lecture.json".to_owned(), "application/json", move || {
            dispatch.emit(Action::Kept(Some(lecture.clone())));
            lecture.write()
        })
    });
    html! {
        <section class="lecture">
            <h3>{ words.lecture }</h3>
            <p class="hint">{ words.lecture_hint }</p>
            <ol>{ for steps.iter().enumerate().map(|(place, step)| row(texts, state, &steps, place, step, dispatch)) }</ol>
            <p class="saves">
                <button disabled={full} data-lecture="add" onclick={add}>{ words.add }</button>
                <label class="file-choice"><input type="file" accept=".json,application/json" onchange={load} /><span>{ words.load }</span></label>
                { for save }
                if !steps.is_empty() {
                    <button data-lecture="away" onclick={dispatch.reform(|_: MouseEvent| Action::Lecture(None))}>{ words.put_away }</button>
                }
            </p>
            if let Some(problem) = &**problem {
                <p class="problem" role="alert">{ (words.wrong)(&texts.numbers, problem) }</p>
            }
        </section>
    }
}

/// One step: its place, its caption in the present language, its notes.
fn row(texts: &Texts, state: &State, steps: &[Step], place: usize, step: &Step, dispatch: &Callback<Action>) -> Html {
    let words = &texts.share;
    let lang = texts.lang as usize;
    let edited = |edit: fn(&mut Step, usize, String)| {
        let (steps, dispatch) = (steps.to_vec(), dispatch.clone());
        Callback::from(move |event: Event| {
            let mut steps = steps.clone();
            if let Some(text) = document::value_at(&event) {
                edit(&mut steps[place], lang, text);
                dispatch.emit(Action::Lecture(Some(Rc::new(Lecture { steps }))));
            }
        })
    };
    let caption = edited(|step, lang, text| step.caption[lang] = text);
    let notes = edited(|step, _, text| step.notes = text);
    let swapped = |other: usize| {
        let other = other.min(steps.len() - 1);
        let mut steps = steps.to_vec();
        steps.swap(place, other);
        change(dispatch, steps)
    };
    let removed = {
        let mut steps = steps.to_vec();
        steps.remove(place);
        change(dispatch, steps)
    };
    let numbered = |what: &'static str| (words.of_step)(&texts.numbers, what, place + 1);
    html! {
        <li>
            <a href={format!("#{}&{}", url::looks(state), step.fragment)}>{ (words.step)(&texts.numbers, place + 1) }</a>
            <input type="text" value={step.caption[lang].clone()} placeholder={words.caption} aria-label={numbered(words.caption)} onchange={caption} />
            <input type="text" value={step.notes.clone()} placeholder={words.notes} aria-label={numbered(words.notes)} onchange={notes} />
            <button class="icon" disabled={place == 0} aria-label={numbered(words.earlier)} title={words.earlier} onclick={swapped(place.saturating_sub(1))}>{ "↑" }</button>
            <button class="icon" disabled={place + 1 == steps.len()} aria-label={numbered(words.later)} title={words.later} onclick={swapped(place + 1)}>{ "↓" }</button>
            <button class="icon" aria-label={numbered(words.remove)} title={words.remove} onclick={removed}>{ "×" }</button>
        </li>
    }
}

/// Makes these the steps; a lecture without a step is none.
fn change(dispatch: &Callback<Action>, steps: Vec<Step>) -> Callback<MouseEvent> {
    let lecture = (!steps.is_empty()).then(|| Rc::new(Lecture { steps }));
    dispatch.reform(move |_: MouseEvent| Action::Lecture(lecture.clone()))
}

/// The address of what is seen, and of nothing around it.
fn bare(state: &State) -> String {
    let around = State {
        lang: None,
        theme: Theme::Auto,
        step: None,
        lecture: None,
        script: None,
        awaiting: None,
        ..state.unframed()
    };
    url::encode(&around)
}

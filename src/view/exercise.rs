//! An exercise in the place of the dock: the question, what answers it, and what came of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::args;
use crate::lesson::exercise::{Ask, Response, meant};
use crate::lesson::{Action, Attempt, Part, SceneId, State, attempt};
use crate::platform::{document, picks};
use crate::words::{Texts, exercise as words};

/// The open exercise, and what answers it in the figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Working {
    /// The exercise.
    attempt: Attempt,
    /// The answer as the figure holds it.
    pointed: Option<Response>,
    /// The scene that comes after the last exercise of this one.
    next_scene: Option<SceneId>,
    /// Whether the way back to the story is open.
    story: bool,
}

impl Working {
    /// What is being worked on in `state`.
    pub fn new(state: &State) -> Option<Rc<Working>> {
        let attempt = state.practice.open.clone()?;
        let last = state.scene.exercises().last() == Some(attempt.exercise);
        let led = state.embed || state.hidden.contains(Part::Nav);
        let next_scene = SceneId::ALL.get(state.scene as usize + 1).copied().filter(|_| last && !led);
        Some(Rc::new(Working { attempt, pointed: state.pointed(), next_scene, story: !state.embed }))
    }
}

/// Properties of [`Exercise`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The texts.
    pub texts: Texts,
    /// The exercise.
    pub working: Rc<Working>,
    /// The scene.
    pub scene: SceneId,
    /// Called with each action.
    pub dispatch: Callback<Action>,
}

/// Lets the reader point at parts of the figure where the open exercise asks for some.
#[hook]
pub fn use_pointing(working: Option<&Rc<Working>>, dispatch: &Callback<Action>) {
    let parts = working.and_then(|working| match &working.attempt.task.ask {
        Ask::Parts { hook, from, .. } => Some((*hook, from.clone())),
        Ask::Number { .. } | Ask::Choice { .. } | Ask::Switches { .. } => None,
    });
    use_effect_with(parts.clone(), {
        let dispatch = dispatch.clone();
        move |parts| {
            let listeners = parts
                .clone()
                .map(|(hook, from)| picks::on_point(hook, from, move |part| dispatch.emit(Action::Pick(part))));
            move || {
                drop(listeners);
                picks::unmark();
            }
        }
    });
    let picked = working.map(|working| working.attempt.picked.clone()).unwrap_or_default();
    // The figure may have been drawn anew.
    use_effect(move || {
        if let Some((hook, from)) = parts {
            picks::mark(hook, &from, |part| picked.contains(part));
        }
    });
}

/// The question, what answers it, and what came of it.
#[component]
pub fn Exercise(Props { texts, working, scene, dispatch }: &Props) -> Html {
    let Attempt { exercise, seed, task, hinted, given, .. } = &working.attempt;
    let solved = working.attempt.solved();
    let typed = use_state_eq(String::new);
    // What was to be checked and is not a number.
    let unread = use_state_eq(|| None::<String>);
    use_effect_with((exercise.id, *seed), {
        let (typed, unread) = (typed.setter(), unread.setter());
        move |_| {
            typed.set(String::new());
            unread.set(None);
        }
    });
    let go = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    let id = exercise.id;
    let number = meant(&typed);
    let answer = match &task.ask {
        Ask::Number { .. } => number.map(Response::Number),
        Ask::Choice { .. } => None,
        Ask::Parts { .. } | Ask::Switches { .. } => working.pointed.clone(),
    };
    // Nothing, and what is half typed, is no answer.
    let answer = answer.filter(|answer| !matches!(answer, Response::Names(names) if names.is_empty()));
    let ready = answer.is_some();
    let check = {
        let (unread, typed, dispatch) = (unread.setter(), typed.clone(), dispatch.clone());
        Callback::from(move |()| match answer.clone() {
            Some(answer) => dispatch.emit(Action::Answer(answer)),
            None => unread.set(Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty())),
        })
    };
    let onsubmit = check.reform(|event: SubmitEvent| event.prevent_default());
    let oninput = {
        let (typed, unread) = (typed.setter(), unread.setter());
        Callback::from(move |event: InputEvent| {
            typed.set(document::value_at(&event).unwrap_or_default());
            unread.set(None);
        })
    };
    let option = |name: &&'static str| {
        let chosen = matches!(given, Some((Response::Text(text), _)) if text == name);
        // Once the right one has been found, the others have nothing left to say.
        let over = solved && !chosen;
        let onclick = if over { Callback::noop() } else { go(Action::Answer(Response::Text((*name).to_owned()))) };
        html! {
            <button key={*name} type="button" data-answer={*name} aria-pressed={chosen.to_string()} aria-disabled={over.then_some("true")} {onclick}>
                { words::option(texts, exercise, task, name) }
            </button>
        }
    };
    let field = match &task.ask {
        Ask::Number { .. } => html! {
            <form class="response" {onsubmit}>
                <label>{ texts.get("exercise.answer") }{ " " }
                    <input key={format!("{id} {seed}")} type="text" inputmode="text" autocomplete="off" data-answer="" value={(*typed).clone()} {oninput} />
                </label>
            </form>
        },
        Ask::Choice { options, .. } => html! {
            <div class="response options" role="group" aria-label={texts.get("exercise.answer")}>{ for options.iter().map(option) }</div>
        },
        Ask::Parts { .. } => html! {
            <p class="response">{ texts.format("exercise-picked", args! { count: working.attempt.picked.len() }) }</p>
        },
        Ask::Switches { .. } => Html::default(),
    };
    let next = match attempt::after(id) {
        Some((_, next)) => Action::OpenExercise(next.id, *seed),
        None => Action::OpenSummary,
    };
    let next_label =
        if next == Action::OpenSummary { texts.get("exercise.summary") } else { texts.get("exercise.next") };
    let feedback =
        given.as_ref().map(|(_, verdict)| (verdict.correct(), words::feedback(texts, exercise, task, verdict)));
    let place = attempt::exercises()
        .filter(|(other, _)| other == scene)
        .position(|(_, other)| other.id == id)
        .unwrap_or_default()
        + 1;
    let count = scene.exercises().len();
    let chooses = matches!(task.ask, Ask::Choice { .. });
    html! {
        <aside class="dock exercise" aria-label={texts.get("exercise.name")} data-exercise={id} data-seed={seed.to_string()}>
            <div class="progress">
                <span class="exercise-place">{ texts.format("exercise-of", args! { place: place, count: count }) }</span>
                <button type="button" class="quiet" data-summary="" onclick={go(Action::OpenSummary)}>{ texts.get("exercise.all") }</button>
                if working.story {
                    <button type="button" class="quiet" data-to-story="" onclick={go(Action::OpenStory(*scene, scene.steps().len() - 1))}>{ texts.get("back-to-story") }</button>
                }
            </div>
            <p class="narrator" data-question="">{ words::question(texts, exercise, task) }</p>
            <div class="response-area">
                { field }
                if *hinted && !solved { <p class="advice" role="status" data-hint="">{ words::hint(texts, exercise, task) }</p> }
                <div role="status">
                    if let Some(text) = &*unread {
                        <p class="advice">{ texts.format("exercise-not-a-number", args! { text: text.clone() }) }</p>
                    } else if let Some((right, said)) = feedback {
                        <p data-feedback={if right { "right" } else { "wrong" }}><span aria-hidden="true">{ if right { "✓ " } else { "✗ " } }</span>{ said }</p>
                    }
                </div>
            </div>
            <div class="moves">
                if !solved {
                    <button type="button" class="quiet" data-hint-button="" aria-disabled={hinted.then_some("true")} onclick={go(Action::Hint)}>{ texts.get("exercise.hint") }</button>
                } else {
                    <button type="button" class="quiet" data-another="" onclick={go(Action::OpenExercise(id, seed.wrapping_add(1)))}>{ texts.get("exercise.another") }</button>
                }
                if solved {
                    if let Some(scene) = working.next_scene {
                        <button type="button" class="quiet" data-next-scene="" onclick={go(Action::OpenScene(scene))}>{ texts.format("on-to-scene", args! { scene: texts.name("scene", scene) }) }</button>
                    }
                    <button type="button" class="primary" data-primary="" onclick={go(next)}>{ next_label }</button>
                } else if !chooses {
                    <button type="button" class="primary" data-primary="" data-answer={(!matches!(task.ask, Ask::Number { .. })).then_some("check")} aria-disabled={(!ready).then_some("true")}
                        onclick={check.reform(|_: MouseEvent| ())}>{ texts.get("exercise.check") }</button>
                } else {
                    <button type="button" class="quiet" data-skip="" onclick={go(next)}>{ next_label }</button>
                }
            </div>
        </aside>
    }
}

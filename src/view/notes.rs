//! The bar at the foot of the window: a step of the walk-through, or the answer to a reader's question.

use std::rc::Rc;

use yew::prelude::*;

use super::event::on_event;
use super::rich_text::sentence;
use super::story as words;
use crate::args;
use crate::lesson::lecture::Lecture;
use crate::lesson::poll::{MOST_HANDS, Poll};
use crate::lesson::{Action, SceneId, story};
use crate::platform::document;
use crate::platform::frames::Frames;
use crate::words::Texts;

/// Properties of [`Notes`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The texts.
    pub texts: Texts,
    /// The scene that is open.
    pub scene: SceneId,
    /// The step that is open.
    pub step: Option<usize>,
    /// The lecture whose step it is; else it is one of the scene's walk-through.
    pub lecture: Option<Rc<Lecture>>,
    /// The poll at this step, and the setting that it asks about.
    pub poll: Option<(Poll, String)>,
    /// The option that has come true.
    pub right: Option<usize>,
    /// The id of the question that is being answered.
    pub question: Option<&'static str>,
    /// The scene that the last step leads to.
    pub next_scene: Option<SceneId>,
    /// Whether a host or a presenter leads through the steps, and keeps the focus.
    pub led: bool,
    /// Called with each action.
    pub dispatch: Callback<Action>,
}

/// The number of frames after which the height of a new figure is settled.
const SETTLED: usize = 12;

/// The bar at the foot of the window, while a step or a question is open.
#[component]
pub fn Notes(Props { texts, scene, step, lecture, poll, right, question, next_scene, led, dispatch }: &Props) -> Html {
    let notes = use_node_ref();
    let before = use_mut_ref(|| None);
    let subject_of_step =
        step.filter(|_| lecture.is_none()).and_then(|step| scene.steps().get(step)).map(|step| step.about);
    let evidence = question.and_then(story::question).map(|(_, question)| question.about);
    let subject = evidence.or(subject_of_step).or(step.map(|_| "h1"));
    use_effect_with((*step, *question, *scene), {
        let (notes, led) = (notes.clone(), *led);
        move |&(step, question, _)| {
            let now = (step, question);
            let before = before.replace(Some(now)).unwrap_or(now);
            // Scrolls to the subject of the words until the layout has settled.
            let frames = subject.map(|subject| {
                let (mut left, mut at) = (SETTLED, None);
                Frames::new(move |_| {
                    // A reader who scrolls meanwhile is not scrolled back.
                    if at.is_some_and(|at| at != document::scrolled()) {
                        return false;
                    }
                    at = Some(document::show_subject(subject));
                    left -= 1;
                    left > 0
                })
            });
            // The focus follows for readers who use the keyboard: into the notes, and back to what opened them.
            match notes.cast() {
                _ if before == now || led => {}
                Some(notes) if before == (None, None) => document::focus(&notes, "[data-first]"),
                Some(_) => {}
                None => document::focus_opener(if before.1.is_some() { "stuck" } else { "walk" }),
            }
            move || drop(frames)
        }
    });
    let onkeydown = on_event(dispatch, |event: KeyboardEvent| {
        (event.key() == "Escape").then_some(())?;
        event.prevent_default();
        Some(Action::CloseNotes)
    });
    if let Some(id) = question {
        let close = dispatch.reform(|_: MouseEvent| Action::OpenQuestion(None));
        return html! {
            <aside class="notes" aria-label={texts.get("stuck-title")} ref={notes} {onkeydown}>
                <div class="note" aria-live="polite"><strong>{ words::question(texts, id) }</strong>{ " " }{ sentence(&words::answer(texts, id)) }</div>
                <button data-first="" onclick={close}>{ texts.get("close") }</button>
            </aside>
        };
    }
    let Some(step) = *step else { return Html::default() };
    let Some(caption) = words::step(texts, lecture.as_deref(), *scene, step) else { return Html::default() };
    let prediction = scene.steps().get(step).and_then(|step| step.predict);
    let options = prediction.map_or_else(Vec::new, |prediction| words::options(texts, prediction));
    let count = lecture.as_ref().map_or(scene.steps().len(), |lecture| lecture.steps.len());
    let go = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    let next = match *next_scene {
        Some(scene) => Action::OpenStory(scene, 0),
        None => Action::OpenStep(Some((step + 1).min(count - 1))),
    };
    html! {
        <aside class="notes" aria-label={texts.get("walk")} ref={notes} {onkeydown} data-step={step.to_string()} data-subject={subject_of_step}>
            <div class="note" aria-live="polite">
                <span class="counter">{ texts.format("step-of", args! { step: step + 1, count: count }) }</span>{ " " }
                { match (poll, prediction) {
                    (Some((poll, setting)), Some(prediction)) if !poll.revealed => sentence(&words::asked(texts, prediction, setting)),
                    _ => sentence(&caption),
                } }
                { for right.map(|right| html! { <span class="unseen">{ came_true(texts, &options[right]) }</span> }) }
            </div>
            { for poll.as_ref().map(|(poll, _)| hands(texts, step, &options, poll, *right, dispatch)) }
            <div class="moves">
                <button aria-disabled={(step == 0).then_some("true")} onclick={go(Action::OpenStep(Some(step.saturating_sub(1))))}>{ texts.get("back") }</button>
                <button class="primary" data-first="" aria-disabled={(next == Action::OpenStep(Some(step))).then_some("true")} onclick={go(next)}>
                    { texts.get("next") }{ for next_scene.map(|scene| html! { <>{ " → " }{ texts.name("scene", scene) }</> }) }
                </button>
                <button class="quiet" onclick={go(Action::OpenStep(None))}>{ texts.get("leave-walk") }</button>
            </div>
        </aside>
    }
}

/// The sentence that this option has come true.
fn came_true(texts: &Texts, option: &str) -> String {
    texts.format("came-true", args! { guess: option })
}

/// The options, each with a field and a bar for its hands.
fn hands(
    texts: &Texts,
    step: usize,
    options: &[String],
    poll: &Poll,
    right: Option<usize>,
    dispatch: &Callback<Action>,
) -> Html {
    let item = |(place, name): (usize, &String)| {
        let oninput = on_event(dispatch, move |event: InputEvent| {
            let hands = document::value_at(&event)?.parse().ok()?;
            Some(Action::CountHands(place, hands))
        });
        let count = poll.hands[place].to_string();
        let right = right == Some(place);
        html! {
            <li data-right={right.then_some("true")}>
                <label>
                    <span>{ if right { "✓ " } else { "" } }{ name }</span>
                    <input type="number" aria-label={right.then(|| came_true(texts, name))} min="0" max={MOST_HANDS.to_string()} value={count.clone()} {oninput} />
                </label>
                <progress value={count} max={poll.total().max(1).to_string()} aria-hidden="true"></progress>
            </li>
        }
    };
    // The key gives each step new fields, so that the focus does not stay in the third field of the last poll.
    html! { <ul key={step} class="hands" aria-label={texts.get("hands")}>{ for options.iter().enumerate().map(item) }</ul> }
}

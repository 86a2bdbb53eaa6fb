//! What accompanies the figure at the foot of the window: the walk-through, or the answer to a reader's question.

use std::rc::Rc;

use yew::prelude::*;

use super::hear::hear;
use super::rich_text::sentence;
use super::story as words;
use crate::args;
use crate::i18n::Texts;
use crate::lesson::lecture::Lecture;
use crate::lesson::poll::{MOST_HANDS, Poll};
use crate::lesson::shift::Guess;
use crate::lesson::{Action, Named, SceneId, story};
use crate::platform::document;
use crate::platform::frames::Frames;

/// What the notes show.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The words.
    pub texts: Texts,
    /// The scene that is open.
    pub scene: SceneId,
    /// The step that is open.
    pub step: Option<usize>,
    /// The lecture whose step it is; else it is one of the scene's walk-through.
    pub lecture: Option<Rc<Lecture>>,
    /// What the room is asked at this step, and of what.
    pub poll: Option<(Poll, String)>,
    /// The option that has come true.
    pub right: Option<usize>,
    /// The id of the question that is being answered.
    pub question: Option<&'static str>,
    /// The scene that the last step leads to.
    pub next_scene: Option<SceneId>,
    /// Whether somebody else leads through the steps, and has the focus: a host, or whoever presents.
    pub led: bool,
    /// Where changes go.
    pub dispatch: Callback<Action>,
}

/// Frames after which a figure that has just been drawn does not change its height any more.
const SETTLED: usize = 12;

/// The bar at the foot of the window; nothing where there is nothing to say.
#[component]
pub fn Notes(Props { texts, scene, step, lecture, poll, right, question, next_scene, led, dispatch }: &Props) -> Html {
    let notes = use_node_ref();
    let before = use_mut_ref(|| None);
    let spoken_of = step.filter(|_| lecture.is_none()).and_then(|step| scene.steps().get(step)).map(|step| step.about);
    let evidence = question.and_then(story::question).map(|(_, question)| question.about);
    let subject = evidence.or(spoken_of).or(step.map(|_| "h1"));
    use_effect_with((*step, *question, *scene), {
        let (notes, led) = (notes.clone(), *led);
        move |&(step, question, _)| {
            let now = (step, question);
            let before = before.replace(Some(now)).unwrap_or(now);
            // What the words speak of comes into view, as soon as everything has found its place.
            let frames = subject.map(|subject| {
                let (mut left, mut at) = (SETTLED, None);
                Frames::new(move |_| {
                    // Whoever scrolls meanwhile wants to see something else.
                    if at.is_some_and(|at| at != document::scrolled()) {
                        return false;
                    }
                    at = Some(document::show_subject(subject));
                    left -= 1;
                    left > 0
                })
            });
            // Whoever works by keys goes on from here, or from where the notes were opened.
            match notes.cast() {
                _ if before == now || led => {}
                Some(notes) if before == (None, None) => document::focus(&notes, "[data-first]"),
                Some(_) => {}
                None => document::focus_opener(if before.1.is_some() { "stuck" } else { "walk" }),
            }
            move || drop(frames)
        }
    });
    let onkeydown = hear(dispatch, |event: KeyboardEvent| {
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
    let Some(said) = words::step(texts, lecture.as_deref(), *scene, step) else { return Html::default() };
    let count = lecture.as_ref().map_or(scene.steps().len(), |lecture| lecture.steps.len());
    let go = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    let forth = match *next_scene {
        Some(scene) => Action::OpenStory(scene, 0),
        None => Action::OpenStep(Some((step + 1).min(count - 1))),
    };
    html! {
        <aside class="notes" aria-label={texts.get("walk")} ref={notes} {onkeydown} data-step={step.to_string()} data-subject={spoken_of}>
            <div class="note" aria-live="polite">
                <span class="counter">{ texts.format("step-of", args! { step: step + 1, count: count }) }</span>{ " " }
                { match poll {
                    Some((poll, setting)) if !poll.revealed => sentence(&asked(texts, setting)),
                    _ => sentence(&said),
                } }
                { for right.map(|right| html! { <span class="unseen">{ came_true(texts, right) }</span> }) }
            </div>
            { for poll.as_ref().map(|(poll, _)| hands(texts, step, poll, *right, dispatch)) }
            <div class="moves">
                <button aria-disabled={(step == 0).then_some("true")} onclick={go(Action::OpenStep(Some(step.saturating_sub(1))))}>{ texts.get("back") }</button>
                <button class="primary" data-first="" aria-disabled={(forth == Action::OpenStep(Some(step))).then_some("true")} onclick={go(forth)}>
                    { texts.get("next") }{ for next_scene.map(|scene| html! { <>{ " → " }{ texts.name("scene", scene) }</> }) }
                </button>
                <button class="quiet" onclick={go(Action::OpenStep(None))}>{ texts.get("leave-walk") }</button>
            </div>
        </aside>
    }
}

/// Says that this prediction has come true.
fn came_true(texts: &Texts, right: usize) -> String {
    texts.format("came-true", args! { guess: (texts.shift.guess_name)(Guess::all()[right]) })
}

/// What a room is asked to predict of this setting.
pub(super) fn asked(texts: &Texts, setting: &str) -> String {
    texts.format("prediction-asked", args! { setting: setting, question: texts.shift.predict_question })
}

/// The predictions with the hands for each, to be typed in, and as bars.
fn hands(texts: &Texts, step: usize, poll: &Poll, right: Option<usize>, dispatch: &Callback<Action>) -> Html {
    let prediction = |guess: Guess| {
        let place = guess as usize;
        let oninput = hear(dispatch, move |event: InputEvent| {
            let hands = document::value_at(&event)?.parse().ok()?;
            Some(Action::CountHands(place, hands))
        });
        let count = poll.hands[place].to_string();
        let name = (texts.shift.guess_name)(guess);
        let right = right == Some(place);
        html! {
            <li data-right={right.then_some("true")}>
                <label>
                    <span>{ if right { "✓ " } else { "" } }{ name }</span>
                    <input type="number" aria-label={right.then(|| came_true(texts, place))} min="0" max={MOST_HANDS.to_string()} value={count.clone()} {oninput} />
                </label>
                <progress value={count} max={poll.total().max(1).to_string()} aria-hidden="true"></progress>
            </li>
        }
    };
    // Each step has fields of its own: whoever typed into those before types into the first of these.
    html! { <ul key={step} class="hands" aria-label={texts.get("hands")}>{ for Guess::all().iter().copied().map(prediction) }</ul> }
}

//! The foot of the stage: the steps of the story, the narrator, the primary action, and *More*.

use std::rc::Rc;

use yew::prelude::*;

use super::event::on_event;
use super::icon::icon;
use super::rich_text::{explained, plain, sentence};
use super::story::{self as words, Asked};
use crate::args;
use crate::lesson::lecture::{Lecture, length};
use crate::lesson::poll::{MOST_HANDS, Poll};
use crate::lesson::scene::{Keyed, opened};
use crate::lesson::{Action, Part, SceneId, State, story, url};
use crate::platform::{document, focus, overlay, scroll};
use crate::words::Texts;

/// Where the reader is in the story.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// The scene that is open.
    pub scene: SceneId,
    /// The step that is open.
    pub step: Option<usize>,
    /// The lecture whose step it is; else it is one of the scene's story.
    pub lecture: Option<Rc<Lecture>>,
    /// Whether something else is shown than the story shows.
    pub strays: bool,
    /// Whether the animation that leads to the step runs: its words would give away the outcome.
    pub playing: bool,
    /// Whether anything moves, and the words with it: they are read out once it has come to rest.
    pub moves: bool,
    /// The poll at this step, and what it asks.
    pub(super) poll: Option<(Poll, Asked)>,
    /// The option that has come true.
    pub right: Option<usize>,
    /// The id of the question that is being answered.
    pub question: Option<&'static str>,
    /// The primary action.
    pub primary: Action,
    /// The number of readers' questions that the story has answered at its end.
    pub answered: usize,
    /// The exercise that the end of the story leads to.
    pub exercise: Option<&'static str>,
    /// Whether a host or a presenter leads through the steps, and keeps the focus.
    pub led: bool,
}

impl Story {
    /// Where the reader of `state` is. `setting` says what a room predicts about.
    pub fn new(texts: &Texts, state: &State, setting: Option<&str>) -> Story {
        let strays = url::strays(state);
        let at_end = state.lecture.is_none() && state.step.is_some_and(|step| step + 1 == state.step_count());
        let asked = state.is_asking();
        // What the motion shows, the words do not tell before.
        let playing =
            state.playing && (state.poll().is_some() || state.story_step().is_some_and(|step| step.plays.is_some()));
        Story {
            scene: state.scene,
            step: state.step,
            lecture: state.lecture.clone(),
            strays,
            moves: state.playing,
            playing,
            poll: state.poll().and_then(|poll| Some((poll.clone(), Asked::at(texts, state, setting)?))),
            right: state.came_true().filter(|_| !playing),
            question: state.question,
            primary: match state.next() {
                _ if strays && !asked => state.back_to_story(),
                Action::OpenStep(step) if step == state.step => Action::OpenStep(Some(0)),
                next => next,
            },
            answered: if state.embed || state.present || state.hidden.contains(Part::Stuck) || strays || !at_end {
                0
            } else {
                state.scene.questions().len()
            },
            exercise: (at_end && !strays && !state.present)
                .then(|| state.scene.exercises().first())
                .flatten()
                .map(|exercise| exercise.id),
            led: state.present || state.host.keys,
        }
    }

    /// The scene as the step opens it to which the running animation leads.
    pub fn opens<S: Keyed>(&self) -> Option<S> {
        let step = self.scene.steps().get(self.step?).filter(|_| self.playing && self.lecture.is_none())?;
        step.plays.map(|_| opened(step.opens))
    }

    /// The poll whose hands are counted or shown.
    pub fn hands(&self) -> Option<&(Poll, Asked)> {
        self.poll.as_ref().filter(|(poll, _)| !poll.revealed || poll.total() > 0)
    }

    /// The number of steps.
    fn count(&self) -> usize {
        self.lecture.as_ref().map_or(self.scene.steps().len(), |lecture| lecture.steps.len())
    }

    /// The part of the figure that the words are about, as a selector.
    fn subject(&self) -> Option<&'static str> {
        let evidence = self.question.and_then(story::question).map(|(_, question)| question.about);
        let step = self.step.filter(|_| self.lecture.is_none() && !self.strays);
        evidence.or(step.and_then(|step| self.scene.steps().get(step)).map(|step| step.about))
    }

    /// The words of the primary action.
    fn label(&self, texts: &Texts) -> String {
        match self.primary {
            Action::Reveal => texts.get("reveal").to_owned(),
            _ if self.strays => texts.get("back-to-story").to_owned(),
            Action::OpenScene(scene) | Action::OpenStory(scene, _) => {
                texts.format("on-to-scene", args! { scene: texts.name("scene", scene) })
            }
            Action::OpenStep(Some(0)) => texts.get("story-again").to_owned(),
            Action::OpenStep(Some(step)) => words::action(texts, self.lecture.as_deref(), self.scene, step),
            _ => texts.get("next").to_owned(),
        }
    }

    /// What is scrolled into view: a scene opens on its question.
    fn in_view(&self) -> Option<&'static str> {
        if self.step == Some(0) && self.question.is_none() { Some("h1") } else { self.subject() }
    }

    /// Whether the words are an author's, and longer than those of the story.
    fn is_long(&self, texts: &Texts) -> bool {
        self.lecture.is_some() && self.words(texts).is_some_and(|words| length(&words) > LONG)
    }

    /// The narrator's words for a step or a question; none outside of the story.
    fn words(&self, texts: &Texts) -> Option<String> {
        if let Some(id) = self.question {
            return Some(format!("*{}* {}", words::question(texts, id), words::answer(texts, id)));
        }
        let step = self.step.filter(|_| !self.strays && !self.playing)?;
        match &self.poll {
            Some((poll, asked)) if !poll.revealed => Some(asked.question.clone()),
            _ => words::step(texts, self.lecture.as_deref(), self.scene, step),
        }
    }
}

/// Properties of [`Dock`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The texts.
    pub texts: Texts,
    /// Where the reader is in the story.
    pub story: Rc<Story>,
    /// The sentence of what the figure shows now.
    pub caption: String,
    /// Whether the sentence is left out.
    pub silent: bool,
    /// The button *More*, where there is a drawer.
    pub more: Html,
    /// What leads a talk to the whole screen, and ends it.
    pub talk: Html,
    /// Called with each action.
    pub dispatch: Callback<Action>,
}

/// The letters beyond which an author's sentence is written smaller.
const LONG: usize = 110;

/// The foot of the stage.
#[component]
pub fn Dock(Props { texts, story, caption, silent, more, talk, dispatch }: &Props) -> Html {
    let dock = use_node_ref();
    let before = use_mut_ref(|| None);
    use_effect_with((story.step, story.question, story.scene), {
        let (dock, led, subject) = (dock.clone(), story.led, story.in_view());
        move |&(_, question, _)| {
            let before = before.replace(question);
            let following = subject.zip(dock.cast()).and_then(|(subject, dock)| scroll::follow(subject, dock));
            // The focus follows a reader who has chosen a question into its answer.
            if let (Some(dock), Some(_), false) = (dock.cast(), question.filter(|_| before != question), led) {
                focus::set(&dock, "[data-primary]");
            }
            move || drop(following)
        }
    });
    let go = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    let count = story.count();
    let mark = |place: usize| {
        let name = texts.format("step-of", args! { step: place + 1, count: count });
        let current = (story.step == Some(place)).then_some("step");
        html! {
            <li><button key={place} class="quiet" aria-label={name.clone()} title={name} aria-current={current} onclick={go(Action::OpenStep(Some(place)))}></button></li>
        }
    };
    let options = story.poll.as_ref().map_or(&[][..], |(_, asked)| &asked.options);
    let previous = Action::OpenStep(Some(story.step.unwrap_or(0).saturating_sub(1)));
    let at_start = story.step.is_none_or(|step| step == 0);
    html! {
        <aside class={classes!("dock", story.question.is_some().then_some("answering"))} aria-label={texts.get("walk")} ref={dock} data-step={story.step.map(|step| step.to_string())} data-subject={story.subject()}>
            if count > 0 {
                <div class="progress">
                    <ol class="steps">{ for (0..count).map(mark) }</ol>
                    if let Some(exercise) = story.exercise {
                        <button class="quiet answered" data-exercises="" onclick={go(Action::OpenExercise(exercise, 1))}>{ texts.get("exercise.try") }</button>
                    }
                    if story.answered > 0 {
                        <button class="quiet answered" data-answered={story.answered.to_string()} onclick={|_: MouseEvent| overlay::open_questions()}>
                            { texts.format("answered", args! { count: story.answered }) }
                        </button>
                    }
                    { talk.clone() }
                </div>
            }
            <p class={classes!("narrator", silent.then_some("unseen"), story.is_long(texts).then_some("long"))} role="status" aria-live={story.moves.then_some("off")} data-narrator="">
                { explained(texts, story.words(texts).as_deref().unwrap_or(caption)) }
                <>{ for story.right.and_then(|right| options.get(right)).map(|right| html! { <span class="unseen">{ came_true(texts, right) }</span> }) }</>
            </p>
            <>{ for story.hands().map(|(poll, _)| hands(texts, story.step, options, poll, story.right, dispatch)) }</>
            <div class="moves">
                if count > 0 {
                    <button class="quiet back" aria-label={texts.get("back")} title={texts.get("back")} aria-disabled={at_start.then_some("true")} onclick={go(previous)}>
                        { icon("M14.5 5 8 12l6.5 7 1.5-1.4L11 12l5-5.6z") }
                    </button>
                    <button class="primary" data-primary="" onclick={go(story.primary.clone())}>{ story.label(texts) }</button>
                }
                { more.clone() }
            </div>
        </aside>
    }
}

/// The sentence that this option has come true.
fn came_true(texts: &Texts, option: &str) -> String {
    texts.format("came-true", args! { guess: plain(option) })
}

/// The options, each with a field and a bar for its hands.
fn hands(
    texts: &Texts,
    step: Option<usize>,
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
                    <span>{ if right { "✓ " } else { "" } }{ sentence(name) }</span>
                    if poll.revealed {
                        <b>{ count.clone() }</b>
                    } else {
                        <input type="number" min="0" max={MOST_HANDS.to_string()} value={count.clone()} {oninput} />
                    }
                </label>
                <progress value={count} max={poll.total().max(1).to_string()} aria-hidden="true"></progress>
            </li>
        }
    };
    // The key gives each step new fields, so that the focus does not stay in the third field of the last poll.
    html! { <ul key={step.unwrap_or_default()} class="hands" aria-label={texts.get("hands")}>{ for options.iter().enumerate().map(item) }</ul> }
}

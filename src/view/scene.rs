//! The frame of a scene: a question, a sentence that answers it from the figure, the figure, and a row of controls.

use yew::prelude::*;

use super::rich_text::{plain, sentence};
use crate::lesson::scene::Scene;
use crate::lesson::{self, Action, Hidden, Part};
use crate::store::Command;
use crate::words::Texts;

/// Properties common to all scenes.
#[derive(Clone, PartialEq)]
pub struct Common {
    /// The words.
    pub texts: Texts,
    /// The scene.
    pub scene: lesson::SceneId,
    /// The parts that are left out.
    pub hidden: Hidden,
    /// Whether only the figure and its controls are wanted.
    pub embed: bool,
    /// Whether a change can be undone, and whether one can be redone.
    pub reach: (bool, bool),
    /// Where changes go that are not this scene's own.
    pub command: Callback<Command>,
    /// Whether the reader asks for reduced motion.
    pub reduced_motion: bool,
    /// Whether the scene's animation runs.
    pub playing: bool,
    /// Starts or stops the scene's animation.
    pub play: Callback<bool>,
    /// The part of the address that says how the page looks, for links into other scenes.
    pub looks: String,
}

/// A scene with what every scene is given.
#[derive(Properties)]
pub struct SceneProps<S: Scene> {
    /// Properties common to all scenes.
    pub common: Common,
    /// The scene.
    pub state: S,
    /// Called with each edit.
    pub on: Callback<S::Edit>,
}

impl<S: Scene> Clone for SceneProps<S> {
    fn clone(&self) -> Self {
        SceneProps { common: self.common.clone(), state: self.state.clone(), on: self.on.clone() }
    }
}

impl<S: Scene> PartialEq for SceneProps<S> {
    fn eq(&self, other: &Self) -> bool {
        self.common == other.common && self.state == other.state && self.on == other.on
    }
}

/// What a scene consists of.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Properties common to all scenes.
    pub common: Common,
    /// What is seen now, with emphasis as [`crate::words::rich`] reads it.
    pub caption: String,
    /// What will be said next, if room is to be kept for it: then nothing below moves.
    #[prop_or_default]
    pub next_caption: Option<String>,
    /// What stands beside the question.
    #[prop_or_default]
    pub aside: Html,
    /// The figure.
    pub children: Html,
    /// What changes the figure.
    pub controls: Html,
    /// Why the last change was not made.
    #[prop_or_default]
    pub problem: Option<String>,
}

/// The frame of a scene.
#[component]
pub fn Frame(props: &Props) -> Html {
    let Common { texts, scene, hidden, embed, .. } = &props.common;
    let title = !embed && !hidden.contains(Part::Caption);
    html! {
        <>
            <div class="heading">
                <div class="question">
                    // A heading that is not seen still tells a screen reader where it is.
                    <h1 class={classes!((!title).then_some("unseen"))}>{ texts.name("question", *scene) }</h1>
                    <p class={classes!("sentence", hidden.contains(Part::Caption).then_some("unseen"))} role="status"
                        data-room={props.next_caption.as_deref().map(plain)}>
                        <span>{ sentence(&props.caption) }</span>
                    </p>
                </div>
                <div class="aside">{ props.aside.clone() }</div>
            </div>
            { props.children.clone() }
            if !hidden.contains(Part::Controls) {
                <div class="controls">
                    { props.controls.clone() }
                    { tools(&props.common) }
                    if let Some(problem) = &props.problem {
                        <p class="problem" role="alert">{ problem }</p>
                    }
                </div>
            }
        </>
    }
}

/// A picture of 24 by 24 on a button that says in words what it does.
pub(super) fn icon(path: &'static str) -> Html {
    html! { <svg viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}

/// The buttons of every scene: undo, redo, reset.
fn tools(Common { texts, reach: (past, future), command, .. }: &Common) -> Html {
    let act = |action: Action| command.reform(move |_: MouseEvent| Command::Act(action.clone()));
    html! {
        <div class="tools">
            <button class="icon" disabled={!past} aria-label={texts.get("undo")} title={texts.get("undo")} onclick={command.reform(|_: MouseEvent| Command::Undo)}>
                { icon("M9 5 4 10l5 5v-4h6a3.5 3.5 0 0 1 0 7H8v2h7a5.5 5.5 0 0 0 0-11H9z") }
            </button>
            <button class="icon" disabled={!future} aria-label={texts.get("redo")} title={texts.get("redo")} onclick={command.reform(|_: MouseEvent| Command::Redo)}>
                { icon("M15 5l5 5-5 5v-4H9a3.5 3.5 0 0 0 0 7h7v2H9A5.5 5.5 0 0 1 9 9h6z") }
            </button>
            <button onclick={act(Action::Reset)}>{ texts.get("reset") }</button>
        </div>
    }
}

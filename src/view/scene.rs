//! The frame of a scene: a question, the figure, the dock, and the drawer with what changes the figure.

use std::rc::Rc;

use yew::prelude::*;

use super::arrival::use_arrival;
use super::dock::{Dock, Story};
use super::exercise::{Exercise, Working, use_pointing};
use super::icon::icon;
use super::playback::CLOSE;
use super::rested::Rested;
use super::short::short;
use super::turns::Later;
use crate::args;
use crate::conv::Kernel;
use crate::lesson::scene::Scene;
use crate::lesson::{Action, Hidden, Part, SceneEdit, SceneId, State, for_each_scene};
use crate::platform::frames::moment;
use crate::platform::{focus, keyboard};
use crate::store::Command;
use crate::words::Texts;

/// Properties common to all scenes.
#[derive(Clone, PartialEq)]
pub struct Common {
    /// The words.
    pub texts: Texts,
    /// The scene.
    pub scene: SceneId,
    /// The parts that are left out.
    pub hidden: Hidden,
    /// Whether to show only the figure and its controls.
    pub embed: bool,
    /// Whether nothing can be changed that the numbers are computed from.
    pub lock: bool,
    /// What opens the figure in full screen, or else the full page.
    pub full: Html,
    /// What leads a talk to the whole screen, and ends it.
    pub talk: Html,
    /// Whether a change can be undone, and whether one can be redone.
    pub reach: (bool, bool),
    /// The callback for commands outside the scene.
    pub command: Callback<Command>,
    /// Whether the reader prefers reduced motion.
    pub reduced_motion: bool,
    /// Whether the window is as narrow as a phone.
    pub narrow: bool,
    /// Whether the page is laid out as on a phone: in a narrow window, and not fitted to it.
    pub phone: bool,
    /// Whether the scene's animation runs.
    pub playing: bool,
    /// Whether the scene has just been opened, and shows its motion once.
    pub arriving: bool,
    /// Starts or stops the scene's animation.
    pub play: Callback<bool>,
    /// Where the reader is in the story.
    pub story: Rc<Story>,
    /// The exercise that takes the place of the story.
    pub exercise: Option<Rc<Working>>,
    /// The kernels made in other scenes, each with the edit that takes it.
    pub kernels: Vec<(SceneId, Kernel, SceneEdit)>,
    /// The part of the address with the look of the page, for links to other scenes.
    pub looks: String,
}

impl Common {
    /// Whether the reader can change what the numbers are computed from.
    pub fn free(&self) -> bool {
        !self.lock && !self.hidden.contains(Part::Controls)
    }
}

/// The properties of every scene.
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

/// What a scene adds to the texts around its figure.
pub trait SceneTexts: Scene {
    /// What a room must know of the state before it predicts an outcome; none where the question says it all.
    fn setting(&self, _texts: &Texts) -> Option<String> {
        None
    }
}

/// The [`SceneTexts::setting`] of the open scene.
pub fn setting(texts: &Texts, state: &State) -> Option<String> {
    macro_rules! setting {
        ($($module:ident $Scene:ident,)*) => {
            match state.scene {
                $(SceneId::$Scene => state.scenes.$module.setting(texts),)*
            }
        };
    }
    for_each_scene!(setting)
}

/// What a scene consists of.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Properties common to all scenes.
    pub common: Common,
    /// The caption, with emphasis as in [`crate::words::rich`].
    pub caption: String,
    /// What stands beside the question.
    #[prop_or_default]
    pub aside: Html,
    /// The figure.
    pub children: Html,
    /// The controls of the figure.
    pub controls: Html,
    /// Why the last change was not made.
    #[prop_or_default]
    pub problem: Option<String>,
}

/// The frame of a scene.
#[component]
pub fn Frame(props: &Props) -> Html {
    let Common { texts, scene, hidden, embed, story, command, .. } = &props.common;
    let open = use_state_eq(|| false);
    let drawer = use_node_ref();
    let arriving = use_arrival(props.common.arriving && !props.common.reduced_motion);
    let dispatch = use_memo(command.clone(), |command| command.reform(Command::Act));
    use_pointing(props.common.exercise.as_ref(), &dispatch);
    let title = !embed && !hidden.contains(Part::Caption);
    let toggle = Callback::from({
        let (setter, open) = (open.setter(), *open);
        move |_: MouseEvent| setter.set(!open)
    });
    let close = Callback::from({
        let setter = open.setter();
        move |_: MouseEvent| setter.set(false)
    });
    let first = use_mut_ref(|| true);
    use_effect_with(*open, {
        let drawer = drawer.clone();
        move |&open| {
            // The focus goes into the drawer and comes back.
            if !first.replace(false) {
                match drawer.cast() {
                    Some(drawer) if open => focus::set(&drawer, "button, select, input"),
                    _ => focus::set_to_opener("more"),
                }
            }
        }
    });
    let onkeydown = Callback::from({
        let setter = open.setter();
        move |event: KeyboardEvent| {
            // A field that someone types in takes back what was typed; from anywhere but a field the keys of the page close the drawer.
            if event.key() == "Escape" && !event.default_prevented() && !keyboard::is_composing(&event) {
                event.prevent_default();
                setter.set(false);
            }
        }
    });
    // A step of the story is shown before the closed drawer follows it; what the reader changes is drawn at once.
    let at_once = *open || story.step.is_none() || story.strays;
    // The dock is drawn again only if what it shows has changed.
    let more =
        use_memo((*texts, *open, props.common.free(), props.common.full.clone()), |(texts, open, free, full)| {
            html! { <>if *free { { more(texts, *open, toggle) } }{ full.clone() }</> }
        });
    html! {
        <>
            <div class="board">
                <div class="heading">
                    // A heading that is not seen still tells a screen reader where it is.
                    <h1 class={classes!((!title).then_some("unseen"))}>{ texts.name("question", *scene) }</h1>
                    <div class="aside">{ props.aside.clone() }</div>
                </div>
                <div class="stage" data-arriving={arriving.then_some("")}>{ props.children.clone() }</div>
            </div>
            if let Some(problem) = &props.problem {
                <p class="problem" role="alert">{ problem }</p>
            }
            if let Some(working) = &props.common.exercise {
                <Exercise texts={*texts} working={working.clone()} scene={*scene} dispatch={(*dispatch).clone()} />
            } else if !hidden.contains(Part::Story) {
                <Later><Dock texts={*texts} story={story.clone()} caption={props.caption.clone()} silent={hidden.contains(Part::Caption)} more={(*more).clone()}
                    talk={props.common.talk.clone()} dispatch={(*dispatch).clone()} /></Later>
            }
            if props.common.free() {
                <aside class="drawer" data-drawer="" aria-label={texts.get("more")} hidden={!*open} ref={drawer} {onkeydown}>
                    <h2>{ texts.get("more") }</h2>
                    <button class="quiet icon close" aria-label={texts.get("close")} title={texts.get("close")} onclick={close}>{ icon(CLOSE) }</button>
                    <div class="controls">
                        <Rested {at_once} moment={moment()}>
                            <Later>{ props.controls.clone() }</Later>
                            <>{ for props.common.kernels.iter().map(|offer| kernel_offer(&props.common, offer)) }</>
                            { tools(&props.common) }
                        </Rested>
                    </div>
                </aside>
            }
        </>
    }
}

/// The button that opens the drawer.
fn more(texts: &Texts, open: bool, toggle: Callback<MouseEvent>) -> Html {
    html! {
        <button class="quiet more" data-more="" data-opens="more" aria-expanded={open.to_string()} onclick={toggle}>
            { icon("M3 7h8.2a3 3 0 0 0 5.6 0H21V5h-4.2a3 3 0 0 0-5.6 0H3zm0 12h2.2a3 3 0 0 0 5.6 0H21v-2H10.8a3 3 0 0 0-5.6 0H3z") }
            { texts.get("more") }
        </button>
    }
}

/// The button that takes the kernel of another scene.
fn kernel_offer(Common { texts, command, .. }: &Common, (scene, kernel, edit): &(SceneId, Kernel, SceneEdit)) -> Html {
    let numbers = kernel.taps().iter().map(|&tap| short(texts, tap)).collect::<Vec<_>>().join(", ");
    let label = texts.format("your-kernel", args! { scene: texts.name("scene", *scene), kernel: numbers });
    let edit = edit.clone();
    let onclick = command.reform(move |_: MouseEvent| Command::Act(Action::Edit(edit.clone())));
    html! { <button key={scene.name()} data-kernel-from={scene.name()} {onclick}>{ label }</button> }
}

/// The buttons of every scene: undo, redo, reset.
fn tools(Common { texts, reach: (past, future), command, .. }: &Common) -> Html {
    let act = |action: Action| command.reform(move |_: MouseEvent| Command::Act(action.clone()));
    html! {
        <div class="tools">
            <button class="icon" aria-disabled={(!past).then_some("true")} aria-label={texts.get("undo")} title={texts.get("undo")} onclick={command.reform(|_: MouseEvent| Command::Undo)}>
                { icon("M9 5 4 10l5 5v-4h6a3.5 3.5 0 0 1 0 7H8v2h7a5.5 5.5 0 0 0 0-11H9z") }
            </button>
            <button class="icon" aria-disabled={(!future).then_some("true")} aria-label={texts.get("redo")} title={texts.get("redo")} onclick={command.reform(|_: MouseEvent| Command::Redo)}>
                { icon("M15 5l5 5-5 5v-4H9a3.5 3.5 0 0 0 0 7h7v2H9A5.5 5.5 0 0 1 9 9h6z") }
            </button>
            <button onclick={act(Action::Reset)}>{ texts.get("reset") }</button>
        </div>
    }
}

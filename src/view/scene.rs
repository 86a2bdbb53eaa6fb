//! What every scene has: a question, a sentence that answers it from what is seen, a figure, a row of controls.

use yew::prelude::*;

use super::rich_text::sentence;
use crate::i18n::Texts;
use crate::lesson::{self, Hidden, Part};

/// What a scene consists of.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The words.
    pub texts: Texts,
    /// The scene.
    pub scene: lesson::Scene,
    /// The parts that are left out.
    pub hidden: Hidden,
    /// Whether only the figure and its controls are wanted.
    pub embed: bool,
    /// What is seen now, with emphasis as [`crate::i18n::rich`] reads it.
    pub caption: String,
    /// What stands beside the question.
    #[prop_or_default]
    pub aside: Html,
    /// The figure.
    pub children: Html,
    /// What changes the figure.
    pub controls: Html,
    /// Why the last change was not made.
    pub problem: Option<String>,
    /// Puts the scene back to its opening state.
    pub reset: Callback<()>,
}

/// The frame of a scene.
#[component]
pub fn Frame(props: &Props) -> Html {
    let Props { texts, scene, hidden, embed, caption, .. } = props;
    let title = !embed && !hidden.contains(Part::Caption);
    let reset = props.reset.reform(|_: MouseEvent| ());
    html! {
        <>
            <div class="heading">
                <div class="question">
                    // A heading that is not seen still tells a screen reader where it is.
                    <h1 class={classes!((!title).then_some("unseen"))}>{ (texts.question)(*scene) }</h1>
                    <p class={classes!("sentence", hidden.contains(Part::Caption).then_some("unseen"))} role="status">
                        { sentence(caption) }
                    </p>
                </div>
                <div class="aside">{ props.aside.clone() }</div>
            </div>
            { props.children.clone() }
            if !hidden.contains(Part::Controls) {
                <div class="controls">
                    { props.controls.clone() }
                    <button onclick={reset}>{ texts.reset }</button>
                    if let Some(problem) = &props.problem {
                        <p class="problem" role="alert">{ problem }</p>
                    }
                </div>
            }
        </>
    }
}

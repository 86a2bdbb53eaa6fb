//! What accompanies the figure at the foot of the window: the walk-through, or the answer to a reader's question.

use std::rc::Rc;

use crate::view::prelude::*;

use super::hear::hear;
use super::rich_text::sentence;
use crate::i18n::Texts;
use crate::lesson::lecture::Lecture;
use crate::lesson::{Action, Scene, walk};
use crate::platform::document;

/// What the notes show.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The words.
    pub texts: Texts,
    /// The scene that is open.
    pub scene: Scene,
    /// The step that is open.
    pub step: Option<usize>,
    /// The lecture whose step it is; else it is one of the scene's walk-through.
    pub lecture: Option<Rc<Lecture>>,
    /// The question that is being answered.
    pub stuck: Option<usize>,
    /// Whether somebody else leads through the steps, and has the focus: a host, or whoever presents.
    pub led: bool,
    /// Where changes go.
    pub dispatch: Callback<Action>,
}

/// The bar at the foot of the window; nothing where there is nothing to say.
#[component]
pub fn Notes(Props { texts, scene, step, lecture, stuck, led, dispatch }: &Props) -> Html {
    let notes = use_node_ref();
    let before = use_mut_ref(|| (*step, *stuck));
    use_effect_with((*step, *stuck), {
        let (notes, led) = (notes.clone(), *led);
        move |now| {
            let before = before.replace(*now);
            if before == *now {
                return;
            }
            // What the words speak of begins at the top; and whoever works by keys goes on from here, or from where
            // the notes were opened.
            document::scroll_to_top();
            if led {
                return;
            }
            match notes.cast() {
                Some(notes) if before == (None, None) => document::focus(&notes, "[data-first]"),
                Some(_) => {}
                None => document::focus_opener(if before.1.is_some() { "stuck" } else { "walk" }),
            }
        }
    });
    let onkeydown = hear(dispatch, |event: KeyboardEvent| {
        (event.key() == "Escape").then_some(())?;
        event.prevent_default();
        Some(Action::CloseNotes)
    });
    if let Some((question, answer)) = stuck.and_then(|question| texts.stuck.get(question)) {
        let close = dispatch.reform(|_: MouseEvent| Action::Stuck(None));
        return html! {
            <aside class="notes" aria-label={texts.stuck_title} ref={notes} {onkeydown}>
                <div class="note" aria-live="polite"><strong>{ *question }</strong>{ " " }{ sentence(answer) }</div>
                <button data-first="" onclick={close}>{ texts.close }</button>
            </aside>
        };
    }
    let Some(step) = *step else { return Html::default() };
    let (count, words) = match lecture {
        Some(lecture) => (lecture.steps.len(), lecture.steps.get(step).map(|step| step.caption(texts.lang))),
        None => (walk::steps(*scene).len(), texts.steps(*scene).get(step).copied()),
    };
    let Some(words) = words else { return Html::default() };
    let go = |step: Option<usize>| dispatch.reform(move |_: MouseEvent| Action::Step(step));
    html! {
        <aside class="notes" aria-label={texts.walk} ref={notes} {onkeydown} data-step={step.to_string()}>
            <div class="note" aria-live="polite">
                <span class="counter">{ (texts.step_of)(&texts.numbers, step + 1, count) }</span>{ " " }{ sentence(words) }
            </div>
            <div class="moves">
                <button aria-disabled={(step == 0).then_some("true")} onclick={go(Some(step.saturating_sub(1)))}>{ texts.back }</button>
                <button class="primary" data-first="" aria-disabled={(step + 1 == count).then_some("true")} onclick={go(Some((step + 1).min(count - 1)))}>{ texts.next }</button>
                <button class="quiet" onclick={go(None)}>{ texts.leave_walk }</button>
            </div>
        </aside>
    }
}

//! Presenting to a room: the figure and one sentence, large, without anything around them.

use wasm_bindgen::JsCast;
use web_sys::PointerEvent;
use yew::prelude::*;

use super::hear::hear;
use super::keys::SHORTCUTS;
use crate::i18n::Texts;
use crate::lesson::{Action, State, walk};
use crate::platform::document::{self, Place};
use crate::platform::listen::Listener;

/// Fills the screen while it is presented, and ends presenting when the browser ends that.
#[hook]
pub fn use_present(present: bool, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with(present, move |&present| {
        document::present(present);
        let listener = present.then(|| {
            Listener::new(&document::window_target(), "fullscreenchange", move |_| {
                if !document::full_screen() {
                    dispatch.emit(Action::Present(false));
                }
            })
        });
        move || drop(listener)
    });
}

/// A tap beside what can be touched goes on; in the left third of the window, back.
pub fn tap(state: &State, dispatch: &Callback<Action>) -> Option<Callback<MouseEvent>> {
    let (step, last) = (state.step, walk::steps(state.scene).len().saturating_sub(1));
    state.present.then(|| {
        hear(dispatch, move |event: MouseEvent| {
            let touch = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
            if !touch || document::place_of(&event) != Place::Page {
                return None;
            }
            Some(Action::Step(match step {
                Some(step) if document::at_left(&event) => Some(step.saturating_sub(1)),
                step => Some(step.map_or(0, |step| (step + 1).min(last))),
            }))
        })
    })
}

/// The list of keys, in a dialog that `?` opens.
pub fn shortcuts(texts: &Texts) -> Html {
    let key = |(keys, what): (&'static str, &'static str)| html! { <tr><th scope="row"><kbd>{ keys }</kbd></th><td>{ what }</td></tr> };
    html! {
        <dialog class={SHORTCUTS.trim_start_matches("dialog.")} aria-label={texts.shortcuts_title}>
            <form method="dialog"><h2>{ texts.shortcuts_title }</h2><button class="quiet">{ texts.close }</button></form>
            <table><tbody>{ for texts.shortcuts.into_iter().map(key) }</tbody></table>
        </dialog>
    }
}

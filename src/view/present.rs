//! Presenting to an audience: only the figure and one sentence, enlarged.

use std::rc::Rc;

use yew::prelude::*;

use super::keys::SHORTCUTS;
use crate::lesson::{Action, State};
use crate::platform::document::{self, Place};
use crate::platform::events::on_window;
use crate::platform::{pointer, presenter};
use crate::store::Store;
use crate::words::Texts;

/// Presents in full screen, handles taps, and ends presenting when the browser leaves full screen.
#[hook]
pub fn use_present(present: bool, store: &Rc<Store>) {
    let store = store.clone();
    use_effect_with(present, move |&present| {
        document::present(present);
        let listeners = present.then(|| {
            let act = {
                let store = store.clone();
                move |action| store.act(action)
            };
            let left = act.clone();
            let left = on_window("fullscreenchange", move |_| {
                if !document::is_full_screen() && !presenter::is_opening() {
                    left(Action::Present(false));
                }
            });
            let tapped = on_window("click", move |event| {
                if let Some(action) = tap(event, &store.state()) {
                    act(action);
                }
            });
            (left, tapped)
        });
        move || drop(listeners)
    });
}

/// The action of a tap: the next step, in the left third of the window the previous one. A tap on a control has none, and a
/// click on the blank screen ends it.
fn tap(event: &Event, state: &State) -> Option<Action> {
    if state.blank {
        return Some(Action::ToggleBlank);
    }
    let event = pointer::touch(event)?;
    if !matches!(document::place_of(event), Place::Page | Place::Dock) {
        return None;
    }
    match state.previous() {
        Some(previous) if document::at_left(event) => Some(previous),
        _ => Some(state.next()),
    }
}

/// The keys with the names of their commands.
const KEYS: [(&str, &str); 11] = [
    ("p", "present"),
    ("→ · Space · Page Down", "next"),
    ("← · Page Up", "previous"),
    ("r", "restore"),
    (". · b", "blank"),
    ("n", "notes"),
    ("0 … 9 · Enter", "hands"),
    ("Esc", "close"),
    ("Ctrl+Z", "undo"),
    ("Ctrl+Shift+Z · Ctrl+Y", "redo"),
    ("?", "help"),
];

/// The list of keys, in a dialog that `?` opens.
pub fn shortcuts(texts: &Texts) -> Html {
    let key = |(keys, what): (&'static str, &'static str)| {
        let keys = keys.split(" · ").map(|key| html! { <kbd>{ key }</kbd> });
        html! { <tr><th scope="row">{ for keys }</th><td>{ texts.name("shortcut", what) }</td></tr> }
    };
    html! {
        <dialog class={SHORTCUTS.trim_start_matches("dialog.")} aria-label={texts.get("shortcuts-title")}>
            <form method="dialog"><h2>{ texts.get("shortcuts-title") }</h2><button class="quiet">{ texts.get("close") }</button></form>
            <table><tbody>{ for KEYS.into_iter().map(key) }</tbody></table>
        </dialog>
    }
}

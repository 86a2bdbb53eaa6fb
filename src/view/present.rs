//! Presenting to an audience: only the figure and one sentence, enlarged.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::icon::{FULL_SCREEN, icon};
use super::keys::SHORTCUTS;
use super::playback::CLOSE;
use crate::lesson::{Action, State};
use crate::platform::document::{self, Place};
use crate::platform::events::on_window;
use crate::platform::{host, keyboard, pointer, presenter};
use crate::store::Store;
use crate::words::Texts;

/// Presents, in full screen from the first key or tap on that the browser takes for the reader's wish, and handles taps. A
/// talk goes on when the browser leaves full screen; a figure in another page is then back in its place.
#[hook]
pub fn use_present(present: bool, store: &Rc<Store>) {
    let store = store.clone();
    use_effect_with(present, move |&present| {
        document::present(present);
        let listeners = present.then(|| {
            let wanted = Rc::new(Cell::new(!document::enter_full_screen()));
            let left = on_window("fullscreenchange", {
                let (wanted, store) = (wanted.clone(), store.clone());
                move |_| {
                    if !document::is_full_screen() {
                        // A window that opens on the only screen ends it without having been asked to.
                        wanted.set(presenter::is_opening());
                        if host::framed() {
                            store.act(Action::Present(false));
                        }
                    }
                }
            });
            // After all others, one of which may have ended the presentation.
            let entered = ["keydown", "click"].map(|kind| {
                let (wanted, store) = (wanted.clone(), store.clone());
                on_window(kind, move |event| {
                    if wanted.get() && store.state().present && !keyboard::is_escape(event) {
                        wanted.set(!document::enter_full_screen());
                    }
                })
            });
            let tapped = on_window("click", move |event| {
                if let Some(action) = tap(event, &store.state()) {
                    store.act(action);
                }
            });
            (left, entered, tapped)
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
    if !matches!(document::place_of(event), Place::Page | Place::Dock) || document::within(event, "button") {
        return None;
    }
    match state.previous() {
        Some(previous) if document::at_left(event) => Some(previous),
        _ => Some(state.next()),
    }
}

/// Two windows, one behind the other.
const NOTES: &str = "M3 4h14v3h4v13H7v-3H3zm2 2v9h2V7h8V6zm4 3v9h10V9z";

/// The buttons of a talk that does not have the whole screen.
pub fn talk(texts: &Texts, full_screen: bool, dispatch: &Callback<Action>) -> Html {
    let button = |name: &'static str, label: &'static str, sign: &'static str, onclick: Callback<MouseEvent>| {
        html! { <button class="quiet icon" data-talk={name} aria-label={label} title={label} {onclick}>{ icon(sign) }</button> }
    };
    let enter = Callback::from(|_: MouseEvent| {
        document::enter_full_screen();
    });
    let notes = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if !presenter::open() {
                dispatch.emit(Action::WindowBlocked);
            }
        })
    };
    let end = dispatch.reform(|_: MouseEvent| Action::Present(false));
    html! {
        <span class="talk">
            { button("notes", texts.get("present-notes"), NOTES, notes) }
            if full_screen { { button("full", texts.get("full-screen"), FULL_SCREEN, enter) } }
            { button("end", texts.get("present-end"), CLOSE, end) }
        </span>
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

/// Properties of [`Shortcuts`].
#[derive(Properties, Clone, PartialEq)]
pub struct ShortcutsProps {
    /// The texts.
    pub texts: Texts,
}

/// The list of keys, in a dialog that `?` opens.
#[component]
pub fn Shortcuts(ShortcutsProps { texts }: &ShortcutsProps) -> Html {
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

//! Keys that work anywhere on the page.

use std::rc::Rc;

use yew::prelude::*;

use super::host::pass_on;
use crate::lesson::Action;
use crate::lesson::poll::Poll;
use crate::platform::document::{self, Place};
use crate::platform::events::{EventListener, Timeout};
use crate::platform::keyboard;
use crate::store::{Command, Store};

/// The dialog that lists these keys.
pub const SHORTCUTS: &str = "dialog.shortcuts";

/// The fields for the hands of a room.
const VOTES: &str = ".hands";

/// Undo and redo; presenting; next and back while a walk-through is open. A key that something on the page has taken, or that a
/// field or a control with the focus needs, is left alone; a host that wants the others gets them.
#[hook]
pub fn use_keys(command: &Callback<Command>, store: &Rc<Store>) {
    use_effect_with((), {
        let (command, store) = (Rc::new(command.clone()), store.clone());
        move |()| {
            let escape = escape(command.clone(), store.clone());
            let listener = keyboard::on_key(move |event| {
                if event.default_prevented() || event.alt_key() || event.is_composing() || document::in_dialog() {
                    return;
                }
                if let Some(meant) = meant(event, &store) {
                    event.prevent_default();
                    command.emit(meant);
                } else {
                    forward(event, &store);
                }
            });
            move || drop((listener, escape))
        }
    });
}

/// Escape closes the list of questions, else the notes, wherever the focus is, unless something else has a use for it: that
/// is known only when the key has gone all its way.
fn escape(command: Rc<Callback<Command>>, store: Rc<Store>) -> EventListener {
    let mut waiting = None;
    keyboard::on_escape_first(move |event| {
        if document::in_dialog() {
            return;
        }
        if document::close_questions() {
            event.prevent_default();
            return;
        }
        let before = store.state();
        if before.step.is_none() && before.question.is_none() {
            return;
        }
        let (command, store, event) = (command.clone(), store.clone(), event.clone());
        let unused = move || !event.default_prevented() && Rc::ptr_eq(&before, &store.state());
        waiting.replace(Timeout::new(0, move || {
            if unused() {
                command.emit(Command::Act(Action::CloseNotes));
            }
        }));
    })
}

fn meant(event: &KeyboardEvent, store: &Store) -> Option<Command> {
    let key = event.key();
    let place = document::place_of(event);
    if event.ctrl_key() || event.meta_key() {
        return match key.to_ascii_lowercase().as_str() {
            _ if place == Place::Text => None,
            "z" if event.shift_key() => Some(Command::Redo),
            "z" => Some(Command::Undo),
            "y" => Some(Command::Redo),
            _ => None,
        };
    }
    let state = store.state();
    if state.host.keys {
        return None;
    }
    match key.as_str() {
        "p" | "?" | "." | "n" | "r" if document::needs(event, &key) => return None,
        "p" if !event.repeat() => return Some(Command::Act(Action::Present(!state.present))),
        "?" => {
            document::open_dialog(SHORTCUTS);
            return None;
        }
        "n" if state.present => {
            document::open_presenter();
            return None;
        }
        "r" if state.present && state.step.is_some() => return Some(Command::Act(Action::Reset)),
        "." if state.present => return Some(Command::Act(Action::ToggleBlank)),
        digit if place == Place::Page && !state.blank && digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit() => {
            // The browser types it into what has the focus by then.
            if let Some(vote) = state.poll().filter(|poll| !poll.revealed).and_then(Poll::open_option) {
                document::select(&format!("{VOTES} li:nth-child({}) input", vote + 1));
            }
            return None;
        }
        "Escape" if state.present => return Some(Command::Act(Action::Present(false))),
        _ => {}
    }
    // Outside of a walk-through these are the page's own keys, but where it is presented, they begin it.
    if state.step.is_none() && !state.present {
        return None;
    }
    let counted = key == "Enter" && state.poll().is_some() && (place == Place::Page || document::within(event, VOTES));
    if counted {
        // From here the keys are the page's again, and what is typed is for the next vote.
        document::blur(event);
    }
    let forth = counted || opens(&key, place);
    let back = key == "PageUp" || key == "ArrowLeft" && matches!(place, Place::Page | Place::Notes);
    match (forth, back) {
        (true, _) | (_, true) if state.blank => Some(Action::ToggleBlank),
        (true, _) => Some(state.next()),
        (_, true) => state.previous(),
        _ => None,
    }
    .map(Command::Act)
}

/// Whether `key` goes on to the next step.
fn opens(key: &str, place: Place) -> bool {
    match key {
        "PageDown" => true,
        " " => place == Place::Page,
        "ArrowRight" => matches!(place, Place::Page | Place::Notes),
        _ => false,
    }
}

/// Gives a key that has no use here to a host that wants it. It must not scroll the frame as well.
fn forward(event: &KeyboardEvent, store: &Store) {
    let (state, key) = (store.state(), event.key());
    let own = event.ctrl_key() || event.meta_key() || matches!(key.as_str(), "Tab" | "Shift" | "Control" | "Meta");
    if !state.host.keys || own || document::needs(event, &key) {
        return;
    }
    if key == " " || key.starts_with("Arrow") || key.starts_with("Page") {
        event.prevent_default();
    }
    pass_on(&state, &key);
}

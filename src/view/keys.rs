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

/// Handles the keys for undo and redo, presenting, and the steps of a walk-through. A key that another listener or the focused
/// control uses is left to it; the others are sent to a host that asks for keys.
#[hook]
pub fn use_keys(command: &Callback<Command>, store: &Rc<Store>) {
    use_effect_with((), {
        let (command, store) = (Rc::new(command.clone()), store.clone());
        move |()| {
            let escape = on_escape(command.clone(), store.clone());
            let listener = keyboard::on_key(move |event| {
                if event.default_prevented() || event.alt_key() || event.is_composing() || document::in_dialog() {
                    return;
                }
                if let Some(pressed) = command_for(event, &store) {
                    event.prevent_default();
                    command.emit(pressed);
                } else {
                    forward(event, &store);
                }
            });
            move || drop((listener, escape))
        }
    });
}

/// Closes the list of questions, or else the notes, on Escape, unless something else uses the key: that is known only once
/// all listeners have run.
fn on_escape(command: Rc<Callback<Command>>, store: Rc<Store>) -> EventListener {
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

/// The command that the key stands for.
fn command_for(event: &KeyboardEvent, store: &Store) -> Option<Command> {
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
            // The browser types the digit into the field that has the focus now.
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
    let next = counted || is_next(&key, place);
    let previous = key == "PageUp" || key == "ArrowLeft" && matches!(place, Place::Page | Place::Notes);
    match (next, previous) {
        (true, _) | (_, true) if state.blank => Some(Action::ToggleBlank),
        (true, _) => Some(state.next()),
        (_, true) => state.previous(),
        _ => None,
    }
    .map(Command::Act)
}

/// Whether `key` opens the next step.
fn is_next(key: &str, place: Place) -> bool {
    match key {
        "PageDown" => true,
        " " => place == Place::Page,
        "ArrowRight" => matches!(place, Place::Page | Place::Notes),
        _ => false,
    }
}

/// Sends a key that has no use here to a host that asks for keys, and keeps it from scrolling the frame.
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

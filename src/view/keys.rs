//! Keys that work anywhere on the page.

use std::rc::Rc;

use yew::prelude::*;

use super::host::pass_on;
use crate::lesson::Action;
use crate::lesson::poll::Poll;
use crate::platform::document::{self, Place};
use crate::platform::events::{EventListener, Timeout};
use crate::platform::{focus, host, keyboard, overlay, presenter};
use crate::store::{Command, Store};
use crate::view::mounted::use_mounted;

/// The dialog that lists these keys.
pub const SHORTCUTS: &str = "dialog.shortcuts";

/// The controls that use the arrow keys to the left and right as those up and down.
const SLIDERS: &str = "input[type=range], select";
/// The fields for the numbers of a figure.
const NUMBERS: &str = "[role=spinbutton]";
/// The editor of a lecture.
const LECTURE: &str = "section.lecture";
/// The fields for the votes of an audience.
const VOTES: &str = ".hands";

/// Handles the keys for undo and redo, presenting, and steps. Keys that another listener or the focused control uses
/// are ignored; all other keys are forwarded to a host that requests them.
#[hook]
pub fn use_keys(command: &Callback<Command>, store: &Rc<Store>) {
    use_mounted({
        let (command, store) = (Rc::new(command.clone()), store.clone());
        move || {
            let escape = on_escape(command.clone(), store.clone());
            let steps = on_step(command.clone(), store.clone());
            let listener = keyboard::on_key(move |event| {
                // In a dialog there is only the editor of a lecture to undo in.
                let undoes = event.ctrl_key() || event.meta_key();
                let outside = overlay::in_dialog() && !(undoes && document::within(event, LECTURE));
                if event.default_prevented() || keyboard::is_foreign(event) || outside {
                    return;
                }
                if let Some(pressed) = command_for(event, &store) {
                    event.prevent_default();
                    command.emit(pressed);
                } else {
                    forward(event, &store);
                }
            });
            (listener, escape, steps)
        }
    });
}

/// Closes the list that hangs open from the header, or else the drawer, or else an answer, on Escape. A field that someone types in and what is
/// chosen in the figure come before an answer: that is known only once all listeners have run.
fn on_escape(command: Rc<Callback<Command>>, store: Rc<Store>) -> EventListener {
    let mut waiting = None;
    keyboard::on_escape_first(move |event| {
        if overlay::in_dialog() {
            return;
        }
        // In a field Escape first takes back what was typed.
        if overlay::close_list() || !document::within(event, "input, select") && overlay::close_drawer() {
            event.prevent_default();
            event.stop_propagation();
            return;
        }
        let before = store.state();
        if before.question.is_none() {
            return;
        }
        let (command, store, event) = (command.clone(), store.clone(), event.clone());
        let unused = move || !event.default_prevented() && Rc::ptr_eq(&before, &store.state());
        waiting.replace(Timeout::new(0, move || {
            if unused() {
                command.emit(Command::Act(Action::OpenQuestion(None)));
            }
        }));
    })
}

/// Handles the keys that step while presenting before the focused control does: a clicker works wherever the focus is. Enter and Escape
/// leave a field for a number, which uses the arrow keys itself.
fn on_step(command: Rc<Callback<Command>>, store: Rc<Store>) -> EventListener {
    let mut entered = None;
    keyboard::on_key_first(move |event| {
        if matches!(event.key().as_str(), "Enter" | "Escape")
            && store.state().present
            && document::within(event, NUMBERS)
            && !keyboard::is_composing(event)
        {
            let event = event.clone();
            entered.replace(Timeout::new(0, move || focus::blur(&event)));
        }
        let steps = match event.key().as_str() {
            "PageDown" | "PageUp" => true,
            // Up and down still move a slider.
            "ArrowRight" | "ArrowLeft" => document::within(event, SLIDERS),
            _ => false,
        };
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || keyboard::is_foreign(event);
        if !steps || modified || !store.state().present || overlay::in_dialog() {
            return;
        }
        if let Some(step) = command_for(event, &store) {
            event.prevent_default();
            event.stop_propagation();
            command.emit(step);
        }
    })
}

/// The command of the key.
fn command_for(event: &KeyboardEvent, store: &Store) -> Option<Command> {
    let key = keyboard::shortcut(event);
    let place = document::place_of(event);
    if event.ctrl_key() || event.meta_key() {
        return match key.to_ascii_lowercase().as_str() {
            // What is being typed is the browser's to undo.
            _ if place == Place::Text && !document::within(event, "[role=spinbutton]:not([data-typed])") => None,
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
        "p" | "?" | "." | "b" | "n" | "r" if document::uses_key(event, &key) => return None,
        "p" if !event.repeat() => return Some(Command::Act(Action::Present(!state.present))),
        "?" => {
            overlay::open_dialog(SHORTCUTS);
            return None;
        }
        "n" if state.present => {
            return (!presenter::open()).then_some(Command::Act(Action::WindowBlocked));
        }
        "r" if state.present && state.step.is_some() => return Some(Command::Act(Action::Reset)),
        "." | "b" if state.present => return Some(Command::Act(Action::ToggleBlank)),
        digit if place == Place::Page && !state.blank && digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit() => {
            // The browser types the digit into the field that has the focus now.
            if let Some(vote) = state.poll().filter(|poll| !poll.revealed).and_then(Poll::open_option) {
                focus::select(&format!("{VOTES} li:nth-child({}) input", vote + 1));
            }
            return None;
        }
        "Escape" if overlay::explains() => return None,
        "Escape" if state.blank => return Some(Command::Act(Action::ToggleBlank)),
        // It leaves the whole screen, and in a page of its own not the talk.
        "Escape" if state.present && host::framed() => return Some(Command::Act(Action::Present(false))),
        _ => {}
    }
    // Outside of the story these are the browser's keys; while presenting they begin it.
    if state.step.is_none() && !state.present {
        return None;
    }
    let counted = key == "Enter" && state.poll().is_some() && (place == Place::Page || document::within(event, VOTES));
    if counted {
        // The keys are the page's again, and digits belong to the next vote.
        focus::blur(event);
    }
    let led = matches!(place, Place::Page | Place::Dock) || state.present && document::within(event, SLIDERS);
    let next = counted || key == "PageDown" || key == "ArrowRight" && led || key == " " && place == Place::Page;
    let previous = key == "PageUp" || key == "ArrowLeft" && led;
    match (next, previous) {
        (true, _) | (_, true) if state.blank => Some(Action::ToggleBlank),
        (true, _) => Some(state.next()),
        (_, true) => state.previous(),
        _ => None,
    }
    .map(Command::Act)
}

/// Forwards an unused key to a host that requests keys, and prevents it from scrolling the frame.
fn forward(event: &KeyboardEvent, store: &Store) {
    let (state, key) = (store.state(), event.key());
    let own = event.ctrl_key() || event.meta_key() || matches!(key.as_str(), "Tab" | "Shift" | "Control" | "Meta");
    if !state.host.keys || own || document::uses_key(event, &key) {
        return;
    }
    if key == " " || key.starts_with("Arrow") || key.starts_with("Page") {
        event.prevent_default();
    }
    pass_on(&state, &key);
}

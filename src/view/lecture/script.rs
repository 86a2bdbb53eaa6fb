//! The lecture's file that the address names, and the question before a lecture that no file has is lost.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::lesson::address::Accepted;
use crate::lesson::lecture::Lecture;
use crate::lesson::{Action, Notice, State};
use crate::platform::events::on_window;
use crate::platform::file::Missing;
use crate::platform::{address, file};

/// Loads the lecture that the address names, once.
#[hook]
pub fn use_script(state: &State, dispatch: &Callback<Action>) {
    let wanted = state.script.clone().filter(|_| state.awaiting.is_some());
    let dispatch = dispatch.clone();
    use_effect_with(wanted, move |wanted| {
        let Some(path) = wanted.clone() else { return };
        spawn_local(async move {
            let read = if address::is_own(&path) {
                match file::fetched(&path).await {
                    Ok(text) => Lecture::read(&text).map_err(|problem| Accepted::Lecture(Some(problem))),
                    Err(Missing::NotThere) => Err(Accepted::Lecture(None)),
                    Err(Missing::Unreachable) => Err(Accepted::Unreachable),
                }
            } else {
                Err(Accepted::Script)
            };
            let refused = |accepted| Notice { key: "script", value: path.clone(), accepted };
            let read = read.map(Rc::new).map_err(refused);
            dispatch.emit(Action::ScriptLoaded(path, read));
        });
    });
}

/// Makes the browser ask for confirmation before leaving a page with an unsaved lecture.
#[hook]
pub fn use_unsaved(state: &State) {
    use_effect_with(state.unsaved(), |&unsaved| {
        let listener = unsaved.then(|| on_window("beforeunload", |event| event.prevent_default()));
        move || drop(listener)
    });
}

//! A picture of the reader's own: by file, by dropping it, by pasting it.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::i18n::Texts;
use crate::lesson::shift::{Edit, Own, Shift};
use crate::platform::own_picture::{self, Brought};

/// Whether the last one could not be read, and what takes the next one.
#[hook]
pub(super) fn use_own(on: &Callback<Edit>) -> (bool, Callback<Brought>) {
    let failed = use_state_eq(|| false);
    let bring = use_callback(on.clone(), {
        let failed = failed.setter();
        move |brought: Brought, on: &Callback<Edit>| {
            let (failed, on) = (failed.clone(), on.clone());
            spawn_local(async move {
                let plane = brought.decode().await;
                failed.set(plane.is_none());
                if let Some(plane) = plane {
                    on.emit(Edit::Own(Own::new(plane)));
                }
            });
        }
    });
    use_effect_with(bring.clone(), |bring| {
        let bring = bring.clone();
        let listeners = own_picture::listen(move |brought| bring.emit(brought));
        move || drop(listeners)
    });
    (*failed, bring)
}

/// What can be done with it.
pub(super) fn panel(texts: &Texts, state: &Shift, failed: bool, bring: &Callback<Brought>) -> Html {
    let onchange = {
        let bring = bring.clone();
        Callback::from(move |event: Event| {
            if let Some(brought) = own_picture::chosen(&event) {
                bring.emit(brought);
            }
        })
    };
    let small = state.size().0 <= 32 && state.size().1 <= 32;
    html! {
        <div class="own" data-own="">
            <label class="file"><span>{ texts.shift.own_open }</span><input type="file" accept="image/*" {onchange} /></label>
            <p class="hint">{ texts.shift.own_hint }{ if small { " " } else { "" } }{ if small { texts.shift.paint_hint } else { "" } }</p>
            if failed { <p class="problem" role="alert">{ texts.shift.own_problem }</p> }
        </div>
    }
}

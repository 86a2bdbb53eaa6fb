//! The reader's own picture: chosen as a file, dropped or pasted.

use crate::lesson::Named;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::event::on_event;
use crate::lesson::{Fit, Own};
use crate::platform::canvas::Place;
use crate::platform::own_picture::{self, Brought};
use crate::words::Texts;

/// How the last picture came along.
#[derive(Clone, PartialEq)]
struct Last {
    file: Option<Brought>,
    fit: Fit,
    /// Whether the picture is larger than what is taken of it.
    larger: bool,
    failed: bool,
}

/// Callbacks that take the reader's pictures, and the outcome of the last one.
pub(super) struct Bring {
    last: UseStateHandle<Last>,
    bring: Callback<(Brought, Fit)>,
}

/// Takes pictures that are dropped or pasted, and calls `on` with each that could be read.
#[hook]
pub(super) fn use_own(on: &Callback<Own>) -> Bring {
    let last = use_state_eq(|| Last { file: None, fit: Fit::Scale, larger: false, failed: false });
    let bring = use_callback(on.clone(), {
        let last = last.setter();
        move |(file, fit): (Brought, Fit), on: &Callback<Own>| {
            let (last, on) = (last.clone(), on.clone());
            spawn_local(async move {
                let decoded = file.clone().decode(place(fit)).await;
                let larger = decoded.as_ref().is_some_and(|decoded| decoded.larger);
                last.set(Last { failed: decoded.is_none(), file: Some(file).filter(|_| larger), fit, larger });
                if let Some(decoded) = decoded {
                    on.emit(Own::new(decoded.plane));
                }
            });
        }
    });
    use_effect_with((bring.clone(), last.fit), |(bring, fit)| {
        let (bring, fit) = (bring.clone(), *fit);
        let listeners = own_picture::on_drop_or_paste(move |brought| bring.emit((brought, fit)));
        move || drop(listeners)
    });
    Bring { last, bring }
}

fn place(fit: Fit) -> Place {
    match fit {
        Fit::Scale => |size| Fit::Scale.place(size),
        Fit::Crop => |size| Fit::Crop.place(size),
    }
}

/// What can be done with it. `more` belongs to the scene.
pub(super) fn panel(texts: &Texts, Bring { last, bring }: &Bring, more: Html) -> Html {
    let fit = last.fit;
    let onchange = on_event(bring, move |event: Event| Some((own_picture::chosen(&event)?, fit)));
    let choice = |fit: Fit| {
        let file = last.file.clone();
        let onclick = on_event(bring, move |_: MouseEvent| Some((file.clone()?, fit)));
        html! {
            <button key={fit as usize} type="button" data-fit={(fit as usize).to_string()} aria-pressed={(fit == last.fit).to_string()} {onclick}>
                { (texts.shift.own_fit)(fit) }
            </button>
        }
    };
    html! {
        <div class="own" data-own="">
            <label class="file-choice"><input type="file" accept="image/*" {onchange} /><span>{ texts.shift.own_open }</span></label>
            <p class="hint">{ texts.shift.own_hint }</p>
            if last.larger {
                <div class="fits" role="group" aria-label={texts.shift.own_larger}>
                    <span class="label">{ texts.shift.own_larger }</span>{ for Fit::all().iter().copied().map(choice) }
                </div>
            }
            { more }
            if last.failed { <p class="problem" role="alert">{ texts.shift.own_problem }</p> }
        </div>
    }
}

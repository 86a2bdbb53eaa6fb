//! The reader's own picture: chosen as a file, dropped or pasted.

use crate::lesson::Named;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::event::on_event;
use crate::lesson::{Fit, Own};
use crate::platform::canvas::Place;
use crate::platform::own_picture::{self, PictureFile, Refusal};
use crate::words::Texts;

/// The source of the last picture.
#[derive(Clone, PartialEq)]
struct Last {
    /// The file, if its picture is larger and can be fitted in another way.
    file: Option<PictureFile>,
    fit: Fit,
    refusal: Option<Refusal>,
}

/// Callbacks that take the reader's pictures, and the outcome of the last one.
pub(super) struct Bring {
    last: UseStateHandle<Last>,
    bring: Callback<(PictureFile, Fit)>,
}

/// Takes pictures that are dropped or pasted, and calls `on` with each that could be read.
#[hook]
pub(super) fn use_own(on: &Callback<Own>) -> Bring {
    // The number of pictures asked for: the last one asked for wins, not the last one read.
    let asked = use_mut_ref(|| 0);
    let last = use_state_eq(|| Last { file: None, fit: Fit::Scale, refusal: None });
    let bring = use_callback(on.clone(), {
        let last = last.setter();
        move |(file, fit): (PictureFile, Fit), on: &Callback<Own>| {
            let (last, on, asked) = (last.clone(), on.clone(), asked.clone());
            *asked.borrow_mut() += 1;
            let turn = *asked.borrow();
            spawn_local(async move {
                let decoded = file.clone().decode(place(fit)).await;
                if turn != *asked.borrow() {
                    return;
                }
                let larger = decoded.as_ref().is_ok_and(|decoded| decoded.larger);
                last.set(Last { refusal: decoded.as_ref().err().copied(), file: Some(file).filter(|_| larger), fit });
                if let Ok(decoded) = decoded {
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

/// Why a picture is not shown.
fn refused(texts: &Texts, refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Other => texts.get("own-picture.other"),
        Refusal::Large => texts.get("own-picture.large"),
        Refusal::Unreadable => texts.get("own-picture.unreadable"),
        Refusal::Hidden => texts.get("own-picture.hidden"),
    }
}

fn place(fit: Fit) -> Place {
    match fit {
        Fit::Scale => |size| Fit::Scale.place(size),
        Fit::Crop => |size| Fit::Crop.place(size),
    }
}

/// The controls of the custom picture. `more` adds controls of the scene.
pub(super) fn panel(texts: &Texts, Bring { last, bring }: &Bring, more: Html) -> Html {
    let fit = last.fit;
    let onchange = on_event(bring, move |event: Event| Some((own_picture::chosen(&event)?, fit)));
    let choice = |fit: Fit| {
        let file = last.file.clone();
        let onclick = on_event(bring, move |_: MouseEvent| Some((file.clone()?, fit)));
        html! {
            <button key={fit as usize} type="button" data-fit={(fit as usize).to_string()} aria-pressed={(fit == last.fit).to_string()} {onclick}>
                { texts.name("own-picture-fit", fit) }
            </button>
        }
    };
    html! {
        <div class="own" data-own="">
            <label class="file-choice"><input type="file" accept="image/*" {onchange} /><span>{ texts.get("own-picture") }</span></label>
            <p class="hint">{ texts.get("own-picture.hint") }</p>
            if last.file.is_some() {
                <div class="fits" role="group" aria-label={texts.get("own-picture-fit")}>
                    <span class="label">{ texts.get("own-picture-fit") }</span>{ for Fit::all().iter().copied().map(choice) }
                </div>
            }
            { more }
            if let Some(refusal) = last.refusal {
                <p class="problem" role="alert">{ refused(texts, refusal) }</p>
            }
        </div>
    }
}

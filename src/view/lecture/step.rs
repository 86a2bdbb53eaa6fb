//! One step in the editor of a lecture: its picture, its texts, what moves and removes it.

use std::rc::Rc;

use yew::prelude::*;

use super::ask::asking;
use super::fields::{Change, Fields};
use super::thumbnail::Thumbnail;
use crate::lesson::lecture::Step;
use crate::lesson::{Lang, State, url};
use crate::platform::focus;
use crate::view::icon::icon;
use crate::words::Texts;

/// What becomes of a step as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// It shows what is seen now.
    Renewed,
    /// It changes places with the step at this place.
    Swapped(usize),
    /// It is removed.
    Removed,
}

/// Two columns of three points.
const GRIP: &str = "M8 4h3v3H8zm5 0h3v3h-3zm-5 6.5h3v3H8zm5 0h3v3h-3zM8 17h3v3H8zm5 0h3v3h-3z";

/// Properties of [`Row`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) place: usize,
    /// The number of steps.
    pub(super) count: usize,
    pub(super) step: Rc<Step>,
    /// The part of the address with the look of the page.
    pub(super) looks: String,
    /// The address of the step's picture.
    pub(super) picture: Option<String>,
    /// Whether the step is dragged, or one that is comes before or after it.
    pub(super) drag: Option<&'static str>,
    /// Called with each change, and the place of the step.
    pub(super) edit: Callback<(usize, Change)>,
    /// The same for a change that takes away what has been written.
    pub(super) remove: Callback<(usize, Change)>,
    /// Called with what becomes of the step.
    pub(super) whole: Callback<(usize, Whole)>,
}

/// One step: its number, its fragment, its sentence in every language, its notes, what it asks.
#[component]
pub(super) fn Row(props: &Props) -> Html {
    let Props { texts, place, count, step, looks, picture, drag, edit, remove, whole } = props;
    let (place, count) = (*place, *count);
    let here = |on: &Callback<(usize, Change)>| on.reform(move |change| (place, change));
    let fields = Fields { texts, place, edit: here(edit), remove: here(remove) };
    // The first step and the last change places with themselves.
    let (earlier, later) = (place.saturating_sub(1), (place + 1).min(count - 1));
    let onkeydown = {
        let whole = whole.clone();
        Callback::from(move |event: KeyboardEvent| {
            let other = match event.key().as_str() {
                "ArrowUp" if event.alt_key() => earlier,
                "ArrowDown" if event.alt_key() => later,
                _ => return,
            };
            event.prevent_default();
            whole.emit((place, Whole::Swapped(other)));
            focus::set_to_item(&event, "li", other);
        })
    };
    let button = |sign: &'static str, name: &str, what: Whole| {
        let onclick = whole.reform(move |event: MouseEvent| {
            // The focus goes with the step, and from the last one, removed, to the one before or to what adds one.
            match what {
                Whole::Swapped(other) => focus::set_to_item(&event, "li", other),
                Whole::Removed if count == 1 => focus::set_in_page("[data-lecture=\"add\"]"),
                Whole::Removed if place == later => focus::set_to_item(&event, "li", earlier),
                Whole::Removed | Whole::Renewed => {}
            }
            (place, what)
        });
        fields.button(sign, name.to_owned(), what == Whole::Swapped(place), onclick)
    };
    // The name of the scene precedes it.
    let says = step
        .fragment
        .strip_prefix("scene=")
        .map_or(&*step.fragment, |rest| rest.split_once('&').map_or("", |(_, says)| says));
    let scene = texts.name("scene", url::decode(&step.fragment, &State::default()).scene.name());
    let handle = texts.get("lecture-drag");
    let grip = html! { <button class="icon grip" data-drag={place.to_string()} aria-label={fields.numbered(handle)} title={handle}>{ icon(GRIP) }</button> };
    html! {
        <li {onkeydown} data-dragged={*drag}>
            if let Some(picture) = picture { <Thumbnail name={fields.numbered(scene)} address={picture.clone()} /> }
            <div class="step-head">
                <p class="shows">
                    <a href={format!("#{looks}&{}", step.fragment)}>{ texts.numbers.count(place + 1) }{ " · " }{ scene }</a>
                    <small title={says.to_owned()}>{ says.to_owned() }</small>
                </p>
                { grip }
                { button("⟳", texts.get("lecture-renew"), Whole::Renewed) }
                { button("↑", texts.get("lecture-earlier"), Whole::Swapped(earlier)) }
                { button("↓", texts.get("lecture-later"), Whole::Swapped(later)) }
                { button("×", texts.get("lecture-remove"), Whole::Removed) }
            </div>
            <div class="step-words">
                <p class="texts">
                    { for Lang::ALL.map(|lang| fields.text(lang, texts.get("lecture-caption"), step.caption.written(lang), 2, |step, lang, text| step.caption.write(lang, text))) }
                    <textarea rows="2" value={step.notes.clone()} placeholder={texts.get("lecture-notes")} aria-label={fields.numbered(texts.get("lecture-notes"))}
                        oninput={fields.typed(|step, text| step.notes = text)} />
                </p>
                { asking(&fields, step) }
            </div>
        </li>
    }
}

//! Above the matrix what it is, and its parameters as tiles; below it how the chosen entry is tied.

use yew::prelude::*;

use super::{matrix, words};
use crate::args;
use crate::lesson::Field;
use crate::lesson::tie::{Comparison, Edit, MAX_WEIGHT, Model, Tie, letters, symbol};
use crate::view::number_field::NumberField;
use crate::view::rich_text::sentence;
use crate::words::Texts;

/// The line above the matrix. Without `working` it has no fields.
pub(super) fn head(
    texts: &Texts,
    state: &Tie,
    model: &Model,
    (sliding, working): (bool, bool),
    link: Html,
    on: &Callback<Edit>,
) -> Html {
    if state.setup.painted.is_some() {
        return if working { brushes(texts, state, model, on) } else { Html::default() };
    }
    let (i, j) = state.view.at;
    let at = model.pattern.at(i, j);
    let chosen = state.view.chosen().is_some();
    // A symmetric kernel has an element twice.
    let kernel = model.kernel.iter().enumerate().filter(|(tap, label)| !model.kernel[..*tap].contains(label));
    let shown = kernel.map(|(_, &label)| label).chain(at.filter(|label| !model.kernel.contains(label)));
    let (title, below) = match at {
        // At the start no row is a copy yet.
        _ if sliding && state.view.t > 0.0 => {
            (texts.get("tie-kept").to_owned(), html! { { texts.get("tie-kept.below") } })
        }
        _ if !model.kernel.is_empty() => (texts.get("tie-kernel").to_owned(), link),
        Some(label) if chosen && model.pattern.uses(at) > 1 => {
            let below = texts.format("tie-shared", args! { uses: model.pattern.uses(at) });
            (letters(label), html! { { below } })
        }
        Some(_) | None => (texts.get("tie-whole").to_owned(), html! { { texts.get("tie-whole.below") } }),
    };
    html! {
        <div class="above">
            <div class="title"><h2>{ title }</h2><p class="label">{ below }</p></div>
            if working && !sliding { { for shown.map(|label| tile(texts, state, model, label, on)) } }
        </div>
    }
}

/// The tile of a parameter: its letter, for an element of the kernel its name in Connect, and a field for its value.
fn tile(texts: &Texts, state: &Tie, model: &Model, label: u32, on: &Callback<Edit>) -> Html {
    let Some(entry) = model.first_of_label(label) else { return Html::default() };
    let alone = model.pattern.uses(Some(label)) == 1;
    let name = if alone { symbol(entry) } else { letters(label) };
    let elements = model.kernel.iter().enumerate().filter(|(_, element)| **element == label);
    let elements = elements.map(|(tap, _)| words::indexed("w", tap)).collect::<Vec<_>>().join(" = ");
    let chosen = model.pattern.at(state.view.at.0, state.view.at.1) == Some(label);
    let free = state.setup.untie.is_some_and(|(i, j)| model.pattern.at(i, j) == Some(label));
    // That of the chosen entry stays where another is chosen.
    let key = if elements.is_empty() { u32::MAX } else { label };
    html! {
        <div {key} class={classes!("tile", matrix::hue(model, label))} data-tile={if chosen { "chosen" } else { "other" }} data-free={free.then_some("true")}
            data-idle={(elements.is_empty() && state.view.chosen().is_none()).then_some("")}>
            <span class="name"><i class={classes!(alone.then_some("upright"))}>{ &name }</i>
                if !elements.is_empty() { <small>{ elements }</small> }
            </span>
            <NumberField texts={*texts} label={texts.format("tie-weight", args! { name: name })} value={model.weight(entry) as f32}
                field={Field::Whole(-MAX_WEIGHT, MAX_WEIGHT)} on={on.reform(move |value| Edit::Weight(entry, value as i32))} />
        </div>
    }
}

/// The brushes, while a pattern is painted.
fn brushes(texts: &Texts, state: &Tie, model: &Model, on: &Callback<Edit>) -> Html {
    let brush = |label: Option<u32>| {
        html! {
            <button key={label.map_or(-1, i64::from)} aria-pressed={(state.view.brush == label).to_string()} aria-label={words::brush(texts, label)}
                onclick={on.reform(move |_| Edit::Brush(label))}>{ label.map_or("0".to_owned(), letters) }</button>
        }
    };
    let most = model.pattern.labels.iter().flatten().max().map_or(1, |&most| most + 2).clamp(4, 9);
    html! {
        <div class="above brushes" role="group" aria-label={texts.get("tie-brush")}>{ for (0..most).map(Some).chain([None]).map(brush) }</div>
    }
}

/// The line below the matrix. In the story (`told`) the narrator speaks of the chosen entry.
pub(super) fn foot(
    texts: &Texts,
    state: &Tie,
    model: &Model,
    (working, told): (bool, bool),
    on: &Callback<Edit>,
) -> Html {
    let chosen = state.view.chosen().filter(|_| state.setup.painted.is_none() && state.view.t >= 1.0);
    let free = chosen.is_some() && state.setup.untie == chosen;
    // An entry that is the only one with its label is already free.
    let alone = chosen.is_some_and(|(i, j)| !free && model.pattern.uses(model.pattern.at(i, j)) == 1);
    html! {
        <div class="below">
            <p class="way">{ for chosen.filter(|_| !told).map(|_| sentence(&words::comparison(texts, &Comparison::new(state, model)))) }</p>
            if working && chosen.is_some() && !alone {
                <button class="untie" data-untie="" onclick={on.reform(move |_| Edit::Untie(!free))}>
                    { if free { texts.get("tie-untie.again") } else { texts.get("tie-untie") } }
                </button>
            }
        </div>
    }
}

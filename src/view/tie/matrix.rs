//! The matrix: letters, colours and patterns for what is tied.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::lesson::tie::{Edit, Entry, Model, Tie, label_of, letters, stroke};
use crate::platform::{document, pointer};
use crate::words::Texts;

use super::words;

/// Colours of the palette, and fill patterns: together they tell so many parameters apart before the letters must.
const COLOURS: u32 = 7;
const PATTERNS: u32 = 5;

/// The class that gives a parameter its colour and its pattern.
pub(super) fn class(label: u32) -> String {
    format!("w{} p{}", label % COLOURS, label / COLOURS % PATTERNS)
}

/// The class of an entry, which may be cut.
pub(super) fn entry_class(label: Option<u32>) -> String {
    label.map_or("cut".to_owned(), class)
}

/// What stands in an entry.
pub(super) fn entry_text(label: Option<u32>) -> String {
    label.map_or("0".to_owned(), letters)
}

/// Where the brush was seen last, while it is down.
pub(super) type Brush = Rc<Cell<Option<Entry>>>;

/// One row an output, one column an input. One stop of Tab; the arrow keys move, Enter marks, letters paint, and so does
/// whatever draws over the entries.
pub(super) fn grid(
    texts: &Texts,
    state: &Tie,
    model: &Model,
    grid: &NodeRef,
    brush: &Brush,
    on: &Callback<Edit>,
) -> Html {
    let n = model.pattern.n;
    let painting = state.setup.painted.is_some();
    let ink = state.view.brush;
    let onclick = {
        let on = on.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(entry) = entry_at(&event) {
                on.emit(if painting { Edit::Stroke(entry, ink) } else { Edit::Choose(entry) });
            }
        })
    };
    let onpointerdown = {
        let (on, brush) = (on.clone(), brush.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(entry) = entry_under(&event, n).filter(|_| event.is_primary() && event.button() == 0) else {
                return;
            };
            pointer::capture(&event);
            brush.set(Some(entry));
            on.emit(Edit::Stroke(entry, ink));
        })
    };
    let onpointermove = {
        let (on, brush) = (on.clone(), brush.clone());
        Callback::from(move |event: PointerEvent| {
            let (Some(from), Some(to)) = (brush.get().filter(|_| event.is_primary()), entry_under(&event, n)) else {
                return;
            };
            if from != to {
                brush.set(Some(to));
                stroke(from, to).for_each(|entry| on.emit(Edit::Stroke(entry, ink)));
            }
        })
    };
    let lift = {
        let brush = brush.clone();
        Callback::from(move |_: PointerEvent| brush.set(None))
    };
    let onkeydown = {
        let (on, grid) = (on.clone(), grid.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some((i, j)) = entry_at(&event).filter(|_| !event.ctrl_key() && !event.meta_key() && !event.alt_key())
            else {
                return;
            };
            let last = n - 1;
            let key = event.key();
            let next = match key.as_str() {
                "ArrowLeft" => (i, j.saturating_sub(1)),
                "ArrowRight" => (i, (j + 1).min(last)),
                "ArrowUp" => (i.saturating_sub(1), j),
                "ArrowDown" => ((i + 1).min(last), j),
                "Home" => (i, 0),
                "End" => (i, last),
                "0" | "Delete" | "Backspace" if painting => {
                    event.prevent_default();
                    return on.emit(Edit::Stroke((i, j), None));
                }
                name if painting && label_of(name).is_some() => {
                    event.prevent_default();
                    return on.emit(Edit::Stroke((i, j), label_of(name)));
                }
                _ => return,
            };
            event.prevent_default();
            on.emit(Edit::Go(next));
            if let Some(grid) = grid.cast::<web_sys::Element>() {
                document::focus(&grid, &format!("[data-cell=\"{}.{}\"]", next.0, next.1));
            }
        })
    };
    let (from, to) = model.compared(&state.view);
    let chosen = model.pattern.at(state.view.at.0, state.view.at.1);
    let cell = |i: usize, j: usize| {
        let label = model.pattern.at(i, j);
        let is = |entry: Entry| entry == (i, j);
        let role = match () {
            () if is(state.view.at) => Some("at"),
            () if is(from) || is(to) => Some("other"),
            () => None,
        };
        let marked = state.view.mark.is_some_and(is).then_some("true");
        let free = state.setup.untie.is_some_and(is).then_some("true");
        html! {
            <td key={j} role="gridcell">
                <button class={entry_class(label)} tabindex={if is(state.view.at) { "0" } else { "-1" }} data-cell={format!("{i}.{j}")}
                    data-param={entry_text(label)} data-value={model.weight((i, j)).to_string()}
                    data-on={(label.is_some() && label == chosen).to_string()} data-role={role} data-marked={marked} data-free={free}
                    aria-pressed={(role == Some("at")).to_string()} aria-label={words::entry(texts, model, (i, j))}>
                    <span class="letter">{ entry_text(label) }</span>
                    <span class="weight">{ texts.numbers.write(model.weight((i, j)).into()) }</span>
                </button>
            </td>
        }
    };
    html! {
        <table class="tying" role="grid" data-n={n.to_string()} aria-label={words::matrix(texts, model)} ref={grid} {onclick} {onkeydown}
            data-drag={painting.then_some("")} {onpointerdown} {onpointermove} onpointerup={lift.clone()} onpointercancel={lift}>
            <tbody>
                { for (0..n).map(|i| html! { <tr key={i} role="row">{ for (0..n).map(|j| cell(i, j)) }</tr> }) }
            </tbody>
        </table>
    }
}

fn entry_at(event: &Event) -> Option<Entry> {
    let cell = document::attribute_at(event, "data-cell")?;
    let (i, j) = cell.split_once('.')?;
    Some((i.parse().ok()?, j.parse().ok()?))
}

/// The entry where the pointer is, while the reader paints.
fn entry_under(event: &PointerEvent, n: usize) -> Option<Entry> {
    let (x, y) = pointer::place(event)?;
    let along = |part: f32| ((part * n as f32).max(0.0) as usize).min(n - 1);
    Some((along(y), along(x)))
}

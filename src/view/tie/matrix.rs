//! The matrix: tied entries show their letter, all others their number.

use yew::prelude::*;

use crate::lesson::tie::{Edit, Entry, Model, Tie, label_of, letters, stroke};
use crate::platform::{document, focus, pointer};
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

use super::each::Drawn;
use super::words;

/// The class with the colour and the pattern of a parameter: only the elements of a small kernel have one.
pub(super) fn hue(model: &Model, label: u32) -> Option<String> {
    model.kernel.iter().position(|&element| element == label).map(tap_class)
}

/// What a cell of the matrix shows.
#[derive(PartialEq)]
struct Cell {
    entry: Entry,
    label: Option<u32>,
    value: i32,
    /// Whether it shows its number.
    alone: bool,
    name: AttrValue,
    role: Option<&'static str>,
    hue: Option<String>,
    painting: bool,
    lit: bool,
    marked: bool,
    free: bool,
    /// Whether the Tab key stops here.
    stop: bool,
}

impl Cell {
    fn draw(&self, texts: &Texts) -> Html {
        let Cell { entry: (i, j), label, value, .. } = *self;
        let class = match label {
            None => classes!("cut"),
            Some(_) if self.alone => classes!("alone"),
            Some(_) => classes!("shared", self.hue.clone()),
        };
        let text = match label {
            _ if self.alone => texts.numbers.write(value.into()),
            Some(label) => letters(label),
            None if self.painting => "0".to_owned(),
            None => "·".to_owned(),
        };
        html! {
            <td key={j} role="gridcell">
                <button {class} tabindex={if self.stop { "0" } else { "-1" }} data-cell={format!("{i}.{j}")} data-param={param(label)}
                    data-value={value.to_string()} data-on={self.lit.to_string()} data-role={self.role}
                    data-marked={self.marked.then_some("true")} data-free={self.free.then_some("true")}
                    aria-pressed={(self.role == Some("at")).to_string()} aria-label={self.name.clone()}>
                    { text }
                </button>
            </td>
        }
    }
}

/// The name of an entry's parameter in the markup; `0` for a cut entry.
fn param(label: Option<u32>) -> String {
    label.map_or("0".to_owned(), letters)
}

/// The matrix with a row per output and a column per input. It is one tab stop: arrow keys move, Enter marks, letters
/// paint, and a pointer paints along its way. `lit` is the parameter that is highlighted.
///
/// It is no component: Yew 0.23 may let the browser paint between a component and those within it, and the matrix must not show
/// other ties than the numbers around it.
#[hook]
pub(super) fn use_matrix(
    texts: &Texts,
    state: &Tie,
    model: &SharedPtr<Model>,
    settled: bool,
    lit: Option<u32>,
    on: &Callback<Edit>,
) -> Html {
    let grid = use_node_ref();
    // The last entry that the painting pointer was over.
    let brush = use_memo((), |()| pointer::Drag::<Entry>::default());
    let n = model.pattern.n;
    // What is spoken waits for the end of a wave.
    let named = use_mut_ref(|| model.clone());
    if settled {
        named.replace(model.clone());
    }
    let names = use_memo((*texts, named.borrow().clone()), |(texts, model)| {
        let name = |place: usize| AttrValue::from(words::entry(texts, model, (place / n, place % n)));
        (0..n * n).map(name).collect::<Vec<_>>()
    });
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
            if let (Some(entry), 0) = (entry_under(&event, n), event.button())
                && brush.start(&event, entry)
            {
                on.emit(Edit::Stroke(entry, ink));
            }
        })
    };
    let onpointermove = {
        let (on, brush) = (on.clone(), brush.clone());
        Callback::from(move |event: PointerEvent| {
            // Only a stroke needs the place, for which the page is laid out.
            let Some(to) = brush.of(&event).and_then(|_| entry_under(&event, n)) else { return };
            if let Some(from) = brush.replace(&event, to).filter(|from| *from != to) {
                stroke(from, to).for_each(|entry| on.emit(Edit::Stroke(entry, ink)));
            }
        })
    };
    let lift = Callback::from(move |event: PointerEvent| {
        let _ = brush.end(&event);
    });
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
                // A digit or a minus sign begins a new value in the field of the parameter.
                name if !painting
                    && name.len() == 1
                    && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') =>
                {
                    return focus::select("[data-tile=chosen] input");
                }
                name if painting && label_of(name).is_some() => {
                    event.prevent_default();
                    return on.emit(Edit::Stroke((i, j), label_of(name)));
                }
                _ => return,
            };
            event.prevent_default();
            on.emit(Edit::Go(next));
            if let Some(grid) = grid.cast() {
                focus::set(&grid, &format!("[data-cell=\"{}.{}\"]", next.0, next.1));
            }
        })
    };
    let compared = state.view.chosen().map(|_| model.compared(&state.view));
    let uses = model.pattern.uses_of_each();
    let cell = |place: usize| {
        let (entry, label) = ((place / n, place % n), model.pattern.labels[place]);
        let is = |other: Entry| other == entry;
        let role = match () {
            () if state.view.chosen().is_some_and(is) => Some("at"),
            () if compared.is_some_and(|(from, to)| is(from) || is(to)) => Some("other"),
            () => None,
        };
        Cell {
            entry,
            label,
            value: model.weights[place],
            alone: !painting && label.is_some() && uses[place] == 1,
            name: names[place].clone(),
            role,
            hue: label.and_then(|label| hue(model, label)),
            painting,
            lit: label.is_some() && label == lit,
            marked: state.view.mark.is_some_and(is),
            free: state.setup.untie.is_some_and(is),
            stop: is(state.view.at),
        }
    };
    let drawn = use_mut_ref(Drawn::default);
    let cells = drawn.borrow_mut().show((0..n * n).map(cell).collect(), |cell| cell.draw(texts));
    html! {
        <table class="tying" role="grid" data-n={n.to_string()} aria-label={words::matrix(texts, model)} ref={grid} {onclick} {onkeydown}
            data-drag={painting.then_some("")} {onpointerdown} {onpointermove} onpointerup={lift.clone()} onpointercancel={lift}>
            <tbody>
                { for cells.chunks(n).enumerate().map(|(i, row)| html! { <tr key={i} role="row">{ for row.iter().cloned() }</tr> }) }
            </tbody>
        </table>
    }
}

/// The entry of the cell or the connection that an event is about.
pub(super) fn entry_at(event: &Event) -> Option<Entry> {
    let name = ["data-cell", "data-choose"].iter().find_map(|name| document::attribute_at(event, name))?;
    let (i, j) = name.split_once('.')?;
    Some((i.parse().ok()?, j.parse().ok()?))
}

/// The entry under the pointer while painting.
fn entry_under(event: &PointerEvent, n: usize) -> Option<Entry> {
    let (x, y) = pointer::place(event)?;
    let along = |part: f32| ((part * n as f32).max(0.0) as usize).min(n - 1);
    Some((along(y), along(x)))
}

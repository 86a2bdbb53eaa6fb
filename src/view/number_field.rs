//! A field for a number.

use std::cell::RefCell;

use yew::prelude::*;

use crate::args;
use crate::lesson::{Field, stepped};
use crate::platform::events::Timeout;
use crate::platform::{clipboard, document, keyboard, pasted_row, scroll};
use crate::view::lock::use_locked;
use crate::view::notices::field_takes;
use crate::words::Texts;

/// Milliseconds for which a message stays when its field is left.
const STAYS: u32 = 5000;
/// The number of digits that fit into every field.
const SEEN_WHOLE: usize = 7;
/// The number of digits from which the type shrinks no further; style sheets have a rule for each number up to this
/// one.
const LONGEST: usize = 12;

/// Properties of [`NumberField`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The texts.
    pub texts: Texts,
    /// The label.
    pub label: String,
    /// The value in force.
    pub value: f32,
    /// The values that it accepts.
    pub field: Field,
    /// Called with each accepted value.
    pub on: Callback<f32>,
    /// A class for the style sheet.
    #[prop_or_default]
    pub class: Option<String>,
}

/// What is being typed.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    /// The value that it has made.
    value: f32,
    /// The value before it.
    before: f32,
}

/// The problem with the entry.
#[derive(Clone, PartialEq)]
enum Complaint {
    None,
    /// The field does not take it.
    Refused,
    /// The field did not take this, and has been left.
    Left(String),
    /// It may mean several numbers, or rows of numbers.
    Unclear(Vec<Vec<f32>>),
    /// It is a row of this many numbers, for only this many fields.
    TooLong(usize, usize),
}

thread_local! {
    /// What removes the message that is shown.
    static COMPLAINING: RefCell<Option<UseStateSetter<Complaint>>> = const { RefCell::new(None) };
}

/// A field for a number. It accepts typed numbers, steps by the arrow keys, takes a pasted row together with the fields that follow,
/// and shows what is wrong with any other entry; meanwhile the value before it is in force. Escape takes back what was typed.
#[component]
pub fn NumberField(Props { texts, label, value, field, on, class }: &Props) -> Html {
    let locked = use_locked();
    // A change of the value from elsewhere discards the draft.
    let draft = use_state_eq(|| None::<Draft>);
    let present = draft.as_ref().filter(|draft| draft.value == *value);
    let typed = present.map(|draft| draft.text.clone());
    let before = present.map_or(*value, |draft| draft.before);
    let refused = typed.as_ref().is_some_and(|text| field.readings(text).len() != 1);
    // The message stays for a while after the field loses the focus, so that it can be read.
    let complaint = use_state_eq(|| Complaint::None);
    let leaving = use_mut_ref(|| None::<Timeout>);
    let id = use_memo((), |()| format!("field-{:08x}", next_id()));

    let element = use_node_ref();
    use_effect_with((*complaint).clone(), {
        let (element, setter) = (element.clone(), complaint.setter());
        move |complaint| {
            if let Some(element) = element.cast().filter(|_| *complaint != Complaint::None) {
                scroll::show_message(&element);
                // Only the last message is shown: one could cover another, or the field of another.
                let before = COMPLAINING.replace(Some(setter.clone()));
                if let Some(before) = before.filter(|before| *before != setter) {
                    before.set(Complaint::None);
                }
            }
        }
    });

    // The value in force, or the one entered since it was drawn: keys can come faster.
    let held = use_mut_ref(|| *value);
    held.replace(*value);
    let redraw = use_force_update();
    let oninput = {
        let (draft, complaint, on, field, held) =
            (draft.setter(), complaint.setter(), on.clone(), *field, held.clone());
        Callback::from(move |event: InputEvent| {
            let Some(text) = document::value_at(&event) else {
                return;
            };
            let readings = field.readings(&text);
            // What the beginning of a refused number made is taken back.
            let value = <[f32; 1]>::try_from(&*readings).map_or(before, |[value]| value);
            complaint.set(match readings.len() {
                0 => Complaint::Refused,
                1 => Complaint::None,
                _ => Complaint::Unclear(readings.into_iter().map(|value| vec![value]).collect()),
            });
            draft.set(Some(Draft { text, value, before }));
            held.replace(value);
            on.emit(value);
        })
    };
    // Fills this field and those after it.
    let fill = {
        let (element, complaint) = (element.clone(), complaint.setter());
        Callback::from(move |row: Vec<f32>| {
            let room = element
                .cast()
                .map_or(0, |element| pasted_row::enter(&element, &row.iter().map(written).collect::<Vec<_>>()));
            complaint.set(if row.len() > room { Complaint::TooLong(row.len(), room) } else { Complaint::None });
        })
    };
    let onpaste = {
        let (fill, complaint, field) = (fill.clone(), complaint.setter(), *field);
        Callback::from(move |event: Event| {
            let rows = clipboard::pasted_text(&event).map_or_else(Vec::new, |text| field.rows(&text));
            // A single number is typed into what the field holds.
            if rows.iter().all(|row| row.len() == 1) {
                return;
            }
            event.prevent_default();
            match <[Vec<f32>; 1]>::try_from(rows) {
                Ok([row]) => fill.emit(row),
                Err(rows) => complaint.set(Complaint::Unclear(rows)),
            }
        })
    };
    // The value before the arrow keys were pressed, the steps since, and the value that they led to. As many steps back restore
    // the first value exactly.
    let steps = use_mut_ref(|| None::<(f32, f32, f32)>);
    let onkeydown = {
        let typing = typed.is_some() || *complaint != Complaint::None;
        let text = typed.clone().filter(|_| refused);
        let entered = present.is_some_and(|draft| draft.before != draft.value);
        let (draft, known, on, field) = (draft.setter(), complaint.clone(), on.clone(), *field);
        let complaint = complaint.setter();
        Callback::from(move |event: KeyboardEvent| {
            // The keys that compose a character, and those with a modifier, are the browser's.
            if keyboard::is_composing(&event) || event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let step = match event.key().as_str() {
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                "PageUp" => 10.0,
                "PageDown" => -10.0,
                "Escape" | "Enter" => {
                    if typing {
                        event.prevent_default();
                    }
                    let unclear = matches!(*known, Complaint::Unclear(_));
                    if event.key() == "Escape" || !unclear {
                        let left = text.clone().filter(|_| event.key() == "Enter");
                        complaint.set(left.map_or(Complaint::None, Complaint::Left));
                        draft.set(None);
                    }
                    if entered && event.key() == "Escape" {
                        held.replace(before);
                        on.emit(before);
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            let value = *held.borrow();
            let (from, so_far) = match *steps.borrow() {
                Some((from, so_far, reached)) if reached == value => (from, so_far),
                _ => (value, 0.0),
            };
            let so_far = so_far + step;
            let next = if so_far == 0.0 { from } else { stepped(from, so_far) };
            if field.takes(next) {
                steps.replace(Some((from, so_far, next)));
                complaint.set(Complaint::None);
                draft.set(None);
                on.emit(next);
                // Also where the page keeps its value: the next step goes from that one again.
                held.replace(next);
                redraw.force_update();
            }
        })
    };
    let onblur = {
        let (draft, known, leaving) = (draft.setter(), complaint.clone(), leaving.clone());
        let text = typed.clone().filter(|_| *complaint == Complaint::Refused);
        Callback::from(move |_| {
            let complaint = known.setter();
            if let Some(text) = text.clone() {
                complaint.set(Complaint::Left(text));
            }
            draft.set(None);
            leaving.replace(Some(Timeout::new(STAYS, move || complaint.set(Complaint::None))));
        })
    };
    let onfocus = {
        let (complaint, leaving) = (complaint.setter(), leaving.clone());
        Callback::from(move |_| {
            leaving.take();
            complaint.set(Complaint::None);
        })
    };
    // A message stays while the reader chooses from it.
    let onfocusin = Callback::from(move |_: FocusEvent| drop(leaving.take()));
    use_effect_with(*value, {
        let complaint = complaint.setter();
        move |_| complaint.set(Complaint::None)
    });
    let shown = typed.clone().unwrap_or_else(|| written(value));
    let (low, high) = field.range();
    let room = room(&shown);
    let whole = (room > SEEN_WHOLE).then(|| shown.clone());
    let choice = |row: &Vec<f32>| {
        let onclick = fill.reform({
            let row = row.clone();
            move |_: MouseEvent| row.clone()
        });
        html! { <button type="button" {onclick}>{ row.iter().map(written).collect::<Vec<_>>().join(texts.get("list-separator")) }</button> }
    };
    let message = match &*complaint {
        Complaint::None => None,
        Complaint::Refused => Some(html! { { field_takes(texts, *field) } }),
        Complaint::Left(text) if text.trim().is_empty() => Some(html! { { field_takes(texts, *field) } }),
        Complaint::Left(text) => {
            let left = texts.format("field.left", args! { text: text });
            Some(html! { { format!("{} {left}", field_takes(texts, *field)) } })
        }
        Complaint::TooLong(count, room) => {
            Some(html! { { texts.format("field.row", args! { count: *count, room: *room }) } })
        }
        Complaint::Unclear(rows) => Some(html! { <>{ texts.get("field.unclear") }{ for rows.iter().map(choice) }</> }),
    };
    html! {
        <span class={classes!("field", class.clone(), locked.then_some("fixed"))} data-room={room.to_string()} ref={element}>
            <input type="text" inputmode="decimal" autocomplete="off" role="spinbutton" aria-label={label.clone()}
                aria-valuenow={value.to_string()} aria-valuemin={low.to_string()} aria-valuemax={high.to_string()}
                aria-invalid={refused.then_some("true")} data-typed={typed.is_some().then_some("")} aria-describedby={message.is_some().then(|| (*id).clone())}
                title={whole} readonly={locked} value={shown} {oninput} {onkeydown} {onpaste} {onblur} {onfocus} />
            if let Some(message) = message {
                <span class="complaint" id={(*id).clone()} role="alert" {onfocusin}>{ message }</span>
            }
        </span>
    }
}

/// `value` as the field shows it.
fn written(value: &f32) -> String {
    value.to_string().replace('-', "−")
}

/// The width of `text` in digits. The style sheet fits the type to it, since a number without its end would be misread.
fn room(text: &str) -> usize {
    // Widths in half digits: a full stop counts one and a minus sign, of three bytes, counts three.
    let halves = 2 * text.len() - 3 * text.matches('−').count() - text.matches('.').count();
    halves.div_ceil(2).min(LONGEST)
}

/// Numbers that differ within one page, for the ids that tie a message to its field.
fn next_id() -> usize {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static LAST: AtomicUsize = AtomicUsize::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}

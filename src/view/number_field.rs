//! A field for a number.

use yew::prelude::*;

use crate::lesson::Field;
use crate::platform::document;
use crate::platform::frames::Frames;
use crate::view::notices::field_takes;
use crate::words::Texts;

/// Milliseconds for which a message stays when its field is left.
const STAYS: f64 = 5000.0;
/// Digits for which every field has the room.
const SEEN_WHOLE: usize = 7;
/// Digits from which on the type shrinks no further: style sheets know the numbers up to this one.
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
    /// For the style sheet.
    #[prop_or_default]
    pub class: Option<String>,
}

/// A field for a number. It accepts typed numbers, steps by the arrow keys, and shows the accepted values when the entry is
/// not among them; meanwhile the last accepted value stays in force.
#[component]
pub fn NumberField(Props { texts, label, value, field, on, class }: &Props) -> Html {
    // What the reader is typing, and the value that was in force then: a value that changes elsewhere ends it.
    let draft = use_state_eq(|| None::<(String, f32)>);
    let typed = draft.as_ref().filter(|(_, then)| then == value).map(|(text, _)| text.clone());
    let refused = typed.as_ref().is_some_and(|text| field.parse(text).is_none());
    // The message outlives what was refused for a while: a reader who leaves the field at once must still see it.
    let complaint = use_state_eq(|| false);
    let leaving = use_mut_ref(|| None::<Frames>);
    let id = use_memo((), |()| format!("field-{:08x}", next_id()));

    let element = use_node_ref();
    use_effect_with(*complaint, {
        let element = element.clone();
        move |&complains| {
            if let Some(element) = element.cast().filter(|_| complains) {
                document::show_message(&element);
            }
        }
    });

    let oninput = {
        let (draft, complaint, on, field, now) = (draft.setter(), complaint.setter(), on.clone(), *field, *value);
        Callback::from(move |event: InputEvent| {
            let Some(text) = document::value_at(&event) else {
                return;
            };
            let value = field.parse(&text);
            complaint.set(value.is_none());
            draft.set(Some((text, value.unwrap_or(now))));
            if let Some(value) = value {
                on.emit(value);
            }
        })
    };
    let onkeydown = {
        let typing = typed.is_some() || *complaint;
        let (draft, complaint, on, field, value) = (draft.setter(), complaint.setter(), on.clone(), *field, *value);
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                "PageUp" => 10.0,
                "PageDown" => -10.0,
                "Escape" | "Enter" => {
                    if typing {
                        event.prevent_default();
                    }
                    complaint.set(event.key() == "Enter" && refused);
                    draft.set(None);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            // The sum of two decimals is not always the decimal that people expect: take the one they would write.
            let stepped = format!("{:.3}", value + step);
            if let Some(value) = field.parse(&stepped) {
                complaint.set(false);
                draft.set(None);
                on.emit(value);
            }
        })
    };
    let onblur = {
        let (draft, complaint, leaving) = (draft.setter(), complaint.setter(), leaving.clone());
        Callback::from(move |_| {
            let complaint = complaint.clone();
            draft.set(None);
            leaving.replace(Some(Frames::new(move |elapsed| {
                if elapsed > STAYS {
                    complaint.set(false);
                }
                elapsed <= STAYS
            })));
        })
    };
    let onfocus = {
        let complaint = complaint.setter();
        Callback::from(move |_| {
            leaving.take();
            complaint.set(false);
        })
    };
    use_effect_with(*value, {
        let complaint = complaint.setter();
        move |_| complaint.set(false)
    });
    let shown = typed.unwrap_or_else(|| value.to_string().replace('-', "−"));
    let (low, high) = field.range();
    let room = room(&shown);
    let whole = (room > SEEN_WHOLE).then(|| shown.clone());
    html! {
        <span class={classes!("field", class.clone())} data-room={room.to_string()} ref={element}>
            <input type="text" inputmode="decimal" autocomplete="off" role="spinbutton" aria-label={label.clone()}
                aria-valuenow={value.to_string()} aria-valuemin={low.to_string()} aria-valuemax={high.to_string()}
                aria-invalid={refused.then_some("true")} aria-describedby={complaint.then(|| (*id).clone())}
                title={whole} value={shown} {oninput} {onkeydown} {onblur} {onfocus} />
            if *complaint {
                <span class="complaint" id={(*id).clone()} role="alert">{ field_takes(texts, *field) }</span>
            }
        </span>
    }
}

/// How many digits are as wide as `text`, for the style sheet, which fits the type to it: a number whose end cannot be
/// seen reads as another number.
fn room(text: &str) -> usize {
    // In bytes: a point is half as wide as a digit, and a minus sign, of three bytes, half as wide again.
    let halves = 2 * text.len() - 3 * text.matches('−').count() - text.matches('.').count();
    halves.div_ceil(2).min(LONGEST)
}

/// Numbers that differ within one page, for the ids that tie a message to its field.
fn next_id() -> usize {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static LAST: AtomicUsize = AtomicUsize::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}

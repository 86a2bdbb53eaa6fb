//! Small controls: one of several, on or off.

use yew::prelude::*;

use super::event::on_event;
use crate::lesson::Named;
use crate::platform::document;

/// One entry of a menu.
#[derive(Clone, Copy, PartialEq)]
pub struct Entry {
    /// Its name in the markup.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// The entries for all variants of an enum.
pub fn entries<T: Named>(text: impl Fn(T) -> &'static str) -> Vec<Entry> {
    T::all().iter().map(|&value| Entry { name: value.name(), text: text(value) }).collect()
}

/// Properties of [`Choice`].
#[derive(Properties, Clone, PartialEq)]
pub struct ChoiceProps {
    /// The label.
    pub label: &'static str,
    /// The entries.
    pub entries: Vec<Entry>,
    /// The name of the entry that is chosen; none if it is none of them.
    pub chosen: Option<&'static str>,
    /// The text shown while none of them is chosen.
    #[prop_or_default]
    pub other: Option<&'static str>,
    /// Called with the index of the entry that the reader chooses.
    pub on: Callback<usize>,
}

/// A menu: one of several.
#[component]
pub fn Choice(ChoiceProps { label, entries, chosen, other, on }: &ChoiceProps) -> Html {
    let names: Vec<&'static str> = entries.iter().map(|entry| entry.name).collect();
    let place = move |event: Event| {
        let value = document::value_at(&event)?;
        names.iter().position(|name| *name == value)
    };
    let value = chosen.unwrap_or_default();
    let (menu, onchange) = use_in_force(on_event(on, place), move |menu| {
        if let Some(menu) = menu.cast() {
            document::set_value(&menu, value);
        }
    });
    let entry = |entry: &Entry| {
        html! { <option key={entry.name} value={entry.name} selected={*chosen == Some(entry.name)}>{ entry.text }</option> }
    };
    html! {
        <label class="choice">
            <span class="label">{ *label }</span>
            <select ref={menu} {onchange}>
                if let (None, Some(other)) = (chosen, other) {
                    <option key="other" value="" selected=true>{ *other }</option>
                }
                { for entries.iter().map(entry) }
            </select>
        </label>
    }
}

/// Properties of [`Switch`].
#[derive(Properties, Clone, PartialEq)]
pub struct SwitchProps {
    /// The label.
    pub label: &'static str,
    /// Whether the switch is on.
    pub on: bool,
    /// Called with the new setting.
    pub set: Callback<bool>,
}

/// A switch: on or off.
#[component]
pub fn Switch(SwitchProps { label, on, set }: &SwitchProps) -> Html {
    let read = on_event(set, |event: Event| document::checked_at(&event));
    let on = *on;
    let (input, onchange) = use_in_force(read, move |input| {
        if let Some(input) = input.cast() {
            document::set_checked(&input, on);
        }
    });
    html! {
        <label class="switch"><input ref={input} type="checkbox" checked={on} {onchange} /><span class="label">{ *label }</span></label>
    }
}

/// A reference for the control's element, and the handler of its changes, after which `show` gives it the value in force.
///
/// A browser shows the reader's choice even if the state refuses it; no property has then changed that would make Yew
/// restore the control.
#[hook]
fn use_in_force(handler: Callback<Event>, show: impl Fn(&NodeRef) + 'static) -> (NodeRef, Callback<Event>) {
    let element = use_node_ref();
    let update = use_force_update();
    let shown = element.clone();
    use_effect(move || show(&shown));
    let onchange = Callback::from(move |event| {
        handler.emit(event);
        update.force_update();
    });
    (element, onchange)
}

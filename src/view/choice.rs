//! Small controls: one of several, on or off.

use yew::prelude::*;

use super::hear::hear;
use crate::platform::document;

/// One entry of a menu.
#[derive(Clone, Copy, PartialEq)]
pub struct Entry {
    /// Its name in the markup.
    pub name: &'static str,
    /// What the reader sees.
    pub text: &'static str,
}

/// What a menu shows.
#[derive(Properties, Clone, PartialEq)]
pub struct ChoiceProps {
    /// What is chosen here.
    pub label: &'static str,
    /// What there is to choose from.
    pub entries: Vec<Entry>,
    /// The name of the entry that is chosen; none if it is none of them.
    pub chosen: Option<&'static str>,
    /// What stands there if none of them is chosen.
    #[prop_or_default]
    pub other: Option<&'static str>,
    /// Hears the place of the entry that the reader chooses.
    pub on: Callback<usize>,
}

/// A menu: one of several.
#[component]
pub fn Choice(ChoiceProps { label, entries, chosen, other, on }: &ChoiceProps) -> Html {
    let names: Vec<&'static str> = entries.iter().map(|entry| entry.name).collect();
    let onchange = hear(on, move |event: Event| {
        let value = document::value_at(&event)?;
        names.iter().position(|name| *name == value)
    });
    let entry = |entry: &Entry| {
        html! { <option key={entry.name} value={entry.name} selected={*chosen == Some(entry.name)}>{ entry.text }</option> }
    };
    html! {
        <label class="choice">
            <span class="label">{ *label }</span>
            <select {onchange}>
                if let (None, Some(other)) = (chosen, other) {
                    <option key="other" value="" selected=true>{ *other }</option>
                }
                { for entries.iter().map(entry) }
            </select>
        </label>
    }
}

/// What a switch shows.
#[derive(Properties, Clone, PartialEq)]
pub struct SwitchProps {
    /// What is on or off.
    pub label: &'static str,
    /// Whether it is on.
    pub on: bool,
    /// Hears what the reader wants it to be.
    pub set: Callback<bool>,
}

/// A switch: on or off.
#[component]
pub fn Switch(SwitchProps { label, on, set }: &SwitchProps) -> Html {
    let onchange = hear(set, |event: Event| document::checked_at(&event));
    html! {
        <label class="switch"><input type="checkbox" checked={*on} {onchange} /><span class="label">{ *label }</span></label>
    }
}

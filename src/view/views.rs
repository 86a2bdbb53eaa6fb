//! The switch between the views of a scene.

use yew::prelude::*;

use super::choice::Entry;
use crate::platform::scroll;

/// Properties of [`Views`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    /// What the switch is called.
    pub(super) label: &'static str,
    /// The views.
    pub(super) entries: Vec<Entry>,
    /// The name of the open one.
    pub(super) open: &'static str,
    /// Called with the index of the view that the reader chooses.
    pub(super) on: Callback<usize>,
}

/// A bar of buttons. Where it is wider than the page, it scrolls to the open view, also when a step opens it.
#[component]
pub(super) fn Views(Props { label, entries, open, on }: &Props) -> Html {
    let bar = use_node_ref();
    use_effect_with(*open, {
        let bar = bar.clone();
        move |_| {
            let following = bar.cast().and_then(scroll::to_pressed);
            move || drop(following)
        }
    });
    let view = |(place, entry): (usize, &Entry)| {
        html! {
            <button key={entry.name} type="button" data-panel-button={entry.name} aria-pressed={(entry.name == *open).to_string()}
                onclick={on.reform(move |_: MouseEvent| place)}>{ entry.text }</button>
        }
    };
    html! { <div ref={bar} class="segments views" role="group" aria-label={*label}>{ for entries.iter().enumerate().map(view) }</div> }
}

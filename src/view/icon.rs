//! Icons.

use yew::prelude::*;

/// A picture of 24 by 24 on a button that says in words what it does.
pub(super) fn icon(path: &'static str) -> Html {
    html! { <svg viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}

//! Icons.

use yew::prelude::*;

/// Two corners of a screen.
pub(super) const FULL_SCREEN: &str = "M4 4h7v2H6v5H4zm9 14h5v-5h2v7h-7z";

/// A picture of 24 by 24 on a button that says in words what it does.
pub(super) fn icon(path: &'static str) -> Html {
    html! { <svg viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}

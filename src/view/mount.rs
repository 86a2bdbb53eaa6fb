//! The app on the page.

use std::rc::Rc;

use yew::Renderer;

use super::app::{App, AppProps};
use super::language::opening_texts;
use crate::platform::events::Timeout;
use crate::platform::{document, host};
use crate::store::Store;

/// Calls `show` with the message of a panic.
pub fn on_panic(show: fn(&str)) {
    yew::set_custom_panic_hook(Box::new(move |panic| show(&panic.to_string())));
}

/// Puts the app into the page, in place of what the page shows before it.
///
/// # Errors
/// What the page lacks.
pub fn mount(store: Rc<Store>) -> Result<(), &'static str> {
    let root = document::root().ok_or("the page has no element for the app")?;
    let opening = opening_texts(store.state().lang).ok_or("no language has its words in the page")?;
    if host::framed() {
        document::mark_framed();
    }
    // As the next task.
    let draw = move || {
        root.set_text_content(None);
        drop(Renderer::<App>::with_root_and_props(root, AppProps { store, opening }).render());
    };
    Timeout::new(0, draw).forget();
    Ok(())
}

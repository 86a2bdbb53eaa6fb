//! Mounts the app, nothing else.

use std::rc::Rc;

use parameter_sharing::lesson::{Action, State};
use parameter_sharing::store::Store;
use parameter_sharing::view::{self, App, AppProps};
use parameter_sharing::{api, platform};

/// Opens the address in the page, and offers it to the reader and to scripts.
fn main() {
    yew::set_custom_panic_hook(Box::new(|panic| platform::document::show_failure(&panic.to_string())));
    let store = Rc::new(Store::new(State::default(), platform::frames::now));
    store.act(Action::OpenFragment(platform::address::fragment()));
    let Some(root) = platform::document::root() else {
        return;
    };
    let Some(opening) = view::opening_texts(store.state().lang) else {
        return platform::document::show_failure("no language has its words in the page");
    };
    root.set_text_content(None);
    if platform::host::framed() {
        platform::document::mark_framed();
    }
    yew::Renderer::<App>::with_root_and_props(root, AppProps { store: store.clone(), opening }).render();
    api::publish(store);
    platform::document::announce("parameter-sharing:ready");
}

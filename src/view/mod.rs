//! Yew components: one folder a scene, and the parts that scenes share. They draw what [`crate::lesson`] says.

mod app;
mod chart;
mod choice;
mod connect;
mod count;
mod header;
mod hear;
mod host;
mod keys;
mod learn;
mod lecture;
mod math;
mod notes;
mod notices;
mod number_field;
mod own;
mod playback;
mod present;
mod presenter;
mod print;
mod rich_text;
mod saved;
mod scene;
mod share;
mod shared;
mod shift;
mod short;
mod store;
mod tie;

pub use app::{App, Page, PageProps};
pub use store::{Command, Store};

use std::rc::Rc;

use crate::lesson::{Action, State};
use crate::{api, platform};

/// Opens the address in the page and starts to listen to the reader and to scripts.
pub fn mount() {
    yew::set_custom_panic_hook(Box::new(|panic| platform::document::show_failure(&panic.to_string())));
    let store = Rc::new(Store::new(State::default(), platform::frames::now));
    store.grant(Command::Act(Action::OpenFragment(platform::address::fragment())));
    let Some(root) = platform::document::root() else {
        return;
    };
    root.set_text_content(None);
    if platform::host::framed() {
        platform::document::mark_framed();
    }
    yew::Renderer::<App>::with_root_and_props(root, app::Props { store: store.clone() }).render();
    api::publish(store);
    platform::document::announce("parameter-sharing:ready");
}

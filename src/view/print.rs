//! What only paper needs: where to find the page in this state.

use std::rc::Rc;

use super::share::squares;
use crate::lesson::share::{Snippets, escaped};
use crate::platform::events::on_window;
use crate::platform::{address, document};
use crate::store::Store;
use yew::prelude::*;

/// Writes the address and its code below the figure when it is about to be printed.
#[hook]
pub fn use_print(store: &Rc<Store>) {
    let store = store.clone();
    use_effect_with((), move |()| {
        let heard = on_window("beforeprint", move |_| {
            let link = Snippets::new(&store.state(), Default::default(), &address::page(), "").link;
            // Paper comes at once, before anything could be drawn in the usual way.
            let code = squares(&link).map_or(String::new(), |(side, path)| {
                format!("<svg viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>")
            });
            document::fill_handout(&format!("<span>{}</span>{code}", escaped(&link)));
        });
        move || drop(heard)
    });
}

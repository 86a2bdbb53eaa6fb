//! The address of the page, for print.

use std::rc::Rc;

use super::qr::squares;
use crate::lesson::share::{Snippets, escaped};
use crate::platform::events::on_window;
use crate::platform::{address, document};
use crate::store::Store;
use crate::view::mounted::use_mounted;
use yew::prelude::*;

/// Fills the part below the figure with the address and its QR code before printing.
#[hook]
pub fn use_print(store: &Rc<Store>) {
    let store = store.clone();
    use_mounted(move || {
        on_window("beforeprint", move |_| {
            let link = Snippets::new(&store.state(), &Default::default(), &address::page(), "").link;
            // The browser prints at once, before Yew would draw a change.
            let code = squares(&link).map_or(String::new(), |(side, path)| {
                format!("<svg viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>")
            });
            document::fill_handout(&format!("<span>{}</span>{code}", escaped(&link)));
        })
    });
}

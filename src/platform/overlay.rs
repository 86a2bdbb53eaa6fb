//! Dialogs, lists and explanations that open over the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement};

use super::document::{root, within};
use super::focus;

/// Opens a modal dialog.
pub fn show_modal(dialog: &Element) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>() {
        // Fails if the dialog is already open, which is fine.
        let _ = dialog.show_modal();
    }
}

/// Opens the dialog that matches `selector`.
pub fn open_dialog(selector: &str) {
    if let Some(Ok(Some(dialog))) = root().map(|root| root.query_selector(selector)) {
        show_modal(&dialog);
    }
}

/// Whether a modal dialog is open.
pub fn in_dialog() -> bool {
    root().is_some_and(|root| root.query_selector("dialog[open]").is_ok_and(|open| open.is_some()))
}

/// Whether the explanation of a term is open. Escape closes it.
pub fn explains() -> bool {
    root().is_some_and(|root| root.query_selector(".explanation:popover-open").is_ok_and(|open| open.is_some()))
}

/// Opens the list of questions.
pub fn open_questions() {
    if let Some(list) = root().and_then(|root| root.query_selector(".stuck").ok()?) {
        let _ = list.set_attribute("open", "");
        focus::set_to_opener("stuck");
    }
}

/// Closes the list that hangs open from the header, and focuses what opened it. Returns whether one was open.
pub fn close_list() -> bool {
    let open = open_list();
    if let Some(list) = &open {
        let _ = list.remove_attribute("open");
        focus::set(list, "summary");
    }
    open.is_some()
}

/// Closes the drawer by its button. Returns whether it was open.
pub fn close_drawer() -> bool {
    let button = root().and_then(|root| root.query_selector("[data-drawer]:not([hidden]) .close").ok()?);
    if let Some(button) = button.as_ref().and_then(JsCast::dyn_ref::<HtmlElement>) {
        button.click();
    }
    button.is_some()
}

/// Closes the list that hangs open from the header after a click elsewhere in the page.
pub fn close_list_beside(event: &Event) {
    if let Some(list) = open_list().filter(|_| !in_dialog() && !within(event, ".pulldown")) {
        let _ = list.remove_attribute("open");
    }
}

fn open_list() -> Option<Element> {
    root()?.query_selector(".pulldown[open]").ok()?
}

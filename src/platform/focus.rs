//! The focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement, SvgElement};

use super::document::root;
use super::{host, window};

/// Focuses the first match of `selector` in `scope`, unless the focus is in the embedding page.
pub fn set(scope: &Element, selector: &str) {
    set_with(scope, selector, &FocusOptions::new());
}

fn set_with(scope: &Element, selector: &str, options: &FocusOptions) {
    let away = host::framed() && !window().document().is_some_and(|document| document.has_focus().unwrap_or(false));
    if !away && let Ok(Some(element)) = scope.query_selector(selector) {
        let _ = match element.dyn_into::<HtmlElement>() {
            Ok(element) => element.focus_with_options(options),
            // A part of a drawing.
            Err(element) => element.unchecked_into::<SvgElement>().focus_with_options(options),
        };
    }
}

/// Focuses the first match of `selector` in the page.
pub fn set_in_page(selector: &str) {
    if let Some(root) = root() {
        set(&root, selector);
    }
}

/// Focuses the control that opens the part of this name.
pub fn set_to_opener(kind: &str) {
    set_in_page(&format!("[data-opens=\"{kind}\"]"));
}

/// Focuses the first match of `selector` in the page if the focused element has been removed.
pub fn recover(selector: &str) {
    let document = window().document();
    let lost = document.is_some_and(|document| document.active_element() == document.body().map(Element::from));
    if let (true, Some(root)) = (lost, root()) {
        // The subject of a step is brought into view, not what is focused.
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        set_with(&root, selector, &options);
    }
}

/// Focuses the control that corresponds to the event's target in another item of its list. `item` selects the item around the target; `place`
/// counts the children of the element around it.
pub fn set_to_item(event: &Event, item: &str, place: usize) {
    const CONTROLS: &str = "button, textarea";
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let found = target.and_then(|target| {
        let item = target.closest(item).ok()??;
        let other = item.parent_element()?.children().item(u32::try_from(place).ok()?)?;
        let (here, there) = (item.query_selector_all(CONTROLS).ok()?, other.query_selector_all(CONTROLS).ok()?);
        let index = (0..here.length()).find(|&at| here.item(at).is_some_and(|one| one.is_same_node(Some(&target))))?;
        there.item(index)?.dyn_into::<HtmlElement>().ok()
    });
    if let Some(found) = found {
        let _ = found.focus();
    }
}

/// Removes the focus from the event's target.
pub fn blur(event: &Event) {
    if let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let _ = target.blur();
    }
}

/// Focuses the field that matches `selector` and selects its text, so that typing replaces it.
pub fn select(selector: &str) {
    let found = root().and_then(|root| root.query_selector(selector).ok()?);
    if let Some(field) = found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

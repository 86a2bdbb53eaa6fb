//! The document around the app.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, MouseEvent};

use super::window;

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = window().document() {
        document.set_title(title);
    }
}

/// Sets these attributes of the root of the document; those that are `None` are removed.
///
/// A browser computes the style of the whole page again when its language is set, even to the same one: so only what differs is set.
pub fn set_page_attributes(attributes: &[(&str, Option<&str>)]) {
    if let Some(root) = window().document().and_then(|document| document.document_element()) {
        for &(name, value) in attributes {
            if root.get_attribute(name).as_deref() != value {
                let _ = value.map_or_else(|| root.remove_attribute(name), |value| root.set_attribute(name, value));
            }
        }
    }
}

/// The element that contains the app.
pub fn root() -> Option<Element> {
    window().document()?.get_element_by_id("app")
}

/// What static/boot.js shows of the page before the app has drawn it.
fn opening() -> Option<Element> {
    window().document()?.query_selector(".opening").ok()?
}

/// Whether a reader sees it. In a tab that is hidden, timers run once a second.
pub fn opening_is_seen() -> bool {
    opening().is_some() && window().document().is_some_and(|document| !document.hidden())
}

/// Shows the app, which has been drawn, in its place.
pub fn show_app() {
    if let Some(opening) = opening() {
        opening.remove();
    }
    announce("parameter-sharing:drawn");
}

/// The address of the file that the `link` element `name` refers to.
pub fn file(name: &str) -> Option<String> {
    let link = window().document()?.query_selector(&format!("link[data-file=\"{name}\"]")).ok()??;
    link.get_attribute("href")
}

/// Fills the part of the page that is printed below the figure.
pub fn fill_handout(html: &str) {
    if let Some(handout) = window().document().and_then(|document| document.get_element_by_id("handout")) {
        handout.set_inner_html(html);
    }
}

/// The part of the page that is printed in place of all others, where it holds something.
pub fn printed_steps() -> Option<Element> {
    window().document()?.get_element_by_id("printed-steps")
}

/// Shows the message that the app has stopped, and logs the cause.
pub fn show_failure(cause: &str) {
    web_sys::console::error_1(&cause.into());
    let failure = window().document().and_then(|document| document.get_element_by_id("failure"));
    if let Some(failure) = failure {
        let _ = failure.remove_attribute("hidden");
    }
    announce("parameter-sharing:failed");
}

/// Opens the browser's dialog for printing.
pub fn print() {
    // A sandboxed frame may not print.
    let _ = window().print();
}

/// Dispatches an event of this kind to scripts in the page.
pub fn announce(kind: &str) {
    if let Ok(event) = Event::new(kind) {
        let _ = window().dispatch_event(&event);
    }
}

/// The value of the attribute `name` on the event's target or its nearest ancestor with that attribute.
pub fn attribute_at(event: &Event, name: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// Sets the address of the link that contains the event's target.
pub fn set_link(event: &Event, address: &str) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(Ok(Some(link))) = element.map(|element| element.closest("a")) {
        let _ = link.set_attribute("href", address);
    }
}

/// Whether the event's target lies in an element that matches `selector`.
pub fn within(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

/// The kind of element that has the focus when a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A text field.
    Text,
    /// Another control, or a figure with arrow keys.
    Control,
    /// A button of the dock, which does not use arrow keys.
    Dock,
    /// An element that uses no keys.
    Page,
}

/// The kind of element that dispatched `event`.
pub fn place_of(event: &Event) -> Place {
    let within = |selector: &str| within(event, selector);
    if within("input:not([type=range]):not([type=checkbox]), textarea, [contenteditable]") {
        return Place::Text;
    }
    if within(".dock") {
        return Place::Dock;
    }
    if within("input, select, button, summary, a[href], [tabindex]") { Place::Control } else { Place::Page }
}

/// The value of the field or menu that dispatched the event.
pub fn value_at(event: &Event) -> Option<String> {
    let target = event.target()?;
    Reflect::get(&target, &"value".into()).ok()?.as_string()
}

/// The number of the slider that dispatched the event.
pub fn number_at(event: &Event) -> Option<f32> {
    event.target()?.dyn_into::<HtmlInputElement>().ok().map(|input| input.value_as_number() as f32)
}

/// Whether the check box that dispatched the event is checked.
pub fn checked_at(event: &Event) -> Option<bool> {
    event.target()?.dyn_into::<HtmlInputElement>().ok().map(|input| input.checked())
}

/// Sets the value of a field, or selects the entry of a menu with this value: its entries are styled anew each time.
pub fn set_value(control: &Element, value: &str) {
    if let Some(menu) = control.dyn_ref::<HtmlSelectElement>() {
        if menu.value() != value {
            menu.set_value(value);
        }
    } else if let Some(field) = control.dyn_ref::<HtmlInputElement>() {
        field.set_value(value);
    }
}

/// Checks or clears a check box.
pub fn set_checked(input: &Element, on: bool) {
    if let Some(input) = input.dyn_ref::<HtmlInputElement>() {
        input.set_checked(on);
    }
}

/// Marks the page as presented, or ends that and the full screen.
pub fn present(on: bool) {
    let Some(document) = window().document() else { return };
    let Some(root) = document.document_element() else { return };
    let _ = if on { root.set_attribute("data-present", "") } else { root.remove_attribute("data-present") };
    if !on && is_full_screen() {
        document.exit_fullscreen();
    }
}

/// Asks for full screen, which browsers grant only while a key or a click is handled. Returns whether the page is in full
/// screen, or may be in a moment.
pub fn enter_full_screen() -> bool {
    let Some(root) = window().document().and_then(|document| document.document_element()) else { return false };
    if is_full_screen() || !allows_full_screen() {
        return is_full_screen();
    }
    let asked = Reflect::get(&root, &"requestFullscreen".into()).and_then(|ask| ask.dyn_into::<Function>());
    let answer = asked.ok().filter(|_| is_active()).and_then(|ask| ask.call0(&root).ok());
    let may_be = answer.is_some();
    if let Some(answer) = answer {
        // If full screen is refused, the presentation stays in the window.
        spawn_local(async move { drop(JsFuture::from(Promise::resolve(&answer)).await) });
    }
    may_be
}

/// Whether the reader has just pressed a key or clicked. Browsers that cannot tell count as if so.
fn is_active() -> bool {
    let of = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let activation = of(&window().navigator(), "userActivation").filter(|activation| !activation.is_undefined());
    activation.and_then(|activation| of(&activation, "isActive")).is_none_or(|active| active.is_truthy())
}

/// Whether the browser, and the page around a frame, allow the whole screen.
pub fn allows_full_screen() -> bool {
    window().document().is_some_and(|document| document.fullscreen_enabled())
}

/// Whether the page is being presented.
pub fn is_presenting() -> bool {
    window()
        .document()
        .and_then(|document| document.document_element())
        .is_some_and(|root| root.has_attribute("data-present"))
}

/// Whether the page is in full screen.
pub fn is_full_screen() -> bool {
    window().document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Whether the event lies in the left third of the window.
pub fn at_left(event: &MouseEvent) -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default();
    f64::from(event.client_x()) < width / 3.0
}

/// Whether the focused element uses `key` itself.
pub fn uses_key(event: &Event, key: &str) -> bool {
    let own = match key {
        "Enter" | " " => "button, summary, a[href], select, input, textarea",
        _ => "select, input:not([type=checkbox]), textarea",
    };
    within(event, own)
}

/// Marks the page as framed for the style sheet, which then lets its height follow the content.
pub fn mark_framed() {
    if let Some(root) = window().document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-framed", "");
    }
}

/// Whether the page stands in a frame without an origin, from which the page around it may have taken the right to save
/// files and to open windows: no script can ask which.
pub fn is_sandboxed() -> bool {
    let of = |name: &str| Reflect::get(&window(), &name.into()).ok();
    let framed = of("parent") != of("self");
    framed && of("origin").is_some_and(|origin| origin == "null")
}

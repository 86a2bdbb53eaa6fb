//! The page around the app.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, MouseEvent};

use super::window;

/// Sets the language, title and theme of the document.
pub fn set_page_attributes(lang: &str, title: &str, theme: &str) {
    let Some(document) = window().document() else {
        return;
    };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        for (name, value) in [("lang", lang), ("data-theme", theme)] {
            let _ = root.set_attribute(name, value);
        }
    }
}

/// The element that the app fills.
pub fn root() -> Option<Element> {
    window().document()?.get_element_by_id("app")
}

/// The address of a file that comes with the page, from its `link` element.
pub fn file(name: &str) -> Option<String> {
    let link = window().document()?.query_selector(&format!("link[data-file=\"{name}\"]")).ok()??;
    link.get_attribute("href")
}

/// Fills the part that is printed below the figure.
pub fn fill_handout(html: &str) {
    if let Some(handout) = window().document().and_then(|document| document.get_element_by_id("handout")) {
        handout.set_inner_html(html);
    }
}

/// Opens the presenter's window; does nothing where the page is a single file.
pub fn open_presenter() {
    if let Some(address) = file("presenter") {
        // A browser that blocks the window tells the reader itself.
        let _ = window().open_with_url_and_target_and_features(&address, "presenter", "popup,width=900,height=700");
    }
}

/// Shows the page's message that the app has stopped, and logs the cause.
pub fn show_failure(cause: &str) {
    web_sys::console::error_1(&cause.into());
    let failure = window().document().and_then(|document| document.get_element_by_id("failure"));
    if let Some(failure) = failure {
        let _ = failure.remove_attribute("hidden");
    }
    announce("parameter-sharing:failed");
}

/// Dispatches an event of this kind to scripts in the page.
pub fn announce(kind: &str) {
    if let Ok(event) = Event::new(kind) {
        let _ = window().dispatch_event(&event);
    }
}

/// The value of attribute `name` at the event's target or the nearest element around it that has one.
pub fn attribute_at(event: &Event, name: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// Sets the address of the link around the event's target.
pub fn set_link(event: &Event, address: &str) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(Ok(Some(link))) = element.map(|element| element.closest("a")) {
        let _ = link.set_attribute("href", address);
    }
}

/// Whether the event's target lies in an element that `selector` matches.
pub fn within(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Takes the focus from the event's target.
pub fn blur(event: &Event) {
    if let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let _ = target.blur();
    }
}

/// Moves the focus to the field that `selector` matches and selects its text, so that typing replaces it.
pub fn select(selector: &str) {
    let found = root().and_then(|root| root.query_selector(selector).ok()?);
    if let Some(field) = found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// The kind of element that has the focus when a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A text field.
    Text,
    /// Another control, or a figure that keys move.
    Control,
    /// A button of the notes, which needs no arrow keys.
    Notes,
    /// An element without a use for keys.
    Page,
}

/// The kind of element that `event` comes from.
pub fn place_of(event: &Event) -> Place {
    let within = |selector: &str| within(event, selector);
    if within("input:not([type=range]):not([type=checkbox]), textarea, [contenteditable]") {
        return Place::Text;
    }
    if within(".notes") {
        return Place::Notes;
    }
    if within("input, select, button, summary, a[href], [tabindex]") { Place::Control } else { Place::Page }
}

/// The value of the field or menu that the event comes from.
pub fn value_at(event: &Event) -> Option<String> {
    let target = event.target()?;
    Reflect::get(&target, &"value".into()).ok()?.as_string()
}

/// Whether the check box that the event comes from is on.
pub fn checked_at(event: &Event) -> Option<bool> {
    event.target()?.dyn_into::<HtmlInputElement>().ok().map(|input| input.checked())
}

/// Selects the entry of a menu with this value.
pub fn set_value(menu: &Element, value: &'static str) {
    if let Some(menu) = menu.dyn_ref::<HtmlSelectElement>() {
        menu.set_value(value);
    }
}

/// Checks or clears a check box.
pub fn set_checked(input: &Element, on: bool) {
    if let Some(input) = input.dyn_ref::<HtmlInputElement>() {
        input.set_checked(on);
    }
}

/// Opens a dialog in front of the page.
pub fn show_modal(dialog: &Element) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>() {
        // One that is open already stays so.
        let _ = dialog.show_modal();
    }
}

/// Opens the dialog that `selector` matches.
pub fn open_dialog(selector: &str) {
    if let Some(Ok(Some(dialog))) = root().map(|root| root.query_selector(selector)) {
        show_modal(&dialog);
    }
}

/// Whether a dialog is open in front of the page.
pub fn in_dialog() -> bool {
    root().is_some_and(|root| root.query_selector("dialog[open]").is_ok_and(|open| open.is_some()))
}

/// Starts or ends presenting, in full screen where the browser allows it.
pub fn present(on: bool) {
    let Some(document) = window().document() else { return };
    let Some(root) = document.document_element() else { return };
    let _ = if on { root.set_attribute("data-present", "") } else { root.remove_attribute("data-present") };
    if on && document.fullscreen_enabled() {
        let asked = Reflect::get(&root, &"requestFullscreen".into()).and_then(|ask| ask.dyn_into::<Function>());
        if let Ok(answer) = asked.and_then(|ask| ask.call0(&root)) {
            // If full screen is refused, the page is presented in the window.
            spawn_local(async move { drop(JsFuture::from(Promise::resolve(&answer)).await) });
        }
    } else if !on && full_screen() {
        document.exit_fullscreen();
    }
}

/// Whether the page is presented.
pub fn presented() -> bool {
    window()
        .document()
        .and_then(|document| document.document_element())
        .is_some_and(|root| root.has_attribute("data-present"))
}

/// Whether the page fills the screen.
pub fn full_screen() -> bool {
    window().document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Whether the event lies in the left third of the window.
pub fn at_left(event: &MouseEvent) -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default();
    f64::from(event.client_x()) < width / 3.0
}

/// Clicks the first button that `selector` matches.
pub fn press(selector: &str) {
    let found = root().and_then(|root| root.query_selector(selector).ok()?);
    if let Some(button) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Whether the element that has the focus uses `key` itself.
pub fn needs(event: &Event, key: &str) -> bool {
    let own = match key {
        "Enter" | " " => "button, summary, a[href], select, input, textarea",
        _ => "select, input:not([type=checkbox]), textarea",
    };
    within(event, own)
}

/// Marks the page as framed, for the style sheet: the frame's height follows the page.
pub fn mark_framed() {
    if let Some(root) = window().document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-framed", "");
    }
}

/// Scrolls to the top of the page, or just as far down as the part that `selector` matches needs to be visible. Returns the
/// distance from the top in CSS pixels.
pub fn show_subject(selector: &str) -> f64 {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(Ok(Some(part))) = root().map(|root| root.query_selector(&format!("main {selector}"))) {
        let place = part.get_bounding_client_rect();
        window().scroll_by_with_x_and_y(0.0, (place.bottom() - foot() + 8.0).min(place.top() - 8.0).max(0.0).ceil());
    }
    scrolled()
}

/// The distance in CSS pixels by which the page is scrolled down.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// The lower end of the part of the window that the notes do not cover.
fn foot() -> f64 {
    let notes = window().document().and_then(|document| document.query_selector(".notes").ok().flatten());
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    notes.map_or(height, |notes| notes.get_bounding_client_rect().top())
}

/// Scrolls a field and its message into view, above the notes and away from the left edge.
pub fn show_message(field: &Element) {
    let Ok(Some(message)) = field.query_selector("[role=alert]") else { return };
    let (around, said) = (field.get_bounding_client_rect(), message.get_bounding_client_rect());
    if said.left() < 0.0 {
        let _ = message.set_attribute("data-rightwards", "");
    }
    let limit = foot();
    let (above, below) = (around.top().min(said.top()), around.bottom().max(said.bottom()) - limit);
    window().scroll_by_with_x_and_y(0.0, if below > 0.0 { below.ceil() } else { above.min(0.0).floor() });
}

/// Focuses the control that opens the notes of this kind.
pub fn focus_opener(kind: &str) {
    if let Some(root) = root() {
        focus(&root, &format!("[data-opens=\"{kind}\"]"));
    }
}

/// Closes the list of questions, and returns whether it was open.
pub fn close_questions() -> bool {
    let open = root().and_then(|root| root.query_selector(".stuck[open]").ok()?);
    let closed = open.is_some_and(|list| list.remove_attribute("open").is_ok());
    if closed {
        focus_opener("stuck");
    }
    closed
}

/// Focuses the first element inside `scope` that `selector` matches, unless the focus is in the page around the frame.
pub fn focus(scope: &Element, selector: &str) {
    let away =
        super::host::framed() && !window().document().is_some_and(|document| document.has_focus().unwrap_or(false));
    if !away
        && let Ok(Some(element)) = scope.query_selector(selector)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let _ = element.focus();
    }
}

//! The page around the app.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, MouseEvent};

use super::window;

/// Sets language, title and theme of the document.
pub fn dress(lang: &str, title: &str, theme: &str) {
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

/// The address of a file that comes with the page, which says there where it lies.
pub fn file(name: &str) -> Option<String> {
    let link = window().document()?.query_selector(&format!("link[data-file=\"{name}\"]")).ok()??;
    link.get_attribute("href")
}

/// Writes what stands below the figure on paper.
pub fn fill_handout(html: &str) {
    if let Some(handout) = window().document().and_then(|document| document.get_element_by_id("handout")) {
        handout.set_inner_html(html);
    }
}

/// Opens the window in which whoever presents sees more than the room; none where the page is a single file.
pub fn open_presenter() {
    if let Some(address) = file("presenter") {
        // A browser that opens none says so itself.
        let _ = window().open_with_url_and_target_and_features(&address, "presenter", "popup,width=900,height=700");
    }
}

/// Shows the message that stands ready in the page for when the app has stopped.
pub fn show_failure(cause: &str) {
    web_sys::console::error_1(&cause.into());
    let failure = window().document().and_then(|document| document.get_element_by_id("failure"));
    if let Some(failure) = failure {
        let _ = failure.remove_attribute("hidden");
    }
    announce("parameter-sharing:failed");
}

/// Tells scripts in the page that `kind` has happened.
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

/// Lets the link at the event's target lead to `address`.
pub fn set_link(event: &Event, address: &str) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(Ok(Some(link))) = element.map(|element| element.closest("a")) {
        let _ = link.set_attribute("href", address);
    }
}

/// Whether the event comes from inside something that `selector` finds.
pub fn within(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Takes the focus from what the event comes from.
pub fn blur(event: &Event) {
    if let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let _ = target.blur();
    }
}

/// Moves the focus to the field that `selector` finds, so that what is typed takes the place of what stands there.
pub fn select(selector: &str) {
    let found = root().and_then(|root| root.query_selector(selector).ok()?);
    if let Some(field) = found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// What has the focus when a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A field that text is typed into.
    Text,
    /// Another control, or a figure that moves by keys.
    Control,
    /// A button of the notes, which needs no arrow keys.
    Notes,
    /// Nothing that needs keys.
    Page,
}

/// What the key of `event` goes to.
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

/// What stands in the field or menu that the event comes from.
pub fn value_at(event: &Event) -> Option<String> {
    let target = event.target()?;
    Reflect::get(&target, &"value".into()).ok()?.as_string()
}

/// Whether the check box that the event comes from is on.
pub fn checked_at(event: &Event) -> Option<bool> {
    event.target()?.dyn_into::<HtmlInputElement>().ok().map(|input| input.checked())
}

/// Makes a menu show the entry with this value.
pub fn set_value(menu: &Element, value: &'static str) {
    if let Some(menu) = menu.dyn_ref::<HtmlSelectElement>() {
        menu.set_value(value);
    }
}

/// Makes a check box show whether it is on.
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

/// Opens the dialog that `selector` finds.
pub fn open_dialog(selector: &str) {
    if let Some(Ok(Some(dialog))) = root().map(|root| root.query_selector(selector)) {
        show_modal(&dialog);
    }
}

/// Whether a dialog is open in front of the page.
pub fn in_dialog() -> bool {
    root().is_some_and(|root| root.query_selector("dialog[open]").is_ok_and(|open| open.is_some()))
}

/// Fills the screen, where the browser allows it, or stops to.
pub fn present(on: bool) {
    let Some(document) = window().document() else { return };
    let Some(root) = document.document_element() else { return };
    let _ = if on { root.set_attribute("data-present", "") } else { root.remove_attribute("data-present") };
    if on && document.fullscreen_enabled() {
        let asked = Reflect::get(&root, &"requestFullscreen".into()).and_then(|ask| ask.dyn_into::<Function>());
        if let Ok(answer) = asked.and_then(|ask| ask.call0(&root)) {
            // Where the reader does not want it, the window is large enough.
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

/// Whether a touch at the event's place means the left part of the window.
pub fn at_left(event: &MouseEvent) -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default();
    f64::from(event.client_x()) < width / 3.0
}

/// Presses the first button that `selector` finds.
pub fn press(selector: &str) {
    let found = root().and_then(|root| root.query_selector(selector).ok()?);
    if let Some(button) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Whether what has the focus has a use of its own for `key`.
pub fn needs(event: &Event, key: &str) -> bool {
    let own = match key {
        "Enter" | " " => "button, summary, a[href], select, input, textarea",
        _ => "select, input:not([type=checkbox]), textarea",
    };
    within(event, own)
}

/// Tells the style sheet that the window is a frame, whose height follows the page instead of leading it.
pub fn mark_framed() {
    if let Some(root) = window().document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-framed", "");
    }
}

/// Goes to the top of the page, or as far down from there as the part that `selector` finds needs in order to be seen; says
/// how far down that is, in CSS pixels.
pub fn show_subject(selector: &str) -> f64 {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(Ok(Some(part))) = root().map(|root| root.query_selector(&format!("main {selector}"))) {
        let place = part.get_bounding_client_rect();
        window().scroll_by_with_x_and_y(0.0, (place.bottom() - foot() + 8.0).min(place.top() - 8.0).max(0.0).ceil());
    }
    scrolled()
}

/// How far down the page is scrolled.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Where the part of the window ends that is not covered by the notes.
fn foot() -> f64 {
    let notes = window().document().and_then(|document| document.query_selector(".notes").ok().flatten());
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    notes.map_or(height, |notes| notes.get_bounding_client_rect().top())
}

/// Brings a message and the field that it belongs to into view: from under the notes, and away from the left edge.
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

/// Moves the focus to the control that opens the notes of this kind.
pub fn focus_opener(kind: &str) {
    if let Some(root) = root() {
        focus(&root, &format!("[data-opens=\"{kind}\"]"));
    }
}

/// Closes the list of questions, if it is open, and says so.
pub fn close_questions() -> bool {
    let open = root().and_then(|root| root.query_selector(".stuck[open]").ok()?);
    let closed = open.is_some_and(|list| list.remove_attribute("open").is_ok());
    if closed {
        focus_opener("stuck");
    }
    closed
}

/// Moves the focus to the first element inside `scope` that `selector` finds; a frame does not take it from the page
/// around it.
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

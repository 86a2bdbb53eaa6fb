//! Scrolling parts of the page into view.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document::root;
use super::frames::now;
use super::size::Size;
use super::window;

/// Milliseconds after which the height of a new figure is settled.
const SETTLED: f64 = 200.0;

/// CSS pixels of a bar of buttons before the pressed one.
const BEFORE: i32 = 60;

/// Scrolls to the top of the page, or down just far enough to show the part that matches `selector` above the `dock`: after
/// the next layout, and after each that changes the height of the page until it has settled.
pub fn follow(selector: &'static str, dock: Element) -> Option<Size> {
    let main = dock.closest("main").ok()??;
    let mut shown = None;
    Size::observe(&[&main.clone(), &dock.clone()], move || {
        let (since, at) = shown.unwrap_or_else(|| (now(), position()));
        // A reader who scrolls meanwhile is not scrolled back.
        if now() - since < SETTLED && at == position() {
            show(selector, &main, &dock);
            shown = Some((since, position()));
        }
    })
}

fn show(selector: &str, main: &Element, dock: &Element) {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Ok(Some(part)) = main.query_selector(selector) {
        let place = part.get_bounding_client_rect();
        let down = (place.bottom() - visible_bottom(Some(dock)) + 8.0).min(place.top() - 8.0).max(0.0).ceil();
        window().scroll_by_with_x_and_y(0.0, down);
    }
}

/// Scrolls the first match of `selector` to the bottom of what is in view.
pub fn to_bottom(selector: &str) {
    if let Some(found) = root().and_then(|root| root.query_selector(selector).ok()?) {
        found.scroll_into_view_with_bool(false);
    }
}

/// Scrolls a bar of buttons sideways until the pressed one stands near its left edge, with a part of the one before: after
/// the next layout, and after each that changes the width of the bar.
pub fn to_pressed(bar: Element) -> Option<Size> {
    Size::observe(&[&bar.clone()], move || {
        if let Ok(Some(button)) = bar.query_selector("[aria-pressed=true]") {
            let [from, to] = [&bar, &button].map(|element| element.get_bounding_client_rect().left());
            bar.set_scroll_left(bar.scroll_left() + (to - from) as i32 - BEFORE);
        }
    })
}

/// The scroll position in CSS pixels from the top.
fn position() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// The bottom of the part of the window that the dock does not cover.
fn visible_bottom(dock: Option<&Element>) -> f64 {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    dock.map_or(height, |dock| dock.get_bounding_client_rect().top().min(height))
}

/// Scrolls a field and its message into view: in the drawer, or else above the dock.
pub fn show_message(field: &Element) {
    let found = field.query_selector("[role=alert]").ok().flatten();
    let Some(message) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return };
    let drawer = field.closest(".drawer").ok().flatten();
    place_message(&message, field, drawer.as_ref());
    let (around, said) = (field.get_bounding_client_rect(), message.get_bounding_client_rect());
    let dock = window().document().and_then(|document| document.query_selector(".dock").ok().flatten());
    let (top, bottom) = drawer.as_ref().map_or_else(
        || (0.0, visible_bottom(dock.as_ref())),
        |drawer| (drawer.get_bounding_client_rect().top(), drawer.get_bounding_client_rect().bottom()),
    );
    let (above, below) = (around.top().min(said.top()) - top, around.bottom().max(said.bottom()) - bottom);
    let distance = if below > 0.0 { below.ceil() } else { above.min(0.0).floor() };
    match drawer {
        Some(drawer) => drawer.scroll_by_with_x_and_y(0.0, distance),
        None => window().scroll_by_with_x_and_y(0.0, distance),
    }
}

/// Keeps the message of a field right of the left edge, and lifts it out of a drawing, which would clip it and paint over it what
/// comes later.
fn place_message(message: &HtmlElement, field: &Element, drawer: Option<&Element>) {
    let set = |name: &str, pixels: f64| message.style().set_property(name, &format!("{}px", pixels.round() as i32));
    let edge = 8.0 + drawer.map_or(0.0, |drawer| drawer.get_bounding_client_rect().left());
    if let (Ok(Some(_)), Ok(Some(page))) = (field.closest("foreignObject"), field.closest("body")) {
        let _ = message.set_attribute("popover", "manual");
        // Fails where it is open already, and in browsers without popovers.
        let _ = message.show_popover();
        let (around, page) = (field.get_bounding_client_rect(), page.get_bounding_client_rect());
        let width = message.get_bounding_client_rect().width();
        let _ = set("left", (around.right() - width).max(edge) - page.left());
        let _ = set("top", around.bottom() + 5.0 - page.top());
    } else {
        let _ = message.style().remove_property("right");
        let hidden = edge - message.get_bounding_client_rect().left();
        let _ = set("right", -hidden.max(0.0));
    }
}

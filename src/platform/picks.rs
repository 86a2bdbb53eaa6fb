//! Pointing at parts of the figure.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::document::root;
use super::events::{EventListener, on_window_first};
use super::{keyboard, window};

/// The attribute with the name of a part that has no words of its own.
const SPOKEN: &str = "data-spoken";

/// The part of the figure at the event's target, as the attribute `hook` names it.
fn part_at(event: &Event, hook: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(".stage").ok()??;
    target.closest(&format!("[{hook}]")).ok()??.get_attribute(hook)
}

/// Calls `point` with each part that is clicked, or on which Enter or Space is pressed, in place of what the figure does
/// then. What lies under the mouse lights nothing meanwhile.
pub fn on_point(hook: &'static str, from: Vec<String>, point: impl Fn(String) + 'static) -> Vec<EventListener> {
    let point = Rc::new(point);
    let from = Rc::new(from);
    let listen = |kind: &'static str| {
        let (point, from) = (point.clone(), from.clone());
        on_window_first(kind, move |event| {
            let Some(part) = part_at(event, hook).filter(|part| from.contains(part)) else { return };
            let is_press = event.dyn_ref().map(keyboard::is_press);
            // Other keys are the page's.
            if is_press == Some(false) {
                return;
            }
            event.stop_propagation();
            if kind == "click" || is_press == Some(true) {
                event.prevent_default();
                point(part);
            }
        })
    };
    ["click", "keydown", "pointerdown", "pointerover", "dblclick"].map(listen).into()
}

/// Marks the parts that can be pointed at, and those that are, in place of earlier marks; each can be reached by the keyboard.
pub fn mark(hook: &str, from: &[String], is_picked: impl Fn(&str) -> bool) {
    unmark_unless(|element| element.get_attribute(hook).is_some_and(|part| from.contains(&part)));
    let Some(stage) = root().and_then(|root| root.query_selector(".stage").ok()?) else { return };
    for part in from {
        let Ok(parts) = stage.query_selector_all(&format!("[{hook}=\"{part}\"]")) else { continue };
        let parts: Vec<Element> = (0..parts.length()).filter_map(|place| parts.item(place)?.dyn_into().ok()).collect();
        let reached = parts.iter().any(|part| {
            part.has_attribute("tabindex") && !part.has_attribute("data-reached") || part.tag_name() == "BUTTON"
        });
        for (place, element) in parts.iter().enumerate() {
            let set = |name: &str, value: &str| {
                // Only an invalid name fails.
                let _ = element.set_attribute(name, value);
            };
            let picked = if is_picked(part) { "true" } else { "false" };
            set("data-pick", picked);
            if !reached && place == 0 {
                set("tabindex", "0");
                set("role", "button");
                set("data-reached", "");
                if let Some(name) = element.get_attribute(SPOKEN) {
                    set("aria-label", &name);
                }
            }
            if element.has_attribute("role") || element.has_attribute("aria-pressed") {
                set("aria-pressed", picked);
            }
        }
    }
}

/// Takes all marks away.
pub fn unmark() {
    unmark_unless(|_| false);
}

/// Takes the marks of all elements away, except of those that `stay`: they may have the focus.
fn unmark_unless(stay: impl Fn(&Element) -> bool) {
    let Some(marked) = window().document().and_then(|document| document.query_selector_all("[data-pick]").ok()) else {
        return;
    };
    for place in 0..marked.length() {
        let element: Option<Element> = marked.item(place).and_then(|node| node.dyn_into().ok());
        let Some(element) = element.filter(|element| !stay(element)) else { continue };
        let own: &[&str] = if element.has_attribute("data-reached") {
            &["data-pick", "data-reached", "tabindex", "role", "aria-pressed", "aria-label"]
        } else {
            &["data-pick"]
        };
        for name in own {
            // Only an invalid name fails.
            let _ = element.remove_attribute(name);
        }
    }
}

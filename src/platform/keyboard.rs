//! Keys pressed anywhere in the page.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::events::{EventListener, on_window, on_window_first};
use super::{document, overlay};

/// Calls `callback` for each key, after the listeners of the elements.
pub fn on_key(mut callback: impl FnMut(&KeyboardEvent) + 'static) -> EventListener {
    on_window("keydown", move |event| event.dyn_ref().into_iter().for_each(&mut callback))
}

/// Like [`on_key`], but before the listeners of the elements.
pub fn on_key_first(mut callback: impl FnMut(&KeyboardEvent) + 'static) -> EventListener {
    on_window_first("keydown", move |event| event.dyn_ref().into_iter().for_each(&mut callback))
}

/// Calls `callback` when Escape is pressed, before the listeners of the elements.
pub fn on_escape_first(mut callback: impl FnMut(&Event) + 'static) -> EventListener {
    on_window_first("keydown", move |event| {
        if is_escape(event) {
            callback(event);
        }
    })
}

/// Calls `callback` when Escape is pressed and has no other use: in fields, menus, dialogs and presentations it has.
pub fn on_escape(mut callback: impl FnMut() + 'static) -> EventListener {
    on_window("keydown", move |event| {
        let used = || document::is_presenting() || overlay::in_dialog() || document::within(event, "input, select");
        if is_escape(event) && !event.default_prevented() && !used() {
            callback();
        }
    })
}

/// Whether the key presses a button: Enter or Space.
pub fn is_press(event: &KeyboardEvent) -> bool {
    matches!(event.key().as_str(), "Enter" | " ")
}

/// Whether the key composes a character with an input method.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    // Safari reports the key that ends it with this code alone.
    event.is_composing() || event.key_code() == 229
}

/// Whether the key belongs to the system or to an input method: with Alt or AltGr, or while a character is composed.
pub fn is_foreign(event: &KeyboardEvent) -> bool {
    event.alt_key() || event.get_modifier_state("AltGraph") || is_composing(event)
}

/// The key of `event` as a shortcut names it.
pub fn shortcut(event: &KeyboardEvent) -> String {
    on_latin_keys(event.key(), &event.code())
}

/// `key`, or the Latin letter at the same place of the keyboard, `code`, if it is a letter of another script.
fn on_latin_keys(key: String, code: &str) -> String {
    let is_other_script =
        |letter: char| letter.is_alphabetic() && !matches!(letter, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    match code.strip_prefix("Key") {
        _ if !key.starts_with(is_other_script) => key,
        Some(letter) => letter.to_ascii_lowercase(),
        None if code == "Period" => ".".to_owned(),
        None => key,
    }
}

/// Whether the key is Escape, and closes no explanation of a term.
pub fn is_escape(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape" && !is_composing(event))
        && !overlay::explains()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortcut_is_found_by_its_letter_and_by_its_place_where_there_are_no_latin_letters() {
        for (key, code, shortcut) in [
            ("p", "KeyP", "p"),
            ("з", "KeyP", "p"),
            ("Я", "KeyZ", "z"),
            ("π", "KeyP", "p"),
            ("ق", "KeyR", "r"),
            ("מ", "KeyN", "n"),
            ("ю", "Period", "."),
            // Dvorak, QWERTZ and AZERTY have Latin letters: their own count.
            ("l", "KeyP", "l"),
            ("z", "KeyY", "z"),
            ("w", "KeyZ", "w"),
            ("é", "Digit2", "é"),
            ("þ", "KeyP", "þ"),
            (".", "Slash", "."),
            ("ArrowRight", "ArrowRight", "ArrowRight"),
            ("PageDown", "", "PageDown"),
        ] {
            assert_eq!(on_latin_keys(key.to_owned(), code), shortcut, "{key} {code}");
        }
    }
}

//! A pasted row of numbers, entered into several fields.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit};

use super::document::set_value;
use super::frames::now;

thread_local! {
    /// The time of the row that is being entered.
    static ENTERING: Cell<Option<f64>> = const { Cell::new(None) };
}

/// The time of a change in milliseconds. All numbers of a row change at the same time, however long drawing takes, so that
/// they are undone together.
pub fn time_of_change() -> f64 {
    ENTERING.get().unwrap_or_else(now)
}

/// Enters the texts into the number field `field` and those that follow it in its row or table, as if each were typed.
/// Returns the number of these fields; if there are fewer fields than texts, nothing is entered.
pub fn enter(field: &Element, texts: &[String]) -> usize {
    let fields = fields_from(field);
    if texts.len() <= fields.len() {
        ENTERING.set(Some(now()));
        for (field, text) in fields.iter().zip(texts) {
            type_into(field, text);
        }
        ENTERING.set(None);
    }
    fields.len()
}

/// `field` and those that follow it in its row or table.
fn fields_from(field: &Element) -> Vec<Element> {
    let group = field.closest("table, .fields, svg").ok().flatten();
    let fields = group.and_then(|group| group.query_selector_all(":is(td, .fields, .tap) > .field").ok());
    let fields = fields.into_iter().flat_map(|fields| (0..fields.length()).filter_map(move |at| fields.get(at)));
    let following: Vec<Element> =
        fields.filter_map(|field| field.dyn_into().ok()).skip_while(|other| other != field).collect();
    if following.is_empty() { vec![field.clone()] } else { following }
}

fn type_into(field: &Element, text: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let (Ok(Some(input)), Ok(event)) =
        (field.query_selector("input"), Event::new_with_event_init_dict("input", &options))
    {
        set_value(&input, text);
        let _ = input.dispatch_event(&event);
    }
}

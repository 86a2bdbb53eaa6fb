//! The layout that fills the window without scrolling. The figure is laid out on a board that is at least as wide as a tablet and
//! drawn smaller; the words below it keep their size, and shrink only where they would not fit.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MediaList};

use super::document::root;
use super::style::Styled;
use super::window;

/// The least width and height of the board, in CSS pixels.
const LEAST: (f64, f64) = (1024.0, 470.0);
/// The parts of figures that scroll where they are larger than their room.
const SCROLLING: &str = ".scroll, .reading, .segments, .presets";
/// How much smaller the figure is drawn from one attempt to the next.
const SMALLER: f64 = 0.95;
/// The most attempts.
const ATTEMPTS: i32 = 20;
/// The least size of the words, as a part of theirs.
const LEAST_WORDS: f32 = 0.7;

/// The layout of a page, and the media queries of its style sheets, which must ask for the width of the board.
pub struct Fit {
    queries: Vec<(MediaList, String)>,
    /// The number of attempts that this window and this view of the scene needed: within a view the figure keeps its size.
    attempts: Option<((f64, f64), String, i32)>,
    scale: f64,
}

impl Fit {
    /// The layout of a page that is not laid out yet.
    pub fn new() -> Fit {
        let mut queries = Vec::new();
        if let Some(document) = window().document()
            && let Ok(sheets) = Reflect::get(&document, &"styleSheets".into())
        {
            Array::from(&sheets).iter().for_each(|sheet| collect(&sheet, &mut queries));
        }
        Fit { queries, attempts: None, scale: 1.0 }
    }

    /// Lays the page out. `view` names what is shown.
    pub fn settle(&mut self, view: &str) -> Option<()> {
        let find = |selector: &str| root()?.query_selector(selector).ok()?;
        let (main, board) = (find("main")?, find(".board")?);
        // The foot may be left out, and an exercise has no narrator's sentence.
        let (stage, dock, narrator) = (find(".stage")?, find(".dock"), find("[data-narrator]"));
        let style = Styled::new(window().document()?.document_element()?.dyn_into::<HtmlElement>().ok()?);
        let room = (
            f64::from(main.client_width()),
            f64::from(main.client_height() - dock.map_or(0, |dock| dock.client_height())),
        );
        let most = (room.0 / LEAST.0).min(room.1 / LEAST.1).clamp(0.01, 1.0);
        let known = self.attempts.take().filter(|(before, name, _)| *before == room && name == view);
        let mut attempt = known.map_or(0, |(.., attempt)| attempt);
        let scrolls = stage.query_selector_all(SCROLLING).ok()?;
        let scrolls = || (0..scrolls.length()).filter_map(|place| scrolls.get(place)?.dyn_into().ok());
        loop {
            let scale = most * SMALLER.powi(attempt);
            self.scale_to(scale, room, &style);
            if attempt == ATTEMPTS
                || !(overflows(&board) || overflows(&stage) || scrolls().any(|part| overflows(&part)))
            {
                break;
            }
            attempt += 1;
        }
        self.attempts = Some((room, view.to_owned(), attempt));
        let mut words = 1.0;
        style.set("--words", words);
        while narrator.as_ref().is_some_and(overflows) && words > LEAST_WORDS {
            words -= 0.05;
            style.set("--words", words);
        }
        Some(())
    }

    fn scale_to(&mut self, scale: f64, (width, height): (f64, f64), style: &Styled) {
        style.set("--fit", scale as f32);
        style.set("--fit-width", (width / scale) as f32);
        style.set("--fit-height", (height / scale) as f32);
        if self.scale != scale {
            self.scale = scale;
            for (list, text) in &self.queries {
                list.set_media_text(&scaled(text, scale));
            }
        }
    }
}

impl Default for Fit {
    fn default() -> Fit {
        Fit::new()
    }
}

impl Drop for Fit {
    fn drop(&mut self) {
        self.queries.iter().for_each(|(list, text)| list.set_media_text(text));
    }
}

/// Whether something in `element` reaches beyond it.
fn overflows(element: &Element) -> bool {
    element.scroll_width() > element.client_width() + 1 || element.scroll_height() > element.client_height() + 1
}

/// Puts the media queries about the width of the window into `queries`.
fn collect(rule: &JsValue, queries: &mut Vec<(MediaList, String)>) {
    let part = |name: &str| Reflect::get(rule, &name.into()).unwrap_or_default();
    // A sheet has a list too.
    if let Ok(list) = part("media").dyn_into::<MediaList>() {
        let text = list.media_text();
        if text.contains("width") {
            queries.push((list, text));
        }
    }
    if let Some(rules) = part("cssRules").dyn_ref::<js_sys::Object>() {
        Array::from(rules).iter().for_each(|rule| collect(&rule, queries));
    }
}

/// A media query with its lengths in `rem` made smaller by `scale`.
fn scaled(query: &str, scale: f64) -> String {
    let Some((lengths, last)) = query.rsplit_once("rem") else { return query.to_owned() };
    let mut text = String::new();
    for part in lengths.split("rem") {
        let start = part.rfind(|letter: char| !(letter.is_ascii_digit() || letter == '.')).map_or(0, |at| at + 1);
        let length: f32 = part[start..].parse().unwrap_or_default();
        text.push_str(&part[..start]);
        text.push_str(&format!("{}rem", length * scale as f32));
    }
    text + last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_asks_for_the_width_of_the_board() {
        let query = "screen and (min-width: 48.01rem) and (max-width: 72rem)";
        assert_eq!(scaled(query, 0.5), "screen and (min-width: 24.005rem) and (max-width: 36rem)");
        assert_eq!(scaled("screen", 0.5), "screen");
    }
}

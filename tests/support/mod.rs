//! The page's markup, drawn natively.
#![allow(dead_code, reason = "each test file takes what it needs")]

use std::rc::Rc;

use parameter_sharing::lesson::{Action, Lang, State, reduce};
use parameter_sharing::view::{Page, PageProps};
use parameter_sharing::words::{Numbers, Texts, Words};
use yew::{Callback, LocalServerRenderer};

/// What is in the file of words of `lang`.
pub fn file_of_words(lang: Lang) -> String {
    let path = format!("{}/static/words/{}.ftl", env!("CARGO_MANIFEST_DIR"), lang.tag());
    std::fs::read_to_string(path).expect("a file of words")
}

/// Numbers that have at most three decimals, and the plural categories of the languages that there are.
pub fn numbers(lang: Lang) -> Numbers {
    let write = |_, value: f64| ((value * 1e3).round() / 1e3).to_string();
    let plural = |tag, value| if tag == "en" && value == 1.0 { "one".to_owned() } else { "other".to_owned() };
    Numbers { lang, write, plural }
}

/// The words of `lang`.
pub fn texts(lang: Lang) -> Texts {
    Texts::new(Words::read(file_of_words(lang), numbers(lang)), None)
}

/// The markup of the page that `fragment` opens, in `lang`.
pub fn page(fragment: &str, lang: Lang) -> String {
    let props = PageProps {
        texts: texts(lang),
        reduced_motion: false,
        state: Rc::new(reduce(&State::default(), Action::OpenFragment(fragment.to_owned()))),
        reach: (false, false),
        command: Callback::noop(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let drawn = LocalServerRenderer::<Page>::with_props(props).hydratable(false).render();
    tokio::task::LocalSet::new().block_on(&runtime, drawn)
}

/// How often `part` stands in `markup`.
pub fn count(markup: &str, part: &str) -> usize {
    markup.matches(part).count()
}

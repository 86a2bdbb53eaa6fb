//! The page's markup, drawn natively.
#![allow(dead_code, reason = "each test file takes what it needs")]

use std::rc::Rc;

use parameter_sharing::i18n::{Lang, Texts};
use parameter_sharing::lesson::{Action, State, reduce};
use parameter_sharing::view::{Page, PageProps};
use yew::{Callback, LocalServerRenderer};

/// The words of `lang`, with numbers that have at most three decimals.
pub fn texts(lang: Lang) -> Texts {
    Texts::new(lang, |_, value| ((value * 1e3).round() / 1e3).to_string())
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

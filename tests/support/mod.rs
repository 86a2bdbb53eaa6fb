//! Helpers that render the page natively: for tests, and for the page's first view (xtask/opening).
#![allow(dead_code, reason = "each test file takes what it needs")]

use std::rc::Rc;

use intl_pluralrules::{PluralRuleType, PluralRules};
use parameter_sharing::lesson::{Action, Lang, State, reduce};
use parameter_sharing::view::{Page, PageProps};
use parameter_sharing::words::{Numbers, Texts, Words};
use unic_langid::LanguageIdentifier;
use yew::{Callback, LocalServerRenderer};

/// The content of the message file of `lang`.
pub fn file_of_words(lang: Lang) -> String {
    std::fs::read_to_string(format!("static/words/{}.ftl", lang.tag())).expect("a file of words")
}

/// The language of this tag without region or script, as plural rules require it.
pub fn identifier(tag: &str) -> LanguageIdentifier {
    tag.split('-').next().and_then(|language| language.parse().ok()).expect("a tag")
}

/// The plural category of a number.
pub fn plural(tag: &str, number: f64) -> String {
    let rules = PluralRules::create(identifier(tag), PluralRuleType::CARDINAL).expect("a language that has rules");
    format!("{:?}", rules.select(number).expect("a category")).to_lowercase()
}

/// The words of `lang`, with numbers of at most three decimals.
pub fn texts(lang: Lang) -> Texts {
    let write = |_, value: f64| ((value * 1e3).round() / 1e3).to_string();
    Texts::new(
        Words::read(file_of_words(lang), Numbers { lang, write, plural: |tag, number| plural(tag, number) }),
        None,
    )
}

/// The markup of the page that `fragment` opens, in `lang`.
pub fn page(fragment: &str, lang: Lang) -> String {
    page_in(fragment, lang, false)
}

/// The markup of the page that `fragment` opens, in `lang`, in a window that may be `narrow`.
pub fn page_in(fragment: &str, lang: Lang, narrow: bool) -> String {
    let props = PageProps {
        full_screen: false,
        texts: texts(lang),
        reduced_motion: false,
        narrow,
        state: Rc::new(reduce(&State::default(), Action::OpenFragment(fragment.to_owned()))),
        reach: (false, false),
        command: Callback::noop(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let drawn = LocalServerRenderer::<Page>::with_props(props).hydratable(false).render();
    tokio::task::LocalSet::new().block_on(&runtime, drawn)
}

/// The number of occurrences of `part` in `markup`.
pub fn count(markup: &str, part: &str) -> usize {
    markup.matches(part).count()
}

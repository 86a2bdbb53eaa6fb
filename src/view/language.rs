//! The language of the page.

use std::cell::RefCell;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::lesson::{Action, Lang};
use crate::platform::{intl, words};
use crate::words::{Numbers, Texts, Words};

thread_local! {
    /// The messages by language. They are kept, so that each language is loaded once.
    static READ: RefCell<[Option<&'static Words>; Lang::ALL.len()]> = const { RefCell::new([None; Lang::ALL.len()]) };
}

fn read(lang: Lang, text: String) -> &'static Words {
    let words = Words::read(text, Numbers { lang, write: intl::write, plural: intl::plural });
    READ.with_borrow_mut(|read| read[lang as usize] = Some(words));
    words
}

/// The texts in this language, if the page has its file already.
fn present(lang: Lang) -> Option<Texts> {
    let words = |lang: Lang| {
        let known = READ.with_borrow(|read| read[lang as usize]);
        known.or_else(|| Some(read(lang, words::present(lang.tag())?)))
    };
    Some(Texts::new(words(lang)?, words(Lang::En)))
}

/// The best match for the languages of the reader's browser.
fn preferred() -> Lang {
    let tag = words::preferred();
    Lang::ALL.into_iter().find(|lang| tag.as_deref() == Some(lang.tag())).unwrap_or(Lang::En)
}

/// The texts that the page opens with, in the chosen language or else the browser's.
pub fn opening_texts(chosen: Option<Lang>) -> Option<Texts> {
    present(chosen.unwrap_or_else(preferred)).or_else(|| Lang::ALL.into_iter().find_map(present))
}

/// The texts in the chosen language, or else the browser's. The last texts stay until the file is loaded; if loading fails, so
/// does the last language, with a notice.
#[hook]
pub fn use_texts(opening: Texts, chosen: Option<Lang>, dispatch: &Callback<Action>) -> Texts {
    let preferred = use_memo((), |()| preferred());
    let lang = chosen.unwrap_or(*preferred);
    let last = use_mut_ref(|| opening);
    let arrived = use_force_update();
    let texts = present(lang).unwrap_or(*last.borrow());
    last.replace(texts);
    // English too, where a message is missing.
    let lacking = use_state_eq(|| false);
    let wanted = [Some(lang), lacking.then_some(Lang::En)].map(|lang| lang.filter(|&lang| present(lang).is_none()));
    use_effect_with(wanted, {
        let dispatch = dispatch.clone();
        move |wanted| {
            for wanted in wanted.iter().copied().flatten() {
                let (dispatch, arrived) = (dispatch.clone(), arrived.clone());
                spawn_local(async move {
                    match words::load(wanted.tag()).await {
                        Some(text) => {
                            read(wanted, text);
                            arrived.force_update();
                        }
                        None if wanted == lang => {
                            dispatch.emit(Action::LanguageMissing { missing: lang, shown: texts.lang });
                        }
                        None => {}
                    }
                });
            }
        }
    });
    // By now everything has been drawn, and has asked for its messages.
    use_effect(move || lacking.set(texts.lacking()));
    texts
}

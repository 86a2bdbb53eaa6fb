//! The fields of a step's texts.

use std::rc::Rc;

use yew::prelude::*;

use crate::args;
use crate::lesson::Lang;
use crate::lesson::lecture::{LONGEST, Step, formula_error, length};
use crate::platform::document;
use crate::view::notices::formula_wrong;
use crate::words::Texts;

/// A change of one step.
pub(super) type Change = Rc<dyn Fn(&mut Step)>;

/// The fields of one step.
pub(super) struct Fields<'a> {
    pub(super) texts: &'a Texts,
    /// The place of the step.
    pub(super) place: usize,
    /// Called with each change.
    pub(super) edit: Callback<Change>,
    /// Called with a change that takes away what has been written.
    pub(super) remove: Callback<Change>,
}

impl Fields<'_> {
    /// `what` with the number of the step.
    pub(super) fn numbered(&self, what: &str) -> String {
        self.texts.format("lecture-of-step", args! { what: what, step: self.place + 1 })
    }

    /// A button that shows `sign`; `name` says what it does. While disabled it keeps the focus, and `onclick` must change nothing.
    pub(super) fn button(
        &self,
        sign: &'static str,
        name: String,
        disabled: bool,
        onclick: Callback<MouseEvent>,
    ) -> Html {
        html! {
            <button class="icon" aria-disabled={disabled.then_some("true")} aria-label={self.numbered(&name)} title={name} {onclick}>{ sign }</button>
        }
    }

    /// Calls `set` with each text of a field. Each input event changes the lecture: otherwise the next drawing would restore the
    /// earlier text.
    pub(super) fn typed(&self, set: impl Fn(&mut Step, String) + Clone + 'static) -> Callback<InputEvent> {
        let edit = self.edit.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = document::value_at(&event) {
                let set = set.clone();
                edit.emit(Rc::new(move |step| set(step, text.clone())));
            }
        })
    }

    /// The field of a text that the room reads in `lang`, with what is wrong with it.
    pub(super) fn text(
        &self,
        lang: Lang,
        name: &str,
        written: &str,
        rows: u8,
        set: impl Fn(&mut Step, Lang, String) + Clone + 'static,
    ) -> Html {
        let texts = self.texts;
        let wrong = match formula_error(written) {
            Some(error) => Some(formula_wrong(texts, &error)),
            None => (length(written) + 1 >= LONGEST).then(|| texts.get("lecture-widest").to_owned()),
        };
        // The reader's own language needs no name.
        let name = if lang == texts.lang { name.to_owned() } else { format!("{}, {name}", lang.own_name()) };
        html! {
            <>
                <textarea rows={rows.to_string()} lang={lang.tag()} value={written.to_owned()} placeholder={name.clone()} aria-label={self.numbered(&name)}
                    oninput={self.typed(move |step, text| set(step, lang, text))} />
                if let Some(wrong) = wrong { <small class="problem" role="alert">{ wrong }</small> }
            </>
        }
    }
}

//! Texts in several languages.

use serde::{Serialize, Serializer};

use crate::lesson::Lang;

/// The most letters of a sentence that leaves room for the figure.
pub const LONGEST: usize = 200;

/// The letters of `text`, Chinese ones counted twice: they are as wide as two.
pub fn length(text: &str) -> usize {
    text.chars().map(|letter| if letter < '\u{2e80}' { 1 } else { 2 }).sum()
}

/// A text in the languages of [`Lang::ALL`]; empty in those in which there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text([String; Lang::ALL.len()]);

impl Text {
    /// The same text in every language.
    pub fn everywhere(text: &str) -> Text {
        Text(std::array::from_fn(|_| text.to_owned()))
    }

    /// The text as it is written in `lang`, empty where it is not.
    pub fn written(&self, lang: Lang) -> &str {
        &self.0[lang as usize]
    }

    /// Writes the text in `lang`, as much of it as fits.
    pub fn write(&mut self, lang: Lang, mut text: String) {
        while length(&text) > LONGEST {
            text.pop();
        }
        self.0[lang as usize] = text;
    }

    /// The text for a reader of `lang`: in another language, where there is none in this.
    pub fn shown(&self, lang: Lang) -> &str {
        let own = self.written(lang);
        if own.is_empty() { self.0.iter().find(|text| !text.is_empty()).map_or(own, |text| text) } else { own }
    }
}

impl Serialize for Text {
    /// By language tag, without those that are empty; one for every language is written once.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Text(texts) = self;
        if !texts[0].is_empty() && texts.iter().all(|text| *text == texts[0]) {
            return serializer.serialize_str(&texts[0]);
        }
        let texts = Lang::ALL.iter().map(|lang| lang.tag()).zip(texts);
        serializer.collect_map(texts.filter(|(_, text)| !text.is_empty()))
    }
}

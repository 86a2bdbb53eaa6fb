//! The words of the page: one file of Fluent messages per language, `static/words/*.ftl`.
//!
//! This module reads and formats them; the view selects messages.

pub mod exercise;
mod fluent;
mod numbers;
mod rich;

pub use fluent::{Args, Value};
pub use numbers::Numbers;
pub use rich::{Piece, Term, rich};

use std::sync::atomic::{AtomicBool, Ordering};

use crate::lesson::Lang;
use fluent::Messages;

/// The messages of one language. They stay for as long as the page is open.
pub struct Words {
    numbers: Numbers,
    messages: Messages,
    /// Whether a missing message has been requested.
    lacking: AtomicBool,
}

impl Words {
    /// Reads the file of a language.
    pub fn read(text: String, numbers: Numbers) -> &'static Words {
        let messages = Messages::parse(Box::leak(text.into_boxed_str()));
        Box::leak(Box::new(Words { numbers, messages, lacking: AtomicBool::new(false) }))
    }

    /// The result of `find`. If it is `None`, the messages are marked as incomplete.
    fn find<T>(&self, find: impl FnOnce(&Words) -> Option<T>) -> Option<T> {
        let found = find(self);
        if found.is_none() {
            self.lacking.store(true, Ordering::Relaxed);
        }
        found
    }
}

/// A language's words and numbers, as components pass them on.
#[derive(Clone, Copy)]
pub struct Texts {
    /// The language.
    pub lang: Lang,
    /// Its numbers.
    pub numbers: Numbers,
    words: &'static Words,
    english: Option<&'static Words>,
}

impl Texts {
    /// The texts of these words. English stands in for messages that they lack, where it is given.
    pub fn new(words: &'static Words, english: Option<&'static Words>) -> Texts {
        Texts { lang: words.numbers.lang, numbers: words.numbers, words, english }
    }

    /// Whether English is needed for a message that has been requested.
    pub fn lacking(&self) -> bool {
        self.english.is_none() && self.words.lacking.load(Ordering::Relaxed)
    }

    /// The result of `find` in the words, or else in English.
    fn find<T>(&self, find: impl Fn(&Words) -> Option<T>) -> Option<T> {
        self.words.find(&find).or_else(|| find(self.english?))
    }

    /// The message `id`, which has no arguments; or one of its attributes, as `id.attribute`. One that is missing in every
    /// language shows its id.
    pub fn get(&self, id: &'static str) -> &'static str {
        self.find(|words| words.messages.get(id, &words.numbers)).unwrap_or(id)
    }

    /// The name of `member` in a family: an attribute of the message `family`.
    ///
    /// The member is an enum value with a name (or that name), as in `texts.name("theme", theme)`.
    pub fn name(&self, family: &'static str, member: impl Into<&'static str>) -> &'static str {
        let member = member.into();
        let id = format!("{family}.{member}");
        self.find(|words| words.messages.get(&id, &words.numbers)).unwrap_or(member)
    }

    /// The message `id` with these arguments, which [`args!`](crate::args) makes.
    pub fn format(&self, id: &str, args: &Args) -> String {
        self.find(|words| words.messages.format(id, args, &words.numbers)).unwrap_or_else(|| id.to_owned())
    }
}

#[cfg(test)]
impl Texts {
    /// The texts of `lang`, with numbers as Rust writes them.
    pub fn sample(lang: Lang) -> Texts {
        let path = format!("{}/static/words/{}.ftl", env!("CARGO_MANIFEST_DIR"), lang.tag());
        let text = std::fs::read_to_string(path).expect("a file of words");
        let numbers = Numbers { lang, write: |_, value| value.to_string(), plural: |_, _| "other".to_owned() };
        Texts::new(Words::read(text, numbers), None)
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Texts) -> bool {
        self.lang == other.lang && self.english.is_some() == other.english.is_some()
    }
}

/// The value of an argument that selects between `yes` and `no`.
pub fn yes_or_no(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

/// The arguments of a message: `args! { count: 7, name: "w₁" }`.
#[macro_export]
macro_rules! args {
    ($($name:ident: $value:expr),* $(,)?) => {
        &[$((stringify!($name), $crate::words::Value::from($value))),*]
    };
}

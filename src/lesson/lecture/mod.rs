//! A lecture of one's own: states with a caption and notes for whoever speaks, in a file of JSON.
//!
//! ```json
//! [
//!   { "fragment": "scene=connect&select=k0",
//!     "caption": { "en": "One number, six places.", "zh-CN": "同一个数，用在六处。" },
//!     "notes": "Ask how many there would be with 1,000 inputs." }
//! ]
//! ```

mod file;

use std::rc::Rc;

use serde::Serialize;

use crate::lesson::Lang;

/// The largest number of steps.
pub const MOST_STEPS: usize = 200;
/// The largest number of bytes of a file.
pub const MOST_BYTES: usize = 4 << 20;

/// The steps of a lecture, at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lecture {
    /// One after the other. What undo keeps shares those that are alike.
    pub steps: Vec<Rc<Step>>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The fragment of the state.
    pub fragment: String,
    /// The sentence below it, in the languages of [`Lang::ALL`].
    #[serde(serialize_with = "file::by_language")]
    pub caption: [String; Lang::ALL.len()],
    /// The notes, which only the speaker sees.
    pub notes: String,
}

impl Step {
    /// The sentence in `lang`; in another language, where there is none in this.
    pub fn caption(&self, lang: Lang) -> &str {
        let own = &self.caption[lang as usize];
        if own.is_empty() { self.caption.iter().find(|caption| !caption.is_empty()).unwrap_or(own) } else { own }
    }
}

/// Why a file is no lecture, and on which line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The number of the line, from 1.
    pub line: usize,
    /// The error.
    pub wrong: Wrong,
}

/// An error in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// A syntax error in the JSON text.
    Json,
    /// The file is not a list of 1 to [`MOST_STEPS`] steps.
    Steps,
    /// A step is not an object.
    Step,
    /// A step has no field of this name, which it must have.
    Missing(&'static str),
    /// A step has a field that means nothing.
    Unknown(String),
    /// The field of this name is not text, or for a caption text by language.
    Text(String),
    /// The fragment means nothing by this key and its value.
    Fragment(&'static str, String),
    /// The file has more than [`MOST_BYTES`].
    Long,
}

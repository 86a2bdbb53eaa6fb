//! A lecture of one's own: states with a caption and notes for whoever speaks, in a file of JSON.
//!
//! ```json
//! [
//!   { "fragment": "scene=connect&select=k0",
//!     "caption": { "en": "One number, six places.", "zh-CN": "同一个数，用在六处。" },
//!     "notes": "Ask how many there would be with 1,000 inputs.",
//!     "predict": { "question": "How often is w₁ used?", "options": ["once", "six times"], "right": 1 } }
//! ]
//! ```

mod edit;
mod file;
mod formula;
mod text;

use std::rc::Rc;

use serde::Serialize;

pub use edit::{move_step, place_after};
pub use file::{figure, refused};
pub use formula::{Formula, FormulaError, formula_error, with_formulas};
pub use text::{LONGEST, Text, length};

/// The largest number of steps.
pub const MOST_STEPS: usize = 200;
/// The largest number of bytes of a file.
pub const MOST_BYTES: usize = 4 << 20;
/// The numbers of options that a prediction may have.
pub const OPTIONS: std::ops::RangeInclusive<usize> = 2..=6;

/// The steps of a lecture, at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lecture {
    /// One after the other. What undo keeps shares those that are alike.
    pub steps: Vec<Rc<Step>>,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The fragment of the state.
    pub fragment: String,
    /// The sentence below it.
    pub caption: Text,
    /// The notes, which only the speaker sees.
    pub notes: String,
    /// What a room predicts before it sees the step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub predict: Option<Predict>,
    /// Whether going on to the step plays the motion that leads to it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub play: bool,
}

impl Step {
    /// The fragment that opens what it shows, and no story.
    pub fn shown(&self) -> String {
        alone(&self.fragment)
    }
}

/// The fragment that opens what `fragment` shows, and no story.
fn alone(fragment: &str) -> String {
    format!("step=none&{fragment}")
}

/// A question to a room, and its options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Predict {
    /// The question.
    pub question: Text,
    /// What there is to choose from, as many as [`OPTIONS`] says.
    pub options: Vec<Text>,
    /// The place of the option that comes true, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<usize>,
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
    /// A comma before the bracket or brace that ends a list or an object.
    Comma,
    /// The file is not a list of steps.
    Steps,
    /// The number of steps is 0, or greater than [`MOST_STEPS`].
    Count(usize),
    /// A step is not an object.
    Step,
    /// A step has no field of this name, which it must have.
    Missing(&'static str),
    /// A step has a field that means nothing.
    Unknown(String),
    /// A text is given in a language that the page does not have.
    Language(String),
    /// The field of this name is not text, or text by language where it may be.
    Text(String),
    /// The text in the field of this name is longer than [`LONGEST`]: its length.
    Wide(String, usize),
    /// The text in the field of this name has a formula that cannot be read.
    Formula(String, FormulaError),
    /// The field of this name is neither `true` nor `false`.
    Flag(&'static str),
    /// `predict` is not an object.
    Predict,
    /// The options of a prediction are not a list of as many as [`OPTIONS`] says.
    Options,
    /// The right option is none of the options, whose last has this place.
    Right(usize),
    /// Something in this fragment is refused: [`refused`] says what.
    Fragment(String),
    /// The fragment has a key of this name, which no scene knows.
    Key(String),
    /// The file has more than [`MOST_BYTES`].
    Long,
}

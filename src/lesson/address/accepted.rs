//! The values that a key accepts, and the notice about an invalid one.

use crate::conv;
use crate::lesson::lecture::Problem;
use crate::lesson::look::Part;

/// An invalid value in the address. Its default is used until the reader dismisses the notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The key, as written.
    pub key: &'static str,
    /// The value, as written, cut to a length that fits on the page.
    pub value: String,
    /// The values that the key accepts.
    pub accepted: Accepted,
}

/// The values that a key accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// One of these words.
    Word(Vec<&'static str>),
    /// Several of these words, separated by commas.
    Words(Vec<&'static str>),
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A step's id, or its number from 0 to this.
    Step(usize),
    /// A number from 0 to 1.
    Fraction,
    /// A number from the first to the second, as a reader would write them.
    Between(&'static str, &'static str),
    /// At most this many numbers, separated by commas.
    Numbers(usize),
    /// Numbers in this many rows and columns, row by row.
    Picture(usize, usize),
    /// The name of a part of the figure, as `k1`, `w3.2`, `l3.1`, `x4` or `y4`.
    Select,
    /// The path of a file on this site.
    Script,
    /// The path of a lecture's file: there is none, or it is none for this reason.
    Lecture(Option<Problem>),
    /// The path of a lecture's file, once the site answers.
    Unreachable,
    /// Nothing: the browser has blocked a window.
    Blocked,
    /// No lecture: a step of one opens none.
    NoLecture,
    /// The path of a lecture's file, once the lecture on the page is saved or closed.
    Unsaved,
    /// A key of this name, in place of the unknown one that is the value of the notice.
    Unknown,
    /// A language: its words cannot be had.
    Language,
    /// Parts that can be left out: this one is the figure itself.
    Essential(Part),
    /// An origin, as `https://example.org`.
    Origin,
    /// Weights with their values, as `w3.2:1.5,l0.1:2`.
    Edits,
    /// Connections with their values, as `3.1:5,0.2:1`.
    Untied,
    /// A picture of the reader's own, which is never in an address.
    OwnPicture,
    /// A number of rows that divides the length of the kernel.
    Rows(usize),
    /// Values like this example, with numbers from 0 to this maximum.
    Like(&'static str, usize),
    /// A value that fits the others; with these there is no layer, for this reason.
    Shape(conv::Error),
}

//! What a key takes, and the notice about a value that it does not.

use crate::conv;
use crate::lesson::lecture::Problem;

/// A value in the address that was not understood; a default stands in for it until the reader dismisses this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The key, as written.
    pub key: &'static str,
    /// The value, as written, cut to a length that fits on the page.
    pub value: String,
    /// What the key takes.
    pub accepted: Accepted,
}

/// What a key takes, for the notice about a value that it does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// One of these words.
    Word(Vec<&'static str>),
    /// Some of these words, joined by commas.
    Words(Vec<&'static str>),
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A step's id, or its number from 0 to this.
    Step(usize),
    /// A number from 0 to 1.
    Fraction,
    /// A number from the first to the second, as a reader would write them.
    Between(&'static str, &'static str),
    /// At most this many numbers, joined by commas.
    Numbers(usize),
    /// Numbers in this many rows and columns, row by row.
    Picture(usize, usize),
    /// The name of a part of the figure, as `k1`, `w3.2`, `l3.1`, `x4` or `y4`.
    Select,
    /// The path of a file on this site.
    Script,
    /// The path of a lecture's file: it could not be loaded, or is none for this reason.
    Lecture(Option<Problem>),
    /// A language: its words cannot be had.
    Language,
    /// An origin, as `https://example.org`.
    Origin,
    /// Weights with their values, as `w3.2:1.5,l0.1:2`.
    Edits,
    /// A picture of the reader's own, which is never in an address.
    OwnPicture,
    /// A number of rows that divides the length of the kernel.
    Rows,
    /// Something written like the first, with numbers from 0 to the second.
    Like(&'static str, usize),
    /// A value that fits the others; with these there is no layer, for this reason.
    Shape(conv::Error),
}

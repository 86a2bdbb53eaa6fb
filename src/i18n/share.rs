//! The words of the dialog that takes the present state elsewhere.

use super::Numbers;
use crate::lesson::Part;
use crate::lesson::lecture::Problem;

/// Its words.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct ShareWords {
    pub title: &'static str,
    pub link: &'static str,
    pub embed: &'static str,
    pub element: &'static str,
    pub frame: &'static str,
    pub markdown: &'static str,
    pub copy: &'static str,
    pub copy_what: fn(what: &str) -> String,
    pub hide: &'static str,
    pub part: fn(Part) -> &'static str,
    pub preview: &'static str,
    pub qr: &'static str,
    pub too_long: &'static str,
    pub figure: &'static str,
    pub data: &'static str,
    pub code: &'static str,
    pub library: &'static str,
    pub no_code: &'static str,
    pub code_reads: &'static str,
    pub lecture: &'static str,
    pub lecture_hint: &'static str,
    pub add: &'static str,
    pub load: &'static str,
    pub save: &'static str,
    pub present: &'static str,
    pub put_away: &'static str,
    pub unsaved: &'static str,
    pub close_unsaved: &'static str,
    /// How many steps a file has, and whether some of those that are there are in no file.
    pub loaded: fn(&Numbers, usize, unsaved: bool) -> String,
    pub replace: &'static str,
    pub append: &'static str,
    pub cancel: &'static str,
    pub caption: &'static str,
    pub notes: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub remove: &'static str,
    pub of_step: fn(&Numbers, what: &str, usize) -> String,
    pub wrong: fn(&Numbers, &Problem) -> String,
}

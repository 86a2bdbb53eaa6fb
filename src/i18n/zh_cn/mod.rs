//! Simplified Chinese.

mod count;
mod learn;
mod shift;
mod tie;

use super::Catalog;

pub(super) static CATALOG: Catalog =
    Catalog { shift: shift::WORDS, tie: tie::WORDS, learn: learn::WORDS, count: count::WORDS };

//! Simplified Chinese.

mod learn;
mod shift;

use super::Catalog;

pub(super) static CATALOG: Catalog = Catalog { shift: shift::WORDS, learn: learn::WORDS };

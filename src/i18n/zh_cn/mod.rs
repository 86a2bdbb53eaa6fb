//! Simplified Chinese.

mod shift;

use super::Catalog;

pub(super) static CATALOG: Catalog = Catalog { shift: shift::WORDS };

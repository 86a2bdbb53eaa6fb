//! Every visible string, one folder a language and in it one file a scene.
//!
//! A language is a [`Catalog`]: a missing sentence does not compile. Sentences that carry numbers are functions, so
//! that each language orders and inflects them as it must.

mod en;
mod shift;
mod zh_cn;

pub use shift::{ShiftFacts, ShiftWords};

pub use crate::lesson::Lang;
pub use crate::words::{Numbers, Piece, Texts, rich};

/// The strings of one language.
///
/// In sentences, `*…*` is emphasis and `<k1>` the symbol of kernel element 1 in its colour: see [`rich`]. Numbers come
/// to the functions as [`Numbers`] writes them.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct Catalog {
    pub shift: ShiftWords,
}

impl std::ops::Deref for Texts {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        match self.lang {
            Lang::En => &en::CATALOG,
            Lang::ZhCn => &zh_cn::CATALOG,
        }
    }
}

//! The languages of the page.

use strum::{EnumMessage, IntoStaticStr, VariantArray};

/// A language of the page: its BCP 47 tag, which is also its name in the address and that of its file in `static/words`,
/// and its own name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumMessage, IntoStaticStr, VariantArray)]
#[expect(missing_docs, reason = "a language is its tag")]
pub enum Lang {
    #[strum(serialize = "en", message = "English")]
    En,
    #[strum(serialize = "zh-CN", message = "中文")]
    ZhCn,
}

impl Lang {
    /// Every language, in the order of the menu.
    pub const ALL: [Lang; Lang::VARIANTS.len()] = *Lang::VARIANTS.as_array().expect("all of them");

    /// Its tag.
    pub fn tag(self) -> &'static str {
        self.into()
    }

    /// The name of the language in itself.
    pub fn own_name(self) -> &'static str {
        self.get_message().unwrap_or_default()
    }
}

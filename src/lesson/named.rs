//! Enums whose variants have names.

use std::str::FromStr;

use strum::VariantArray;

/// An enum whose variants have names in the address and in the page's hooks: one list for both and for the menu.
pub trait Named: VariantArray + Copy + PartialEq + Into<&'static str> + FromStr + 'static {
    /// The name.
    fn name(self) -> &'static str {
        self.into()
    }

    /// Every variant, in the order of the menu.
    fn all() -> &'static [Self] {
        Self::VARIANTS
    }

    /// All names, in the order of the menu.
    fn names() -> Vec<&'static str> {
        Self::all().iter().map(|&variant| variant.into()).collect()
    }
}

impl<T: VariantArray + Copy + PartialEq + Into<&'static str> + FromStr + 'static> Named for T {}

//! The transform g.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// The kinds of the transform g.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Motion {
    /// A translation by whole samples.
    Shift,
    /// Left and right exchanged.
    Flip,
    /// A quarter turn clockwise.
    Turn,
    /// Twice as large about the middle.
    Scale,
}

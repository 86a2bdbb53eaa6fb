//! How the page looks: its theme, and the parts that are left out.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::named::Named;

/// The colours and weights of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Theme {
    /// As the reader's system has it.
    Auto,
    /// Dark on white.
    Light,
    /// Light on black.
    Dark,
    /// Heavier strokes, larger type and no faint greys, for a lecture hall.
    Projector,
    /// As the page around the frame has it.
    Host,
}

/// A part of the page that a course author can leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Part {
    /// The list of scenes.
    Nav,
    /// Everything that changes the figure.
    Controls,
    /// Formulas.
    Formula,
    /// Weight matrices.
    Matrix,
    /// Question and sentence.
    Caption,
    /// Answers to readers' questions.
    Stuck,
    /// Questions before the reveal.
    Predict,
    /// The foot: the steps of the story, its sentence and its action.
    Story,
}

/// The parts that are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hidden(u8);

impl Hidden {
    /// Leaves `part` in again.
    pub fn remove(&mut self, part: Part) {
        self.0 &= !(1 << part as u8);
    }

    /// Leaves `part` out as well.
    pub fn insert(&mut self, part: Part) {
        self.0 |= 1 << part as u8;
    }

    /// Whether `part` is left out.
    pub fn contains(self, part: Part) -> bool {
        self.0 & (1 << part as u8) != 0
    }

    /// The parts that are left out, in the order of the address.
    pub fn parts(self) -> impl Iterator<Item = Part> {
        Part::all().iter().copied().filter(move |&part| self.contains(part))
    }
}

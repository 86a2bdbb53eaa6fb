//! What stands on the ground, and the room for it. A weight is one pixel.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// Pixels a metre: 96 to the inch.
pub(super) const PIXELS_A_METRE: f64 = 96.0 / 0.0254;
/// Width and height of a laptop's screen in pixels.
pub(super) const SCREEN: (f64, f64) = (1280.0, 800.0);
/// Height of a person in metres, and the width as a part of it.
pub(super) const PERSON: (f64, f64) = (1.7, 0.34);

/// Converts a length from pixels to metres.
pub fn metres(pixels: f64) -> f64 {
    pixels / PIXELS_A_METRE
}

/// The room for the figure in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Its width.
    pub w: f64,
    /// Its height, above the ground.
    pub h: f64,
}

impl Room {
    /// Whether it is that of a phone, where words are fewer and gaps smaller.
    pub fn is_narrow(&self) -> bool {
        self.w < 640.0
    }
}

/// What stands on the ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Landmark {
    /// The kernel.
    Kernel,
    /// The weights of the layer without sharing, as a square.
    Local,
    /// A screen.
    Screen,
    /// A person.
    Person,
    /// The full matrix.
    Matrix,
}

/// A thing on the stage, in pixels from the upper left of the room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thing {
    /// Which one.
    pub landmark: Landmark,
    /// Its left edge, which may lie outside.
    pub x: f64,
    /// Its upper edge, which may lie outside.
    pub y: f64,
    /// Its width.
    pub w: f64,
    /// Its height.
    pub h: f64,
    /// From 0 (gone) to 1.
    pub opacity: f64,
    /// From 0 (outside) to 1 (in its place).
    pub inside: f64,
}

impl Thing {
    /// The horizontal position of its middle.
    pub fn middle(&self) -> f64 {
        self.x + self.w / 2.0
    }
}

//! The walk-through of the scene.

/// What each step opens.
pub const STEPS: [&str; 7] = [
    "zoom=0",
    "zoom=0.2",
    "",
    "layers=sparse,dense",
    "layers=conv,sparse",
    "panel=growth",
    "panel=growth&of=operations",
];

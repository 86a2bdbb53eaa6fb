//! The walk-through of the scene.

/// What each step opens.
pub const STEPS: [&str; 7] = [
    "examples=1",
    "examples=3",
    "examples=12",
    "examples=1&select=k2",
    "noise=0.5&examples=12",
    "method=descent&examples=16",
    "pattern=left&examples=16",
];

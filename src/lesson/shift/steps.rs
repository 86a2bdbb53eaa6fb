//! The walk-through of the scene.

/// What each step opens.
pub const STEPS: [&str; 3] = ["t=0", "t=0.5", "boundary=zero"];

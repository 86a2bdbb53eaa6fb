//! The walk-through of the scene.

/// What each step opens.
pub const STEPS: [&str; 3] = ["layers=dense&select=w3.3", "layers=local,dense&select=l3.1", "select=k1"];

//! The walk-through of the scene: the fragment that each step opens, without the name of the scene.

/// Free matrix, shift, locality, that is the kernel, reflect, untie, all permutations, grid.
pub const STEPS: [&str; 8] = [
    "group=",
    "",
    "local=1",
    "local=1&select=w4.3&mark=0.8",
    "group=shift,reflect&local=1",
    "local=1&select=w4.5&untie=4.5",
    "group=shift,swap",
    "h=4&w=4&group=shift2d&local=1&select=w5.6",
];

//! The walk-through of the scene: each step is a state, written as its address without `scene=shift`.

/// The states, in the order of the argument. Their sentences are in the languages.
pub const STEPS: [&str; 10] = [
    // The picture.
    "t=0",
    // Shift, then convolve; convolve, then shift: half way.
    "t=0.33333334",
    "t=0.6666667",
    // Equal, bit for bit.
    "",
    // The edge decides.
    "image=pixel-cat&boundary=zero",
    // Stride 2, and a shift by one.
    "image=pixel-cat&stride=2&dx=1&dy=0",
    // A quarter turn, then the same with a symmetric kernel.
    "image=pixel-cat&transform=turn",
    "image=pixel-cat&transform=turn&k=0.0625,0.125,0.0625,0.125,0.25,0.125,0.0625,0.125,0.0625&kh=3",
    // Untied weights.
    "image=pixel-cat&op=local",
    // Equivariant, not invariant.
    "image=pixel-cat&panel=invariant",
];

//! Random planes for property tests.

use std::ops::Range;

use parameter_sharing::conv::Plane;
use proptest::prelude::*;

/// Numbers of any magnitude below `limit`, including zeros of both signs.
fn finite(limit: f32) -> impl Strategy<Value = f32> {
    prop_oneof![
        1 => prop_oneof![Just(0.0f32), Just(-0.0), Just(f32::MIN_POSITIVE)],
        4 => -100.0..100.0f32,
        4 => any::<u32>().prop_map(f32::from_bits).prop_filter("finite", move |v| v.abs() < limit),
    ]
}

/// Planes of such numbers. One in eight may overflow when summed.
pub fn plane(h: Range<usize>, w: Range<usize>) -> impl Strategy<Value = Plane> {
    let limit = prop_oneof![7 => Just(1e30f32), 1 => Just(f32::INFINITY)];
    (h, w, limit).prop_flat_map(|(h, w, limit)| {
        prop::collection::vec(finite(limit), h * w).prop_map(move |data| Plane::new(h, w, data).unwrap())
    })
}

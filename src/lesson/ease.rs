//! How moved things start and stop.

/// The part of a way that is covered after `part` of the time, both from 0 to 1: slow at both ends (smoothstep).
pub(super) fn ease(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
}

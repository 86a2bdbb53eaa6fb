//! The seed of the page's random numbers.

/// A new seed from the browser's source of randomness.
pub fn fresh() -> u32 {
    // A browser without such a source always starts from the same seed.
    getrandom::u32().unwrap_or(1)
}

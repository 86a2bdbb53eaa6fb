//! The seed of everything random on the page.

/// A fresh seed from the browser's source of randomness.
pub fn fresh() -> u32 {
    // Where a browser has no such source, the first seed will do.
    getrandom::u32().unwrap_or(1)
}

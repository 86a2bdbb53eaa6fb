//! Numbers in a language.

use crate::lesson::Lang;

/// The number formatting of a language. Both functions come from the browser, which supports every language.
#[derive(Debug, Clone, Copy)]
pub struct Numbers {
    /// The language.
    pub lang: Lang,
    /// Writes a number with at most three decimals.
    pub write: fn(tag: &'static str, f64) -> String,
    /// The plural category of a number: `one`, `few`, `other` …
    pub plural: fn(tag: &'static str, f64) -> String,
}

impl Numbers {
    /// `value` with at most three decimals, as readers of the language expect it, with a real minus sign.
    pub fn write(&self, value: f64) -> String {
        (self.write)(self.lang.tag(), value).replace('-', "−")
    }

    /// A count.
    pub fn count(&self, count: usize) -> String {
        self.write(count as f64)
    }

    /// The plural category of `value`.
    pub fn plural(&self, value: f64) -> String {
        (self.plural)(self.lang.tag(), value)
    }
}

//! What a reader types into a number field, and what the field answers.

/// The largest absolute value that a sample or a weight may have: sums over a whole figure stay exact enough in
/// `f32`, and no product overflows.
pub const LIMIT: f32 = 1e6;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Field {
    /// Any number from −[`LIMIT`] to [`LIMIT`].
    Number,
    /// A whole number from the first to the second, both included.
    Whole(i32, i32),
}

impl Field {
    /// The smallest and the largest value that it takes.
    pub fn range(self) -> (f32, f32) {
        match self {
            Field::Number => (-LIMIT, LIMIT),
            Field::Whole(low, high) => (low as f32, high as f32),
        }
    }

    /// The value of `text`, where the field takes it.
    pub fn parse(self, text: &str) -> Option<f32> {
        let value = parse_number(text)?;
        let (low, high) = self.range();
        let whole = matches!(self, Field::Number) || value.fract() == 0.0;
        (whole && (low..=high).contains(&value)).then_some(value)
    }
}

/// The number that `text` writes, if it is one from −[`LIMIT`] to [`LIMIT`].
///
/// Takes what people type: spaces around it, a real minus sign, and, where there is no point, a decimal comma.
///
/// ```
/// use parameter_sharing::lesson::parse_number;
/// assert_eq!(parse_number(" −1.5 "), Some(-1.5));
/// assert_eq!(parse_number("0,25"), Some(0.25));
/// assert_eq!(parse_number("1e9"), None);
/// assert_eq!(parse_number("NaN"), None);
/// ```
pub fn parse_number(text: &str) -> Option<f32> {
    let text = text.trim().replace('−', "-").replace(',', ".");
    let value: f32 = text.parse().ok()?;
    // Adding zero turns −0 into 0: a reader who typed "-0" means the number, not its sign bit.
    (value.abs() <= LIMIT).then_some(value + 0.0)
}

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
/// Takes what people type: spaces around it, a real minus sign, full-width digits, commas between thousands (as the page itself writes
/// them), and otherwise a decimal comma.
///
/// ```
/// use parameter_sharing::lesson::parse_number;
/// assert_eq!(parse_number(" −1.5 "), Some(-1.5));
/// assert_eq!(parse_number("0,25"), Some(0.25));
/// assert_eq!(parse_number("1,000"), Some(1000.0));
/// assert_eq!(parse_number("－１．５"), Some(-1.5));
/// assert_eq!(parse_number("1e9"), None);
/// assert_eq!(parse_number("NaN"), None);
/// ```
pub fn parse_number(text: &str) -> Option<f32> {
    let text: String = text.trim().chars().map(narrow).collect();
    let text = if is_grouped(&text) { text.replace(',', "") } else { text.replace(',', ".") };
    let value: f32 = text.parse().ok()?;
    // What is infinite or no number is not within the limit. Adding zero turns −0 into 0: a reader who typed "-0" means the number, not its sign bit.
    (value.abs() <= LIMIT).then_some(value + 0.0)
}

/// The ASCII character that a full-width one, or a real minus sign, stands for.
fn narrow(letter: char) -> char {
    match letter {
        '−' => '-',
        '！'..='～' => char::from_u32(letter as u32 - '！' as u32 + '!' as u32).unwrap_or(letter),
        other => other,
    }
}

/// Whether the commas of `text` stand between thousands, as in 1,000 (but not in 0,125).
fn is_grouped(text: &str) -> bool {
    let whole = text.trim_start_matches('-').split('.').next().unwrap_or_default();
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    whole.contains(',')
        && (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it() {
        for (text, number) in [
            ("7", Some(7.0)),
            ("-0", Some(0.0)),
            ("+3", Some(3.0)),
            ("1,234.5", Some(1234.5)),
            ("-1,000", Some(-1000.0)),
            ("−12,345", Some(-12345.0)),
            ("１，０００", Some(1000.0)),
            ("1,000,000", Some(1e6)),
            ("1,000,001", None),
            // Not between thousands: a decimal comma, and of these a number has one.
            ("0,125", Some(0.125)),
            ("1,5", Some(1.5)),
            (",125", Some(0.125)),
            ("1,0000", Some(1.0)),
            ("1234,567", Some(1234.567)),
            ("1,2e3", Some(1200.0)),
            ("1,234,56", None),
            ("1.5,5", None),
            ("1,2a3", None),
        ] {
            assert_eq!(parse_number(text), number, "{text}");
        }
        assert!(parse_number("-0").is_some_and(f32::is_sign_positive));
    }

    #[test]
    fn a_field_takes_what_lies_in_its_range_and_where_it_asks_for_it_whole_numbers_only() {
        let taken =
            |field: Field| ["-4", "-3", "-2.5", "0", "9", "10", "1e6", "x"].map(|text| field.parse(text).is_some());
        assert_eq!(taken(Field::Number), [true, true, true, true, true, true, true, false]);
        assert_eq!(taken(Field::Whole(-3, 9)), [false, true, false, true, true, false, false, false]);
        assert_eq!(Field::Number.parse("2,5"), Some(2.5));
        assert_eq!(Field::Number.range(), (-LIMIT, LIMIT));
        assert_eq!(Field::Whole(-3, 9).range(), (-3.0, 9.0));
    }
}

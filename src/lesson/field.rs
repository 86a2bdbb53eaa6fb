//! Parsing and validation of number fields.

/// The largest absolute value that a sample or a weight may have: sums over a whole figure stay exact enough in
/// `f32`, and no product overflows.
pub const LIMIT: f32 = 1e6;

/// The values that a field accepts.
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

    /// Whether the field takes `value`.
    pub fn takes(self, value: f32) -> bool {
        let (low, high) = self.range();
        (matches!(self, Field::Number) || value.fract() == 0.0) && (low..=high).contains(&value)
    }

    /// The numbers that `text` may mean and the field takes: two where a comma may be a decimal comma or separate thousands.
    /// A fraction is divided.
    ///
    /// ```
    /// use parameter_sharing::lesson::Field;
    /// assert_eq!(Field::Number.readings("0,25"), [0.25]);
    /// assert_eq!(Field::Number.readings("1/3"), [1.0 / 3.0]);
    /// assert_eq!(Field::Number.readings("1,125"), [1125.0, 1.125]);
    /// assert_eq!(Field::Whole(1, 4096).readings("1,125"), [1125.0]);
    /// ```
    pub fn readings(self, text: &str) -> Vec<f32> {
        self.read_cells(&[&narrowed(text)]).concat()
    }

    /// The rows of numbers that pasted text may mean: cells of a spreadsheet, or a list. One number is a row as well.
    ///
    /// ```
    /// use parameter_sharing::lesson::Field;
    /// assert_eq!(Field::Number.rows("1\t2,5\t−3\r\n"), [[1.0, 2.5, -3.0]]);
    /// assert_eq!(Field::Number.rows("[1, 2, -1]"), [[1.0, 2.0, -1.0]]);
    /// ```
    pub fn rows(self, text: &str) -> Vec<Vec<f32>> {
        let text = narrowed(text);
        let cells: Vec<&str> =
            text.split(['\t', '\r', '\n', ';']).map(str::trim).filter(|cell| !cell.is_empty()).collect();
        let mut rows = self.read_cells(&cells);
        if let [cell] = cells[..]
            && (rows.is_empty() || cell.contains(' '))
        {
            let list = cell.trim_matches(['[', ']', '(', ')', '{', '}']);
            let spaced = list.split_whitespace().map(|cell| cell.trim_matches(','));
            let cells: Vec<&str> = if list.contains(' ') { spaced.collect() } else { list.split(',').collect() };
            rows.extend(self.read_cells(&cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>()));
        }
        rows
    }

    /// The rows that `cells` may mean, all of them written by one convention.
    fn read_cells(self, cells: &[&str]) -> Vec<Vec<f32>> {
        let mut rows = Vec::new();
        for &convention in conventions(cells) {
            let read = |cell: &&str| quotient(cell, convention).and_then(limited).filter(|&value| self.takes(value));
            let row: Option<Vec<f32>> = cells.iter().map(read).collect();
            rows.extend(row.filter(|row| !row.is_empty() && !rows.contains(row)));
        }
        rows
    }
}

/// How a number is written: its decimal mark, and the one between thousands.
type Convention = (char, char);
/// That of the page, and that with a decimal comma.
static CONVENTIONS: [Convention; 2] = [('.', ','), (',', '.')];

/// The conventions by which these cells may be written. Without a comma, a point is the page's own decimal point.
fn conventions(cells: &[&str]) -> &'static [Convention] {
    if cells.iter().any(|cell| cell.contains(',')) { &CONVENTIONS } else { &CONVENTIONS[..1] }
}

/// The number that `text` writes, if it is one from −[`LIMIT`] to [`LIMIT`].
///
/// Takes what people type and paste: spaces and invisible marks, every minus sign and dash, full-width digits, commas between
/// thousands (as the page itself writes them), and otherwise a decimal comma.
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
    let text = narrowed(text);
    conventions(&[&text]).iter().find_map(|&convention| limited(exact(&text, convention)?))
}

/// `value` after this many steps of one, as people would write it: 0.1 and one is 1.1, whatever the sum of the two floats is.
///
/// ```
/// use parameter_sharing::lesson::stepped;
/// assert_eq!(stepped(0.0625, 1.0), 1.0625);
/// assert_eq!(stepped(-0.9, 1.0), 0.1);
/// ```
pub fn stepped(value: f32, steps: f32) -> f32 {
    let text = value.to_string();
    let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let sum = decimal(&text).unwrap_or_default() + f64::from(steps);
    decimal(&format!("{sum:.decimals$}")).unwrap_or_default() as f32
}

/// The numbers of any size that `text` may mean, exact in `f64`: two where a comma may be a decimal comma or separate
/// thousands. A fraction is divided.
pub fn exact_readings(text: &str) -> Vec<f64> {
    let text = narrowed(text);
    let mut readings: Vec<f64> = Vec::new();
    for &convention in conventions(&[&text]) {
        readings.extend(quotient(&text, convention).filter(|value| value.is_finite() && !readings.contains(value)));
    }
    readings
}

/// The number or the fraction that `text`, narrowed, writes by this convention.
fn quotient(text: &str, convention: Convention) -> Option<f64> {
    let Some((over, under)) = text.split_once('/') else { return exact(text, convention) };
    Some(exact(over.trim_end(), convention)? / exact(under.trim_start(), convention)?)
}

/// `value` as a field holds it, if it is from −[`LIMIT`] to [`LIMIT`].
fn limited(value: f64) -> Option<f32> {
    let value = value as f32;
    // Infinity and NaN are not within the limit. Adding zero turns −0 into 0: a reader who typed "-0" means the number, not its
    // sign bit.
    (value.abs() <= LIMIT).then_some(value + 0.0)
}

/// The number of any size that `text`, narrowed, writes by this convention.
fn exact(text: &str, (mark, group): Convention) -> Option<f64> {
    let (whole, fraction) = text.split_once(mark).map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut plain = ungrouped(whole, group)?;
    if let Some(fraction) = fraction {
        plain = plain + "." + fraction;
    }
    decimal(&plain)
}

/// The number that `text` writes in decimal, with a point and an exponent where it has them. Exact enough for `f32`;
/// `str::parse` is not used, as its tables weigh 13 kB in the page.
fn decimal(text: &str) -> Option<f64> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
    let exponent = i32::from(exponent.parse::<i16>().ok()?) - fraction.len() as i32;
    let scale = 10f64.powi(exponent.abs());
    Some(if exponent < 0 { digits as f64 / scale } else { digits as f64 * scale })
}

/// `text` without what cannot be seen and what surrounds it, and with the ASCII equivalents of other characters.
pub(super) fn narrowed(text: &str) -> String {
    let visible = |letter: &char| !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let text: String = text.chars().filter(visible).map(narrow).collect();
    text.trim().to_owned()
}

/// The ASCII equivalent of a full-width character, a minus sign, a dash or a space.
fn narrow(letter: char) -> char {
    match letter {
        '−' | '‐'..='―' | '﹣' => '-',
        '。' => '.',
        '、' => ',',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(letter as u32 - '！' as u32 + '!' as u32).unwrap_or(letter),
        other => other,
    }
}

/// The digits of `whole` without the marks between thousands: `group`, a space or an apostrophe, as in 1,000 (but not in 0,125).
fn ungrouped(whole: &str, group: char) -> Option<String> {
    let marks = [group, ' ', '\'', '’'];
    if !whole.contains(marks) {
        return Some(whole.to_owned());
    }
    let mut groups = whole.trim_start_matches('-').split(marks);
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let grouped = (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && digits(group));
    grouped.then(|| whole.replace(marks, ""))
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
            // A number has at most one decimal comma.
            ("0,125", Some(0.125)),
            ("1,5", Some(1.5)),
            (",125", Some(0.125)),
            ("1,0000", Some(1.0)),
            ("1234,567", Some(1234.567)),
            ("1,2e3", Some(1200.0)),
            ("1,234,56", None),
            ("1.5,5", None),
            ("1,2a3", None),
            // Marks of other countries, and what word processors and spreadsheets put in place of a hyphen.
            ("1.234,5", Some(1234.5)),
            ("1 234", Some(1234.0)),
            ("1\u{202f}234,5", Some(1234.5)),
            ("1'234.5", Some(1234.5)),
            ("12 34", None),
            ("–3", Some(-3.0)),
            ("‑3", Some(-3.0)),
            ("—3", Some(-3.0)),
            ("﹣3", Some(-3.0)),
            ("\u{feff}\u{200e}−\u{2060}0.5\u{200b}", Some(-0.5)),
            ("\u{a0}7\r\n", Some(7.0)),
            ("３。５", Some(3.5)),
        ] {
            assert_eq!(parse_number(text), number, "{text}");
        }
        assert!(parse_number("-0").is_some_and(f32::is_sign_positive));
    }

    #[test]
    fn a_fraction_is_divided() {
        for (text, numbers) in [
            ("1/9", vec![1.0 / 9.0]),
            ("−2 / 3", vec![-2.0 / 3.0]),
            ("１／３", vec![1.0 / 3.0]),
            ("0,5/2", vec![0.25]),
            ("0/5", vec![0.0]),
            ("1/", vec![]),
            ("/3", vec![]),
            ("1/0", vec![]),
            ("0/0", vec![]),
            ("1/2/2024", vec![]),
        ] {
            assert_eq!(Field::Number.readings(text), numbers, "{text}");
        }
        assert_eq!(Field::Whole(1, 9).readings("4/2"), [2.0]);
        assert!(Field::Whole(1, 9).readings("1/2").is_empty());
        assert_eq!(Field::Number.rows("1/3 1/3 1/3"), [[1.0 / 3.0; 3]]);
    }

    #[test]
    fn a_number_is_read_as_the_standard_library_reads_it() {
        for text in [
            "1.",
            ".5",
            "-.5",
            "+.5e1",
            "1E-3",
            "1e+5",
            "0.1",
            "16777217",
            "0.10000000149011612",
            "",
            ".",
            "-",
            "e5",
            "1e",
            "1.+5",
            "--1",
            "inf",
        ] {
            let expected = text.parse::<f32>().ok().filter(|number| number.is_finite());
            assert_eq!(decimal(text).map(|number| number as f32), expected, "{text}");
        }
        for bits in (0..LIMIT.to_bits()).step_by(9973) {
            let number = f32::from_bits(bits);
            assert_eq!(parse_number(&number.to_string()), Some(number));
        }
    }

    #[test]
    fn a_field_takes_what_lies_in_its_range_and_where_it_asks_for_it_whole_numbers_only() {
        let taken = |field: Field| {
            ["-4", "-3", "-2.5", "0", "9", "10", "1e6", "x"].map(|text| !field.readings(text).is_empty())
        };
        assert_eq!(taken(Field::Number), [true, true, true, true, true, true, true, false]);
        assert_eq!(taken(Field::Whole(-3, 9)), [false, true, false, true, true, false, false, false]);
        assert_eq!(Field::Number.range(), (-LIMIT, LIMIT));
        assert_eq!(Field::Whole(-3, 9).range(), (-3.0, 9.0));
    }

    #[test]
    fn a_comma_that_may_mean_two_numbers_is_not_decided() {
        for (text, readings) in [
            ("1,125", vec![1125.0, 1.125]),
            ("−12,345", vec![-12345.0, -12.345]),
            ("１，１２５", vec![1125.0, 1.125]),
            // Certain, for what stands beside the comma or would be no number of the field.
            ("1,1", vec![1.1]),
            ("0,125", vec![0.125]),
            ("1,1250", vec![1.125]),
            ("1,234.5", vec![1234.5]),
            ("1,000,000", vec![1e6]),
            ("1,125e1", vec![11.25]),
            ("1.125", vec![1.125]),
            ("1,2,3", vec![]),
        ] {
            assert_eq!(Field::Number.readings(text), readings, "{text}");
        }
        assert_eq!(Field::Whole(0, 99).readings("1,125"), Vec::<f32>::new());
    }

    #[test]
    fn a_row_is_read_as_spreadsheets_and_programs_write_it() {
        for (text, rows) in [
            ("1\t2\t-1\n", vec![vec![1.0, 2.0, -1.0]]),
            ("1\r\n2\r\n-1\r\n", vec![vec![1.0, 2.0, -1.0]]),
            ("1\t2\n3\t4", vec![vec![1.0, 2.0, 3.0, 4.0]]),
            ("0,5;1,125;2", vec![vec![0.5, 1.125, 2.0]]),
            ("0.5\t1,125", vec![vec![0.5, 1125.0]]),
            ("1,125\t2,250", vec![vec![1125.0, 2250.0], vec![1.125, 2.25]]),
            ("1, 2, -1", vec![vec![1.0, 2.0, -1.0]]),
            ("[1, 2, −1]", vec![vec![1.0, 2.0, -1.0]]),
            ("[ 1.  2. -1.]", vec![vec![1.0, 2.0, -1.0]]),
            ("1,2,-1", vec![vec![1.0, 2.0, -1.0]]),
            ("1、2、-1", vec![vec![1.0, 2.0, -1.0]]),
            ("7\n", vec![vec![7.0]]),
            ("1,125", vec![vec![1125.0], vec![1.125]]),
            ("1 234", vec![vec![1234.0], vec![1.0, 234.0]]),
            ("1\tx\t3", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(Field::Number.rows(text), rows, "{text}");
        }
    }

    #[test]
    fn a_step_up_and_one_down_give_the_number_back() {
        for value in [0.0625, 0.1, -0.3, 0.0, 7.0, 1e-4, 123.456, -99_999.5] {
            for steps in [1.0, 10.0] {
                assert_eq!(stepped(stepped(value, steps), -steps), value, "{value} {steps}");
            }
        }
        assert_eq!(stepped(0.1, 1.0), 1.1);
    }
}

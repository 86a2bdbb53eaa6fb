//! Numbers as people and addresses write them.

/// The number that `text` writes, as the standard library's parser takes it (`-1.5`, `.5`, `2e3`), but for words such as
/// `inf`. That parser and its tables weigh 12 kB.
pub fn decimal(text: &str) -> Option<f32> {
    let (sign, text) = match text.as_bytes() {
        [b'-', rest @ ..] => (-1.0, rest),
        [b'+', rest @ ..] => (1.0, rest),
        rest => (1.0, rest),
    };
    let (mut digits, mut power, mut point, mut any) = (0u64, 0i32, false, false);
    for (place, &byte) in text.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {
                any = true;
                // More digits than this change nothing.
                let kept = digits < u64::MAX / 16;
                if kept {
                    digits = digits * 10 + u64::from(byte - b'0');
                }
                power += i32::from(!kept) - i32::from(point);
            }
            b'.' if !point => point = true,
            b'e' | b'E' if any => {
                let exponent: i32 = str::from_utf8(&text[place + 1..]).ok()?.parse().ok()?;
                power = power.saturating_add(exponent);
                break;
            }
            _ => return None,
        }
    }
    let value = digits as f64;
    let scaled = if power < 0 { value / 10f64.powi(-power.max(-300)) } else { value * 10f64.powi(power.min(300)) };
    any.then_some((sign * scaled) as f32)
}

#[cfg(test)]
mod tests {
    use super::decimal;
    use proptest::prelude::*;

    #[test]
    fn a_number_half_way_between_two_goes_to_the_even_one() {
        for text in ["16777217", "29667737.00000", "7287e5"] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn it_reads_what_is_written(number in any::<f32>().prop_filter("finite", |number| number.is_finite())) {
            prop_assert_eq!(decimal(&number.to_string()), Some(number));
            prop_assert_eq!(decimal(&format!("{number:e}")), Some(number));
        }

        #[test]
        fn it_takes_what_the_standard_library_takes(text in "[+-]?[0-9]{0,24}[.]?[0-9]{0,24}(e[+-]?[0-9]{1,2})?") {
            prop_assert_eq!(decimal(&text), text.parse::<f32>().ok());
        }

        #[test]
        fn it_refuses_the_rest(text in "[-+.e0-9x ]{0,6}") {
            prop_assert_eq!(decimal(&text).is_some(), text.parse::<f32>().is_ok());
        }
    }
}

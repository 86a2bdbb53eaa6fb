//! Numbers that fit a unit or a cell.

use crate::words::Texts;

/// Whether [`short`] shows the whole of a number.
pub(super) fn is_short(texts: &Texts, value: f32) -> bool {
    let value = f64::from(value);
    // A decimal that people type is a thousandth only nearly, in binary.
    let thousandths = value * 1e3;
    let exact = (thousandths - thousandths.round()).abs() <= 1e-4 * thousandths.abs().max(1.0);
    exact && short(texts, value as f32) == texts.numbers.write(value)
}

/// A number short enough for a unit or a cell, rounded if necessary.
pub(super) fn short(texts: &Texts, value: f32) -> String {
    let value = f64::from(value);
    let text = texts.numbers.write(value);
    match text.chars().count() {
        0..=5 => text,
        _ if value.abs() >= 1e4 => format!("{value:.0e}").replace('-', "−"),
        _ if value.abs() >= 100.0 => texts.numbers.write(value.round()),
        _ => texts.numbers.write((value * 10.0).round() / 10.0),
    }
}

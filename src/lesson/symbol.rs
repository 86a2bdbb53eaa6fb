//! Symbols and numbers with indices and powers.

/// The index of a weight in a matrix, row then column, such as 32; with a comma from ten on.
pub fn matrix_index(row: usize, column: usize) -> String {
    let comma = if row > 9 || column > 9 { "," } else { "" };
    format!("{row}{comma}{column}")
}

/// The symbol of a weight in a matrix, such as w₃₂.
pub fn matrix_symbol(row: usize, column: usize) -> String {
    format!("w{}", subscript(matrix_index(row, column)))
}

/// `index` with its digits as subscripts.
pub fn subscript(index: impl std::fmt::Display) -> String {
    let small = |digit: char| digit.to_digit(10).and_then(|digit| char::from_u32(0x2080 + digit)).unwrap_or(digit);
    index.to_string().chars().map(small).collect()
}

/// A power in raised digits.
pub fn superscript(power: &str) -> String {
    let raised = |c: char| match c.to_digit(10) {
        Some(digit) => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][digit as usize],
        None => '⁻',
    };
    power.chars().map(raised).collect()
}

/// `value` with one digit and a power of ten, such as 4·10⁻⁷.
pub fn scientific(value: f64) -> String {
    let text = format!("{value:.0e}");
    let (digit, power) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{digit}·10{}", superscript(power))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_written_with_subscripts() {
        assert_eq!(subscript(10), "₁₀");
        assert_eq!([scientific(4.4e-7), scientific(96e11)], ["4·10⁻⁷", "1·10¹³"]);
        assert_eq!(matrix_symbol(3, 2), "w₃₂");
        assert_eq!(matrix_symbol(1, 12), "w₁,₁₂");
        assert_eq!(matrix_symbol(10, 2), "w₁₀,₂");
        assert_eq!(matrix_symbol(9, 9), "w₉₉");
    }
}

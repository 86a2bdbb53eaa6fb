//! The value in every cell of a small picture.

use crate::conv::Plane;
use crate::platform::canvas::Sheet;

/// The largest number of rows or columns of a picture with numbers.
pub(super) const MOST: usize = 24;
/// The largest height of letters as a fraction of a cell's width.
const LARGEST: f64 = 0.42;
/// The smallest legible height of letters in pixels.
const SMALLEST: f64 = 7.0;
/// The width of a digit as a fraction of its height.
const WIDE: f64 = 0.64;
/// The width of a minus sign in digits.
const MINUS: f64 = 1.3;

/// Whether a picture, not a signal, is small enough for the numbers of all its cells.
pub(super) fn fit(plane: &Plane) -> bool {
    plane.h() > 1 && plane.h().max(plane.w()) <= MOST
}

/// Writes the samples of `plane` over its `pixels` (four bytes each) in black or white, whichever is more legible.
/// Transparent pixels stay empty. Writes nothing if some number is too long to be legible. `extent` is that of the sheet.
pub(super) fn write(sheet: &Sheet, extent: (f64, f64, f64), plane: &Plane, pixels: &[u8]) {
    if !sheet.fit(extent) {
        return;
    }
    let (w, h, pixel) = extent;
    let (across, down) = (w / plane.w() as f64, h / plane.h() as f64);
    let numbers: Vec<String> = plane.data().iter().map(|value| short(*value)).collect();
    let width = |number: &String| number.chars().map(|c| if c == '−' { MINUS } else { 1.0 }).sum::<f64>();
    let widest = numbers.iter().map(width).fold(1.0, f64::max);
    let size = (across * 0.97 / (WIDE * widest)).min(across * LARGEST);
    if size < SMALLEST * pixel {
        return;
    }
    for (place, (number, pixel)) in numbers.iter().zip(pixels.chunks_exact(4)).enumerate() {
        if pixel[3] == 0 {
            continue;
        }
        let middle = ((place % plane.w()) as f64 + 0.5, (place / plane.w()) as f64 + 0.55);
        sheet.write(number, (middle.0 * across, middle.1 * down), size, ink(pixel));
    }
}

/// The value in at most five characters.
fn short(value: f32) -> String {
    let text = if value.fract() == 0.0 || value.abs() >= 100.0 { format!("{value:.0}") } else { format!("{value:.1}") };
    text.replace('-', "−")
}

/// Black on bright pixels, white on dark ones: both contrast equally at a luminance of 0.18.
fn ink(pixel: &[u8]) -> &'static str {
    let linear = |level: u8| (f32::from(level) / 255.0).powf(2.2);
    let luminance = 0.2126 * linear(pixel[0]) + 0.7152 * linear(pixel[1]) + 0.0722 * linear(pixel[2]);
    if luminance > 0.18 { "#000" } else { "#fff" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_short_and_their_ink_contrasts() {
        assert_eq!(
            [0.0, -200.0, 0.25, -33.333, 1020.0, 127.5].map(short),
            ["0", "−200", "0.2", "−33.3", "1020", "128"]
        );
        assert_eq!(
            [[255, 255, 255, 255], [0, 114, 178, 255], [213, 94, 0, 255], [100, 100, 100, 255]].map(|p| ink(&p)),
            ["#000", "#fff", "#000", "#fff"]
        );
    }
}

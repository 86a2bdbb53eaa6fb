//! Points, lines and rectangles that are drawn together, as parts of one path.

use std::fmt::Display;

/// A line from one point to another.
pub fn line<N: Display>((x1, y1): (N, N), (x2, y2): (N, N)) -> String {
    format!("M{x1} {y1}L{x2} {y2}")
}

/// A point, which is drawn as wide as the path's line where that has round ends.
pub fn dot<N: Display>((x, y): (N, N)) -> String {
    format!("M{x} {y}h0")
}

/// A rectangle. One without a height is not drawn, as it is of an element of its own.
pub fn rectangle(x: f64, y: f64, width: f64, height: f64) -> String {
    if height > 0.0 { format!("M{x} {y}h{width}v{height}h-{width}z") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_has_no_extent_a_line_two_ends_and_a_rectangle_four_sides() {
        assert_eq!(dot((1.0, 2.5)), "M1 2.5h0");
        assert_eq!(line((1.0, 2.5), (3.0, 4.0)), "M1 2.5L3 4");
        assert_eq!(rectangle(1.0, 2.5, 3.0, 4.0), "M1 2.5h3v4h-3z");
        assert_eq!(rectangle(1.0, 2.5, 3.0, 0.0), "");
    }
}

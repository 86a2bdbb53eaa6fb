//! Rectangles that are drawn together.

/// A rectangle as a part of a path. One without a height is not drawn, as it is of an element of its own.
pub fn rectangle(x: f64, y: f64, width: f64, height: f64) -> String {
    if height > 0.0 { format!("M{x} {y}h{width}v{height}h-{width}z") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rectangle_goes_round_its_four_sides() {
        assert_eq!(rectangle(1.0, 2.5, 3.0, 4.0), "M1 2.5h3v4h-3z");
        assert_eq!(rectangle(1.0, 2.5, 3.0, 0.0), "");
    }
}

//! Charts with two logarithmic axes, as data.

/// A range of a logarithmic axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// The lower end, above 0.
    pub low: f64,
    /// The upper end, above `low`.
    pub high: f64,
}

impl Span {
    /// The smallest range that contains `values`, which must be above 0.
    pub fn over(values: impl Iterator<Item = f64>) -> Span {
        let (low, high) = values.fold((f64::INFINITY, 0.0f64), |(low, high), v| (low.min(v), high.max(v)));
        if low > high { Span { low: 1.0, high: 10.0 } } else { Span { low, high: high.max(low * 1.01) } }
    }

    /// The range extended to whole powers of ten.
    pub fn decades(self) -> Span {
        // The slack allows for rounding in the logarithm of a power of ten.
        let (low, high) = ((self.low.log10() + 1e-9).floor(), (self.high.log10() - 1e-9).ceil());
        Span { low: 10f64.powf(low), high: 10f64.powf(high.max(low + 1.0)) }
    }

    /// The position of `value`: 0 at the lower end, 1 at the upper.
    pub fn fraction(self, value: f64) -> f64 {
        (value / self.low).ln() / (self.high / self.low).ln()
    }

    /// The value at a position from 0 to 1.
    pub fn value(self, fraction: f64) -> f64 {
        self.low * (self.high / self.low).powf(fraction)
    }
}

/// A labelled position on an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// The value.
    pub value: f64,
    /// The position from 0 to 1.
    pub at: f64,
}

/// The powers of ten in `span`: at most six, spaced by powers of 1000 if there are more.
pub fn powers(span: Span) -> Vec<Tick> {
    let exponent = |value: f64| value.log10().round() as i32;
    let (low, high) = (exponent(span.low), exponent(span.high));
    let step = if high - low <= 5 { 1 } else { 3 * ((high - low + 17) / 18) };
    let exponents = (low..=high).filter(|exponent| exponent.rem_euclid(step) == 0);
    exponents.map(|exponent| 10f64.powi(exponent)).map(|value| Tick { value, at: span.fraction(value) }).collect()
}

/// A line of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The name of the line in the markup.
    pub name: &'static str,
    /// The points from left to right.
    pub points: Vec<(f64, f64)>,
    /// Whether it is extrapolated.
    pub ahead: bool,
}

/// A measured value with its range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The name of the line in the markup.
    pub name: &'static str,
    /// The horizontal value.
    pub x: f64,
    /// The minimum, the median and the maximum.
    pub y: [f64; 3],
}

/// A chart with two logarithmic axes.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The horizontal axis.
    pub x: Span,
    /// The vertical axis.
    pub y: Span,
    /// The lines in drawing order.
    pub lines: Vec<Line>,
    /// The measured values.
    pub marks: Vec<Mark>,
    /// The horizontal value of the present picture.
    pub present: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_and_values_are_inverse() {
        let span = Span { low: 8.0, high: 4096.0 };
        assert!((span.fraction(8.0), span.fraction(4096.0)) == (0.0, 1.0));
        assert!((span.value(span.fraction(320.0)) - 320.0).abs() < 1e-9);
    }

    #[test]
    fn ticks_are_at_most_six_powers_of_ten() {
        let span = Span { low: 2.0, high: 3e14 }.decades();
        assert_eq!((span.low, span.high), (1.0, 1e15));
        let ticks: Vec<f64> = powers(span).iter().map(|tick| tick.value).collect();
        assert_eq!(ticks, [1.0, 1e3, 1e6, 1e9, 1e12, 1e15]);
        assert_eq!(powers(Span { low: 1e-6, high: 1e-2 }).len(), 5);
    }

    #[test]
    fn a_span_contains_its_values_and_is_never_empty() {
        let over = |values: &[f64]| Span::over(values.iter().copied());
        assert_eq!(over(&[]), Span { low: 1.0, high: 10.0 });
        assert_eq!(over(&[5.0, 3.0, 4.0]), Span { low: 3.0, high: 5.0 });
        assert_eq!(over(&[3.0]), Span { low: 3.0, high: 3.0 * 1.01 });
    }

    #[test]
    fn spans_between_powers_of_ten_are_already_decades() {
        for low in -6..=15 {
            for decades in 0..4 {
                let span = Span { low: 10f64.powi(low), high: 10f64.powi(low + decades) }.decades();
                let exponents = (span.low.log10().round() as i32, span.high.log10().round() as i32);
                assert_eq!(exponents, (low, low + decades.max(1)));
            }
        }
        assert_eq!(Span { low: 3.0, high: 3.03 }.decades(), Span { low: 1.0, high: 10.0 });
    }

    #[test]
    fn many_powers_are_spaced_by_powers_of_a_thousand() {
        let exponents = |low: i32, high: i32| -> Vec<i32> {
            let ticks = powers(Span { low: 10f64.powi(low), high: 10f64.powi(high) });
            ticks.iter().map(|tick| tick.value.log10().round() as i32).collect()
        };
        assert_eq!(exponents(-2, 3), [-2, -1, 0, 1, 2, 3]);
        assert_eq!(exponents(-2, 4), [0, 3]);
        assert_eq!(exponents(0, 18), [0, 3, 6, 9, 12, 15, 18]);
        assert_eq!(exponents(0, 19), [0, 6, 12, 18]);
        assert_eq!(exponents(-9, 10), [-6, 0, 6]);
    }
}

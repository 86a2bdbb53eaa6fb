//! Charts with two logarithmic axes, as data.

/// A stretch of a logarithmic axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Where it begins; above 0.
    pub low: f64,
    /// Where it ends; above `low`.
    pub high: f64,
}

impl Span {
    /// The shortest span that holds all of `values`, which are above 0.
    pub fn over(values: impl Iterator<Item = f64>) -> Span {
        let (low, high) = values.fold((f64::INFINITY, 0.0f64), |(low, high), v| (low.min(v), high.max(v)));
        if low > high { Span { low: 1.0, high: 10.0 } } else { Span { low, high: high.max(low * 1.01) } }
    }

    /// The span widened to whole powers of ten.
    pub fn decades(self) -> Span {
        // A little slack: the logarithm of a power of ten need not be whole.
        let (low, high) = ((self.low.log10() + 1e-9).floor(), (self.high.log10() - 1e-9).ceil());
        Span { low: 10f64.powf(low), high: 10f64.powf(high.max(low + 1.0)) }
    }

    /// Where `value` lies, 0 at the low end and 1 at the high one.
    pub fn fraction(self, value: f64) -> f64 {
        (value / self.low).ln() / (self.high / self.low).ln()
    }

    /// The value at a fraction.
    pub fn value(self, fraction: f64) -> f64 {
        self.low * (self.high / self.low).powf(fraction)
    }
}

/// A labelled place on an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// The value there.
    pub value: f64,
    /// Where it lies, from 0 to 1.
    pub at: f64,
}

/// The powers of ten in `span`, at most six of them, whole numbers of thousands apart where there are many.
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
    /// What it is about: a name in the page's markup.
    pub name: &'static str,
    /// Its points from left to right.
    pub points: Vec<(f64, f64)>,
    /// Whether it is extrapolated.
    pub ahead: bool,
}

/// A measured value with its spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// What it is about: a name in the page's markup.
    pub name: &'static str,
    /// Where it lies.
    pub x: f64,
    /// Lowest, middle and highest value.
    pub y: [f64; 3],
}

/// A chart with two logarithmic axes.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// From left to right.
    pub x: Span,
    /// From bottom to top.
    pub y: Span,
    /// The first line lies undermost.
    pub lines: Vec<Line>,
    /// Measured values.
    pub marks: Vec<Mark>,
    /// Where the present picture stands on the horizontal axis.
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
    fn ticks_are_powers_of_ten_and_few() {
        let span = Span { low: 2.0, high: 3e14 }.decades();
        assert_eq!((span.low, span.high), (1.0, 1e15));
        let ticks: Vec<f64> = powers(span).iter().map(|tick| tick.value).collect();
        assert_eq!(ticks, [1.0, 1e3, 1e6, 1e9, 1e12, 1e15]);
        assert_eq!(powers(Span { low: 1e-6, high: 1e-2 }).len(), 5);
    }

    #[test]
    fn a_span_holds_its_values_and_is_never_empty() {
        let over = |values: &[f64]| Span::over(values.iter().copied());
        assert_eq!(over(&[]), Span { low: 1.0, high: 10.0 });
        assert_eq!(over(&[5.0, 3.0, 4.0]), Span { low: 3.0, high: 5.0 });
        assert_eq!(over(&[3.0]), Span { low: 3.0, high: 3.0 * 1.01 });
    }

    #[test]
    fn powers_of_ten_are_decades_of_their_own() {
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
    fn many_powers_are_whole_thousands_apart() {
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

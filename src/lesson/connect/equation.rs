//! One output unit, written out.

use super::{Model, Param};
use crate::lesson::LayerKind;

/// Whether `products` add up to `sum` as they are written, with at most three decimals.
pub fn adds_up(products: impl IntoIterator<Item = (f32, f32)>, sum: f32) -> bool {
    let thousandths = |value: f32| (f64::from(value) * 1e3).round() as i128;
    let added = products.into_iter().try_fold(0_i128, |sum, (weight, sample)| {
        sum.checked_add(thousandths(weight).checked_mul(thousandths(sample))?)
    });
    added.is_some() && added == thousandths(sum).checked_mul(1000)
}

/// One product of the sum.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The parameter.
    pub param: Param,
    /// The kernel element at the same place of the window, if the layer has a window.
    pub tap: Option<usize>,
    /// The index of its symbol w.
    pub index: String,
    /// The input that it multiplies; none for a zero that the boundary made up.
    pub input: Option<usize>,
    /// The parameter's value.
    pub weight: f32,
    /// The input's value.
    pub value: f32,
}

/// yᵢ as a sum of products.
#[derive(Debug, Clone, PartialEq)]
pub struct Equation {
    /// The output.
    pub output: usize,
    /// The products, in the order of the window; `None` where some are left out.
    pub terms: Vec<Option<Term>>,
    /// The sum.
    pub sum: f32,
}

impl Equation {
    /// `output` of `layer`, written out. A long sum keeps its ends and the product with `marked`.
    pub fn new(model: &Model, layer: LayerKind, output: usize, marked: Option<usize>) -> Equation {
        let x = model.x.data();
        let terms: Vec<Term> = if layer == LayerKind::Dense {
            (0..x.len())
                .map(|j| Term {
                    param: Param::Dense(output, j),
                    tap: model.tap_between(output, j),
                    index: model.index(Param::Dense(output, j)),
                    input: Some(j),
                    weight: model.dense.at(output, j),
                    value: x[j],
                })
                .collect()
        } else {
            let taps = model.layout.taps();
            let in_window = (0..taps).map(|place| if model.layout.flip() { taps - 1 - place } else { place });
            in_window
                .map(|tap| {
                    let input = model.layout.source(output, tap);
                    let param =
                        if layer == LayerKind::Conv { model.shared(output, tap) } else { Param::Local(output, tap) };
                    let value = input.map_or(0.0, |j| x[j]);
                    let index = model.index(param);
                    Term { param, tap: Some(tap), index, input, weight: model.value(param), value }
                })
                // A locally connected layer has no weight where there is no input.
                .filter(|term| layer == LayerKind::Conv || term.input.is_some())
                .collect()
        };
        let last = terms.len().saturating_sub(1);
        let all = last < 3;
        let kept = |place: usize, term: &Term| {
            all || place == 0 || place == last || (term.input.is_some() && term.input == marked)
        };
        let mut written: Vec<Option<Term>> = Vec::new();
        for (place, term) in terms.iter().enumerate() {
            if kept(place, term) {
                written.push(Some(term.clone()));
            } else if written.last().is_some_and(Option::is_some) {
                written.push(None);
            }
        }
        Equation { output, terms: written, sum: model.outputs(layer)[output] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::connect::Setup;

    fn written(layer: LayerKind, output: usize) -> (String, f32) {
        let model = Model::new(&Setup::default()).expect("a state has a figure");
        let equation = Equation::new(&model, layer, output, Some(3));
        let terms = equation.terms.iter().map(|term| match term {
            None => "…".to_owned(),
            Some(term) => format!("w{}·{}", term.index, term.input.map_or("0".into(), |j| format!("x{j}"))),
        });
        (terms.collect::<Vec<_>>().join(" + "), equation.sum)
    }

    #[test]
    fn an_output_of_the_convolution_is_three_products() {
        assert_eq!(written(LayerKind::Conv, 3), ("w0·x2 + w1·x3 + w2·x4".to_owned(), 4.0));
    }

    #[test]
    fn at_the_edge_a_tap_meets_a_zero() {
        assert_eq!(written(LayerKind::Conv, 0), ("w0·0 + w1·x0 + w2·x1".to_owned(), 1.0));
        assert_eq!(written(LayerKind::Local, 0).0, "w00·x0 + w01·x1");
    }

    #[test]
    fn a_long_sum_keeps_its_ends_and_the_marked_product() {
        assert_eq!(written(LayerKind::Dense, 3).0, "w30·x0 + … + w33·x3 + … + w36·x6");
    }

    #[test]
    fn the_products_add_up_to_the_sum() {
        for state in [Setup::default(), Setup::opening_2d()] {
            let model = Model::new(&state).expect("a state has a figure");
            for layer in LayerKind::ALL {
                let equation = Equation::new(&model, layer, 3, Some(3));
                let products = equation.terms.iter().flatten().map(|term| term.weight * term.value);
                if equation.terms.iter().all(Option::is_some) {
                    assert_eq!(products.sum::<f32>(), equation.sum, "{layer:?}");
                }
            }
        }
    }
}

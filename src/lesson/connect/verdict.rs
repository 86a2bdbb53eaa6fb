//! Is a layer still a convolution?

use super::{Model, Param};
use crate::conv::{Dense, Error, Kernel};
use crate::lesson::LayerKind;

/// Whether the weights of a layer are those of a kernel, used at every position.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// The weights are those of this kernel.
    Convolution(Vec<f32>),
    /// This weight has a value that the kernel of the others would not put there.
    Fails {
        /// The first weight that does not fit, row by row.
        param: Param,
        /// Its symbol.
        symbol: String,
        /// The symbol of the weight at the same place of the window that it differs from, where it is one.
        other: Option<String>,
        /// Whether the window does not even reach that input.
        far: bool,
        /// Its value.
        found: f32,
        /// The value of a convolution.
        expected: f32,
    },
}

impl Verdict {
    /// About `layer`.
    ///
    /// # Errors
    /// Those of [`Dense::of_correlation`].
    pub fn new(model: &Model, layer: LayerKind) -> Result<Verdict, Error> {
        match layer {
            LayerKind::Conv => Ok(conv(model)),
            LayerKind::Local => Ok(local(model)),
            LayerKind::Dense => dense(model),
        }
    }
}

/// A connection whose tie is broken must have the value of its kernel element all the same.
fn conv(model: &Model) -> Verdict {
    let kernel = model.kernel.taps();
    model.differing().map_or_else(
        || Verdict::Convolution(kernel.to_vec()),
        |(output, tap, found)| {
            let param = Param::Untied(output, tap);
            let other = Some(model.symbol(Param::Kernel(tap)));
            Verdict::Fails { param, symbol: model.symbol(param), other, far: false, found, expected: kernel[tap] }
        },
    )
}

/// Every tap must have the value that it has where it is used first.
fn local(model: &Model) -> Verdict {
    let layout = &model.layout;
    let mut kernel: Vec<Option<(usize, f32)>> = vec![None; layout.taps()];
    for output in 0..layout.outputs() {
        for (tap, shared) in kernel.iter_mut().enumerate() {
            if layout.source(output, tap).is_none() {
                continue;
            }
            let found = model.local.at(output, tap);
            let (first, expected) = *shared.get_or_insert((output, found));
            if found != expected {
                let (param, other) = (Param::Local(output, tap), Some(model.symbol(Param::Local(first, tap))));
                return Verdict::Fails { param, symbol: model.symbol(param), other, far: false, found, expected };
            }
        }
    }
    Verdict::Convolution(kernel.into_iter().map(|tap| tap.map_or(0.0, |(_, value)| value)).collect())
}

/// The matrix must be the one that a kernel makes.
fn dense(model: &Model) -> Result<Verdict, Error> {
    let (rows, columns) = (model.layout.rows().inputs(), model.layout.cols().inputs());
    let (kh, kw) = (model.layout.rows().places(), model.layout.cols().places());
    let shared =
        |taps: &[f32]| Dense::of_correlation(rows, columns, &Kernel::new(kh, kw, taps.to_vec())?, &model.options);
    if model.dense == shared(model.kernel.taps())? {
        return Ok(Verdict::Convolution(model.kernel.taps().to_vec()));
    }
    let solved = solved(model);
    let taps: Vec<f32> = solved.iter().map(|tap| tap.value).collect();
    let shared = shared(&taps)?;
    for output in 0..shared.rows() {
        for input in 0..shared.cols() {
            let (found, expected) = (model.dense.at(output, input), shared.at(output, input));
            let read: Vec<&Solved> = taps_between(model, output, input).map(|tap| &solved[tap]).collect();
            let of_sum = if read.len() > 1 { rounding(read.iter().map(|tap| tap.value)) } else { 0.0 };
            if (found - expected).abs() > of_sum + read.iter().map(|tap| tap.rounding).sum::<f32>() {
                let far = read.is_empty();
                let param = Param::Dense(output, input);
                let symbol = model.symbol(param);
                return Ok(Verdict::Fails { param, symbol, other: None, far, found, expected });
            }
        }
    }
    Ok(Verdict::Convolution(taps))
}

/// A tap that has been computed from the entries of a matrix.
#[derive(Debug, Clone, Copy, Default)]
struct Solved {
    value: f32,
    /// How far the value may be from the tap because sums were rounded; 0 where an entry is the tap itself.
    rounding: f32,
}

/// A bound on the rounding of a sum of `terms`, each of which is rounded itself.
fn rounding(terms: impl Iterator<Item = f32>) -> f32 {
    2.0 * f32::EPSILON * terms.map(f32::abs).sum::<f32>()
}

/// The taps that meet `input` at `output`; more than one where a boundary copies samples.
fn taps_between(model: &Model, output: usize, input: usize) -> impl Iterator<Item = usize> {
    (0..model.layout.taps()).filter(move |&tap| model.layout.source(output, tap) == Some(input))
}

/// The taps that the matrix has, if it has any: each from an entry in which no other unknown tap takes part, and from one in
/// which no other tap takes part at all, where there is one.
fn solved(model: &Model) -> Vec<Solved> {
    let layout = &model.layout;
    let mut known: Vec<Option<Solved>> = vec![None; layout.taps()];
    while let Some(unknown) = known.iter().position(Option::is_none) {
        let entries = (0..layout.outputs()).flat_map(|output| {
            let read = (0..layout.taps()).filter_map(move |tap| layout.source(output, tap));
            read.map(move |input| (output, input))
        });
        let solvable = entries.filter_map(|(output, input)| {
            let mut open = taps_between(model, output, input).filter(|&tap| known[tap].is_none());
            let tap = open.next()?;
            let rest: Vec<Solved> = taps_between(model, output, input).filter_map(|tap| known[tap]).collect();
            open.next().is_none().then(|| (tap, model.dense.at(output, input), rest))
        });
        // An element that no entry determines may have any value, such as zero.
        let found = solvable.min_by_key(|(.., rest)| rest.len());
        let (tap, solved) = found.map_or((unknown, Solved::default()), |(tap, entry, rest)| {
            let value = entry - rest.iter().map(|tap| tap.value).sum::<f32>();
            let terms = || rest.iter().map(|tap| tap.value).chain([entry]);
            let of_sum = if rest.is_empty() { 0.0 } else { rounding(terms()) };
            (tap, Solved { value, rounding: of_sum + rest.iter().map(|tap| tap.rounding).sum::<f32>() })
        });
        known[tap] = Some(solved);
    }
    known.into_iter().map(Option::unwrap_or_default).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Boundary;
    use crate::lesson::connect::{Setup, Weights};

    fn verdict(state: &Setup, layer: LayerKind) -> Verdict {
        Verdict::new(&Model::new(state).expect("a state has a figure"), layer).expect("a kernel of this shape")
    }

    #[test]
    fn the_same_function_is_recognised_with_its_kernel_at_every_boundary() {
        for boundary in Boundary::ALL {
            for (stride, dilation, flip) in [(1, 1, false), (2, 1, true), (1, 2, true)] {
                let k = vec![1.0, 3.0, -2.0];
                let same =
                    |opening: Setup| Setup { boundary, stride, dilation, flip, weights: Weights::Same, ..opening };
                let nine = same(Setup::opening_2d());
                for layer in LayerKind::ALL {
                    assert_eq!(verdict(&nine, layer), Verdict::Convolution(nine.k.clone()), "{boundary:?} {layer:?}");
                }
                let state = same(Setup { k: k.clone(), ..Setup::default() });
                for layer in LayerKind::ALL {
                    assert_eq!(verdict(&state, layer), Verdict::Convolution(k.clone()), "{boundary:?} {layer:?}");
                }
            }
        }
    }

    #[test]
    fn one_edited_weight_ends_it_and_is_named() {
        let mut state = Setup { weights: Weights::Same, ..Setup::default() };
        state.edits.push((Param::Dense(4, 0), 2.0));
        let Verdict::Fails { param, far, found, expected, .. } = verdict(&state, LayerKind::Dense) else {
            panic!("a far connection is none of a convolution");
        };
        assert_eq!((param, far, found, expected), (Param::Dense(4, 0), true, 2.0, 0.0));
        assert!(matches!(verdict(&state, LayerKind::Local), Verdict::Convolution(_)));
        state.edits.push((Param::Local(3, 1), 5.0));
        let Verdict::Fails { param, other, found, expected, .. } = verdict(&state, LayerKind::Local) else {
            panic!("an untied weight is none of a convolution");
        };
        assert_eq!((param, found, expected), (Param::Local(3, 1), 5.0, 2.0));
        assert_eq!(other.as_deref(), Some("w₀₀"));
    }

    #[test]
    fn random_weights_are_no_convolution() {
        for layer in [LayerKind::Local, LayerKind::Dense] {
            assert!(matches!(verdict(&Setup::default(), layer), Verdict::Fails { .. }));
        }
    }
}

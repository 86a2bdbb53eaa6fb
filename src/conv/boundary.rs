//! The rules for samples beyond the edge of the input.

use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use super::Error;

/// The rule for the part of a window that reaches beyond the input.
///
/// Two facts make a rule: its [`Mode`] says how far windows may reach beyond the input, and its extension says which
/// sample stands there. The diagrams show the extension of `a b c d`. The names are those of PyTorch's `padding_mode`
/// and of SciPy's `mode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase", parse_err_ty = Error, parse_err_fn = unknown)]
pub enum Boundary {
    /// Zeros, [`Mode::Same`]: `0 0 | a b c d | 0 0`.
    Zero,
    /// No padding, [`Mode::Valid`].
    Valid,
    /// The input again, as on a ring, [`Mode::Same`]: `c d | a b c d | a b`.
    Circular,
    /// The edge sample repeated, [`Mode::Same`]: `a a | a b c d | d d`.
    Replicate,
    /// The mirror image, in which the edge sample is not repeated, [`Mode::Same`]: `c b | a b c d | c b`.
    Reflect,
    /// Zeros, [`Mode::Full`]: every window that meets at least one sample.
    Full,
}

/// How far windows may reach beyond the input, named as in `scipy.signal.correlate`. `reach` is the distance from the
/// first to the last tap, `d·(k − 1)` samples for k taps and dilation d.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Windows lie wholly inside the input.
    Valid,
    /// Half of the reach (rounded down) before the input and the rest after it: with stride 1 there are as many outputs
    /// as inputs.
    Same,
    /// The whole reach on both sides.
    Full,
}

impl Boundary {
    /// All boundaries, in the order of the menus.
    pub const ALL: [Boundary; Boundary::VARIANTS.len()] = *Boundary::VARIANTS.as_array().expect("all of them");

    /// The name in URLs and in JavaScript, which [`str::parse`] accepts: the variant's name in lower case.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// How far windows may reach beyond the input.
    pub fn mode(self) -> Mode {
        match self {
            Boundary::Valid => Mode::Valid,
            Boundary::Zero | Boundary::Circular | Boundary::Replicate | Boundary::Reflect => Mode::Same,
            Boundary::Full => Mode::Full,
        }
    }

    /// The extension: the index of the sample that stands at coordinate `i`, counted from the first of `n` samples.
    /// That is `i` itself inside the input; `None` stands for a zero or, with [`Mode::Valid`], for nothing. A rule
    /// copies samples to every coordinate outside the input or to none. `n` is at least 1.
    pub(super) fn source(self, i: i128, n: usize) -> Option<usize> {
        if let Ok(inside) = usize::try_from(i)
            && inside < n
        {
            return Some(inside);
        }
        let n = n as i128;
        let copied = match self {
            Boundary::Zero | Boundary::Valid | Boundary::Full => return None,
            Boundary::Circular => i.rem_euclid(n),
            Boundary::Replicate => i.clamp(0, n - 1),
            Boundary::Reflect => {
                // Mirrored at both ends, the samples repeat with this period and look the same to the left and right.
                let period = (2 * (n - 1)).max(1);
                let phase = i.rem_euclid(period);
                phase.min(period - phase)
            }
        };
        Some(copied as usize)
    }

    /// The `mode` of `numpy.pad` that extends an input in the same way; none where nothing is padded.
    pub fn numpy_mode(self) -> Option<&'static str> {
        match self {
            Boundary::Valid => None,
            Boundary::Zero | Boundary::Full => Some("constant"),
            Boundary::Circular => Some("wrap"),
            Boundary::Replicate => Some("edge"),
            Boundary::Reflect => Some("reflect"),
        }
    }

    /// Checks that `n` samples can be extended by `padding` at either end.
    ///
    /// # Errors
    /// [`Error::ReflectTooWide`].
    pub(super) fn check_padding(self, padding: usize, n: usize) -> Result<(), Error> {
        match self {
            Boundary::Reflect if padding >= n => Err(Error::ReflectTooWide { padding, input: n }),
            Boundary::Reflect => Ok(()),
            Boundary::Zero | Boundary::Valid | Boundary::Circular | Boundary::Replicate | Boundary::Full => Ok(()),
        }
    }

    /// The samples of padding before and after the input for a window in which the last tap is `reach` samples after
    /// the first.
    pub fn padding(self, reach: usize) -> (usize, usize) {
        match self.mode() {
            Mode::Valid => (0, 0),
            Mode::Same => (reach / 2, reach - reach / 2),
            Mode::Full => (reach, reach),
        }
    }

    /// Whether copies of samples stand beyond the edge, so that every tap meets a sample at every output.
    pub(super) fn copies(self) -> bool {
        self.source(-1, 1).is_some()
    }

    /// Whether the input is extended as on a ring, so that what leaves at one end comes in at the other.
    pub fn is_cyclic(self) -> bool {
        // Three are the fewest samples at which the last one is neither the edge sample nor the mirror image.
        self.source(-1, 3) == Some(2)
    }
}

fn unknown(found: &str) -> Error {
    Error::UnknownBoundary { found: found.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirrored_single_sample_stands_everywhere() {
        for i in -3..4 {
            assert_eq!(Boundary::Reflect.source(i, 1), Some(0));
        }
    }

    #[test]
    fn a_boundary_copies_samples_everywhere_outside_or_nowhere() {
        for boundary in Boundary::ALL {
            for n in 1..6 {
                for i in (-15..0).chain(n as i128..20) {
                    assert_eq!(boundary.source(i, n).is_some(), boundary.copies(), "{boundary}, {i} of {n}");
                }
            }
        }
    }

    #[test]
    fn an_extension_is_cyclic_exactly_if_it_repeats_the_whole_input() {
        for boundary in Boundary::ALL {
            let repeats = |n: usize| (-15..15).all(|i| boundary.source(i, n) == boundary.source(i + n as i128, n));
            assert_eq!((1..6).all(repeats), boundary.is_cyclic(), "{boundary}");
        }
    }
}

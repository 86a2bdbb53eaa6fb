//! What stands beyond the edge of the input.

use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use super::Error;

/// What the window meets where it reaches beyond the input.
///
/// With k taps and dilation d the window needs `d·(k − 1)` samples more than one. The four "same" boundaries put half
/// of them (rounded down) before the input and the rest behind it, so that with stride 1 there are as many outputs as
/// inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase", parse_err_ty = Error, parse_err_fn = unknown)]
pub enum Boundary {
    /// "Same"; zeros.
    Zero,
    /// No padding: only windows that lie wholly inside the input.
    Valid,
    /// "Same"; the input again, as on a ring: `c d | a b c d | a b`.
    Circular,
    /// "Same"; the edge sample again and again: `a a | a b c d | d d`.
    Replicate,
    /// "Same"; the mirror image, without the edge sample a second time: `c b | a b c d | c b`.
    Reflect,
    /// Zeros, as many as the window can reach on both sides: every window that meets at least one sample.
    Full,
}

impl Boundary {
    /// All boundaries, in the order of the menus.
    pub const ALL: [Boundary; Boundary::VARIANTS.len()] = *Boundary::VARIANTS.as_array().expect("all of them");

    /// The name in URLs and in JavaScript, which is also what [`str::parse`] accepts: the variant's name in lower case.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The one of `n` samples that stands at coordinate `i`, counted from the first: itself inside, a copy where this
    /// boundary makes copies, `None` where there is a zero or nothing. `1 ≤ n ≤ isize::MAX`.
    pub(super) fn resolve(self, i: isize, n: usize) -> Option<usize> {
        if let Ok(inside) = usize::try_from(i)
            && inside < n
        {
            return Some(inside);
        }
        match self {
            Boundary::Zero | Boundary::Valid | Boundary::Full => None,
            Boundary::Circular => Some(i.rem_euclid(n as isize) as usize),
            Boundary::Replicate => Some(if i < 0 { 0 } else { n - 1 }),
            // Mirrored at both ends, the samples repeat with period 2(n − 1) and look the same to the left and right.
            Boundary::Reflect if n == 1 => Some(0),
            Boundary::Reflect => {
                let period = 2 * (n - 1);
                let phase = i.unsigned_abs() % period;
                Some(phase.min(period - phase))
            }
        }
    }

    /// The shift of at most about two lengths that does to `n` samples what the shift by `d` does, however far.
    pub(super) fn shorten(self, d: isize, n: usize) -> isize {
        let n = n as isize;
        match self {
            Boundary::Zero | Boundary::Valid | Boundary::Full | Boundary::Replicate => d.clamp(-n, n),
            Boundary::Circular => d.rem_euclid(n),
            Boundary::Reflect => d.rem_euclid((2 * (n - 1)).max(1)),
        }
    }

    /// How many samples a window of `total + 1` needs before and behind the input.
    pub fn padding(self, total: usize) -> (usize, usize) {
        match self {
            Boundary::Valid => (0, 0),
            Boundary::Full => (total, total),
            Boundary::Zero | Boundary::Circular | Boundary::Replicate | Boundary::Reflect => {
                (total / 2, total - total / 2)
            }
        }
    }
}

fn unknown(found: &str) -> Error {
    Error::UnknownBoundary { found: found.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirror_of_one_sample_shows_that_sample_everywhere() {
        for i in -3..4 {
            assert_eq!(Boundary::Reflect.resolve(i, 1), Some(0));
        }
    }
}

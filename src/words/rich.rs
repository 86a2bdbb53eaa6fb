//! Sentences with emphasis, symbols, and terms that are explained.

use crate::lesson::lecture::with_formulas;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A term with an explanation: an attribute of the message `term`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Term {
    /// Few connections of all that there could be.
    Sparsity,
    /// One number for several connections.
    ParameterSharing,
    /// The inputs that an output depends on.
    ReceptiveField,
    /// The few weights that a convolution uses at every position.
    Kernel,
    /// Shifting the input shifts the output.
    Equivariance,
    /// Connections as in a convolution, each with its own weight.
    LocallyConnected,
    /// A matrix whose rows are the first one, shifted.
    Circulant,
    /// The distance of neighbouring windows.
    Stride,
    /// A mean of neighbours in place of each sample.
    Blur,
    /// One of the planes of an input or output.
    Channel,
    /// The number that is added to every output of a channel.
    Bias,
    /// The part of a requested change that is made.
    StepSize,
    /// Zeros in place of the samples beyond the edge.
    ZeroPadding,
    /// The error where the examples just determine the weights.
    InterpolationPeak,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Plain text.
    Plain(String),
    /// Emphasised.
    Strong(String),
    /// The symbol of a kernel element, in its colour.
    Tap(usize),
    /// A term as the sentence writes it.
    Term(Term, String),
    /// A formula, as TeX writes it.
    Formula(String),
}

/// The pieces of `text`, where `*…*` and `**…**` are emphasis, `$…$` is a formula, `<k1>` the symbol of kernel element 1, and `<kernel:kernels>` a term as
/// it is written.
///
/// ```
/// use parameter_sharing::words::{Piece, Term, rich};
/// let pieces = [Piece::Tap(1), Piece::Plain(" is used ".into()), Piece::Strong("7 times".into())];
/// assert_eq!(rich("<k1> is used *7 times*"), pieces);
/// assert_eq!(rich("<stride:步幅>"), [Piece::Term(Term::Stride, "步幅".into())]);
/// ```
pub fn rich(text: &str) -> Vec<Piece> {
    let (mut pieces, mut strong) = (Vec::new(), false);
    for (is_formula, part) in with_formulas(text) {
        if is_formula {
            pieces.push(Piece::Formula(part.to_owned()));
            continue;
        }
        for (place, part) in part.replace("**", "*").split('*').enumerate() {
            strong ^= place > 0;
            if strong {
                pieces.extend((!part.is_empty()).then(|| Piece::Strong(part.to_owned())));
            } else {
                marked(part, &mut pieces);
            }
        }
    }
    pieces
}

/// Adds the pieces of a text without emphasis.
fn marked(mut rest: &str, pieces: &mut Vec<Piece>) {
    while let Some((before, piece, after)) = first_mark(rest) {
        pieces.extend((!before.is_empty()).then(|| Piece::Plain(before.to_owned())));
        pieces.push(piece);
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then(|| Piece::Plain(rest.to_owned())));
}

/// The text before the first symbol or term of `text`, that piece, and the text after it.
fn first_mark(text: &str) -> Option<(&str, Piece, &str)> {
    text.match_indices('<').find_map(|(start, _)| {
        let (mark, after) = text[start + 1..].split_once('>')?;
        let piece = match mark.split_once(':') {
            Some((name, shown)) => Piece::Term(name.parse().ok()?, shown.to_owned()),
            None => Piece::Tap(mark.strip_prefix('k')?.parse().ok()?),
        };
        Some((&text[..start], piece, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_mark_stays_as_it_is_written() {
        for text in ["1 < 2", "a<b:c>d", "<k>", "<kx>", "<stride", "<>"] {
            assert_eq!(rich(text), [Piece::Plain(text.to_owned())]);
        }
        assert_eq!(rich("1 < 2 <k0>"), [Piece::Plain("1 < 2 ".to_owned()), Piece::Tap(0)]);
    }

    #[test]
    fn bold_is_written_with_one_star_or_two_and_a_formula_between_dollar_signs() {
        let strong = |text: &str| Piece::Strong(text.to_owned());
        let plain = |text: &str| Piece::Plain(text.to_owned());
        assert_eq!(rich("a **b** c"), [plain("a "), strong("b"), plain(" c")]);
        assert_eq!(rich("*b $x*y$ c*"), [strong("b "), Piece::Formula("x*y".into()), strong(" c")]);
        assert_eq!(rich("for $5 or $6"), [plain("for $5 or $6")]);
    }
}

//! Sentences with emphasis and symbols.

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// As it is.
    Plain(String),
    /// Emphasised.
    Strong(String),
    /// The symbol of a kernel element, in its colour.
    Tap(usize),
}

/// The pieces of `text`, where `*…*` is emphasis and `<k1>` the symbol of kernel element 1.
///
/// ```
/// use parameter_sharing::words::{Piece, rich};
/// let pieces = [Piece::Tap(1), Piece::Plain(" is used ".into()), Piece::Strong("7 times".into())];
/// assert_eq!(rich("<k1> is used *7 times*"), pieces);
/// ```
pub fn rich(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (place, part) in text.split('*').enumerate() {
        if place % 2 == 1 {
            pieces.push(Piece::Strong(part.to_owned()));
            continue;
        }
        let mut rest = part;
        while let Some((before, after)) = rest.split_once("<k") {
            let Some((digits, after)) = after.split_once('>') else {
                break;
            };
            let Ok(tap) = digits.parse() else { break };
            if !before.is_empty() {
                pieces.push(Piece::Plain(before.to_owned()));
            }
            pieces.push(Piece::Tap(tap));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Plain(rest.to_owned()));
        }
    }
    pieces
}

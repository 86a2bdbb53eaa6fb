//! The two keys of a kernel on a picture: `k`, its elements row by row, and `kh`, its rows.

use super::accepted::Accepted;
use super::keys::{Field, Key};
use super::pairs::{Pairs, joined, numbers};
use crate::conv::Kernel;

/// The keys of the kernel in `field`, with at most `side` rows and columns. `opening` returns the default kernel; an address
/// may give its number of rows without `k`.
pub fn kernel_keys<S: 'static>(side: usize, field: Field<S, Kernel>, opening: fn(&S) -> Kernel) -> [Key<S>; 2] {
    let read = move |state: &mut S, text: &str, pairs: &mut Pairs| {
        let Some(read) = read_taps(text, side * side, side, pairs) else { return false };
        if let Some(kernel) = read.and_then(|(kh, taps)| Kernel::new(kh, taps.len() / kh, taps).ok()) {
            *(field.get_mut)(state) = kernel;
        }
        true
    };
    [
        Key::among("k", move |_| Accepted::Numbers(side * side), move |state| joined((field.get)(state).taps()), read)
            .left_out_if(move |state, _| *(field.get)(state) == opening(state)),
        Key::among(
            "kh",
            move |_| Accepted::Rows(side),
            move |state| (field.get)(state).h().to_string(),
            move |state, text, pairs| read_rows(text, side, opening(state).h(), pairs),
        )
        .left_out_if(move |state, _| (field.get)(state).h() == 1 || *(field.get)(state) == opening(state)),
    ]
}

/// The rows and the elements of the kernel that `k`, read from `text`, and `kh` give together. None of them where `kh` does
/// not suit `k`, which is noted; nothing where `text` is no list of at most `most` numbers. A kernel has at most `side` rows
/// and columns.
pub fn read_taps(text: &str, most: usize, side: usize, pairs: &mut Pairs) -> Option<Option<(usize, Vec<f32>)>> {
    let taps = numbers(text, most)?;
    let kh = pairs.get("kh").and_then(|text| rows(&text, side)).unwrap_or(1);
    if taps.len() % kh == 0 && taps.len() / kh <= side {
        return Some(Some((kh, taps)));
    }
    pairs.refuse("kh", Accepted::Rows(side));
    Some(None)
}

/// Whether `text` is a good value of `kh`: with a `k` any number of rows, which is judged there; without one that of the
/// `opening` kernel.
pub fn read_rows(text: &str, side: usize, opening: usize, pairs: &Pairs) -> bool {
    rows(text, side).is_some_and(|rows| pairs.get("k").is_some() || rows == opening)
}

/// The rows that `text` names, if a kernel may have as many.
fn rows(text: &str, side: usize) -> Option<usize> {
    text.parse().ok().filter(|rows| (1..=side).contains(rows))
}

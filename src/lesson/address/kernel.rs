//! The two keys of a kernel on a picture: `k`, its elements row by row, and `kh`, its rows.

use super::accepted::Accepted;
use super::keys::{Field, Key};
use super::pairs::{Pairs, joined, numbers};
use crate::conv::Kernel;
use crate::lesson::MAX_KERNEL;

/// The keys of the kernel in `field`, of at most `most` elements. `opening` gives the kernel that stands there while the
/// address has no `k`: naming just its rows is no mistake.
pub fn kernel_keys<S: 'static>(most: usize, field: Field<S, Kernel>, opening: fn(&S) -> Kernel) -> [Key<S>; 2] {
    let read_taps = move |state: &mut S, text: &str, pairs: &mut Pairs| {
        let Some(taps) = numbers(text, most) else { return false };
        let rows = pairs.get("kh").and_then(|text| rows(&text)).unwrap_or(1);
        let columns = taps.len() / rows;
        match Kernel::new(rows, columns, taps) {
            Ok(kernel) if columns <= MAX_KERNEL => *(field.get_mut)(state) = kernel,
            _ => pairs.refuse("kh", Accepted::Rows),
        }
        true
    };
    let read_rows = move |state: &mut S, text: &str, pairs: &mut Pairs| {
        rows(text).is_some_and(|rows| pairs.get("k").is_some() || rows == opening(state).h())
    };
    [
        Key::among("k", move |_| Accepted::Numbers(most), move |state| joined((field.get)(state).taps()), read_taps)
            .left_out_if(move |state, _| *(field.get)(state) == opening(state)),
        Key::among("kh", |_| Accepted::Rows, move |state| (field.get)(state).h().to_string(), read_rows)
            .left_out_if(move |state, _| (field.get)(state).h() == 1 || *(field.get)(state) == opening(state)),
    ]
}

/// The rows that `text` names, if a kernel may have as many.
fn rows(text: &str) -> Option<usize> {
    text.parse().ok().filter(|rows| (1..=MAX_KERNEL).contains(rows))
}

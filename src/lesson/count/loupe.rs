//! Some cells of the matrix, enlarged.

use super::Setup;
use crate::conv::{Error, Layout};

/// The cells around the middle of the matrix: for each row the element of the kernel in each column, if any.
#[derive(Debug, Clone, PartialEq)]
pub struct Loupe {
    /// The rows.
    pub rows: Vec<Vec<Option<usize>>>,
}

impl Loupe {
    /// The `cells` × `cells` cells around a weight of the middle output of a layer with one channel.
    ///
    /// # Errors
    /// Those of [`Layout::new`].
    pub fn new(setup: &Setup, cells: usize) -> Result<Loupe, Error> {
        let layout = Layout::new(setup.h, setup.w, setup.kernel.h(), setup.kernel.w(), &setup.options())?;
        let middle = layout.rows().outputs() / 2 * layout.cols().outputs() + layout.cols().outputs() / 2;
        let column = (0..layout.taps()).find_map(|tap| layout.source(middle, tap)).unwrap_or(0);
        let first = |middle: usize, all: usize| middle.saturating_sub(cells / 2).min(all.saturating_sub(cells));
        let (top, left) = (first(middle, layout.outputs()), first(column, layout.inputs()));
        let tap = |row, column| (0..layout.taps()).find(|&tap| layout.source(row, tap) == Some(column));
        let row = |row| (left..layout.inputs().min(left + cells)).map(|column| tap(row, column)).collect();
        Ok(Loupe { rows: (top..layout.outputs().min(top + cells)).map(row).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn under_the_loupe_every_row_holds_the_same_two_numbers() {
        let loupe = Loupe::new(&Setup::default(), 10).expect("a layer");
        assert_eq!(loupe.rows.len(), 10);
        for row in &loupe.rows[1..9] {
            let taps: Vec<usize> = row.iter().flatten().copied().collect();
            assert!(taps == [0, 1] || taps == [1] || taps == [0], "{taps:?}");
        }
        assert_eq!(loupe.rows[5][5], Some(0));
    }
}

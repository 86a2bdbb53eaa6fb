//! Well-known layers, recognised by their pattern, never by the switches that led to it.

use super::{Pattern, Shape, Symmetry};

/// A layer that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Every entry its own: fully connected.
    Free,
    /// One number on the diagonal, another everywhere else: the equivariant layer of Deep Sets (Zaheer et al. 2017).
    DeepSets,
    /// A circulant matrix: a convolution around a circle.
    Kernel {
        /// The labels of the kernel's elements, from the leftmost input of the window to the rightmost.
        taps: Vec<u32>,
        /// Whether it reads the same from both ends.
        symmetric: bool,
        /// Whether the window is as wide as the input.
        full: bool,
    },
    /// A convolution around both edges of a grid.
    Kernel2d {
        /// Rows and columns of the window.
        size: (usize, usize),
        /// Its labels, row by row.
        taps: Vec<u32>,
        /// Whether a quarter turn leaves it as it is.
        turns: bool,
    },
}

impl Known {
    /// The labels of the elements of a kernel that does not go all the way round, in its order.
    pub(super) fn elements(&self, shape: Shape) -> Option<&[u32]> {
        match self {
            Known::Kernel { taps, full: false, .. } => Some(taps),
            Known::Kernel2d { taps, size, .. } if *size != shape.size() => Some(taps),
            _ => None,
        }
    }

    /// Whether it becomes a kernel as soon as only a radius is kept.
    pub fn wants_radius(&self) -> bool {
        matches!(self, Known::Kernel { full: true, symmetric: false, .. })
    }

    /// The name of the layer with this pattern, if it has one.
    pub fn of(pattern: &Pattern, shape: Shape) -> Option<Known> {
        let n = pattern.n;
        if pattern.count == n * n {
            return Some(Known::Free);
        }
        let two = [pattern.at(0, 0), pattern.at(0, 1)];
        let expected = |entry: usize| two[usize::from(entry / n != entry % n)];
        if pattern.count == 2
            && two.iter().all(Option::is_some)
            && (0..n * n).all(|entry| pattern.labels[entry] == expected(entry))
        {
            return Some(Known::DeepSets);
        }
        let respects = |symmetry: Symmetry| {
            symmetry.fits(shape) && crate::conv::commutes(&pattern.labels, &symmetry.permutation(shape, (0, 1), &[]))
        };
        match shape {
            Shape::Line(_) if respects(Symmetry::Shift) => {
                let (taps, radius) = window(pattern, shape)?;
                let symmetric = pattern.count < taps.len() && taps.iter().eq(taps.iter().rev());
                // Other ties between elements of the kernel have no name here.
                let elements = if symmetric { taps.len().div_ceil(2) } else { taps.len() };
                let full = 2 * radius + 1 >= n;
                (pattern.count == elements || (full && respects(Symmetry::Reflect))).then(|| Known::Kernel {
                    symmetric: full && respects(Symmetry::Reflect) || symmetric,
                    taps,
                    full,
                })
            }
            Shape::Grid(h, w) if respects(Symmetry::Right) && respects(Symmetry::Down) => {
                let (taps, radius) = window(pattern, shape)?;
                let side = |extent: usize| extent.min(2 * radius + 1);
                Some(Known::Kernel2d { size: (side(h), side(w)), taps, turns: respects(Symmetry::Turn) })
            }
            _ => None,
        }
    }
}

/// The labels of the smallest window around an input that holds every connection, and its radius. The pattern is the
/// same around every input. `None` where a place in the window is cut.
fn window(pattern: &Pattern, shape: Shape) -> Option<(Vec<u32>, usize)> {
    let far = |j: &usize| pattern.at(0, *j).is_some();
    let radius = (0..pattern.n).filter(far).map(|j| shape.distance(0, j)).max()?;
    let (h, w) = shape.size();
    let offsets = |extent: usize| {
        let side = extent.min(2 * radius + 1);
        // Of a window that goes all the way round, the part before the middle is the smaller one.
        (0..side).map(move |place| (extent + place - (side - 1) / 2) % extent).collect::<Vec<_>>()
    };
    let columns = offsets(w);
    let taps = offsets(h).into_iter().flat_map(|row| columns.iter().map(move |column| (row, *column)));
    let taps: Option<Vec<u32>> = taps.map(|(row, column)| pattern.at(0, row * w + column)).collect();
    Some((taps?, radius))
}

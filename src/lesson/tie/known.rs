//! Well-known layers, recognised by their pattern and not by the switches that produced it.

use super::{Pattern, Shape, Symmetry};

/// A layer that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Fully connected: no two entries share a parameter.
    Free,
    /// The equivariant layer of Deep Sets (Zaheer et al. 2017): one parameter on the diagonal and another off it.
    DeepSets,
    /// Convolution on a ring: a circulant matrix.
    Kernel {
        /// The labels of the kernel's taps from left to right.
        taps: Vec<u32>,
        /// Whether the kernel equals its mirror image.
        symmetric: bool,
        /// Whether the kernel is as wide as the input.
        full: bool,
    },
    /// Convolution on a torus.
    Kernel2d {
        /// Rows and columns of the kernel.
        size: (usize, usize),
        /// The labels of its taps, row by row.
        taps: Vec<u32>,
        /// Whether a quarter turn leaves the kernel unchanged.
        turns: bool,
    },
}

impl Known {
    /// The labels of a kernel of at most three taps from left to right; none for any other layer.
    pub fn small_kernel(&self) -> &[u32] {
        match self {
            Known::Kernel { taps, full: false, .. } if taps.len() <= 3 => taps,
            Known::Free | Known::DeepSets | Known::Kernel { .. } | Known::Kernel2d { .. } => &[],
        }
    }

    /// Whether the kernel covers the whole line without being symmetric; a radius would make it local.
    pub fn lacks_locality(&self) -> bool {
        matches!(self, Known::Kernel { full: true, symmetric: false, .. })
    }

    /// The layer with this pattern, if it is well known.
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
                // Kernels with other ties between their taps have no name here.
                let elements = if symmetric { taps.len().div_ceil(2) } else { taps.len() };
                let full = 2 * radius + 1 >= n;
                let reflected = full && respects(Symmetry::Reflect);
                (pattern.count == elements || reflected).then_some(Known::Kernel {
                    symmetric: symmetric || reflected,
                    taps,
                    full,
                })
            }
            Shape::Grid(h, w) if respects(Symmetry::Right) && respects(Symmetry::Down) => {
                let (taps, radius) = window(pattern, shape)?;
                let side = |extent: usize| extent.min(2 * radius + 1);
                Some(Known::Kernel2d { size: (side(h), side(w)), taps, turns: respects(Symmetry::Turn) })
            }
            Shape::Line(_) | Shape::Grid(..) => None,
        }
    }
}

/// The labels in the smallest window around an input that holds all of its connections, and the window's radius. The
/// pattern must be the same around every input. `None` if an entry in the window is cut.
fn window(pattern: &Pattern, shape: Shape) -> Option<(Vec<u32>, usize)> {
    let far = |j: &usize| pattern.at(0, *j).is_some();
    let radius = (0..pattern.n).filter(far).map(|j| shape.distance(0, j)).max()?;
    let (h, w) = shape.size();
    let offsets = |extent: usize| {
        let side = extent.min(2 * radius + 1);
        // A window of even extent has one place fewer before the centre than after it.
        (0..side).map(move |place| (extent + place - (side - 1) / 2) % extent).collect::<Vec<_>>()
    };
    let columns = offsets(w);
    let taps = offsets(h).into_iter().flat_map(|row| columns.iter().map(move |column| (row, *column)));
    let taps: Option<Vec<u32>> = taps.map(|(row, column)| pattern.at(0, row * w + column)).collect();
    Some((taps?, radius))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::tie::tests::model;

    #[test]
    fn layers_are_recognised_by_their_pattern() {
        assert_eq!(model("group=").known, Some(Known::Free));
        assert_eq!(model("group=shift,swap").known, Some(Known::DeepSets));
        assert_eq!(model("group=cycle,swap&cycle=0.1.2.3.4.5.6.7.8").known, Some(Known::DeepSets));
        assert_eq!(model("h=3&w=3&group=shift2d,turn,swap").known, Some(Known::DeepSets));
        let taps = vec![8, 0, 1];
        assert_eq!(model("local=1").known, Some(Known::Kernel { taps, symmetric: false, full: false }));
        let symmetric = Known::Kernel { taps: vec![1, 0, 1], symmetric: true, full: false };
        assert_eq!(model("group=shift,reflect&local=1").known, Some(symmetric.clone()));
        // Painted by hand: a shift by the other way round, written as a cycle.
        assert_eq!(model("group=reflect,cycle&cycle=8.7.6.5.4.3.2.1.0&local=1").known, Some(symmetric));
        assert!(matches!(model("h=4&w=4").known, Some(Known::Kernel2d { size: (4, 4), turns: false, .. })));
        assert!(matches!(model("h=4&w=4&local=1").known, Some(Known::Kernel2d { size: (3, 3), turns: false, .. })));
        let turned = model("h=4&w=4&group=shift2d,turn&local=1");
        assert!(matches!(turned.known, Some(Known::Kernel2d { size: (3, 3), turns: true, .. })));
        assert_eq!(turned.pattern.count, 3);
        assert_eq!(model("local=1&untie=4.5").known, None);
        assert_eq!(model("group=reflect").known, None);
    }

    #[test]
    fn a_kernel_as_wide_as_the_line_lacks_locality_unless_it_is_symmetric() {
        let lacks = |fragment: &str| model(fragment).known.is_some_and(|known| known.lacks_locality());
        assert_eq!(
            [lacks(""), lacks("local=1"), lacks("group=shift,reflect"), lacks("group=")],
            [true, false, false, false]
        );
        assert_eq!([model("h=4&w=4&group=right").known, model("h=4&w=4&group=down").known], [None, None]);
    }

    #[test]
    fn a_painted_pattern_is_recognised_only_as_a_whole() {
        // Rows of a circulant of five, painted by their letters.
        let circulant = |row: [&'static str; 5]| {
            let mut rows = vec![row; 5];
            rows.iter_mut().enumerate().for_each(|(place, row)| row.rotate_right(place));
            rows.concat()
        };
        let known = |labels: &[&str]| model(&format!("n=5&paint={}", labels.join(","))).known;
        let kernel = |taps: &[u32], symmetric, full| Some(Known::Kernel { taps: taps.to_vec(), symmetric, full });
        assert_eq!(known(&circulant(["a", "b", "b", "b", "b"])), Some(Known::DeepSets));
        assert_eq!(known(&circulant(["a", "0", "0", "0", "0"])), kernel(&[0], false, false));
        assert_eq!(known(&circulant(["b", "c", "0", "0", "a"])), kernel(&[0, 1, 2], false, false));
        assert_eq!(known(&circulant(["b", "a", "0", "0", "a"])), kernel(&[0, 1, 0], true, false));
        assert_eq!(known(&circulant(["a", "b", "0", "0", "a"])), None);
        assert_eq!(known(&circulant(["a", "a", "b", "c", "d"])), None);
        assert_ne!(known(&["a"; 25]), Some(Known::DeepSets));
        let mut one_off = circulant(["a", "b", "b", "b", "b"]);
        one_off[4 * 5 + 1] = "a";
        assert_eq!(known(&one_off), None);
    }
}

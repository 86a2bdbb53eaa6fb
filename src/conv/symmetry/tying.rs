//! Patterns of equal entries in a matrix.

use super::Permutation;
use crate::{Argument, Error, GeneratorFault};

/// The most rows and columns of a matrix whose orbits are computed.
pub const MAX_POINTS: usize = 1024;

/// A pattern of equal entries in an n×n matrix: entries with the same label are tied. Labels count from 0 in the order
/// of first appearance, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tying {
    n: usize,
    labels: Vec<u32>,
    count: usize,
}

impl Tying {
    /// The pattern in which entries with equal marks are tied. The marks may be any numbers.
    ///
    /// # Errors
    /// [`Error::Empty`] or [`Error::TooLarge`] about `n`, [`Error::Length`] about `labels`.
    pub fn new(n: usize, marks: &[u32]) -> Result<Tying, Error> {
        check(n)?;
        if marks.len() != n * n {
            return Err(Error::Length { what: Argument::Labels, expected: n * n, found: marks.len() });
        }
        let mut first = std::collections::HashMap::new();
        let labels = marks.iter().map(|mark| {
            let next = first.len() as u32;
            *first.entry(*mark).or_insert(next)
        });
        let labels = labels.collect();
        Ok(Tying { n, labels, count: first.len() })
    }

    /// The labels, row by row.
    pub fn labels(&self) -> &[u32] {
        &self.labels
    }

    /// The number of labels: the free parameters.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether every matrix with this pattern commutes with `g`: the entries (i, j) and (π(i), π(j)) are always tied.
    ///
    /// # Panics
    /// If `g` does not permute n points.
    pub fn respects(&self, g: &Permutation) -> bool {
        commutes(&self.labels, g)
    }

    /// The finest pattern that ties all entries that this one ties and respects all of `generators`.
    ///
    /// # Errors
    /// [`Error::NotAPermutation`] for a generator that does not permute n points.
    pub fn joined(&self, generators: &[Permutation]) -> Result<Tying, Error> {
        // As for orbits, but the entries of one label start in one tree.
        let mut first = vec![u32::MAX; self.count];
        let parents = self.labels.iter().enumerate().map(|(entry, &label)| {
            let first = &mut first[label as usize];
            *first = (*first).min(entry as u32);
            *first
        });
        let parents = parents.collect();
        united(self.n, parents, generators)
    }
}

/// The orbits of the group that `generators` generate on the entries of an n×n matrix, (i, j) → (π(i), π(j)): the
/// finest pattern that respects all generators. Without generators every entry is free.
///
/// ```
/// use conv::{Permutation, orbits};
/// let shift = Permutation::new(0, 3, vec![1, 2, 0])?;
/// assert_eq!(orbits(3, &[shift])?.labels(), [0, 1, 2, 2, 0, 1, 1, 2, 0]);
/// # Ok::<(), conv::Error>(())
/// ```
///
/// # Errors
/// [`Error::Empty`] or [`Error::TooLarge`] about `n` (more than [`MAX_POINTS`]); [`Error::NotAPermutation`] for a
/// generator that does not permute n points.
pub fn orbits(n: usize, generators: &[Permutation]) -> Result<Tying, Error> {
    check(n)?;
    united(n, (0..(n * n) as u32).collect(), generators)
}

/// Whether the `entries` of a matrix, row by row, are equal along the orbits of `g`: `W[π(i)][π(j)] = W[i][j]` for all
/// i and j. For numbers that means `W·g(x) = g(W·x)` for every x.
///
/// # Panics
/// If there are not n² entries for the n points that `g` permutes.
pub fn commutes<T: PartialEq>(entries: &[T], g: &Permutation) -> bool {
    let n = g.n();
    assert_eq!(entries.len(), n * n);
    (0..n).all(|i| (0..n).all(|j| entries[i * n + j] == entries[g.of(i) * n + g.of(j)]))
}

fn check(n: usize) -> Result<(), Error> {
    match n {
        0 => Err(Error::Empty { what: Argument::N }),
        n if n > MAX_POINTS => Err(Error::TooLarge { what: Argument::N }),
        _ => Ok(()),
    }
}

/// The pattern by union–find (Tarjan, 1975, with path halving). The root of a tree is its smallest entry, so that
/// labels are in order of first appearance.
fn united(n: usize, mut parents: Vec<u32>, generators: &[Permutation]) -> Result<Tying, Error> {
    for (generator, g) in generators.iter().enumerate() {
        if g.n() != n {
            let fault = GeneratorFault::Length(g.n());
            return Err(Error::NotAPermutation { generator, n, fault });
        }
        for i in 0..n {
            let (row, moved_row) = (i * n, g.of(i) * n);
            for j in 0..n {
                unite(&mut parents, (row + j) as u32, (moved_row + g.of(j)) as u32);
            }
        }
    }
    let mut labels = vec![0; n * n];
    let mut count = 0;
    for entry in 0..n * n {
        let root = root(&mut parents, entry as u32) as usize;
        // A root is the first entry of its tree, so that its label is already set.
        labels[entry] = if root == entry { count } else { labels[root] };
        count += u32::from(root == entry);
    }
    Ok(Tying { n, labels, count: count as usize })
}

fn root(parents: &mut [u32], mut entry: u32) -> u32 {
    while parents[entry as usize] != entry {
        let grandparent = parents[parents[entry as usize] as usize];
        parents[entry as usize] = grandparent;
        entry = grandparent;
    }
    entry
}

fn unite(parents: &mut [u32], a: u32, b: u32) {
    let (a, b) = (root(parents, a), root(parents, b));
    parents[a.max(b) as usize] = a.min(b);
}

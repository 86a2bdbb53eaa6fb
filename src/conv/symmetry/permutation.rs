//! Permutations.

use crate::{Error, GeneratorFault};

/// A permutation of 0…n−1: point i goes to `images[i]`, and every point is the image of exactly one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Permutation(Vec<usize>);

impl Permutation {
    /// The permutation of 0…n−1 that moves i to `images[i]`. `generator` is its index in the list of generators, for
    /// the error message.
    ///
    /// ```
    /// use conv::Permutation;
    /// let error = Permutation::new(1, 4, vec![1, 2, 2, 0]).unwrap_err();
    /// assert_eq!(error.to_string(), "generators[1] must be a permutation of 0…3: it holds 2 twice");
    /// ```
    ///
    /// # Errors
    /// [`Error::NotAPermutation`].
    pub fn new(generator: usize, n: usize, images: Vec<usize>) -> Result<Permutation, Error> {
        let refuse = |fault| Err(Error::NotAPermutation { generator, n, fault });
        if images.len() != n {
            return refuse(GeneratorFault::Length(images.len()));
        }
        let mut seen = vec![false; n];
        for (index, &image) in images.iter().enumerate() {
            match seen.get_mut(image) {
                None => return refuse(GeneratorFault::NoPoint(index)),
                Some(true) => return refuse(GeneratorFault::Twice(image)),
                Some(seen) => *seen = true,
            }
        }
        Ok(Permutation(images))
    }

    /// The identity, which moves no point.
    pub fn identity(n: usize) -> Permutation {
        Permutation((0..n).collect())
    }

    /// The product of disjoint cycles: in each, every point goes to the next one and the last to the first. `None` if a
    /// point is not below n or occurs twice.
    pub fn of_cycles(n: usize, cycles: &[Vec<usize>]) -> Option<Permutation> {
        let mut images: Vec<usize> = (0..n).collect();
        let mut seen = vec![false; n];
        for cycle in cycles {
            for (place, &point) in cycle.iter().enumerate() {
                if std::mem::replace(seen.get_mut(point)?, true) {
                    return None;
                }
                images[point] = cycle[(place + 1) % cycle.len()];
            }
        }
        Some(Permutation(images))
    }

    /// The permutation of the points of an h×w grid, numbered row by row, that moves the point at (row, column) to
    /// `to(row, column)`, modulo h and w. `to` must not move two points to the same one.
    pub fn of_grid(h: usize, w: usize, to: impl Fn(usize, usize) -> (usize, usize)) -> Permutation {
        let images = (0..h * w).map(|point| {
            let (row, column) = to(point / w, point % w);
            row % h * w + column % w
        });
        Permutation(images.collect())
    }

    /// The number of points.
    pub fn n(&self) -> usize {
        self.0.len()
    }

    /// The image of `point`.
    ///
    /// # Panics
    /// If there is no such point.
    pub fn of(&self, point: usize) -> usize {
        self.0[point]
    }

    /// The inverse permutation.
    #[must_use]
    pub fn inverse(&self) -> Permutation {
        let mut images = vec![0; self.n()];
        for (point, &image) in self.0.iter().enumerate() {
            images[image] = point;
        }
        Permutation(images)
    }

    /// The composition: this permutation, then `next`, which has the same number of points.
    #[must_use]
    pub fn then(&self, next: &Permutation) -> Permutation {
        Permutation(self.0.iter().map(|&image| next.0[image]).collect())
    }

    /// Whether no point is moved.
    pub fn is_identity(&self) -> bool {
        self.0.iter().enumerate().all(|(point, &image)| point == image)
    }

    /// The permuted list g(x): `g(x)[π(i)] = x[i]`.
    ///
    /// # Panics
    /// If the length of the list is not the number of points.
    pub fn moved<T: Copy>(&self, x: &[T]) -> Vec<T> {
        assert_eq!(x.len(), self.n());
        let mut moved = x.to_vec();
        for (point, &image) in self.0.iter().enumerate() {
            moved[image] = x[point];
        }
        moved
    }
}

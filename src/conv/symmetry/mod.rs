//! Parameter sharing as symmetry: the entries of a square matrix that must be equal for it to commute with
//! permutations.
//!
//! A permutation π of 0…n−1 acts on a list by `g(x)[π(i)] = x[i]` and on the entries of an n×n matrix by (i, j) →
//! (π(i), π(j)). A matrix W commutes with g, `W·g(x) = g(W·x)` for every x, if and only if its entries are equal along
//! the orbits of that action (Ravanbakhsh, Schneider and Póczos, *Equivariance through parameter-sharing*, 2017).

mod group;
mod permutation;
mod tying;

pub use group::{Step, group_order, path};
pub use permutation::Permutation;
pub use tying::{MAX_POINTS, Tying, commutes, orbits};

#[cfg(test)]
mod tests;

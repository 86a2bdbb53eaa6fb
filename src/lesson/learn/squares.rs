//! Least squares, with the minimum-norm solution where the solution is not unique.

use crate::lesson::table::Table;

/// A matrix of `f64`, row by row.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    rows: usize,
    cols: usize,
    data: Vec<f64>,
}

impl Matrix {
    /// The `rows×cols` matrix with entry `entry(i, j)` in row `i` and column `j`.
    pub fn from_fn(rows: usize, cols: usize, mut entry: impl FnMut(usize, usize) -> f64) -> Matrix {
        let mut data = Vec::with_capacity(rows * cols);
        for i in 0..rows {
            data.extend((0..cols).map(|j| entry(i, j)));
        }
        Matrix { rows, cols, data }
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The number of columns.
    pub fn cols(&self) -> usize {
        self.cols
    }

    /// The entry in row `i`, column `j`.
    pub fn at(&self, i: usize, j: usize) -> f64 {
        self.data[i * self.cols + j]
    }

    /// The entry in row `i`, column `j`, for writing.
    pub fn at_mut(&mut self, i: usize, j: usize) -> &mut f64 {
        &mut self.data[i * self.cols + j]
    }

    /// Row `i`.
    pub fn row(&self, i: usize) -> &[f64] {
        &self.data[i * self.cols..][..self.cols]
    }

    /// The matrix as a table called `name`.
    pub fn table(&self, name: &str) -> Table {
        Table::new(name, self.cols, &self.data)
    }

    fn swap_columns(&mut self, a: usize, b: usize) {
        for i in 0..self.rows {
            self.data.swap(i * self.cols + a, i * self.cols + b);
        }
    }
}

/// A column counts as dependent on the previous ones if the norm of its remainder is below this fraction of the largest
/// norm.
const NEGLIGIBLE: f64 = 1e-11;

/// The `x` that minimises ‖`a` `x` − `b`‖ for each column of `b`; where there are several, the one of least norm.
///
/// A complete orthogonal decomposition (Golub and Van Loan, *Matrix Computations*, §5.5): Householder reflections with
/// column pivoting give the rank and a triangular factor; if that factor is wider than high, reflections from the other
/// side give the minimum-norm solution. It uses only + − × ÷ and square roots, so the bits are the same everywhere.
pub fn least_squares(a: &Matrix, b: &Matrix) -> Matrix {
    let (mut r, mut c) = (a.clone(), b.clone());
    let (order, rank) = triangle(&mut r, &mut c);
    let mut x = Matrix::from_fn(a.cols, b.cols, |_, _| 0.0);
    let z = if rank == a.cols { backward(&r, &c, rank) } else { shortest(&r, &c, rank) };
    for (i, &place) in order.iter().enumerate() {
        for j in 0..b.cols {
            *x.at_mut(place, j) = z.at(i, j);
        }
    }
    x
}

/// Makes `r` upper triangular by reflections that are also applied to `c`. Returns the order of the columns and the
/// rank.
fn triangle(r: &mut Matrix, c: &mut Matrix) -> (Vec<usize>, usize) {
    let mut order: Vec<usize> = (0..r.cols).collect();
    let most = r.rows.min(r.cols);
    let mut first = 0.0;
    for k in 0..most {
        let length = |r: &Matrix, j: usize| (k..r.rows).fold(0.0, |sum, i| sum + r.at(i, j) * r.at(i, j));
        let mut best = (k, 0.0);
        for j in k..r.cols {
            let length = length(r, j);
            if length > best.1 {
                best = (j, length);
            }
        }
        if k == 0 {
            first = best.1;
        }
        if best.1 <= first * NEGLIGIBLE * NEGLIGIBLE {
            return (order, k);
        }
        r.swap_columns(k, best.0);
        order.swap(k, best.0);
        let v = reflector(r, k);
        reflect(r, &v, k, k);
        reflect(c, &v, k, 0);
    }
    (order, most)
}

/// The vector v with vᵀv = 2 whose reflection 1 − v vᵀ maps column `k` of `m`, from row `k` on, to a multiple of the
/// first unit vector.
fn reflector(m: &Matrix, k: usize) -> Vec<f64> {
    let mut v: Vec<f64> = (k..m.rows).map(|i| m.at(i, k)).collect();
    let length = v.iter().fold(0.0, |sum, x| sum + x * x).sqrt();
    v[0] += if v[0] < 0.0 { -length } else { length };
    let own = v.iter().fold(0.0, |sum, x| sum + x * x);
    let scale = (2.0 / own).sqrt();
    v.iter_mut().for_each(|x| *x *= scale);
    v
}

/// Applies the reflection 1 − v vᵀ to the rows from `k` on and the columns from `from` on.
fn reflect(m: &mut Matrix, v: &[f64], k: usize, from: usize) {
    for j in from..m.cols {
        let along = v.iter().enumerate().fold(0.0, |sum, (i, x)| sum + x * m.at(k + i, j));
        for (i, x) in v.iter().enumerate() {
            *m.at_mut(k + i, j) -= x * along;
        }
    }
}

/// Solves the upper triangular system of the first `rank` rows of `r` and `c` by back substitution.
fn backward(r: &Matrix, c: &Matrix, rank: usize) -> Matrix {
    let mut z = Matrix::from_fn(rank, c.cols, |i, j| c.at(i, j));
    for j in 0..c.cols {
        for i in (0..rank).rev() {
            let known = (i + 1..rank).fold(0.0, |sum, k| sum + r.at(i, k) * z.at(k, j));
            *z.at_mut(i, j) = (z.at(i, j) - known) / r.at(i, i);
        }
    }
    z
}

/// The z of least norm with R z = c for the first `rank` rows of `r` and `c`: Rᵀ = Q U, so z = Q U⁻ᵀ c.
fn shortest(r: &Matrix, c: &Matrix, rank: usize) -> Matrix {
    let mut u = Matrix::from_fn(r.cols, rank, |i, j| if j <= i { r.at(j, i) } else { 0.0 });
    let reflectors: Vec<Vec<f64>> = (0..rank)
        .map(|k| {
            let v = reflector(&u, k);
            reflect(&mut u, &v, k, k);
            v
        })
        .collect();
    let mut z = Matrix::from_fn(r.cols, c.cols, |i, j| if i < rank { c.at(i, j) } else { 0.0 });
    for j in 0..c.cols {
        for i in 0..rank {
            let known = (0..i).fold(0.0, |sum, k| sum + u.at(k, i) * z.at(k, j));
            *z.at_mut(i, j) = (z.at(i, j) - known) / u.at(i, i);
        }
    }
    for (k, v) in reflectors.iter().enumerate().rev() {
        reflect(&mut z, v, k, 0);
    }
    z
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::random::Random;

    fn product(a: &Matrix, b: &Matrix) -> Matrix {
        Matrix::from_fn(a.rows, b.cols, |i, j| (0..a.cols).map(|k| a.at(i, k) * b.at(k, j)).sum())
    }

    fn transposed(a: &Matrix) -> Matrix {
        Matrix::from_fn(a.cols, a.rows, |i, j| a.at(j, i))
    }

    fn largest(a: &Matrix) -> f64 {
        a.data.iter().fold(0.0, |most, x| most.max(x.abs()))
    }

    /// A random `rows×cols` matrix of this rank.
    fn random(rows: usize, cols: usize, rank: usize, random: &mut Random) -> Matrix {
        let left = Matrix::from_fn(rows, rank, |_, _| random.gaussian());
        let right = Matrix::from_fn(rank, cols, |_, _| random.gaussian());
        product(&left, &right)
    }

    #[test]
    fn the_residual_is_orthogonal_to_the_columns_and_the_solution_lies_in_the_row_space() {
        let mut source = Random::new(1);
        for rows in 1..9 {
            for cols in 1..9 {
                for rank in 1..=rows.min(cols) {
                    let a = random(rows, cols, rank, &mut source);
                    let b = Matrix::from_fn(rows, 2, |_, _| source.gaussian());
                    let x = least_squares(&a, &b);
                    let ax = product(&a, &x);
                    let rest = Matrix::from_fn(rows, 2, |i, j| ax.at(i, j) - b.at(i, j));
                    assert!(largest(&product(&transposed(&a), &rest)) < 1e-9, "{rows}×{cols}, rank {rank}");
                    // The minimum-norm solution lies in the row space of a, so aᵀ y = x has an exact solution.
                    let y = least_squares(&transposed(&a), &x);
                    let back = product(&transposed(&a), &y);
                    let lost = Matrix::from_fn(cols, 2, |i, j| back.at(i, j) - x.at(i, j));
                    assert!(largest(&lost) < 1e-7 * (1.0 + largest(&x)), "{rows}×{cols}, rank {rank}");
                }
            }
        }
    }

    #[test]
    fn zero_equations_have_the_solution_zero() {
        let zero = Matrix::from_fn(3, 2, |_, _| 0.0);
        assert_eq!(largest(&least_squares(&zero, &Matrix::from_fn(3, 1, |_, _| 1.0))), 0.0);
    }

    #[test]
    fn nearly_equal_columns_are_distinguished() {
        for near in [1e-3, 1e-6, 1e-9] {
            let a = Matrix::from_fn(2, 2, |i, j| {
                if (i, j) == (1, 1) {
                    near
                } else if i == 0 {
                    1.0
                } else {
                    0.0
                }
            });
            let b = Matrix::from_fn(2, 1, |i, _| [3.0, near][i]);
            let x = least_squares(&a, &b);
            assert!(
                (x.at(0, 0) - 2.0).abs() < 1e-5 && (x.at(1, 0) - 1.0).abs() < 1e-5,
                "{near} {} {}",
                x.at(0, 0),
                x.at(1, 0)
            );
        }
    }
}

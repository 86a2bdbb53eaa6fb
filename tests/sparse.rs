//! The sparse matrix equals the dense matrix without its zeros.

use parameter_sharing::conv::{Boundary, Dense, Kernel, Options, Plane, Sparse, correlate, cost};
use proptest::prelude::*;

proptest! {
    #[test]
    fn sparse_dense_and_correlation_agree(
        (h, w) in (1usize..7, 1usize..7), (kh, kw) in (1usize..4, 1usize..4), stride in 1usize..4,
        boundary in prop::sample::select(&Boundary::ALL), flip: bool, seed in 0i32..1000,
    ) {
        // Sums of small whole numbers are exact in any order.
        let whole = |i: usize| ((seed as usize + 7 * i * i) % 11) as f32 - 5.0;
        let k = Kernel::new(kh, kw, (0..kh * kw).map(whole).collect()).expect("a kernel");
        let o = Options { boundary, stride, flip, ..Options::default() };
        let x = Plane::from_fn(h, w, |y, x| whole(3 * y + x + 1)).expect("a plane");
        let Ok(y) = correlate(&x, &k, &o) else { return Ok(()) };
        let sparse = Sparse::of_correlation(h, w, &k, &o).expect("a matrix");
        let dense = Dense::of_correlation(h, w, &k, &o).expect("a matrix");
        let applied = sparse.apply(x.data()).expect("outputs");
        prop_assert_eq!(&applied[..], y.data());
        prop_assert_eq!(&applied, &dense.apply(x.data()).expect("outputs"));
        prop_assert_eq!(sparse.dense(0..usize::MAX).expect("rows"), dense);
        let counted = cost(h, w, kh, kw, &o).expect("a cost").sparse.parameters;
        prop_assert_eq!(sparse.entries() as u128, counted);
    }
}

#[test]
fn blocks_of_rows_together_are_the_dense_matrix() {
    let k = Kernel::row(vec![-1.0, 1.0]).expect("a kernel");
    let sparse = Sparse::of_correlation(4, 5, &k, &Options::default()).expect("a matrix");
    let whole = Dense::of_correlation(4, 5, &k, &Options::default()).expect("a matrix");
    let blocks = (0..sparse.rows()).step_by(3).map(|start| sparse.dense(start..start + 3).expect("rows"));
    let pieces: Vec<f32> = blocks.flat_map(|block| block.weights().to_vec()).collect();
    assert_eq!(pieces, whole.weights());
    assert!(sparse.dense(99..100).is_err());
}

//! Correlation and matrix product in pieces, for numbers that are copied from and to elsewhere.
//!
//! A piece stays in the processor's cache from the copy of its samples to the copy of its outputs. A large input as a
//! whole would go through main memory three times.

use super::lanes::dot;
use super::plane::{all_finite, area, check_numbers, zeros};
use super::{Argument, Correlation, Error, Kernel, Layout, Mode, Options, Plane};

/// The numbers in a piece: 128 KiB, so that it fits into a second-level cache together with its outputs.
const PIECE: usize = 1 << 15;

/// Correlates `h×w` samples with `k` as [`correlate`](super::correlate) does. `read(at, samples)` fills `samples` with
/// the samples from index `at` on, row by row; `write(at, outputs)` takes the outputs from index `at` on. Some are read
/// and written twice. There is more than one piece only with `valid` and stride 1.
///
/// # Errors
/// Those of [`Layout::new`]; [`Error::NotFinite`] about `x`; [`Error::Overflow`]. The outputs of earlier pieces have
/// been written by then.
pub fn correlate_stream(
    h: usize,
    w: usize,
    k: &Kernel,
    o: &Options,
    read: impl FnMut(usize, &mut [f32]),
    write: impl FnMut(usize, &[f32]),
) -> Result<(), Error> {
    correlate_pieces(PIECE, (h, w), k, o, read, write)
}

fn correlate_pieces(
    piece: usize,
    (h, w): (usize, usize),
    k: &Kernel,
    o: &Options,
    mut read: impl FnMut(usize, &mut [f32]),
    mut write: impl FnMut(usize, &[f32]),
) -> Result<(), Error> {
    let layout = Layout::new(h, w, k.h(), k.w(), o)?;
    // A picture is cut between rows, a single row between samples.
    let (axis, line) = if h == 1 { (layout.cols(), 1) } else { (layout.rows(), w) };
    let extent = axis.reach() + 1;
    let inputs = if o.boundary.mode() == Mode::Valid && o.stride == 1 {
        // At least four times the overlap of neighbouring pieces.
        (piece / line).max(4 * extent).min(axis.inputs())
    } else {
        axis.inputs()
    };
    let correlation = if h == 1 { Correlation::new(1, inputs, k, o) } else { Correlation::new(inputs, w, k, o) }?;
    let (rows, cols) = (correlation.layout().rows(), correlation.layout().cols());
    let mut x = Plane::zeros(rows.inputs(), cols.inputs())?;
    let mut y = Plane::zeros(rows.outputs(), cols.outputs())?;
    // A single piece may be cut along either axis.
    let (each, output_line) = if h == 1 { (cols.outputs(), 1) } else { (rows.outputs(), cols.outputs()) };
    let (mut first, last) = (0, axis.outputs() - each);
    loop {
        let at = first * line;
        x.fill(|samples| read(at, samples)).map_err(|error| of_whole(at, error))?;
        correlation.apply_into(&x, &mut y)?;
        write(first * output_line, y.data());
        if first == last {
            return Ok(());
        }
        first = (first + each).min(last);
    }
}

/// The outputs `W x` of a fully connected layer, computed as by [`Dense::apply`](super::Dense::apply). `read(at,
/// weights)` fills `weights` with the entries of the `rows×cols` matrix from index `at` on, row by row.
///
/// # Errors
/// [`Error::Empty`] or [`Error::TooLarge`] about `rows` or `cols`; [`Error::Length`] about `x`;
/// [`Error::NotFinite`] about `matrix` or `x`; [`Error::Overflow`] if an output is not finite.
pub fn dense_stream(
    rows: usize,
    cols: usize,
    x: &[f32],
    read: impl FnMut(usize, &mut [f32]),
) -> Result<Vec<f32>, Error> {
    dense_pieces(PIECE, (rows, cols), x, read)
}

fn dense_pieces(
    piece: usize,
    (rows, cols): (usize, usize),
    x: &[f32],
    mut read: impl FnMut(usize, &mut [f32]),
) -> Result<Vec<f32>, Error> {
    area((Argument::Rows, rows), (Argument::Cols, cols))?;
    check_numbers(Argument::X, x, cols)?;
    let each = (piece / cols).clamp(1, rows);
    let mut weights = zeros(Argument::Matrix, each * cols)?;
    let mut y = zeros(Argument::Y, rows)?;
    for (i, y) in y.chunks_mut(each).enumerate() {
        let (at, weights) = (i * each * cols, &mut weights[..y.len() * cols]);
        read(at, weights);
        check_numbers(Argument::Matrix, weights, weights.len()).map_err(|error| of_whole(at, error))?;
        for (y, row) in y.iter_mut().zip(weights.chunks_exact(cols)) {
            *y = dot(row, x);
        }
    }
    if all_finite(&y) { Ok(y) } else { Err(Error::Overflow) }
}

/// An error about the piece that begins at index `at`, as one about the whole list.
fn of_whole(at: usize, error: Error) -> Error {
    match error {
        Error::NotFinite { what, index } => Error::NotFinite { what, index: at + index },
        error => error,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Boundary, Dense, correlate};

    fn samples(n: usize) -> impl Strategy<Value = Vec<f32>> {
        prop::collection::vec(-8.0f32..8.0, n)
    }

    /// A reader of `data`.
    fn reader(data: &[f32]) -> impl FnMut(usize, &mut [f32]) {
        |at, numbers| numbers.copy_from_slice(&data[at..][..numbers.len()])
    }

    proptest! {
        #[test]
        fn correlating_in_pieces_of_any_size_gives_the_same_outputs(
            (h, w, x) in (1usize..24, 1usize..24).prop_flat_map(|(h, w)| (Just(h), Just(w), samples(h * w))),
            (kh, kw, k) in (1usize..5, 1usize..5).prop_flat_map(|(h, w)| (Just(h), Just(w), samples(h * w))),
            piece in 1usize..200,
            boundary in prop::sample::select(&Boundary::ALL),
            (stride, dilation, flip) in (1usize..4, 1usize..3, any::<bool>()),
        ) {
            let k = Kernel::new(kh, kw, k).expect("finite");
            for boundary in [boundary, Boundary::Valid] {
                let o = Options { boundary, stride, dilation, flip };
                let whole = Plane::new(h, w, x.clone()).and_then(|x| correlate(&x, &k, &o));
                let mut y = vec![f32::NAN; whole.as_ref().map_or(0, |y| y.data().len())];
                let done = correlate_pieces(piece, (h, w), &k, &o, reader(&x), |at, outputs| {
                    y[at..][..outputs.len()].copy_from_slice(outputs);
                });
                prop_assert_eq!(done.map(|()| y), whole.map(|y| y.data().to_vec()));
            }
        }

        #[test]
        fn applying_a_dense_layer_in_pieces_gives_the_same_outputs(
            (rows, cols, matrix, x) in (1usize..40, 1usize..40)
                .prop_flat_map(|(rows, cols)| (Just(rows), Just(cols), samples(rows * cols), samples(cols))),
            piece in 1usize..200,
        ) {
            let whole = Dense::new(rows, cols, matrix.clone()).and_then(|layer| layer.apply(&x));
            prop_assert_eq!(dense_pieces(piece, (rows, cols), &x, reader(&matrix)), whole);
        }
    }

    #[test]
    fn only_valid_correlation_at_stride_1_is_cut_and_pieces_overlap_little() {
        let read = |h, w, k: &Kernel, o: &Options| {
            let mut read = Vec::new();
            let all = |at, samples: &mut [f32]| read.push((at, samples.len()));
            correlate_pieces(40, (h, w), k, o, all, |_, _| {}).expect("a kernel that fits");
            read
        };
        let valid = Options::default();
        let k = Kernel::row(vec![1.0, 2.0, 3.0]).expect("finite");
        assert_eq!(read(1, 100, &k, &valid), [(0, 40), (38, 40), (60, 40)]);
        assert_eq!(read(1, 40, &k, &valid), [(0, 40)]);
        // Pieces of four rows of ten samples.
        assert_eq!(read(9, 10, &k, &valid), [(0, 40), (40, 40), (50, 40)]);
        // With a kernel of three rows, pieces of twelve.
        let tall = Kernel::new(3, 1, vec![1.0; 3]).expect("finite");
        assert_eq!(read(15, 10, &tall, &valid), [(0, 120), (30, 120)]);
        for o in [Options { stride: 2, ..valid }, Options { boundary: Boundary::Zero, ..valid }] {
            assert_eq!(read(1, 100, &k, &o), [(0, 100)]);
        }
    }

    #[test]
    fn long_lists_are_cut_into_pieces_of_128_kib() {
        let x: Vec<f32> = (0..100_000).map(|i| (i % 17) as f32).collect();
        let k = Kernel::row(vec![1.0, -2.0, 3.0]).expect("finite");
        let (mut y, mut lengths) = (vec![f32::NAN; x.len() - 2], Vec::new());
        let read = |at: usize, samples: &mut [f32]| {
            lengths.push(samples.len());
            reader(&x)(at, samples);
        };
        let write = |at: usize, outputs: &[f32]| y[at..][..outputs.len()].copy_from_slice(outputs);
        correlate_stream(1, x.len(), &k, &Options::default(), read, write).expect("a kernel that fits");
        assert_eq!(lengths, [32_768; 4]);
        assert_eq!(
            y,
            correlate(&Plane::row(x.clone()).expect("finite"), &k, &Options::default()).expect("fits").data()
        );

        let (mut weights, mut lengths) = (reader(&x), Vec::new());
        let outputs = dense_stream(400, 250, &x[..250], |at, numbers| {
            lengths.push(numbers.len());
            weights(at, numbers);
        });
        // 131 rows of 250 are the most that fit into 32,768.
        assert_eq!(lengths, [32_750, 32_750, 32_750, 1_750]);
        assert_eq!(outputs, Dense::new(400, 250, x.clone()).and_then(|layer| layer.apply(&x[..250])));
    }

    #[test]
    fn a_number_that_is_not_finite_is_reported_by_its_index_in_the_whole_list() {
        let mut x = vec![1.0; 100];
        x[71] = f32::NAN;
        let k = Kernel::row(vec![1.0, 1.0]).expect("finite");
        let correlated = correlate_pieces(10, (1, 100), &k, &Options::default(), reader(&x), |_, _| {});
        assert_eq!(correlated, Err(Error::NotFinite { what: Argument::X, index: 71 }));
        assert_eq!(
            dense_pieces(30, (10, 10), &[1.0; 10], reader(&x)),
            Err(Error::NotFinite { what: Argument::Matrix, index: 71 })
        );
        let huge = Kernel::row(vec![f32::MAX, f32::MAX]).expect("finite");
        let correlated = correlate_pieces(10, (1, 20), &huge, &Options::default(), reader(&x), |_, _| {});
        assert_eq!(correlated, Err(Error::Overflow));
        assert_eq!(dense_pieces(30, (7, 10), &[f32::MAX; 10], reader(&x)), Err(Error::Overflow));
    }
}

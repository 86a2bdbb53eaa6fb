//! The same for numbers that lie elsewhere: they come in and go out a piece at a time.
//!
//! A piece stays in a processor's cache from the copy that brings it to the one that takes its outputs away, where a
//! whole large input would go through the machine's memory three times.

use super::lanes::dot;
use super::plane::{all_finite, area, check_numbers, zeros};
use super::{Argument, Correlation, Error, Kernel, Layout, Mode, Options, Plane};

/// Numbers in a piece: 128 KiB, so that it has room in a second-level cache beside its outputs.
const PIECE: usize = 1 << 15;

/// The correlation of `h×w` samples with `k`, as [`correlate`](super::correlate) computes it: `read(at, samples)` fills
/// `samples` with those from the sample `at` on, row by row, and `write(at, outputs)` takes the outputs from the output
/// `at` on. Some are read and written twice. Only with `valid` and stride 1 is there more than one piece.
///
/// # Errors
/// Those of [`Layout::new`]; [`Error::NotFinite`] about `x`; [`Error::Overflow`]. Outputs of the pieces before have
/// been written then.
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
    // A picture is cut between rows, a single row between its samples.
    let (axis, line) = if h == 1 { (layout.cols(), 1) } else { (layout.rows(), w) };
    let extent = axis.reach() + 1;
    let inputs = if o.boundary.mode() == Mode::Valid && o.stride == 1 {
        // At least four times what neighbouring pieces have in common.
        (piece / line).max(4 * extent).min(axis.inputs())
    } else {
        axis.inputs()
    };
    let correlation = if h == 1 { Correlation::new(1, inputs, k, o) } else { Correlation::new(inputs, w, k, o) }?;
    let (rows, cols) = (correlation.layout().rows(), correlation.layout().cols());
    let mut x = Plane::zeros(rows.inputs(), cols.inputs())?;
    let mut y = Plane::zeros(rows.outputs(), cols.outputs())?;
    // With one piece it does not matter which axis it would have been cut along.
    let (each, output_line) = if h == 1 { (cols.outputs(), 1) } else { (rows.outputs(), cols.outputs()) };
    let (mut first, last) = (0, axis.outputs() - each);
    loop {
        let at = first * line;
        x.fill(|samples| read(at, samples)).map_err(|error| from(at, error))?;
        correlation.apply_into(&x, &mut y)?;
        write(first * output_line, y.data());
        if first == last {
            return Ok(());
        }
        first = (first + each).min(last);
    }
}

/// The outputs `W x` of a fully connected layer, as [`Dense::apply`](super::Dense::apply) computes them:
/// `read(at, weights)` fills `weights` with those of the `rows×cols` matrix from number `at` on, row by row.
///
/// # Errors
/// [`Error::Empty`] or [`Error::TooLarge`] about `rows` or `cols`; [`Error::Length`] about `x`;
/// [`Error::NotFinite`] about `matrix` or `x`; [`Error::Overflow`] where an output is not finite.
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
        check_numbers(Argument::Matrix, weights, weights.len()).map_err(|error| from(at, error))?;
        for (y, row) in y.iter_mut().zip(weights.chunks_exact(cols)) {
            *y = dot(row, x);
        }
    }
    if all_finite(&y) { Ok(y) } else { Err(Error::Overflow) }
}

/// An error about a piece, as one about the whole of which it begins at `at`.
fn from(at: usize, error: Error) -> Error {
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

    /// Copies from `data`.
    fn reading(data: &[f32]) -> impl FnMut(usize, &mut [f32]) {
        |at, numbers| numbers.copy_from_slice(&data[at..][..numbers.len()])
    }

    proptest! {
        #[test]
        fn pieces_of_any_size_give_the_whole(
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
                let done = correlate_pieces(piece, (h, w), &k, &o, reading(&x), |at, outputs| {
                    y[at..][..outputs.len()].copy_from_slice(outputs);
                });
                prop_assert_eq!(done.map(|()| y), whole.map(|y| y.data().to_vec()));
            }
        }

        #[test]
        fn a_layer_in_pieces_gives_the_whole(
            (rows, cols, matrix, x) in (1usize..40, 1usize..40)
                .prop_flat_map(|(rows, cols)| (Just(rows), Just(cols), samples(rows * cols), samples(cols))),
            piece in 1usize..200,
        ) {
            let whole = Dense::new(rows, cols, matrix.clone()).and_then(|layer| layer.apply(&x));
            prop_assert_eq!(dense_pieces(piece, (rows, cols), &x, reading(&matrix)), whole);
        }
    }

    #[test]
    fn only_where_it_may_be_cut_are_there_pieces_and_they_overlap_little() {
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
        // Four rows of ten; one row each lies under a kernel of one row.
        assert_eq!(read(9, 10, &k, &valid), [(0, 40), (40, 40), (50, 40)]);
        // A kernel of three rows: twelve.
        let tall = Kernel::new(3, 1, vec![1.0; 3]).expect("finite");
        assert_eq!(read(15, 10, &tall, &valid), [(0, 120), (30, 120)]);
        for o in [Options { stride: 2, ..valid }, Options { boundary: Boundary::Zero, ..valid }] {
            assert_eq!(read(1, 100, &k, &o), [(0, 100)]);
        }
    }

    #[test]
    fn long_lists_go_through_in_pieces_of_128_kib() {
        let x: Vec<f32> = (0..100_000).map(|i| (i % 17) as f32).collect();
        let k = Kernel::row(vec![1.0, -2.0, 3.0]).expect("finite");
        let (mut y, mut lengths) = (vec![f32::NAN; x.len() - 2], Vec::new());
        let read = |at: usize, samples: &mut [f32]| {
            lengths.push(samples.len());
            reading(&x)(at, samples);
        };
        let write = |at: usize, outputs: &[f32]| y[at..][..outputs.len()].copy_from_slice(outputs);
        correlate_stream(1, x.len(), &k, &Options::default(), read, write).expect("a kernel that fits");
        assert_eq!(lengths, [32_768; 4]);
        assert_eq!(
            y,
            correlate(&Plane::row(x.clone()).expect("finite"), &k, &Options::default()).expect("fits").data()
        );

        let (mut weights, mut lengths) = (reading(&x), Vec::new());
        let outputs = dense_stream(400, 250, &x[..250], |at, numbers| {
            lengths.push(numbers.len());
            weights(at, numbers);
        });
        // 131 rows of 250 are the most that 32,768 hold.
        assert_eq!(lengths, [32_750, 32_750, 32_750, 1_750]);
        assert_eq!(outputs, Dense::new(400, 250, x.clone()).and_then(|layer| layer.apply(&x[..250])));
    }

    #[test]
    fn what_is_not_finite_is_named_by_its_place_in_the_whole() {
        let mut x = vec![1.0; 100];
        x[71] = f32::NAN;
        let k = Kernel::row(vec![1.0, 1.0]).expect("finite");
        let correlated = correlate_pieces(10, (1, 100), &k, &Options::default(), reading(&x), |_, _| {});
        assert_eq!(correlated, Err(Error::NotFinite { what: Argument::X, index: 71 }));
        assert_eq!(
            dense_pieces(30, (10, 10), &[1.0; 10], reading(&x)),
            Err(Error::NotFinite { what: Argument::Matrix, index: 71 })
        );
        let huge = Kernel::row(vec![f32::MAX, f32::MAX]).expect("finite");
        let correlated = correlate_pieces(10, (1, 20), &huge, &Options::default(), reading(&x), |_, _| {});
        assert_eq!(correlated, Err(Error::Overflow));
        assert_eq!(dense_pieces(30, (7, 10), &[f32::MAX; 10], reading(&x)), Err(Error::Overflow));
    }
}

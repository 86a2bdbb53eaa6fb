//! A benchmark of the three products, in slices short enough to run between frames.

use super::growth::rows;
use super::{Chart, Line, MAX_SIDE, Mark, Quantity, Setup, Span};
use crate::conv::{self, Correlation, Dense, Error, Plane, Sparse, cost};

/// The largest size in bytes of a dense matrix that is measured.
pub const MAX_BYTES: u128 = 256_000_000;
/// The number of runs of each product at each size.
pub const RUNS: usize = 7;
/// The largest number of dense weights in one slice, which fits into one frame of the display.
const BLOCK: usize = 1 << 21;
/// Browsers have coarse clocks, so a product is repeated for at least this many milliseconds.
const MIN_MILLISECONDS: f64 = 4.0;

/// A product that is timed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Correlation with the kernel.
    Conv,
    /// Multiplication by the sparse matrix.
    Sparse,
    /// Multiplication by the dense matrix.
    Dense,
}

impl Method {
    /// All methods in the order of the page.
    pub const ALL: [Method; 3] = [Method::Conv, Method::Sparse, Method::Dense];

    /// The name in the markup, which is that of the corresponding [`Form`](super::Form).
    pub fn name(self) -> &'static str {
        ["conv", "sparse", "dense"][self as usize]
    }
}

/// The distribution of the time for one picture over several runs, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The minimum.
    pub low: f64,
    /// The median.
    pub median: f64,
    /// The maximum.
    pub high: f64,
}

impl Spread {
    /// The distribution of `times`. `None` if there are none.
    pub fn of(times: &[f64]) -> Option<Spread> {
        let mut sorted = times.to_vec();
        sorted.sort_by(f64::total_cmp);
        let median = *sorted.get(sorted.len() / 2)?;
        Some(Spread { low: *sorted.first()?, median, high: *sorted.last()? })
    }
}

/// A picture size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Rows.
    pub h: usize,
    /// Columns.
    pub w: usize,
}

/// A measurement at one size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// The size.
    pub plan: Plan,
    /// The times of each of [`Method::ALL`].
    pub spreads: [Spread; 3],
}

/// The sizes to measure: pictures with the proportions of the present one, up to a dense matrix of [`MAX_BYTES`].
pub fn timing_plan(state: &Setup) -> Vec<Plan> {
    let fits = |w: &usize| {
        let costs = cost(rows(state, *w), *w, state.kernel.h(), state.kernel.w(), &state.options());
        costs.is_ok_and(|costs| costs.dense.bytes <= MAX_BYTES)
    };
    let Some(largest) = (1..=MAX_SIDE).rev().find(fits) else { return Vec::new() };
    let mut widths = vec![largest];
    // Half the width means a sixteenth of the matrix.
    while widths.len() < 5 && widths[widths.len() - 1] >= 8 {
        widths.push(widths[widths.len() - 1] / 2);
    }
    widths.into_iter().rev().filter(fits).map(|w| Plan { h: rows(state, w), w }).collect()
}

/// The operations of each of [`Method::ALL`] at one size.
fn operations(state: &Setup, plan: Plan) -> Option<[f64; 3]> {
    let costs = cost(plan.h, plan.w, state.kernel.h(), state.kernel.w(), &state.options()).ok()?;
    Some([costs.conv, costs.sparse, costs.dense].map(|cost| Quantity::Operations.of(&cost) as f64))
}

/// The time of `method` at another size in milliseconds, assuming the time per operation of the last measurement.
pub fn extrapolated(state: &Setup, measured: &[Measured], method: Method, plan: Plan) -> Option<f64> {
    let last = measured.last()?;
    let (then, now) = (operations(state, last.plan)?, operations(state, plan)?);
    let place = method as usize;
    Some(last.spreads[place].median * now[place] / then[place])
}

/// The chart of the times: measured up to the largest measured size, extrapolated beyond it.
pub fn time_chart(state: &Setup, measured: &[Measured]) -> Option<Chart> {
    let last = measured.last()?;
    let far = Plan { h: rows(state, MAX_SIDE), w: MAX_SIDE };
    let (mut lines, mut marks) = (Vec::new(), Vec::new());
    for method in Method::ALL.into_iter().rev() {
        let name = method.name();
        let spread = |at: &Measured| at.spreads[method as usize];
        let positive = |time: f64| time.max(1e-6);
        let points: Vec<(f64, f64)> =
            measured.iter().map(|at| (at.plan.w as f64, positive(spread(at).median))).collect();
        let end = (last.plan.w as f64, positive(spread(last).median));
        let ahead = extrapolated(state, measured, method, far).map(|time| (far.w as f64, positive(time)));
        lines.push(Line { name, points: [end].into_iter().chain(ahead).collect(), ahead: true });
        lines.push(Line { name, points, ahead: false });
        marks.extend(measured.iter().map(|at| {
            let Spread { low, median, high } = spread(at);
            Mark { name, x: at.plan.w as f64, y: [low, median, high].map(positive) }
        }));
    }
    let points = lines.iter().flat_map(|line| line.points.iter());
    Some(Chart {
        x: Span::over(points.clone().map(|point| point.0)),
        y: Span::over(points.map(|point| point.1)).decades(),
        lines,
        marks,
        present: state.w as f64,
    })
}

/// A benchmark in progress.
pub struct Bench {
    state: Setup,
    clock: fn() -> f64,
    plans: Vec<Plan>,
    size: Option<Size>,
    /// The finished measurements.
    pub measured: Vec<Measured>,
}

/// The three products at one size and their times.
struct Size {
    x: Plane,
    y: Plane,
    conv: Correlation,
    sparse: Sparse,
    /// The blocks of rows of the dense matrix that have been built.
    dense: Vec<Dense>,
    blocks: usize,
    per_block: usize,
    times: [Vec<f64>; 3],
    /// The time of the current dense run in milliseconds, and the index of its next block.
    dense_run: (f64, usize),
}

impl Bench {
    /// A benchmark of the layer `state`, timed by a clock in milliseconds.
    pub fn new(state: &Setup, clock: fn() -> f64) -> Bench {
        Bench { state: state.clone(), clock, plans: timing_plan(state), size: None, measured: Vec::new() }
    }

    /// The finished part of the work from 0 to 1, in dense weights.
    pub fn progress(&self) -> f64 {
        let all = self.plans.len().max(1) as f64;
        let within = self.size.as_ref().map_or(0.0, |size| {
            let runs = size.times[2].len() as f64 + size.dense_run.1 as f64 / size.blocks as f64;
            (size.dense.len() as f64 / size.blocks as f64 + runs) / (RUNS + 1) as f64
        });
        (self.measured.len() as f64 + within) / all
    }

    /// Does one slice of work, which takes a few milliseconds. Returns whether more work remains.
    ///
    /// # Errors
    ///
    /// Those of the products; [`Error::TooLarge`] if there is no memory for the matrix.
    pub fn step(&mut self) -> Result<bool, Error> {
        let more = self.slice();
        if more != Ok(true) {
            // Frees the matrix at once. WebAssembly's memory never shrinks, but the page can reuse it.
            self.size = None;
        }
        more
    }

    fn slice(&mut self) -> Result<bool, Error> {
        let Some(&plan) = self.plans.get(self.measured.len()) else { return Ok(false) };
        let clock = self.clock;
        match &mut self.size {
            None => self.size = Some(Size::new(&self.state, plan)?),
            Some(size) if size.dense.len() < size.blocks => {
                let start = size.dense.len() * size.per_block;
                size.dense.push(size.sparse.dense(start..start + size.per_block)?);
            }
            Some(size) => {
                size.time(clock)?;
                let spreads = size.times.each_ref().map(|times| Spread::of(times));
                if let ([Some(conv), Some(sparse), Some(dense)], true) = (spreads, size.times[2].len() == RUNS) {
                    self.measured.push(Measured { plan, spreads: [conv, sparse, dense] });
                    self.size = None;
                }
            }
        }
        Ok(self.measured.len() < self.plans.len())
    }
}

impl Size {
    fn new(state: &Setup, plan: Plan) -> Result<Size, Error> {
        let o = state.options();
        let sparse = Sparse::of_correlation(plan.h, plan.w, &state.kernel, &o)?;
        let conv = Correlation::new(plan.h, plan.w, &state.kernel, &o)?;
        // The content of the picture does not affect the time of any product.
        let x = Plane::from_fn(plan.h, plan.w, |y, x| ((7 * y + 3 * x) % 256) as f32)?;
        let y = conv::Plane::zeros(conv.layout().rows().outputs(), conv.layout().cols().outputs())?;
        let per_block = (BLOCK / sparse.cols()).max(1);
        let blocks = sparse.rows().div_ceil(per_block);
        Ok(Size {
            x,
            y,
            conv,
            sparse,
            dense: Vec::new(),
            blocks,
            per_block,
            times: Default::default(),
            dense_run: (0.0, 0),
        })
    }

    /// Times the next run: all runs of the two fast products, then the dense product block by block.
    fn time(&mut self, clock: fn() -> f64) -> Result<(), Error> {
        if self.times[0].len() < RUNS {
            self.times[0].push(repeated(clock, || self.conv.apply_into(&self.x, &mut self.y))?);
        } else if self.times[1].len() < RUNS {
            self.times[1].push(repeated(clock, || self.sparse.apply(self.x.data()).map(drop))?);
        } else if let [whole] = &self.dense[..] {
            self.times[2].push(repeated(clock, || whole.apply(self.x.data()).map(drop))?);
        } else if let Some(block) = self.dense.get(self.dense_run.1) {
            let start = clock();
            block.apply(self.x.data())?;
            self.dense_run = (self.dense_run.0 + clock() - start, self.dense_run.1 + 1);
            if self.dense_run.1 == self.blocks {
                self.times[2].push(self.dense_run.0);
                self.dense_run = (0.0, 0);
            }
        }
        Ok(())
    }
}

/// The time of `work` in milliseconds, averaged over enough repetitions for the clock's resolution.
fn repeated(clock: fn() -> f64, mut work: impl FnMut() -> Result<(), Error>) -> Result<f64, Error> {
    let start = clock();
    let mut count = 0u32;
    loop {
        work()?;
        count += 1;
        let passed = clock() - start;
        if passed >= MIN_MILLISECONDS || count == 100_000 {
            return Ok(passed / f64::from(count));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Named;

    fn small() -> Setup {
        Setup { h: 4, w: 4096, ..Setup::default() }
    }

    #[test]
    fn the_largest_matrix_fits_and_the_next_one_would_not() {
        let state = Setup::default();
        let plan = timing_plan(&state);
        let last = *plan.last().expect("a size");
        let bytes = |w: usize| cost(rows(&state, w), w, 1, 2, &state.options()).expect("costs").dense.bytes;
        assert!(bytes(last.w) <= MAX_BYTES && bytes(last.w + 1) > MAX_BYTES);
        assert!(plan.len() >= 4 && plan.windows(2).all(|pair| pair[0].w < pair[1].w));
    }

    #[test]
    fn every_product_is_measured_at_every_size_and_progress_is_reported() {
        // A clock that advances by itself makes the test independent of the machine.
        fn clock() -> f64 {
            use std::cell::Cell;
            thread_local!(static NOW: Cell<f64> = const { Cell::new(0.0) });
            NOW.set(NOW.get() + 5.0);
            NOW.get()
        }
        let mut bench =
            Bench { plans: vec![Plan { h: 1, w: 8 }, Plan { h: 30, w: 80 }], ..Bench::new(&small(), clock) };
        let mut last = 0.0;
        let mut slices = 0;
        assert_eq!(bench.progress(), 0.0);
        while bench.step().expect("numbers") {
            if let Some(size) = bench.size.as_ref().filter(|size| !size.dense.is_empty()) {
                // Building the matrix counts as progress, and the blocks built so far are rows of the matrix.
                assert!(bench.progress() > bench.measured.len() as f64 / 2.0);
                let y: Vec<f32> =
                    size.dense.iter().flat_map(|block| block.apply(size.x.data()).expect("numbers")).collect();
                assert_eq!(y, size.sparse.apply(size.x.data()).expect("numbers")[..y.len()]);
            }
            assert!(bench.progress() >= last && bench.progress() <= 1.0);
            last = bench.progress();
            slices += 1;
        }
        // Per size: one slice to begin, one per block, and the runs. A dense run of the larger size takes a slice per
        // block.
        assert_eq!(slices + 1, (1 + 1 + 3 * RUNS) + (1 + 3 + 2 * RUNS + 3 * RUNS));
        assert_eq!(bench.measured.len(), 2);
        assert_eq!(bench.progress(), 1.0);
        // One tick of the clock per fast product, and one for each of the three dense blocks.
        assert_eq!(bench.measured[1].spreads[0], Spread { low: 5.0, median: 5.0, high: 5.0 });
        assert_eq!(bench.measured[1].spreads[2].median, 5.0 * bench_blocks());
    }

    fn bench_blocks() -> f64 {
        let size = Size::new(&small(), Plan { h: 30, w: 80 }).expect("a size");
        size.blocks as f64
    }

    #[test]
    fn extrapolated_times_are_proportional_to_the_operations() {
        let spread = |median| Spread { low: median, median, high: median };
        let state = Setup::default();
        let measured = [Measured { plan: Plan { h: 28, w: 32 }, spreads: [spread(1.0), spread(2.0), spread(3.0)] }];
        let same = extrapolated(&state, &measured, Method::Sparse, measured[0].plan);
        assert_eq!(same, Some(2.0));
        let ten = extrapolated(&state, &measured, Method::Dense, Plan { h: 280, w: 320 }).expect("a time");
        assert!((ten / 3e4 - 1.0).abs() < 0.05, "{ten}");
        let chart = time_chart(&state, &measured).expect("a chart");
        assert_eq!(chart.lines.iter().filter(|line| line.ahead).count(), 3);
    }

    #[test]
    fn measured_widths_are_halved_down_to_a_small_picture() {
        let widths = |h, w| -> Vec<usize> {
            timing_plan(&Setup { h, w, ..Setup::default() }).iter().map(|plan| plan.w).collect()
        };
        let usual = widths(280, 320);
        assert_eq!(usual.len(), 5);
        assert!(usual.windows(2).all(|pair| pair[0] == pair[1] / 2));
        assert_eq!(widths(1, MAX_SIDE), [256, 512, 1024, 2048, 4096]);
        // The picture is so tall that only a few columns fit.
        assert_eq!(widths(MAX_SIDE, 2), [2]);
        assert_eq!(widths(MAX_SIDE, 41).len(), 2);
    }

    #[test]
    fn a_fast_product_is_repeated_until_the_clock_advances() {
        use std::cell::Cell;
        thread_local!(static NOW: Cell<f64> = const { Cell::new(0.0) });
        fn clock() -> f64 {
            NOW.get()
        }
        for (takes, repetitions) in [(1.0, 4), (4.0, 1), (2.5, 2), (0.0, 100_000)] {
            let mut done = 0;
            let time = repeated(clock, || {
                NOW.set(NOW.get() + takes);
                done += 1;
                Ok(())
            });
            assert_eq!((time, done), (Ok(takes), repetitions));
        }
    }

    #[test]
    fn a_spread_holds_minimum_median_and_maximum() {
        assert_eq!(Spread::of(&[5.0, 1.0, 2.0, 9.0, 3.0]), Some(Spread { low: 1.0, median: 3.0, high: 9.0 }));
        assert_eq!(Spread::of(&[]), None);
        assert_eq!(
            Method::ALL.map(Method::name),
            [super::super::Form::Conv, super::super::Form::Sparse, super::super::Form::Dense]
                .map(super::super::Form::name)
        );
    }
}

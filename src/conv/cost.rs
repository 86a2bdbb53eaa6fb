//! What each layer has to store and to compute, counted exactly.

use super::{Argument, Axis, Error, Options};

/// Steps of counting at the edge before it is called too large; no browser is kept waiting.
const MAX_WORK: u128 = 1 << 24;

/// What one application of a layer needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cost {
    /// Numbers to learn and to store.
    pub parameters: u128,
    /// Multiplications of a weight with a sample.
    pub multiplications: u128,
    /// Additions of two products or sums.
    pub additions: u128,
    /// Bytes of the parameters in `f32`, four each.
    pub bytes: u128,
}

impl Cost {
    fn new(parameters: u128, multiplications: u128, additions: u128) -> Result<Cost, Error> {
        Ok(Cost { parameters, multiplications, additions, bytes: times(4, parameters)? })
    }
}

/// The costs of four ways to the same outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Costs {
    /// Output units.
    pub outputs: u128,
    /// The kernel, used at every position.
    pub conv: Cost,
    /// Locally connected: the same connections, each with a weight of its own.
    pub local: Cost,
    /// The matrix of the correlation, only its entries that are not zero by construction.
    pub sparse: Cost,
    /// The matrix with all its entries.
    pub dense: Cost,
}

/// What it costs to map `h×w` samples to the outputs of a `kh×kw` kernel.
///
/// How it is counted (after *Deep Learning*, §9.2, figure 9.6):
/// - **conv**: kh·kw parameters. A multiplication for each pair of an output and a tap that meets a sample, real or
///   copied; zeros that the boundary made up cost nothing. An output that meets t > 0 samples takes t − 1 additions.
/// - **local**: the same operations; a parameter for each multiplication.
/// - **sparse**: a parameter and a multiplication for each pair of an output and a sample that it depends on (copies
///   of a sample have added up into one entry); an output with t > 0 entries takes t − 1 additions.
/// - **dense**: a parameter, a multiplication and an addition for each pair of an output and a sample, the usual count
///   for a matrix product.
///
/// Sizes need not fit into memory. Rows and columns are counted apart, in time that grows with the kernel and with the
/// number of outputs at the edge, not with the picture.
///
/// ```
/// use conv::{cost, Options};
/// let costs = cost(280, 320, 1, 2, &Options::default())?;
/// assert_eq!(costs.conv.multiplications + costs.conv.additions, 267_960);
/// assert_eq!(costs.dense.multiplications + costs.dense.additions, 16_006_144_000);
/// # Ok::<(), conv::Error>(())
/// ```
///
/// # Errors
/// Those of [`Axis::new`], with [`Error::Empty`] about `h`, `w`, `kh` or `kw`; [`Error::TooLarge`] about
/// `cost` where a count passes 2¹²⁸ or the edge alone is too large to be counted output by output.
pub fn cost(h: usize, w: usize, kh: usize, kw: usize, o: &Options) -> Result<Costs, Error> {
    for (what, extent) in [(Argument::H, h), (Argument::W, w), (Argument::Kh, kh), (Argument::Kw, kw)] {
        if extent == 0 {
            return Err(Error::Empty { what });
        }
    }
    let rows = Sums::of(&Axis::new(h, kh, o)?)?;
    let cols = Sums::of(&Axis::new(w, kw, o)?)?;
    let outputs = times(rows.outputs, cols.outputs)?;
    let pairs = times(rows.pairs, cols.pairs)?;
    let entries = times(rows.entries, cols.entries)?;
    let touched = times(rows.touched, cols.touched)?;
    let full = times(outputs, times(h as u128, w as u128)?)?;
    Ok(Costs {
        outputs,
        conv: Cost::new(times(kh as u128, kw as u128)?, pairs, pairs - touched)?,
        local: Cost::new(pairs, pairs, pairs - touched)?,
        sparse: Cost::new(entries, entries, entries - touched)?,
        dense: Cost::new(full, full, full)?,
    })
}

/// Counts along one axis. Of the plane's counts they are the factors: an output's window meets (rows met)·(columns met)
/// samples, so that sums over all outputs are products of sums over the axes.
struct Sums {
    outputs: u128,
    /// Pairs of an output and a window place that meets a sample.
    pairs: u128,
    /// Pairs of an output and a sample that it depends on.
    entries: u128,
    /// Outputs that meet a sample at all.
    touched: u128,
}

impl Sums {
    fn of(axis: &Axis) -> Result<Sums, Error> {
        let interior = axis.interior();
        let inside = times(interior.len() as u128, axis.places() as u128)?;
        let mut sums =
            Sums { outputs: axis.outputs() as u128, pairs: inside, entries: inside, touched: interior.len() as u128 };
        let work = if axis.boundary().copies() { axis.places() } else { 1 };
        if times((axis.outputs() - interior.len()) as u128, work as u128)? > MAX_WORK {
            return Err(Error::TooLarge { what: Argument::Cost });
        }
        let mut samples = Vec::new();
        for i in (0..interior.start).chain(interior.end..axis.outputs()) {
            let met = axis.met(i);
            sums.pairs += met as u128;
            sums.touched += u128::from(met > 0);
            sums.entries += if axis.boundary().copies() { distinct(axis, i, &mut samples) } else { met } as u128;
        }
        Ok(sums)
    }
}

/// How many different samples output `i` depends on; `samples` is scratch.
fn distinct(axis: &Axis, i: usize, samples: &mut Vec<usize>) -> usize {
    samples.clear();
    samples.extend((0..axis.places()).filter_map(|j| axis.source(i, j)));
    samples.sort_unstable();
    samples.dedup();
    samples.len()
}

fn times(a: u128, b: u128) -> Result<u128, Error> {
    a.checked_mul(b).ok_or(Error::TooLarge { what: Argument::Cost })
}

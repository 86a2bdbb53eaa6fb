//! The storage and computation of each layer, counted exactly.

use super::{Argument, Axis, Error, Options};

/// The largest number of steps for counting at the edge, so that a browser is not blocked for long.
const MAX_WORK: u128 = 1 << 24;
/// The largest count below which JavaScript's numbers hold every whole number exactly: 2⁵³.
const MAX_EXACT: u128 = 1 << 53;

/// The cost of applying a layer once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cost {
    /// Parameters: numbers to learn and to store.
    pub parameters: u128,
    /// Multiplications of a weight with a sample.
    pub multiplications: u128,
    /// Additions of two numbers.
    pub additions: u128,
    /// Bytes of the parameters as `f32`, four each.
    pub bytes: u128,
}

impl Cost {
    fn new(parameters: u128, multiplications: u128, additions: u128) -> Result<Cost, Error> {
        Ok(Cost { parameters, multiplications, additions, bytes: times(4, parameters)? })
    }
}

/// The channels and biases of a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Channels {
    /// Channels of the input.
    pub input: usize,
    /// Channels of the output, each with its own kernel.
    pub output: usize,
    /// Whether each channel of the output has a bias, which is shared by all positions.
    pub bias: bool,
    /// Whether each kernel reads one channel of the input instead of all: a depthwise convolution.
    pub depthwise: bool,
}

impl Default for Channels {
    fn default() -> Channels {
        Channels { input: 1, output: 1, bias: false, depthwise: false }
    }
}

impl Channels {
    /// The channels of the input that one kernel reads.
    pub fn read(&self) -> usize {
        if self.depthwise { 1 } else { self.input }
    }
}

/// The costs of four layers with the same outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Costs {
    /// The number of output units.
    pub outputs: u128,
    /// The convolution: one kernel at every position.
    pub conv: Cost,
    /// The locally connected layer: the same connections, each with its own weight.
    pub local: Cost,
    /// The matrix of the convolution, without the entries that are zero by construction.
    pub sparse: Cost,
    /// The matrix with all its entries: the fully connected layer.
    pub dense: Cost,
}

impl Costs {
    /// The costs of the same layers with these channels, from those with one channel and no bias.
    ///
    /// - **conv**: kh·kw·c parameters for each output channel, where c is the number of channels that its kernel reads,
    ///   and one bias.
    /// - **local**: the same operations; one parameter for each connection, and one bias for each output unit.
    /// - **sparse**: the entries that are not zero by construction, and no biases.
    /// - **dense**: every output unit reads every sample of every channel, and has one bias.
    ///
    /// A bias is one addition for each output unit.
    ///
    /// ```
    /// use conv::{Channels, Options, cost};
    /// let one = cost(227, 227, 11, 11, &Options { stride: 4, ..Options::default() })?;
    /// let first = one.with_channels(Channels { input: 3, output: 96, bias: true, ..Channels::default() })?;
    /// assert_eq!(first.conv.parameters, 34_944);
    /// # Ok::<(), conv::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Empty`] about `cin` or `cout`; [`Error::TooLarge`] about `cost` if a count exceeds 128 bits.
    pub fn with_channels(&self, channels: Channels) -> Result<Costs, Error> {
        for (what, count) in [(Argument::Cin, channels.input), (Argument::Cout, channels.output)] {
            if count == 0 {
                return Err(Error::Empty { what });
            }
        }
        let (input, output) = (channels.input as u128, channels.output as u128);
        let kernels = times(channels.read() as u128, output)?;
        let outputs = times(self.outputs, output)?;
        let biases = if channels.bias { outputs } else { 0 };
        // The outputs that meet a sample: each adds one product fewer than it has.
        let touched = times(self.conv.multiplications - self.conv.additions, output)?;
        let sum = |products: u128| plus(products - touched, biases);
        let products = times(self.conv.multiplications, kernels)?;
        let entries = times(self.sparse.multiplications, kernels)?;
        let full = times(self.dense.multiplications, times(input, output)?)?;
        let shared = plus(times(self.conv.parameters, kernels)?, if channels.bias { output } else { 0 })?;
        Ok(Costs {
            outputs,
            conv: Cost::new(shared, products, sum(products)?)?,
            local: Cost::new(plus(products, biases)?, products, sum(products)?)?,
            sparse: Cost::new(entries, entries, sum(entries)?)?,
            dense: Cost::new(plus(full, biases)?, full, plus(full, biases)?)?,
        })
    }

    /// The costs, if every count is exact as a number of JavaScript.
    ///
    /// # Errors
    /// [`Error::Inexact`] if a count exceeds 2⁵³.
    pub fn exact(self) -> Result<Costs, Error> {
        let exact = |cost: Cost| {
            let operations = cost.multiplications + cost.additions;
            [cost.parameters, operations, cost.bytes].iter().all(|&count| count <= MAX_EXACT)
        };
        let all = [self.conv, self.local, self.sparse, self.dense].into_iter().all(exact);
        if all { Ok(self) } else { Err(Error::Inexact) }
    }
}

/// The costs of mapping `h×w` samples to the outputs of a `kh×kw` kernel.
///
/// The rules (after *Deep Learning*, §9.2, figure 9.6):
/// - **conv**: kh·kw parameters. One multiplication for each pair of an output and a tap that meets a sample, real or
///   copied; zeros of the padding cost nothing. An output that meets t > 0 samples takes t − 1 additions.
/// - **local**: the same operations; one parameter for each multiplication.
/// - **sparse**: one parameter and one multiplication for each pair of an output and a sample on which it depends (the
///   taps that meet copies of one sample add up to one entry). An output with t > 0 entries takes t − 1 additions.
/// - **dense**: one parameter, one multiplication and one addition for each pair of an output and a sample, the usual
///   count for a matrix product.
///
/// Sizes need not fit into memory. Rows and columns are counted separately, in time that grows with the kernel and the
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
/// `cost` if a count exceeds 128 bits or the edge is too large to be counted output by output.
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

/// The counts along one axis. Those of the plane are products of them: a window meets (rows met)·(columns met) samples,
/// so a sum over all outputs is the product of the sums over both axes.
struct Sums {
    outputs: u128,
    /// Pairs of an output and a window place that meets a sample.
    pairs: u128,
    /// Pairs of an output and a sample on which it depends.
    entries: u128,
    /// Outputs that meet at least one sample.
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

/// The number of different samples on which output `i` depends. `samples` is scratch space.
fn distinct(axis: &Axis, i: usize, samples: &mut Vec<usize>) -> usize {
    samples.clear();
    samples.extend((0..axis.places()).filter_map(|j| axis.source(i, j)));
    samples.sort_unstable();
    samples.dedup();
    samples.len()
}

fn plus(a: u128, b: u128) -> Result<u128, Error> {
    a.checked_add(b).ok_or(Error::TooLarge { what: Argument::Cost })
}

fn times(a: u128, b: u128) -> Result<u128, Error> {
    a.checked_mul(b).ok_or(Error::TooLarge { what: Argument::Cost })
}

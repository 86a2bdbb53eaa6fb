//! Every fact that a scene's sentence states, in random states, against an independent computation.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

mod connect;
mod count;
mod learn;
mod shift;
mod tie;

use parameter_sharing::conv::{Kernel, Options, Plane, correlate_reference};
use proptest::test_runner::{Config, RngSeed};

/// Random cases, the same in each run; `PROPTEST_RNG_SEED` gives others.
fn cases(count: u32) -> Config {
    let random = Config::default();
    let rng_seed = if random.rng_seed == RngSeed::Random { RngSeed::Fixed(9) } else { random.rng_seed };
    Config { cases: count, rng_seed, ..random }
}

/// For each output, input and tap, row by row, how often the tap meets the input at the output: the textbook's correlation of
/// a single 1 with a kernel whose only element is 1.
pub struct Meetings {
    /// The number of outputs.
    pub outputs: usize,
    /// The number of inputs.
    pub inputs: usize,
    /// The number of taps.
    pub taps: usize,
    count: Vec<bool>,
}

impl Meetings {
    /// For `h×w` samples and a `kh×kw` kernel; none where the kernel does not fit.
    pub fn new((h, w): (usize, usize), (kh, kw): (usize, usize), o: &Options) -> Option<Meetings> {
        let (inputs, taps) = (h * w, kh * kw);
        let single = |n: usize, at: usize| (0..n).map(|i| f32::from(i == at)).collect::<Vec<_>>();
        let mut outputs = 0;
        let mut columns = Vec::new();
        for input in 0..inputs {
            for tap in 0..taps {
                let x = Plane::new(h, w, single(inputs, input)).unwrap();
                let k = Kernel::new(kh, kw, single(taps, tap)).unwrap();
                let y = correlate_reference(&x, &k, o).ok()?.into_data();
                outputs = y.len();
                columns.push(y);
            }
        }
        let count = (0..outputs).flat_map(|output| columns.iter().map(move |column| column[output] != 0.0)).collect();
        Some(Meetings { outputs, inputs, taps, count })
    }

    /// Whether `tap` meets `input` at `output`.
    pub fn meet(&self, output: usize, input: usize, tap: usize) -> bool {
        self.count[(output * self.inputs + input) * self.taps + tap]
    }

    /// The taps that meet `input` at `output`.
    pub fn between(&self, output: usize, input: usize) -> Vec<usize> {
        (0..self.taps).filter(|&tap| self.meet(output, input, tap)).collect()
    }

    /// The inputs in the window of `output`.
    pub fn window(&self, output: usize) -> Vec<usize> {
        (0..self.inputs).filter(|&input| !self.between(output, input).is_empty()).collect()
    }

    /// The number of connections with `tap`.
    pub fn uses(&self, tap: usize) -> usize {
        (0..self.outputs).flat_map(|output| (0..self.inputs).filter(move |&i| self.meet(output, i, tap))).count()
    }
}

//! The layer f of the commuting square: weights, shared or not, and what may follow them.

use super::{Argument, Correlation, Dense, Error, Kernel, Layout, Local, Options, Plane, Pool};

/// Where the weights of a layer come from.
#[derive(Clone, Copy)]
pub enum Weights<'a> {
    /// One kernel at every position.
    Shared,
    /// The kernel's connections, each with a weight of its own: so many of them, the taps of output 0 first.
    Local(&'a dyn Fn(usize) -> Vec<f32>),
    /// Every output sees every input: the matrix of so many rows and columns, row by row.
    Dense(&'a dyn Fn(usize, usize) -> Vec<f32>),
}

/// A layer: weights, then perhaps a rectifier, then perhaps pooling.
#[derive(Clone, Copy)]
pub struct Layer<'a> {
    /// The kernel. Layers that do not share have its connections or its outputs.
    pub kernel: &'a Kernel,
    /// How the kernel meets the input.
    pub options: Options,
    /// The weights.
    pub weights: Weights<'a>,
    /// Whether negative outputs become 0.
    pub relu: bool,
    /// What follows.
    pub pool: Pool,
}

impl Layer<'_> {
    /// Samples of the input from one output of the whole layer to the next.
    pub fn stride(&self) -> usize {
        self.options.stride.saturating_mul(self.pool.stride())
    }

    /// The layer for `h×w` samples.
    pub(super) fn prepare(&self, h: usize, w: usize) -> Result<Prepared, Error> {
        let layout = Layout::new(h, w, self.kernel.h(), self.kernel.w(), &self.options)?;
        let weights = match self.weights {
            Weights::Shared => Made::Shared(Box::new(Correlation::new(h, w, self.kernel, &self.options)?)),
            Weights::Local(make) => {
                let weights = make(layout.outputs() * layout.taps());
                Made::Local(Local::new(layout.clone(), weights)?)
            }
            Weights::Dense(make) => {
                let weights = make(layout.outputs(), layout.inputs());
                Made::Dense(Dense::new(layout.outputs(), layout.inputs(), weights)?)
            }
        };
        Ok(Prepared { layout, weights, relu: self.relu, pool: self.pool })
    }
}

enum Made {
    Shared(Box<Correlation>),
    Local(Local),
    Dense(Dense),
}

/// A layer with its weights for one size of input.
pub(super) struct Prepared {
    pub(super) layout: Layout,
    weights: Made,
    relu: bool,
    pool: Pool,
}

impl Prepared {
    /// The outputs for `x`.
    pub(super) fn apply(&self, x: &Plane) -> Result<Plane, Error> {
        let found = (x.h(), x.w());
        let expected = (self.layout.rows().inputs(), self.layout.cols().inputs());
        if found != expected {
            return Err(Error::Shape { what: Argument::X, expected, found });
        }
        let (h, w) = (self.layout.rows().outputs(), self.layout.cols().outputs());
        let mut y = match &self.weights {
            Made::Shared(f) => f.apply(x)?,
            Made::Local(f) => f.apply(x)?,
            Made::Dense(f) => Plane::new(h, w, f.apply(x.data())?)?,
        };
        if self.relu {
            // Adding zero turns −0, which a rectifier may give, into 0.
            y.data_mut().iter_mut().for_each(|v| *v = v.max(0.0) + 0.0);
        }
        self.pool.apply(y)
    }
}

//! The layer f of the commutative square.

use super::{Argument, Correlation, Dense, Error, Kernel, Layout, Local, Options, Plane, Pool};

/// The weights of a layer.
#[derive(Clone, Copy)]
pub enum Weights<'a> {
    /// One kernel at every position.
    Shared,
    /// The connections of the kernel, each with a weight of its own. The function gives as many weights as its argument
    /// says, the taps of output 0 first.
    Local(&'a dyn Fn(usize) -> Vec<f32>),
    /// Every output connected to every input. The function gives the matrix of that many rows and columns, row by row.
    Dense(&'a dyn Fn(usize, usize) -> Vec<f32>),
}

/// A layer: weights, then optionally a rectifier, then optionally pooling.
#[derive(Clone, Copy)]
pub struct Layer<'a> {
    /// The kernel. Layers that do not share have its connections ([`Weights::Local`]) or its outputs
    /// ([`Weights::Dense`]).
    pub kernel: &'a Kernel,
    /// How the kernel is applied to the input.
    pub options: Options,
    /// The weights.
    pub weights: Weights<'a>,
    /// Whether negative outputs become 0 (rectified linear units).
    pub relu: bool,
    /// The pooling.
    pub pool: Pool,
}

impl<'a> Layer<'a> {
    /// Input samples from one output of the whole layer to the next.
    pub fn stride(&self) -> usize {
        self.options.stride.saturating_mul(self.pool.stride())
    }

    /// The stride along rows and along columns. A single row of outputs is not pooled across rows.
    pub(super) fn strides(&self, layout: &Layout) -> (usize, usize) {
        (self.options.stride.saturating_mul(self.pool.extent(layout.rows().outputs())), self.stride())
    }

    /// The layer with its weights for `h×w` samples.
    pub(super) fn prepare(&self, h: usize, w: usize) -> Result<Prepared<'a>, Error> {
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
        Ok(Prepared { layout, kernel: self.kernel, weights, relu: self.relu, pool: self.pool })
    }
}

/// Weights that have been made for inputs of one shape.
pub(super) enum Made {
    Shared(Box<Correlation>),
    Local(Local),
    Dense(Dense),
}

/// A layer with its weights for inputs of one shape.
pub(super) struct Prepared<'a> {
    pub(super) layout: Layout,
    pub(super) kernel: &'a Kernel,
    pub(super) weights: Made,
    pub(super) relu: bool,
    pub(super) pool: Pool,
}

impl Prepared<'_> {
    /// The outputs for `x`.
    ///
    /// # Errors
    /// [`Error::Shape`] about `x`, and those of the weights and of [`Pool::apply`].
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
            // Adding zero turns −0, which `max` may give, into 0.
            y.data_mut().iter_mut().for_each(|v| *v = v.max(0.0) + 0.0);
        }
        self.pool.apply(y, self.layout.rows().boundary())
    }
}

//! The scene Count: what does sharing save?
//!
//! One layer in four forms: a kernel, a weight at every connection, a sparse matrix and a dense matrix. All four give
//! the same outputs; the scene counts what they store and compute.

mod bars;
mod caption;
mod chart;
mod edit;
mod exercises;
mod growth;
mod guess;
mod journey;
mod layer;
mod loupe;
mod picture;
mod scene;
mod setup;
mod story;
mod thing;
mod timing;
mod wall;

pub use bars::Bars;
pub use caption::Caption;
pub use chart::{Chart, Line, Mark, Span, Tick, powers};
pub use edit::Edit;
pub use growth::{Growth, Point};
pub use guess::Guess;
pub use journey::Journey;
pub use layer::{RealLayer, Shape};
pub use loupe::Loupe;
pub use picture::{sampled, shown_size};
pub use setup::{MAX_CHANNELS, MAX_SIDE, MAX_SIDE_OF_KERNEL, Setup, opening_kernel};
pub use story::HOW_MANY;
pub use thing::{Landmark, Room, Thing, metres};
pub use timing::{Bench, MAX_BYTES, Measured, Method, Plan, RUNS, Spread, extrapolated, time_chart, timing_plan};
pub use wall::Wall;

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Named;
use crate::conv::{self, Cost, Costs};

/// A form of the layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Form {
    /// The kernel: local connections with shared weights.
    Conv,
    /// The same connections, each with its own weight.
    Local,
    /// The matrix without the entries that are zero by construction.
    Sparse,
    /// The matrix with all its entries.
    Dense,
}

impl Form {
    /// The cost of this form.
    pub fn of(self, costs: &Costs) -> Cost {
        match self {
            Form::Conv => costs.conv,
            Form::Local => costs.local,
            Form::Sparse => costs.sparse,
            Form::Dense => costs.dense,
        }
    }
}

/// A quantity that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Quantity {
    /// Numbers to store.
    Parameters,
    /// Multiplications and additions for one input.
    Operations,
    /// Bytes for the parameters as `f32`.
    Bytes,
}

impl Quantity {
    /// The value of this quantity in `cost`.
    pub fn of(self, cost: &Cost) -> u128 {
        match self {
            Quantity::Parameters => cost.parameters,
            Quantity::Operations => cost.multiplications + cost.additions,
            Quantity::Bytes => cost.bytes,
        }
    }
}

/// A view of the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Panel {
    /// The picture, the kernel, and what the layer makes of it.
    Edges,
    /// Every weight as one pixel, up to the whole matrix, and what each form costs.
    Matrix,
    /// A real layer: channels and biases.
    Layer,
    /// The counts as a function of the picture's size.
    Growth,
    /// Times measured in this browser.
    Time,
}

/// The reader's view of the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The forms that are shown, in the order of [`Form`]; at least one.
    pub forms: Vec<Form>,
    /// A view of the stage.
    pub panel: Panel,
    /// The visible part of the matrix, from 0 (one weight) to 1 (all of it).
    pub zoom: f32,
    /// The quantity in the growth chart.
    pub quantity: Quantity,
}

/// The state of the scene.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Count {
    /// The layer.
    pub setup: Setup,
    /// The reader's view of the scene.
    pub view: View,
    /// Why the last edit was refused.
    pub refusal: Option<conv::Error>,
}

impl Default for View {
    fn default() -> View {
        View { forms: Form::all().to_vec(), panel: Panel::Matrix, zoom: 1.0, quantity: Quantity::Parameters }
    }
}

impl View {
    /// Whether `form` is shown.
    pub fn shows(&self, form: Form) -> bool {
        self.forms.contains(&form)
    }

    /// Shows or hides `form`. The last one cannot be hidden.
    fn show(&mut self, form: Form, shown: bool) {
        let forms = Form::all().iter().copied();
        let forms: Vec<Form> = forms.filter(|&other| if other == form { shown } else { self.shows(other) }).collect();
        if !forms.is_empty() {
            self.forms = forms;
        }
    }
}

//! Changes of the scene.

use super::Connect;
use super::model::Model;
use super::param::{Param, Select};
use super::setup::{Setup, View, Weights};
use crate::conv::{Boundary, Error};
use crate::lesson::{LayerKind, Named};

/// A change of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Makes the input a picture, or a signal again.
    Dim(bool),
    /// Sets rows and columns of the picture.
    Size(usize, usize),
    /// Sets rows and columns of the kernel.
    Shape(usize, usize),
    /// Sets one input.
    Input(usize, f32),
    /// Sets one kernel element.
    Tap(usize, f32),
    /// Chooses what lies beyond the input.
    Boundary(Boundary),
    /// Sets the stride.
    Stride(usize),
    /// Sets the dilation.
    Dilation(usize),
    /// Chooses between correlation and convolution.
    Flip(bool),
    /// Shows or hides a layer; the last one stays.
    Show(LayerKind, bool),
    /// Chooses a part of the figure, or nothing.
    Select(Option<Select>),
    /// Puts the sliding window at an output, or takes it away.
    Slide(Option<usize>),
    /// Sets one weight of any layer.
    Weight(Param, f32),
    /// Puts the layers that share nothing back to these weights.
    Weights(Weights),
    /// Draws other random weights.
    Seed(u32),
}

impl Connect {
    /// Makes a change, or, where no layer has that shape, keeps everything and says why.
    pub fn apply(&mut self, edit: Edit) {
        let Connect { setup, view, .. } = self.clone();
        match changed(setup, view, edit) {
            Ok(next) => *self = next,
            Err(error) => self.refusal = Some(error),
        }
    }

    /// Gives up what `model`, the figure of this scene, does not have.
    pub(super) fn settle(&mut self, model: &Model) {
        let last = model.layout.outputs().saturating_sub(1);
        self.view.slide = self.view.slide.map(|output| output.min(last));
        let plain = Model::new(&Setup { edits: Vec::new(), ..self.setup.clone() });
        self.setup.edits.retain(|&(param, value)| {
            model.has(Select::Param(param)) && plain.as_ref().is_ok_and(|plain| plain.value(param) != value)
        });
    }
}

/// The scene after `edit`.
fn changed(mut setup: Setup, mut view: View, edit: Edit) -> Result<Connect, Error> {
    match edit {
        Edit::Dim(two_d) if two_d != setup.two_d => (setup, view) = renumbered(setup.in_dim(two_d), view),
        Edit::Dim(_) => {}
        Edit::Size(h, w) => (setup, view) = renumbered(setup.resized(h, w), view),
        Edit::Shape(kh, kw) => (setup, view) = renumbered(setup.reshaped(kh, kw), view),
        Edit::Input(i, value) => {
            if let Some(x) = setup.x.get_mut(i) {
                *x = value;
            }
        }
        Edit::Tap(tap, value) | Edit::Weight(Param::Kernel(tap), value) => {
            if let Some(k) = setup.k.get_mut(tap) {
                *k = value;
            }
        }
        Edit::Boundary(boundary) => setup.boundary = boundary,
        Edit::Stride(stride) => setup.stride = stride,
        Edit::Dilation(dilation) => setup.dilation = dilation,
        Edit::Flip(flip) => setup.flip = flip,
        Edit::Show(layer, shown) => {
            let shows = |other: &LayerKind| if *other == layer { shown } else { view.shows(*other) };
            let layers: Vec<LayerKind> = LayerKind::all().iter().copied().filter(shows).collect();
            if !layers.is_empty() {
                view.layers = layers;
            }
        }
        // A part is chosen to be looked at, and the window on its way would hide it.
        Edit::Select(select) => (view.select, view.slide) = (select, None),
        Edit::Slide(slide) => view.slide = slide,
        Edit::Weight(param @ (Param::Local(..) | Param::Dense(..)), value) => {
            setup.edits.retain(|(other, _)| *other != param);
            setup.edits.push((param, value));
        }
        Edit::Weights(weights) => {
            setup.weights = weights;
            setup.edits.clear();
        }
        Edit::Seed(seed) => {
            (setup.weights, setup.seed) = (Weights::Random, seed);
            setup.edits.clear();
        }
    }
    let model = Model::new(&setup)?;
    // A choice that the new shape does not have any more gives way to the opening one.
    if view.select.is_some_and(|select| !model.has(select)) {
        view.select = Some(setup.opening_select());
    }
    let mut next = Connect { setup, view, refusal: None };
    next.settle(&model);
    Ok(next)
}

/// The view of a setup whose units and weights have other numbers than before: the choice goes.
fn renumbered(setup: Setup, view: View) -> (Setup, View) {
    let select = Some(setup.opening_select());
    (setup, View { select, slide: None, ..view })
}

//! Changes of the scene.

use super::Connect;
use super::model::Model;
use super::param::{Param, Select};
use super::setup::{Setup, View, Weights};
use crate::conv::{Boundary, Error, Kernel};
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
    /// Takes the kernel of another scene.
    Kernel(Kernel),
    /// Sets one input.
    Input(usize, f32),
    /// Sets one kernel element.
    Tap(usize, f32),
    /// Selects the boundary rule.
    Boundary(Boundary),
    /// Sets the stride.
    Stride(usize),
    /// Sets the dilation.
    Dilation(usize),
    /// Sets how many convolutions follow each other.
    Depth(usize),
    /// Chooses between correlation and convolution.
    Flip(bool),
    /// Shows or hides a layer; the last one stays.
    Show(LayerKind, bool),
    /// Chooses a part of the figure, or nothing.
    Select(Option<Select>),
    /// Puts the sliding window at an output, or takes it away.
    Slide(Option<usize>),
    /// Takes the layer without sharing so far on its way to the convolution; see [`Stage::of`](super::Stage::of).
    Sharing(f32),
    /// Sets one weight of any layer.
    Weight(Param, f32),
    /// Breaks the tie of the convolution's connection of an output at a tap, or makes it again.
    Untie(usize, usize, bool),
    /// Puts the layers that share nothing back to these weights.
    Weights(Weights),
    /// Draws other random weights.
    Seed(u32),
}

impl Connect {
    /// Applies an edit. An edit for which no layer exists is refused and changes only `refusal`.
    pub fn apply(&mut self, edit: Edit) {
        let Connect { setup, view, .. } = self.clone();
        match changed(setup, view, edit) {
            Ok(next) => *self = next,
            Err(error) => self.refusal = Some(error),
        }
    }

    /// Clears all references to parts that `model` does not have.
    pub(super) fn settle(&mut self, model: &Model) {
        let last = model.layout.outputs().saturating_sub(1);
        self.setup.untied.clone_from(&model.untied);
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
        Edit::Kernel(kernel) => {
            (setup, view) = renumbered(setup.reshaped(kernel.h(), kernel.w()), view);
            setup.k = kernel.taps().to_vec();
        }
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
        Edit::Depth(depth) => {
            setup.depth = depth;
            view.slide = None;
            let middle = Model::new(&setup)?.second.map(|second| Select::Second(second.middle()));
            view.select = middle.or(Some(setup.opening_select()));
        }
        Edit::Show(layer, shown) => {
            let shows = |other: &LayerKind| if *other == layer { shown } else { view.shows(*other) };
            let layers: Vec<LayerKind> = LayerKind::all().iter().copied().filter(shows).collect();
            if !layers.is_empty() {
                view.layers = layers;
                view.sharing = view.opening_sharing();
            }
        }
        // The sliding window would hide the selected part.
        Edit::Select(select) => (view.select, view.slide) = (select, None),
        Edit::Slide(slide) => view.slide = slide,
        Edit::Sharing(sharing) => view.sharing = sharing.clamp(0.0, 1.0),
        Edit::Weight(Param::Untied(output, tap), value) => {
            for untied in setup.untied.iter_mut().filter(|untied| (untied.0, untied.1) == (output, tap)) {
                untied.2 = value;
            }
        }
        Edit::Untie(output, tap, untie) => {
            setup.untied.retain(|untied| (untied.0, untied.1) != (output, tap));
            if let Some(&value) = setup.k.get(tap).filter(|_| untie) {
                setup.untied.push((output, tap, value));
                setup.untied.sort_by_key(|untied| (untied.0, untied.1));
            }
            let param = if untie { Param::Untied(output, tap) } else { Param::Kernel(tap) };
            view.select = Some(Select::Param(param));
        }
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
    // A selection that no longer exists is replaced by the default.
    if view.select.is_some_and(|select| !model.has(select)) {
        view.select = Some(setup.opening_select());
    }
    let mut next = Connect { setup, view, refusal: None };
    next.settle(&model);
    Ok(next)
}

/// The view of a setup whose units and weights have been renumbered, without a selection.
fn renumbered(setup: Setup, view: View) -> (Setup, View) {
    let select = Some(setup.opening_select());
    (setup, View { select, slide: None, ..view })
}

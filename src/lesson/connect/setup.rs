//! The state of the scene: its setup and its view.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::param::{Param, Select};
use super::picture::{OPENING_SIDE, opening_kernel, opening_picture};
use super::stage::Stage;
use crate::conv::{Boundary, Options};
use crate::lesson::{LayerKind, Named};

/// The initial weights of the layers without sharing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Weights {
    /// Random weights; the locally connected layer has those of the fully connected one that its window keeps.
    Random,
    /// The weights that make them equal to the convolution.
    Same,
}

/// The values that determine the three layers. [`Model::new`](super::Model::new) accepts every setup.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// Whether the input is a picture; else it is a signal, of one row, and so is the kernel.
    pub two_d: bool,
    /// Rows of the input.
    pub h: usize,
    /// The input row by row, one sample a unit; [`h`](Setup::h) divides their number.
    pub x: Vec<f32>,
    /// Rows of the kernel.
    pub kh: usize,
    /// The kernel row by row; [`kh`](Setup::kh) divides the number of its elements.
    pub k: Vec<f32>,
    /// The boundary rule.
    pub boundary: Boundary,
    /// Samples from one window to the next.
    pub stride: usize,
    /// Samples from one tap to the next.
    pub dilation: usize,
    /// Whether the kernel is flipped, which makes the correlation a convolution in the mathematical sense.
    pub flip: bool,
    /// How many convolutions with this kernel follow each other on a signal, 1 or 2.
    pub depth: usize,
    /// The initial weights of the layers without sharing.
    pub weights: Weights,
    /// The seed of the random weights.
    pub seed: u32,
    /// Single weights of those layers that the reader has changed, in the order of the changes.
    pub edits: Vec<(Param, f32)>,
    /// Connections of the convolution whose tie to the kernel is broken: output, tap and value.
    pub untied: Vec<(usize, usize, f32)>,
}

/// The reader's view of the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The layers that are shown, in the order of [`LayerKind::ALL`]; at least one.
    pub layers: Vec<LayerKind>,
    /// The part of the figure that is chosen.
    pub select: Option<Select>,
    /// The output of the sliding window. `None` while it does not slide.
    pub slide: Option<usize>,
    /// How far the layer without sharing has come on its way to the convolution; see [`Stage::of`].
    pub sharing: f32,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            two_d: false,
            h: 1,
            x: vec![2.0, 3.0, 1.0, 4.0, 5.0, 3.0, 2.0],
            kh: 1,
            k: vec![1.0, 2.0, -1.0],
            boundary: Boundary::Zero,
            stride: 1,
            dilation: 1,
            flip: false,
            depth: 1,
            weights: Weights::Random,
            seed: 1,
            edits: Vec::new(),
            untied: Vec::new(),
        }
    }
}

impl Default for View {
    fn default() -> View {
        View {
            layers: LayerKind::all().to_vec(),
            select: Some(Setup::default().opening_select()),
            slide: None,
            sharing: 0.0,
        }
    }
}

impl Setup {
    /// The setup on which a picture opens.
    pub fn opening_2d() -> Setup {
        let (h, kh) = (OPENING_SIDE, 3);
        Setup { two_d: true, h, x: opening_picture(h, h), kh, k: opening_kernel(kh, kh), ..Setup::default() }
    }

    /// Columns of the input.
    pub fn w(&self) -> usize {
        self.x.len() / self.h
    }

    /// Columns of the kernel.
    pub fn kw(&self) -> usize {
        self.k.len() / self.kh
    }

    /// The layer's options.
    pub fn options(&self) -> Options {
        Options { boundary: self.boundary, stride: self.stride, dilation: self.dilation, flip: self.flip }
    }

    /// The default selection: the middle element of the kernel, as in the book's figure.
    pub fn opening_select(&self) -> Select {
        Select::Param(Param::Kernel(self.k.len() / 2))
    }

    /// The setup on a picture, or on a signal. A kernel of one row that the reader has set is kept.
    pub(super) fn in_dim(self, two_d: bool) -> Setup {
        let opening = |two_d: bool| if two_d { Setup::opening_2d() } else { Setup::default() };
        let own = self.kh == 1 && self.k != opening(self.two_d).k;
        let Setup { h, x, kh, k, .. } = opening(two_d);
        let (kh, k) = if own { (1, self.k) } else { (kh, k) };
        Setup { two_d, h, x, kh, k, edits: Vec::new(), untied: Vec::new(), ..self }
    }

    /// The setup with the picture cropped or extended to `h×w` samples; extending repeats the nearest sample.
    pub(super) fn resized(self, h: usize, w: usize) -> Setup {
        let sample = |row: usize, column: usize| self.x[row.min(self.h - 1) * self.w() + column.min(self.w() - 1)];
        let x = (0..h).flat_map(|row| (0..w).map(move |column| sample(row, column))).collect();
        Setup { h, x, edits: Vec::new(), untied: Vec::new(), ..self }
    }

    /// The setup with a kernel of `kh` rows and `kw` columns. Existing elements stay.
    pub(super) fn reshaped(self, kh: usize, kw: usize) -> Setup {
        let k = if self.k.len() == kh * kw { self.k } else { opening_kernel(kh, kw) };
        Setup { kh, k, edits: Vec::new(), untied: Vec::new(), ..self }
    }
}

impl View {
    /// Whether `layer` is among the layers that are shown.
    pub fn shows(&self, layer: LayerKind) -> bool {
        self.layers.contains(&layer)
    }

    /// Whether this view is about the layer on the right: it has been changed, or one of its weights is chosen.
    pub fn is_about_right(&self) -> bool {
        self.sharing > 0.0 || matches!(self.select, Some(Select::Param(Param::Dense(..) | Param::Local(..))))
    }

    /// The layer on the left: the convolution, or the locally connected layer if only the other two are shown.
    pub fn fixed(&self) -> Option<LayerKind> {
        match (self.shows(LayerKind::Conv), self.shows(LayerKind::Local), self.shows(LayerKind::Dense)) {
            (true, ..) => Some(LayerKind::Conv),
            (false, true, true) => Some(LayerKind::Local),
            (false, false, _) | (false, true, false) => None,
        }
    }

    /// The stage of the layer on the right, which can be changed from fully connected to convolution.
    pub fn moving(&self) -> Option<Stage> {
        let shown = self.shows(LayerKind::Local) || self.shows(LayerKind::Dense);
        shown.then(|| Stage::of(self.sharing))
    }

    /// How far the layer on the right has come when it is first shown: it has the most weights of those chosen.
    pub(super) fn opening_sharing(&self) -> f32 {
        let most = self.layers.iter().copied().max_by_key(|&layer| layer as usize).filter(|_| self.moving().is_some());
        most.map_or(0.0, Stage::sharing)
    }

    /// Which layers can be seen, in the order of [`LayerKind::ALL`].
    pub fn seen(&self) -> [bool; 3] {
        let moving = self.moving().map(Stage::kind);
        LayerKind::ALL.map(|layer| self.fixed() == Some(layer) || moving == Some(layer))
    }
}

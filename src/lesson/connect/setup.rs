//! What the layers are made from, and how the reader looks at them.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::param::{Param, Select};
use super::picture::{OPENING_SIDE, opening_kernel, opening_picture};
use crate::conv::{Boundary, Options};
use crate::lesson::{LayerKind, Named};

/// What the layers that share nothing start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Weights {
    /// Random weights; the locally connected layer has those of the fully connected one that its window keeps.
    Random,
    /// The weights with which they do what the convolution does.
    Same,
}

/// What the three layers are made from. Whatever is in a scene has a figure: [`Model::new`](super::Model::new) never fails
/// on it.
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
    /// What lies beyond the input.
    pub boundary: Boundary,
    /// Samples from one window to the next.
    pub stride: usize,
    /// Samples from one tap to the next.
    pub dilation: usize,
    /// Whether it is a convolution in the mathematical sense rather than a correlation.
    pub flip: bool,
    /// What the layers that share nothing start from.
    pub weights: Weights,
    /// The seed of the random weights.
    pub seed: u32,
    /// Single weights of those layers that the reader has changed, in the order of the changes.
    pub edits: Vec<(Param, f32)>,
}

/// How the reader looks at the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The layers that are shown, in the order of [`LayerKind::ALL`]; at least one.
    pub layers: Vec<LayerKind>,
    /// The part of the figure that is chosen.
    pub select: Option<Select>,
    /// The output at which the sliding window stands; none while it does not slide.
    pub slide: Option<usize>,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            two_d: false,
            h: 1,
            x: vec![2.0, 3.0, 1.0, 4.0, 5.0, 3.0, 2.0],
            kh: 1,
            k: vec![1.0, 0.0, -1.0],
            boundary: Boundary::Zero,
            stride: 1,
            dilation: 1,
            flip: false,
            weights: Weights::Random,
            seed: 1,
            edits: Vec::new(),
        }
    }
}

impl Default for View {
    fn default() -> View {
        View { layers: LayerKind::all().to_vec(), select: Some(Setup::default().opening_select()), slide: None }
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

    /// The layer's options.
    pub fn options(&self) -> Options {
        Options { boundary: self.boundary, stride: self.stride, dilation: self.dilation, flip: self.flip }
    }

    /// The part that is chosen where the address says nothing: the middle element of the kernel, as in the book's figure.
    pub fn opening_select(&self) -> Select {
        Select::Param(Param::Kernel(self.k.len() / 2))
    }

    /// The same layers on a picture, or on a signal again. A kernel that the reader has made and that is a row stays.
    pub(super) fn in_dim(self, two_d: bool) -> Setup {
        let opening = |two_d: bool| if two_d { Setup::opening_2d() } else { Setup::default() };
        let own = self.kh == 1 && self.k != opening(self.two_d).k;
        let Setup { h, x, kh, k, .. } = opening(two_d);
        let (kh, k) = if own { (1, self.k) } else { (kh, k) };
        Setup { two_d, h, x, kh, k, edits: Vec::new(), ..self }
    }

    /// With the picture cut or continued to `h×w` samples: beyond its edge the nearest sample is repeated.
    pub(super) fn resized(self, h: usize, w: usize) -> Setup {
        let sample = |row: usize, column: usize| self.x[row.min(self.h - 1) * self.w() + column.min(self.w() - 1)];
        let x = (0..h).flat_map(|row| (0..w).map(move |column| sample(row, column))).collect();
        Setup { h, x, edits: Vec::new(), ..self }
    }

    /// With a kernel of `kh` rows and `kw` columns; as many numbers as before stay the same.
    pub(super) fn reshaped(self, kh: usize, kw: usize) -> Setup {
        let k = if self.k.len() == kh * kw { self.k } else { opening_kernel(kh, kw) };
        Setup { kh, k, edits: Vec::new(), ..self }
    }
}

impl View {
    /// Whether `layer` is shown.
    pub fn shows(&self, layer: LayerKind) -> bool {
        self.layers.contains(&layer)
    }

    /// Whether each layer is shown, in the order of [`LayerKind::ALL`].
    pub fn shown(&self) -> [bool; 3] {
        LayerKind::ALL.map(|layer| self.shows(layer))
    }
}

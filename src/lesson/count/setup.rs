//! The layer that is counted.

use super::{RealLayer, Shape};
use crate::conv::{self, Boundary, Channels, Costs, Kernel, Options};
use crate::lesson::{Image, Own};

/// The largest number of rows or columns of a picture.
pub const MAX_SIDE: usize = 4096;
/// The largest number of channels.
pub const MAX_CHANNELS: usize = 4096;
/// The largest number of rows or columns of a kernel: AlexNet's.
pub const MAX_SIDE_OF_KERNEL: usize = 11;

/// The layer. [`Setup::costs`] succeeds for every setup that an edit or an address makes.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// The picture.
    pub image: Image,
    /// The picture from the reader. It is never part of an address.
    pub own: Option<Own>,
    /// Rows of the picture.
    pub h: usize,
    /// Columns of the picture.
    pub w: usize,
    /// The kernel.
    pub kernel: Kernel,
    /// The boundary rule.
    pub boundary: Boundary,
    /// The distance between two windows in samples.
    pub stride: usize,
    /// Channels and biases.
    pub channels: Channels,
    /// The published layer from which this one was made.
    pub layer: Option<RealLayer>,
}

/// The kernel from *Deep Learning*, §9.2, figure 9.6: each sample minus its left neighbour.
#[expect(clippy::expect_used, reason = "a constant kernel, built by every test")]
pub fn opening_kernel() -> Kernel {
    Kernel::row(vec![-1.0, 1.0]).expect("two taps make a kernel")
}

impl Default for Setup {
    fn default() -> Setup {
        let (h, w) = Image::Cat.size();
        Setup {
            image: Image::Cat,
            own: None,
            h,
            w,
            kernel: opening_kernel(),
            boundary: Boundary::Valid,
            stride: 1,
            channels: Channels::default(),
            layer: None,
        }
    }
}

impl Setup {
    /// The options of the correlation.
    pub fn options(&self) -> Options {
        Options { boundary: self.boundary, stride: self.stride, ..Options::default() }
    }

    /// The original number of rows and columns of the picture.
    pub fn picture_size(&self) -> (usize, usize) {
        match (&self.own, self.image) {
            (Some(own), Image::Custom) => (own.plane().h(), own.plane().w()),
            (_, image) => image.size(),
        }
    }

    /// What each form costs.
    ///
    /// # Errors
    /// Those of [`conv::cost`] and [`Costs::exact`]; never for a state that was made by an edit or from an address.
    pub fn costs(&self) -> Result<Costs, conv::Error> {
        conv::Layout::new(self.h, self.w, self.kernel.h(), self.kernel.w(), &self.options())?;
        self.costs_at(self.h, self.w)
    }

    /// What each form costs for a picture of another size.
    ///
    /// # Errors
    /// Those of [`conv::cost`] and [`Costs::exact`].
    pub fn costs_at(&self, h: usize, w: usize) -> Result<Costs, conv::Error> {
        conv::cost(h, w, self.kernel.h(), self.kernel.w(), &self.options())?.with_channels(self.channels)?.exact()
    }

    /// How many times as many entries the full matrix has for a picture twice as wide and twice as high.
    pub fn doubled(&self) -> f64 {
        let entries = |factor: usize| {
            let (h, w) = (factor * self.h, factor * self.w);
            conv::cost(h, w, self.kernel.h(), self.kernel.w(), &self.options())
                .map(|costs| costs.dense.parameters as f64)
        };
        // Neither is too large: a picture has at most 4096 rows and columns.
        entries(2).unwrap_or(1.0) / entries(1).unwrap_or(1.0)
    }

    /// Whether this is the published layer as it is.
    pub fn is_published(&self) -> bool {
        let mut published = self.clone();
        self.layer.is_some_and(|layer| {
            published.set_layer(layer);
            published == *self
        })
    }

    /// The kernel with which the layer opens.
    pub fn opening_kernel(&self) -> Kernel {
        match self.layer.map(RealLayer::shape) {
            Some(shape) => reshaped(&opening_kernel(), shape.kernel, shape.kernel),
            None => opening_kernel(),
        }
    }

    pub(super) fn set_layer(&mut self, layer: RealLayer) {
        let Shape { picture, boundary, stride, channels, .. } = layer.shape();
        self.layer = Some(layer);
        (self.h, self.w) = (picture, picture);
        self.kernel = self.opening_kernel();
        (self.boundary, self.stride, self.channels) = (boundary, stride, channels);
    }

    pub(super) fn set_channels(&mut self, input: usize, output: usize) {
        let (input, output) = (input.clamp(1, MAX_CHANNELS), output.clamp(1, MAX_CHANNELS));
        let depthwise = self.channels.depthwise;
        let before = self.channels.input;
        // Each channel of a depthwise layer has its own kernel: the one that was changed decides.
        let [input, output] = match depthwise {
            true if input != before => [input; 2],
            true => [output; 2],
            false => [input, output],
        };
        (self.channels.input, self.channels.output) = (input, output);
    }

    pub(super) fn set_image(&mut self, image: Image) {
        if image == Image::Custom && self.own.is_none() {
            self.own = self.image.start_of_own();
        }
        self.image = image;
        (self.h, self.w) = self.picture_size();
    }

    pub(super) fn set_own(&mut self, own: Own) {
        (self.image, self.own) = (Image::Custom, Some(own));
        (self.h, self.w) = self.picture_size();
    }

    pub(super) fn set_tap(&mut self, place: usize, value: f32) -> Result<(), conv::Error> {
        let mut taps = self.kernel.taps().to_vec();
        if let Some(tap) = taps.get_mut(place) {
            *tap = value;
        }
        self.kernel = Kernel::new(self.kernel.h(), self.kernel.w(), taps)?;
        Ok(())
    }

    pub(super) fn reshape_kernel(&mut self, kh: usize, kw: usize) {
        self.kernel = reshaped(&self.kernel, kh, kw);
    }
}

/// `kernel` with this number of rows and columns. Existing elements stay; new ones are 0.
#[expect(clippy::expect_used, reason = "a list of as many finite numbers as the kernel has places")]
fn reshaped(kernel: &Kernel, kh: usize, kw: usize) -> Kernel {
    let (kh, kw) = (kh.clamp(1, MAX_SIDE_OF_KERNEL), kw.clamp(1, MAX_SIDE_OF_KERNEL));
    let tap =
        |y: usize, x: usize| if y < kernel.h() && x < kernel.w() { kernel.taps()[y * kernel.w() + x] } else { 0.0 };
    Kernel::new(kh, kw, (0..kh * kw).map(|place| tap(place / kw, place % kw)).collect()).expect("a kernel")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Named;
    use crate::lesson::count::{Form, Quantity};

    #[test]
    fn the_books_numbers() {
        let costs = Setup::default().costs().expect("costs");
        let operations = |form: Form| Quantity::Operations.of(&form.of(&costs));
        assert_eq!(
            Form::all().iter().map(|form| form.of(&costs).parameters).collect::<Vec<_>>(),
            [2, 178_640, 178_640, 8_003_072_000]
        );
        assert_eq!(
            Form::all().iter().copied().map(operations).collect::<Vec<_>>(),
            [267_960, 267_960, 267_960, 16_006_144_000]
        );
    }
}

//! The picture or signal I.

use super::Setup;
use crate::conv::{Error, Plane};
use crate::lesson::{Image, Own};

/// A picture of more rows or columns than this is not painted sample by sample.
const PAINTABLE: usize = 32;

impl Setup {
    /// Rows and columns of I.
    pub fn size(&self) -> (usize, usize) {
        match self.own_picture() {
            _ if self.one_d => (1, self.signal.len()),
            Some(own) => (own.plane().h(), own.plane().w()),
            None => self.image.size(),
        }
    }

    /// The samples of I, unless they are those of the photograph, which is a file of the page.
    pub fn picture(&self) -> Option<Plane> {
        match self.own_picture() {
            _ if self.one_d => Plane::row(self.signal.clone()).ok(),
            Some(own) => Some((**own.plane()).clone()),
            None => self.image.drawn(),
        }
    }

    /// The reader's own picture, where it is the one that is chosen.
    fn own_picture(&self) -> Option<&Own> {
        self.own.as_ref().filter(|_| self.image == Image::Custom)
    }

    /// Whether I is small enough a picture of the reader's own to be painted sample by sample.
    pub fn paintable(&self) -> bool {
        let (h, w) = self.size();
        !self.one_d && self.image == Image::Custom && h <= PAINTABLE && w <= PAINTABLE
    }

    /// Sets one sample of the signal or of a custom picture.
    pub(super) fn set_sample(&mut self, place: usize, value: f32) -> Result<(), Error> {
        if self.one_d {
            if let Some(sample) = self.signal.get_mut(place) {
                *sample = value;
            }
        } else if let (Some(own), Image::Custom) = (&self.own, self.image) {
            let (h, w) = (own.plane().h(), own.plane().w());
            let mut samples = own.plane().data().to_vec();
            if let Some(sample) = samples.get_mut(place) {
                *sample = value.clamp(0.0, 255.0);
            }
            self.own = Some(Own::new(Plane::new(h, w, samples)?));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_ones_own_has_its_own_size_and_is_painted_where_it_is_small() {
        for (h, w, paintable) in [(3, 5, true), (32, 32, true), (33, 32, false), (32, 33, false)] {
            let own = Own::new(Plane::from_fn(h, w, |y, x| (y + x) as f32).expect("a plane"));
            let setup = Setup { image: Image::Custom, own: Some(own.clone()), ..Setup::default() };
            assert_eq!((setup.size(), setup.picture().as_ref()), ((h, w), Some(&**own.plane())));
            assert_eq!(setup.paintable(), paintable, "{h}×{w}");
            let other = Setup { image: Image::Digit, ..setup.clone() };
            assert_eq!((other.size(), other.picture()), ((16, 16), Image::Digit.drawn()));
            let signal = Setup { one_d: true, ..setup };
            assert_eq!((signal.size(), signal.picture()), ((1, 12), Plane::row(Setup::default().signal).ok()));
            assert!(!other.paintable() && !signal.paintable());
        }
    }
}

//! The frame in which a picture is shifted.

use super::plane::area;
use super::{Argument, Error, Mode, Plane, Shift};

/// A rectangle of samples that holds the picture before and after a shift. With [`Mode::Full`] the picture lies on an
/// endless plane of zeros, and the frame is large enough that the shift cuts nothing off; otherwise it is the picture's
/// own.
pub(super) struct Frame {
    /// Rows.
    pub(super) h: usize,
    /// Columns.
    pub(super) w: usize,
    /// The row and column of the picture's first sample.
    origin: (usize, usize),
}

impl Frame {
    /// The frame of an `h×w` picture that is shifted by `s`.
    ///
    /// # Errors
    /// [`Error::TooLarge`] about `dx` or `dy`.
    pub(super) fn new(h: usize, w: usize, mode: Mode, s: Shift) -> Result<Frame, Error> {
        match mode {
            Mode::Valid | Mode::Same => Ok(Frame { h, w, origin: (0, 0) }),
            Mode::Full => {
                let ((h, top), (w, left)) = (enlarged(Argument::Dy, h, s.dy)?, enlarged(Argument::Dx, w, s.dx)?);
                // The layout refuses a picture without samples.
                if let Err(error @ Error::TooLarge { .. }) = area((Argument::Dy, h), (Argument::Dx, w)) {
                    return Err(error);
                }
                Ok(Frame { h, w, origin: (top, left) })
            }
        }
    }

    /// `x` in this frame, surrounded by zeros.
    pub(super) fn place(&self, x: &Plane) -> Result<Plane, Error> {
        let mut plane = Plane::zeros(self.h, self.w)?;
        let (top, left) = self.origin;
        let rows = plane.data_mut().chunks_exact_mut(self.w).skip(top);
        for (row, samples) in rows.zip(x.data().chunks_exact(x.w())) {
            row[left..left + x.w()].copy_from_slice(samples);
        }
        Ok(plane)
    }
}

/// One axis of the enlarged frame: its length, and where the `n` samples begin before a shift by `d`.
fn enlarged(what: Argument, n: usize, d: isize) -> Result<(usize, usize), Error> {
    let length = n.checked_add(d.unsigned_abs()).ok_or(Error::TooLarge { what })?;
    Ok((length, d.min(0).unsigned_abs()))
}

//! Pooling.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Argument, Error, Plane};

/// The pooling that may follow a layer (*Deep Learning*, §9.3): each 2×2 block of outputs becomes one sample. Blocks do not
/// overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Pool {
    /// No pooling.
    None,
    /// The largest sample of each block.
    Max2,
    /// The average of each block.
    Avg2,
}

impl Pool {
    /// All poolings, in the order of the menus.
    pub const ALL: [Pool; Pool::VARIANTS.len()] = *Pool::VARIANTS.as_array().expect("all of them");

    /// The name in URLs: the variant's name in lower case.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Outputs from the start of one block to the start of the next.
    pub fn stride(self) -> usize {
        match self {
            Pool::None => 1,
            Pool::Max2 | Pool::Avg2 => 2,
        }
    }

    /// The pooled plane. A single row is pooled in blocks of 1×2; an odd last row or column is left out.
    ///
    /// # Errors
    /// [`Error::Empty`] about `y` if no block fits.
    pub fn apply(self, y: Plane) -> Result<Plane, Error> {
        let summary: fn(&[f32]) -> f32 = match self {
            Pool::None => return Ok(y),
            Pool::Max2 => |block| block.iter().copied().fold(f32::NEG_INFINITY, f32::max),
            // Divided before they are added, so that no sum overflows. The divisor is a power of two: no bit is lost.
            Pool::Avg2 => |block| block.iter().map(|v| v / block.len() as f32).sum(),
        };
        let (rows, cols) = (self.extent(y.h()), self.stride());
        let (h, w) = (y.h() / rows, y.w() / cols);
        if h == 0 || w == 0 {
            return Err(Error::Empty { what: Argument::Y });
        }
        let mut block = Vec::with_capacity(rows * cols);
        Plane::from_fn(h, w, |row, col| {
            block.clear();
            for line in y.data().chunks_exact(y.w()).skip(row * rows).take(rows) {
                block.extend_from_slice(&line[col * cols..][..cols]);
            }
            summary(&block)
        })
    }

    /// The extent of a block along an axis of `n` samples.
    pub(super) fn extent(self, n: usize) -> usize {
        if n == 1 { 1 } else { self.stride() }
    }
}

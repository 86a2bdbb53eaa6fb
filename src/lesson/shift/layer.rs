//! The layer f.

use super::{Motion, Setup};
use crate::conv::{Boundary, Dense, Error, Layer, Layout, Weights};
use crate::lesson::LayerKind;
use crate::lesson::random::Random;
use crate::lesson::table::Table;

/// The most weights in a file: those of a fully connected layer of 16×16 samples.
const MOST_WEIGHTS: usize = 1 << 16;

impl Setup {
    /// The result of `use_layer` for the layer f.
    pub(super) fn with_layer<T>(&self, use_layer: impl FnOnce(&Layer) -> T) -> T {
        let random = |count: usize, scale: f32| -> Vec<f32> {
            let mut random = Random::new(self.seed);
            (0..count).map(|_| random.whole(-8, 8) as f32 / scale).collect()
        };
        let pulled = |weights: &mut [f32], goal: &mut dyn Iterator<Item = f32>| {
            for (weight, goal) in weights.iter_mut().zip(goal) {
                *weight += (goal - *weight) * self.tied;
            }
        };
        let local = |count: usize| {
            let mut weights = random(count, 4.0);
            pulled(&mut weights, &mut self.kernel.taps().iter().copied().cycle());
            weights
        };
        let dense = |rows: usize, cols: usize| {
            let mut weights = random(rows * cols, 32.0);
            let (h, w) = self.framed();
            if let Ok(goal) = Dense::of_correlation(h, w, &self.kernel, &self.options()) {
                pulled(&mut weights, &mut goal.weights().iter().copied());
            }
            weights
        };
        let weights = match self.op {
            LayerKind::Conv => Weights::Shared,
            LayerKind::Local => Weights::Local(&local),
            LayerKind::Dense => Weights::Dense(&dense),
        };
        let (kernel, options) = (&self.kernel, self.options());
        use_layer(&Layer { kernel, options, weights, relu: self.relu, pool: self.pool })
    }

    /// The weights of a layer without sharing, a row for each output; none where it shares, and where they are too many for a
    /// file.
    pub(super) fn weights_of_its_own(&self) -> Result<Option<Table>, Error> {
        let (h, w) = self.framed();
        let layout = Layout::new(h, w, self.kernel.h(), self.kernel.w(), &self.options())?;
        let (outputs, taps, inputs) = (layout.outputs(), layout.taps(), layout.inputs());
        Ok(self.with_layer(|layer| match layer.weights {
            Weights::Local(weights) if outputs * taps <= MOST_WEIGHTS => {
                Some(Table::new("weights local", taps, &weights(outputs * taps)))
            }
            Weights::Dense(weights) if outputs * inputs <= MOST_WEIGHTS => {
                Some(Table::new("weights dense", inputs, &weights(outputs, inputs)))
            }
            Weights::Shared | Weights::Local(_) | Weights::Dense(_) => None,
        }))
    }

    /// Rows and columns of the frame in which both ways are gone: `full` needs room for the shift.
    pub(super) fn framed(&self) -> (usize, usize) {
        let (h, w) = self.size();
        if self.boundary == Boundary::Full && self.motion == Motion::Shift {
            return (h + self.dy.unsigned_abs() as usize, w + self.dx.unsigned_abs() as usize);
        }
        (h, w)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Plane;
    use crate::lesson::{Image, Own};

    fn output(setup: &Setup) -> Plane {
        setup.square(&setup.picture().expect("a picture")).expect("a square").output
    }

    #[test]
    fn weights_that_are_not_shared_are_small_steps_around_zero() {
        for (op, most, step) in [(LayerKind::Local, 2.0, 0.25), (LayerKind::Dense, 0.25, 0.03125)] {
            let output = output(&Setup { image: Image::Impulse, op, ..Setup::default() });
            let mut weights: Vec<f32> = output.data().iter().map(|sample| sample / 255.0).collect();
            weights.sort_by(f32::total_cmp);
            weights.dedup();
            assert!(weights.iter().all(|weight| weight.abs() <= most && (weight / step).fract() == 0.0), "{weights:?}");
            assert!(weights.len() > 4 && weights[0] < 0.0, "{weights:?}");
        }
    }

    #[test]
    fn half_pulled_weights_lie_half_way_to_the_kernels() {
        let plane = Plane::from_fn(8, 7, |y, x| ((5 * y + 3 * x) % 11) as f32).expect("a plane");
        let own = Some(Own::new(plane));
        for op in [LayerKind::Local, LayerKind::Dense] {
            for boundary in Boundary::ALL {
                for motion in [Motion::Shift, Motion::Flip] {
                    let setup = Setup {
                        image: Image::Custom,
                        own: own.clone(),
                        op,
                        boundary,
                        motion,
                        dx: 3,
                        dy: -2,
                        ..Setup::default()
                    };
                    let free = output(&setup);
                    let conv = output(&Setup { op: LayerKind::Conv, ..setup.clone() });
                    let half = output(&Setup { tied: 0.5, ..setup });
                    assert!(free.data().iter().zip(conv.data()).any(|(free, conv)| free != conv));
                    for ((half, free), conv) in half.data().iter().zip(free.data()).zip(conv.data()) {
                        assert!((half - (free + conv) / 2.0).abs() < 1e-3, "{op:?} {boundary:?} {motion:?}");
                    }
                }
            }
        }
    }
}

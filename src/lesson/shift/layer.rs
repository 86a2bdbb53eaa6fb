//! The layer f and the transform g, by their names.

use super::Shift;
use crate::conv::{Boundary, Dense, Layer, Weights};
use crate::lesson::LayerKind;
use crate::lesson::random::Random;

/// What g is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// A translation by whole samples.
    Shift,
    /// Left and right exchanged.
    Flip,
    /// A quarter turn clockwise.
    Turn,
    /// Twice as large about the middle.
    Scale,
}

impl Motion {
    /// All four, in the order of the menu.
    pub const ALL: [Motion; 4] = [Motion::Shift, Motion::Flip, Motion::Turn, Motion::Scale];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Motion::Shift => "shift",
            Motion::Flip => "flip",
            Motion::Turn => "turn",
            Motion::Scale => "scale",
        }
    }
}

/// A panel beside the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Where it holds and where not.
    Holds,
    /// Every number of one picture.
    Numbers,
    /// Equivariant is not invariant.
    Invariant,
}

impl Panel {
    /// All three, in the order of their buttons.
    pub const ALL: [Panel; 3] = [Panel::Holds, Panel::Numbers, Panel::Invariant];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Panel::Holds => "holds",
            Panel::Numbers => "numbers",
            Panel::Invariant => "invariant",
        }
    }
}

impl Shift {
    /// What `use_layer` makes of the layer f.
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

    /// Rows and columns of the frame in which both ways are gone: `full` needs room for the shift.
    fn framed(&self) -> (usize, usize) {
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

    fn output(state: &Shift) -> Plane {
        state.square(&state.picture().expect("a picture")).expect("a square").output
    }

    #[test]
    fn weights_that_are_not_shared_are_small_steps_around_zero() {
        for (op, most, step) in [(LayerKind::Local, 2.0, 0.25), (LayerKind::Dense, 0.25, 0.03125)] {
            let output = output(&Shift { image: Image::Impulse, op, ..Shift::default() });
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
                    let state = Shift {
                        image: Image::Custom,
                        own: own.clone(),
                        op,
                        boundary,
                        motion,
                        dx: 3,
                        dy: -2,
                        ..Shift::default()
                    };
                    let free = output(&state);
                    let conv = output(&Shift { op: LayerKind::Conv, ..state.clone() });
                    let half = output(&Shift { tied: 0.5, ..state });
                    assert!(free.data().iter().zip(conv.data()).any(|(free, conv)| free != conv));
                    for ((half, free), conv) in half.data().iter().zip(free.data()).zip(conv.data()) {
                        assert!((half - (free + conv) / 2.0).abs() < 1e-3, "{op:?} {boundary:?} {motion:?}");
                    }
                }
            }
        }
    }
}

//! The stages of a layer between fully connected and convolution.

use crate::lesson::LayerKind;

/// A step of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LayerStep {
    /// From fully to locally connected: the connections that leave the window are cut.
    Cut,
    /// From locally connected to convolution: the weights at one place of the window become one.
    Tie,
}

impl LayerStep {
    /// The layer that it starts from: its figure shows the step.
    pub fn from(self) -> LayerKind {
        match self {
            LayerStep::Cut => LayerKind::Dense,
            LayerStep::Tie => LayerKind::Local,
        }
    }

    /// The layer that it leads to.
    pub fn to(self) -> LayerKind {
        match self {
            LayerStep::Cut => LayerKind::Local,
            LayerStep::Tie => LayerKind::Conv,
        }
    }
}

/// A stage of a layer between fully connected and convolution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stage {
    /// It is a layer of this kind.
    At(LayerKind),
    /// It is in this step, 0 to 1.
    During(LayerStep, f32),
}

impl Stage {
    /// The kinds of layer on the way, in its order: each step takes something away.
    pub const STOPS: [LayerKind; 3] = [LayerKind::Dense, LayerKind::Local, LayerKind::Conv];

    /// The stage of a layer that has come as far as `sharing`: 0 is fully connected, ½ locally connected, 1 a convolution.
    pub fn of(sharing: f32) -> Stage {
        let position = (2.0 * sharing).clamp(0.0, 2.0);
        if position.fract() == 0.0 {
            Stage::At(Stage::STOPS[position as usize])
        } else if position < 1.0 {
            Stage::During(LayerStep::Cut, position)
        } else {
            Stage::During(LayerStep::Tie, position - 1.0)
        }
    }

    /// How far a layer of this kind has come.
    pub fn sharing(kind: LayerKind) -> f32 {
        match kind {
            LayerKind::Dense => 0.0,
            LayerKind::Local => 0.5,
            LayerKind::Conv => 1.0,
        }
    }

    /// The kind of layer that it is, or that it starts from.
    pub fn kind(self) -> LayerKind {
        match self {
            Stage::At(kind) => kind,
            Stage::During(step, _) => step.from(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stops_lie_at_the_ends_and_in_the_middle() {
        for kind in Stage::STOPS {
            assert_eq!(Stage::of(Stage::sharing(kind)), Stage::At(kind));
        }
        assert_eq!(Stage::of(0.25), Stage::During(LayerStep::Cut, 0.5));
        assert_eq!(Stage::of(0.75), Stage::During(LayerStep::Tie, 0.5));
        assert_eq!((Stage::of(0.25).kind(), Stage::of(0.75).kind()), (LayerKind::Dense, LayerKind::Local));
    }
}

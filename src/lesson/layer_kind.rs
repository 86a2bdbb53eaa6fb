//! The three kinds of layer that are compared.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A kind of layer, by how it uses its weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum LayerKind {
    /// A convolution: one kernel at every position.
    Conv,
    /// A locally connected layer: the same connections, each with a separate weight.
    Local,
    /// A fully connected layer: every input to every output.
    Dense,
}

impl LayerKind {
    /// Every kind, from the fewest weights to the most.
    pub const ALL: [LayerKind; 3] = [LayerKind::Conv, LayerKind::Local, LayerKind::Dense];
}

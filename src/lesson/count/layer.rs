//! First layers of networks that many know.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::conv::{Boundary, Channels};

/// A convolution layer of a published network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
pub enum RealLayer {
    /// C1 of LeNet-5 (LeCun et al., 1998).
    #[strum(serialize = "lenet5-c1")]
    LeNet5,
    /// The first layer of AlexNet (Krizhevsky et al., 2012). Its input has 227 rows and columns: 224, as the paper says,
    /// do not give its 55 × 55 outputs.
    #[strum(serialize = "alexnet-conv1")]
    AlexNet,
    /// conv1_1 of VGG-16 (Simonyan and Zisserman, 2014).
    #[strum(serialize = "vgg16-conv1-1")]
    Vgg16,
    /// conv1 of ResNet-50 (He et al., 2015), trained without biases.
    #[strum(serialize = "resnet50-conv1")]
    ResNet50,
    /// The first depthwise layer of MobileNet (Howard et al., 2017), trained without biases.
    #[strum(serialize = "mobilenet-dw")]
    MobileNet,
}

/// What a layer is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Rows of its input, and columns.
    pub picture: usize,
    /// Rows of its kernels, and columns.
    pub kernel: usize,
    /// The boundary rule.
    pub boundary: Boundary,
    /// The stride.
    pub stride: usize,
    /// Channels and biases.
    pub channels: Channels,
}

impl RealLayer {
    /// The shape of the layer as published.
    pub fn shape(self) -> Shape {
        let channels = |input, output, bias| Channels { input, output, bias, depthwise: self == RealLayer::MobileNet };
        let (picture, kernel, boundary, stride, channels) = match self {
            RealLayer::LeNet5 => (32, 5, Boundary::Valid, 1, channels(1, 6, true)),
            RealLayer::AlexNet => (227, 11, Boundary::Valid, 4, channels(3, 96, true)),
            RealLayer::Vgg16 => (224, 3, Boundary::Zero, 1, channels(3, 64, true)),
            RealLayer::ResNet50 => (224, 7, Boundary::Zero, 2, channels(3, 64, false)),
            RealLayer::MobileNet => (112, 3, Boundary::Zero, 1, channels(32, 32, false)),
        };
        Shape { picture, kernel, boundary, stride, channels }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Named;
    use crate::lesson::count::{Count, Edit};

    /// The parameters of a layer, its outputs along one axis, and its weights without sharing and as a full matrix.
    fn counted(layer: RealLayer, bias: bool) -> (u128, u128, u128, u128) {
        let mut count = Count::default();
        count.apply(Edit::Layer(layer));
        count.apply(Edit::Bias(bias));
        assert_eq!(count.refusal, None);
        let costs = count.setup.costs().expect("a layer");
        let side = (costs.outputs / count.setup.channels.output as u128).isqrt();
        (costs.conv.parameters, side, costs.local.parameters, costs.dense.parameters)
    }

    #[test]
    fn parameters_are_those_that_pytorch_counts() {
        assert_eq!(counted(RealLayer::LeNet5, true), (156, 28, 122_304, 4_821_600));
        assert_eq!(counted(RealLayer::AlexNet, true), (34_944, 55, 105_705_600, 44_892_355_200));
        assert_eq!(counted(RealLayer::Vgg16, true).0, 1_792);
        assert_eq!(counted(RealLayer::ResNet50, true).0, 9_472);
        assert_eq!(counted(RealLayer::ResNet50, false).0, 9_408);
        // Depthwise: nine weights for each of 32 channels, while the full matrix joins every channel with every other. Weights
        // that would only meet zeros of the padding are not counted.
        assert_eq!(counted(RealLayer::MobileNet, false), (288, 112, 334 * 334 * 32, 401_408 * 401_408));
    }

    #[test]
    fn the_size_of_the_picture_does_not_appear_in_the_number_of_parameters() {
        for &layer in RealLayer::all() {
            let mut count = Count::default();
            count.apply(Edit::Layer(layer));
            let before = count.setup.costs().expect("a layer");
            count.apply(Edit::Size(2 * count.setup.h, 2 * count.setup.w));
            let after = count.setup.costs().expect("a layer");
            assert_eq!(after.conv.parameters, before.conv.parameters);
            assert!(after.local.parameters > 3 * before.local.parameters, "{layer:?}");
            assert!(after.dense.parameters > 12 * before.dense.parameters, "{layer:?}");
        }
    }
}

//! The scene as an implementation of [`Scene`].

use super::{
    Count, Edit, Form, Growth, Guess, Line, MAX_CHANNELS, MAX_SIDE, MAX_SIDE_OF_KERNEL, Panel, RealLayer, Setup, View,
    exercises, story,
};
use crate::conv::{Channels, Error, Kernel, Plane};
use crate::lesson::address::{Accepted, Key, Pairs, field, kernel_keys};
use crate::lesson::exercise::Exercise;
use crate::lesson::look::Part;
use crate::lesson::scene::{Prediction, Question, Scene, Step};
use crate::lesson::table::Table;
use crate::lesson::{Image, Named};

impl Scene for Count {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const EXERCISES: &'static [Exercise] = exercises::EXERCISES;
    const MOTION: &'static [&'static str] = &["zoom"];
    const ESSENTIAL: &'static [Part] = &[Part::Matrix];

    type Setup = Setup;
    type Edit = Edit;

    fn setup(&self) -> &Setup {
        &self.setup
    }

    fn apply(&mut self, edit: Edit) {
        Count::apply(self, edit);
    }

    fn opening(now: &Count) -> Count {
        Count { setup: Setup { own: now.setup.own.clone(), ..Setup::default() }, ..Count::default() }
    }

    fn kernel(&self) -> Option<Kernel> {
        Some(self.setup.kernel.clone())
    }

    fn with_kernel(&self, kernel: Kernel) -> Option<Edit> {
        Some(Edit::Kernel(kernel))
    }

    fn keys() -> Vec<Key<Count>> {
        let image = Key::among(
            "image",
            |_| Accepted::Word(Image::names()),
            |count: &Count| count.setup.image.name().to_owned(),
            |count, text, pairs| {
                let Ok(image) = text.parse() else { return false };
                if image == Image::Custom && count.setup.own.is_none() {
                    pairs.refuse("image", Accepted::OwnPicture);
                } else {
                    count.setup.set_image(image);
                }
                true
            },
        );
        let [k, kh] = kernel_keys::<Count>(MAX_SIDE_OF_KERNEL, field!(setup.kernel), |count: &Count| {
            count.setup.opening_kernel()
        });
        let layer = Key::new(
            "layer",
            |_| Accepted::Word(RealLayer::names()),
            |count: &Count| count.setup.layer.map_or("", RealLayer::name).to_owned(),
            |count, text| text.parse().map(|layer| count.setup.set_layer(layer)).is_ok(),
        );
        // Channels are shown in the view of a real layer.
        let show = |count: &mut Count| count.view.panel = Panel::Layer;
        vec![
            image,
            layer.then(show),
            Key::whole("h", 1..=MAX_SIDE, field!(setup.h)),
            Key::whole("w", 1..=MAX_SIDE, field!(setup.w)),
            k,
            kh,
            Key::choice("boundary", field!(setup.boundary)),
            Key::whole("stride", 1..=4, field!(setup.stride)),
            Key::<Count>::whole("cin", 1..=MAX_CHANNELS, field!(setup.channels.input)).then(pair_channels).then(show),
            Key::<Count>::whole("cout", 1..=MAX_CHANNELS, field!(setup.channels.output)).then(show),
            Key::<Count>::flag("bias", field!(setup.channels.bias)).then(show),
            Key::choices("layers", field!(view.forms)),
            Key::choice("panel", field!(view.panel)),
            Key::choice("of", field!(view.quantity)),
            Key::number("zoom", 0.0..=1.0, Accepted::Fraction, field!(view.zoom)),
        ]
    }

    fn reconcile(&mut self, pairs: &mut Pairs) {
        let channels = &mut self.setup.channels;
        if channels.depthwise && channels.output != channels.input {
            pairs.refuse("cout", Accepted::Whole(channels.input as i64, channels.input as i64));
            channels.output = channels.input;
        }
        if self.setup.costs() == Err(Error::Inexact) {
            pairs.refuse("cout", Accepted::Shape(Error::Inexact));
            self.setup.channels = self.setup.layer.map_or(Channels::default(), |layer| layer.shape().channels);
        }
        if let Err(error) = self.setup.costs() {
            let wide = matches!(error, Error::KernelTooWide { .. });
            pairs.refuse(if wide { "k" } else { "boundary" }, Accepted::Shape(error));
            let Setup { kernel, boundary, .. } = Setup::default();
            (self.setup.h, self.setup.w) = self.setup.picture_size();
            (self.setup.kernel, self.setup.boundary) = (kernel, boundary);
        }
    }

    fn tables(&self, _picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
        let costs = self.setup.costs()?;
        let counts = |form: Form| {
            let cost = form.of(&costs);
            [
                ("parameters", cost.parameters),
                ("multiplications", cost.multiplications),
                ("additions", cost.additions),
                ("bytes", cost.bytes),
            ]
            .map(|(of, count)| Table::new(&format!("{} {of}", form.name()), 1, &[count]))
        };
        let counts = Form::all().iter().copied().flat_map(counts);
        let chart = (self.view.panel == Panel::Growth).then(|| Growth::new(&self.setup).chart(self.view.quantity));
        // Width of the picture and value, point by point.
        let curve = |line: Line| {
            let points: Vec<f64> = line.points.iter().flat_map(|&(w, value)| [w, value]).collect();
            Table::new(&format!("{} {} by width", line.name, self.view.quantity.name()), 2, &points)
        };
        Ok(counts.chain(chart.into_iter().flat_map(|chart| chart.lines).map(curve)).collect())
    }

    fn start(&mut self) {
        if self.view.zoom >= 1.0 {
            self.view.zoom = 0.0;
        }
    }

    fn can_play(&self) -> bool {
        self.view.panel == Panel::Matrix
    }

    fn at_start(&self) -> bool {
        self.can_play() && self.view.zoom == 0.0
    }

    fn before_reveal(&self) -> Count {
        Count { view: View { zoom: 0.0, ..self.view.clone() }, ..self.clone() }
    }

    fn outcome(&self, _prediction: &Prediction) -> Option<usize> {
        Some(Guess::of(self.setup.costs().ok()?.dense.parameters) as usize)
    }
}

/// In a depthwise layer each channel has its own kernel, so that there are as many of the output.
fn pair_channels(count: &mut Count) {
    let channels = &mut count.setup.channels;
    if channels.depthwise {
        channels.output = channels.input;
    }
}

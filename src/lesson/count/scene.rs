//! The scene's part of the contract.

use super::{Count, Edit, Form, MAX_SIDE, Setup, opening_kernel, story};
use crate::conv::{Error, Plane};
use crate::lesson::address::{Accepted, Key, Pairs, field, kernel_keys};
use crate::lesson::scene::{Height, Question, Scene, Step};
use crate::lesson::table::Table;
use crate::lesson::{Image, MAX_KERNEL, Named};

impl Scene for Count {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const HEIGHT: Height = Height { whole: 1590, controls: 270, formula: 0, matrix: 670, caption: 55 };

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
        let [k, kh] = kernel_keys::<Count>(MAX_KERNEL * MAX_KERNEL, field!(setup.kernel), |_| opening_kernel());
        vec![
            image,
            Key::whole("h", 1..=MAX_SIDE, field!(setup.h)),
            Key::whole("w", 1..=MAX_SIDE, field!(setup.w)),
            k,
            kh,
            Key::choice("boundary", field!(setup.boundary)),
            Key::whole("stride", 1..=4, field!(setup.stride)),
            Key::choices("layers", field!(view.forms)),
            Key::choice("panel", field!(view.panel)),
            Key::choice("of", field!(view.quantity)),
            Key::number("zoom", 0.0..=1.0, Accepted::Fraction, field!(view.zoom)),
        ]
    }

    fn reconcile(&mut self, pairs: &mut Pairs) {
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
        Ok(Form::all().iter().copied().flat_map(counts).collect())
    }

    fn can_play(&self) -> bool {
        false
    }
}

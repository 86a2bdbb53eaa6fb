//! The scene's part of the contract.

use super::{Edit, Learn, MAX_NOISE, MAX_RATE, MAX_UPDATES, Matrix, Method, SAMPLES, Setup, TAPS, fit, story};
use crate::conv::{Error, Plane};
use crate::lesson::LayerKind;
use crate::lesson::Named;
use crate::lesson::address::{Accepted, Key, Pairs, field};
use crate::lesson::scene::{Height, Question, Scene, Step};
use crate::lesson::table::Table;

/// The kernel's elements in the address.
const TAP_NAMES: [&str; TAPS] = ["k0", "k1", "k2"];

impl Scene for Learn {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const HEIGHT: Height = Height { whole: 1380, controls: 135, formula: 30, matrix: 225, caption: 75 };

    type Setup = Setup;
    type Edit = Edit;

    fn setup(&self) -> &Setup {
        &self.setup
    }

    fn apply(&mut self, edit: Edit) {
        Learn::apply(self, edit);
    }

    fn keys() -> Vec<Key<Learn>> {
        vec![
            Key::whole("n", SAMPLES.0..=SAMPLES.1, field!(setup.n)),
            Key::new(
                "examples",
                |learn: &Learn| Accepted::Whole(1, learn.setup.task().most() as i64),
                |learn| learn.setup.examples.to_string(),
                // The most that there are depends on the noise, which is read later.
                |learn, text| text.parse().map(|count| learn.setup.examples = count).is_ok(),
            ),
            Key::whole("seed", 0..=u32::MAX, field!(setup.seed)),
            Key::number("noise", 0.0..=MAX_NOISE, Accepted::Between("0", "2"), field!(setup.noise)),
            Key::words("pattern", ["all", "left"], field!(setup.half)),
            Key::choice("method", field!(setup.method)),
            Key::number("rate", 0.01..=MAX_RATE, Accepted::Between("0.01", "1.5"), field!(setup.rate)),
            Key::whole("updates", 0..=MAX_UPDATES, field!(view.updates)),
            Key::new(
                "select",
                |_| Accepted::Word(TAP_NAMES.to_vec()),
                |learn: &Learn| TAP_NAMES[learn.view.tap].to_owned(),
                |learn, text| {
                    let tap = TAP_NAMES.iter().position(|name| *name == text);
                    tap.map(|tap| learn.view.tap = tap).is_some()
                },
            ),
        ]
    }

    fn reconcile(&mut self, pairs: &mut Pairs) {
        let most = self.setup.task().most();
        if !(1..=most).contains(&self.setup.examples) {
            pairs.refuse("examples", Accepted::Whole(1, most as i64));
            self.setup.examples = Setup::default().examples;
        }
    }

    fn tables(&self, _picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
        let examples = self.setup.training();
        let learned = LayerKind::ALL.map(|layer| (layer.name(), fit(layer, self.setup.n, &examples)));
        let table = |(name, matrix): (&str, Matrix)| Table {
            name: name.to_owned(),
            rows: (0..matrix.rows()).map(|i| matrix.row(i).iter().map(f64::to_string).collect()).collect(),
        };
        Ok(learned.into_iter().map(table).collect())
    }

    fn start(&mut self) {
        if self.view.updates >= MAX_UPDATES {
            self.view.updates = 0;
        }
    }

    fn can_play(&self) -> bool {
        self.setup.method == Method::Descent
    }
}

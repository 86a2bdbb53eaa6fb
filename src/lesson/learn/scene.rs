//! The scene as an implementation of [`Scene`].

use super::{
    Curve, Edit, Learn, MAX_NOISE, MAX_RATE, MAX_UPDATES, Matrix, Panel, SAMPLES, Setup, TAPS, View, exercises, fit,
    moved, outputs, padded_layers, pattern, story,
};
use crate::conv::{Boundary, Error, Plane};
use crate::lesson::address::{Accepted, Key, Pairs, field};
use crate::lesson::exercise::Exercise;
use crate::lesson::scene::{Question, Scene, Step};
use crate::lesson::table::Table;
use crate::lesson::{LayerKind, Named};

/// The names of the kernel's elements in the address.
const TAP_NAMES: [&str; TAPS] = ["k0", "k1", "k2"];

/// The methods of learning in the address: least squares and gradient descent.
const METHODS: [&str; 2] = ["squares", "descent"];

impl Scene for Learn {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const EXERCISES: &'static [Exercise] = exercises::EXERCISES;
    const MOTION: &'static [&'static str] = &["t", "updates"];

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
                // The upper limit depends on the noise, whose key is read later.
                |learn, text| text.parse().map(|count| learn.setup.examples = count).is_ok(),
            ),
            Key::whole("seed", 0..=u32::MAX, field!(setup.seed)),
            Key::number("noise", 0.0..=MAX_NOISE, Accepted::Between("0", "2"), field!(setup.noise)),
            Key::<Learn>::words("pattern", ["all", "left"], field!(setup.half)).then(|learn| {
                learn.setup.open(if learn.setup.half { Panel::Transfer } else { Panel::Examples });
            }),
            Key::new(
                "method",
                |_| Accepted::Word(METHODS.to_vec()),
                |learn: &Learn| METHODS[usize::from(learn.setup.panel == Panel::Watch)].to_owned(),
                |learn, text| {
                    if text == METHODS[1] {
                        learn.setup.open(Panel::Watch);
                    }
                    METHODS.contains(&text)
                },
            ),
            Key::<Learn>::choice("view", field!(setup.panel)).then(|learn| learn.setup.open(learn.setup.panel)),
            Key::number("rate", 0.01..=MAX_RATE, Accepted::Between("0.01", "1.5"), field!(setup.rate)),
            Key::words("eta", ["own", "common"], field!(setup.common)),
            Key::number("mirror", 0.0..=1.0, Accepted::Fraction, field!(setup.mirror)),
            Key::flag("edge", field!(view.edge)),
            Key::number("t", 0.0..=1.0, Accepted::Fraction, field!(view.t)),
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
        let Learn { setup, view } = self;
        if setup.panel == Panel::Wrong && view.edge {
            let planes = padded_layers(Boundary::Zero)?;
            return Ok(["picture", "layer 1", "layer 2"]
                .iter()
                .zip(&planes)
                .map(|(name, plane)| Table::plane(name, plane))
                .collect());
        }
        let row = |(count, [conv, local, dense]): (usize, [f64; 3])| [count as f64, conv, local, dense];
        let weights =
            |matrices: &[Matrix; 3]| LayerKind::ALL.map(|layer| matrices[layer as usize].table(layer.name())).to_vec();
        let by_examples = || LayerKind::ALL.map(|layer| fit(layer, setup.n, &setup.training()));
        let mut tables = match setup.panel {
            Panel::Watch => {
                let mut race = setup.race();
                race.go_to(view.updates);
                let errors: Vec<f64> = race.errors().iter().copied().enumerate().flat_map(row).collect();
                let mut tables = weights(&race.layers().each_ref().map(|layer| layer.matrix()));
                tables.push(Table::new("updates and the errors of conv, local, dense", 4, &errors));
                tables
            }
            Panel::Transfer => {
                let matrices = by_examples();
                let x = pattern(setup.n, moved(setup.n, view.t));
                let answers: Vec<f64> = matrices.iter().flat_map(|matrix| outputs(matrix, &x)).collect();
                let mut tables = weights(&matrices);
                tables.extend([Table::new("pattern", setup.n, &x), Table::new("answer of each", setup.n, &answers)]);
                tables
            }
            Panel::Examples | Panel::Wrong => {
                let points: Vec<f64> = Curve::complete(setup.task()).points().flat_map(row).collect();
                let mut tables = weights(&by_examples());
                tables.push(Table::new("examples and the median errors of conv, local, dense", 4, &points));
                tables
            }
        };
        tables.push(setup.task().rule().matrix().table("rule"));
        Ok(tables)
    }

    fn start(&mut self) {
        match self.setup.panel {
            Panel::Watch if self.view.updates >= MAX_UPDATES => self.view.updates = 0,
            Panel::Transfer if self.view.t >= 1.0 => self.view.t = 0.0,
            Panel::Watch | Panel::Transfer | Panel::Examples | Panel::Wrong => {}
        }
    }

    fn at_start(&self) -> bool {
        match self.setup.panel {
            Panel::Watch => self.view.updates == 0,
            Panel::Transfer => self.view.t == 0.0,
            Panel::Examples | Panel::Wrong => false,
        }
    }

    fn before_reveal(&self) -> Self {
        let updates = if self.setup.panel == Panel::Watch { 0 } else { self.view.updates };
        let t = if self.setup.panel == Panel::Transfer { 0.0 } else { self.view.t };
        Learn { view: View { updates, t, ..self.view }, ..self.clone() }
    }

    fn can_play(&self) -> bool {
        matches!(self.setup.panel, Panel::Watch | Panel::Transfer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{State, url};

    fn open(fragment: &str) -> Learn {
        let state = url::decode(&format!("scene=learn&{fragment}"), &State::default());
        assert_eq!(state.notices, []);
        state.scenes.learn
    }

    #[test]
    fn a_view_and_the_older_keys_open_the_same_state() {
        for (view, older) in [("watch", "method=descent"), ("transfer", "pattern=left"), ("examples", "method=squares")]
        {
            assert_eq!(open(&format!("view={view}")), open(older));
        }
        assert!(open("method=descent&pattern=left").setup.half);
        assert!(!open("view=wrong&pattern=left").setup.half);
        assert_eq!(open("method=descent&view=wrong").setup.panel, Panel::Wrong);
    }

    #[test]
    fn the_tables_hold_what_each_view_shows() {
        let tables = |fragment: &str| open(fragment).tables(None).expect("tables");
        let rows = |table: &Table| -> Vec<Vec<f64>> {
            let number = |text: &String| text.parse().expect("a number");
            table.rows.iter().map(|row| row.iter().map(number).collect()).collect()
        };
        let curve = rows(&tables("n=6")[3]);
        assert_eq!(curve.len(), 10);
        assert!(curve.iter().all(|row| (row[2] < 1e-20) == (row[0] >= 3.0) && (row[3] < 1e-20) == (row[0] >= 6.0)));

        let before = tables("view=watch&n=6");
        assert!(before[..3].iter().flat_map(rows).flatten().all(|weight| weight == 0.0));
        let descent = tables("view=watch&n=6&updates=7");
        assert_eq!(descent[3].rows.len(), 8);
        assert_ne!(descent[0], before[0]);
        assert_ne!(descent[0], tables("n=6")[0]);

        let answers = rows(&tables("view=transfer")[4]);
        assert!(answers[0].iter().any(|&output| output != 0.0));
        assert!(answers[1..].iter().flatten().all(|&output| output == 0.0));
        assert_eq!(rows(&tables("view=wrong&edge=1")[2])[0][0], 25.0);
    }
}

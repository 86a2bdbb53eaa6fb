//! The scene as an implementation of [`Scene`].

use std::mem::discriminant;

use super::{Edit, Model, Setup, Tie, View, address, exercises, story};
use crate::conv::{Error, Plane};
use crate::lesson::Named;
use crate::lesson::address::{Key, Pairs};
use crate::lesson::exercise::Exercise;
use crate::lesson::look::Part;
use crate::lesson::program::{Array, Program};
use crate::lesson::scene::{Question, Scene, Step};
use crate::lesson::table::Table;

impl Scene for Tie {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const EXERCISES: &'static [Exercise] = exercises::EXERCISES;
    const MOTION: &'static [&'static str] = &["t"];
    const ESSENTIAL: &'static [Part] = &[Part::Matrix];

    type Setup = Setup;
    type Edit = Edit;

    fn setup(&self) -> &Setup {
        &self.setup
    }

    fn apply(&mut self, edit: Edit) {
        Tie::apply(self, edit);
    }

    fn keys() -> Vec<Key<Tie>> {
        address::keys()
    }

    fn reconcile(&mut self, _pairs: &mut Pairs) {
        self.settle();
    }

    fn continues(last: &Edit, edit: &Edit) -> bool {
        match (last, edit) {
            (Edit::Input(i, _), Edit::Input(j, _)) => i == j,
            (Edit::Weight(entry, _), Edit::Weight(other, _)) => entry == other,
            (last, edit) => discriminant(last) == discriminant(edit),
        }
    }

    fn tables(&self, _picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
        let model = self.shown(&Model::new(&self.setup));
        let n = model.shape.n();
        let mut tables = vec![Table::new("W", n, &model.weights), Table::new("x", n, &model.x)];
        if let Some(check) = model.check(model.checked(&self.view)) {
            tables.extend([
                Table::new("g(x)", n, &check.moved),
                Table::new("W g(x)", n, &check.output_of_moved),
                Table::new("g(W x)", n, &check.moved_output),
            ]);
        }
        Ok(tables)
    }

    fn program(&self) -> Option<Program> {
        let model = self.shown(&Model::new(&self.setup));
        let n = model.shape.n();
        Some(Program::Dense { matrix: Array::plane(&model.weights, n), x: Array::row(&model.x) })
    }

    fn start(&mut self) {
        if self.view.t >= 1.0 && self.tying(&Model::new(&self.setup)).is_some() {
            self.view.t = 0.0;
        }
    }

    fn at_start(&self) -> bool {
        self.view.t == 0.0 && self.tying(&Model::new(&self.setup)).is_some()
    }

    fn before_reveal(&self) -> Self {
        let t = if self.tying(&Model::new(&self.setup)).is_some() { 0.0 } else { self.view.t };
        Tie { view: View { t, ..self.view.clone() }, ..self.clone() }
    }

    fn can_play(&self) -> bool {
        self.view.t < 1.0
    }

    fn switched_on(&self) -> Vec<&'static str> {
        self.setup.group.iter().map(|symmetry| symmetry.name()).collect()
    }
}

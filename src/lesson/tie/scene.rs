//! The scene's part of the contract.

use super::{Edit, Model, Setup, Tie, address, story};
use crate::conv::{Error, Plane};
use crate::lesson::address::{Key, Pairs};
use crate::lesson::program::{Array, Program};
use crate::lesson::scene::{Height, Question, Scene, Step};
use crate::lesson::table::Table;

impl Scene for Tie {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const HEIGHT: Height = Height { whole: 1380, controls: 270, formula: 35, matrix: 170, caption: 55 };

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
        *self = self.clone().settled();
    }

    fn tables(&self, _picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
        let model = Model::new(&self.setup);
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
        let model = Model::new(&self.setup);
        let n = model.shape.n();
        Some(Program::Dense { matrix: Array::plane(&model.weights, n), x: Array::row(&model.x) })
    }

    fn can_play(&self) -> bool {
        false
    }
}

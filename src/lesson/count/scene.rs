//! The scene's part of the contract.

use super::{Count, Edit, Form, address, story};
use crate::conv::{Error, Plane};
use crate::lesson::address::{Pairs, Writer};
use crate::lesson::scene::{Height, Question, Scene, Step};
use crate::lesson::table::Table;

impl Scene for Count {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const HEIGHT: Height = Height { whole: 1590, controls: 270, formula: 0, matrix: 670, caption: 55 };

    type Setup = Self;
    type Edit = Edit;

    fn setup(&self) -> &Self {
        self
    }

    fn apply(&mut self, edit: Edit) {
        Count::apply(self, edit);
    }

    fn encode(&self, writer: &mut Writer) {
        address::encode(self, writer);
    }

    fn decode(pairs: &mut Pairs, now: &Self) -> Self {
        address::decode(pairs, now)
    }

    fn tables(&self, _picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
        let costs = self.costs()?;
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
        Ok(Form::ALL.into_iter().flat_map(counts).collect())
    }
}

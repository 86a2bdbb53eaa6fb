//! The scene's part of the contract.

use super::{Edit, Guess, Shift, address, program, story, verdict};
use crate::conv::{Error, Plane};
use crate::lesson::address::{Pairs, Writer};
use crate::lesson::program::Program;
use crate::lesson::scene::{Height, Prediction, Question, Scene, Step};
use crate::lesson::table::Table;

impl Scene for Shift {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const HEIGHT: Height = Height { whole: 930, controls: 430, formula: 65, matrix: 0, caption: 55 };

    type Setup = Self;
    type Edit = Edit;

    fn setup(&self) -> &Self {
        self
    }

    fn apply(&mut self, edit: Edit) {
        Shift::apply(self, edit);
    }

    fn encode(&self, writer: &mut Writer) {
        address::encode(self, writer);
    }

    fn decode(pairs: &mut Pairs, now: &Self) -> Self {
        address::decode(pairs, now)
    }

    fn tables(&self, picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
        let Some(picture) = picture else { return Ok(Vec::new()) };
        let square = self.square(picture)?;
        let named = [
            ("I", &square.input),
            ("I'", &square.shifted),
            ("f(I)", &square.output),
            ("g(f(I))", &square.shifted_output),
            ("f(I')", &square.output_of_shifted),
            ("f(I') - g(f(I))", &square.difference),
        ];
        let kernel = Table::new("kernel", self.kernel.w(), self.kernel.taps());
        Ok(std::iter::once(kernel).chain(named.map(|(name, plane)| Table::plane(name, plane))).collect())
    }

    fn program(&self) -> Option<Program> {
        program::program(self)
    }

    fn before_reveal(&self) -> Self {
        Shift { t: 0.0, ..self.clone() }
    }

    fn predicts(&self) -> bool {
        self.predict
    }

    fn outcome(&self, _prediction: &Prediction) -> Option<usize> {
        let square = self.square(&self.picture()?).ok()?;
        Guess::ALL.into_iter().position(|guess| guess.fits(verdict(&square)))
    }
}

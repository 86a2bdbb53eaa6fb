//! The scene's part of the contract.

use super::{Connect, Edit, Model, Setup, View, address, exercises, story};
use crate::conv::{Error, Kernel, Plane, Pool};
use crate::lesson::LayerKind;
use crate::lesson::address::{Key, Pairs};
use crate::lesson::exercise::Exercise;
use crate::lesson::program::{Array, Program};
use crate::lesson::scene::{Question, Scene, Step};
use crate::lesson::table::Table;

impl Scene for Connect {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const EXERCISES: &'static [Exercise] = exercises::EXERCISES;
    const MOTION: &'static [&'static str] = &["slide", "sharing"];

    type Setup = Setup;
    type Edit = Edit;

    fn setup(&self) -> &Setup {
        &self.setup
    }

    fn apply(&mut self, edit: Edit) {
        Connect::apply(self, edit);
    }

    fn continues(last: &Edit, edit: &Edit) -> bool {
        match (last, edit) {
            (Edit::Input(i, _), Edit::Input(j, _)) => i == j,
            (last, edit) => std::mem::discriminant(last) == std::mem::discriminant(edit),
        }
    }

    fn kernel(&self) -> Option<Kernel> {
        let (kh, k) = (self.setup.kh, &self.setup.k);
        Kernel::new(kh, k.len() / kh.max(1), k.clone()).ok()
    }

    fn with_kernel(&self, kernel: Kernel) -> Option<Edit> {
        (self.setup.two_d || kernel.h() == 1).then_some(Edit::Kernel(kernel))
    }

    fn keys() -> Vec<Key<Connect>> {
        address::keys()
    }

    fn reconcile(&mut self, pairs: &mut Pairs) {
        address::reconcile(self, pairs);
    }

    fn tables(&self, _picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
        let model = Model::new(&self.setup)?;
        let columns = model.layout.cols().outputs();
        let mut tables = vec![
            Table::plane("x", &model.x),
            Table::new("kernel", model.kernel.w(), model.kernel.taps()),
            Table::new("weights local", model.layout.taps(), model.local.weights()),
            Table::new("weights dense", model.layout.inputs(), model.dense.weights()),
        ];
        let outputs = [(LayerKind::Conv, "y conv"), (LayerKind::Local, "y local"), (LayerKind::Dense, "y dense")];
        tables.extend(outputs.map(|(layer, name)| Table::new(name, columns, model.outputs(layer))));
        if let Some(weights) = &model.convolution_untied {
            tables.push(Table::new("weights conv, some untied", model.layout.taps(), weights.weights()));
        }
        if let Some(second) = &model.second {
            tables.push(Table::new("z conv of y", second.layout.cols().outputs(), second.outputs(LayerKind::Conv)));
        }
        Ok(tables)
    }

    fn program(&self) -> Option<Program> {
        let Setup { two_d, x, kh, k, untied, .. } = &self.setup;
        // Without its ties it is no layer of a library.
        if !untied.is_empty() {
            return None;
        }
        let array = |values: &[f32], columns| if *two_d { Array::plane(values, columns) } else { Array::row(values) };
        Some(Program::Correlation {
            x: Some(array(x, self.setup.w())),
            k: array(k, k.len() / kh),
            options: self.setup.options(),
            relu: false,
            pool: Pool::None,
        })
    }

    fn start(&mut self) {
        if self.view.slide.is_none() && self.view.sharing > self.view.opening_sharing() {
            // The step that led to where the layer stands.
            self.view.sharing = ((2.0 * self.view.sharing).ceil() - 1.0) / 2.0;
        } else if self.view.fixed() == Some(LayerKind::Conv) {
            let last = Model::new(&self.setup).map_or(0, |model| model.layout.outputs().saturating_sub(1));
            self.view.slide = self.view.slide.filter(|&output| output < last).or(Some(0));
        }
    }

    fn at_start(&self) -> bool {
        let outputs = || Model::new(&self.setup).map_or(0, |model| model.layout.outputs());
        self.view.slide == Some(0) && outputs() > 1
    }

    fn before_reveal(&self) -> Self {
        Connect { view: View { slide: self.view.slide.and(Some(0)), ..self.view.clone() }, ..self.clone() }
    }

    fn can_play(&self) -> bool {
        self.view.slide.is_some() || (self.view.moving().is_some() && self.view.sharing < 1.0)
    }
}

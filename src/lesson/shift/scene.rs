//! The scene's part of the contract.

use super::{Comparison, exercises, opening_kernel, opening_shift, program, story};
use super::{Edit, Guess, MAX_DENSE, MAX_SHIFT, MAX_SIGNAL, Panel, Setup, Shift, View};
use crate::conv::{Argument, Error, Kernel, Plane};
use crate::lesson::address::{Accepted, Key, Pairs, field, kernel_keys};
use crate::lesson::exercise::Exercise;
use crate::lesson::program::Program;
use crate::lesson::scene::{Prediction, Question, Scene, Step};
use crate::lesson::table::Table;
use crate::lesson::{Image, LayerKind, MAX_KERNEL, Named};

impl Scene for Shift {
    const STEPS: &'static [Step] = story::STEPS;
    const QUESTIONS: &'static [Question] = story::QUESTIONS;
    const EXERCISES: &'static [Exercise] = exercises::EXERCISES;
    const MOTION: &'static [&'static str] = &["t"];

    type Setup = Setup;
    type Edit = Edit;

    fn setup(&self) -> &Setup {
        &self.setup
    }

    fn apply(&mut self, edit: Edit) {
        Shift::apply(self, edit);
    }

    fn opening(now: &Shift) -> Shift {
        Shift {
            setup: Setup { own: now.setup.own.clone(), ..Setup::default() },
            view: View { predict: now.view.predict, ..View::default() },
            refusal: None,
        }
    }

    fn kernel(&self) -> Option<Kernel> {
        Some(self.setup.kernel.clone())
    }

    fn with_kernel(&self, kernel: Kernel) -> Option<Edit> {
        (!self.setup.one_d || kernel.h() == 1).then_some(Edit::Kernel(kernel))
    }

    fn keys() -> Vec<Key<Shift>> {
        // The address of a signal may name the rows of the kernel with which pictures open.
        let [k, kh] = kernel_keys::<Shift>(MAX_KERNEL, field!(setup.kernel), |_| opening_kernel(false));
        let opens = |shift: &Shift| shift.setup.kernel == opening_kernel(shift.setup.one_d);
        vec![
            Key::<Shift>::words("dim", ["2", "1"], field!(setup.one_d))
                .then(|shift| shift.setup.kernel = opening_kernel(shift.setup.one_d))
                .then(start_shift),
            Key::<Shift>::numbers("x", MAX_SIGNAL, field!(setup.signal))
                .then(start_shift)
                .written_if(|shift| shift.setup.one_d),
            image_key().then(start_shift).written_if(|shift| !shift.setup.one_d),
            Key::choice("op", field!(setup.op)),
            k.left_out_if(move |shift, _| opens(shift)),
            kh.left_out_if(move |shift, _| shift.setup.kernel.h() == 1 || opens(shift)),
            Key::choice("boundary", field!(setup.boundary)),
            Key::whole("stride", 1..=4, field!(setup.stride)),
            Key::whole("dilation", 1..=4, field!(setup.dilation)),
            Key::flag("flip", field!(setup.flip)),
            Key::flag("relu", field!(setup.relu)),
            Key::choice("pool", field!(setup.pool)),
            Key::choice("transform", field!(setup.motion)),
            Key::whole("dx", -MAX_SHIFT..=MAX_SHIFT, field!(setup.dx)),
            Key::whole("dy", -MAX_SHIFT..=MAX_SHIFT, field!(setup.dy)),
            Key::number("t", 0.0..=1.0, Accepted::Fraction, field!(view.t)),
            Key::whole("seed", 0..=u32::MAX, field!(setup.seed)),
            Key::new(
                "panel",
                |_| Accepted::Word(Panel::names()),
                |shift: &Shift| shift.view.panel.map_or("", Panel::name).to_owned(),
                |shift, text| text.parse().map(|panel| shift.view.panel = Some(panel)).is_ok(),
            ),
        ]
    }

    fn reconcile(&mut self, pairs: &mut Pairs) {
        let setup = &mut self.setup;
        if setup.one_d && setup.dy != 0 {
            pairs.refuse("dy", Accepted::Whole(0, 0));
            setup.dy = 0;
        }
        let (h, w) = setup.size();
        if setup.op == LayerKind::Dense && h * w > MAX_DENSE {
            pairs.refuse("op", Accepted::Shape(Error::TooLarge { what: Argument::Matrix }));
            setup.op = LayerKind::Conv;
        }
        // Each of four keys falls back at most once.
        let opening = Setup::default();
        for _ in 0..4 {
            let Err(error) = setup.check() else { break };
            let key = match error {
                _ if setup.one_d && setup.kernel.h() > 1 => {
                    setup.kernel = opening_kernel(true);
                    "kh"
                }
                Error::Shape { .. } => {
                    setup.motion = opening.motion;
                    "transform"
                }
                Error::Empty { .. } => {
                    setup.pool = opening.pool;
                    "pool"
                }
                _ if (Setup { dilation: 1, ..setup.clone() }).check().is_ok() => {
                    setup.dilation = opening.dilation;
                    "dilation"
                }
                _ => {
                    setup.boundary = opening.boundary;
                    "boundary"
                }
            };
            pairs.refuse(key, Accepted::Shape(error));
        }
    }

    fn tables(&self, picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
        let Some(picture) = picture else { return Ok(Vec::new()) };
        let square = self.setup.square(picture)?;
        let named = [
            ("I", &square.input),
            ("I'", &square.shifted),
            ("f(I)", &square.output),
            ("g(f(I))", &square.shifted_output),
            ("f(I')", &square.output_of_shifted),
            ("f(I') - g(f(I))", &square.difference),
        ];
        let kernel = Table::new("kernel", self.setup.kernel.w(), self.setup.kernel.taps());
        let weights = self.setup.weights_of_its_own()?;
        Ok(std::iter::once(kernel).chain(weights).chain(named.map(|(name, plane)| Table::plane(name, plane))).collect())
    }

    fn program(&self) -> Option<Program> {
        program::program(&self.setup)
    }

    fn start(&mut self) {
        if self.view.t >= 1.0 {
            self.view.t = 0.0;
        }
    }

    fn can_play(&self) -> bool {
        self.view.panel.is_none()
    }

    fn at_start(&self) -> bool {
        self.can_play() && self.view.t == 0.0
    }

    fn act(&mut self) {
        self.view.pull = true;
    }

    fn can_act(&self) -> bool {
        self.setup.op != LayerKind::Conv && self.setup.tied == 0.0 && !self.view.pull
    }

    fn before_reveal(&self) -> Self {
        Shift { view: View { t: 0.0, ..self.view.clone() }, ..self.clone() }
    }

    fn predicts(&self) -> bool {
        self.view.predict
    }

    fn outcome(&self, _prediction: &Prediction) -> Option<usize> {
        let square = self.setup.square(&self.setup.picture()?).ok()?;
        let ends = Comparison::of(&square);
        Guess::all().iter().position(|guess| guess.fits(&ends) == Some(true))
    }
}

/// The picture. The reader's own is in no address, and can be opened only where there is one.
fn image_key() -> Key<Shift> {
    Key::among(
        "image",
        |_| Accepted::Word(Image::names()),
        |shift: &Shift| shift.setup.image.name().to_owned(),
        |shift, text, pairs| {
            let Ok(image) = text.parse() else { return false };
            if image == Image::Custom && shift.setup.own.is_none() {
                pairs.refuse("image", Accepted::OwnPicture);
            } else {
                shift.setup.image = image;
            }
            true
        },
    )
}

/// Puts the shift with which a picture of this size opens.
fn start_shift(shift: &mut Shift) {
    let setup = &mut shift.setup;
    (setup.dx, setup.dy) = opening_shift(setup.size());
}

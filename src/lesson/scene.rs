//! The contract of a scene. The shell, the reducer, undo, the address and the exports know a scene only through it.

use std::fmt::Debug;
use std::mem::discriminant;
use std::rc::Rc;

use super::address::{Key, Pairs, Writer};
use super::exercise::Exercise;
use super::look::Part;
use super::program::Program;
use super::table::Table;
use crate::conv::{self, Kernel, Plane};

/// A scene: one question and the figure that answers it.
///
/// Its value holds a [`Setup`](Scene::Setup), from which every number is computed, how the reader looks at it, and why
/// the last edit was refused.
pub trait Scene: Clone + Debug + Default + PartialEq + 'static {
    /// The steps of its story.
    const STEPS: &'static [Step];
    /// Readers' questions that it answers.
    const QUESTIONS: &'static [Question];
    /// Exercises on its figure, as the way on from its story.
    const EXERCISES: &'static [Exercise];

    /// The keys of the address that say how far the animation has gone.
    const MOTION: &'static [&'static str] = &[];

    /// The parts without which there is no figure.
    const ESSENTIAL: &'static [Part] = &[];

    /// Everything that the numbers are computed from. Models are memoised by it, and undo records its changes.
    type Setup: PartialEq;
    /// A change of the scene.
    type Edit: Clone + Debug + PartialEq;

    /// What the numbers are computed from.
    fn setup(&self) -> &Self::Setup;

    /// Makes a change, or keeps everything and says why not.
    fn apply(&mut self, edit: Self::Edit);

    /// Whether `edit` continues the gesture that made `last`, so that both are undone together.
    fn continues(last: &Self::Edit, edit: &Self::Edit) -> bool {
        discriminant(last) == discriminant(edit)
    }

    /// The table of the scene's keys in the address, in the order in which they are written and read.
    fn keys() -> Vec<Key<Self>> {
        Vec::new()
    }

    /// The scene that an empty address opens. What no address holds comes from `now`.
    fn opening(_now: &Self) -> Self {
        Self::default()
    }

    /// Puts back to their defaults the keys whose values do not go together.
    fn reconcile(&mut self, _pairs: &mut Pairs) {}

    /// The numbers that the scene shows. `picture` is the photograph, where the scene needs one.
    ///
    /// # Errors
    /// Those of the layers; never for a scene that is shown.
    fn tables(&self, picture: Option<&Plane>) -> Result<Vec<Table>, conv::Error>;

    /// The layer on its input as a program; none where there is no such layer, or its weights are only in the data.
    fn program(&self) -> Option<Program> {
        None
    }

    /// The kernel of the layer, where the scene has one that another scene can take.
    fn kernel(&self) -> Option<Kernel> {
        None
    }

    /// The change that takes the kernel of another scene, where this one has a place for it.
    fn with_kernel(&self, _kernel: Kernel) -> Option<Self::Edit> {
        None
    }

    /// Prepares the animation to run: from where it stands, or from its start if it has ended.
    fn start(&mut self) {}

    /// Whether the scene has an animation that can run in this state.
    fn can_play(&self) -> bool {
        true
    }

    /// Whether the animation stands at its start, as an address says that wants it to be seen.
    fn at_start(&self) -> bool {
        false
    }

    /// Does what a step of the story asks the reader to do in the figure.
    fn act(&mut self) {}

    /// Whether that can be done, and has not been.
    fn can_act(&self) -> bool {
        false
    }

    /// The scene as it is shown before the outcome of a prediction is revealed.
    fn before_reveal(&self) -> Self {
        self.clone()
    }

    /// The names of the figure's switches that are on, where an exercise asks for some.
    fn switched_on(&self) -> Vec<&'static str> {
        Vec::new()
    }

    /// Whether the reader wants to predict outcomes.
    fn predicts(&self) -> bool {
        true
    }

    /// The option of `prediction` that comes true.
    fn outcome(&self, _prediction: &Prediction) -> Option<usize> {
        None
    }
}

/// A step of a story. Its words stand under its id.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name in the address: lower-case words joined by `-`. It never changes.
    pub id: &'static str,
    /// The fragment that it opens, without the scene.
    pub opens: &'static str,
    /// The part of the figure that it is about, as a selector.
    pub about: &'static str,
    /// What a room predicts before it sees the outcome.
    pub predict: Option<&'static Prediction>,
    /// Whether the step before asks for the prediction, and this one shows the outcome.
    pub answers: bool,
    /// Whether the point of the step is what [`Scene::act`] does.
    pub acts: bool,
    /// Where the scene's animation begins if going on to the step plays it, as a fragment. It ends in what the step opens.
    pub plays: Option<&'static str>,
}

/// A reader's question. Its words and its answer stand under its id.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name, unique among all scenes.
    pub id: &'static str,
    /// The fragment of the state that answers it, without the scene.
    pub opens: &'static str,
    /// The part of the figure that shows the answer, as a selector.
    pub about: &'static str,
}

/// What is asked before an outcome is seen. Its words stand under its id, those of the options under theirs.
#[derive(Debug, PartialEq, Eq)]
pub struct Prediction {
    /// Its name.
    pub id: &'static str,
    /// The names of the possible outcomes.
    pub options: &'static [&'static str],
}

impl Step {
    /// A step at which nothing is predicted.
    pub const fn new(id: &'static str, opens: &'static str, about: &'static str) -> Step {
        Step { id, opens, about, predict: None, answers: false, acts: false, plays: None }
    }

    /// The same step, where a room predicts the outcome first.
    pub const fn predicting(self, prediction: &'static Prediction) -> Step {
        Step { predict: Some(prediction), ..self }
    }

    /// The same step, which shows the outcome of what the step before asks.
    pub const fn answering(self, prediction: &'static Prediction) -> Step {
        Step { answers: true, ..self.predicting(prediction) }
    }

    /// The same step, whose point is what [`Scene::act`] does.
    pub const fn acting(self) -> Step {
        Step { acts: true, ..self }
    }

    /// The same step, reached by the scene's animation.
    pub const fn playing(self) -> Step {
        self.playing_from("")
    }

    /// The same step, reached by the rest of the scene's animation from what `fragment` says.
    pub const fn playing_from(self, fragment: &'static str) -> Step {
        Step { plays: Some(fragment), ..self }
    }
}

/// A scene whose table of keys is built once.
pub trait Keyed: Scene {
    /// The table that [`Scene::keys`] builds.
    fn key_table() -> Rc<[Key<Self>]>;
}

/// The scene that `fragment` opens.
pub fn opened<S: Keyed>(fragment: &str) -> S {
    let mut scene = S::default();
    scene.decode(&mut Pairs::new(fragment));
    scene
}

/// A scene whose type is not known: what the reducer, the address and the exports ask of the one that is open.
pub trait AnyScene {
    /// Writes the scene into an address.
    fn encode(&self, writer: &mut Writer);
    /// Reads the scene from an address.
    fn decode(&mut self, pairs: &mut Pairs);
    /// See [`Scene::tables`].
    ///
    /// # Errors
    /// Those of the layers; never for a scene that is shown.
    fn tables(&self, picture: Option<&Plane>) -> Result<Vec<Table>, conv::Error>;
    /// See [`Scene::program`].
    fn program(&self) -> Option<Program>;
    /// See [`Scene::kernel`].
    fn kernel(&self) -> Option<Kernel>;
    /// The kernel, where the reader has changed it.
    fn made_kernel(&self) -> Option<Kernel>;
    /// Whether an address with these pairs names a state of the scene.
    fn is_named_in(&self, pairs: &Pairs) -> bool;
    /// See [`Scene::start`].
    fn start(&mut self);
    /// See [`Scene::can_play`].
    fn can_play(&self) -> bool;
    /// See [`Scene::at_start`].
    fn at_start(&self) -> bool;
    /// See [`Scene::act`].
    fn act(&mut self);
    /// See [`Scene::can_act`].
    fn can_act(&self) -> bool;
    /// Whether the scene is shown otherwise before the outcome of a prediction is revealed.
    fn has_outcome(&self) -> bool;
    /// See [`Scene::switched_on`].
    fn switched_on(&self) -> Vec<&'static str>;
    /// See [`Scene::predicts`].
    fn predicts(&self) -> bool;
    /// See [`Scene::outcome`].
    fn outcome(&self, prediction: &Prediction) -> Option<usize>;
}

impl<S: Keyed> AnyScene for S {
    fn encode(&self, writer: &mut Writer) {
        writer.put_keys(&S::key_table(), self, S::opening(self));
    }

    fn decode(&mut self, pairs: &mut Pairs) {
        let (keys, mut scene) = (S::key_table(), S::opening(self));
        pairs.read_keys(&keys, &mut scene, false);
        scene.reconcile(pairs);
        pairs.read_keys(&keys, &mut scene, true);
        *self = scene;
    }

    fn tables(&self, picture: Option<&Plane>) -> Result<Vec<Table>, conv::Error> {
        Scene::tables(self, picture)
    }

    fn program(&self) -> Option<Program> {
        Scene::program(self)
    }

    fn kernel(&self) -> Option<Kernel> {
        Scene::kernel(self)
    }

    fn made_kernel(&self) -> Option<Kernel> {
        Scene::kernel(self).filter(|kernel| Scene::kernel(&S::default()).as_ref() != Some(kernel))
    }

    fn is_named_in(&self, pairs: &Pairs) -> bool {
        S::key_table().iter().any(|key| pairs.get(key.name).is_some())
    }

    fn start(&mut self) {
        Scene::start(self);
    }

    fn can_play(&self) -> bool {
        Scene::can_play(self)
    }

    fn at_start(&self) -> bool {
        Scene::at_start(self)
    }

    fn act(&mut self) {
        Scene::act(self);
    }

    fn can_act(&self) -> bool {
        Scene::can_act(self)
    }

    fn has_outcome(&self) -> bool {
        self.before_reveal() != *self
    }

    fn switched_on(&self) -> Vec<&'static str> {
        Scene::switched_on(self)
    }

    fn predicts(&self) -> bool {
        Scene::predicts(self)
    }

    fn outcome(&self, prediction: &Prediction) -> Option<usize> {
        Scene::outcome(self, prediction)
    }
}

//! The one value that says what is shown, and the one function that changes it.

use std::rc::Rc;

use super::host::Host;
use super::lecture::Lecture;
use super::poll::{MOST_HANDS, Poll};
use super::{connect, count, learn, shift, tie, url, walk};
use crate::i18n::Lang;

/// A scene: one question, one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    /// Which connections reuse one number?
    Connect,
    /// Does the order of shifting and convolving matter?
    Shift,
    /// Which weights must be equal for an equivariant layer?
    Tie,
    /// What does sharing save?
    Count,
    /// What does sharing buy?
    Learn,
}

impl Scene {
    /// Every scene, in the order of the argument.
    pub const ALL: [Scene; 5] = [Scene::Connect, Scene::Shift, Scene::Tie, Scene::Count, Scene::Learn];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Scene::Connect => "connect",
            Scene::Shift => "shift",
            Scene::Tie => "tie",
            Scene::Learn => "learn",
            Scene::Count => "count",
        }
    }
}

/// The colours and weights of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    Auto,
    /// Dark on white.
    Light,
    /// Light on black.
    Dark,
    /// Heavier strokes, larger type and no faint greys, for a lecture hall.
    Projector,
}

impl Theme {
    /// Every theme, in the order of the menu.
    pub const ALL: [Theme; 4] = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Projector];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Projector => "projector",
        }
    }
}

/// A part of the page that a course author can leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The list of scenes.
    Nav,
    /// Everything that changes the figure.
    Controls,
    /// Formulas.
    Formula,
    /// Weight matrices.
    Matrix,
    /// Question and sentence.
    Caption,
    /// Answers to readers' questions.
    Stuck,
    /// Questions before the reveal.
    Predict,
}

impl Part {
    /// Every part, in the order of the address.
    pub const ALL: [Part; 7] =
        [Part::Nav, Part::Controls, Part::Formula, Part::Matrix, Part::Caption, Part::Stuck, Part::Predict];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Part::Nav => "nav",
            Part::Controls => "controls",
            Part::Formula => "formula",
            Part::Matrix => "matrix",
            Part::Caption => "caption",
            Part::Stuck => "stuck",
            Part::Predict => "predict",
        }
    }
}

/// The parts that are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hidden(u8);

impl Hidden {
    /// Leaves `part` out as well.
    pub fn insert(&mut self, part: Part) {
        self.0 |= 1 << part as u8;
    }

    /// Whether `part` is left out.
    pub fn contains(self, part: Part) -> bool {
        self.0 & (1 << part as u8) != 0
    }

    /// The parts that are left out, in the order of the address.
    pub fn parts(self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(move |&part| self.contains(part))
    }
}

/// A value in the address that was not understood; a default stands in for it until the reader dismisses this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The key, as written.
    pub key: &'static str,
    /// The value, as written, cut to a length that fits on the page.
    pub value: String,
    /// What the key takes.
    pub accepted: url::Accepted,
}

/// What is shown. Outputs are never in here: they are computed from it.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The scene that is open.
    pub scene: Scene,
    /// The language that the reader or the address chose; else the browser's.
    pub lang: Option<Lang>,
    /// The colours.
    pub theme: Theme,
    /// Only the figure and its controls, for a frame in another page.
    pub embed: bool,
    /// The parts that are left out.
    pub hidden: Hidden,
    /// What is known of the page around the frame.
    pub host: Host,
    /// The state of the scene Connect.
    pub connect: connect::Connect,
    /// The state of the scene Shift.
    pub shift: shift::Shift,
    /// The state of the scene Learn.
    pub learn: learn::Learn,
    /// The state of the scene Count.
    pub count: count::Count,
    /// The step of the scene's walk-through that is open; none in free exploration.
    pub step: Option<usize>,
    /// The lecture that is loaded or being made: its steps stand in for those of the walk-through.
    pub lecture: Option<Rc<Lecture>>,
    /// The lecture as it stands in a file that was loaded or saved.
    pub kept: Option<Rc<Lecture>>,
    /// Where on this site its file is, where the address names one.
    pub script: Option<String>,
    /// The address that waits for that file: what it says of a step can be read only then. Where there is no such file,
    /// it stands until something else is seen, so that loading the page again tries once more.
    pub awaiting: Option<String>,
    /// The reader's question that is being answered.
    pub stuck: Option<usize>,
    /// The state of the scene Tie.
    pub tie: tie::Tie,
    /// Whether it is presented: the figure and one sentence, large, for a room.
    pub present: bool,
    /// Whether the room is asked at the open step before it sees what comes out.
    pub asked: bool,
    /// What the room has said at each step of the walk-through of Shift: kept while the page is open.
    pub polls: [Poll; shift::STEPS.len()],
    /// Whether the screen is blank while it is presented.
    pub blank: bool,
    /// What was wrong with the address.
    pub notices: Vec<Notice>,
}

impl Default for State {
    fn default() -> State {
        State {
            scene: Scene::Connect,
            lang: None,
            theme: Theme::Auto,
            embed: false,
            hidden: Hidden::default(),
            host: Host::default(),
            connect: connect::Connect::default(),
            shift: shift::Shift::default(),
            learn: learn::Learn::default(),
            count: count::Count::default(),
            step: None,
            lecture: None,
            kept: None,
            script: None,
            awaiting: None,
            stuck: None,
            tie: tie::Tie::default(),
            present: false,
            asked: false,
            polls: Default::default(),
            blank: false,
            notices: Vec::new(),
        }
    }
}

/// Everything that can happen to the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Opens a scene.
    Open(Scene),
    /// Chooses a language.
    Speak(Lang),
    /// Chooses a theme.
    Paint(Theme),
    /// Takes everything from the fragment of an address.
    Follow(String),
    /// The same for a host: how the page looks stays where its fragment does not speak of it.
    Ask(String),
    /// Removes the notice at this place.
    Dismiss(usize),
    /// Puts the open scene back to its opening state, or to the step that is open.
    Reset,
    /// Opens a step of the scene's walk-through, or leaves it and keeps what is seen.
    Step(Option<usize>),
    /// Opens a step of this scene's walk-through.
    Walk(Scene, usize),
    /// Opens the state that answers a reader's question, or puts the answer away.
    Stuck(Option<usize>),
    /// Puts away what accompanies the figure, be it an answer or the walk-through.
    CloseNotes,
    /// Takes a lecture of the reader's own, or puts it away; what is seen stays.
    Lecture(Option<Rc<Lecture>>),
    /// This lecture stands in a file.
    Kept(Option<Rc<Lecture>>),
    /// The file that the address names has come, or cannot be used.
    Script(Result<Rc<Lecture>, Notice>),
    /// Begins to present, or ends it and keeps what is seen.
    Present(bool),
    /// Counts so many hands for the prediction at this place.
    Hands(usize, u32),
    /// Shows what comes out.
    Reveal,
    /// Blanks the screen, or shows it again.
    Blank,
    /// Something in the scene Connect.
    Connect(connect::Edit),
    /// Something in the scene Shift.
    Shift(shift::Edit),
    /// Something in the scene Tie.
    Tie(tie::Edit),
    /// Something in the scene Learn.
    Learn(learn::Edit),
    /// Something in the scene Count.
    Count(count::Edit),
}

impl State {
    /// How many steps there are to go through.
    pub fn steps(&self) -> usize {
        self.lecture.as_ref().map_or(walk::steps(self.scene).len(), |lecture| lecture.steps.len())
    }

    /// Whether there is a lecture that no file has.
    pub fn unsaved(&self) -> bool {
        self.lecture.is_some() && self.lecture != self.kept
    }

    /// What goes on: the reveal, where the room is asked; else the next step, or the first, where none is open.
    pub fn forth(&self) -> Action {
        if self.poll().is_some_and(|poll| !poll.revealed) {
            return Action::Reveal;
        }
        Action::Step(Some(self.step.map_or(0, |step| (step + 1).min(self.steps().saturating_sub(1)))))
    }

    /// What goes back a step, where one is open.
    pub fn back(&self) -> Option<Action> {
        self.step.map(|step| Action::Step(Some(step.saturating_sub(1))))
    }

    /// The scene that comes so many places after this one, where the reader goes from scene to scene: a lecture, a figure
    /// in another page and one without the list of scenes say themselves what is seen.
    fn beside(&self, by: isize) -> Option<Scene> {
        let led = self.lecture.is_some() || self.embed || self.hidden.contains(Part::Nav);
        Scene::ALL.get((self.scene as usize).wrapping_add_signed(by)).copied().filter(|_| !led)
    }

    /// The scene that the last step leads to, where that is open.
    pub fn onward(&self) -> Option<Scene> {
        self.beside(1).filter(|_| self.step.is_some_and(|step| step + 1 == self.steps()))
    }

    /// What goes on as [`State::forth`] does, and from the last step to the next scene's walk-through.
    pub fn advance(&self) -> Action {
        match (self.forth(), self.onward()) {
            (Action::Step(_), Some(scene)) => Action::Walk(scene, 0),
            (action, _) => action,
        }
    }

    /// What goes back as [`State::back`] does, and while it is presented from the first step to the scene before.
    pub fn retreat(&self) -> Option<Action> {
        match self.beside(-1).filter(|_| self.present && self.step == Some(0)) {
            Some(scene) => Some(Action::Walk(scene, walk::steps(scene).len() - 1)),
            None => self.back(),
        }
    }

    /// The address of the step that is open, if one is.
    pub fn step_fragment(&self) -> &str {
        let step = self.step.unwrap_or(usize::MAX);
        match &self.lecture {
            Some(lecture) => lecture.steps.get(step).map_or("", |step| &step.fragment),
            None => walk::steps(self.scene).get(step).copied().unwrap_or_default(),
        }
    }

    /// The address that opens a step: that of a walk-through belongs to its scene.
    pub(super) fn at_step(&self, step: usize) -> String {
        match self.lecture {
            Some(_) => format!("step={step}"),
            None => format!("scene={}&step={step}", self.scene.name()),
        }
    }

    /// The same on a page of its own: without what a frame around it asks for.
    pub fn unframed(&self) -> State {
        // An address that nobody can follow is not handed on.
        let awaiting = self.awaiting.clone().filter(|_| self.script.is_some());
        State { embed: false, hidden: Hidden::default(), host: Host::default(), awaiting, ..self.clone() }
    }

    /// Opens what `fragment` says of a scene, and keeps how the page looks.
    pub(super) fn open(&mut self, fragment: &str) {
        let State { scene, step, connect, shift, tie, count, learn, .. } = url::decode(fragment, self);
        *self = State { scene, step, connect, shift, tie, count, learn, ..self.clone() };
    }
}

/// The state after `action`.
pub fn reduce(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Open(scene) if scene == state.scene => {}
        Action::Open(scene) => (next.scene, next.step, next.asked, next.stuck) = (scene, None, false, None),
        Action::Speak(lang) => next.lang = Some(lang),
        Action::Paint(theme) => next.theme = theme,
        Action::Follow(fragment) => next = url::decode(&fragment, state),
        Action::Ask(fragment) => next = url::decode(&format!("{}&{fragment}", url::looks(state)), state),
        Action::Dismiss(place) if place < next.notices.len() => drop(next.notices.remove(place)),
        Action::Dismiss(_) => {}
        Action::Reset => {
            let opening = || format!("scene={}", state.scene.name());
            next.open(&state.step.map_or_else(opening, |step| state.at_step(step)));
            // What was tried goes first; where nothing was, the room is asked anew.
            match next.step.and_then(|step| next.polls.get_mut(step)) {
                Some(poll) if state.asked && next.shift == state.shift => *poll = Poll::default(),
                None if state.scene == Scene::Shift && state.step.is_none() => next.polls = Default::default(),
                _ => {}
            }
        }
        Action::Step(Some(step)) => {
            next.open(&state.at_step(step));
            (next.stuck, next.blank) = (None, false);
            next.asked = next.asks();
        }
        Action::Walk(scene, step) => next = reduce(&reduce(state, Action::Open(scene)), Action::Step(Some(step))),
        Action::Stuck(Some(question)) => {
            if let Some(fragment) = walk::STUCK.get(question) {
                next.open(fragment);
                next.stuck = Some(question);
            }
        }
        Action::Stuck(None) => next.stuck = None,
        Action::CloseNotes if state.stuck.is_some() => next.stuck = None,
        Action::Step(None) | Action::CloseNotes => (next.step, next.asked) = (None, false),
        Action::Lecture(lecture) => {
            (next.lecture, next.script, next.awaiting, next.step) = (lecture, None, None, None);
        }
        Action::Kept(lecture) => next.kept = lecture,
        Action::Script(Err(notice)) => {
            next.script = None;
            next.notices.push(notice);
        }
        Action::Script(Ok(lecture)) => {
            let address = next.awaiting.take().unwrap_or_default();
            next = url::decode(&address, &State { lecture: Some(lecture.clone()), kept: Some(lecture), ..next });
        }
        Action::Present(present) => {
            (next.present, next.blank) = (present, false);
            // A vote that has begun goes on; else the page has shown already what comes out.
            next.asked = next.asks() && next.step.and_then(|step| next.polls.get(step)) != Some(&Poll::default());
        }
        Action::Hands(place, hands) => {
            if let Some(count) = next.asking().and_then(|poll| poll.hands.get_mut(place)) {
                *count = hands.min(MOST_HANDS);
            }
        }
        Action::Reveal => {
            if let Some(poll) = next.asking() {
                poll.revealed = true;
            }
        }
        Action::Blank => next.blank = state.present && !state.blank,
        Action::Connect(edit) => next.connect.apply(edit),
        Action::Shift(edit) => next.shift.apply(edit),
        Action::Tie(edit) => next.tie.apply(edit),
        Action::Learn(edit) => next.learn.apply(edit),
        Action::Count(edit) => next.count.apply(edit),
    }
    let refused = state.script.is_none() && state.awaiting.is_some();
    if refused && next.awaiting == state.awaiting && url::seen(state) != url::seen(&next) {
        next.awaiting = None;
    }
    next
}

#[cfg(test)]
mod tests;

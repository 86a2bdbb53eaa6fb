//! The one value that says what is shown.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::address::Notice;
use super::attempt::Practice;
use super::host::Host;
use super::lecture::Lecture;
use super::look::{Hidden, Theme};
use super::poll::Polls;
use super::scene::{AnyScene, Step};
use super::scenes::{SceneEdit, SceneId, Scenes};
use crate::conv::Kernel;
use crate::lesson::Lang;

/// What is shown. Outputs are never in here: they are computed from it.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The scene that is open.
    pub scene: SceneId,
    /// The state of every scene.
    pub scenes: Scenes,
    /// The step that is open, as its place in the story or the lecture; none in free exploration.
    pub step: Option<usize>,
    /// The step that was open in each scene when it was left, or when a question was opened there.
    pub left_at: BTreeMap<SceneId, usize>,
    /// The scenes whose story has been finished.
    pub finished: BTreeSet<SceneId>,
    /// The id of the reader's question that is being answered.
    pub question: Option<&'static str>,
    /// The exercises.
    pub practice: Practice,
    /// Whether the scene's animation runs.
    pub playing: bool,
    /// Whether the scene has just been opened, and nothing has been done in it.
    pub arriving: bool,
    /// The language that the reader or the address chose; else the browser's.
    pub lang: Option<Lang>,
    /// The colours.
    pub theme: Theme,
    /// Whether only the figure and its controls are shown, for a frame in another page.
    pub embed: bool,
    /// The parts that are to be left out. See [`left_out`](State::left_out).
    pub hidden: Hidden,
    /// Whether figure, narrator and action fill the window without scrolling.
    pub fit: bool,
    /// Whether the reader can change nothing that the numbers are computed from.
    pub lock: bool,
    /// Whether the page around a frame is seen behind the figure.
    pub clear: bool,
    /// What is known of the page around the frame.
    pub host: Host,
    /// The lecture that is loaded or being made: its steps replace the stories.
    pub lecture: Option<Rc<Lecture>>,
    /// The lecture as it stands in a file that was loaded or saved.
    pub saved: Option<Rc<Lecture>>,
    /// The path of the lecture's file on this site, where the address names one.
    pub script: Option<String>,
    /// The address that waits for that file: what it says of a step can be read only then. Where there is no such file,
    /// it stands until something else is shown, so that loading the page again tries once more.
    pub awaiting: Option<String>,
    /// Whether the figure and one sentence are presented, large, for a room.
    pub present: bool,
    /// Whether the room is asked at the open step before the outcome is revealed.
    pub asked: bool,
    /// The votes of the room, step by step: kept while the page is open.
    pub polls: Polls,
    /// Whether the screen is blank while it is presented.
    pub blank: bool,
    /// What was wrong with the address.
    pub notices: Vec<Notice>,
}

impl Default for State {
    fn default() -> State {
        State {
            scene: SceneId::Connect,
            scenes: Scenes::default(),
            step: None,
            left_at: BTreeMap::new(),
            finished: BTreeSet::new(),
            question: None,
            practice: Practice::default(),
            playing: false,
            arriving: false,
            lang: None,
            theme: Theme::Auto,
            embed: false,
            hidden: Hidden::default(),
            fit: false,
            lock: false,
            clear: false,
            host: Host::default(),
            lecture: None,
            saved: None,
            script: None,
            awaiting: None,
            present: false,
            asked: false,
            polls: Polls::default(),
            blank: false,
            notices: Vec::new(),
        }
    }
}

impl State {
    /// The scene that is open.
    pub fn open_scene(&self) -> &dyn AnyScene {
        self.scenes.get(self.scene)
    }

    /// The step of the open scene's story that is open; none in a lecture.
    pub fn story_step(&self) -> Option<&'static Step> {
        self.scene.steps().get(self.step?).filter(|_| self.lecture.is_none())
    }

    /// The kernels made in other scenes, each with the edit that takes it in the open one.
    pub fn kernels_at_hand(&self) -> Vec<(SceneId, Kernel, SceneEdit)> {
        let present = self.open_scene().kernel();
        let at_hand = |&scene: &SceneId| {
            let kernel = self.scenes.get(scene).made_kernel().filter(|_| scene != self.scene)?;
            let edit = self.scenes.with_kernel(self.scene, kernel.clone())?;
            let mut taken = self.scenes.clone();
            taken.apply(edit.clone());
            // A kernel that the scene already has, or would refuse, is not offered.
            let takes = present.as_ref() != Some(&kernel) && taken.get(self.scene).kernel().as_ref() == Some(&kernel);
            takes.then_some((scene, kernel, edit))
        };
        SceneId::ALL.iter().filter_map(at_hand).collect()
    }

    /// Whether there is a lecture that no file has.
    pub fn unsaved(&self) -> bool {
        self.lecture.is_some() && self.lecture != self.saved
    }

    /// The state on a page outside a frame: without the settings of the host.
    pub fn unframed(&self) -> State {
        // An address that nobody can follow is not handed on.
        let awaiting = self.awaiting.clone().filter(|_| self.script.is_some());
        let theme = if self.theme == Theme::Host { Theme::Auto } else { self.theme };
        let free = State { embed: false, fit: false, lock: false, clear: false, theme, ..self.clone() };
        State { hidden: Hidden::default(), host: Host::default(), awaiting, ..free }
    }

    /// The theme that is shown: that of the page around the frame, where it is to be followed and has said so.
    pub fn shown_theme(&self) -> Theme {
        if self.theme == Theme::Host { self.host.theme } else { self.theme }
    }

    /// The parts that are left out: not those that are the figure itself.
    pub fn left_out(&self) -> Hidden {
        let mut hidden = self.hidden;
        self.scene.essential().iter().for_each(|&part| hidden.remove(part));
        hidden
    }
}

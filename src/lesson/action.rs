//! Everything that can happen to the state.

use std::rc::Rc;

use super::address::Notice;
use super::exercise::Response;
use super::lecture::Lecture;
use super::look::Theme;
use super::scenes::{SceneEdit, SceneId};
use crate::lesson::Lang;

/// A change of the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Opens a scene.
    OpenScene(SceneId),
    /// Opens the state of a fragment.
    OpenFragment(String),
    /// Like `OpenFragment`, but for a host: settings of the look that the fragment does not contain stay.
    OpenFromHost(String),
    /// Opens a step of the story or lecture, or leaves the steps without a change of the scene.
    OpenStep(Option<usize>),
    /// Opens a step of a scene's story.
    OpenStory(SceneId, usize),
    /// Opens the state that answers the question of this id, or closes the answer.
    OpenQuestion(Option<&'static str>),
    /// Opens the exercise of this id in the variant of this seed.
    OpenExercise(&'static str, u32),
    /// Opens the summary of all exercises.
    OpenSummary,
    /// Points at a part of the figure, or no longer.
    Pick(String),
    /// Shows the hint of the open exercise.
    Hint,
    /// Answers the open exercise.
    Answer(Response),
    /// Makes a change in a scene.
    Edit(SceneEdit),
    /// Starts or stops the scene's animation.
    Play(bool),
    /// Does what the open step asks the reader to do in the figure.
    Act,
    /// Puts the open scene back to its opening state, or to the step that is open.
    Reset,
    /// Chooses a language.
    SetLanguage(Lang),
    /// Keeps the language that is shown: the words of the one that was chosen cannot be had.
    LanguageMissing {
        /// The language that was chosen.
        missing: Lang,
        /// The one that is shown.
        shown: Lang,
    },
    /// Chooses a theme.
    SetTheme(Theme),
    /// Follows the page around the frame, which has this theme.
    FollowTheme(Theme),
    /// Notes that the browser has blocked the window for the speaker.
    WindowBlocked,
    /// Removes the notice at this place.
    DismissNotice(usize),
    /// Opens a lecture, or closes it without a change of the scene.
    SetLecture(Option<Rc<Lecture>>),
    /// Marks this lecture as saved.
    LectureSaved(Option<Rc<Lecture>>),
    /// Takes the lecture of the file at this path, or notes why it cannot be used, if the address still waits for it.
    ScriptLoaded(String, Result<Rc<Lecture>, Notice>),
    /// Starts or ends the presentation. The scene stays.
    Present(bool),
    /// Counts hands for the option at this place.
    CountHands(usize, u32),
    /// Reveals the outcome of the prediction.
    Reveal,
    /// Blanks the screen, or shows it again.
    ToggleBlank,
}

impl Action {
    /// A change in a scene.
    pub fn edit(edit: impl Into<SceneEdit>) -> Action {
        Action::Edit(edit.into())
    }
}

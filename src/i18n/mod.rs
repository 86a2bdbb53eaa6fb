//! Every visible string, one folder a language and in it one file a scene.
//!
//! A language is a [`Catalog`]: a missing sentence does not compile. Sentences that carry numbers are functions, so
//! that each language orders and inflects them as it must.

mod connect;
mod count;
mod en;
mod learn;
mod shift;
mod tie;
mod zh_cn;

pub use connect::ConnectWords;
pub use count::{CountFacts, CountWords};
pub use learn::{LearnFacts, LearnWords, brief};
pub use shift::{ShiftFacts, ShiftWords};
pub use tie::TieWords;

pub use crate::lesson::Lang;
pub use crate::words::{Numbers, Piece, Texts, rich};

use crate::lesson::SceneId;
use crate::lesson::lecture::Lecture;

/// The strings of one language.
///
/// In sentences, `*…*` is emphasis and `<k1>` the symbol of kernel element 1 in its colour: see [`rich`]. Numbers come
/// to the functions as [`Numbers`] writes them.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct Catalog {
    /// Question and answer, in the order of [`questions`](crate::lesson::story::questions).
    pub stuck: &'static [(&'static str, &'static str)],
    pub connect: ConnectWords,
    pub shift: ShiftWords,
    pub tie: TieWords,
    pub learn: LearnWords,
    pub count: CountWords,
}

impl Catalog {
    /// What is said at each step of a scene's walk-through.
    pub fn steps(&self, scene: SceneId) -> &'static [&'static str] {
        match scene {
            SceneId::Connect => self.connect.steps,
            SceneId::Shift => self.shift.steps,
            SceneId::Tie => self.tie.steps,
            SceneId::Learn => self.learn.steps,
            SceneId::Count => self.count.steps,
        }
    }
}

impl Texts {
    /// What is said at a step: of the lecture, where one is open, else of the scene's walk-through.
    pub fn step<'a>(&self, lecture: Option<&'a Lecture>, scene: SceneId, step: usize) -> Option<&'a str> {
        match lecture {
            Some(lecture) => lecture.steps.get(step).map(|step| step.caption(self.lang)),
            None => self.steps(scene).get(step).copied(),
        }
    }
}

impl std::ops::Deref for Texts {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        match self.lang {
            Lang::En => &en::CATALOG,
            Lang::ZhCn => &zh_cn::CATALOG,
        }
    }
}

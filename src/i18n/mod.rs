//! Every visible string, one folder a language and in it one file a scene.
//!
//! A language is a [`Catalog`]: a missing sentence does not compile. Sentences that carry numbers are functions, so
//! that each language orders and inflects them as it must.

mod connect;
mod count;
mod en;
mod learn;
mod rich;
mod share;
mod shift;
mod tie;
mod zh_cn;

pub use connect::ConnectWords;
pub use count::{CountFacts, CountWords};
pub use learn::{LearnFacts, LearnWords, brief};
pub use rich::{Piece, rich};
pub use share::ShareWords;
pub use shift::{ShiftFacts, ShiftWords};
pub use tie::TieWords;

use crate::conv::{self, Boundary};
use crate::lesson::address::Accepted;
use crate::lesson::lecture::Lecture;
use crate::lesson::{Field, SceneId, Theme};

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Simplified Chinese.
    ZhCn,
}

impl Lang {
    /// Every language, in the order of the menu.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::ZhCn];

    /// Its BCP 47 tag, also its name in the address.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::ZhCn => "zh-CN",
        }
    }

    /// Its own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::ZhCn => "中文",
        }
    }

    /// The language for a reader whose browser prefers these tags, the best first.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Lang {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let known = |tag: &str| Lang::ALL.into_iter().find(|lang| primary(lang.tag()) == primary(tag));
        tags.into_iter().find_map(known).unwrap_or(Lang::En)
    }
}

/// The strings of one language.
///
/// In sentences, `*…*` is emphasis and `{k1}` the symbol of kernel element 1 in its colour: see [`rich`]. Numbers come
/// to the functions as [`Numbers`] writes them.
#[expect(missing_docs, reason = "each is named after what it says; the English text beside it says it again")]
pub struct Catalog {
    pub title: &'static str,
    pub tagline: &'static str,
    pub scenes: &'static str,
    pub theme: &'static str,
    pub theme_name: fn(Theme) -> &'static str,
    pub scene_name: fn(SceneId) -> &'static str,
    pub question: fn(SceneId) -> &'static str,
    pub reset: &'static str,
    pub dismiss: &'static str,
    pub close: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub walk: &'static str,
    pub next: &'static str,
    pub back: &'static str,
    pub leave_walk: &'static str,
    pub step_of: fn(&Numbers, step: usize, count: usize) -> String,
    pub stuck_title: &'static str,
    /// Question and answer, in the order of [`questions`](crate::lesson::story::questions).
    pub stuck: &'static [(&'static str, &'static str)],
    pub open_full: &'static str,
    pub lecture: &'static str,
    pub hands: &'static str,
    pub came_true: fn(guess: &str) -> String,
    pub present: &'static str,
    pub shortcuts_title: &'static str,
    /// Keys, and what they do.
    pub shortcuts: [(&'static str, &'static str); 11],
    pub picture_credit: &'static str,
    pub notice: fn(&Numbers, key: &str, value: &str, accepted: &Accepted) -> String,
    pub field_takes: fn(&Numbers, Field) -> String,
    pub problem: fn(&Numbers, &conv::Error) -> String,
    pub boundary: &'static str,
    /// Between a name and its value.
    pub colon: &'static str,
    /// Between two sentences.
    pub stop: &'static str,
    pub boundary_name: fn(Boundary) -> &'static str,
    pub stride: &'static str,
    pub dilation: &'static str,
    pub flip: &'static str,
    pub download_svg: &'static str,
    pub download_csv: &'static str,
    pub kernel: &'static str,
    pub kernel_element: fn(symbol: &str) -> String,
    pub share: ShareWords,
    pub connect: ConnectWords,
    pub shift: ShiftWords,
    pub tie: TieWords,
    pub learn: LearnWords,
    pub count: CountWords,
}

/// Writes numbers as a language does.
#[derive(Debug, Clone, Copy)]
pub struct Numbers {
    lang: Lang,
    format: fn(Lang, f64) -> String,
}

impl Numbers {
    /// `value` with at most three decimals, as readers of the language expect it, with a real minus sign.
    pub fn write(&self, value: f64) -> String {
        (self.format)(self.lang, value).replace('-', "−")
    }

    /// A count.
    pub fn count(&self, count: usize) -> String {
        self.write(count as f64)
    }
}

/// A language and its numbers: what components need in order to speak.
#[derive(Clone, Copy)]
pub struct Texts {
    /// The language.
    pub lang: Lang,
    /// Its numbers.
    pub numbers: Numbers,
    catalog: &'static Catalog,
}

impl Texts {
    /// The texts of `lang`, with `format` (value with at most three decimals) for numbers.
    pub fn new(lang: Lang, format: fn(Lang, f64) -> String) -> Texts {
        let catalog = match lang {
            Lang::En => &en::CATALOG,
            Lang::ZhCn => &zh_cn::CATALOG,
        };
        Texts { lang, numbers: Numbers { lang, format }, catalog }
    }
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
        self.catalog
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Texts) -> bool {
        self.lang == other.lang
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_first_known_language_is_taken() {
        assert_eq!(Lang::preferred(["fr", "zh-TW", "en"]), Lang::ZhCn);
        assert_eq!(Lang::preferred(["EN-gb", "zh"]), Lang::En);
        assert_eq!(Lang::preferred([]), Lang::En);
    }
}

//! Every visible string, one file a language.
//!
//! A language is a [`Catalog`]: a missing sentence does not compile. Sentences that carry numbers are functions, so
//! that each language orders and inflects them as it must.

mod en;
mod rich;
mod zh_cn;

pub use rich::{Piece, rich};

use crate::conv::{self, Boundary};
use crate::lesson::connect::{Caption, Layer};
use crate::lesson::shift::{Preset, Spot, Stage};
use crate::lesson::url::Accepted;
use crate::lesson::{Field, Image, Scene, Theme};

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
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_name: fn(Theme) -> &'static str,
    pub scene_name: fn(Scene) -> &'static str,
    pub question: fn(Scene) -> &'static str,
    pub reset: &'static str,
    pub dismiss: &'static str,
    pub open_full: &'static str,
    pub picture_credit: &'static str,
    pub notice: fn(&Numbers, key: &str, value: &str, accepted: &Accepted) -> String,
    pub field_takes: fn(&Numbers, Field) -> String,
    pub problem: fn(&Numbers, &conv::Error) -> String,
    pub boundary: &'static str,
    pub boundary_name: fn(Boundary) -> &'static str,
    pub stride: &'static str,
    pub dilation: &'static str,
    pub flip: &'static str,
    pub kernel: &'static str,
    pub kernel_element: fn(symbol: &str) -> String,

    pub input: &'static str,
    pub layers: &'static str,
    pub layer_name: fn(Layer) -> &'static str,
    pub parameters_shared: fn(&Numbers, u128) -> String,
    pub parameters_single: fn(&Numbers, u128) -> String,
    pub multiplications: fn(&Numbers, u128) -> String,
    pub cut: &'static str,
    pub cut_what: &'static str,
    pub tie: &'static str,
    pub tie_what: &'static str,
    pub caption: fn(&Numbers, &Caption) -> String,
    pub times: fn(&Numbers, usize) -> String,
    pub param_value: fn(symbol: &str, value: &str, times: &str) -> String,
    pub weight_value: fn(symbol: &str, output: usize, input: usize, value: &str) -> String,
    pub matrix: fn(layer: &str) -> String,
    pub diagram: fn(&Numbers, layer: &str, inputs: usize, outputs: &str, lit: usize, edges: usize) -> String,
    pub input_unit: fn(&Numbers, usize, f64) -> String,
    pub output_unit: fn(&Numbers, usize, f64) -> String,
    pub padded_zero: &'static str,
    pub padded_copy: fn(usize) -> String,
    pub new_weights: &'static str,
    pub new_weights_hint: &'static str,
    pub connect_hint: &'static str,

    pub image: &'static str,
    pub image_name: fn(Image) -> &'static str,
    pub spot_caption: fn(&Numbers, &ShiftFacts, Spot) -> String,
    pub shift_caption: fn(&Numbers, &ShiftFacts) -> String,
    pub formula_spoken: &'static str,
    pub preset: &'static str,
    pub preset_name: fn(Option<Preset>) -> &'static str,
    pub kernel_size: &'static str,
    pub kernel_cell: fn(row: usize, column: usize) -> String,
    pub move_right: &'static str,
    pub move_down: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub restart: &'static str,
    pub position: &'static str,
    pub stage_name: fn(Stage) -> &'static str,
    pub loading_picture: &'static str,
    pub picture_failed: &'static str,
    pub difference_none: &'static str,
    pub largest_difference: &'static str,
    pub away_from_edge: &'static str,
    pub edge_decides: fn(&Numbers, usize) -> String,
    pub legend_spoken: &'static str,
    pub drag_hint: &'static str,
}

/// What the words of the scene Shift depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct ShiftFacts {
    /// The picture.
    pub image: Image,
    /// Rows and columns of the picture.
    pub size: (usize, usize),
    /// How far g shifts, right and down.
    pub shift: (i32, i32),
    /// The kernel's name, if it has one.
    pub preset: Option<Preset>,
    /// What lies beyond the picture.
    pub boundary: Boundary,
    /// The part of the argument that is on.
    pub stage: Stage,
    /// The largest absolute difference of the two ends.
    pub max_difference: f64,
    /// The same, where the edge decides nothing.
    pub max_difference_interior: f64,
    /// Samples where the edge decides.
    pub edge_cells: usize,
    /// Samples where both ends are defined.
    pub comparable: usize,
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

//! What the figure is given.

use std::cell::RefCell;

use yew::prelude::*;

use super::lit::Lit;
use super::painter::Painter;
use crate::conv::Square;
use crate::i18n::{ShiftFacts, Texts};
use crate::lesson::shift::{Edit, Setup, Spot};
use crate::view::shared_ptr::SharedPtr;

/// The sample under the pointer or the keyboard: row and column of a picture.
pub(super) type At = UseStateHandle<Option<(Spot, usize, usize)>>;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) setup: Setup,
    /// The position in the animation.
    pub(super) t: f32,
    pub(super) square: Option<SharedPtr<Square>>,
    pub(super) facts: Option<SharedPtr<ShiftFacts>>,
    pub(super) painter: SharedPtr<RefCell<Painter>>,
    pub(super) kernel_sum: f32,
    /// The one picture that is shown, large enough for its numbers.
    pub(super) large: Option<Spot>,
    pub(super) lit: Lit,
    pub(super) at: At,
    pub(super) on: Callback<Edit>,
}

//! The properties of the figure.

use std::cell::RefCell;

use yew::prelude::*;

use super::lit::Lit;
use super::painter::Painter;
use crate::conv::Square;
use crate::lesson::shift::{Comparison, Edit, Setup, Spot, Stage, Summary};
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

/// The sample under the pointer or the keyboard: row and column of a picture.
pub(super) type At = UseStateHandle<Option<(Spot, usize, usize)>>;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) setup: Setup,
    /// The position in the animation.
    pub(super) t: f32,
    pub(super) square: Option<SharedPtr<Square>>,
    /// The part of the argument that is shown.
    pub(super) stage: Stage,
    pub(super) comparison: Option<Comparison>,
    /// The peaks, where they are shown.
    pub(super) summary: Option<Summary>,
    pub(super) painter: SharedPtr<RefCell<Painter>>,
    pub(super) kernel_sum: f32,
    /// What stands behind the names of some pictures in place of their captions.
    pub(super) notes: Vec<(Spot, Html)>,
    /// The name of the view of the stage.
    pub(super) view: &'static str,
    /// Whether the two ends take turns.
    pub(super) blinks: bool,
    pub(super) lit: Lit,
    pub(super) at: At,
    pub(super) on: Callback<Edit>,
    /// The other parts of the figure.
    pub(super) children: Html,
}

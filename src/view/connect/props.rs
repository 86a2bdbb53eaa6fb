//! The properties of the picture of one layer.

use yew::prelude::*;

use crate::lesson::LayerKind;
use crate::lesson::connect::{Diagram, Edit, Highlight, Measures, Model, Select, Stage};
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct DiagramProps {
    pub(super) texts: Texts,
    pub(super) kind: LayerKind,
    pub(super) stage: Option<Stage>,
    pub(super) model: SharedPtr<Model>,
    pub(super) measures: Measures,
    pub(super) diagram: SharedPtr<Diagram>,
    /// What is looked at.
    pub(super) highlight: Highlight,
    /// What is chosen.
    pub(super) chosen: Option<Select>,
    /// The output at which the window stands, if it slides in this picture.
    pub(super) slide: Option<usize>,
    /// Whether the matrix is shown.
    pub(super) matrix: bool,
    pub(super) playing: bool,
    pub(super) play: Callback<bool>,
    pub(super) reduced_motion: bool,
    pub(super) on: Callback<Edit>,
    pub(super) choose: Callback<Select>,
}

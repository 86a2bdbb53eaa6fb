//! One layer: its size, its connections, its matrix, one of its equations.

use yew::prelude::*;

use super::diagram::LayerDiagram;
use super::equation::WrittenOut;
use super::head::{connections, head, verdict};
use super::scrubber::scrubber;
use super::shared::hook;
use super::window::player;
use crate::lesson::connect::{Diagram, Edit, Highlight, Measures, Model, Select, Stage};
use crate::lesson::{Hidden, LayerKind, Part};
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) kind: LayerKind,
    /// The stage of a layer that can be changed; none for one that stays as it is.
    pub(super) stage: Option<Stage>,
    pub(super) model: SharedPtr<Model>,
    pub(super) measures: Measures,
    /// What is looked at.
    pub(super) highlight: Highlight,
    /// What is chosen.
    pub(super) chosen: Option<Select>,
    pub(super) hidden: Hidden,
    /// The output at which the window stands, if it slides in this picture.
    pub(super) slide: Option<usize>,
    /// Whether the number of parameters is a question.
    pub(super) asked: bool,
    pub(super) playing: bool,
    pub(super) play: Callback<bool>,
    /// Whether it is said if the layer is a convolution: random weights never are.
    pub(super) judged: bool,
    pub(super) sharing: f32,
    /// Takes the layer to another stage by motion.
    pub(super) go: Callback<f32>,
    pub(super) reduced_motion: bool,
    pub(super) on: Callback<Edit>,
    pub(super) choose: Callback<Select>,
}

/// One layer.
#[component]
pub(super) fn Panel(props: &Props) -> Html {
    let Props { texts, kind, stage, model, measures, highlight, hidden, slide, asked, on, choose, .. } = props;
    let during = matches!(stage, Some(Stage::During(..)));
    // The highlighted parts move: in a step they would have to move with it.
    let lit = if during { Highlight { written: highlight.written, ..Highlight::default() } } else { *highlight };
    let diagram = use_memo((model.clone(), *kind, lit, *measures), |(model, kind, lit, measures)| {
        Diagram::new(model, *kind, lit, measures)
    });
    let diagram = SharedPtr::from(diagram);
    let tools = match stage {
        Some(_) => scrubber(texts, model, *kind, props.sharing, &props.go, &props.play, on),
        None if *kind == LayerKind::Conv => html! {
            // A host can play it also where its buttons are left out.
            <div class="play" hidden={hidden.contains(Part::Controls)}>
                { player(texts, model.layout.outputs(), *slide, props.playing, &props.play, on) }
            </div>
        },
        None => Html::default(),
    };
    let matrix = !hidden.contains(Part::Matrix) && model.second.is_none();
    let judged = if *kind == LayerKind::Conv { !model.untied.is_empty() } else { props.judged };
    let count = if judged && !during {
        verdict(texts, *kind, model, choose)
    } else {
        connections(texts, model, *kind, diagram.edges.len() as u128)
    };
    html! {
        <section class="layer" data-layer={hook(*kind, *stage)} data-side={if stage.is_some() { "right" } else { "left" }} aria-label={texts.name("layer", *kind)}>
            { head(texts, model, (*kind, *stage), *asked, count, tools) }
            <LayerDiagram texts={*texts} kind={*kind} stage={*stage} model={model.clone()} measures={*measures} diagram={diagram.clone()} highlight={lit}
                chosen={props.chosen} slide={*slide} {matrix} playing={props.playing} play={props.play.clone()}
                reduced_motion={props.reduced_motion} on={on.clone()} choose={choose.clone()} />
            <div class="foot">
                if !hidden.contains(Part::Formula) && !asked {
                    <WrittenOut texts={*texts} layer={*kind} model={model.clone()} highlight={*highlight} choose={choose.clone()} />
                }
            </div>
        </section>
    }
}

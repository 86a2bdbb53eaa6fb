//! One layer: its size, its connections, its matrix, one of its equations.

use crate::lesson::LayerKind;
use crate::lesson::Named;
use yew::prelude::*;

use super::diagram::LayerDiagram;
use super::equation::WrittenOut;
use super::ladder::StepAnimation;
use super::matrix::WeightMatrix;
use super::sliding::player;
use super::words;
use crate::args;
use crate::lesson::connect::{Diagram, Edit, Highlight, Model, Param, Select, Verdict};
use crate::lesson::{Field, Hidden, Part};
use crate::view::number_field::NumberField;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct LayerProps {
    pub(super) texts: Texts,
    pub(super) layer: LayerKind,
    pub(super) model: SharedPtr<Model>,
    /// What is looked at.
    pub(super) highlight: Highlight,
    /// What is chosen.
    pub(super) chosen: Option<Select>,
    pub(super) hidden: Hidden,
    pub(super) slide: Option<usize>,
    pub(super) playing: bool,
    pub(super) play: Callback<bool>,
    pub(super) animation: UseStateHandle<Option<StepAnimation>>,
    pub(super) reduced_motion: bool,
    pub(super) on: Callback<Edit>,
    pub(super) choose: Callback<Select>,
}

/// One layer.
#[component]
pub(super) fn LayerFigure(props: &LayerProps) -> Html {
    let LayerProps { texts, layer, model, highlight, chosen, hidden, on, choose, .. } = props;
    let cost = model.cost(*layer);
    let diagram = use_memo((model.clone(), *layer, *highlight), |(model, layer, highlight)| {
        Diagram::new(model, *layer, highlight)
    });
    let diagram = SharedPtr::from(diagram);
    let parameters = match layer {
        LayerKind::Conv => texts.format("connect-parameters-shared", args! { count: cost.parameters }),
        _ => texts.format("connect-parameters-single", args! { count: cost.parameters }),
    };
    let count = |of: &'static str, value: u128, text: String| {
        html! { <span data-cost={layer.name()} data-of={of} data-value={value.to_string()}>{ text }</span> }
    };
    let pointed = props.animation.is_some_and(|animation| animation.arrived && animation.step.to() == *layer);
    let animation = props.animation.filter(|animation| animation.step.from() == *layer);
    html! {
        <section class="layer" data-layer={layer.name()} aria-label={texts.name("layer", *layer)} data-pointed={pointed.then_some("true")}>
            <div class="layer-head">
                <h2>{ texts.name("layer", *layer) }</h2>
                if *layer == LayerKind::Conv {
                    // A host can play it also where its buttons are left out.
                    <div class="play" hidden={hidden.contains(Part::Controls)}>
                        { player(texts, model.layout.outputs(), props.slide, props.playing, &props.play, on) }
                    </div>
                }
            </div>
            <p class="count">
                { count("parameters", cost.parameters, parameters) }
                { count("multiplications", cost.multiplications, texts.format("connect-multiplications", args! { count: cost.multiplications })) }
            </p>
            <LayerDiagram texts={*texts} layer={*layer} model={model.clone()} diagram={diagram.clone()} highlight={*highlight} chosen={*chosen}
                slide={props.slide.filter(|_| *layer == LayerKind::Conv)} bare={hidden.contains(Part::Matrix)} playing={props.playing} play={props.play.clone()} animation={animation.filter(|_| !model.two_d)} set_animation={props.animation.setter()}
                reduced_motion={props.reduced_motion} on={on.clone()} choose={choose.clone()} />
            if !hidden.contains(Part::Matrix) {
                <div class="weights">
                    if *layer != LayerKind::Conv && !hidden.contains(Part::Controls) {
                        { weight_field(texts, *layer, model, *chosen, on) }
                    }
                    <WeightMatrix texts={*texts} layer={*layer} model={model.clone()} {diagram} highlight={*highlight} animation={animation.filter(|_| model.two_d)}
                        set_animation={props.animation.setter()} reduced_motion={props.reduced_motion} choose={choose.clone()} />
                    if *layer != LayerKind::Conv {
                        { verdict(texts, *layer, model, choose) }
                    }
                </div>
            }
            if !hidden.contains(Part::Formula) {
                <WrittenOut texts={*texts} layer={*layer} model={model.clone()} highlight={*highlight} choose={choose.clone()} />
            }
        </section>
    }
}

/// The chosen weight of a layer that shares nothing, to be typed.
fn weight_field(texts: &Texts, layer: LayerKind, model: &Model, chosen: Option<Select>, on: &Callback<Edit>) -> Html {
    let highlight = Highlight::new(chosen, model);
    let weight = match layer {
        LayerKind::Dense => highlight.dense.map(|(output, input)| Param::Dense(output, input)),
        _ => highlight.local.map(|(output, tap)| Param::Local(output, tap)),
    };
    let Some(param) = weight else {
        return html! { <div class="weight"></div> };
    };
    let symbol = model.symbol(param);
    let label = words::weight_field(texts, layer, &symbol);
    html! {
        <div class="weight">
            <span class="label" aria-hidden="true">{ symbol }</span>
            <NumberField key={param.to_string()} texts={*texts} {label} value={model.value(param)} field={Field::Number}
                on={on.reform(move |value| Edit::Weight(param, value))} />
        </div>
    }
}

/// Whether the layer is still a convolution.
fn verdict(texts: &Texts, layer: LayerKind, model: &Model, choose: &Callback<Select>) -> Html {
    let Ok(verdict) = Verdict::new(model, layer) else {
        return Html::default();
    };
    let text = words::verdict(texts, &verdict);
    let holds = matches!(verdict, Verdict::Convolution(_));
    let (param, onclick) = match verdict {
        Verdict::Fails { param, .. } => {
            (Some(param.to_string()), Some(choose.reform(move |_: MouseEvent| Select::Param(param))))
        }
        Verdict::Convolution(_) => (None, None),
    };
    html! {
        <p class="judgement" data-convolution={holds.to_string()} data-choose={param} {onclick}>
            <span aria-hidden="true">{ if holds { "✓ " } else { "✗ " } }</span>{ text }
        </p>
    }
}

//! The picture of one layer: of a signal nodes and links, of a picture grids.

use crate::lesson::LayerKind;
use crate::lesson::symbol::subscript;
use yew::prelude::*;

use super::grid::grids;
use super::ladder::{AnimatedStep, StepAnimation};
use super::sliding::Sliding;
use super::units::{number, output_unit, padding_unit};
use super::words;
use crate::args;
use crate::lesson::connect::{
    BAR_REACH, Diagram, Edge, Edit, Highlight, Model, Node, Padding, RADIUS, Select, Way, bar_limit, next_unit,
};
use crate::platform::{document, pointer};
use crate::view::event::on_event;
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) layer: LayerKind,
    pub(super) model: SharedPtr<Model>,
    pub(super) diagram: SharedPtr<Diagram>,
    /// What is looked at.
    pub(super) highlight: Highlight,
    /// What is chosen.
    pub(super) chosen: Option<Select>,
    /// The output at which the window stands, if it slides in this picture.
    pub(super) slide: Option<usize>,
    /// Whether no matrix stands under it.
    pub(super) bare: bool,
    pub(super) playing: bool,
    pub(super) play: Callback<bool>,
    /// The step that starts from this layer, if it is being taken.
    pub(super) animation: Option<StepAnimation>,
    pub(super) set_animation: UseStateSetter<Option<StepAnimation>>,
    pub(super) reduced_motion: bool,
    pub(super) on: Callback<Edit>,
    pub(super) choose: Callback<Select>,
}

/// Outputs above, inputs below, connections between; under the inputs their bars, which can be dragged.
#[component]
pub(super) fn LayerDiagram(props: &Props) -> Html {
    let Props { texts, layer, model, diagram, highlight, on, choose, slide, bare, animation, .. } = props;
    let highlighted = diagram.edges.iter().filter(|edge| edge.on).count();
    let limit = bar_limit(model.x.data());
    // The bar in hand, and the scale when it was taken: a scale that follows the value would run away from the hand.
    let drag = use_mut_ref(|| None::<(usize, f32)>);

    let onclick = on_event(choose, |event: MouseEvent| document::attribute_at(&event, "data-choose")?.parse().ok());
    let onpointerdown = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            let bar = document::attribute_at(&event, "data-bar").and_then(|index| index.parse().ok());
            let Some(bar) = bar.filter(|_| event.button() == 0) else {
                return;
            };
            event.prevent_default();
            pointer::capture(&event);
            drag.replace(Some((bar, limit)));
        })
    };
    let onpointermove = {
        let (drag, on, base, height) = (drag.clone(), on.clone(), diagram.base, diagram.height);
        Callback::from(move |event: PointerEvent| {
            let Some((bar, limit)) = *drag.borrow() else {
                return;
            };
            let Some((_, y)) = pointer::place(&event) else {
                return;
            };
            let value = ((base - y * height) / BAR_REACH).clamp(-1.0, 1.0) * limit;
            // Whole numbers stay legible; a scale of hundreds steps by tens.
            let step = (limit / 20.0).max(1.0).round();
            on.emit(Edit::Input(bar, (value / step).round() * step + 0.0));
        })
    };
    // Keys can come faster than drawings: each goes on from where the last one has led.
    let at = use_mut_ref(|| props.chosen);
    at.replace(props.chosen);
    let onkeydown = {
        let (model, slide, play) = (model.clone(), *slide, props.play.clone());
        let (on, choose) = (on.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(way) = Way::of_key(&event.key()) else {
                return;
            };
            event.prevent_default();
            let unit = next_unit(&model, *at.borrow(), way);
            at.replace(Some(unit));
            match (slide, unit) {
                (Some(_), Select::Output(output)) => {
                    play.emit(false);
                    on.emit(Edit::Slide(Some(output)));
                }
                (_, unit) => choose.emit(unit),
            }
        })
    };
    let release = Callback::from(move |_: PointerEvent| *drag.borrow_mut() = None);

    let values: Vec<String> = diagram.outputs.iter().map(|node| texts.numbers.write(node.value.into())).collect();
    let label = texts.format(
        "connect-diagram",
        args! {
            layer: texts.name("layer", *layer),
            inputs: diagram.inputs.len(),
            edges: diagram.edges.len(),
            highlighted: highlighted,
            values: values.join(", "),
        },
    );
    // Where connections meet in one unit, their labels stand at the other end, so that each can be read.
    let label_at = match (highlight.input, highlight.output) {
        (Some(_), _) => 0.8,
        (_, Some(_)) => 0.2,
        _ => 0.5,
    };
    let row_name =
        |name: &'static str, y: f32| html! { <text class="name" x="8" y={(y + 5.0).to_string()}>{ name }</text> };
    let idle = |[x1, y1, x2, y2]: &[f32; 4]| {
        html! { <line class="idle" x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} /> }
    };
    let class = classes!(
        "diagram",
        highlight.any().then_some("dimmed"),
        slide.is_some().then_some("sliding"),
        model.two_d.then_some("grids"),
        animation.is_some().then_some("climbing")
    );
    // Of a picture the cells of the matrix are the connections; without it they are drawn here.
    let links = html! {
        if *bare && model.two_d { <g>{ for diagram.edges.iter().map(|edge| connection(edge, model, *layer, label_at)) }</g> }
    };
    html! {
        <svg {class} role="application" aria-label={label} aria-description={texts.get("connect-keys-hint")} tabindex="0" data-drag=""
            viewBox={format!("0 0 {} {}", diagram.width, diagram.height)}
            {onclick} {onkeydown} {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release}>
            if model.two_d {
                { grids(texts, model, *layer, diagram, highlight, *slide, links) }
            } else {
                { for diagram.outputs.first().map(|node| row_name("y", node.y)) }
                { for diagram.inputs.first().map(|node| row_name("x", node.y)) }
                <g>{ for diagram.idle.iter().map(idle) }</g>
                <g>{ for diagram.edges.iter().map(|edge| connection(edge, model, *layer, label_at)) }</g>
                if let Some(animation) = *animation {
                    <AnimatedStep key={animation.run} texts={*texts} model={model.clone()} {animation} set={props.set_animation.clone()}
                        reduced_motion={props.reduced_motion} />
                }
                <g>{ for diagram.padding.iter().map(|padding| padded(texts, padding)) }</g>
                <g>{ for diagram.padding.iter().filter(|padding| padding.end).map(|padding| origin(padding, diagram)) }</g>
                <g>{ for diagram.inputs.iter().map(|node| input(texts, node, diagram, limit, highlight)) }</g>
                <g>{ for diagram.outputs.iter().map(|node| output(texts, node, highlight, *slide)) }</g>
            }
            if let Some(slide) = *slide {
                <Sliding texts={*texts} model={model.clone()} {slide} playing={props.playing} play={props.play.clone()}
                    reduced_motion={props.reduced_motion} on={on.clone()} />
            }
        </svg>
    }
}

fn connection(edge: &Edge, model: &Model, layer: LayerKind, label_at: f32) -> Html {
    let [x1, y1, x2, y2] = edge.line;
    let label = (x1 + (x2 - x1) * label_at, y1 + (y2 - y1) * label_at + 4.0);
    let [x1, y1, x2, y2] = edge.line.map(|coordinate| coordinate.to_string());
    let param = edge.param.to_string();
    // Only shared weights have a colour of their own from the start; the others are one grey until they are chosen.
    let colour = edge.tap.filter(|_| edge.on || layer == LayerKind::Conv).map(tap_class);
    html! {
        <g key={format!("{param} {} {}", edge.from, edge.to)} class={classes!("edge", colour)} data-edge=""
            data-from={edge.from.to_string()} data-to={edge.to.to_string()} data-param={param.clone()} data-on={edge.on.to_string()}
            data-choose={param}>
            <line class="target" x1={x1.clone()} y1={y1.clone()} x2={x2.clone()} y2={y2.clone()} />
            <line class="link" {x1} {y1} {x2} {y2} />
            if edge.on {
                <text x={label.0.to_string()} y={label.1.to_string()}>{ model.symbol(edge.param) }</text>
            }
        </g>
    }
}

fn padded(texts: &Texts, padding: &Padding) -> Html {
    let Padding { source, value, x, y, .. } = padding;
    let drawn = html! {
        <>
            <circle cx={x.to_string()} cy={y.to_string()} r="11" />
            { number(texts, *value, *x, *y, "small") }
            if let Some(source) = source {
                <text class="copy" x={x.to_string()} y={(y + 26.0).to_string()}>{ format!("= x{}", subscript(source)) }</text>
            }
        </>
    };
    padding_unit(texts, padding, drawn)
}

/// An arc from a copy beyond the edge to the sample that it is a copy of.
fn origin(padding: &Padding, diagram: &Diagram) -> Html {
    let Some(source) = padding.source.and_then(|source| diagram.inputs.get(source)) else {
        return Html::default();
    };
    let (from, to) = (padding.y + 30.0, source.y + RADIUS + 1.0);
    // The lowest point of the arc lies half way to its control point: above the base line of the bars.
    let control = diagram.base * 2.0 - (from + to) / 2.0;
    html! {
        <path class="origin" d={format!("M{} {from} Q{} {control} {} {to}", padding.x, (padding.x + source.x) / 2.0, source.x)} />
    }
}

fn input(texts: &Texts, node: &Node, diagram: &Diagram, limit: f32, highlight: &Highlight) -> Html {
    let length = (node.value / limit).clamp(-1.0, 1.0) * BAR_REACH;
    let (top, height) = if length < 0.0 { (diagram.base, -length) } else { (diagram.base - length, length) };
    let left = node.x - RADIUS;
    html! {
        <g key={node.index} class="input" data-input={node.index.to_string()} data-end={node.end.to_string()} data-on={(highlight.input == Some(node.index)).to_string()}>
            <g data-choose={Select::Input(node.index).to_string()}>
                <title>{ words::input_unit(texts, node.index, node.value) }</title>
                <circle cx={node.x.to_string()} cy={node.y.to_string()} r={RADIUS.to_string()} />
                { number(texts, node.value, node.x, node.y, "") }
            </g>
            <g data-bar={node.index.to_string()}>
                <rect class="target" x={left.to_string()} y={(diagram.base - BAR_REACH - 4.0).to_string()}
                    width={(2.0 * RADIUS).to_string()} height={(2.0 * BAR_REACH + 8.0).to_string()} />
                <rect class="bar-fill" x={(left + 5.0).to_string()} y={top.to_string()} width={(2.0 * RADIUS - 10.0).to_string()} height={height.to_string()} />
                <line class="bar-handle" x1={(left + 2.0).to_string()} x2={(left + 2.0 * RADIUS - 2.0).to_string()}
                    y1={(diagram.base - length).to_string()} y2={(diagram.base - length).to_string()} />
            </g>
        </g>
    }
}

fn output(texts: &Texts, node: &Node, highlight: &Highlight, slide: Option<usize>) -> Html {
    output_unit(texts, node, highlight, slide, |empty| {
        html! {
            <>
                <circle cx={node.x.to_string()} cy={node.y.to_string()} r={RADIUS.to_string()} />
                if !empty {
                    { number(texts, node.value, node.x, node.y, "") }
                }
            </>
        }
    })
}

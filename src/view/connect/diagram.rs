//! The picture of one layer: of a signal nodes and links over the matrix, of a picture grids.

use yew::prelude::*;

use super::beside::Beside;
use super::editor::Editor;
use super::picture::picture;
use super::props::DiagramProps;
use super::signal::signal;
use super::spoken::Table;
use super::window::Sliding;
use crate::args;
use crate::lesson::LayerKind;
use crate::lesson::connect::{Edit, Param, Places, Planes, Select, Way, bar_limit, next_unit};
use crate::platform::events::Timeout;
use crate::platform::style::Mark;
use crate::platform::{document, pointer};
use crate::view::lock::use_locked;
use crate::view::rested::Rested;
use crate::view::turns::Later;

/// Milliseconds for which the uses of a changed number flash.
const FLASH: u32 = 700;

/// What is dragged.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Drag {
    /// The bar of an input, with the scale and the base line when it was taken: a scale that follows the value would run
    /// away from the hand.
    Bar { input: usize, limit: f32, base: f32, reach: f32 },
    /// The window.
    Window,
}

/// Outputs above, inputs below, connections between; in the inputs their bars, which can be dragged.
#[component]
pub(super) fn LayerDiagram(props: &DiagramProps) -> Html {
    let DiagramProps { texts, kind, stage, model, measures, diagram, highlight, on, choose, slide, matrix, .. } = props;
    let highlighted = diagram.edges.iter().filter(|edge| edge.on).count();
    let drag = use_memo((), |()| pointer::Drag::<Drag>::default());
    let places = Places::new(model, measures);
    let (width, height) = places.extent(*matrix);

    // The connection whose value is typed: its output and input, and its parameter.
    let locked = use_locked();
    let editing = use_state_eq(|| None::<(usize, usize, Param)>);
    let open = {
        let editing = editing.setter();
        move |at: &str, param: Param| {
            let at = at.split_once('.').and_then(|(to, from)| Some((to.parse().ok()?, from.parse().ok()?)));
            editing.set(at.map(|(to, from)| (to, from, param)));
        }
    };
    let type_into = {
        let (open, on) = (open.clone(), on.clone());
        Callback::from(move |(at, param, digit): (String, Param, Option<f32>)| {
            if let Some(value) = digit {
                on.emit(Edit::Weight(param, value));
            }
            open(&at, param);
        })
    };
    // A second click on a connection edits it.
    let clicked = use_mut_ref(|| None::<(String, Select)>);
    let onclick = {
        let (open, choose, editing) = (open, choose.clone(), editing.setter());
        Callback::from(move |event: MouseEvent| {
            if document::within(&event, ".editor, .tap") {
                return;
            }
            editing.set(None);
            let select = document::attribute_at(&event, "data-choose").and_then(|name| name.parse().ok());
            let now = document::attribute_at(&event, "data-at").zip(select);
            match (clicked.replace(now.clone()) == now, now, select) {
                (true, Some((at, Select::Param(param))), _) => open(&at, param),
                (_, _, Some(select)) => choose.emit(select),
                (_, _, None) => {}
            }
        })
    };
    let onpointerdown = {
        let (drag, model, measures) = (drag.clone(), model.clone(), *measures);
        Callback::from(move |event: PointerEvent| {
            let bar = document::attribute_at(&event, "data-bar").and_then(|index| index.parse().ok());
            let taken = match bar {
                Some(input) => {
                    let (base, reach) = measures.bars(model.x.data());
                    Some(Drag::Bar { input, limit: bar_limit(model.x.data()), base, reach })
                }
                None => document::attribute_at(&event, "data-handle").map(|_| Drag::Window),
            };
            if let (Some(taken), 0) = (taken, event.button())
                && drag.start(&event, taken)
            {
                event.prevent_default();
            }
        })
    };
    let onpointermove = {
        let (drag, on, play, model, measures) =
            (drag.clone(), on.clone(), props.play.clone(), model.clone(), *measures);
        Callback::from(move |event: PointerEvent| {
            // Only what is dragged needs its place, for which the page is laid out.
            let Some(drag) = drag.of(&event) else { return };
            let Some((x, y)) = pointer::place_in(&event, (width, height)) else { return };
            match drag {
                Drag::Bar { input, limit, base, reach } => {
                    let value = ((base - y) / reach).clamp(-1.0, 1.0) * limit;
                    // Whole numbers stay legible; a scale of hundreds steps by tens.
                    let step = (limit / 20.0).max(1.0).round();
                    on.emit(Edit::Input(input, (value / step).round() * step + 0.0));
                }
                Drag::Window => {
                    let places = Places::new(&model, &measures);
                    let far = |output: &usize| (places.output(*output).0 - x).abs();
                    let outputs = 0..model.layout.outputs();
                    if let Some(output) = outputs.min_by(|one, other| far(one).total_cmp(&far(other))) {
                        play.emit(false);
                        on.emit(Edit::Slide(Some(output)));
                    }
                }
            }
        })
    };
    // Keys may arrive faster than renders, so each continues from the previous one.
    let at = use_mut_ref(|| props.chosen);
    at.replace(props.chosen);
    let onkeydown = {
        let (model, slide, play) = (model.clone(), *slide, props.play.clone());
        let (on, choose) = (on.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            // Within the picture there are fields and a matrix with arrow keys of their own.
            let Some(way) =
                Way::of_key(&event.key()).filter(|_| !document::within(&event, "[data-cell], .tap, .editor, canvas"))
            else {
                return;
            };
            event.prevent_default();
            let from = at.borrow().or(slide.map(Select::Output));
            let from = slide.map(Select::Output).filter(|_| from.is_some()).or(from);
            let unit = next_unit(&model, from, way);
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
    let release = Callback::from(move |event: PointerEvent| {
        let _ = drag.end(&event);
    });

    let values: Vec<String> = diagram.outputs.iter().map(|node| texts.numbers.write(node.value.into())).collect();
    let label = texts.format(
        "connect-diagram",
        args! {
            layer: texts.name("layer", *kind),
            inputs: diagram.inputs.len(),
            edges: diagram.edges.len(),
            highlighted: highlighted,
            values: values.join(", "),
        },
    );
    let svg = use_node_ref();
    use_flash(&svg, model.kernel.taps());
    let class = classes!(
        "diagram",
        highlight.any().then_some("dimmed"),
        slide.is_some().then_some("windowed"),
        if model.two_d { "grids" } else { "signal" }
    );
    let pitch = if model.two_d { 1.35 * Planes::new(model, measures).width } else { places.pitch() };
    let crowded = match pitch / measures.pitch {
        part if part > 0.8 => None,
        part if part > 0.6 => Some("1"),
        _ => Some("2"),
    };
    // The kernel is the convolution's.
    let window = html! {
        if *kind == LayerKind::Conv && stage.is_none() {
            <Later><Sliding texts={*texts} model={model.clone()} measures={*measures} highlight={*highlight} slide={*slide} playing={props.playing} play={props.play.clone()}
                reduced_motion={props.reduced_motion} on={on.clone()} /></Later>
        }
    };
    let close = Callback::from({
        let editing = editing.setter();
        move |()| editing.set(None)
    });
    let editor = editing.filter(|&(.., param)| !locked && model.has(Select::Param(param))).map(|(to, from, param)| {
        let tap = match param {
            Param::Kernel(tap) | Param::Untied(_, tap) => Some(tap),
            Param::Local(..) | Param::Dense(..) => None,
        };
        let place = if *matrix { places.entry(to, from) } else { (places.x(from as f32), measures.tile_y) };
        html! { <Editor texts={*texts} model={model.clone()} at={(to, param)} {tap} {place} {width} on={on.clone()} {close} /> }
    });
    let editor = editor.unwrap_or_default();
    html! {
        <>
        <svg {class} role="application" aria-label={label} aria-description={texts.get("connect-keys-hint")} tabindex="0" data-drag="" data-crowded={crowded} ref={svg}
            viewBox={format!("0 0 {width} {height}")} {onclick} {onkeydown} {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release}>
            if model.two_d {
                { picture(props) }
                <Beside ..props.clone() />
                { window }
            } else {
                { signal(props, window, editor, type_into) }
            }
        </svg>
            if model.two_d {
                // Of another shape it is another table.
                <Rested key={diagram.edges.len()}><Table texts={*texts} kind={*kind} model={model.clone()} diagram={diagram.clone()} /></Rested>
            }
        </>
    }
}

/// Marks the kernel element whose value has just changed at the picture, so that all its uses flash. Nothing is drawn again for that.
#[hook]
fn use_flash(svg: &NodeRef, taps: &[f32]) {
    let before = use_mut_ref(|| taps.to_vec());
    let ending = use_mut_ref(|| None::<Timeout>);
    use_effect_with(taps.to_vec(), {
        let svg = svg.clone();
        move |taps: &Vec<f32>| {
            let before = before.replace(taps.clone());
            let mut changed = (0..taps.len()).filter(|&tap| before.get(tap) != Some(&taps[tap]));
            // Of another kernel nothing is the same.
            if let (Some(tap), None, true) = (changed.next(), changed.next(), before.len() == taps.len()) {
                // The mark before goes with its timeout.
                ending.take();
                let mark = svg.cast().map(|svg| Mark::new(svg, "data-flash", &tap.to_string()));
                ending.replace(Some(Timeout::new(FLASH, move || drop(mark))));
            }
        }
    });
}

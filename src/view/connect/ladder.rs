//! The steps from one layer to the next: cut, tie.

use crate::lesson::LayerKind;
use crate::lesson::symbol::subscript;
use crate::view::short::short;
use yew::prelude::*;

use super::cells::SIDE;
use crate::args;
use crate::lesson::connect::{LayerStep, Model, Strand, Transition};
use crate::view::playback::use_frames;
use crate::view::rich_text::tap_class;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

/// From the most weights to the fewest: each step takes something away.
pub(super) const LADDER: [LayerKind; 3] = [LayerKind::Dense, LayerKind::Local, LayerKind::Conv];

/// Milliseconds that the step takes, and for which its end is seen.
const MOVES: f32 = 1800.0;
const STAYS: f32 = 2200.0;

/// A step that is being taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct StepAnimation {
    pub(super) step: LayerStep,
    /// Which time: the same step can be taken again before it has ended.
    pub(super) run: u32,
    /// Whether everything has moved, so that the next layer can be pointed at.
    pub(super) arrived: bool,
}

/// The button between two layers.
pub(super) fn step_button(texts: &Texts, step: LayerStep, animation: &UseStateHandle<Option<StepAnimation>>) -> Html {
    let (name, what, hint) = match step {
        LayerStep::Cut => (texts.get("connect-cut"), texts.get("connect-cut.what"), texts.get("connect-cut.hint")),
        LayerStep::Tie => (texts.get("connect-tie"), texts.get("connect-tie.what"), texts.get("connect-tie.hint")),
    };
    let onclick = {
        let animation = animation.clone();
        Callback::from(move |_: MouseEvent| {
            let run = animation.map_or(0, |animation| animation.run.wrapping_add(1));
            animation.set(Some(StepAnimation { step, run, arrived: false }));
        })
    };
    let key = match step {
        LayerStep::Cut => "cut",
        LayerStep::Tie => "tie",
    };
    html! {
        <button {key} class="step" data-step={key} title={hint} aria-label={hint} {onclick}><b>{ name }</b><span>{ what }</span></button>
    }
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) model: SharedPtr<Model>,
    pub(super) animation: StepAnimation,
    pub(super) set: UseStateSetter<Option<StepAnimation>>,
    pub(super) reduced_motion: bool,
}

/// The step while it is taken, drawn in place of the connections.
#[component]
pub(super) fn AnimatedStep(Props { texts, model, animation, set, reduced_motion }: &Props) -> Html {
    let t = use_state_eq(|| 0.0f32);
    use_frames(Some((animation.step, animation.run)), {
        let (t, set, animation, reduced) = (t.setter(), set.clone(), *animation, *reduced_motion);
        let mut arrived = false;
        move |_, elapsed| {
            let part = (elapsed / MOVES).min(1.0);
            t.set(if reduced { (part * 2.0).floor() / 2.0 } else { part });
            if part >= 1.0 && !std::mem::replace(&mut arrived, true) {
                set.set(Some(StepAnimation { arrived, ..animation }));
            }
            let ended = elapsed >= MOVES + STAYS;
            if ended {
                set.set(None);
            }
            !ended
        }
    });
    let transition = Transition::at(model, animation.step, *t);
    let (from, to) = (model.cost(animation.step.from()).parameters, model.cost(animation.step.to()).parameters);
    let parameters = |count: u128| texts.format("connect-parameters", args! { count: count });
    let counted = match animation.arrived {
        true => format!("{} → {}", texts.numbers.write(from as f64), parameters(to)),
        false => parameters(transition.parameters),
    };
    if model.two_d {
        let (width, height) = (model.layout.inputs() * SIDE, model.layout.outputs() * SIDE);
        return html! {
            <g class="climb" data-climb={transition.parameters.to_string()} font-size={(width / 14).to_string()}>
                { for transition.strands.iter().map(cell) }
                <text class="counted" x={(width / 2).to_string()} y={(height / 2).to_string()}>{ counted }</text>
            </g>
        };
    }
    let middle = transition.strands.iter().map(|strand| strand.line[2]).fold(0.0, f32::max) / 2.0 + 20.0;
    html! {
        <g class="climb" data-climb={transition.parameters.to_string()}>
            { for transition.strands.iter().enumerate().map(|(place, strand)| drawn(texts, animation.step, place, strand)) }
            <text class="counted" x={middle.to_string()} y="60">{ counted }</text>
        </g>
    }
}

/// The entry of the matrix that a connection is: a cut one fades, a tied one takes on the colour of its element.
fn cell(strand: &Strand) -> Html {
    let rect = |class: Classes, opacity: f32| {
        html! {
            <rect {class} x={(strand.from * SIDE).to_string()} y={(strand.to * SIDE).to_string()} width="9.4" height="9.4"
                opacity={format!("{opacity:.2}")} />
        }
    };
    html! {
        <>
            { rect(classes!("cell"), (1.0 - strand.fallen) * (1.0 - strand.tied)) }
            if strand.tied > 0.0 {
                { rect(classes!("cell", strand.tap.map(tap_class)), strand.tied) }
            }
        </>
    }
}

fn drawn(texts: &Texts, step: LayerStep, place: usize, strand: &Strand) -> Html {
    if strand.fallen >= 1.0 {
        return html! { <g key={place}></g> };
    }
    let [x1, y1, x2, y2] = strand.line;
    let fall = strand.fallen * strand.fallen * 70.0;
    let line = |class: Classes, opacity: f32| {
        html! {
            <line {class} x1={x1.to_string()} x2={x2.to_string()} y1={(y1 + fall).to_string()} y2={(y2 + fall).to_string()} opacity={opacity.to_string()} />
        }
    };
    let colour = strand.tap.map(tap_class);
    // Labels of the three places of a window stand at different heights, so that each can be read.
    let along = 0.22 + 0.16 * (strand.tap.unwrap_or(0) % 3) as f32;
    let label = (x1 + (x2 - x1) * along, y1 + (y2 - y1) * along + 4.0);
    html! {
        <g key={place} class={classes!("strand", colour)}>
            { line(classes!("free"), (1.0 - strand.fallen) * (1.0 - strand.tied)) }
            if strand.tied > 0.0 {
                { line(classes!("bound"), strand.tied) }
            }
            if step == LayerStep::Tie {
                <text class={classes!("small", (strand.tied > 0.5).then_some("bound"))} x={label.0.to_string()} y={label.1.to_string()}>
                    { match strand.tap {
                        Some(tap) if strand.tied >= 1.0 => format!("w{}", subscript(tap)),
                        _ => short(texts, (strand.weight * 10.0).round() / 10.0),
                    } }
                </text>
            }
        </g>
    }
}

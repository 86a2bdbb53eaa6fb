//! The commuting square: six pictures, and the maps between them.

use std::cell::RefCell;

use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use super::painter::Painter;
use crate::conv::Square;
use crate::i18n::{ShiftFacts, Texts};
use crate::lesson::shift::{Edit, Spot, Stage, Tone};
use crate::platform::pointer;
use crate::view::math;
use crate::view::shared::Shared;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) square: Option<Shared<Square>>,
    pub(super) facts: Option<Shared<ShiftFacts>>,
    pub(super) painter: Shared<RefCell<Painter>>,
    pub(super) kernel_sum: f32,
    pub(super) shift: (i32, i32),
    pub(super) on: Callback<Edit>,
}

/// The figure.
#[component]
pub(super) fn SquareFigure(props: &Props) -> Html {
    let Props { texts, square, facts, painter, kernel_sum, .. } = props;
    let picture = |spot: Spot| {
        html! {
            <Picture key={spot.name()} texts={*texts} {spot} facts={facts.clone()} painter={painter.clone()}
                width={square.as_ref().map_or(1, |square| square.input.w())} shift={props.shift} on={props.on.clone()}>
                if let (Spot::Difference, Some(square), Some(facts)) = (spot, square, facts) {
                    <Verdict texts={*texts} square={square.clone()} facts={facts.clone()} />
                }
            </Picture>
        }
    };
    let arrow = |area: &'static str, map: &'static str| {
        let [x1, y1, x2, y2] = match area {
            "a-up" => ["4", "70", "96", "24"],
            "a-down" => ["4", "30", "96", "76"],
            "a-in-up" => ["4", "30", "96", "70"],
            "a-in-down" => ["4", "70", "96", "30"],
            _ => ["4", "50", "96", "50"],
        };
        html! {
            <div key={area} class={classes!("arrow", area, map)} aria-hidden="true">
                <svg viewBox="0 0 100 100" preserveAspectRatio="none"><line {x1} {y1} {x2} {y2} /></svg>
                if map != "meet" { <b>{ map }</b> }
            </div>
        }
    };
    let diverging = matches!(Tone::of_output(*kernel_sum, 1.0), Tone::Diverging(_));
    html! {
        <div class="square">
            { picture(Spot::Input) }
            { arrow("a-up", "g") }{ picture(Spot::Shifted) }{ arrow("a-top", "f") }{ picture(Spot::OutputOfShifted) }
            { arrow("a-down", "f") }{ picture(Spot::Output) }{ arrow("a-bottom", "g") }{ picture(Spot::ShiftedOutput) }
            { arrow("a-in-up", "meet") }{ arrow("a-in-down", "meet") }{ picture(Spot::Difference) }
            <p class={classes!("legend", (!diverging).then_some("only-difference"))} role="img" aria-label={texts.shift.legend_spoken}>
                <span>{ "−" }</span><span class="scale"></span><span>{ "+" }</span>
            </p>
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct PictureProps {
    texts: Texts,
    spot: Spot,
    facts: Option<Shared<ShiftFacts>>,
    painter: Shared<RefCell<Painter>>,
    width: usize,
    shift: (i32, i32),
    on: Callback<Edit>,
    children: Html,
}

/// One picture with its name and what has been done to it. Those that g moves can be moved by hand.
#[component]
fn Picture(PictureProps { texts, spot, facts, painter, width, shift, on, children }: &PictureProps) -> Html {
    let canvas = use_node_ref();
    use_effect_with((), {
        let (canvas, painter, spot) = (canvas.clone(), painter.clone(), *spot);
        move |()| {
            if let Some(element) = canvas.cast::<HtmlCanvasElement>() {
                painter.borrow_mut().attach(spot, element);
            }
        }
    });

    // Where the pointer and the shift were when the hand closed, and how wide the frame was beside the picture: with
    // `full` it is wider, and grows with the shift.
    let drag = use_mut_ref(|| None::<((f32, f32), (i32, i32), f32)>);
    let size = facts.as_ref().map_or((1, 1), |facts| facts.size);
    let movable = matches!(spot, Spot::Input | Spot::Shifted | Spot::ShiftedOutput);
    let onpointerdown = {
        let (drag, shift, scale) = (drag.clone(), *shift, *width as f32 / size.1 as f32);
        Callback::from(move |event: PointerEvent| {
            if let Some(place) = pointer::reach(&event).filter(|_| movable && event.button() == 0) {
                event.prevent_default();
                pointer::capture(&event);
                drag.replace(Some((place, shift, scale)));
            }
        })
    };
    let onpointermove = {
        let (drag, on) = (drag.clone(), on.clone());
        Callback::from(move |event: PointerEvent| {
            let (Some(((x0, y0), (dx, dy), scale)), Some((x, y))) = (*drag.borrow(), pointer::reach(&event)) else {
                return;
            };
            let along = |by: f32, samples: usize, from: i32| {
                let most = samples as i32 - 1;
                (from + (by * samples as f32 * scale).round() as i32).clamp(-most, most)
            };
            on.emit(Edit::Move(along(x - x0, size.1, dx), along(y - y0, size.0, dy)));
        })
    };
    let release = Callback::from(move |_: PointerEvent| *drag.borrow_mut() = None);

    let name = match spot {
        Spot::Input => math::image(),
        Spot::Shifted => {
            html! { <mrow>{ math::shifted_image() }<mo>{ "=" }</mo>{ math::apply("g", math::image()) }</mrow> }
        }
        Spot::Output => math::apply("f", math::image()),
        Spot::OutputOfShifted => math::apply("f", math::shifted_image()),
        Spot::ShiftedOutput => math::apply("g", math::apply("f", math::image())),
        Spot::Difference => html! { <mo>{ "−" }</mo> },
    };
    let caption =
        facts.as_ref().map(|facts| (texts.shift.spot_caption)(&texts.numbers, facts, *spot)).unwrap_or_default();
    let label = format!("{}: {caption}", spoken_name(*spot));
    html! {
        <figure class={classes!("picture", spot.name())}>
            <div class={classes!("canvas", movable.then_some("movable"))} data-drag="" {onpointerdown} {onpointermove} onpointerup={release.clone()}
                onpointercancel={release}>
                <canvas ref={canvas} data-picture={spot.name()} role="img" aria-label={label}></canvas>
                if *spot != Spot::Difference { <span class="name" aria-hidden="true"><math>{ name }</math></span> }
                { children.clone() }
            </div>
            <figcaption>{ caption }</figcaption>
        </figure>
    }
}

fn spoken_name(spot: Spot) -> &'static str {
    match spot {
        Spot::Input => "I",
        Spot::Shifted => "I′ = g(I)",
        Spot::Output => "f(I)",
        Spot::OutputOfShifted => "f(I′)",
        Spot::ShiftedOutput => "g(f(I))",
        Spot::Difference => "f(I′) − g(f(I))",
    }
}

#[derive(Properties, Clone, PartialEq)]
struct VerdictProps {
    texts: Texts,
    square: Shared<Square>,
    facts: Shared<ShiftFacts>,
}

/// The largest difference, over the picture of the differences.
#[component]
fn Verdict(VerdictProps { texts, square, facts }: &VerdictProps) -> Html {
    let (all, inside) = (square.max_difference(), square.max_difference_interior());
    let reached = facts.stage == Stage::Compare;
    html! {
        <div class={classes!("verdict", (all == 0.0).then_some("zero"), (!reached).then_some("ahead"))}>
            <output data-max-difference={all.to_string()} data-interior={inside.to_string()}>
                if reached { { texts.numbers.write(if all == 0.0 { all } else { inside }.into()) } } else { { "?" } }
            </output>
            if reached {
                <span>{ if all == 0.0 { texts.shift.largest_difference } else { texts.shift.away_from_edge } }</span>
                if facts.edge_cells > 0 {
                    <span>{ (texts.shift.edge_decides)(&texts.numbers, facts.edge_cells) }</span>
                }
            }
        </div>
    }
}

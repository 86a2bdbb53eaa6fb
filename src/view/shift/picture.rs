//! One picture of the figure: its canvas with rings, its name, and the hand over it.

use std::cell::RefCell;

use yew::prelude::*;

use super::digits;
use super::hand::Hand;
use super::painter::Painter;
use super::words::spoken_name;
use crate::args;
use crate::conv::Region;
use crate::lesson::Named;
use crate::lesson::shift::Spot;
use crate::platform::canvas::{self, Canvas};
use crate::platform::pointer;
use crate::platform::style::Styled;
use crate::view::math;
use crate::view::mounted::use_mounted;
use crate::view::shared_ptr::SharedPtr;
use crate::words::Texts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) spot: Spot,
    /// What has been done to it.
    pub(super) caption: String,
    /// What stands behind its name in place of the caption.
    #[prop_or_default]
    pub(super) note: Option<Html>,
    pub(super) painter: SharedPtr<RefCell<Painter>>,
    /// Rows and columns.
    pub(super) size: (usize, usize),
    /// Width over height as it is drawn.
    pub(super) ratio: f32,
    /// The sample that is probed: row, column, value.
    pub(super) value: Option<(usize, usize, String)>,
    /// Whether it is lit; nothing where none is.
    pub(super) lit: Option<bool>,
    /// Whether its samples are drawn in signed tones or as bars, on paper.
    pub(super) paper: bool,
    /// The samples, written out, where there are few.
    pub(super) numbers: Vec<String>,
    /// Where the edge decides.
    pub(super) band: Vec<Region>,
    pub(super) hand: Hand,
    /// What is drawn over it.
    pub(super) over: Html,
    /// The placeholder of the picture.
    #[prop_or_default]
    pub(super) children: Html,
}

/// One picture. The pictures that g moves can be dragged.
#[component]
pub(super) fn Picture(props: &Props) -> Html {
    let Props {
        texts,
        spot,
        caption,
        note,
        painter,
        size,
        ratio,
        value,
        lit,
        paper,
        numbers,
        band,
        hand,
        over: drawn,
        children,
    } = props;
    let (canvas, over, area, mover) = (use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref());
    // Traces of the way to the other end.
    let traces = use_memo((), |()| ["far", "middle", "near"].map(|trace| (trace, NodeRef::default())));
    use_mounted({
        let (canvas, over, mover, traces) = (canvas.clone(), over.clone(), mover.clone(), traces.clone());
        let (painter, spot) = (painter.clone(), *spot);
        move || {
            let digits = over.cast().and_then(canvas::Sheet::new);
            let moving = std::iter::once(&mover).chain(traces.iter().map(|(_, element)| element));
            let moving = moving.filter_map(|element| element.cast().map(Styled::new)).collect();
            painter.borrow_mut().attach(spot, moving, canvas.cast().and_then(Canvas::new), digits);
        }
    });
    use_effect_with(*ratio, {
        let area = area.clone();
        move |ratio| {
            if let Some(area) = area.cast().map(Styled::new) {
                area.set("--ratio", *ratio);
            }
        }
    });

    let grip = use_memo((), |()| pointer::Drag::default());
    let onpointerdown = {
        let (grip, hand) = (grip.clone(), hand.clone());
        Callback::from(move |event: PointerEvent| {
            let point = pointer::in_window(&event);
            if let (Some(place), Some(extent), 0) = (pointer::place(&event), pointer::extent(&event), event.button())
                && let Some(held) = hand.hold(place, point, extent)
                && grip.start(&event, held)
            {
                // A finger may be about to scroll: what it draws counts when it is lifted.
                if pointer::touch(&event).is_none() {
                    event.prevent_default();
                    hand.go(Some(&held), place, point);
                }
            }
        })
    };
    let onpointermove = {
        let (grip, hand) = (grip.clone(), hand.clone());
        Callback::from(move |event: PointerEvent| {
            let held = grip.of(&event);
            // Another pointer, and one whose drag has ended, change nothing until they are lifted.
            if held.is_none() && (grip.is_on() || event.buttons() != 0) {
                return;
            }
            if let Some(place) = pointer::place(&event) {
                hand.go(held.as_ref(), place, pointer::in_window(&event));
            }
        })
    };
    let onpointerout = {
        let (grip, hand) = (grip.clone(), hand.clone());
        Callback::from(move |_: PointerEvent| {
            if !grip.is_on() {
                hand.leave();
            }
        })
    };
    let onpointerup = {
        let (grip, hand) = (grip.clone(), hand.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some(held), Some(place)) = (grip.end(&event), pointer::place(&event)) {
                hand.go(Some(&held), place, pointer::in_window(&event));
            }
        })
    };
    let onpointercancel = Callback::from(move |event: PointerEvent| {
        let _ = grip.end(&event);
    });

    let label = format!("{}: {caption}", spoken_name(*spot));
    let (h, w) = (size.0.max(1), size.1.max(1));
    let small = h > 1 && h.max(w) <= digits::MOST;
    // Numbers of several characters would overlap: they alternate between two lines, and are small if necessary.
    let longest = numbers.iter().map(|number| number.chars().count()).max().unwrap_or_default();
    let rect = |(place, r): (usize, &Region)| {
        html! { <rect key={place} x={r.x0.to_string()} y={r.y0.to_string()} width={(r.x1 - r.x0).to_string()} height={(r.y1 - r.y0).to_string()} /> }
    };
    let end = matches!(spot, Spot::OutputOfShifted | Spot::ShiftedOutput);
    html! {
        <figure class={classes!("picture", spot.name(), small.then_some("small"), match lit { Some(true) => "lit", Some(false) => "dimmed", None => "" })}>
            <div class="box" ref={area}>
                if *spot != Spot::Input { <div class="place" aria-hidden="true">{ children.clone() }</div> }
                if end { { for traces.iter().map(|(trace, element)| html! { <div key={*trace} ref={element} class={classes!("ghost", *trace)} aria-hidden="true"></div> }) } }
                <div ref={mover} class={classes!("mover", hand.movable().then_some("movable"))} data-drag="" {onpointerdown} {onpointermove} {onpointerout}
                    {onpointerup} {onpointercancel}>
                    <canvas ref={canvas} class={classes!(paper.then_some("paper"))} data-picture={spot.name()} role="img" aria-label={label}></canvas>
                    <canvas ref={over} class="digits" data-digits={spot.name()} aria-hidden="true"></canvas>
                    <svg class="over" viewBox={format!("0 0 {w} {h}")} preserveAspectRatio="none" aria-hidden="true">
                        if !band.is_empty() {
                            <g class="band under">{ for band.iter().enumerate().map(rect) }</g>
                            <g class="band" data-band={band.len().to_string()}>{ for band.iter().enumerate().map(rect) }</g>
                        }
                        if let Some((y, x, _)) = value {
                            <rect class="probe under" x={x.to_string()} y={y.to_string()} width="1" height="1" />
                            <rect class="probe" x={x.to_string()} y={y.to_string()} width="1" height="1" />
                        }
                    </svg>
                    { drawn.clone() }
                    if !numbers.is_empty() {
                        <div class={classes!("bar-numbers", (longest > 1).then_some("two-lines"), (longest > 4).then_some("tight"))}>
                            { for numbers.iter().enumerate().map(|(place, number)| {
                                let spoken = texts.format("exercise-place", args! { place: place, value: number.as_str() });
                                // Places are pointed at below the input.
                                let place = (*spot == Spot::Input).then(|| place.to_string());
                                html! { <span data-place={place} data-spoken={spoken}>{ number }</span> }
                            }) }
                        </div>
                    }
                </div>
            </div>
            <figcaption>
                if let Some(name) = name(*spot) { <span class="name" aria-hidden="true"><math>{ name }</math></span> }
                if let Some(note) = note { { note.clone() } } else { <span class="note">{ caption }</span> }
                // Over the note, so that nothing moves.
                if let Some((y, x, value)) = value {
                    <span class="value" data-value-of={spot.name()}>{ texts.format("shift-sample", args! { column: *x, row: *y, value: value }) }</span>
                }
            </figcaption>
        </figure>
    }
}

/// The name of a picture. The picture of what differs has none.
fn name(spot: Spot) -> Option<Html> {
    Some(match spot {
        Spot::Input => math::image(),
        Spot::Shifted => {
            html! { <mrow>{ math::shifted_image() }<mo>{ "=" }</mo>{ math::apply("g", math::image()) }</mrow> }
        }
        Spot::Output => math::apply("f", math::image()),
        Spot::OutputOfShifted => math::apply("f", math::shifted_image()),
        Spot::ShiftedOutput => math::apply("g", math::apply("f", math::image())),
        Spot::Difference => return None,
    })
}

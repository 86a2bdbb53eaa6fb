//! The commuting square: six pictures, and the maps between them.

use std::cell::RefCell;

use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use super::bars::Bars;
use super::digits;
use super::hand::Hand;
use super::painter::Painter;
use super::props::Props;
use crate::conv::{Cell, Region};
use crate::i18n::{ShiftFacts, Texts};
use crate::lesson::shift::{Edit, Frame, Motion, Probe, Setup, Spot, Stage, band_rects, frame, plane, probe};
use crate::lesson::{Named, Tone};
use crate::platform::pointer;
use crate::view::math;
use crate::view::shared_ptr::SharedPtr;
use crate::view::short::short;

/// The figure.
#[component]
pub(super) fn SquareFigure(props: &Props) -> Html {
    let Props { texts, setup, square, facts, painter, kernel_sum, large, lit, at, on, .. } = props;
    let band = use_memo(square.clone(), |square| {
        square.as_ref().map_or(Vec::new(), |square| band_rects(&square.cells, square.difference.w()))
    });
    // Before the ends are compared, the band would give the answer away.
    let revealed = facts.as_ref().is_some_and(|facts| facts.stage == Stage::Compare);
    let probed: Option<Probe> =
        square.as_ref().zip(**at).map(|(square, (spot, y, x))| probe(setup, square, spot, (y, x)));
    let size = |spot: Spot| square.as_ref().map_or((1, 1), |square| (plane(square, spot).h(), plane(square, spot).w()));
    let signal = square.as_ref().filter(|_| setup.one_d);
    let bars = signal.map(|square| Bars::new([&square.input, &square.shifted].into_iter(), true));
    let picture = |spot: Spot| {
        let found = probed.and_then(|probed| probed[spot as usize]);
        html! {
            <Picture key={spot.name()} texts={*texts} {spot} large={*large == Some(spot)} facts={facts.clone()} painter={painter.clone()} size={size(spot)}
                numbers={numbers(props, spot)} value={found.map(|(y, x, value)| (y, x, texts.numbers.write(value.into())))}
                lit={lit.now().map(|now| now == spot)} band={if spot == Spot::Difference && revealed { (*band).clone() } else { Vec::new() }}
                hand={Hand::new(props, spot, size(spot), bars)}>
                if let (Spot::Difference, Some(facts)) = (spot, facts) {
                    { verdict(texts, facts) }
                }
            </Picture>
        }
    };
    let arrow = |area: &'static str, map: &'static str, spot: Spot| {
        let [x1, y1, x2, y2] = match area {
            "a-up" => ["4", "70", "96", "24"],
            "a-down" => ["4", "30", "96", "76"],
            "a-in-up" => ["4", "30", "96", "70"],
            "a-in-down" => ["4", "70", "96", "30"],
            _ => ["4", "50", "96", "50"],
        };
        let label = format!("{map} → {}", spoken_name(spot));
        html! {
            <div key={area} class={classes!("arrow", area, map)}>
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><line {x1} {y1} {x2} {y2} /></svg>
                if map != "meet" {
                    <button type="button" class={classes!(lit.shows(spot).then_some("lit"))} data-symbol={spot.name()} aria-label={label} aria-pressed={lit.pinned(spot).to_string()}
                        onclick={lit.pin(spot)} onpointerover={lit.preview(Some(spot))} onpointerout={lit.preview(None)}
                        onfocusin={lit.preview(Some(spot))} onfocusout={lit.preview(None)}>{ map }</button>
                }
            </div>
        }
    };
    let onkeydown = {
        let (at, lit, on, setup) = (at.clone(), lit.clone(), on.clone(), setup.clone());
        let square = square.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(square) = &square else { return };
            let (spot, y, x) = (*at).unwrap_or((Spot::Input, square.input.h() / 2, square.input.w() / 2));
            let (h, w) = (plane(square, spot).h(), plane(square, spot).w());
            let now = plane(square, spot).at(y.min(h - 1), x.min(w - 1));
            let change = |value: f32| {
                // Only I is the reader's to change, and only where it is not shown in a wider frame.
                if spot == Spot::Input && (h, w) == setup.size() {
                    on.emit(Edit::Sample(y * w + x, value));
                }
            };
            let next = match event.key().as_str() {
                "Escape" if at.is_none() && lit.now().is_none() => return,
                "Escape" => {
                    lit.clear();
                    None
                }
                // The first key shows where the probe is.
                _ if at.is_none() && event.key().starts_with("Arrow") => Some((spot, y, x)),
                "ArrowLeft" => Some((spot, y, x.saturating_sub(1))),
                "ArrowRight" => Some((spot, y, (x + 1).min(w - 1))),
                "ArrowUp" => Some((spot, y.saturating_sub(1), x)),
                "ArrowDown" => Some((spot, (y + 1).min(h - 1), x)),
                "+" | "=" => return change(now + if setup.one_d { 1.0 } else { 32.0 }),
                "-" => return change(now - if setup.one_d { 1.0 } else { 32.0 }),
                _ => return,
            };
            event.prevent_default();
            lit.look_at(next.map(|(spot, ..)| spot));
            at.set(next);
        })
    };
    let diverging = matches!(Tone::of_output(*kernel_sum, 1.0), Tone::Diverging(_));
    let spoken = probed.map(|probed| {
        let value = |spot: Spot| {
            let value =
                probed[spot as usize].map_or("–".to_owned(), |(_, _, value)| texts.numbers.write(value.into()));
            format!("{} {value}", spoken_name(spot))
        };
        Spot::all().iter().copied().map(value).collect::<Vec<_>>().join(", ")
    });
    html! {
        <div class={classes!("square", setup.one_d.then_some("signal"), large.map(|_| "one"))} tabindex="0" role="group" aria-label={texts.shift.probe_hint} {onkeydown}>
            { picture(Spot::Input) }
            { arrow("a-up", "g", Spot::Shifted) }{ picture(Spot::Shifted) }{ arrow("a-top", "f", Spot::OutputOfShifted) }{ picture(Spot::OutputOfShifted) }
            { arrow("a-down", "f", Spot::Output) }{ picture(Spot::Output) }{ arrow("a-bottom", "g", Spot::ShiftedOutput) }{ picture(Spot::ShiftedOutput) }
            { arrow("a-in-up", "meet", Spot::Difference) }{ arrow("a-in-down", "meet", Spot::Difference) }{ picture(Spot::Difference) }
            <p key="legend" class="legend" role="img" aria-label={texts.shift.legend_spoken}>
                if !diverging { <math>{ math::apply("f", math::shifted_image()) }<mo>{ "−" }</mo>{ math::apply("g", math::apply("f", math::image())) }</math> }
                <span>{ "−" }</span><span class="scale"></span><span>{ "+" }</span>
            </p>
            <p key="hint" class="hint by-hand">{ hand_hint(texts, setup) }</p>
            <p key="spoken" class="unseen" aria-live="polite" data-probe="">{ spoken }</p>
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct PictureProps {
    texts: Texts,
    spot: Spot,
    /// Whether it is shown alone, large enough for its numbers.
    large: bool,
    facts: Option<SharedPtr<ShiftFacts>>,
    painter: SharedPtr<RefCell<Painter>>,
    /// Rows and columns.
    size: (usize, usize),
    /// The sample that is probed: row, column, value.
    value: Option<(usize, usize, String)>,
    /// Whether it is lit; nothing where none is.
    lit: Option<bool>,
    /// The samples, written out, where there are few.
    numbers: Vec<String>,
    /// Where the edge decides.
    band: Vec<Region>,
    hand: Hand,
    children: Html,
}

/// One picture with its name and what has been done to it. Those that g moves can be moved by hand.
#[component]
fn Picture(
    PictureProps { texts, spot, large, facts, painter, size, value, lit, numbers, band, hand, children }: &PictureProps,
) -> Html {
    let (canvas, over) = (use_node_ref(), use_node_ref());
    use_effect_with((), {
        let (canvas, over, painter, spot) = (canvas.clone(), over.clone(), painter.clone(), *spot);
        move |()| {
            if let Some(element) = canvas.cast::<HtmlCanvasElement>() {
                painter.borrow_mut().attach(spot, element, over.cast());
            }
        }
    });

    let grip = use_mut_ref(|| None);
    let onpointerdown = {
        let (grip, hand) = (grip.clone(), hand.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some(place), Some(reach), 0) = (pointer::place(&event), pointer::reach(&event), event.button())
                && let Some(held) = hand.hold(place, reach)
            {
                event.prevent_default();
                pointer::capture(&event);
                grip.replace(Some(held));
            }
        })
    };
    let onpointermove = {
        let (grip, hand) = (grip.clone(), hand.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some(place), Some(reach)) = (pointer::place(&event), pointer::reach(&event)) {
                hand.go(grip.borrow().as_ref(), place, reach);
            }
        })
    };
    let onpointerout = {
        let (grip, hand) = (grip.clone(), hand.clone());
        Callback::from(move |_: PointerEvent| {
            if grip.borrow().is_none() {
                hand.leave();
            }
        })
    };
    let release = Callback::from(move |_: PointerEvent| *grip.borrow_mut() = None);

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
    let (h, w) = (size.0.max(1), size.1.max(1));
    let at = value.as_ref().map(|(y, x, value)| format!("{}: {value}", (texts.shift.sample_at)(*y, *x)));
    // Numbers of several signs would run into each other: they stand in two lines in turn, and small if they must.
    let longest = numbers.iter().map(|number| number.chars().count()).max().unwrap_or_default();
    let (lines, size) = (if longest > 1 { 2 } else { 1 }, if longest > 4 { "tight" } else { "" });
    let rect = |(place, r): (usize, &Region)| {
        html! { <rect key={place} x={r.x0.to_string()} y={r.y0.to_string()} width={(r.x1 - r.x0).to_string()} height={(r.y1 - r.y0).to_string()} /> }
    };
    html! {
        <figure class={classes!("picture", spot.name(), (h > 1 && h.max(w) <= digits::MOST).then_some("small"), large.then_some("large"), match lit { Some(true) => "lit", Some(false) => "dimmed", None => "" })}>
            <div class={classes!("canvas", hand.movable().then_some("movable"))} data-drag="" {onpointerdown} {onpointermove} {onpointerout}
                onpointerup={release.clone()} onpointercancel={release}>
                <canvas ref={canvas} data-picture={spot.name()} role="img" aria-label={label}></canvas>
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
                if *spot != Spot::Difference { <span class="name" aria-hidden="true"><math>{ name }</math></span> }
            </div>
            if !numbers.is_empty() {
                <svg class={classes!("bar-numbers", size)} viewBox={format!("0 0 {} {}", 16 * numbers.len(), 12 * lines + 1)} aria-hidden="true">
                    { for numbers.iter().enumerate().map(|(place, number)| html! { <text key={place} x={(16 * place + 8).to_string()} y={(11 + 12 * (place % lines)).to_string()}>{ number }</text> }) }
                </svg>
            }
            { children.clone() }
            <figcaption>
                if let Some(at) = at { <span class="value" data-value-of={spot.name()}>{ at }</span> } else { { caption } }
            </figcaption>
        </figure>
    }
}

/// What the hand can do.
fn hand_hint(texts: &Texts, setup: &Setup) -> &'static str {
    match setup.motion {
        Motion::Shift if setup.one_d => texts.shift.bars_hint,
        // On the reader's own picture I the hand paints.
        Motion::Shift if setup.paintable() => texts.shift.painted_hint,
        Motion::Shift => texts.shift.drag_hint,
        _ if setup.one_d => texts.shift.bars_only_hint,
        _ => texts.shift.probe_only_hint,
    }
}

/// The name of a picture, as it is said.
pub(super) fn spoken_name(spot: Spot) -> &'static str {
    match spot {
        Spot::Input => "I",
        Spot::Shifted => "I′ = g(I)",
        Spot::Output => "f(I)",
        Spot::OutputOfShifted => "f(I′)",
        Spot::ShiftedOutput => "g(f(I))",
        Spot::Difference => "f(I′) − g(f(I))",
    }
}

/// The samples of a signal, once all of them are there.
fn numbers(props: &Props, spot: Spot) -> Vec<String> {
    let there = frame(spot, props.t, 2, (0, 0)) == Frame::Complete;
    let Some(square) = props.square.as_ref().filter(|_| props.setup.one_d && there) else {
        return Vec::new();
    };
    let undefined = |place: usize| spot == Spot::Difference && square.cells.get(place) == Some(&Cell::Undefined);
    let write = |(place, value): (usize, &f32)| {
        if undefined(place) { String::new() } else { short(&props.texts, (value * 10.0).round() / 10.0) }
    };
    plane(square, spot).data().iter().enumerate().map(write).collect()
}

/// The largest difference: in the picture where it is 0 everywhere, below it where there is something to see.
fn verdict(texts: &Texts, facts: &ShiftFacts) -> Html {
    let (all, inside) = (facts.max_difference as f32, facts.max_difference_interior as f32);
    let reached = facts.stage == Stage::Compare;
    let edge = facts.edge_cells > 0;
    html! {
        <div class={classes!("verdict", (!reached || all == 0.0 && !edge).then_some("zero"), (!reached).then_some("ahead"))}>
            <p>
                <output data-max-difference={all.to_string()} data-interior={inside.to_string()}>
                    if reached { { texts.numbers.write(if all == 0.0 { all } else { inside }.into()) } } else { { "?" } }
                </output>
                if reached {
                    <span>{ if all == 0.0 || !edge { texts.shift.largest_difference } else { texts.shift.away_from_edge } }</span>
                }
            </p>
            if reached && edge {
                <p class="at-edge">
                    <output>{ texts.numbers.write(facts.max_difference_edge) }</output><span>{ texts.shift.edge_here }</span>
                </p>
                <p class="cells"><span>{ (texts.shift.edge_decides)(&texts.numbers, facts.edge_cells) }</span></p>
            }
        </div>
    }
}
